//===- ScatterExt.cpp - 2.10's own writes where indices point -------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/LowerComposed.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/MindIR/IR/ComparisonOps.h"
#include "dialects/MindIR/IR/IndexOps.h"
#include "dialects/MindIR/IR/JoinOps.h"
#include "dialects/MindIR/IR/Number.h"
#include "dialects/MindIR/IR/RepeatOps.h"
#include "dialects/MindIR/IR/ScatterExtOps.h"
#include "dialects/MindIR/IR/ScatterOps.h"
#include "dialects/MindIR/IR/SliceOps.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc;

namespace {

/// The elements of source are written, or added.
template <typename OpT>
Value writeAlong(Composer &c, OpT op, Value source, bool adds) {
  return c.create<mindir::TensorScatterElementsOp>(
      {op.getInput(), op.getIndex(), source},
      {c.with("axis", int64_t(op.getDim())),
       c.with("reduction", StringRef(adds ? "add" : "none"))});
}

/// The elements of source that have an index.
template <typename OpT> Value cutSource(Composer &c, OpT op) {
  ArrayRef<int64_t> size = getSizes(op.getIndex());
  if (getSizes(op.getSrc()) == size)
    return op.getSrc();
  SmallVector<int64_t> begin(size.size(), 0);
  return c.create<mindir::SliceOp>(
      op.getSrc(), {c.with("begin", ArrayRef(begin)), c.with("size", size)});
}

Value composeScatter(Composer &c, mindir::ScatterOp op) {
  return writeAlong(c, op, cutSource(c, op), op.getReduce() == 1);
}

Value composeScatterAddExt(Composer &c, mindir::ScatterAddExtOp op) {
  return writeAlong(c, op, cutSource(c, op), /*adds=*/true);
}

/// A number, in the type that it is written into.
template <typename OpT> Value castNumber(Composer &c, OpT op, Value number) {
  return c.reshape(
      c.cast(number, getElementTypeOrSelf(op.getInput().getType())), {});
}

Value composeScatterValue(Composer &c, mindir::ScatterValueOp op) {
  Value source = c.create<mindir::BroadcastToOp>(
      castNumber(c, op, op.getSrc()), c.with("shape", getSizes(op.getIndex())));
  return writeAlong(c, op, source, op.getReduce() == 1);
}

Value composeIndexAddExt(Composer &c, mindir::IndexAddExtOp op) {
  Value source = op.getSource();
  double alpha = mindir::numberOf(op.getAlphaAttr())->real;
  if (alpha != 1)
    source =
        c.mul(source, c.number(alpha, getElementTypeOrSelf(source.getType())));
  return c.create<mindir::IndexAddOp>({op.getInput(), op.getIndex(), source},
                                      c.with("axis", int64_t(op.getDim())));
}

template <typename OpT> Value composeFilled(Composer &c, OpT op) {
  return c.create<mindir::IndexFillOp>(
      {op.getInput(), op.getIndex(), castNumber(c, op, op.getValue())},
      c.with("dim", int64_t(op.getDim())));
}

Value stretch(Composer &c, Value x, ArrayRef<int64_t> shape) {
  return c.create<mindir::BroadcastToOp>(x, c.with("shape", shape));
}

/// Counted from the front.
Value countIndex(Composer &c, Value index, int64_t size) {
  Type type = IntegerType::get(index.getContext(), 64);
  Value place = c.cast(index, type);
  Value isNegative = c.compare<mindir::LessOp>({place, c.number(0, type)});
  return c.create<mindir::SelectOp>(
      {isNegative, c.add(place, c.number(size, type)), place}, {}, type);
}

Value composeIndexPut(Composer &c, mindir::IndexPutOp op) {
  SmallVector<int64_t> shape(op.findPlaces()->getBounds());
  SmallVector<Value> coordinates;
  for (auto [index, size] : llvm::zip(op.getIndices(), getSizes(op.getX1())))
    coordinates.push_back(stretch(c, countIndex(c, index, size), shape));
  Value places =
      c.create<mindir::StackOp>(coordinates, c.with("axis", int64_t(-1)));
  llvm::append_range(shape,
                     getSizes(op.getX1()).drop_front(coordinates.size()));
  Value operands[] = {op.getX1(), places, stretch(c, op.getX2(), shape)};
  return op.getAccumulate() ? c.create<mindir::TensorScatterAddOp>(operands)
                            : c.create<mindir::TensorScatterUpdateOp>(operands);
}

} // namespace

void msc::populateScatterExtPatterns(TypeConverter &converter,
                                     RewritePatternSet &patterns) {
  patterns
      .add<LowerComposed<composeScatter>, LowerComposed<composeScatterAddExt>,
           LowerComposed<composeScatterValue>,
           LowerComposed<composeIndexAddExt>, LowerComposed<composeIndexPut>,
           LowerComposed<composeFilled<mindir::IndexFillScalarOp>>,
           LowerComposed<composeFilled<mindir::IndexFillTensorOp>>>(
          converter, patterns.getContext());
}
