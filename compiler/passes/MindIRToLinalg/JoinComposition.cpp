//===- JoinComposition.cpp - StackExt, RepeatInterleave, TExt -------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/LowerComposed.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/Axes.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/MindIR/IR/DimensionOps.h"
#include "dialects/MindIR/IR/GatherOps.h"
#include "dialects/MindIR/IR/GraphOps.h"
#include "dialects/MindIR/IR/JoinOps.h"
#include "dialects/MindIR/IR/Number.h"
#include "dialects/MindIR/IR/RepeatOps.h"
#include "dialects/MindIR/IR/ReshapeOps.h"

using namespace mlir;
using namespace msc;

namespace {

Value composeStackExt(Composer &c, mindir::StackExtOp op) {
  return c.create<mindir::StackOp>(op.getTensors(),
                                   c.with("axis", int64_t(op.getDim())));
}

/// A slice is gathered as often as it is repeated.
template <typename OpT>
Value composeInterleaved(Composer &c, OpT op, ArrayRef<int64_t> repeats) {
  Value x = op.getInput();
  auto type = cast<RankedTensorType>(x.getType());
  if (!op.getDim())
    x = c.reshape(x, {type.getNumElements()});
  ArrayRef<int64_t> shape = getSizes(x);
  int64_t axis = countAxis(op.getDim().value_or(0), shape.size());
  SmallVector<int64_t> places;
  for (int64_t i = 0; i < shape[axis]; ++i)
    places.append(repeats[repeats.size() == 1 ? 0 : i], i);
  return c.create<mindir::GatherOp>({x, c.integers(places)},
                                    c.with("axis", axis));
}

Value composeInt(Composer &c, mindir::RepeatInterleaveIntOp op) {
  return composeInterleaved(c, op, int64_t(op.getRepeats()));
}

Value composeTensor(Composer &c, mindir::RepeatInterleaveTensorOp op) {
  return composeInterleaved(c, op, op.getRepeats());
}

/// A number may be known.
Value composeVector(Composer &c, mindir::TupleToTensorOp op) {
  Type element = op.getType().getElementType();
  SmallVector<Value> parts;
  for (Value number : op.getElements()) {
    auto known = number.getDefiningOp<mindir::ConstantOp>();
    Value part =
        known && number.getType().isIntOrFloat()
            ? c.number(mindir::numberOf(known.getValue())->real, element)
            : c.cast(number, element);
    parts.push_back(c.reshape(part, {1}));
  }
  return c.create<mindir::ConcatOp>(parts);
}

Value composeTExt(Composer &c, mindir::TExtOp op) {
  bool isMatrix = op.getType().getRank() == 2;
  return isMatrix ? c.transpose(op.getInput(), {1, 0}) : op.getInput();
}

} // namespace

void msc::populateJoinCompositionPatterns(TypeConverter &converter,
                                          RewritePatternSet &patterns) {
  patterns.add<LowerComposed<composeStackExt>, LowerComposed<composeInt>,
               LowerComposed<composeVector>, LowerComposed<composeTensor>,
               LowerComposed<composeTExt>>(converter, patterns.getContext());
}
