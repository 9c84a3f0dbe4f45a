//===- ExtPatch.cpp - mint's patches and resizes of images ----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Ext/Compositions.h"
#include "compiler/passes/MindIR/Ext/Spatial.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/MindIR/IR/PatchOps.h"
#include "dialects/MindIR/IR/ResamplingOps.h"
#include "dialects/MindIR/IR/ResizeOps.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

namespace {

SmallVector<int64_t> toPair(ArrayRef<int64_t> list) {
  return toList(list, 2, 2, /*rest=*/1);
}

Composition composeColumns(Composer &c, Im2ColExtOp op) {
  Value y = c.create<Im2ColOp>(op.getInput(),
                               {c.with("ksizes", toPair(op.getKernelSize())),
                                c.with("strides", toPair(op.getStride())),
                                c.with("dilations", toPair(op.getDilation())),
                                c.with("pads", toPair(op.getPadding()))});
  return {c.reshape(y, bounded::getExtents(op.getOutput()))};
}

/// The channels of a column come first. A batch of one, where there is none.
Composition composeImage(Composer &c, Col2ImExtOp op) {
  SmallVector<int64_t> kernel = toPair(op.getKernelSize());
  bounded::Shape shape = bounded::getExtents(op.getInput());
  if (shape.size() == 2)
    shape.insert(shape.begin(), 1);
  int64_t pixels = kernel[0] * kernel[1];
  shape[1] = floorDiv(shape[1], pixels);
  shape.insert(shape.begin() + 2, pixels);
  Value y =
      c.create<Col2ImOp>(c.reshape(op.getInput(), shape),
                         {c.with("output_size", toPair(op.getOutputSize())),
                          c.with("kernel_size", kernel),
                          c.with("dilation", toPair(op.getDilation())),
                          c.with("padding", toPair(op.getPadding())),
                          c.with("stride", toPair(op.getStride()))});
  return {c.reshape(y, bounded::getExtents(op.getOutput()))};
}

Composition composeBilinear(Composer &c, UpsampleBilinear2DOp op) {
  return {c.create<ResizeBilinearV2Op>(
      op.getX(), {c.with("size", getSizes(op.getOutput()).take_back(2)),
                  c.with("align_corners", op.getAlignCorners()),
                  c.with("half_pixel_centers", !op.getAlignCorners())})};
}

} // namespace

Composition msc::composePatch(Composer &c, Operation *op) {
  return TypeSwitch<Operation *, Composition>(op)
      .Case([&](Im2ColExtOp columns) { return composeColumns(c, columns); })
      .Case([&](Col2ImExtOp image) { return composeImage(c, image); })
      .Case([&](UpsampleBilinear2DOp resize) {
        return composeBilinear(c, resize);
      })
      .Default(Composition());
}
