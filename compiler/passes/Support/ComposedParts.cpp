//===- ComposedParts.cpp - what compositions share -----------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Support/ComposedParts.h"
#include "dialects/MindIR/IR/ArithmeticOps.h"
#include "dialects/MindIR/IR/ComparisonOps.h"
#include "dialects/MindIR/IR/FunctionOps.h"
#include "dialects/MindIR/IR/Inference.h"
#include "dialects/MindIR/IR/JoinOps.h"
#include "dialects/MindIR/IR/ReductionOps.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc;

Value msc::composeSum(Composer &c, Value x, ArrayRef<int64_t> axes,
                      bool keepDims) {
  return c.create<mindir::ReduceSumOp>(
      x, {c.with("axis", axes), c.with("keep_dims", keepDims)});
}

Value msc::composeMean(Composer &c, Value x, ArrayRef<int64_t> axes,
                       bool keepDims) {
  return c.create<mindir::ReduceMeanOp>(
      x, {c.with("axis", axes), c.with("keep_dims", keepDims)});
}

int64_t msc::countFolded(Operation *op, ArrayRef<int64_t> axes) {
  auto type = cast<RankedTensorType>(op->getOperand(0).getType());
  int64_t count = 1;
  auto folded = mindir::normalizeAxes(op, type.getRank(), axes);
  for (int64_t axis : *folded)
    count *= type.getDimSize(axis);
  return count;
}

Value msc::composeReduction(Composer &c, Value losses, StringRef reduction) {
  if (reduction == "none")
    return losses;
  return reduction == "sum" ? composeSum(c, losses) : composeMean(c, losses);
}

Value msc::composeNumber(Composer &c, Value like, double value) {
  return c.number(value, getElementTypeOrSelf(like.getType()));
}

Value msc::composeAbs(Composer &c, Value x) {
  return c.create<mindir::AbsOp>(x);
}

Value msc::composeExp(Composer &c, Value x) {
  return c.create<mindir::ExpOp>(x);
}

Value msc::composeLog(Composer &c, Value x) {
  return c.create<mindir::LogOp>(x);
}

Value msc::composeNegative(Composer &c, Value x) {
  return c.create<mindir::NegOp>(x);
}

Value msc::composeGreater(Composer &c, Value x, Value y) {
  return c.compare<mindir::GreaterOp>({x, y});
}

Value msc::composeSelect(Composer &c, Value condition, Value x, Value y) {
  return c.create<mindir::SelectOp>({condition, x, y}, {},
                                    getElementTypeOrSelf(x.getType()));
}

Value msc::composeWhere(Composer &c, Value condition, Value x) {
  return composeSelect(c, condition, x, composeNumber(c, x, 0));
}

Value msc::composeMaximum(Composer &c, Value x, double least) {
  return c.create<mindir::MaximumOp>({x, composeNumber(c, x, least)});
}

Value msc::composeClip(Composer &c, Value x, Value least, Value most) {
  Value above = c.create<mindir::MaximumOp>({x, least});
  return c.create<mindir::MinimumOp>({above, most});
}

Value msc::composeRotation(Composer &c, Value x, int64_t axis, int64_t first) {
  int64_t size = bounded::getExtents(x)[axis].getBound();
  if (first == 0 || size == 0)
    return x;
  return c.create<mindir::ConcatOp>(
      {c.slice(x, axis, first, size - first), c.slice(x, axis, 0, first)},
      c.with("axis", axis));
}

Value msc::composePower(Composer &c, Value x, double p) {
  if (p == 2)
    return c.mul(x, x);
  Value magnitude = composeAbs(c, x);
  return p == 1 ? magnitude
                : c.create<mindir::PowOp>({magnitude, composeNumber(c, x, p)});
}

Value msc::composeRoot(Composer &c, Value x, double p) {
  if (p == 1)
    return x;
  return p == 2 ? c.create<mindir::SqrtOp>(x)
                : c.create<mindir::PowOp>({x, composeNumber(c, x, 1 / p)});
}
