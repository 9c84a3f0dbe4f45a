//===- RowKernel.cpp - what suits the templates of rows -------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/ascendc/RowKernel.h"
#include "codegen/ascendc/TileKernel.h"

using namespace mlir;
using namespace msc;

/// The loops over the result, none of them reduced yet.
static std::optional<LoopNest> getResultNest(kernel::EpilogueOpInterface op) {
  bounded::Shape shape =
      bounded::getExtents(cast<MemRefType>(op.getInit().getType()));
  kernel::MappedOperands operands = kernel::getMappedInput(op);
  operands.emplace_back(op.getInit(), operands.front().second);
  llvm::append_range(operands, kernel::getMappedExtras(op));
  return getParallelNest(shape, operands);
}

/// As few loops as there can be, in their order, one kept at least.
static LoopNest simplifyRows(LoopNest nest) {
  removeUnitLoops(nest);
  joinLoops(nest);
  addKeptLoop(nest);
  return nest;
}

std::optional<LoopNest> msc::getRowNest(kernel::RowOpInterface op) {
  std::optional<LoopNest> nest =
      getResultNest(cast<kernel::EpilogueOpInterface>(*op));
  if (!nest)
    return std::nullopt;
  for (int64_t dim : op.getOver())
    nest->reduced[dim] = true;
  return simplifyRows(*nest);
}

/// Makes two loops of one, the inner one of `steps`.
static void splitLoop(LoopNest &nest, int64_t loop, int64_t steps) {
  nest.extents[loop] = floorDiv(nest.extents[loop], steps);
  nest.extents.insert(nest.extents.begin() + loop + 1, steps);
  nest.reduced.insert(nest.reduced.begin() + loop, nest.reduced[loop]);
  nest.source.insert(nest.source.begin() + loop, nest.source[loop]);
  for (OperandWalk &walk : nest.operands) {
    bounded::Extent stride = walk.strides[loop];
    walk.strides[loop] = stride * steps;
    walk.strides.insert(walk.strides.begin() + loop + 1, stride);
  }
}

std::optional<LoopNest> msc::getRowNest(kernel::GroupNormOp op) {
  std::optional<LoopNest> nest =
      getResultNest(cast<kernel::EpilogueOpInterface>(*op));
  if (!nest)
    return std::nullopt;
  splitLoop(*nest, op.getChannelDim(), op.getMembers());
  std::fill(nest->reduced.begin() + int64_t(op.getChannelDim()) + 1,
            nest->reduced.end(), true);
  return simplifyRows(*nest);
}
