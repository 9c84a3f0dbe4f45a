//===- Repeat.cpp - Tile and BroadcastTo ----------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/MindIR/IR/RepeatOps.h"

using namespace mlir;
using namespace msc;

namespace {

template <typename OpT>
class LowerBroadcastTo : public OpConversionPattern<OpT> {
  using OpConversionPattern<OpT>::OpConversionPattern;
  LogicalResult
  matchAndRewrite(OpT op, typename OpT::Adaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    rewriter.replaceOp(
        op, createBroadcast(rewriter, op.getLoc(), adaptor.getOperands()[0],
                            bounded::getExtents(getResultType(op))));
    return success();
  }
};

/// Tile as a broadcast into (times, size) pairs of dimensions, then a reshape.
class LowerTile : public OpConversionPattern<mindir::TileOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::TileOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    auto type = cast<RankedTensorType>(adaptor.getX().getType());
    bounded::Shape times =
        bounded::getArgument(op, "multiples", op.getMultiples());
    int64_t added = times.size() - type.getRank();
    bounded::Shape shape;
    SmallVector<AffineExpr> read;
    for (auto [i, count] : llvm::enumerate(times)) {
      if (count != 1)
        shape.push_back(count);
      if (static_cast<int64_t>(i) < added)
        continue;
      bounded::Extent size = bounded::getExtent(type, i - added);
      if (size == 1) {
        read.push_back(rewriter.getAffineConstantExpr(0));
        continue;
      }
      read.push_back(rewriter.getAffineDimExpr(shape.size()));
      shape.push_back(size);
    }
    auto map = AffineMap::get(shape.size(), 0, read, op.getContext());
    Value repeated = createGeneric(
        rewriter, op.getLoc(), withShape(type, shape), adaptor.getX(), map,
        [](OpBuilder &, Location, ValueRange x) { return x[0]; });
    rewriter.replaceOp(op,
                       createReshape(rewriter, op.getLoc(), repeated,
                                     bounded::getExtents(getResultType(op))));
    return success();
  }
};

} // namespace

void msc::populateRepeatPatterns(TypeConverter &converter,
                                 RewritePatternSet &patterns) {
  patterns.add<LowerBroadcastTo<mindir::BroadcastToOp>,
               LowerBroadcastTo<mindir::DynamicBroadcastToOp>,
               LowerBroadcastTo<mindir::ExpandOp>,
               LowerBroadcastTo<mindir::BroadcastToViewOp>, LowerTile>(
      converter, patterns.getContext());
}
