//===- ExtConvolution.cpp - convolutions as Conv2D and Conv3D -------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Ext/Compositions.h"
#include "compiler/passes/MindIR/Ext/Spatial.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/MindIR/IR/ArithmeticOps.h"
#include "dialects/MindIR/IR/ConvolutionExtOps.h"
#include "dialects/MindIR/IR/ConvolutionOps.h"
#include "dialects/MindIR/IR/VolumeConvolutionOps.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

namespace {

StringRef getMode(ArrayRef<int64_t>) { return "pad"; }
StringRef getMode(StringRef mode) { return mode; }

SmallVector<int64_t> getPads(ArrayRef<int64_t> pads, int64_t given,
                             int64_t spatial) {
  return toPads(pads, given, spatial);
}
SmallVector<int64_t> getPads(StringRef, int64_t, int64_t spatial) {
  return SmallVector<int64_t>(2 * spatial, 0);
}

/// One for each dimension of the images.
SmallVector<int64_t> getSteps(ArrayRef<int64_t> list, int64_t given,
                              int64_t spatial) {
  return toList(list, given, spatial + 2, /*rest=*/1);
}

/// With the bias, in the shape of the operator's result.
template <typename Op> Composition finish(Composer &c, Op op, Value y) {
  if (Value bias = op.getBias())
    y = c.create<BiasAddOp>({y, bias});
  return {reshapeUnlessSame(c, y, bounded::getExtents(op.getOutput()))};
}

template <typename Op> Composition composeForward(Composer &c, Op op) {
  int64_t given = getSizes(op.getWeight()).size() - 2;
  int64_t spatial = std::max<int64_t>(given, 2);
  Value image = toSpatial(c, op.getInput(), given, spatial);
  Value kernel = toSpatial(c, op.getWeight(), given, spatial);
  SmallVector<NamedAttribute> attributes = {
      c.with("pad_mode", getMode(op.getPadding())),
      c.with("pad_list", getPads(op.getPadding(), given, spatial)),
      c.with("group", int64_t(op.getGroups()))};
  SmallVector<int64_t> stride = getSteps(op.getStride(), given, spatial);
  SmallVector<int64_t> dilation = getSteps(op.getDilation(), given, spatial);
  if (spatial == 3) {
    attributes.push_back(c.with("strides", stride));
    attributes.push_back(c.with("dilations", dilation));
    return finish(c, op, c.create<Conv3DOp>({image, kernel}, attributes));
  }
  attributes.push_back(c.with("stride", stride));
  attributes.push_back(c.with("dilation", dilation));
  return finish(c, op, c.create<Conv2DOp>({image, kernel}, attributes));
}

Composition composeTransposed(Composer &c, ConvTranspose2DOp op) {
  Value image = toSpatial(c, op.getInput(), 2, 2);
  SmallVector<int64_t> sizes(getSizes(op.getOutput()));
  if (sizes.size() == 3)
    sizes.insert(sizes.begin(), 1);
  Value y = c.create<Conv2DTransposeOp>(
      {image, op.getWeight()},
      {c.with("input_sizes", sizes), c.with("pad_mode", StringRef("pad")),
       c.with("pad_list", toPads(op.getPadding(), 2, 2)),
       c.with("stride", getSteps(op.getStride(), 2, 2)),
       c.with("dilation", getSteps(op.getDilation(), 2, 2)),
       c.with("group", int64_t(op.getGroups()))});
  return finish(c, op, y);
}

} // namespace

Composition msc::composeConvolution(Composer &c, Operation *op) {
  return TypeSwitch<Operation *, Composition>(op)
      .Case<Conv1DExtOp, Conv2DExtOp, Conv3DExtOp, ConvolutionOp,
            ConvolutionStrOp>(
          [&](auto convolution) { return composeForward(c, convolution); })
      .Case([&](ConvTranspose2DOp transposed) {
        return composeTransposed(c, transposed);
      })
      .Default(Composition());
}
