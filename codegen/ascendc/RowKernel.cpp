//===- RowKernel.cpp - what suits the templates of rows -------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/ascendc/RowKernel.h"
#include "codegen/ascendc/TileKernel.h"

using namespace mlir;
using namespace msc;

bool msc::fitsRows(kernel::RowOpInterface op) {
  return getElementTypeOrSelf(op.getInput().getType()).isF32() &&
         kernel::areAdjacent(op.getOver());
}

bool msc::fitsRows(kernel::GroupNormOp op) {
  return getElementTypeOrSelf(op.getInput().getType()).isF32() &&
         op.getChannelDim() == 1;
}

/// All operands with the maps that they are read or written at.
static SmallVector<std::pair<Value, AffineMap>>
getPlaces(kernel::EpilogueOpInterface op) {
  int64_t rank = cast<ShapedType>(op.getInit().getType()).getRank();
  auto identity = AffineMap::getMultiDimIdentityMap(rank, op.getContext());
  SmallVector<std::pair<Value, AffineMap>> places = {
      {op->getOperand(0), identity}, {op.getInit(), identity}};
  for (auto [extra, map] : llvm::zip(
           op.getExtras(), op.getExtraMaps().getAsValueRange<AffineMapAttr>()))
    places.push_back({extra, map});
  return places;
}

/// The loops over the result, none of them reduced yet.
static std::optional<LoopNest> getResultNest(kernel::EpilogueOpInterface op) {
  LoopNest nest;
  nest.extents.assign(cast<ShapedType>(op.getInit().getType()).getShape());
  nest.reduced.assign(nest.rank(), false);
  nest.source = llvm::to_vector(llvm::seq(nest.rank()));
  for (auto [operand, map] : getPlaces(op)) {
    auto walk = getOperandWalk(cast<MemRefType>(operand.getType()), map);
    if (!walk)
      return std::nullopt;
    nest.operands.push_back(*walk);
  }
  return nest;
}

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
  nest.extents[loop] /= steps;
  nest.extents.insert(nest.extents.begin() + loop + 1, steps);
  nest.reduced.insert(nest.reduced.begin() + loop, nest.reduced[loop]);
  nest.source.insert(nest.source.begin() + loop, nest.source[loop]);
  for (OperandWalk &walk : nest.operands) {
    int64_t stride = walk.strides[loop];
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
