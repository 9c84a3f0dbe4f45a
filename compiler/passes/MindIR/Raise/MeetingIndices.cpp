//===- MeetingIndices.cpp - dimensions that meet where indices point ------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Raise/MeetingIndices.h"
#include "dialects/MindIR/IR/GatherOps.h"
#include "dialects/MindIR/IR/MindIR.h"
#include "dialects/MindIR/IR/ScatterOps.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;
using bounded::Shape;

std::optional<Symbols> msc::findMeeting(const Shape &a, const Shape &b) {
  for (auto [left, right] : llvm::zip(llvm::reverse(a), llvm::reverse(b))) {
    std::optional<unsigned> first = left.getSymbol(),
                            second = right.getSymbol();
    if (first && second && first != second &&
        left.getBound() == right.getBound())
      return std::minmax(*first, *second);
  }
  return std::nullopt;
}

static bool isScatter(Operation *op) {
  return isa<ScatterOpInterface, TensorScatterElementsOp, ScatterNdOp>(op);
}

/// Of an argument that is not yet verified.
static int64_t getNumber(Operation *op, StringRef name) {
  auto number = op->getAttrOfType<IntegerAttr>(name);
  return number ? number.getInt() : 0;
}

/// All dimensions but the one that indices are of, whose number has this name.
static std::optional<Symbols> findAlongMeeting(Operation *op, Shape table,
                                               Shape indices, StringRef name) {
  int64_t rank = indices.size(), dim = getNumber(op, name);
  dim += dim < 0 ? rank : 0;
  if (table.size() != indices.size() || dim < 0 || dim >= rank)
    return std::nullopt;
  table[dim] = indices[dim] = 1;
  return findMeeting(table, indices);
}

/// The dimensions of table and indices that are walked together: those in front
/// of what is read, or all others.
static std::optional<Symbols> findGatherMeeting(Operation *op) {
  auto table = dyn_cast<RankedTensorType>(op->getOperand(0).getType()),
       indices = dyn_cast<RankedTensorType>(op->getOperand(1).getType());
  if (!table || !indices)
    return std::nullopt;
  Shape left = bounded::getExtents(table), right = bounded::getExtents(indices);
  if (!isa<GatherOp>(op))
    return findAlongMeeting(op, left, right, "dim");
  size_t batch =
      std::clamp<int64_t>(getNumber(op, "batch_dims"), 0, right.size());
  return findMeeting(bounded::Sizes(left).take_front(batch),
                     bounded::Sizes(right).take_front(batch));
}

/// The updates are as many as the indices, and each as large as what it is
/// written to, of which a new tensor has a known shape.
static std::optional<Symbols> findScatterMeeting(Operation *op) {
  SmallVector<Shape> shapes;
  for (Value operand : op->getOperands().take_front(3))
    if (auto tensor = dyn_cast<RankedTensorType>(operand.getType()))
      shapes.push_back(bounded::getExtents(tensor));
  bool isNew = isa<ScatterNdOp>(op);
  if (shapes.size() < (isNew ? 2 : 3))
    return std::nullopt;
  bounded::Sizes places = shapes[isNew ? 0 : 1],
                 updates = shapes[isNew ? 1 : 2];
  if (isa<TensorScatterElementsOp>(op)) {
    auto symbols = findMeeting(places, updates);
    return symbols ? symbols : findAlongMeeting(op, shapes[0], places, "axis");
  }
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

bool msc::isIndexed(Operation *op) {
  return isa<GatherOp, GatherDOp>(op) || isScatter(op);
}

std::optional<Symbols> msc::findIndexMeeting(Operation *op) {
  return isScatter(op) ? findScatterMeeting(op) : findGatherMeeting(op);
}
