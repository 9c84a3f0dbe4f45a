//===- SolveOps.cpp - shapes of systems and determinants ------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/SolveOps.h"
#include "dialects/MindIR/IR/Matrices.h"

using namespace mlir;
using namespace msc::mindir;

using Types = SmallVectorImpl<Type>;

FailureOr<Matrices> msc::mindir::getMatrices(Operation *op, Value value) {
  RankedTensorType type = getStatic(value);
  if (!type)
    return Matrices();
  if (type.getRank() < 2 || type.getNumElements() == 0)
    // matrices_c1
    return op->emitOpError("operand holds no matrices: ") << type;
  return Matrices{type.getShape()};
}

FailureOr<Matrices> msc::mindir::getSquares(Operation *op, Value value) {
  FailureOr<Matrices> matrices = getMatrices(op, value);
  if (succeeded(matrices) && *matrices &&
      matrices->rows() != matrices->columns())
    // matrices_c2
    return op->emitOpError("matrices are not square: ") << value.getType();
  return matrices;
}

LogicalResult msc::mindir::verifySystem(Operation *op, const Matrices &matrices,
                                        const Matrices &sides) {
  if (matrices && sides &&
      (matrices.rows() != sides.rows() || matrices.batch() != sides.batch()))
    // matrices_c3
    return op->emitOpError("right sides (")
           << sides.shape << ") do not fit the matrices (" << matrices.shape
           << ")";
  return success();
}

namespace {

LogicalResult inferLikeSquares(Operation *op, Types &types) {
  if (failed(getSquares(op, op->getOperand(0))))
    return failure();
  return likeFirst(op, types);
}

/// One number for each matrix, in each result.
LogicalResult inferDeterminants(Operation *op, Types &types) {
  FailureOr<Matrices> matrices = getSquares(op, op->getOperand(0));
  if (failed(matrices))
    return failure();
  if (!*matrices)
    return keepResultTypes(op, types);
  types.append(op->getNumResults(), withOperandElement(op, matrices->with({})));
  return success();
}

LogicalResult inferSystem(Operation *op, Value matrices, Value sides,
                          Types &types) {
  FailureOr<Matrices> a = getSquares(op, matrices), b = getMatrices(op, sides);
  if (failed(a) || failed(b) || failed(verifySystem(op, *a, *b)))
    return failure();
  types.push_back(sides.getType());
  return success();
}

LogicalResult verifyPivots(Operation *op, const Matrices &matrices,
                           Value pivots) {
  RankedTensorType type = getStatic(pivots);
  if (!type || !matrices)
    return success();
  if (matrices.with({matrices.fewer()}) != Shape(type.getShape()))
    // matrices_c4
    return op->emitOpError("has no pivot for each row: ") << type;
  return success();
}

} // namespace

LogicalResult MatrixInverseOp::inferTypes(Types &types) {
  return inferLikeSquares(*this, types);
}

LogicalResult MatrixInverseExtOp::inferTypes(Types &types) {
  return inferLikeSquares(*this, types);
}

LogicalResult MatrixDeterminantOp::inferTypes(Types &types) {
  return inferDeterminants(*this, types);
}

LogicalResult LogMatrixDeterminantOp::inferTypes(Types &types) {
  return inferDeterminants(*this, types);
}

LogicalResult CholeskyOp::inferTypes(Types &types) {
  return inferLikeSquares(*this, types);
}

LogicalResult CholeskyInverseOp::inferTypes(Types &types) {
  return inferLikeSquares(*this, types);
}

LogicalResult CholeskySolveOp::inferTypes(Types &types) {
  return inferSystem(*this, getX2(), getX1(), types);
}

LogicalResult MatrixSolveOp::inferTypes(Types &types) {
  return inferSystem(*this, getMatrix(), getRhs(), types);
}

LogicalResult MatrixTriangularSolveOp::inferTypes(Types &types) {
  return inferSystem(*this, getMatrix(), getRhs(), types);
}

LogicalResult SolveTriangularOp::inferTypes(Types &types) {
  int64_t trans = getTrans();
  if (trans < 0 || trans > 2)
    // solve_triangular_c1
    return emitOpError("trans must be 0, 1 or 2, not ") << trans;
  FailureOr<Matrices> matrices = getSquares(*this, getA());
  RankedTensorType side = getStatic(getB());
  if (failed(matrices))
    return failure();
  if (!side || !*matrices || side.getRank() != 1)
    return inferSystem(*this, getA(), getB(), types);
  SmallVector<int64_t> column{side.getDimSize(0), 1};
  types.push_back(side);
  return verifySystem(*this, *matrices, {column});
}

LogicalResult TriangularSolveOp::inferTypes(Types &types) {
  FailureOr<Matrices> a = getSquares(*this, getA()),
                      b = getMatrices(*this, getB());
  if (failed(a) || failed(b))
    return failure();
  if (!*a || !*b)
    return keepResultTypes(*this, types);
  Shape batch;
  if (!broadcastSizes(Shape(a->batch()), Shape(b->batch()), batch))
    // triangular_solve_c1
    return emitOpError("leading dimensions do not broadcast: ")
           << getB().getType() << " and " << getA().getType();
  if (a->rows() != b->rows())
    // matrices_c3
    return emitOpError("right sides ")
           << getB().getType() << " do not fit " << getA().getType();
  for (int64_t columns : {b->columns(), a->columns()}) {
    Shape shape = batch;
    shape.append({a->rows(), columns});
    types.push_back(withOperandElement(*this, shape));
  }
  return success();
}

LogicalResult LuUnpackOp::inferTypes(Types &types) {
  FailureOr<Matrices> lu = getMatrices(*this, getLUData());
  if (failed(lu) || failed(verifyPivots(*this, *lu, getLUPivots())))
    return failure();
  if (!*lu)
    return keepResultTypes(*this, types);
  for (auto [rows, columns] : {std::pair(lu->rows(), lu->rows()),
                               {lu->rows(), lu->fewer()},
                               {lu->fewer(), lu->columns()}})
    types.push_back(withOperandElement(*this, lu->with({rows, columns})));
  return success();
}

LogicalResult LuSolveOp::inferTypes(Types &types) {
  FailureOr<Matrices> lu = getSquares(*this, getLuData());
  if (failed(lu) || failed(verifyPivots(*this, *lu, getLuPivots())))
    return failure();
  return inferSystem(*this, getLuData(), getX(), types);
}
