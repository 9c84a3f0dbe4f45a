//===- NN.cpp - helpers of the neural network lowerings, channel vectors --===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/NN.h"

using namespace mlir;
using namespace msc;

Value msc::createPadding(OpBuilder &builder, Location loc, Value image,
                         Border border, double value) {
  SmallVector<int64_t> low = {0, 0, border.top, border.left};
  SmallVector<int64_t> high = {0, 0, border.bottom, border.right};
  auto type = cast<RankedTensorType>(image.getType());
  SmallVector<int64_t> shape(type.getShape());
  for (auto [size, before, after] : llvm::zip(shape, low, high))
    size += before + after;
  if (shape == type.getShape())
    return image;
  Value scalar = createScalar(builder, loc, type.getElementType(), value);
  return tensor::PadOp::create(
      builder, loc, type.clone(shape), image,
      getAsIndexOpFoldResult(builder.getContext(), low),
      getAsIndexOpFoldResult(builder.getContext(), high), scalar);
}

SmallVector<int64_t> msc::trailingDims(int64_t rank, int64_t first) {
  return llvm::to_vector(llvm::seq(first, rank));
}

SmallVector<int64_t> msc::remainingDims(int64_t rank, ArrayRef<int64_t> axes) {
  SmallVector<int64_t> dims;
  for (int64_t dim = 0; dim < rank; ++dim)
    if (!llvm::is_contained(axes, dim))
      dims.push_back(dim);
  return dims;
}

SmallVector<int64_t> msc::normalizeAxes(int64_t rank, ArrayRef<int64_t> axes) {
  SmallVector<int64_t> result;
  for (int64_t axis : axes)
    result.push_back(axis < 0 ? axis + rank : axis);
  return result;
}

Value msc::createMappedGeneric(OpBuilder &builder, Location loc,
                               RankedTensorType resultType, ValueRange operands,
                               ArrayRef<SmallVector<int64_t>> dims,
                               BodyBuilder body) {
  MLIRContext *context = builder.getContext();
  int64_t rank = resultType.getRank();
  SmallVector<AffineMap> maps;
  for (const SmallVector<int64_t> &list : dims) {
    SmallVector<AffineExpr> exprs;
    for (int64_t dim : list)
      exprs.push_back(getAffineDimExpr(dim, context));
    maps.push_back(AffineMap::get(rank, 0, exprs, context));
  }
  maps.push_back(AffineMap::getMultiDimIdentityMap(rank, context));
  SmallVector<utils::IteratorType> loops(rank, utils::IteratorType::parallel);
  Value init = createEmpty(builder, loc, resultType);
  return linalg::GenericOp::create(
             builder, loc, resultType, operands, init, maps, loops,
             [&](OpBuilder &b, Location at, ValueRange arguments) {
               linalg::YieldOp::create(b, at,
                                       body(b, at, arguments.drop_back()));
             })
      .getResult(0);
}

namespace {

/// x op vector, the vector running along dimension 1.
class LowerBiasAdd : public OpConversionPattern<mindir::BiasAddOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::BiasAddOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    auto type = cast<RankedTensorType>(adaptor.getInputX().getType());
    Value sum = createMappedGeneric(
        rewriter, op.getLoc(), type, {adaptor.getInputX(), adaptor.getBias()},
        {trailingDims(type.getRank()), {1}},
        [&](OpBuilder &b, Location loc, ValueRange v) -> Value {
          if (isa<FloatType>(type.getElementType()))
            return arith::AddFOp::create(b, loc, v[0], v[1]);
          return arith::AddIOp::create(b, loc, v[0], v[1]);
        });
    rewriter.replaceOp(op, sum);
    return success();
  }
};

class LowerPReLU : public OpConversionPattern<mindir::PReLUOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::PReLUOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    auto type = cast<RankedTensorType>(adaptor.getX().getType());
    Value weight = adaptor.getWeight();
    SmallVector<int64_t> dims = {1};
    if (cast<RankedTensorType>(weight.getType()).getNumElements() == 1) {
      weight = createReshape(rewriter, op.getLoc(), weight, {});
      dims.clear();
    }
    Value result = createMappedGeneric(
        rewriter, op.getLoc(), type, {adaptor.getX(), weight},
        {trailingDims(type.getRank()), dims},
        [&](OpBuilder &b, Location loc, ValueRange v) -> Value {
          Value zero = createScalar(b, loc, type.getElementType(), 0);
          Value positive = arith::CmpFOp::create(
              b, loc, arith::CmpFPredicate::OGT, v[0], zero);
          Value scaled = arith::MulFOp::create(b, loc, v[0], v[1]);
          return arith::SelectOp::create(b, loc, positive, v[0], scaled);
        });
    rewriter.replaceOp(op, result);
    return success();
  }
};

} // namespace

void msc::populateNNPatterns(TypeConverter &converter,
                             RewritePatternSet &patterns) {
  patterns.add<LowerBiasAdd, LowerPReLU>(converter, patterns.getContext());
  populateConvolutionPatterns(converter, patterns);
  populateConvolutionTransposePatterns(converter, patterns);
  populatePoolingPatterns(converter, patterns);
  populateNormalisationPatterns(converter, patterns);
  populateSoftmaxPatterns(converter, patterns);
  populateResizePatterns(converter, patterns);
}
