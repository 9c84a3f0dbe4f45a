//===- Convolution.cpp - Conv2D as linalg's convolutions ------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/Convolution.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/MindIR/IR/ConvolutionOps.h"
#include "dialects/MindIR/IR/Window.h"

using namespace mlir;
using namespace msc;

namespace {

/// N x C x ... as N x group x C/group x ..., or of a weight's first dimension.
Value splitDim(OpBuilder &builder, Location loc, Value value, int64_t dim,
               int64_t group) {
  bounded::Shape shape = bounded::getExtents(value);
  shape[dim] = floorDiv(shape[dim], group);
  shape.insert(shape.begin() + dim, group);
  return createReshape(builder, loc, value, shape);
}

template <typename Op>
Value create(OpBuilder &builder, Location loc, Value image, Value weight,
             Steps steps, RankedTensorType type) {
  Value init = createFill(builder, loc, type, 0.0);
  return Op::create(builder, loc, TypeRange(type), ValueRange{image, weight},
                    ValueRange(init), builder.getI64TensorAttr(steps.stride),
                    builder.getI64TensorAttr(steps.dilation))
      ->getResult(0);
}

class LowerConv2D : public OpConversionPattern<mindir::Conv2DOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::Conv2DOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    FailureOr<mindir::ImageWindows> windows = mindir::windowsOf(op);
    if (failed(windows))
      return failure();
    auto &[rows, columns] = *windows;
    Border border = {rows.before, rows.after, columns.before, columns.after};
    Steps steps = {{rows.stride, columns.stride},
                   {rows.dilation, columns.dilation}};
    Value image = createPadding(rewriter, op.getLoc(), adaptor.getX(), border,
                                /*value=*/0);
    auto type = cast<RankedTensorType>(
        getTypeConverter()->convertType(op.getOutput().getType()));
    rewriter.replaceOp(op, createConvolution(rewriter, op.getLoc(), image,
                                             adaptor.getWeight(), op.getGroup(),
                                             steps, type));
    return success();
  }
};

} // namespace

Value msc::createConvolution(OpBuilder &builder, Location loc, Value image,
                             Value weight, int64_t group, Steps steps,
                             RankedTensorType type) {
  if (group == 1)
    return create<linalg::Conv2DNchwFchwOp>(builder, loc, image, weight, steps,
                                            type);
  auto filter = cast<RankedTensorType>(weight.getType());
  if (filter.getDimSize(0) == group && filter.getDimSize(1) == 1) {
    ArrayRef<int64_t> shape = filter.getShape();
    weight =
        createReshape(builder, loc, weight, {shape[0], shape[2], shape[3]});
    return create<linalg::DepthwiseConv2DNchwChwOp>(builder, loc, image, weight,
                                                    steps, type);
  }
  bounded::Shape shape = bounded::getExtents(type);
  shape[1] = floorDiv(shape[1], group);
  shape.insert(shape.begin() + 1, group);
  Value grouped = create<linalg::Conv2DNgchwGfchwOp>(
      builder, loc, splitDim(builder, loc, image, 1, group),
      splitDim(builder, loc, weight, 0, group), steps, withShape(type, shape));
  return createReshape(builder, loc, grouped, bounded::getExtents(type));
}

void msc::populateConvolutionPatterns(TypeConverter &converter,
                                      RewritePatternSet &patterns) {
  patterns.add<LowerConv2D>(converter, patterns.getContext());
}
