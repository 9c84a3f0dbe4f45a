//===- AccumulatorTail.cpp ------------------------------------------------===//
//
// How partial results of a reduction are joined.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/emit/LoopNest.h"
#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace msc;

static bool isAssociative(Operation *op) {
  return isa<arith::AddFOp, arith::AddIOp, arith::MulFOp, arith::MulIOp,
             arith::MaximumFOp, arith::MinimumFOp, arith::MaxNumFOp,
             arith::MinNumFOp, arith::MaxSIOp, arith::MinSIOp, arith::MaxUIOp,
             arith::MinUIOp, arith::AndIOp, arith::OrIOp, arith::XOrIOp>(op);
}

/// One of the two values that meet comes out.
static bool isChoice(Operation *op) {
  return isa<arith::CmpFOp, arith::CmpIOp, arith::SelectOp>(op) ||
         (op->getNumResults() == 1 && op->getResult(0).getType().isInteger(1));
}

/// One associative operation, or an extremum by comparisons.
static bool canJoin(ArrayRef<Operation *> tail) {
  return (tail.size() == 1 && isAssociative(tail.front())) ||
         llvm::all_of(tail, isChoice);
}

std::optional<AccumulatorTail> msc::findAccumulatorTail(linalg::GenericOp op) {
  Block *body = op.getBody();
  Value accumulator = body->getArguments().back();
  AccumulatorTail tail;
  auto isInside = [&](Value v) {
    return v == accumulator || tail.operations.contains(v.getDefiningOp());
  };
  for (Operation &inner : body->without_terminator()) {
    if (llvm::none_of(inner.getOperands(), isInside))
      continue;
    tail.operations.insert(&inner);
    for (Value operand : inner.getOperands()) {
      Operation *producer = operand.getDefiningOp();
      if (isInside(operand) ||
          (producer && producer->hasTrait<OpTrait::ConstantLike>()))
        continue;
      if (tail.element && tail.element != operand)
        return std::nullopt;
      tail.element = operand;
    }
  }
  bool yieldsTail = tail.operations.contains(
      body->getTerminator()->getOperand(0).getDefiningOp());
  if (!yieldsTail || !tail.element ||
      tail.element.getType() != accumulator.getType() ||
      !canJoin(tail.operations.getArrayRef()))
    return std::nullopt;
  return tail;
}
