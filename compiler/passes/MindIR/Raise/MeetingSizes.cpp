//===- MeetingSizes.cpp - dimensions of two inputs that have to be one ----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Raise/FoundExtents.h"
#include "compiler/passes/MindIR/Raise/JoinedSymbols.h"
#include "compiler/passes/MindIR/Raise/MeetingIndices.h"
#include "compiler/passes/MindIR/Raise/OpenExtents.h"
#include "dialects/MindIR/IR/EffectOps.h"
#include "dialects/MindIR/IR/FindOps.h"
#include "dialects/MindIR/IR/JoinOps.h"
#include "dialects/MindIR/IR/MindIR.h"
#include "dialects/MindIR/IR/RepeatOps.h"
#include "dialects/MindIR/IR/ReshapeOps.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;
using bounded::Extent;
using bounded::Shape;

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
  if (isIndexed(op))
    return findIndexMeeting(op);
  if (isMatrixProduct(op))
    return findProductMeeting(op);
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
  bool asks = takesShape(op) || isMatrixProduct(op) || isIndexed(op) ||
              isa<ConcatOp, StackOp, MaskedSelectOp, InplaceAddExtOp,
                  InplaceSubExtOp, InplaceMulOp, InplaceDivOp>(op) ||
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
