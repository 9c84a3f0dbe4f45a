//===- Orders.cpp - random orders -----------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// What stands in a random order is sorted by numbers that are drawn.
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Random/Orders.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/MindIR/IR/ArithmeticOps.h"
#include "dialects/MindIR/IR/GatherOps.h"
#include "dialects/MindIR/IR/JoinOps.h"
#include "dialects/MindIR/IR/RepeatOps.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc;

/// 0 to n - 1. Of n numbers in float64 hardly two are equal.
static Value composeOrder(Draw &c, Operation *op, int64_t n) {
  return c.takeLargest(c.uniform({n}, Float64Type::get(op->getContext())), n)
      .second;
}

Value msc::composePermutation(Draw &c, mindir::RandpermV2Op op) {
  Value order = composeOrder(c, op, op.getN());
  return c.cast(order, getElementTypeOrSelf(op.getOutput()));
}

Value msc::composeShuffle(Draw &c, mindir::RandomShuffleOp op) {
  Value order = composeOrder(c, op, getSizes(op.getX())[0]);
  return c.create<mindir::GatherOp>({op.getX(), order},
                                    c.with("axis", int64_t(0)));
}

/// The flags in a row, and false behind them up to so many.
static Value composeFlags(Draw &c, Value flags, int64_t count) {
  int64_t size = cast<RankedTensorType>(flags.getType()).getNumElements();
  Value row = c.reshape(flags, {size});
  if (count <= size)
    return row;
  Value none = c.create<mindir::BroadcastToOp>(
      composeNumber(c, row, 0), c.with("shape", ArrayRef(count - size)));
  return c.create<mindir::ConcatOp>({row, none}, c.with("axis", int64_t(0)));
}

/// A position in row-major order as one or two columns of coordinates.
static Value composeCoordinates(Draw &c, Value place, ArrayRef<int64_t> sizes,
                                int64_t count) {
  Value column = c.reshape(place, {count, 1});
  if (sizes.size() == 1)
    return column;
  Value width = composeNumber(c, column, sizes[1]);
  return c.create<mindir::ConcatOp>(
      {c.create<mindir::FloorDivOp>({column, width}),
       c.create<mindir::FloorModOp>({column, width})},
      c.with("axis", int64_t(1)));
}

/// An element that is true has a number of its own, at least 0, the others -1.
SmallVector<Value> msc::composeMaskedChoice(Draw &c,
                                            mindir::RandomChoiceWithMaskOp op) {
  int64_t count = op.getCount();
  Value flags = composeFlags(c, op.getInputX(), count);
  Value numbers = c.uniform(getSizes(flags));
  Value none = composeNumber(c, numbers, -1);
  auto [largest, places] =
      c.takeLargest(composeSelect(c, flags, numbers, none), count);
  Value mask = composeGreater(c, largest, none);
  Value coordinates =
      composeCoordinates(c, places, getSizes(op.getInputX()), count);
  Value isKept =
      c.reshape(c.cast(mask, getElementTypeOrSelf(places)), {count, 1});
  return {c.mul(coordinates, isKept), mask};
}
