//===- FormConvolutions.cpp - convolutions of linalg as kernel.conv2d -----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/LinalgToKernel/FormKernels.h"
#include "compiler/passes/Support/Constants.h"

using namespace mlir;
using namespace msc;
using kernel::buildIdentityEpilogue;

/// The filter's last dimensions are the kernel's.
template <typename Op> static WindowSteps getWindow(Op op) {
  ArrayRef<int64_t> kernel =
      tensorType(op.getInputs()[1]).getShape().take_back(2);
  return {SmallVector<int64_t>(kernel), toInts(op.getStrides()),
          toInts(op.getDilations())};
}

namespace {

struct Conv2D : OpRewritePattern<linalg::Conv2DNchwFchwOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(linalg::Conv2DNchwFchwOp op,
                                PatternRewriter &rewriter) const override {
    if (!isF32(op) || !isZeroFilled(op.getOutputs()[0]))
      return failure();
    Value filter = op.getInputs()[1];
    WindowSteps window = getWindow(op);
    PaddedImage image = absorbPadding(op.getInputs()[0], window);
    Value input =
        createTranspose(rewriter, op.getLoc(), image.source, kToChannelsLast);
    replaceChannelsLast(rewriter, op, [&](Value init) {
      return kernel::Conv2DOp::create(
          rewriter, op.getLoc(), init.getType(), input, filter, ValueRange(),
          init, rewriter.getArrayAttr({}), window.kernel, window.strides,
          window.dilations, image.pads, /*groups=*/1);
    });
    return success();
  }
};

/// The 5-D form of linalg for groups: input and result have their channels
/// split as group x channel.
struct GroupedConv2D : OpRewritePattern<linalg::Conv2DNgchwGfchwOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(linalg::Conv2DNgchwGfchwOp op,
                                PatternRewriter &rewriter) const override {
    if (!isF32(op) || !isZeroFilled(op.getOutputs()[0]))
      return failure();
    Location loc = op.getLoc();
    SmallVector<ReassociationIndices> image = {{0}, {1, 2}, {3}, {4}},
                                      weights = {{0, 1}, {2}, {3}, {4}};
    Value joined = createCollapse(rewriter, loc, op.getInputs()[0], image);
    if (auto expand = op.getInputs()[0].getDefiningOp<tensor::ExpandShapeOp>())
      if (tensorType(expand.getSrc()) == tensorType(joined))
        joined = expand.getSrc();
    WindowSteps window = getWindow(op);
    PaddedImage padded = absorbPadding(joined, window);
    Value input =
        createTranspose(rewriter, loc, padded.source, kToChannelsLast);
    Value filter = tensor::CollapseShapeOp::create(rewriter, loc,
                                                   op.getInputs()[1], weights);
    auto type = cast<RankedTensorType>(op->getResult(0).getType());
    bounded::Shape s = bounded::getExtents(type);
    Value init = createEmpty(rewriter, loc,
                             withShape(type, {s[0], s[3], s[4], s[1] * s[2]}));
    auto conv = kernel::Conv2DOp::create(
        rewriter, loc, init.getType(), input, filter, ValueRange(), init,
        rewriter.getArrayAttr({}), window.kernel, window.strides,
        window.dilations, padded.pads, s[1].getBound());
    buildIdentityEpilogue(rewriter, loc, conv.getEpilogue(),
                          type.getElementType());
    Value result =
        createTranspose(rewriter, loc, conv.getResult(), kToChannelsFirst);
    rewriter.replaceOpWithNewOp<tensor::ExpandShapeOp>(op, type, result, image);
    return success();
  }
};

struct DepthwiseConv2D : OpRewritePattern<linalg::DepthwiseConv2DNchwChwOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(linalg::DepthwiseConv2DNchwChwOp op,
                                PatternRewriter &rewriter) const override {
    if (!isF32(op) || !isZeroFilled(op.getOutputs()[0]))
      return failure();
    WindowSteps steps = getWindow(op);
    PaddedImage image = absorbPadding(op.getInputs()[0], steps);
    Value input =
        createTranspose(rewriter, op.getLoc(), image.source, kToChannelsLast);
    ArrayRef<int64_t> window = tensorType(op.getInputs()[1]).getShape();
    SmallVector<ReassociationIndices> groups = {{0, 1}, {2}, {3}};
    auto type = tensorType(op.getInputs()[1])
                    .clone({window[0], 1, window[1], window[2]});
    Value filter = tensor::ExpandShapeOp::create(rewriter, op.getLoc(), type,
                                                 op.getInputs()[1], groups);
    replaceChannelsLast(rewriter, op, [&](Value init) {
      return kernel::Conv2DOp::create(
          rewriter, op.getLoc(), init.getType(), input, filter, ValueRange(),
          init, rewriter.getArrayAttr({}), steps.kernel, steps.strides,
          steps.dilations, image.pads, window[0]);
    });
    return success();
  }
};

} // namespace

void msc::populateConvolutionKernels(RewritePatternSet &patterns) {
  patterns.add<Conv2D, GroupedConv2D, DepthwiseConv2D>(patterns.getContext());
}
