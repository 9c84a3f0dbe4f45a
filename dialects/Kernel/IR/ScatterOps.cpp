//===- ScatterOps.cpp - the verifier and the places of kernel.scatter -----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/Kernel/IR/Kernel.h"

using namespace mlir;
using namespace msc::kernel;

static ShapedType shaped(Value value) {
  return cast<ShapedType>(value.getType());
}

void msc::kernel::buildReplacement(OpBuilder &builder, Location loc,
                                   Region &combine, Type element) {
  OpBuilder::InsertionGuard guard(builder);
  Block *block =
      builder.createBlock(&combine, {}, {element, element}, {loc, loc});
  YieldOp::create(builder, loc, block->getArgument(1));
}

bool ScatterOp::isReplacing() {
  Block &block = getCombine().front();
  return block.getNumArguments() == 2 && llvm::hasSingleElement(block) &&
         block.front().getOperands() == ValueRange(block.getArgument(1));
}

SmallVector<int64_t> ScatterOp::getIndexedDims() {
  if (getAxis())
    return {int64_t(*getAxis())};
  return llvm::to_vector(llvm::seq(shaped(getIndices()).getShape().back()));
}

bool ScatterOp::isOrdered(int64_t dim) {
  return getAxis() ? dim == int64_t(*getAxis())
                   : dim < shaped(getIndices()).getRank() - 1;
}

AffineMap ScatterOp::getIndicesMap(int64_t coordinate) {
  int64_t rank = shaped(getUpdates()).getRank();
  if (getAxis())
    return AffineMap::getMultiDimIdentityMap(rank, getContext());
  SmallVector<AffineExpr> read;
  for (int64_t d = 0; isOrdered(d); ++d)
    read.push_back(getAffineDimExpr(d, getContext()));
  read.push_back(getAffineConstantExpr(coordinate, getContext()));
  return AffineMap::get(rank, 0, read, getContext());
}

AffineMap ScatterOp::getInitMap() {
  int64_t rank = shaped(getInit()).getRank(),
          updates = shaped(getUpdates()).getRank();
  SmallVector<int64_t> indexed = getIndexedDims();
  SmallVector<AffineExpr> written;
  for (int64_t d = 0; d < rank; ++d)
    written.push_back(llvm::is_contained(indexed, d)
                          ? getAffineConstantExpr(0, getContext())
                          : getAffineDimExpr(d + updates - rank, getContext()));
  return AffineMap::get(updates, 0, written, getContext());
}

static bool namesPlaces(ScatterOp op) {
  ArrayRef<int64_t> indices = shaped(op.getIndices()).getShape();
  int64_t rank = shaped(op.getInit()).getRank();
  if (auto axis = op.getAxis())
    return int64_t(*axis) >= 0 && int64_t(*axis) < rank &&
           int64_t(indices.size()) == rank;
  return !indices.empty() && indices.back() >= 1 && indices.back() <= rank;
}

static bool fitsPlaces(ScatterOp op) {
  ArrayRef<int64_t> indices = shaped(op.getIndices()).getShape(),
                    init = shaped(op.getInit()).getShape(),
                    updates = shaped(op.getUpdates()).getShape();
  if (auto axis = op.getAxis()) {
    auto isInside = [&](int64_t d) {
      return d == int64_t(*axis) || updates[d] <= init[d];
    };
    return updates == indices &&
           llvm::all_of(llvm::seq<int64_t>(init.size()), isInside);
  }
  SmallVector<int64_t> expected(indices.drop_back());
  llvm::append_range(expected, init.drop_front(indices.back()));
  return updates == ArrayRef(expected);
}

LogicalResult ScatterOp::verify() {
  Type indices = shaped(getIndices()).getElementType();
  if (!namesPlaces(*this))
    // scatter_c1
    return emitOpError("has indices that name no places: ")
           << getIndices().getType() << " of " << getInit().getType();
  if (!fitsPlaces(*this))
    // scatter_c2
    return emitOpError("cannot write ")
           << getUpdates().getType() << " at " << getIndices().getType()
           << " of " << getInit().getType();
  if (!indices.isSignlessInteger(32) && !indices.isSignlessInteger(64))
    // scatter_c3
    return emitOpError("has indices of type ") << indices;
  if (shaped(getUpdates()).getElementType() !=
      shaped(getInit()).getElementType())
    // scatter_c4
    return emitOpError("has updates of another element type than its result");
  Block &combine = getCombine().front();
  if (combine.getNumArguments() != 2 ||
      combine.getTerminator()->getNumOperands() != 1)
    // scatter_c5
    return emitOpError("combines two elements to one");
  return success();
}
