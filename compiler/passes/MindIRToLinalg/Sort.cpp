//===- Sort.cpp - TopK ----------------------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/Axes.h"
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

/// The axis comes last, where the rows of kernel.routine lie.
class LowerSort : public OpConversionPattern<mindir::SortOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::SortOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Location loc = op.getLoc();
    Type semantic = getElementTypeOrSelf(op.getX().getType());
    int64_t rank = getResultType(op).getRank();
    auto swapped = llvm::to_vector(llvm::seq<int64_t>(0, rank));
    if (rank > 0)
      std::swap(swapped[countAxis(op.getAxis(), rank)], swapped.back());
    Value rows = createTranspose(rewriter, loc, adaptor.getX(), swapped);
    auto type = cast<RankedTensorType>(rows.getType());
    auto places = type.clone(getElementTypeOrSelf(op.getIndices().getType()));
    auto sorted = kernel::RoutineOp::create(
        rewriter, loc, TypeRange{type, places}, "sortRows",
        rewriter.getArrayAttr({rewriter.getBoolAttr(op.getDescending()),
                               TypeAttr::get(semantic)}),
        rows,
        ValueRange{createEmpty(rewriter, loc, type),
                   createEmpty(rewriter, loc, places)});
    rewriter.replaceOp(
        op, llvm::map_to_vector(sorted.getResults(), [&](Value result) {
          return createTranspose(rewriter, loc, result, swapped);
        }));
    return success();
  }
};

} // namespace

void msc::populateSortPatterns(TypeConverter &converter,
                               RewritePatternSet &patterns) {
  patterns.add<LowerTopK, LowerSort>(converter, patterns.getContext());
}
