//===- NormalisationSoftmax.cpp - Softmax and LogSoftmax ------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/Rows.h"
#include "dialects/MindIR/IR/NormalisationOps.h"

using namespace mlir;
using namespace msc;

namespace {

class LowerSoftmax : public OpConversionPattern<mindir::SoftmaxOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::SoftmaxOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    rewriter.replaceOp(op, createSoftmax(rewriter, op.getLoc(),
                                         adaptor.getInput(), op.getAxis(),
                                         /*log=*/false));
    return success();
  }
};

class LowerLogSoftmax : public OpConversionPattern<mindir::LogSoftmaxOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::LogSoftmaxOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    rewriter.replaceOp(op,
                       createSoftmax(rewriter, op.getLoc(), adaptor.getLogits(),
                                     int64_t(op.getAxis()), /*log=*/true));
    return success();
  }
};

} // namespace

void msc::populateSoftmaxPatterns(TypeConverter &converter,
                                  RewritePatternSet &patterns) {
  patterns.add<LowerSoftmax, LowerLogSoftmax>(converter, patterns.getContext());
}
