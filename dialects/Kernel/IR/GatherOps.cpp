//===- GatherOps.cpp - the verifier and the places of kernel.gather -------===//
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

static SmallVector<int64_t> getResultShape(GatherOp op) {
  ArrayRef<int64_t> table = shaped(op.getTable()).getShape();
  SmallVector<int64_t> shape(table.take_front(op.getAxis()));
  llvm::append_range(
      shape, shaped(op.getIndices()).getShape().drop_front(op.getBatchDims()));
  llvm::append_range(shape, table.drop_front(op.getAxis() + 1));
  return shape;
}

LogicalResult GatherOp::verify() {
  ShapedType table = shaped(getTable()), indices = shaped(getIndices());
  int64_t axis = getAxis(), batch = getBatchDims();
  if (axis < 0 || axis >= table.getRank() || batch < 0 || batch > axis ||
      batch > indices.getRank())
    // gather_c1
    return emitOpError("has an axis that is none of the table's dimensions, or "
                       "too many batch dimensions");
  if (table.getShape().take_front(batch) !=
          indices.getShape().take_front(batch) ||
      shaped(getInit()).getShape() != ArrayRef(getResultShape(*this)))
    // gather_c2
    return emitOpError("does not give ")
           << getInit().getType() << " from " << table << " at " << indices;
  if (!indices.getElementType().isSignlessInteger(32) &&
      !indices.getElementType().isSignlessInteger(64))
    // gather_c3
    return emitOpError("has indices of type ") << indices.getElementType();
  if (shaped(getInit()).getElementType() != table.getElementType())
    // gather_c4
    return emitOpError("has a result of another element type than its table");
  return success();
}

/// The axis has no dimension of the result: it is read at 0.
AffineMap GatherOp::getTableMap() {
  int64_t rank = shaped(getInit()).getRank(), axis = getAxis(),
          shift = rank - shaped(getTable()).getRank();
  SmallVector<AffineExpr> read;
  for (int64_t d = 0; d < rank - shift; ++d)
    read.push_back(
        d == axis ? getAffineConstantExpr(0, getContext())
                  : getAffineDimExpr(d < axis ? d : d + shift, getContext()));
  return AffineMap::get(rank, 0, read, getContext());
}

AffineMap GatherOp::getIndicesMap() {
  int64_t batch = getBatchDims(), shift = getAxis() - batch;
  SmallVector<AffineExpr> read;
  for (int64_t d = 0; d < shaped(getIndices()).getRank(); ++d)
    read.push_back(getAffineDimExpr(d < batch ? d : d + shift, getContext()));
  return AffineMap::get(shaped(getInit()).getRank(), 0, read, getContext());
}

bool GatherOp::isCopy() { return isIdentityEpilogue(getEpilogue()); }
