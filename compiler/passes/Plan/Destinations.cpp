//===- Destinations.cpp - compute results where they are needed -----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Plan/Destinations.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/Kernel/IR/Kernel.h"

using namespace mlir;
using namespace msc;

/// A reshape or a slice shows its source's memory.
static bool isView(Operation *op) {
  return isa<tensor::CastOp, tensor::ExpandShapeOp, tensor::CollapseShapeOp,
             tensor::ExtractSliceOp>(op);
}

/// Values that get memory of their own, whose place can still be chosen.
static bool isComputed(Value value) {
  Operation *op = value.getDefiningOp();
  if (auto generic = dyn_cast_or_null<linalg::GenericOp>(op))
    return generic->getNumResults() == 1 && isElementwise(generic);
  return isa_and_nonnull<kernel::EpilogueOpInterface, kernel::TopKOp,
                         tensor::ConcatOp>(op);
}

Destinations::Destinations(func::FuncOp function) : body(&function.front()) {
  int64_t position = 0;
  for (Operation &op : function.front())
    positions[&op] = position++;
  for (Operation &op : llvm::reverse(function.front())) {
    for (Value result : op.getResults())
      computeLastUse(result);
    if (auto ret = dyn_cast<func::ReturnOp>(op))
      visitReturn(ret);
    if (auto concat = dyn_cast<tensor::ConcatOp>(op))
      visitConcat(concat);
  }
  for (Value argument : function.getArguments())
    computeLastUse(argument);
}

const Destinations::Destination *Destinations::find(Value value) const {
  auto found = destinations.find(value);
  return found == destinations.end() ? nullptr : &found->second;
}

void Destinations::visitReturn(func::ReturnOp op) {
  for (auto [i, value] : llvm::enumerate(op.getOperands())) {
    while (value.hasOneUse() &&
           isa_and_nonnull<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(
               value.getDefiningOp()))
      value = value.getDefiningOp()->getOperand(0);
    // Whoever reads an output again would depend on the caller not to share its
    // buffers.
    if (value.hasOneUse() && isComputed(value))
      destinations.try_emplace(value, Destination{{}, 0, int64_t(i)});
  }
}

void Destinations::visitConcat(tensor::ConcatOp op) {
  int64_t offset = 0;
  for (Value input : op.getInputs()) {
    bool once = llvm::count(op.getInputs(), input) == 1;
    if (once && isComputed(input))
      destinations.try_emplace(input, Destination{op.getResult(), offset, -1});
    offset += cast<RankedTensorType>(input.getType()).getDimSize(op.getDim());
  }
}

void Destinations::computeLastUse(Value value) {
  int64_t last = -1;
  const Destination *destination = find(value);
  for (Operation *user : value.getUsers()) {
    // A loop nest that gathers from the value reads it in its region.
    last = std::max(last, position(body->findAncestorOpInBlock(*user)));
    bool shared = isView(user) || (destination && destination->concat &&
                                   user == destination->concat.getDefiningOp());
    if (shared)
      for (Value result : user->getResults())
        last = std::max(last, lastUses.lookup(result));
  }
  lastUses[value] = last;
}
