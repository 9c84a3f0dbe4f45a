//===- Destinations.cpp - compute results where they are needed -----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Plan/Destinations.h"
#include "compiler/passes/Plan/PlanInterface.h"
#include "compiler/passes/Plan/ReadOnce.h"
#include "compiler/passes/Support/TensorBuilder.h"

using namespace mlir;
using namespace msc;

/// A reshape, a slice or a cut shows its source's memory.
static bool isView(Operation *op) {
  return isa<tensor::CastOp, tensor::ExpandShapeOp, tensor::CollapseShapeOp,
             tensor::ExtractSliceOp, bounded::CutOp>(op);
}

/// Values that get memory of their own, whose place can still be chosen.
static bool isComputed(Value value) {
  Operation *op = value.getDefiningOp();
  if (auto generic = dyn_cast_or_null<linalg::GenericOp>(op))
    return generic->getNumResults() == 1 && isElementwise(generic);
  return isa_and_nonnull<kernel::EpilogueOpInterface, kernel::TopKOp,
                         kernel::NonZeroOp, kernel::UniqueOp, kernel::RoutineOp,
                         tensor::ConcatOp, scf::IfOp, scf::IndexSwitchOp,
                         scf::WhileOp>(op);
}

/// The same, and what is written into memory that holds something before.
static bool isComputedInPlace(Value value) {
  Operation *op = value.getDefiningOp();
  return isComputed(value) || (op && getSurroundings(op));
}

/// Of a return's operands: a graph output, not what a state becomes.
static bool isGraphOutput(OpOperand &yielded) {
  auto function = dyn_cast<func::FuncOp>(yielded.getOwner()->getParentOp());
  return function &&
         !function.getResultAttr(yielded.getOperandNumber(), "mindir.state");
}

static bool hasRegions(Operation &op) {
  return isa<scf::SCFDialect>(op.getDialect());
}

Destinations::Destinations(func::FuncOp function) {
  number(function.front());
  visit(function.front());
}

void Destinations::number(Block &block) {
  for (Operation &op : block) {
    positions[&op] = count++;
    if (hasRegions(op))
      for (Region &region : op.getRegions())
        for (Block &inner : region)
          number(inner);
  }
}

void Destinations::visit(Block &block) {
  for (Operation &op : llvm::reverse(block)) {
    for (Value result : op.getResults())
      computeLastUse(result);
    if (op.hasTrait<OpTrait::IsTerminator>())
      visitTerminator(&op);
    if (auto concat = dyn_cast<tensor::ConcatOp>(op))
      visitConcat(concat);
    if (Value surroundings = getSurroundings(&op))
      visitSurroundings(surroundings, &op);
    if (auto loop = dyn_cast<scf::WhileOp>(op))
      visitWhile(loop);
    if (hasRegions(op))
      for (Region &region : op.getRegions())
        for (Block &inner : region)
          visit(inner);
  }
  for (Value argument : block.getArguments())
    computeLastUse(argument);
}

const Destinations::Destination *Destinations::find(Value value) const {
  auto found = destinations.find(value);
  return found == destinations.end() ? nullptr : &found->second;
}

void Destinations::visitTerminator(Operation *op) {
  for (OpOperand &yielded : op->getOpOperands()) {
    Value value = yielded.get();
    while (value.hasOneUse() &&
           isa_and_nonnull<tensor::ExpandShapeOp, tensor::CollapseShapeOp,
                           bounded::CutOp>(value.getDefiningOp()))
      value = value.getDefiningOp()->getOperand(0);
    // Whoever reads an output again would depend on the caller not to share its
    // buffers.
    if (isGraphOutput(yielded) ? value.hasOneUse() && isComputed(value)
                               : isComputedInPlace(value))
      place(value, op, Destination{{}, 0, &yielded});
  }
}

void Destinations::place(Value value, Operation *where,
                         Destination destination) {
  if (value.getParentBlock() == where->getBlock())
    destinations.try_emplace(value, destination);
}

/// What is written into, and nobody reads any more, is computed where the whole
/// is needed.
void Destinations::visitSurroundings(Value surroundings, Operation *op) {
  const Destination *destination = find(op->getResult(0));
  if (destination && surroundings.hasOneUse() &&
      isComputedInPlace(surroundings))
    place(surroundings, op, *destination);
}

/// What goes round is computed where it is needed behind the loop, from the
/// beginning.
void Destinations::visitWhile(scf::WhileOp op) {
  for (OpResult result : op.getResults()) {
    const Destination *destination = find(result);
    auto carried = dyn_cast<BlockArgument>(
        op.getConditionOp().getArgs()[result.getResultNumber()]);
    if (!destination || !destination->yielded ||
        isGraphOutput(*destination->yielded) || !carried ||
        carried.getOwner() != op.getBeforeBody())
      continue;
    Value init = op.getInits()[carried.getArgNumber()];
    if (init.hasOneUse() && isComputedInPlace(init))
      place(init, op, *destination);
  }
}

void Destinations::visitConcat(tensor::ConcatOp op) {
  bounded::Extent offset = 0;
  for (Value input : op.getInputs()) {
    if (llvm::count(op.getInputs(), input) == 1 && isComputed(input))
      place(input, op, Destination{op.getResult(), offset, nullptr});
    offset = offset + bounded::getExtent(
                          cast<RankedTensorType>(input.getType()), op.getDim());
  }
}

void Destinations::computeLastUse(Value value) {
  int64_t last = -1;
  const Destination *destination = find(value);
  Block *block = value.getParentBlock();
  for (Operation *user : value.getUsers()) {
    // A loop nest that gathers from the value reads it in its region.
    last = std::max(last, position(block->findAncestorOpInBlock(*user)));
    bool shared = isView(user) || (destination && destination->concat &&
                                   user == destination->concat.getDefiningOp());
    if (shared && user->getBlock() == block)
      for (Value result : user->getResults())
        last = std::max(last, lastUses.lookup(result));
  }
  lastUses[value] = last;
}

/// The uses of a value and of its views.
static void visitUses(Value value, function_ref<void(OpOperand &)> visit) {
  SmallVector<Value> open = {value};
  while (!open.empty())
    for (OpOperand &use : open.pop_back_val().getUses()) {
      visit(use);
      if (isView(use.getOwner()))
        open.push_back(use.getOwner()->getResult(0));
    }
}

int64_t Destinations::lastUseIn(Block *block, Value value) const {
  if (value.getParentBlock() == block)
    return lastUse(value);
  int64_t last = -1;
  visitUses(value, [&](OpOperand &use) {
    if (Operation *inside = block->findAncestorOpInBlock(*use.getOwner()))
      last = std::max(last, position(inside));
  });
  return last;
}

int64_t Destinations::firstWrite(Operation *op) const {
  int64_t first = position(op);
  if (auto concat = dyn_cast<tensor::ConcatOp>(op))
    for (Value input : concat.getInputs())
      if (const Destination *place = find(input);
          place && place->concat == concat.getResult())
        first = std::min(first, firstWrite(input.getDefiningOp()));
  return first;
}

bool Destinations::isOnlyRead(OpOperand &operand) const {
  bool only = true;
  visitUses(operand.get(), [&](OpOperand &use) {
    only &= &use == &operand || !operand.getOwner()->isAncestor(use.getOwner());
  });
  return only;
}
