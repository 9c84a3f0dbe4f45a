//===- DiagonalOps.cpp - shape inference of diagonals and triangles -------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/DiagonalOps.h"
#include "dialects/MindIR/IR/Inference.h"

using namespace mlir;
using namespace msc::mindir;
using namespace msc::bounded;

using Types = SmallVectorImpl<Type>;

static LogicalResult inferTriangle(Operation *op, Types &types) {
  RankedTensorType type = getRanked(op->getOperand(0));
  if (type && type.getRank() < 2)
    // triangle_c1
    return op->emitOpError("needs a matrix, not ") << type;
  return likeFirst(op, types);
}

LogicalResult TrilOp::inferTypes(Types &types) {
  return inferTriangle(*this, types);
}

LogicalResult TriuOp::inferTypes(Types &types) {
  return inferTriangle(*this, types);
}

LogicalResult MatrixBandPartOp::inferTypes(Types &types) {
  return inferTriangle(*this, types);
}

LogicalResult EyeOp::inferTypes(Types &types) {
  return give(*this, {int64_t(getN()), int64_t(getM())}, types);
}

LogicalResult DiagOp::inferTypes(Types &types) {
  RankedTensorType type = getStatic(getInput());
  if (!type)
    return keepResultTypes(*this, types);
  if (type.getRank() == 0)
    // diag_c1
    return emitOpError("has no dimension");
  Shape shape(type.getShape());
  llvm::append_range(shape, type.getShape());
  return giveMoved(*this, shape, types);
}

LogicalResult DiagPartOp::inferTypes(Types &types) {
  RankedTensorType type = getStatic(getX());
  if (!type)
    return keepResultTypes(*this, types);
  ArrayRef<int64_t> shape = type.getShape();
  int64_t half = type.getRank() / 2;
  if (half == 0 || shape.take_front(half) != shape.drop_front(half))
    // diag_part_c1
    return emitOpError("has no diagonal in ") << type;
  return giveMoved(*this, shape.take_front(half), types);
}

/// How long a diagonal is; 0 where it is beside the matrix.
static int64_t getDiagonal(int64_t rows, int64_t cols, int64_t offset) {
  int64_t above = std::clamp<int64_t>(offset, 0, cols),
          below = offset < -rows ? rows : std::max<int64_t>(-offset, 0);
  return std::min(rows - below, cols - above);
}

static LogicalResult inferDiagonal(Operation *op, int64_t offset, int64_t a,
                                   int64_t b, Types &types) {
  RankedTensorType type = getStatic(op->getOperand(0));
  if (!type)
    return keepResultTypes(op, types);
  if (failed(normalizeAxis(op, type.getRank(), a)) ||
      failed(normalizeAxis(op, type.getRank(), b)))
    return failure();
  if (a == b)
    // diagonal_c1
    return op->emitOpError("has no matrix along dimension ")
           << a << " and itself";
  Shape shape;
  for (int64_t i = 0; i < type.getRank(); ++i)
    if (i != a && i != b)
      shape.push_back(type.getDimSize(i));
  shape.push_back(getDiagonal(type.getDimSize(a), type.getDimSize(b), offset));
  return giveMoved(op, shape, types);
}

LogicalResult DiagonalOp::inferTypes(Types &types) {
  return inferDiagonal(*this, getOffset(), getDim1(), getDim2(), types);
}

LogicalResult DiagonalViewOp::inferTypes(Types &types) {
  return inferDiagonal(*this, getOffset(), getDim1(), getDim2(), types);
}

LogicalResult FillDiagonalOp::inferTypes(Types &types) {
  RankedTensorType type = getStatic(getInputX());
  if (!type)
    return keepResultTypes(*this, types);
  if (type.getRank() < 2 ||
      (type.getRank() > 2 && !llvm::all_equal(type.getShape())))
    // fill_diagonal_c1
    return emitOpError("has no diagonal in ") << type;
  return likeFirst(*this, types);
}

LogicalResult TraceOp::inferTypes(Types &types) {
  RankedTensorType type = getStatic(getInput());
  if (!type)
    return keepResultTypes(*this, types);
  if (type.getRank() != 2)
    // trace_c1
    return emitOpError("needs a matrix, not ") << type;
  types.push_back(withResultElement(*this, {}));
  return success();
}

//===--- where the triangles are ---===//

/// No file needs more.
static constexpr int64_t mostPlaces = 1 << 24;

static SmallVector<int64_t>
listPlaces(int64_t rows, int64_t cols,
           function_ref<bool(int64_t diagonal)> isTaken) {
  SmallVector<int64_t> places, columns;
  for (int64_t row = 0; row < rows; ++row)
    for (int64_t col = 0; col < cols; ++col)
      if (isTaken(col - row)) {
        places.push_back(row);
        columns.push_back(col);
      }
  llvm::append_range(places, columns);
  return places;
}

SmallVector<int64_t> TrilIndicesOp::getPlaces() {
  return listPlaces(getRow(), getCol(), [&](int64_t diagonal) {
    return diagonal <= int64_t(getOffset());
  });
}

SmallVector<int64_t> TriuIndicesOp::getPlaces() {
  return listPlaces(getRow(), getCol(), [&](int64_t diagonal) {
    return diagonal >= int64_t(getOffset());
  });
}

template <typename OpT> static LogicalResult inferPlaces(OpT op, Types &types) {
  int64_t rows = op.getRow(), cols = op.getCol();
  if (rows < 0 || cols < 0 || rows > mostPlaces || cols > mostPlaces ||
      rows * cols > mostPlaces)
    // triangle_indices_c1
    return op.emitOpError("lists places of ") << rows << " x " << cols;
  int64_t count = op.getPlaces().size() / 2;
  types.push_back(withResultElement(op, {2, count}));
  return success();
}

LogicalResult TrilIndicesOp::inferTypes(Types &types) {
  return inferPlaces(*this, types);
}

LogicalResult TriuIndicesOp::inferTypes(Types &types) {
  return inferPlaces(*this, types);
}
