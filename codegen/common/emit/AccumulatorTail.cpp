//===- AccumulatorTail.cpp ------------------------------------------------===//
//
// How partial results of a reduction are joined.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/emit/LoopNest.h"

using namespace mlir;
using namespace msc;

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
      tail.element.getType() != accumulator.getType())
    return std::nullopt;
  return tail;
}
