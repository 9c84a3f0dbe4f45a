//===- ConvolutionOps.cpp - verifiers and shape inference of convolutions -===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/ConvolutionOps.h"
#include "dialects/MindIR/IR/Inference.h"
#include "dialects/MindIR/IR/Window.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

namespace {

bool isKnown(int64_t size) { return !ShapedType::isDynamic(size); }

/// Four positive numbers, the first two (batch, channel) 1.
LogicalResult verifySteps(Operation *op, StringRef name,
                          ArrayRef<int64_t> steps) {
  bool positive = llvm::all_of(steps, [](int64_t step) { return step > 0; });
  if (steps.size() != 4 || steps[0] != 1 || steps[1] != 1 || !positive)
    // convolution_c3
    return op->emitOpError()
           << name << " must be 1, 1, height, width, is (" << steps << ")";
  return success();
}

template <typename Op> LogicalResult verifyConvolution(Op op) {
  if (op.getFormat() != "NCHW")
    // convolution_c1
    return op->emitOpError("format ")
           << op.getFormat() << " is not supported, only NCHW";
  if (!llvm::is_contained({"valid", "same", "pad"}, op.getPadMode()))
    // convolution_c2
    return op->emitOpError("pad_mode ")
           << op.getPadMode() << " is not supported";
  if (failed(verifySteps(op, "stride", op.getStride())) ||
      failed(verifySteps(op, "dilation", op.getDilation())))
    return failure();
  if (op.getMode() != 1)
    // convolution_c4
    return op->emitOpError("mode ")
           << op.getMode() << " is not supported, only 1";
  // The other modes leave -1 there where the file's dimensions are open.
  bool isPadding = op.getPadMode() == "pad";
  if (op.getPadList().size() != 4 ||
      (isPadding &&
       llvm::any_of(op.getPadList(), [](int64_t pad) { return pad < 0; })))
    // convolution_c5
    return op->emitOpError("pad_list must be 4 numbers from 0 on, is (")
           << op.getPadList() << ")";
  if (int64_t(op.getGroup()) < 1)
    // convolution_c6
    return op->emitOpError("group must be positive");
  return success();
}

/// Both operands as tensors of rank 4; null where a rank is unknown.
FailureOr<std::pair<RankedTensorType, RankedTensorType>>
imageAndWeight(Operation *op) {
  auto image = dyn_cast<RankedTensorType>(op->getOperand(0).getType());
  auto weight = dyn_cast<RankedTensorType>(op->getOperand(1).getType());
  for (RankedTensorType type : {image, weight})
    if (type && type.getRank() != 4)
      // convolution_c7
      return op->emitOpError("operands must have 4 dimensions, not ")
             << type.getRank();
  if (!image || !weight)
    return std::pair<RankedTensorType, RankedTensorType>();
  return std::pair(image, weight);
}

} // namespace

LogicalResult Conv2DOp::verify() { return verifyConvolution(*this); }

LogicalResult Conv2DOp::inferTypes(SmallVectorImpl<Type> &types) {
  if (failed(verify()))
    return failure();
  auto operands = imageAndWeight(*this);
  if (failed(operands))
    return failure();
  auto [image, weight] = *operands;
  if (!image)
    return keepResultTypes(*this, types);
  int64_t channels = image.getDimSize(1), outputs = weight.getDimSize(0);
  int64_t group = getGroup();
  if (bounded::isOpen(weight) || bounded::getExtent(image, 1).isOpen())
    // convolution_c8
    return emitOpError("has channels or weights that each run chooses");
  if (isKnown(channels) && differ(channels, weight.getDimSize(1) * group))
    // convolution_c8
    return emitOpError("has ")
           << channels << " input channels, but weights for " << group
           << " groups of " << weight.getDimSize(1);
  if (isKnown(outputs) && outputs % group != 0)
    // convolution_c9
    return emitOpError("has ")
           << outputs << " output channels in " << group << " groups";
  FailureOr<ImageWindows> windows = windowsOf(*this);
  if (failed(windows))
    return failure();
  bounded::Shape shape = {bounded::getExtent(image, 0), outputs,
                          (*windows)[0].output, (*windows)[1].output};
  types.push_back(withResultElement(*this, shape));
  return success();
}

namespace {

template <typename Op> LogicalResult verifyTransposed(Op op) {
  bounded::Shape sizes =
      bounded::getArgument(op, "input_sizes", op.getInputSizes());
  if (sizes.size() != 4 ||
      llvm::any_of(sizes, [&](const bounded::Extent &size) {
        return bounded::getMinimum(op, size) < 1;
      }))
    // conv2d_transpose_c1
    return op->emitOpError("input_sizes must be 4 positive numbers, is (")
           << bounded::toString(sizes) << ")";
  return verifyConvolution(op);
}

template <typename Op>
LogicalResult inferTransposed(Op op, SmallVectorImpl<Type> &types) {
  if (failed(op.verify()))
    return failure();
  auto operands = imageAndWeight(op);
  if (failed(operands))
    return failure();
  auto [image, weight] = *operands;
  bounded::Shape sizes =
      bounded::getArgument(op, "input_sizes", op.getInputSizes());
  bounded::Shape pixels = image ? bounded::getExtents(image) : bounded::Shape();
  types.push_back(withResultElement(op, sizes));
  if (!image)
    return success();
  FailureOr<ImageWindows> windows = windowsOf(op);
  if (failed(windows))
    return failure();
  for (int64_t i : {0, 1})
    if (const bounded::Extent &output = (*windows)[i].output;
        differ(pixels[2 + i], output))
      // conv2d_transpose_c2
      return op->emitOpError("result of ")
             << bounded::toString({sizes[2 + i]}) << " pixels comes from "
             << bounded::toString({output}) << " pixels, but the operand has "
             << bounded::toString({pixels[2 + i]});
  int64_t group = op.getGroup(), channels = image.getDimSize(1);
  if (differ(pixels[0], sizes[0]) || bounded::isOpen(weight) ||
      differ(pixels[1], weight.getDimSize(0)) ||
      differ(sizes[1], weight.getDimSize(1) * group) ||
      (isKnown(channels) && channels % group != 0))
    // conv2d_transpose_c3
    return op->emitOpError(
        "batch or channels of operand, weight and input_sizes "
        "do not agree");
  return success();
}

} // namespace

LogicalResult Conv2DTransposeOp::verify() { return verifyTransposed(*this); }
LogicalResult Conv2DTransposeOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferTransposed(*this, types);
}

LogicalResult Conv2DBackpropInputOp::verify() {
  return verifyTransposed(*this);
}
LogicalResult Conv2DBackpropInputOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferTransposed(*this, types);
}
