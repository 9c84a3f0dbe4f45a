//===- FindChosen.cpp - ListDiff, NonMaxSuppressionWithOverlaps -----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/Find.h"
#include "compiler/passes/MindIRToLinalg/LowerComposed.h"
#include "compiler/passes/MindIRToLinalg/Routine.h"
#include "compiler/passes/Support/IndexBuilder.h"
#include "dialects/MindIR/IR/ComparisonOps.h"
#include "dialects/MindIR/IR/FindOps.h"
#include "dialects/MindIR/IR/GatherOps.h"
#include "dialects/MindIR/IR/ReductionOps.h"

using namespace mlir;
using namespace msc;

namespace {

using Results = SmallVector<Value>;

/// Each element of x is compared with all of y.
Results composeDifference(OpBuilder &b, Composer &c, mindir::ListDiffOp op) {
  Value x = op.getX();
  Value column = c.reshape(x, {bounded::getExtents(x)[0], 1});
  Value isLacking = c.create<mindir::ReduceAllOp>(
      c.compare<mindir::NotEqualOp>({column, op.getY()}),
      c.with("axis", ArrayRef<int64_t>{1}));
  Value places = findTrue(b, op, isLacking);
  Value values =
      c.create<mindir::GatherOp>({x, places}, c.with("axis", int64_t(0)));
  return {values, c.cast(places, getElement(op.getIdx()))};
}

class LowerListDiff : public OpConversionPattern<mindir::ListDiffOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::ListDiffOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Composer c(rewriter, op.getLoc());
    rewriter.replaceOp(op, composeDifference(rewriter, c, op));
    return success();
  }
};

Results chooseBoxes(OpBuilder &b, mindir::NonMaxSuppressionWithOverlapsOp op,
                    ValueRange x) {
  Location loc = op.getLoc();
  Results inputs = {x[0], x[1]};
  for (Value number : x.drop_front(2))
    inputs.push_back(createReshape(b, loc, number, {}));
  ArrayRef<int64_t> size = getSizes(x[1]);
  auto order = RankedTensorType::get(size, b.getI32Type());
  Type types[] = {order, RankedTensorType::get(size, b.getI1Type()), order};
  auto called = createRoutine(b, loc, types, "nmsWithOverlaps", {}, inputs);
  Value chosen = called.getResult(0);
  Value places = findTrue(b, op, called.getResult(1));
  return {createElementwiseGeneric(
      b, loc, getResultType(op), places,
      [&](OpBuilder &body, Location l, ValueRange place) {
        IndexBuilder index(body, l);
        return index.read(chosen, index.fromElement(place[0]));
      })};
}

} // namespace

void msc::addFindChosenPatterns(TypeConverter &converter,
                                RewritePatternSet &patterns) {
  patterns.add<LowerListDiff, LowerBy<chooseBoxes>>(converter,
                                                    patterns.getContext());
}
