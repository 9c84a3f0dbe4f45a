//===- PlanBuilder.cpp - memory of tensors and launches that fill it ------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Plan/PlanBuilder.h"
#include "compiler/passes/Support/Constants.h"
#include "compiler/passes/Support/TensorBuilder.h"

using namespace mlir;
using namespace msc;

PlanBuilder::PlanBuilder(func::FuncOp function, bool shareMemory)
    : function(function), shareMemory(shareMemory), destinations(function),
      outliner(function->getParentOfType<ModuleOp>()) {}

int64_t PlanBuilder::createRoot(Root root) {
  roots.push_back(root);
  return roots.size() - 1;
}

int64_t PlanBuilder::getBytes(const Root &root) {
  Type type;
  switch (root.kind) {
  case Root::Arena:
    return root.lifetime.bytes;
  case Root::Weights:
    type = root.value.getType();
    break;
  case Root::Input:
    type = function.getArgumentTypes()[root.index];
    break;
  case Root::Output:
    type = function.getResultTypes()[root.index];
    break;
  }
  return kernel::getDenseBytes(cast<ShapedType>(type));
}

bool PlanBuilder::isInsideRoot(const BufferView &view) {
  return view.offset >= 0 && getEnd(view) <= getBytes(roots[view.root]);
}

BufferView PlanBuilder::allocate(RankedTensorType type) {
  Root root;
  root.lifetime.bytes = kernel::getDenseBytes(type);
  return {createRoot(root), 0, getDenseType(type)};
}

BufferView PlanBuilder::getOutput(int64_t index, RankedTensorType type) {
  return {createRoot({Root::Output, index, {}, {}}), 0, getDenseType(type)};
}

bool PlanBuilder::isOutput(const BufferView &view, int64_t index) const {
  return roots[view.root].kind == Root::Output &&
         roots[view.root].index == index;
}

/// Whether an operation's kernel can leave the gaps of the type between what it
/// writes: loop nests and copies any, templates as their shape structs say.
static bool canWrite(Operation *op, MemRefType type) {
  if (isa<linalg::GenericOp, tensor::ConcatOp, kernel::GatherOp,
          kernel::ResizeOp>(op))
    return true;
  auto product = dyn_cast<kernel::MatmulOp>(op);
  if (isa<kernel::Conv2DOp, kernel::Pool2DOp>(op) ||
      (product && product.isPacked()))
    return isPixelStrided(type);
  return isDense(type);
}

BufferView PlanBuilder::partOf(const Destinations::Destination &destination,
                               ArrayRef<int64_t> shape) {
  auto concat = destination.concat.getDefiningOp<tensor::ConcatOp>();
  SmallVector<int64_t> offsets(shape.size(), 0), ones(shape.size(), 1);
  offsets[concat.getDim()] = destination.offset;
  return getSlice(destinationOf(destination.concat), offsets, shape, ones,
                  shape);
}

const Destinations::Destination *PlanBuilder::findPlace(Value value) {
  const Destinations::Destination *destination =
      shareMemory ? destinations.find(value) : nullptr;
  if (!destination || !destination->concat)
    return destination;
  auto shape = cast<RankedTensorType>(value.getType()).getShape();
  bool fits = canWrite(value.getDefiningOp(), partOf(*destination, shape).type);
  return fits ? destination : nullptr;
}

BufferView PlanBuilder::destinationOf(Value value) {
  auto found = views.find(value);
  if (found != views.end())
    return found->second;
  auto type = cast<RankedTensorType>(value.getType());
  const Destinations::Destination *place = findPlace(value);
  return views[value] = !place          ? allocate(type)
                        : place->concat ? partOf(*place, type.getShape())
                                        : getOutput(place->output, type);
}

BufferView PlanBuilder::createView(Value value) {
  auto type = cast<RankedTensorType>(value.getType());
  if (ElementsAttr elements = getConstantElements(value)) {
    auto [entry, isNew] = constants.try_emplace(elements, -1);
    if (isNew)
      entry->second =
          createRoot({Root::Weights, 0, cast<TypedAttr>(elements), {}});
    return {entry->second, 0, getDenseType(type)};
  }
  if (auto argument = dyn_cast<BlockArgument>(value))
    return {createRoot({Root::Input, int64_t(argument.getArgNumber()), {}, {}}),
            0, getDenseType(type)};
  return allocate(type);
}

BufferView PlanBuilder::viewOf(Value value) {
  auto found = views.find(value);
  if (found != views.end())
    return found->second;
  BufferView view = createView(value);
  TypedAttr scalar =
      roots[view.root].kind == Root::Arena ? getFillValue(value) : TypedAttr();
  if (!scalar)
    return views[value] = view;
  fill(value.getLoc(), scalar, view);
  return view; // not remembered: whoever fills may also overwrite
}

BufferView PlanBuilder::denseViewOf(Value value) {
  BufferView view = viewOf(value);
  if (isDense(view.type))
    return view;
  BufferView dense = allocate(cast<RankedTensorType>(value.getType()));
  copy(value.getLoc(), view, dense);
  return dense;
}

BufferView PlanBuilder::pixelViewOf(Value value) {
  BufferView view = viewOf(value);
  return view.type.getRank() == 4 && isPixelStrided(view.type)
             ? view
             : denseViewOf(value);
}

/// Whether the value's memory was allocated for it, or for what it reshapes and
/// nothing else reads: not that of another tensor, of which it is a view or a
/// part.
static bool ownsMemory(Value value) {
  while (isa_and_nonnull<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(
             value.getDefiningOp()) &&
         value.getDefiningOp()->getOperand(0).hasOneUse())
    value = value.getDefiningOp()->getOperand(0);
  return isa_and_nonnull<kernel::EpilogueOpInterface, linalg::GenericOp,
                         tensor::InsertSliceOp, tensor::PadOp>(
      value.getDefiningOp());
}

bool PlanBuilder::isAlone(Operation *op, Value value) const {
  int64_t root = views.lookup(value).root;
  return llvm::count(op->getOperands(), value) == 1 &&
         llvm::none_of(op->getOperands(), [&](Value other) {
           auto at = views.find(other);
           return other != value && at != views.end() &&
                  at->second.root == root;
         });
}

std::optional<BufferView>
PlanBuilder::reuseOperand(Operation *op,
                          ArrayRef<std::pair<Value, AffineMap>> operands) {
  auto type = cast<RankedTensorType>(op->getResult(0).getType());
  if (!shareMemory || findPlace(op->getResult(0)))
    return std::nullopt;
  for (auto [value, map] : operands) {
    auto found = views.find(value);
    if (found == views.end() || !map.isIdentity() || findPlace(value))
      continue;
    const BufferView &view = found->second;
    bool whole = view.offset == 0 && view.type == getDenseType(type) &&
                 roots[view.root].kind == Root::Arena &&
                 roots[view.root].lifetime.bytes == kernel::getDenseBytes(type);
    if (whole && ownsMemory(value) && isAlone(op, value) &&
        destinations.lastUse(value) == destinations.position(op))
      return view;
  }
  return std::nullopt;
}

void PlanBuilder::launch(Location loc, ArrayRef<BufferView> reads,
                         ArrayRef<BufferView> writes, int64_t flops,
                         KernelOutliner::BodyBuilder build) {
  if (llvm::all_of(writes, [](const BufferView &view) {
        return view.type.getNumElements() == 0;
      }))
    return;
  assert(llvm::all_of(llvm::concat<const BufferView>(reads, writes),
                      [&](auto &view) { return isInsideRoot(view); }) &&
         "a view lies inside its root");
  int64_t number = outliner.launch(loc, reads, writes, flops, build);
  for (const BufferView &view : llvm::concat<const BufferView>(reads, writes)) {
    PlannedBuffer &lifetime = roots[view.root].lifetime;
    lifetime.first = lifetime.first < 0 ? number : lifetime.first;
    lifetime.last = number;
  }
}

void PlanBuilder::copy(Location loc, const BufferView &from,
                       const BufferView &to) {
  if (from == to)
    return;
  launch(
      loc, from, to, 0,
      [&](OpBuilder &builder, ArrayRef<Value> reads, ArrayRef<Value> writes) {
        AffineMap identity =
            builder.getMultiDimIdentityMap(from.type.getRank());
        SmallVector<utils::IteratorType> loops(from.type.getRank(),
                                               utils::IteratorType::parallel);
        linalg::GenericOp::create(
            builder, loc, reads, writes, ArrayRef{identity, identity}, loops,
            [](OpBuilder &b, Location l, ValueRange args) {
              linalg::YieldOp::create(b, l, args[0]);
            });
      });
}

void PlanBuilder::fill(Location loc, TypedAttr value, const BufferView &view) {
  launch(loc, {}, view, 0,
         [&](OpBuilder &builder, ArrayRef<Value>, ArrayRef<Value> writes) {
           Value scalar = arith::ConstantOp::create(builder, loc, value);
           linalg::FillOp::create(builder, loc, scalar, writes[0]);
         });
}
