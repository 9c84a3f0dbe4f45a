//===- ExtConvolution.cpp - convolutions as Conv2D and Conv3D -------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// Rows are images of one line; what has no batch is a batch of one.
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Ext/Compositions.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/MindIR/IR/ArithmeticOps.h"
#include "dialects/MindIR/IR/ConvolutionExtOps.h"
#include "dialects/MindIR/IR/ConvolutionOps.h"
#include "dialects/MindIR/IR/SpatialList.h"
#include "dialects/MindIR/IR/VolumeConvolutionOps.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

namespace {

StringRef getMode(ArrayRef<int64_t>) { return "pad"; }
StringRef getMode(StringRef mode) { return mode; }

int64_t getPad(ArrayRef<int64_t> pads, int64_t i) {
  return spatialEntry(pads, i);
}
int64_t getPad(StringRef, int64_t) { return 0; }

int64_t getSpatial(Value weight) { return getSizes(weight).size() - 2; }

Value reshapeUnlessSame(Composer &c, Value x, const bounded::Shape &shape) {
  return bounded::getExtents(x) == shape ? x : c.reshape(x, shape);
}

/// Rows as one line of an image.
void addLine(bounded::Shape &shape, int64_t spatial) {
  if (spatial == 1)
    shape.insert(shape.end() - 1, 1);
}

Value toImages(Composer &c, Value input, int64_t spatial) {
  bounded::Shape shape = bounded::getExtents(input);
  if (int64_t(shape.size()) == spatial + 1)
    shape.insert(shape.begin(), 1);
  addLine(shape, spatial);
  return reshapeUnlessSame(c, input, shape);
}

Value toKernels(Composer &c, Value weight, int64_t spatial) {
  bounded::Shape shape = bounded::getExtents(weight);
  addLine(shape, spatial);
  return reshapeUnlessSame(c, weight, shape);
}

/// 1 for batch, channels and the line of rows, then the list's entries.
SmallVector<int64_t> getSteps(ArrayRef<int64_t> list, int64_t spatial) {
  SmallVector<int64_t> steps(spatial == 1 ? 3 : 2, 1);
  for (int64_t i = 0; i < spatial; ++i)
    steps.push_back(spatialEntry(list, i));
  return steps;
}

template <typename Op> SmallVector<int64_t> getPadList(Op op, int64_t spatial) {
  SmallVector<int64_t> list(spatial == 1 ? 2 : 0, 0);
  for (int64_t i = 0; i < spatial; ++i)
    list.append(2, getPad(op.getPadding(), i));
  return list;
}

/// With the bias, in the shape of the operator's result.
template <typename Op> Composition finish(Composer &c, Op op, Value y) {
  if (Value bias = op.getBias())
    y = c.create<BiasAddOp>({y, bias});
  return {reshapeUnlessSame(c, y, bounded::getExtents(op.getOutput()))};
}

template <typename Op> Composition composeForward(Composer &c, Op op) {
  int64_t spatial = getSpatial(op.getWeight());
  Value image = toImages(c, op.getInput(), spatial);
  Value kernel = toKernels(c, op.getWeight(), spatial);
  SmallVector<NamedAttribute> attributes = {
      c.with("pad_mode", getMode(op.getPadding())),
      c.with("pad_list", getPadList(op, spatial)),
      c.with("group", int64_t(op.getGroups()))};
  SmallVector<int64_t> stride = getSteps(op.getStride(), spatial);
  SmallVector<int64_t> dilation = getSteps(op.getDilation(), spatial);
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
  Value image = toImages(c, op.getInput(), 2);
  SmallVector<int64_t> sizes(getSizes(op.getOutput()));
  if (sizes.size() == 3)
    sizes.insert(sizes.begin(), 1);
  Value y = c.create<Conv2DTransposeOp>(
      {image, op.getWeight()},
      {c.with("input_sizes", sizes), c.with("pad_mode", StringRef("pad")),
       c.with("pad_list", getPadList(op, 2)),
       c.with("stride", getSteps(op.getStride(), 2)),
       c.with("dilation", getSteps(op.getDilation(), 2)),
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
