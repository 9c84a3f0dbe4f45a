//===- FactorOps.td - matrices as products, eigenvalues, functions of them ===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_FACTOR_OPS_TD
#define MINDIR_FACTOR_OPS_TD

include "dialects/MindIR/IR/Matrices.td"

//===--- Householder ---===//

def MindIR_QrOp : MindIR_MatricesPrimitive<"Qr", "Q and R of x = Q R, by Householder's reflections; with full_matrices all columns of Q",
  (ins MindIR_PartTensor:$x, DefaultValuedAttr<BoolAttr, "false">:$full_matrices), "(%x) : (tensor<4x3xf32>) -> (tensor<4x3xf32>, tensor<3x3xf32>)", [],
  (outs MindIR_PartTensor:$q, MindIR_PartTensor:$r)>;
def MindIR_LinalgQrOp : MindIR_MatricesPrimitive<"LinalgQr", "Q and R of A = Q R, by Householder's reflections; all columns of Q where mode is 1, no Q where it is 2",
  (ins MindIR_TensorOf<[F32], "float32">:$A, DefaultValuedAttr<I64Attr, "0">:$mode), "(%x) : (tensor<4x3xf32>) -> (tensor<4x3xf32>, tensor<3x3xf32>)",
  ["(linalg_qr_c1) `mode` is 0, 1 or 2, as `reduced`, `complete` and `r` are numbered"], (outs MindIR_PartTensor:$q, MindIR_PartTensor:$r)>;
def MindIR_GeqrfOp : MindIR_MatricesPrimitive<"Geqrf", "R, below it the vectors of Householder's reflections, and the share of each",
  (ins MindIR_PartTensor:$x), "(%x) : (tensor<4x3xf32>) -> (tensor<4x3xf32>, tensor<3xf32>)", [], (outs MindIR_PartTensor:$y, MindIR_PartTensor:$tau)>;
def MindIR_OrgqrOp : MindIR_MatricesPrimitive<"Orgqr", "the first columns of the product of Householder's reflections, as many as x has",
  (ins MindIR_PartTensor:$x, MindIR_PartTensor:$tau), "(%x, %tau) : (tensor<4x3xf32>, tensor<3xf32>) -> tensor<4x3xf32>",
  ["(orgqr_c1) a matrix of `x` has no more columns than rows, no fewer than there are shares in `tau`, and both the same leading dimensions"]>;

//===--- singular values and eigenvalues ---===//

def MindIR_SvdOp : MindIR_MatricesPrimitive<"Svd", "S in descending order, U and V of x = U S V^T; what sign a pair of vectors has is open",
  (ins MindIR_PartTensor:$input, DefaultValuedAttr<BoolAttr, "false">:$full_matrices, DefaultValuedAttr<BoolAttr, "true">:$compute_uv),
  "(%x) : (tensor<4x3xf32>) -> (tensor<3xf32>, tensor<4x3xf32>, tensor<3x3xf32>)", ["(svd_c1) without `compute_uv` nothing reads U and V, which have one element"],
  (outs MindIR_PartTensor:$s, MindIR_PartTensor:$u, MindIR_PartTensor:$v)>;
def MindIR_EighOp : MindIR_MatricesPrimitive<"Eigh",
  "the eigenvalues of a symmetric matrix in ascending order and its vectors in columns, of an open sign; one triangle is read",
  (ins MindIR_PartTensor:$A, DefaultValuedAttr<BoolAttr, "true">:$compute_eigenvectors, DefaultValuedAttr<BoolAttr, "true">:$lower),
  "(%x) : (tensor<3x3xf32>) -> (tensor<3xf32>, tensor<3x3xf32>)",
  [MindIR_SquareConstraint, "(eigh_c1) `A` is one matrix: of more, MindSpore's shapes are not those of its results"], (outs Variadic<MindIR_PartTensor>:$outputs)>;

def MindIR_SelfAdjointEigOp : MindIR_MatricesPrimitive<"SelfAdjointEig",
  "the eigenvalues of a symmetric matrix in ascending order and its vectors in columns, of an open sign; the lower triangle is read",
  (ins MindIR_PartTensor:$x, DefaultValuedAttr<BoolAttr, "true">:$compute_v), "(%x) : (tensor<3x3xf32>) -> (tensor<3xf32>, tensor<3x3xf32>)",
  [MindIR_SquareConstraint, "(self_adjoint_eig_c1) `compute_v` is true"], (outs MindIR_PartTensor:$eigen_value, MindIR_PartTensor:$eigen_vector)>;

//===--- functions of matrices ---===//

def MindIR_PowerTensor : MindIR_TensorOf<[F32, F64, I8, I16, I32, I64, UI8], "float32, float64, signed integer or uint8">;
def MindIR_MatrixPowerOp : MindIR_MatricesPrimitive<"MatrixPower", "each matrix multiplied n times; where n is negative the inverse is",
  (ins MindIR_PowerTensor:$x, I64Attr:$n), "(%x) {n = 3 : i64} : (tensor<2x3x3xf32>) -> tensor<2x3x3xf32>",
  [MindIR_SquareConstraint, "(matrix_power_c1) `n` is at most 10,000, of integers not negative"], (outs MindIR_PowerTensor:$output)>;
def MindIR_MatrixExpOp : MindIR_MatricesPrimitive<"MatrixExp", "the exponential of each matrix: the sum of its powers, each divided by a factorial",
  (ins MindIR_PartTensor:$x), "(%x) : (tensor<2x3x3xf32>) -> tensor<2x3x3xf32>", [MindIR_SquareConstraint]>;
def MindIR_NuclearNormOp : MindIR_MatricesPrimitive<"NuclearNorm", "the sum of the singular values of the matrices that two dimensions hold; [1000] stands for both of a matrix",
  (ins MindIR_PartTensor:$x, DefaultValuedAttr<DenseI64ArrayAttr, "{1000}">:$dim, DefaultValuedAttr<BoolAttr, "false">:$keepdim),
  "(%x) {dim = array<i64: 0, 2>} : (tensor<4x2x3xf32>) -> tensor<2xf32>",
  ["(axis_c1) every entry of `dim` lies in [-rank, rank)", "(nuclear_norm_c1) `dim` names two dimensions"]>;

//===--- the nearest solution ---===//

def MindIR_LstsqOp : MindIR_MatricesPrimitive<"Lstsq", "the y for which x y is nearest to a, and the shortest of these",
  (ins MindIR_PartTensor:$x, MindIR_PartTensor:$a, DefaultValuedAttr<BoolAttr, "true">:$fast, DefaultValuedAttr<F32Attr, "0.0f">:$l2_regularizer),
  "(%x, %a) : (tensor<5x3xf32>, tensor<5x2xf32>) -> tensor<3x2xf32>",
  ["(lstsq_c1) `x` is one matrix, and `a` a matrix or a vector of as many rows", "(lstsq_c2) `fast` is true, and `l2_regularizer` 0"]>;
def MindIR_TridiagonalMatMulOp : MindIR_MatricesPrimitive<"TridiagonalMatMul",
  "the product of a matrix of three diagonals with rhs: the one above the main one, without its last element, the main one, and the one below without its first",
  (ins MindIR_PartTensor:$superdiag, MindIR_PartTensor:$maindiag, MindIR_PartTensor:$subdiag, MindIR_PartTensor:$rhs),
  "(%a, %b, %c, %x) : (tensor<1x4xf32>, tensor<1x4xf32>, tensor<1x4xf32>, tensor<4x2xf32>) -> tensor<4x2xf32>",
  ["(tridiagonal_mat_mul_c1) each diagonal is one row, as long as `rhs` has rows, with its leading dimensions"]>;
def MindIR_TridiagonalSolveOp : MindIR_MatricesPrimitive<"TridiagonalSolve",
  "the solution of a system whose matrix has the diagonals: the one above the main one, which is read without its last element, the main one, and the one below without its first",
  (ins MindIR_PartTensor:$diagonals, MindIR_PartTensor:$rhs, DefaultValuedAttr<BoolAttr, "true">:$partial_pivoting),
  "(%d, %b) : (tensor<3x4xf32>, tensor<4x2xf32>) -> tensor<4x2xf32>",
  ["(tridiagonal_solve_c1) there are three diagonals, as long as `rhs` has rows, and both have the same leading dimensions"]>;

#endif // MINDIR_FACTOR_OPS_TD
