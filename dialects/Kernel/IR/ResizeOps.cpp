//===- ResizeOps.cpp - the verifier and work of kernel.resize -------------===//
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

static bool hasDims(ResizeOp op) {
  int64_t rank = shaped(op.getInput()).getRank();
  ArrayRef<int64_t> dims = op.getDims();
  return dims.size() == 2 && dims[0] != dims[1] &&
         llvm::all_of(dims,
                      [&](int64_t dim) { return 0 <= dim && dim < rank; });
}

/// Whether the result has the input's shape but for rows and columns.
static bool hasFittingResult(ResizeOp op) {
  ShapedType input = shaped(op.getInput()), result = shaped(op.getInit());
  Type element = input.getElementType();
  SmallVector<int64_t> shape(input.getShape());
  if (result.getRank() != input.getRank())
    return false;
  for (int64_t dim : op.getDims())
    shape[dim] = result.getDimSize(dim);
  return result.getShape() == ArrayRef(shape) &&
         result.getElementType() == element &&
         (op.getKind() == ResizeKind::Nearest || isa<FloatType>(element));
}

/// Whether a dimension's tables are lists of so many entries: positions, and
/// the shares after them.
static bool areTables(OperandRange tables, int64_t size, Type share) {
  for (auto [i, table] : llvm::enumerate(tables)) {
    ShapedType type = shaped(table);
    bool fits = i < 2 ? type.getElementType().isSignlessInteger(32)
                      : type.getElementType() == share;
    if (!fits || type.getShape() != ArrayRef(size))
      return false;
  }
  return true;
}

LogicalResult ResizeOp::verify() {
  if (!hasDims(*this))
    // resize_c1
    return emitOpError(
        "has no two dimensions of its input as rows and columns");
  ShapedType result = shaped(getInit());
  if (!hasFittingResult(*this))
    // resize_c2
    return emitOpError("does not give ")
           << result << " from " << getInput().getType();
  size_t each = getKind() == ResizeKind::Nearest ? 1 : 3;
  if (getTables().size() != 2 * each ||
      !areTables(getTables().take_front(each), result.getDimSize(getRowDim()),
                 result.getElementType()) ||
      !areTables(getTables().drop_front(each),
                 result.getDimSize(getColumnDim()), result.getElementType()))
    // resize_c3
    return emitOpError("has tables that do not fit its result");
  return success();
}

/// Of every element: three blends of a difference, a product and a sum.
int64_t ResizeOp::getFlops() {
  return getKind() == ResizeKind::Nearest
             ? 0
             : 9 * shaped(getInit()).getNumElements();
}

bool ResizeOp::isCopy() { return isIdentityEpilogue(getEpilogue()); }
