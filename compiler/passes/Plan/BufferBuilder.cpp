//===- BufferBuilder.cpp - gives the tensors of the entry their memory ----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Plan/BufferBuilder.h"
#include "compiler/passes/Plan/ArenaPacking.h"
#include "compiler/passes/Plan/PlanInterface.h"
#include "compiler/passes/Support/Constants.h"
#include "dialects/Kernel/IR/ViewExtent.h"

using namespace mlir;
using namespace msc;

BufferBuilder::BufferBuilder(func::FuncOp function, bool shareMemory)
    : function(function), shareMemory(shareMemory), destinations(function),
      builder(function) {
  entry = createEntry(builder, function);
  builder.createBlock(&entry.getBody());
  SmallVector<Value> states;
  for (BlockArgument argument : function.getArguments())
    if (auto initial = function.getArgAttrOfType<ElementsAttr>(
            argument.getArgNumber(), kStateAttr)) {
      states.push_back(argument);
      setView(argument, createState(initial));
    }
  placeResults(states);
}

/// The results are the graph's outputs, then what each state becomes.
void BufferBuilder::placeResults(ArrayRef<Value> states) {
  Operation *end = function.front().getTerminator();
  size_t outputs = end->getNumOperands() - states.size();
  for (OpOperand &result : end->getOpOperands().take_front(outputs)) {
    auto type = cast<RankedTensorType>(result.get().getType());
    Root root = {Root::Output,
                 result.getOperandNumber(),
                 kernel::getDenseBytes(type),
                 {}};
    setSlot(result, {{createRoot(root), 0, getDenseType(type)}, {}, true});
  }
  for (auto [result, state] :
       llvm::zip(end->getOpOperands().drop_front(outputs), states))
    setSlot(result, {viewOf(state), {state}});
}

/// Behind all others in the state. Zeros are there without being said.
BufferView BufferBuilder::createState(ElementsAttr initial) {
  int64_t offset = entry.getStateBytes();
  auto type = cast<RankedTensorType>(initial.getShapedType());
  int64_t bytes = kernel::getDenseBytes(type);
  entry.setStateBytes(offset + llvm::alignTo(bytes, kBufferAlignment));
  if (bytes && !isZero(initial)) {
    int64_t constant = roots[createConstant(initial)].index;
    kernel::InitialOp::create(builder, builder.getUnknownLoc(), offset,
                              constant, bytes);
  }
  return {createRoot({Root::State, offset, bytes, {}}), 0, getDenseType(type)};
}

int64_t BufferBuilder::createRoot(Root root) {
  roots.push_back(root);
  return roots.size() - 1;
}

BufferView BufferBuilder::allocate(RankedTensorType type) {
  MemRefType dense = getDenseType(type);
  Value buffer =
      memref::AllocOp::create(builder, builder.getUnknownLoc(), dense);
  return {createRoot({Root::Arena, 0, kernel::getDenseBytes(type), buffer}), 0,
          dense};
}

/// Behind all others in the weights.
int64_t BufferBuilder::createConstant(ElementsAttr elements) {
  auto [known, isNew] = constants.try_emplace(elements, -1);
  if (!isNew)
    return known->second;
  OpBuilder::InsertionGuard guard(builder);
  if (lastConstant)
    builder.setInsertionPointAfter(lastConstant);
  else
    builder.setInsertionPointToStart(&entry.getBody().front());
  int64_t offset = entry.getWeightsBytes();
  int64_t bytes = kernel::getDenseBytes(elements.getShapedType());
  lastConstant = kernel::ConstantOp::create(builder, builder.getUnknownLoc(),
                                            offset, elements);
  entry.setWeightsBytes(offset + llvm::alignTo(bytes, kBufferAlignment));
  return known->second = createRoot({Root::Weights, offset, bytes, {}});
}

BufferView BufferBuilder::createView(Value value) {
  auto type = cast<RankedTensorType>(value.getType());
  if (ElementsAttr elements = getConstantElements(value))
    return {createConstant(elements), 0, getDenseType(type)};
  if (auto argument = dyn_cast<BlockArgument>(value))
    return {createRoot({Root::Input,
                        int64_t(argument.getArgNumber()),
                        kernel::getDenseBytes(type),
                        {}}),
            0, getDenseType(type)};
  return allocate(type);
}

BufferView BufferBuilder::viewOf(Value value) {
  auto found = views.find(value);
  if (found != views.end())
    return found->second;
  BufferView view = createView(value);
  if (roots[view.root].kind != Root::Arena)
    return views[value] = view;
  // Not remembered: whoever fills may also overwrite.
  if (TypedAttr scalar = getFillValue(value))
    fill(value.getLoc(), scalar, view);
  return view;
}

BufferView BufferBuilder::denseViewOf(Value value) {
  BufferView view = viewOf(value);
  if (isDense(view.type))
    return view;
  BufferView dense = allocate(cast<RankedTensorType>(value.getType()));
  copy(value.getLoc(), view, dense);
  return dense;
}

BufferView BufferBuilder::pixelViewOf(Value value) {
  BufferView view = viewOf(value);
  return view.type.getRank() == 4 && isPixelStrided(view.type)
             ? view
             : denseViewOf(value);
}

Value BufferBuilder::scalarOf(Value value) {
  if (scalars.contains(value))
    return scalars.lookup(value);
  // Constants stand before what reads them.
  return builder.clone(*value.getDefiningOp())->getResult(0);
}

Value BufferBuilder::createPlace(const BufferView &view) {
  const Root &root = roots[view.root];
  Location loc = builder.getUnknownLoc();
  int64_t offset = view.offset.getBound();
  switch (root.kind) {
  case Root::Arena:
    return kernel::ViewOp::create(builder, loc, view.type, root.buffer, offset);
  case Root::State:
    return kernel::StateOp::create(builder, loc, view.type,
                                   root.index + offset);
  case Root::Weights:
    return kernel::WeightsOp::create(builder, loc, view.type,
                                     root.index + offset);
  case Root::Input:
    return kernel::InputOp::create(builder, loc, view.type, root.index, offset);
  case Root::Output:
    return kernel::OutputOp::create(builder, loc, view.type, root.index,
                                    offset);
  }
  llvm_unreachable("no other kind of root");
}

Value BufferBuilder::emitView(const BufferView &view) {
  const Root &root = roots[view.root];
  assert(view.offset.getBound() >= 0 && getEnd(view) <= root.bytes &&
         "a view lies inside its root");
  Value place = createPlace(view);
  bool isPart = root.kind == Root::State || root.kind == Root::Weights;
  kernel::setPlaceInRun(place.getDefiningOp(),
                        view.offset + (isPart ? root.index : 0));
  return place;
}

void BufferBuilder::finish() { function.erase(); }
