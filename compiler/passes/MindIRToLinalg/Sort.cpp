//===- Sort.cpp - TopK, Sort, Median --------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/MindIRToLinalg/Routine.h"
#include "compiler/passes/Support/Axes.h"
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

SmallVector<Value> sort(OpBuilder &b, mindir::SortOp op, ValueRange x) {
  return createValuesAndPlaces(b, op, "sortRows", op.getDescending(), x[0],
                               op.getAxis());
}

SmallVector<Value> sortExt(OpBuilder &b, mindir::SortExtOp op, ValueRange x) {
  return createValuesAndPlaces(b, op, "sortRows", op.getDescending(), x[0],
                               op.getDim());
}

/// What stands in the middle of the sorted rows, of two the first.
SmallVector<Value> takeMedian(OpBuilder &b, mindir::MedianOp op, ValueRange x) {
  Location loc = op.getLoc();
  int64_t rank = getSizes(x[0]).size();
  int64_t axis = rank ? countAxis(op.getAxis(), rank) : 0;
  bounded::Shape size = bounded::getExtents(x[0]),
                 begin(SmallVector<int64_t>(rank, 0));
  if (rank > 0) {
    begin[axis] = (getSizes(x[0])[axis] - 1) / 2;
    size[axis] = 1;
  }
  bounded::Shape shape = bounded::getExtents(op.getValues());
  auto sorted = createValuesAndPlaces(b, op, "sortRows", /*option=*/false, x[0],
                                      op.getAxis());
  return llvm::map_to_vector(sorted, [&](Value rows) {
    Value middle = createSlice(b, loc, rows, begin, size);
    return createReshape(b, loc, middle, shape);
  });
}

} // namespace

void msc::populateSortPatterns(TypeConverter &converter,
                               RewritePatternSet &patterns) {
  patterns.add<LowerTopK, LowerBy<sort>, LowerBy<sortExt>, LowerBy<takeMedian>>(
      converter, patterns.getContext());
}
