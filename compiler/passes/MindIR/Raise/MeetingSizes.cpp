//===- MeetingSizes.cpp - dimensions of two inputs that have to be one ----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Raise/FoundExtents.h"
#include "compiler/passes/MindIR/Raise/JoinedSymbols.h"
#include "compiler/passes/MindIR/Raise/OpenExtents.h"
#include "dialects/MindIR/IR/MindIR.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;
using bounded::Extent;
using bounded::Shape;

using Symbols = std::pair<unsigned, unsigned>;

/// Two symbols that meet, the first of them first; sizes are aligned to the
/// right, as broadcasting does it.
static std::optional<Symbols> findMeeting(const Shape &a, const Shape &b) {
  for (auto [left, right] : llvm::zip(llvm::reverse(a), llvm::reverse(b))) {
    std::optional<unsigned> first = left.getSymbol(),
                            second = right.getSymbol();
    if (first && second && first != second &&
        left.getBound() == right.getBound())
      return std::minmax(*first, *second);
  }
  return std::nullopt;
}

/// The first symbol among the sizes that is none of the others.
static std::optional<Extent> findOnlyHere(const Shape &sizes,
                                          const Shape &others) {
  auto found = llvm::find_if(sizes, [&](const Extent &size) {
    return size.getSymbol() && !llvm::is_contained(others, size);
  });
  return found == sizes.end() ? std::nullopt : std::optional(*found);
}

/// The elements stay as many: what one shape has and the other has not is the
/// same.
static std::optional<Symbols> findReshapeMeeting(const Shape &before,
                                                 const Shape &after) {
  std::optional<Extent> first = findOnlyHere(before, after);
  std::optional<Extent> second = findOnlyHere(after, before);
  if (!first || !second || first->getBound() != second->getBound())
    return std::nullopt;
  return std::minmax(*first->getSymbol(), *second->getSymbol());
}

static bool takesShape(Operation *op) {
  return isa<ReshapeOp, BroadcastToOp, DynamicBroadcastToOp>(op);
}

static bool isScatter(Operation *op) {
  return isa<ScatterOpInterface, TensorScatterElementsOp, ScatterNdOp>(op);
}

/// The operand's shape, and the one that it is given.
static std::optional<Symbols> findShapeMeeting(Operation *op) {
  // Not yet verified.
  auto shape = op->getAttrOfType<DenseI64ArrayAttr>("shape");
  auto type = op->getNumOperands() == 1
                  ? dyn_cast<RankedTensorType>(op->getOperand(0).getType())
                  : RankedTensorType();
  if (!type || !shape)
    return std::nullopt;
  Shape before = bounded::getExtents(type);
  Shape after = bounded::getArgument(op, "shape", shape);
  return isa<ReshapeOp>(op) ? findReshapeMeeting(before, after)
                            : findMeeting(before, after);
}

/// A product's batches, and what is multiplied and summed up.
static std::optional<Symbols> findProductMeeting(Operation *op) {
  auto x = dyn_cast<RankedTensorType>(op->getOperand(0).getType()),
       y = dyn_cast<RankedTensorType>(op->getOperand(1).getType());
  if (!x || !y || x.getRank() < 2 || y.getRank() < 2)
    return std::nullopt;
  Shape left = bounded::getExtents(x), right = bounded::getExtents(y);
  auto isTurned = [&](StringRef flag) {
    auto given = op->getAttrOfType<BoolAttr>(flag);
    return given && given.getValue();
  };
  Extent inner = left[left.size() - (isTurned("transpose_a") ? 2 : 1)],
         other = right[right.size() - (isTurned("transpose_b") ? 1 : 2)];
  if (auto symbols = findMeeting({inner}, {other}))
    return symbols;
  return findMeeting(bounded::Sizes(left).drop_back(2),
                     bounded::Sizes(right).drop_back(2));
}

/// The dimensions of table and indices that are walked together: those in front
/// of what is read, or all others.
static std::optional<Symbols> findGatherMeeting(Operation *op) {
  auto table = dyn_cast<RankedTensorType>(op->getOperand(0).getType()),
       indices = dyn_cast<RankedTensorType>(op->getOperand(1).getType());
  if (!table || !indices)
    return std::nullopt;
  Shape left = bounded::getExtents(table), right = bounded::getExtents(indices);
  // Not yet verified.
  auto getNumber = [&](StringRef name) {
    auto number = op->getAttrOfType<IntegerAttr>(name);
    return number ? number.getInt() : 0;
  };
  int64_t rank = right.size();
  if (isa<GatherOp>(op)) {
    size_t batch = std::clamp<int64_t>(getNumber("batch_dims"), 0, rank);
    return findMeeting(bounded::Sizes(left).take_front(batch),
                       bounded::Sizes(right).take_front(batch));
  }
  int64_t dim = getNumber("dim") + (getNumber("dim") < 0 ? rank : 0);
  if (left.size() != right.size() || dim < 0 || dim >= rank)
    return std::nullopt;
  left[dim] = right[dim] = 1;
  return findMeeting(left, right);
}

/// The updates are as many as the indices, and each as large as what it is
/// written to, of which a new tensor has a known shape.
static std::optional<Symbols> findScatterMeeting(Operation *op) {
  SmallVector<Shape> shapes;
  for (Type type : op->getOperandTypes().take_front(3))
    if (auto tensor = dyn_cast<RankedTensorType>(type))
      shapes.push_back(bounded::getExtents(tensor));
  bool isNew = isa<ScatterNdOp>(op);
  if (shapes.size() < (isNew ? 2 : 3))
    return std::nullopt;
  bounded::Sizes places = shapes[isNew ? 0 : 1],
                 updates = shapes[isNew ? 1 : 2];
  if (isa<TensorScatterElementsOp>(op))
    return findMeeting(places, updates);
  auto scatter = dyn_cast<ScatterOpInterface>(op);
  size_t depth = 1;
  if ((isNew || scatter.hasCoordinates()) && !places.empty()) {
    depth = places.back().getBound();
    places = places.drop_back();
  }
  if (updates.size() < places.size())
    return std::nullopt;
  if (auto symbols = findMeeting(places, updates.take_front(places.size())))
    return symbols;
  if (isNew || shapes[0].size() < depth)
    return std::nullopt;
  return findMeeting(bounded::Sizes(shapes[0]).drop_front(depth),
                     updates.drop_front(places.size()));
}

/// What an operand has in common with the others: of tensors that are put side
/// by side all sizes but one.
static Shape getCommonSizes(Operation *op, RankedTensorType type) {
  Shape sizes = bounded::getExtents(type);
  auto given = op->getAttrOfType<IntegerAttr>("axis");
  int64_t axis = given ? given.getInt() : 0;
  axis += axis < 0 ? type.getRank() : 0;
  if (isa<ConcatOp>(op) && axis >= 0 && axis < type.getRank())
    sizes[axis] = 1;
  return sizes;
}

static std::optional<Symbols> findMeeting(Operation *op) {
  if (takesShape(op))
    return findShapeMeeting(op);
  if (isa<GatherOp, GatherDOp>(op))
    return findGatherMeeting(op);
  if (isMatrixProduct(op))
    return findProductMeeting(op);
  if (isScatter(op))
    return findScatterMeeting(op);
  Shape shape;
  for (Type type : op->getOperandTypes())
    if (auto tensor = dyn_cast<RankedTensorType>(type)) {
      Shape sizes = getCommonSizes(op, tensor);
      if (std::optional<Symbols> symbols = findMeeting(shape, sizes))
        return symbols;
      if (sizes.size() > shape.size())
        shape = sizes;
    }
  return std::nullopt;
}

/// What has to be one of an operator that asks for it.
static std::optional<Symbols> findUnequal(Operation *op) {
  bool asks =
      takesShape(op) || isMatrixProduct(op) || isScatter(op) ||
      isa<ConcatOp, StackOp, GatherOp, GatherDOp, MaskedSelectOp,
          InplaceAddExtOp, InplaceSubExtOp, InplaceMulOp, InplaceDivOp>(op) ||
      op->hasTrait<Elementwise>();
  return bounded::isOpen(op) && asks ? findMeeting(op) : std::nullopt;
}

/// Only what the caller chooses can be asked of him.
static bool canJoin(Operation *op, const Symbols &symbols) {
  auto module = op->getParentOfType<ModuleOp>();
  return !isFound(module, symbols.first) && !isFound(module, symbols.second);
}

bool msc::meetsFound(Operation *op) {
  std::optional<Symbols> symbols = findUnequal(op);
  return symbols && !canJoin(op, *symbols);
}

void msc::unifyOperands(Operation *op, func::FuncOp function) {
  for (auto symbols = findUnequal(op); symbols && canJoin(op, *symbols);
       symbols = findUnequal(op))
    joinSymbols(function, symbols->second, symbols->first);
}
