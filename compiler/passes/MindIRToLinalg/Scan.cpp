//===- Scan.cpp - CumSum and CumProd --------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// linalg has no scan: result j is the fold of all k that come before it, as one
// generic of quadratic length along the axis. Networks scan short axes.
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/MindIRToLinalg/Reduction.h"
#include "dialects/MindIR/IR/Inference.h"

using namespace mlir;
using namespace msc;

namespace {

template <typename OpT> class LowerScan : public OpConversionPattern<OpT> {
  using OpConversionPattern<OpT>::OpConversionPattern;
  static constexpr bool isSum = std::is_same_v<OpT, mindir::CumSumOp>;

  LogicalResult
  matchAndRewrite(OpT op, typename OpT::Adaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    auto type = cast<RankedTensorType>(op.getOutput().getType());
    int64_t rank = type.getRank(), axis = op.getAxis();
    if (failed(mindir::normalizeAxis(op, rank, axis)))
      return failure();
    RankedTensorType signless = toSignless(type);
    Value start = createFill(rewriter, op.getLoc(), signless, isSum ? 0 : 1);
    SmallVector<utils::IteratorType> loops(rank + 1,
                                           utils::IteratorType::parallel);
    loops.back() = utils::IteratorType::reduction;
    auto body = [&](OpBuilder &b, Location l, ValueRange v) {
      ScalarBuilder s(b, l, type.getElementType(), op);
      Value sum = isSum ? s.add(v[1], v[0]) : s.mul(v[1], v[0]);
      Value counts = isBefore(op, b, l, rank, axis);
      linalg::YieldOp::create(b, l, s.select(counts, sum, v[1]));
    };
    rewriter.replaceOpWithNewOp<linalg::GenericOp>(
        op, signless, adaptor.getX(), start, getMaps(op, rank, axis), loops,
        body);
    return success();
  }

  /// Loops: the result's dimensions, then k along the axis.
  static SmallVector<AffineMap> getMaps(OpT op, int64_t rank, int64_t axis) {
    MLIRContext *context = op.getContext();
    SmallVector<AffineExpr> read;
    for (int64_t i = 0; i < rank; ++i)
      read.push_back(getAffineDimExpr(i == axis ? rank : i, context));
    auto all = AffineMap::getMultiDimIdentityMap(rank + 1, context);
    return {AffineMap::get(rank + 1, 0, read, context), all.dropResult(rank)};
  }

  static Value isBefore(OpT op, OpBuilder &b, Location l, int64_t rank,
                        int64_t axis) {
    Value k = linalg::IndexOp::create(b, l, rank);
    Value j = linalg::IndexOp::create(b, l, axis);
    if (op.getReverse())
      std::swap(k, j);
    auto relation = op.getExclusive() ? arith::CmpIPredicate::slt
                                      : arith::CmpIPredicate::sle;
    return arith::CmpIOp::create(b, l, relation, k, j);
  }
};

} // namespace

void msc::populateScanPatterns(TypeConverter &converter,
                               RewritePatternSet &patterns) {
  patterns.add<LowerScan<mindir::CumSumOp>, LowerScan<mindir::CumProdOp>>(
      converter, patterns.getContext());
}
