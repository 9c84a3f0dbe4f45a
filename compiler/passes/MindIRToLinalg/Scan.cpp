//===- Scan.cpp - CumSum and CumProd --------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/Rows.h"
#include "dialects/MindIR/IR/Inference.h"
#include "dialects/MindIR/IR/ScanOps.h"

using namespace mlir;
using namespace msc;

namespace {

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
    rewriter.replaceOp(op, createScan(rewriter, op.getLoc(), x, axis, kind,
                                      op.getExclusive(), op.getReverse()));
    return success();
  }
};

} // namespace

void msc::populateScanPatterns(TypeConverter &converter,
                               RewritePatternSet &patterns) {
  patterns.add<LowerScan<mindir::CumSumOp>, LowerScan<mindir::CumProdOp>>(
      converter, patterns.getContext());
}
