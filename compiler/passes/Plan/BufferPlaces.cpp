//===- BufferPlaces.cpp - where a result is written -----------------------===//
//
// In a part of a concatenation, in a graph output, in the memory of what leaves
// a region, over an operand that nobody reads again; else in memory of its own.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Plan/BufferBuilder.h"
#include "compiler/passes/Plan/ReadOnce.h"

using namespace mlir;
using namespace msc;

/// Whether an operation's kernel can leave the gaps of the type between what it
/// writes: loop nests and copies any, templates as their shape structs say.
static bool canWrite(Operation *op, MemRefType type) {
  if (isa<linalg::GenericOp, tensor::ConcatOp, kernel::GatherOp,
          kernel::ResizeOp, scf::IfOp, scf::IndexSwitchOp>(op))
    return true;
  auto product = dyn_cast<kernel::MatmulOp>(op);
  if (isa<kernel::Conv2DOp, kernel::Pool2DOp>(op) ||
      (product && product.isPacked()))
    return isPixelStrided(type);
  return isDense(type);
}

BufferView BufferBuilder::partOf(const Destinations::Destination &destination,
                                 RankedTensorType type) {
  auto concat = destination.concat.getDefiningOp<tensor::ConcatOp>();
  SmallVector<int64_t> ones(type.getRank(), 1);
  bounded::Shape offsets(
      ArrayRef<int64_t>(SmallVector<int64_t>(type.getRank())));
  offsets[concat.getDim()] = destination.offset;
  return getSlice(destinationOf(destination.concat), offsets, type.getShape(),
                  ones, bounded::getExtents(type));
}

std::optional<BufferBuilder::Slot> BufferBuilder::findPlace(Value value) {
  auto known = places.find(value);
  if (known != places.end())
    return known->second;
  std::optional<Slot> place = choosePlace(value);
  return places[value] = place;
}

std::optional<BufferBuilder::Slot> BufferBuilder::choosePlace(Value value) {
  const Destinations::Destination *destination =
      shareMemory ? destinations.find(value) : nullptr;
  if (!destination)
    return std::nullopt;
  auto type = cast<RankedTensorType>(value.getType());
  Slot slot;
  if (destination->concat) {
    slot.view = partOf(*destination, type);
  } else {
    slot = getSlot(*destination->yielded);
    bool reshaped =
        bounded::getExtents(slot.view.type) != bounded::getExtents(type);
    if ((slot.isOutput && !value.hasOneUse()) ||
        (reshaped && !isDense(slot.view.type)) ||
        !canFill(slot, cast<OpResult>(value)))
      return std::nullopt;
    if (reshaped)
      slot.view.type = getDenseType(type);
  }
  return canWrite(value.getDefiningOp(), slot.view.type) ? std::optional(slot)
                                                         : std::nullopt;
}

BufferView BufferBuilder::destinationOf(Value value) {
  auto found = views.find(value);
  if (found != views.end())
    return found->second;
  std::optional<Slot> place = findPlace(value);
  return views[value] = place
                            ? place->view
                            : allocate(cast<RankedTensorType>(value.getType()));
}

/// What a loop hands on twice lies in one place, which is nobody's alone.
static bool isHandedOnTwice(Value value) {
  auto loop = value.getDefiningOp<scf::WhileOp>();
  if (!loop)
    return false;
  OperandRange handed = loop.getConditionOp().getArgs();
  return llvm::count(handed, handed[cast<OpResult>(value).getResultNumber()]) >
         1;
}

/// Whether the value's memory was allocated for it, or for what it reshapes and
/// nothing else reads: not that of another tensor, of which it is a view or a
/// part, nor that of a loop, which is written again at its end.
static bool ownsMemory(Value value) {
  while (isa_and_nonnull<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(
             value.getDefiningOp()) &&
         value.getDefiningOp()->getOperand(0).hasOneUse())
    value = value.getDefiningOp()->getOperand(0);
  return !isHandedOnTwice(value) &&
         isa_and_nonnull<kernel::EpilogueOpInterface, kernel::ScatterOp,
                         linalg::GenericOp, tensor::InsertSliceOp,
                         tensor::PadOp, scf::IfOp, scf::IndexSwitchOp,
                         scf::WhileOp>(value.getDefiningOp());
}

bool BufferBuilder::isWholeBuffer(const BufferView &view) const {
  const Root &root = roots[view.root];
  return root.kind == Root::Arena && view.offset == 0 && isDense(view.type) &&
         root.bytes == kernel::getDenseBytes(view.type);
}

bool BufferBuilder::isAlone(Operation *op, Value value) const {
  int64_t root = views.lookup(value).root;
  return llvm::count(op->getOperands(), value) == 1 &&
         llvm::none_of(op->getOperands(), [&](Value other) {
           auto at = views.find(other);
           return other != value && at != views.end() &&
                  at->second.root == root;
         });
}

std::optional<BufferView> BufferBuilder::takeOver(Value value, Operation *op) {
  auto found = views.find(value);
  bool dies = shareMemory && found != views.end() && !findPlace(value) &&
              isWholeBuffer(found->second) && ownsMemory(value) &&
              value.getParentBlock() == op->getBlock() &&
              destinations.lastUse(value) == destinations.position(op);
  return dies ? std::optional(found->second) : std::nullopt;
}

std::optional<BufferView> BufferBuilder::reuseOperand(Operation *op) {
  auto type = cast<RankedTensorType>(op->getResult(0).getType());
  if (!shareMemory || findPlace(op->getResult(0)))
    return std::nullopt;
  for (auto [value, map] : getReadOnce(op))
    if (map.isIdentity() && isAlone(op, value))
      if (auto view = takeOver(value, op);
          view && view->type == getDenseType(type))
        return view;
  return std::nullopt;
}

/// Whether a loop reads what lies in memory only where it begins, as the value
/// that becomes this result.
static bool entersOnly(const Destinations &destinations, scf::WhileOp loop,
                       unsigned result, Value content) {
  auto carried =
      dyn_cast<BlockArgument>(loop.getConditionOp().getArgs()[result]);
  if (!carried || carried.getOwner() != loop.getBeforeBody())
    return false;
  OpOperand &init = loop->getOpOperand(carried.getArgNumber());
  return init.get() == content && destinations.isOnlyRead(init);
}

bool BufferBuilder::canFill(const Slot &slot, OpResult result) {
  Operation *op = result.getOwner();
  int64_t first = destinations.firstWrite(op);
  return llvm::all_of(slot.contents, [&](Value content) {
    int64_t last = destinations.lastUseIn(op->getBlock(), content);
    if (last != first || first != destinations.position(op))
      return last < first;
    if (isa<scf::IfOp, scf::IndexSwitchOp>(op))
      return true; // is decided in each branch
    if (auto loop = dyn_cast<scf::WhileOp>(op))
      return entersOnly(destinations, loop, result.getResultNumber(), content);
    return viewOf(content) == slot.view && isAlone(op, content) &&
           llvm::any_of(getReadOnce(op), [&](auto &operand) {
             return operand.first == content && operand.second.isIdentity();
           });
  });
}
