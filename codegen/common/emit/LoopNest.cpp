//===- LoopNest.cpp - a linalg.generic on buffers as extents and strides --===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/emit/LoopNest.h"
#include "codegen/common/write/ExtentText.h"
#include "dialects/Kernel/IR/LinearIndex.h"
#include "dialects/Kernel/IR/ViewExtent.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace msc;

int64_t LoopNest::find(int64_t dim) const {
  auto found = llvm::find(source, dim);
  return found == source.end() ? -1 : found - source.begin();
}

std::optional<OperandWalk> msc::getOperandWalk(MemRefType type, AffineMap map) {
  auto known = kernel::getKnownStrides(type);
  if (!known)
    return std::nullopt;
  bounded::Shape strides =
      bounded::isOpen(type) ? bounded::getStrides(type) : *known;
  auto index = kernel::getLinearIndex(map, bounded::Sizes(strides));
  if (!index || index->back().isOpen())
    return std::nullopt;
  int64_t start = index->pop_back_val().getBound();
  return OperandWalk{*index, start};
}

std::optional<LoopNest>
msc::getParallelNest(bounded::Sizes extents,
                     ArrayRef<std::pair<Value, AffineMap>> operands) {
  LoopNest nest;
  nest.extents = extents;
  nest.reduced.assign(nest.rank(), false);
  nest.source = llvm::to_vector(llvm::seq(nest.rank()));
  for (auto [operand, map] : operands) {
    auto walk = getOperandWalk(cast<MemRefType>(operand.getType()), map);
    if (!walk)
      return std::nullopt;
    nest.operands.push_back(*walk);
  }
  return nest;
}

void msc::prependUnitLoop(LoopNest &nest) {
  nest.extents.insert(nest.extents.begin(), 1);
  nest.reduced.insert(nest.reduced.begin(), false);
  nest.source.insert(nest.source.begin(), -1);
  for (OperandWalk &walk : nest.operands)
    walk.strides.insert(walk.strides.begin(), 0);
}

/// How far each loop goes: as its operands' dimensions.
static bounded::Shape getLoopExtents(linalg::GenericOp op) {
  bounded::Shape extents = op.getStaticLoopRanges();
  for (OpOperand &operand : op->getOpOperands()) {
    AffineMap map = op.getMatchingIndexingMap(&operand);
    for (auto [expr, size] : llvm::zip(
             map.getResults(),
             bounded::getExtents(cast<MemRefType>(operand.get().getType()))))
      if (auto dim = dyn_cast<AffineDimExpr>(expr))
        extents[dim.getPosition()] = size;
  }
  return extents;
}

std::optional<LoopNest> msc::getLoopNest(linalg::GenericOp op) {
  SmallVector<std::pair<Value, AffineMap>> operands;
  for (OpOperand &operand : op->getOpOperands())
    operands.emplace_back(operand.get(), op.getMatchingIndexingMap(&operand));
  std::optional<LoopNest> nest = getParallelNest(getLoopExtents(op), operands);
  if (!nest)
    return nest;
  for (auto [i, type] : llvm::enumerate(op.getIteratorTypesArray()))
    nest->reduced[i] = type == utils::IteratorType::reduction;
  return nest;
}

/// Keeps the loops `order[i]`.
static void select(LoopNest &nest, ArrayRef<int64_t> order) {
  auto pick = [&](auto &entries) {
    std::decay_t<decltype(entries)> picked;
    for (int64_t i : order)
      picked.push_back(entries[i]);
    entries = picked;
  };
  pick(nest.extents);
  pick(nest.reduced);
  pick(nest.source);
  for (OperandWalk &walk : nest.operands)
    pick(walk.strides);
}

/// Whether loop i and the one inside it can run as one.
static bool canJoin(const LoopNest &nest, int64_t i) {
  return nest.reduced[i] == nest.reduced[i + 1] &&
         llvm::all_of(nest.operands, [&](const OperandWalk &walk) {
           return walk.strides[i] == walk.strides[i + 1] * nest.extents[i + 1];
         });
}

void msc::orderReducedLast(LoopNest &nest) {
  SmallVector<int64_t> order(
      llvm::to_vector(llvm::seq<int64_t>(0, nest.rank())));
  llvm::stable_sort(order, [&](int64_t a, int64_t b) {
    return nest.reduced[a] < nest.reduced[b];
  });
  select(nest, order);
}

/// A reduction over one element keeps one loop to reduce; -1 where a longer one
/// does, or none is reduced.
static int64_t onlyReduction(const LoopNest &nest) {
  int64_t last = -1;
  for (int64_t i = 0; i < nest.rank(); ++i)
    if (nest.reduced[i] && nest.extents[i] != 1)
      return -1;
    else if (nest.reduced[i])
      last = i;
  return last;
}

void msc::removeUnitLoops(LoopNest &nest) {
  SmallVector<int64_t> kept;
  for (int64_t i = 0; i < nest.rank(); ++i)
    if (nest.extents[i] != 1 || i == onlyReduction(nest))
      kept.push_back(i);
  select(nest, kept);
}

/// Parallel loops first, operand `order` walked with falling strides.
static void sortLoops(LoopNest &nest, size_t order) {
  SmallVector<int64_t> strides = nest.operands[order].strides.getBounds();
  SmallVector<int64_t> kept(
      llvm::to_vector(llvm::seq<int64_t>(0, nest.rank())));
  llvm::stable_sort(kept, [&](int64_t a, int64_t b) {
    if (nest.reduced[a] != nest.reduced[b])
      return bool(nest.reduced[b]);
    return !nest.reduced[a] && strides[a] > strides[b];
  });
  select(nest, kept);
  // Reduced loops keep their order among themselves, but the one that the first
  // operand walks element by element goes last.
  SmallVector<int64_t> positions(
      llvm::to_vector(llvm::seq<int64_t>(0, nest.rank())));
  llvm::stable_sort(positions, [&](int64_t a, int64_t b) {
    if (nest.reduced[a] != nest.reduced[b] || !nest.reduced[a])
      return a < b;
    return nest.operands[0].strides[a].getBound() >
           nest.operands[0].strides[b].getBound();
  });
  select(nest, positions);
}

void msc::joinLoops(LoopNest &nest) {
  for (int64_t i = nest.rank() - 2; i >= 0; --i) {
    if (!canJoin(nest, i))
      continue;
    nest.extents[i + 1] = nest.extents[i + 1] * nest.extents[i];
    SmallVector<int64_t> rest;
    for (int64_t k = 0; k < nest.rank(); ++k)
      if (k != i)
        rest.push_back(k);
    select(nest, rest);
  }
}

void msc::simplify(LoopNest &nest, size_t order) {
  removeUnitLoops(nest);
  sortLoops(nest, order);
  joinLoops(nest);
}

std::optional<LoopNest> msc::getFillNest(linalg::FillOp op) {
  Value output = op.getOutputs()[0];
  bounded::Shape shape =
      bounded::getExtents(cast<MemRefType>(output.getType()));
  auto identity =
      AffineMap::getMultiDimIdentityMap(shape.size(), op.getContext());
  std::optional<LoopNest> nest = getParallelNest(shape, {{output, identity}});
  if (!nest || !op.getInputs()[0].getDefiningOp<arith::ConstantOp>())
    return std::nullopt;
  simplify(*nest, 0);
  return nest;
}

std::string msc::getDimsText(bounded::Sizes extents) {
  return "msc::Dims<" +
         llvm::join(llvm::map_range(extents, getKnownText), ", ") + ">";
}
std::string msc::getPointerText(StringRef name, int64_t start) {
  return start ? (name + " + " + std::to_string(start)).str() : name.str();
}
