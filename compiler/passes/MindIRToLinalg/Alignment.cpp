//===- Alignment.cpp - sequences beside sequences -------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/LowerComposed.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/MindIRToLinalg/Routine.h"
#include "compiler/passes/Support/ComposedParts.h"
#include "dialects/MindIR/IR/AlignmentOps.h"
#include "dialects/MindIR/IR/ComparisonOps.h"
#include "dialects/MindIR/IR/CreationOps.h"
#include "dialects/MindIR/IR/NormalisationOps.h"
#include "dialects/MindIR/IR/ScatterOps.h"
#include "mlir/Dialect/Utils/IndexingUtils.h"

using namespace mlir;
using namespace msc;

namespace {

using Results = SmallVector<Value>;

/// Nothing reads the second result.
Results alignLabels(OpBuilder &b, mindir::CTCLossV2Op op, ValueRange x) {
  Location loc = op.getLoc();
  auto losses = cast<RankedTensorType>(op.getNegLogLikelihood().getType());
  auto unread = cast<RankedTensorType>(op.getLogAlpha().getType());
  auto work = RankedTensorType::get(
      {losses.getDimSize(0), unread.getShape().back()}, b.getF64Type());
  auto routine = createRoutine(b, loc, {losses, work}, "ctcLoss",
                               b.getI64IntegerAttr(op.getBlank()), x);
  return {routine.getResult(0), createEmpty(b, loc, unread)};
}

/// The labels of a sample in a row, as long as there are labels at all.
Results composeLoss(Composer &c, mindir::CTCLossOp op) {
  ArrayRef<int64_t> shape = getSizes(op.getX());
  int64_t samples = shape[1], count = getSizes(op.getLabelsValues())[0];
  Type element = getElement(op.getX()),
       integer = getElement(op.getLabelsValues());
  Value labels = c.create<mindir::ScatterNdOp>(
      {op.getLabelsIndices(), op.getLabelsValues()},
      c.with("shape", ArrayRef<int64_t>{samples, count}), integer);
  Value owner = c.slice(op.getLabelsIndices(), 1, 0, 1);
  Value isOwn = c.compare<mindir::EqualOp>({owner, c.counted(samples)});
  Value lengths = composeSum(c, c.cast(isOwn, integer), 0);
  Value logs =
      c.create<mindir::LogSoftmaxOp>(op.getX(), c.with("axis", int64_t(2)));
  auto losses = c.createAll<mindir::CTCLossV2Op>(
      {logs, labels, op.getSequenceLength(), lengths},
      c.with("blank", shape[2] - 1), {element, element});
  return {losses[0], c.create<mindir::ZerosLikeOp>(op.getX())};
}

/// The number of each element's sequence in row-major order.
Value composeOwners(Composer &c, Value places, ArrayRef<int64_t> sequences) {
  SmallVector<int64_t> strides = computeStrides(sequences);
  Value leading = c.slice(places, 1, 0, sequences.size());
  return composeSum(c, c.mul(leading, c.integers(strides)), 1);
}

Results countEdits(OpBuilder &b, mindir::EditDistanceOp op, ValueRange x) {
  Location loc = op.getLoc();
  Composer c(b, loc);
  auto type = cast<RankedTensorType>(op.getOutput().getType());
  auto distances =
      RankedTensorType::get(type.getNumElements(), type.getElementType());
  auto work = RankedTensorType::get(
      {type.getNumElements(), getSizes(x[3])[0] + 1}, b.getF64Type());
  Value owners[] = {
      composeOwners(c, op.getHypothesisIndices(), type.getShape()),
      composeOwners(c, op.getTruthIndices(), type.getShape())};
  auto counted = createRoutine(b, loc, {distances, work}, "editDistance",
                               b.getBoolAttr(op.getNormalize()),
                               {owners[0], x[1], owners[1], x[3]});
  return {createReshape(b, loc, counted.getResult(0), type.getShape())};
}

} // namespace

void msc::populateAlignmentPatterns(TypeConverter &converter,
                                    RewritePatternSet &patterns) {
  patterns.add<LowerBy<alignLabels>, LowerBy<countEdits>,
               LowerComposed<composeLoss>>(converter, patterns.getContext());
}
