//===- MatrixDiagOps.cpp - shape inference of several diagonals -----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/DiagonalOps.h"
#include "dialects/MindIR/IR/Inference.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc::mindir;
using namespace msc::bounded;

using Types = SmallVectorImpl<Type>;

int64_t Band::getLength(int64_t diagonal) const {
  return std::min(rows + std::min<int64_t>(diagonal, 0),
                  cols - std::max<int64_t>(diagonal, 0));
}

int64_t Band::getLongest() const {
  return std::min(rows + std::min<int64_t>(upper, 0),
                  cols - std::max<int64_t>(lower, 0));
}

bool Band::isInside() const {
  return (lower > -rows || lower == 0) && (upper < cols || upper == 0) &&
         lower < cols && upper > -rows;
}

template <typename OpT> static Band bandOf(OpT op, int64_t rows, int64_t cols) {
  StringRef align = op.getAlign();
  return {op.getK().front(),          op.getK().back(),        rows, cols,
          align.starts_with("RIGHT"), align.ends_with("RIGHT")};
}

Band MatrixDiagV3Op::getBand(int64_t rows, int64_t cols) {
  return bandOf(*this, rows, cols);
}

Band MatrixDiagPartV3Op::getBand(int64_t rows, int64_t cols) {
  return bandOf(*this, rows, cols);
}

Band MatrixSetDiagV3Op::getBand(int64_t rows, int64_t cols) {
  return bandOf(*this, rows, cols);
}

static LogicalResult requireBand(Operation *op, ArrayRef<int64_t> k,
                                 StringRef align) {
  constexpr int64_t most = int64_t(1) << 30;
  if (k.empty() || k.size() > 2 || k.back() < k.front() || k.front() < -most ||
      k.back() > most)
    // band_c1
    return op->emitOpError("cannot take the diagonals (") << k << ")";
  if (!llvm::is_contained(
          {"LEFT_RIGHT", "RIGHT_LEFT", "LEFT_LEFT", "RIGHT_RIGHT"}, align))
    // band_c3
    return op->emitOpError("align ") << align << " is not supported";
  return success();
}

static LogicalResult requireInside(Operation *op, const Band &band) {
  if (band.isInside())
    return success();
  // band_c2
  return op->emitOpError("has diagonals from ")
         << band.lower << " to " << band.upper << " in matrices of "
         << band.rows << " x " << band.cols;
}

static LogicalResult requirePadding(Operation *op, Value padding) {
  if (getElementTypeOrSelf(padding) != getElementTypeOrSelf(op->getOperand(0)))
    // band_c4
    return op->emitOpError("pads with ") << padding.getType();
  return requireOneElement(op, padding, "padding_value");
}

/// The shape of a band's elements, behind dimensions of their own.
static Shape getBandShape(ArrayRef<int64_t> outer, const Band &band) {
  Shape shape(outer);
  if (band.getCount() > 1)
    shape.push_back(band.getCount());
  shape.push_back(band.getLongest());
  return shape;
}

LogicalResult MatrixDiagV3Op::inferTypes(Types &types) {
  RankedTensorType type = getStatic(getX());
  if (!type)
    return keepResultTypes(*this, types);
  if (failed(requireBand(*this, getK(), getAlign())) ||
      failed(requirePadding(*this, getPaddingValue())))
    return failure();
  int64_t rows = getNumRows(), cols = getNumCols();
  Band band = getBand(rows, cols);
  int64_t own = band.getCount() > 1 ? 2 : 1, rank = type.getRank();
  int64_t longest = rank < own ? 0 : type.getShape().back();
  int64_t leastRows = longest - std::min<int64_t>(band.upper, 0),
          leastCols = longest + std::max<int64_t>(band.lower, 0);
  if (rows == -1 && cols == -1)
    rows = cols = std::max(leastRows, leastCols);
  band.rows = rows == -1 ? leastRows : rows;
  band.cols = cols == -1 ? leastCols : cols;
  if (longest < 1 || band.getLongest() != longest ||
      Sizes(getBandShape(type.getShape().drop_back(own), band)) !=
          Sizes(getExtents(type)))
    // matrix_diag_v3_c1
    return emitOpError("cannot make diagonals of ")
           << type << " in matrices of " << band.rows << " x " << band.cols;
  if (failed(requireInside(*this, band)))
    return failure();
  Shape shape(type.getShape().drop_back(own));
  shape.append({band.rows, band.cols});
  return giveMoved(*this, shape, types);
}

/// The band of the matrices `type`.
template <typename OpT>
static FailureOr<Band> findBand(OpT op, RankedTensorType type) {
  if (failed(requireBand(op, op.getK(), op.getAlign())))
    return failure();
  if (type.getRank() < 2)
    // band_c5
    return op.emitOpError("needs a matrix, not ") << type;
  Band band =
      op.getBand(type.getShape().drop_back().back(), type.getShape().back());
  if (failed(requireInside(op, band)))
    return failure();
  return band;
}

LogicalResult MatrixDiagPartV3Op::inferTypes(Types &types) {
  RankedTensorType type = getStatic(getX());
  if (!type)
    return keepResultTypes(*this, types);
  auto band = findBand(*this, type);
  if (failed(band) || failed(requirePadding(*this, getPaddingValue())))
    return failure();
  return giveMoved(*this, getBandShape(type.getShape().drop_back(2), *band),
                   types);
}

LogicalResult MatrixSetDiagV3Op::inferTypes(Types &types) {
  RankedTensorType type = getStatic(getX()), given = getStatic(getDiagonal());
  if (!type || !given)
    return keepResultTypes(*this, types);
  auto band = findBand(*this, type);
  if (failed(band))
    return failure();
  Shape expected = getBandShape(type.getShape().drop_back(2), *band);
  if (getExtents(given) != expected ||
      given.getElementType() != type.getElementType())
    // matrix_set_diag_v3_c1
    return emitOpError("cannot set ")
           << given << " in " << type << ", where the diagonals are ("
           << toString(expected) << ")";
  return likeFirst(*this, types);
}

//===--- the main diagonal ---===//

LogicalResult MatrixDiagOp::inferTypes(Types &types) {
  RankedTensorType type = getStatic(getX());
  if (!type)
    return keepResultTypes(*this, types);
  if (type.getRank() == 0)
    // matrix_diag_c1
    return emitOpError("needs a row, not ") << type;
  Shape shape(type.getShape());
  shape.push_back(type.getShape().back());
  return giveMoved(*this, shape, types);
}

/// The shape of the main diagonals.
static FailureOr<Shape> findMain(Operation *op, RankedTensorType type) {
  if (type.getRank() < 2)
    // band_c5
    return op->emitOpError("needs a matrix, not ") << type;
  ArrayRef<int64_t> sizes = type.getShape();
  Shape shape(sizes.drop_back(2));
  shape.push_back(std::min(sizes.drop_back().back(), sizes.back()));
  return shape;
}

LogicalResult MatrixDiagPartOp::inferTypes(Types &types) {
  RankedTensorType type = getStatic(getX());
  if (!type)
    return keepResultTypes(*this, types);
  FailureOr<Shape> shape = findMain(*this, type);
  return failed(shape) ? failure() : giveMoved(*this, *shape, types);
}

LogicalResult MatrixSetDiagOp::inferTypes(Types &types) {
  RankedTensorType type = getStatic(getX()), given = getStatic(getDiagonal());
  if (!type || !given)
    return keepResultTypes(*this, types);
  FailureOr<Shape> shape = findMain(*this, type);
  if (failed(shape))
    return failure();
  if (getExtents(given) != *shape ||
      given.getElementType() != type.getElementType())
    // matrix_set_diag_v3_c1
    return emitOpError("cannot set ")
           << given << " in " << type << ", where the diagonals are ("
           << toString(*shape) << ")";
  return likeFirst(*this, types);
}
