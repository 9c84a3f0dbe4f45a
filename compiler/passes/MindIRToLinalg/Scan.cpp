//===- Scan.cpp - CumSum and CumProd --------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/IndexBuilder.h"
#include "compiler/passes/Support/Rows.h"
#include "dialects/MindIR/IR/Inference.h"
#include "dialects/MindIR/IR/ScanOps.h"

using namespace mlir;
using namespace msc;

namespace {

/// The elements along an axis from the last one on.
Value turnAround(OpBuilder &builder, Location loc, Value x, int64_t axis) {
  bounded::Shape sizes = bounded::getExtents(x);
  auto type = cast<RankedTensorType>(x.getType());
  return createIndexedCopy(
      builder, loc, type, x, [&](IndexBuilder &index, int64_t i) {
        Value at = index.position(i);
        return i == axis ? index.sub(index.constant(sizes[i] - 1), at) : at;
      });
}

template <typename OpT> class LowerScan : public OpConversionPattern<OpT> {
  using OpConversionPattern<OpT>::OpConversionPattern;
  static constexpr kernel::ScanKind kind = std::is_same_v<OpT, mindir::CumSumOp>
                                               ? kernel::ScanKind::Sum
                                               : kernel::ScanKind::Product;

  LogicalResult
  matchAndRewrite(OpT op, typename OpT::Adaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Value x = adaptor.getX();
    int64_t axis = op.getAxis();
    if (failed(mindir::normalizeAxis(
            op, cast<RankedTensorType>(x.getType()).getRank(), axis)))
      return failure();
    // Each step of half precision is rounded, so the order counts: the loops
    // that compute it go upwards.
    bool isTurned = op.getReverse() &&
                    isa<Float16Type, BFloat16Type>(getElementTypeOrSelf(x));
    if (isTurned)
      x = turnAround(rewriter, op.getLoc(), x, axis);
    Value y = createScan(rewriter, op.getLoc(), x, axis, kind,
                         op.getExclusive(), op.getReverse() && !isTurned);
    if (isTurned)
      y = turnAround(rewriter, op.getLoc(), y, axis);
    rewriter.replaceOp(op, y);
    return success();
  }
};

} // namespace

void msc::populateScanPatterns(TypeConverter &converter,
                               RewritePatternSet &patterns) {
  patterns.add<LowerScan<mindir::CumSumOp>, LowerScan<mindir::CumProdOp>>(
      converter, patterns.getContext());
}
