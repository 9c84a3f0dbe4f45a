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

/// All operands with the maps that they are read or written at.
static SmallVector<std::pair<Value, AffineMap>>
getPlaces(kernel::RowOpInterface op) {
  auto epilogue = cast<kernel::EpilogueOpInterface>(*op);
  int64_t rank = cast<ShapedType>(op.getInput().getType()).getRank();
  auto identity = AffineMap::getMultiDimIdentityMap(rank, op.getContext());
  SmallVector<std::pair<Value, AffineMap>> places = {
      {op.getInput(), identity}, {epilogue.getInit(), identity}};
  for (auto [extra, map] :
       llvm::zip(epilogue.getExtras(),
                 epilogue.getExtraMaps().getAsValueRange<AffineMapAttr>()))
    places.push_back({extra, map});
  return places;
}

std::optional<LoopNest> msc::getRowNest(kernel::RowOpInterface op) {
  LoopNest nest;
  nest.extents.assign(cast<ShapedType>(op.getInput().getType()).getShape());
  for (int64_t dim = 0; dim < nest.rank(); ++dim) {
    nest.reduced.push_back(llvm::is_contained(op.getOver(), dim));
    nest.source.push_back(dim);
  }
  for (auto [operand, map] : getPlaces(op)) {
    auto walk = getOperandWalk(cast<MemRefType>(operand.getType()), map);
    if (!walk)
      return std::nullopt;
    nest.operands.push_back(*walk);
  }
  removeUnitLoops(nest);
  joinLoops(nest);
  addKeptLoop(nest);
  return nest;
}
