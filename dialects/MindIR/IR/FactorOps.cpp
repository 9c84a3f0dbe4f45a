//===- FactorOps.cpp - shapes of what matrices are made of ----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/FactorOps.h"
#include "dialects/MindIR/IR/Matrices.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc::mindir;

using Types = SmallVectorImpl<Type>;

namespace {

using Sizes2 = SmallVector<SmallVector<int64_t>>;

/// Appends a type for each list of trailing sizes; `sizes` gets the operand's
/// matrices.
LogicalResult giveMatrices(Operation *op, FailureOr<Matrices> matrices,
                           Types &types,
                           llvm::function_ref<Sizes2(const Matrices &)> sizes) {
  if (failed(matrices))
    return failure();
  if (!*matrices)
    return keepResultTypes(op, types);
  for (ArrayRef<int64_t> trailing : sizes(*matrices))
    types.push_back(withOperandElement(op, matrices->with(trailing)));
  return success();
}

LogicalResult likeSquares(Operation *op, Types &types) {
  if (failed(getSquares(op, op->getOperand(0))))
    return failure();
  return likeFirst(op, types);
}

} // namespace

LogicalResult QrOp::inferTypes(Types &types) {
  return giveMatrices(*this, getMatrices(*this, getX()), types,
                      [&](const Matrices &x) -> Sizes2 {
                        int64_t inner =
                            getFullMatrices() ? x.rows() : x.fewer();
                        return {{x.rows(), inner}, {inner, x.columns()}};
                      });
}

LogicalResult LinalgQrOp::inferTypes(Types &types) {
  int64_t mode = getMode();
  if (mode < 0 || mode > 2)
    // linalg_qr_c1
    return emitOpError("mode ") << mode << " is not supported";
  if (failed(giveMatrices(*this, getMatrices(*this, getA()), types,
                          [&](const Matrices &x) -> Sizes2 {
                            int64_t inner = mode == 1 ? x.rows() : x.fewer();
                            return {{x.rows(), inner}, {inner, x.columns()}};
                          })))
    return failure();
  if (mode == 2)
    types.front() = withOperandElement(*this, {0});
  return success();
}

LogicalResult GeqrfOp::inferTypes(Types &types) {
  return giveMatrices(*this, getMatrices(*this, getX()), types,
                      [](const Matrices &x) -> Sizes2 {
                        return {{x.rows(), x.columns()}, {x.fewer()}};
                      });
}

LogicalResult OrgqrOp::inferTypes(Types &types) {
  FailureOr<Matrices> x = getMatrices(*this, getX());
  RankedTensorType shares = getStatic(getTau());
  if (failed(x))
    return failure();
  bool fits = !*x || !shares ||
              (x->columns() <= x->rows() && shares.getRank() > 0 &&
               shares.getShape().back() <= x->columns() &&
               shares.getShape().drop_back() == x->batch());
  if (!fits)
    // orgqr_c1
    return emitOpError("cannot multiply the reflections of ")
           << getX().getType() << " and " << shares;
  return likeFirst(*this, types);
}

LogicalResult SvdOp::inferTypes(Types &types) {
  bool full = getFullMatrices(), vectors = getComputeUv();
  if (!vectors && !(getU().use_empty() && getV().use_empty()))
    // svd_c1
    return emitOpError("computes no vectors without compute_uv");
  if (failed(giveMatrices(*this, getMatrices(*this, getInput()), types,
                          [&](const Matrices &x) -> Sizes2 {
                            return {
                                {x.fewer()},
                                {x.rows(), full ? x.rows() : x.fewer()},
                                {x.columns(), full ? x.columns() : x.fewer()}};
                          })))
    return failure();
  for (unsigned i : {1, 2})
    if (!vectors)
      types[i] = withOperandElement(*this, {1});
  return success();
}

LogicalResult EighOp::inferTypes(Types &types) {
  RankedTensorType type = getStatic(getA());
  if (type && type.getRank() > 2)
    // eigh_c1
    return emitOpError("takes one matrix, not ") << type;
  return giveMatrices(*this, getSquares(*this, getA()), types,
                      [&](const Matrices &x) -> Sizes2 {
                        Sizes2 sizes{{x.rows()}};
                        if (getComputeEigenvectors())
                          sizes.push_back({x.rows(), x.rows()});
                        return sizes;
                      });
}

LogicalResult MatrixPowerOp::inferTypes(Types &types) {
  bool isFloat = isa<FloatType>(getElementTypeOrSelf(getX().getType()));
  int64_t n = getN();
  if (n > 10000 || n < -10000 || (n < 0 && !isFloat))
    // matrix_power_c1
    return emitOpError("cannot multiply ")
           << getX().getType() << " " << n << " times";
  return likeSquares(*this, types);
}

LogicalResult MatrixExpOp::inferTypes(Types &types) {
  return likeSquares(*this, types);
}

LogicalResult NuclearNormOp::inferTypes(Types &types) {
  RankedTensorType type = getStatic(getX());
  if (!type)
    return keepResultTypes(*this, types);
  if (failed(getMatrices(*this, getX())))
    return failure();
  SmallVector<int64_t> dims(getDim());
  if (dims == ArrayRef<int64_t>{1000})
    dims = {0, 1};
  for (int64_t &dim : dims)
    if (failed(normalizeAxis(*this, type.getRank(), dim)))
      return failure();
  if (dims.size() != 2 || dims[0] == dims[1] ||
      (getDim().size() == 1 && type.getRank() != 2))
    // nuclear_norm_c1
    return emitOpError("dim must name two dimensions, not ") << getDim();
  return inferReduction(*this, dims, getKeepdim(), types);
}

LogicalResult LstsqOp::inferTypes(Types &types) {
  FailureOr<Matrices> x = getMatrices(*this, getX());
  RankedTensorType sides = getStatic(getA());
  if (failed(x))
    return failure();
  if (!getL2Regularizer().isZero() || !getFast())
    // lstsq_c2
    return emitOpError("must be fast, and l2_regularizer 0");
  if (!*x || !sides)
    return keepResultTypes(*this, types);
  if (x->shape.size() != 2 || sides.getRank() < 1 || sides.getRank() > 2 ||
      sides.getNumElements() == 0 || sides.getDimSize(0) != x->rows())
    // lstsq_c1
    return emitOpError("cannot compare ")
           << getX().getType() << " with " << sides;
  int64_t columns = sides.getRank() == 2 ? sides.getDimSize(1) : 1;
  types.push_back(withOperandElement(*this, {x->columns(), columns}));
  return success();
}

LogicalResult SelfAdjointEigOp::inferTypes(Types &types) {
  if (!getComputeV())
    // self_adjoint_eig_c1
    return emitOpError("needs compute_v");
  return giveMatrices(*this, getSquares(*this, getX()), types,
                      [](const Matrices &x) -> Sizes2 {
                        return {{x.rows()}, {x.rows(), x.rows()}};
                      });
}

LogicalResult TridiagonalMatMulOp::inferTypes(Types &types) {
  FailureOr<Matrices> sides = getMatrices(*this, getRhs());
  if (failed(sides))
    return failure();
  for (Value diagonal : getOperands().drop_back()) {
    RankedTensorType type = getStatic(diagonal);
    if (type && *sides &&
        Shape(type.getShape()) != sides->with({1, sides->rows()}))
      // tridiagonal_mat_mul_c1
      return emitOpError("diagonal does not fit ")
             << getRhs().getType() << ": " << type;
  }
  types.push_back(getRhs().getType());
  return success();
}

LogicalResult TridiagonalSolveOp::inferTypes(Types &types) {
  FailureOr<Matrices> diagonals = getMatrices(*this, getDiagonals());
  FailureOr<Matrices> sides = getMatrices(*this, getRhs());
  if (failed(diagonals) || failed(sides))
    return failure();
  if (*diagonals && *sides &&
      (diagonals->rows() != 3 || diagonals->columns() != sides->rows() ||
       diagonals->batch() != sides->batch()))
    // tridiagonal_solve_c1
    return emitOpError("diagonals do not fit: ")
           << getDiagonals().getType() << " and " << getRhs().getType();
  types.push_back(getRhs().getType());
  return success();
}
