//===- Sort.cpp - TopK ----------------------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/Kernel/IR/Kernel.h"
#include "dialects/MindIR/IR/SortOps.h"

using namespace mlir;
using namespace msc;

namespace {

class LowerTopK : public OpConversionPattern<mindir::TopKOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::TopKOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Type semantic = getElementTypeOrSelf(op.getX().getType());
    auto values = toSignless(cast<RankedTensorType>(op.getValues().getType()));
    auto indices = cast<RankedTensorType>(op.getIndices().getType());
    rewriter.replaceOpWithNewOp<kernel::TopKOp>(
        op, TypeRange{values, indices}, adaptor.getX(),
        createEmpty(rewriter, op.getLoc(), values),
        createEmpty(rewriter, op.getLoc(), indices),
        semantic.isUnsignedInteger());
    return success();
  }
};

} // namespace

void msc::populateSortPatterns(TypeConverter &converter,
                               RewritePatternSet &patterns) {
  patterns.add<LowerTopK>(converter, patterns.getContext());
}
