//===- BufferiseRegions.cpp - branches and loops over buffers -------------===//
//
// Tensors that enter, leave or go round a region lie in memory that both sides
// know; what is left of the regions' operands and results are numbers.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Plan/BufferiseOperations.h"

using namespace mlir;
using namespace msc;
using Slot = BufferBuilder::Slot;

static bool isScalar(Value value) { return !isa<ShapedType>(value.getType()); }

static BufferView allocateFor(BufferBuilder &buffers, Value value) {
  return buffers.allocate(cast<RankedTensorType>(value.getType()));
}

void msc::bufferiseExtract(BufferBuilder &buffers, tensor::ExtractOp op) {
  Value view = buffers.emitView(buffers.viewOf(op.getTensor()));
  SmallVector<Value> indices;
  for (Value index : op.getIndices())
    indices.push_back(buffers.scalarOf(index));
  buffers.setScalar(
      op.getResult(),
      memref::LoadOp::create(buffers.getBuilder(), op.getLoc(), view, indices));
}

void msc::bufferiseScalar(BufferBuilder &buffers, Operation &op) {
  IRMapping mapping;
  for (Value operand : op.getOperands())
    mapping.map(operand, buffers.scalarOf(operand));
  Operation *made = buffers.getBuilder().clone(op, mapping);
  for (auto [result, value] : llvm::zip(op.getResults(), made->getResults()))
    buffers.setScalar(result, value);
}

void msc::bufferiseTerminator(BufferBuilder &buffers, Operation &op) {
  SmallVector<std::pair<Value, BufferView>> leaving;
  SmallVector<Value> numbers;
  for (OpOperand &operand : op.getOpOperands())
    if (isScalar(operand.get()))
      numbers.push_back(buffers.scalarOf(operand.get()));
    else
      leaving.emplace_back(operand.get(), buffers.getSlot(operand).view);
  buffers.storeAtOnce(op.getLoc(), leaving);
  if (!isa<func::ReturnOp>(op))
    buffers.getBuilder().create(op.getLoc(), op.getName().getIdentifier(),
                                numbers);
}

static SmallVector<Value> getNumbers(ValueRange values) {
  return llvm::filter_to_vector(values, isScalar);
}

/// Numbers among values, and what they are made into.
static void mapNumbers(BufferBuilder &buffers, ValueRange values,
                       ValueRange made) {
  for (Value value : values)
    if (isScalar(value)) {
      buffers.setScalar(value, made.front());
      made = made.drop_front();
    }
}

/// What several branches give: where it is needed; over a value that one of
/// them passes on and that dies here; or in memory of its own.
static Slot chooseSlot(BufferBuilder &buffers, OpResult result,
                       ArrayRef<Slot> taken) {
  if (std::optional<Slot> place = buffers.findPlace(result))
    return *place;
  Operation *op = result.getOwner();
  for (Region &region : op->getRegions()) {
    if (region.empty())
      continue;
    Value passed =
        region.front().getTerminator()->getOperand(result.getResultNumber());
    std::optional<BufferView> view = buffers.takeOver(passed, op);
    if (view && llvm::none_of(taken, [&](const Slot &slot) {
          return slot.view.root == view->root;
        }))
      return {*view, {passed}};
  }
  return {allocateFor(buffers, result), {}};
}

LogicalResult msc::bufferiseBranches(BufferBuilder &buffers, Operation &op,
                                     BlockBufferiser bufferise) {
  SmallVector<Slot> memory;
  OperationState state(op.getLoc(), op.getName());
  for (OpResult result : op.getResults())
    if (isScalar(result))
      state.addTypes(result.getType());
    else
      memory.push_back(chooseSlot(buffers, result, memory));
  state.addOperands(buffers.scalarOf(op.getOperand(0)));
  state.addAttributes(op.getAttrs());
  for (size_t i = 0; i < op.getNumRegions(); ++i)
    state.addRegion();
  OpBuilder &builder = buffers.getBuilder();
  Operation *made = builder.create(state);
  OpBuilder::InsertionGuard guard(builder);
  for (auto [from, to] : llvm::zip(op.getRegions(), made->getRegions())) {
    if (from.empty())
      continue;
    const Slot *slot = memory.begin();
    for (OpOperand &yielded : from.front().getTerminator()->getOpOperands())
      if (!isScalar(yielded.get()))
        buffers.setSlot(yielded, *slot++);
    builder.createBlock(&to);
    if (failed(bufferise(from.front())))
      return failure();
  }
  const Slot *slot = memory.begin();
  for (OpResult result : op.getResults())
    if (!isScalar(result))
      buffers.setView(result, slot++->view);
  mapNumbers(buffers, op.getResults(), made->getResults());
  return success();
}

namespace {

/// One loop. Tensors that go round lie in memory that is made before the loop;
/// so do those that the condition hands to the body.
class LoopBufferiser {
public:
  LoopBufferiser(BufferBuilder &buffers, scf::WhileOp op)
      : buffers(buffers), builder(buffers.getBuilder()), op(op),
        before(*op.getBeforeBody()), after(*op.getAfterBody()),
        condition(op.getConditionOp()), yield(op.getYieldOp()) {}

  LogicalResult run(BlockBufferiser bufferise) {
    placeCarried();
    placeHanded();
    placeYielded();
    auto loop = scf::WhileOp::create(
        builder, op.getLoc(),
        ValueRange(getNumbers(op.getResults())).getTypes(), makeInits());
    for (auto [result, slot] : llvm::zip(op.getResults(), handed))
      if (!isScalar(result))
        buffers.setView(result, slot.view);
    mapNumbers(buffers, op.getResults(), loop.getResults());
    OpBuilder::InsertionGuard guard(builder);
    createBlock(loop.getBefore(), before);
    if (failed(bufferise(before)))
      return failure();
    createBlock(loop.getAfter(), after);
    return bufferise(after);
  }

private:
  /// The argument of the region before that the condition hands on as it is,
  /// or null.
  BlockArgument handedOn(unsigned index) {
    auto argument = dyn_cast<BlockArgument>(condition.getArgs()[index]);
    return argument && argument.getOwner() == &before ? argument
                                                      : BlockArgument();
  }

  /// Where a value that goes round is needed behind the loop; in the memory of
  /// what it is at first, if that dies; or in memory of its own.
  BufferView chooseCarried(unsigned index) {
    for (OpResult result : op.getResults())
      if (handedOn(result.getResultNumber()) == before.getArgument(index))
        if (auto place = buffers.findPlace(result); place && !place->isOutput)
          return place->view;
    OpOperand &init = op->getOpOperand(index);
    if (buffers.isOnlyRead(init))
      if (auto view = buffers.takeOver(init.get(), op))
        return *view;
    return allocateFor(buffers, init.get());
  }

  void placeCarried() {
    SmallVector<std::pair<Value, BufferView>> entering;
    for (auto [index, argument] : llvm::enumerate(before.getArguments())) {
      if (isScalar(argument))
        continue;
      BufferView carried = chooseCarried(index);
      entering.emplace_back(op.getInits()[index], carried);
      buffers.setView(argument, carried);
    }
    buffers.storeAtOnce(op.getLoc(), entering);
  }

  /// What the body hands back to the condition as it got it, and nothing else
  /// reads there, stays where it is.
  std::optional<Slot> findRoundTrip(unsigned index) {
    for (OpOperand &yielded : yield->getOpOperands()) {
      BlockArgument argument = before.getArgument(yielded.getOperandNumber());
      if (yielded.get() == after.getArgument(index) &&
          argument.getType() == condition.getArgs()[index].getType() &&
          !llvm::is_contained(condition.getArgs(), argument) &&
          returned.insert(argument).second)
        return Slot{buffers.viewOf(argument), {argument}};
    }
    return std::nullopt;
  }

  void placeHanded() {
    for (auto [index, value] : llvm::enumerate(condition.getArgs())) {
      Slot &slot = handed.emplace_back();
      if (isScalar(value))
        continue;
      if (BlockArgument carried = handedOn(index))
        slot.view = buffers.viewOf(carried);
      else if (auto roundTrip = findRoundTrip(index))
        slot = *roundTrip;
      else
        slot.view = allocateFor(buffers, value);
      buffers.setSlot(condition.getArgsMutable()[index], slot);
      buffers.setView(after.getArgument(index), slot.view);
    }
  }

  void placeYielded() {
    for (OpOperand &yielded : yield->getOpOperands()) {
      if (isScalar(yielded.get()))
        continue;
      BlockArgument carried = before.getArgument(yielded.getOperandNumber());
      Slot slot{buffers.viewOf(carried), {}};
      for (auto [index, argument] : llvm::enumerate(after.getArguments()))
        if (!isScalar(argument) && handed[index].view.root == slot.view.root)
          slot.contents.push_back(argument);
      buffers.setSlot(yielded, slot);
    }
  }

  SmallVector<Value> makeInits() {
    SmallVector<Value> inits;
    for (Value init : getNumbers(op.getInits()))
      inits.push_back(buffers.scalarOf(init));
    return inits;
  }

  void createBlock(Region &region, Block &from) {
    SmallVector<Value> arguments = getNumbers(from.getArguments());
    SmallVector<Location> locations(arguments.size(), op.getLoc());
    Block *block = builder.createBlock(
        &region, {}, ValueRange(arguments).getTypes(), locations);
    mapNumbers(buffers, from.getArguments(), block->getArguments());
  }

  BufferBuilder &buffers;
  OpBuilder &builder;
  scf::WhileOp op;
  Block &before, &after;
  scf::ConditionOp condition;
  scf::YieldOp yield;
  SmallVector<Slot> handed; ///< one an operand of the condition
  DenseSet<Value> returned;
};

} // namespace

LogicalResult msc::bufferiseWhile(BufferBuilder &buffers, scf::WhileOp op,
                                  BlockBufferiser bufferise) {
  return LoopBufferiser(buffers, op).run(bufferise);
}
