//===- SolveOps.td - systems of linear equations, inverses, determinants --===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_SOLVE_OPS_TD
#define MINDIR_SOLVE_OPS_TD

include "dialects/MindIR/IR/Matrices.td"

//===--- inverses and determinants ---===//

def MindIR_MatrixInverseOp : MindIR_MatricesPrimitive<"MatrixInverse",
  "the inverse of each matrix, or with adjoint of each matrix transposed; of a singular matrix what division by 0 gives",
  (ins MindIR_PartTensor:$x, DefaultValuedAttr<BoolAttr, "false">:$adjoint), "(%x) : (tensor<3x3xf32>) -> tensor<3x3xf32>", [MindIR_SquareConstraint]>;
def MindIR_MatrixInverseExtOp : MindIR_MatricesPrimitive<"MatrixInverseExt", "the inverse of each matrix; of a singular matrix what division by 0 gives",
  (ins MindIR_TensorOf<[F32], "float32">:$input), "(%x) : (tensor<3x3xf32>) -> tensor<3x3xf32>", [MindIR_SquareConstraint]>;
def MindIR_MatrixDeterminantOp : MindIR_MatricesPrimitive<"MatrixDeterminant", "the determinant of each matrix",
  (ins MindIR_PartTensor:$x), "(%x) : (tensor<2x3x3xf32>) -> tensor<2xf32>", [MindIR_SquareConstraint]>;
def MindIR_LogMatrixDeterminantOp : MindIR_MatricesPrimitive<"LogMatrixDeterminant",
  "the sign of the determinant of each matrix (0 of a singular one), and the logarithm of its absolute value",
  (ins MindIR_PartTensor:$x), "(%x) : (tensor<2x3x3xf32>) -> (tensor<2xf32>, tensor<2xf32>)", [MindIR_SquareConstraint],
  (outs MindIR_PartTensor:$sign, MindIR_PartTensor:$y)>;

//===--- roots of positive matrices ---===//

def MindIR_CholeskyOp : MindIR_MatricesPrimitive<"Cholesky", "L of x = L L^T, or with upper L^T; NaN where the matrix is not positive, which MindSpore refuses",
  (ins MindIR_PartTensor:$input_x, DefaultValuedAttr<BoolAttr, "false">:$upper), "(%x) : (tensor<3x3xf32>) -> tensor<3x3xf32>", [MindIR_SquareConstraint]>;
def MindIR_CholeskyInverseOp : MindIR_MatricesPrimitive<"CholeskyInverse", "the inverse of L L^T, where L is input_x, or with upper of U^T U; what lies in the other triangle counts, as in MindSpore",
  (ins MindIR_PartTensor:$input_x, DefaultValuedAttr<BoolAttr, "false">:$upper), "(%x) : (tensor<3x3xf32>) -> tensor<3x3xf32>", [MindIR_SquareConstraint]>;
def MindIR_CholeskySolveOp : MindIR_MatricesPrimitive<"CholeskySolve", "the solution of L L^T y = x1, where L is x2, or with upper of U^T U y = x1",
  (ins MindIR_PartTensor:$x1, MindIR_PartTensor:$x2, DefaultValuedAttr<BoolAttr, "false">:$upper),
  "(%b, %l) : (tensor<3x2xf32>, tensor<3x3xf32>) -> tensor<3x2xf32>", [MindIR_SquareConstraint, MindIR_SystemConstraint]>;

//===--- systems ---===//

def MindIR_MatrixSolveOp : MindIR_MatricesPrimitive<"MatrixSolve", "the solution of matrix y = rhs, or with adjoint of the matrix transposed",
  (ins MindIR_PartTensor:$matrix, MindIR_PartTensor:$rhs, DefaultValuedAttr<BoolAttr, "false">:$adjoint),
  "(%a, %b) : (tensor<3x3xf32>, tensor<3x2xf32>) -> tensor<3x2xf32>", [MindIR_SquareConstraint, MindIR_SystemConstraint]>;
def MindIR_MatrixTriangularSolveOp : MindIR_MatricesPrimitive<"MatrixTriangularSolve",
  "the solution of matrix y = rhs, or with adjoint of the matrix transposed, of which one triangle is read",
  (ins MindIR_PartTensor:$matrix, MindIR_PartTensor:$rhs, DefaultValuedAttr<BoolAttr, "true">:$lower, DefaultValuedAttr<BoolAttr, "false">:$adjoint),
  "(%a, %b) : (tensor<3x3xf32>, tensor<3x2xf32>) -> tensor<3x2xf32>", [MindIR_SquareConstraint, MindIR_SystemConstraint]>;
def MindIR_SolveTriangularOp : MindIR_MatricesPrimitive<"SolveTriangular",
  "the solution of a y = b, of a transposed where trans is 1 or 2; one triangle is read, with unit_diagonal not its diagonal; b may be a vector",
  (ins MindIR_PartTensor:$a, MindIR_PartTensor:$b, DefaultValuedAttr<I64Attr, "0">:$trans, DefaultValuedAttr<BoolAttr, "false">:$lower,
    DefaultValuedAttr<BoolAttr, "false">:$unit_diagonal),
  "(%a, %b) {lower = true} : (tensor<3x3xf32>, tensor<3x2xf32>) -> tensor<3x2xf32>",
  [MindIR_SquareConstraint, MindIR_SystemConstraint, "(solve_triangular_c1) `trans` is 0, 1 or 2"]>;

def MindIR_TriangularSolveOp : MindIR_MatricesPrimitive<"TriangularSolve",
  "the solution of A y = b, or with transpose of A transposed, and A itself; one triangle is read, with unitriangular not its diagonal",
  (ins MindIR_PartTensor:$b, MindIR_PartTensor:$A, DefaultValuedAttr<BoolAttr, "true">:$upper, DefaultValuedAttr<BoolAttr, "false">:$transpose,
    DefaultValuedAttr<BoolAttr, "false">:$unitriangular),
  "(%b, %a) : (tensor<3x2xf32>, tensor<3x3xf32>) -> (tensor<3x2xf32>, tensor<3x3xf32>)",
  [MindIR_SquareConstraint, "(matrices_c3) the right sides have as many rows as the matrices", "(triangular_solve_c1) the leading dimensions of both broadcast"],
  (outs MindIR_PartTensor:$solution, MindIR_PartTensor:$cloned)>;

//===--- L and U ---===//

def MindIR_LuUnpackOp : MindIR_MatricesPrimitive<"LuUnpack",
  "P, L and U; row i was exchanged with the one that pivot i names, counted from 1; both flags say nothing on the CPU",
  (ins MindIR_PartTensor:$LU_data, MindIR_IndexTensor:$LU_pivots, DefaultValuedAttr<BoolAttr, "true">:$unpack_data,
    DefaultValuedAttr<BoolAttr, "true">:$unpack_pivots),
  "(%lu, %pivots) : (tensor<3x3xf32>, tensor<3xi32>) -> (tensor<3x3xf32>, tensor<3x3xf32>, tensor<3x3xf32>)", [MindIR_PivotConstraint],
  (outs MindIR_PartTensor:$pivots, MindIR_PartTensor:$L, MindIR_PartTensor:$U)>;
def MindIR_LuSolveOp : MindIR_MatricesPrimitive<"LuSolve", "the solution of P L U y = x; row i was exchanged with the one that pivot i names, counted from 1",
  (ins MindIR_PartTensor:$x, MindIR_PartTensor:$lu_data, MindIR_IndexTensor:$lu_pivots),
  "(%x, %lu, %pivots) : (tensor<3x2xf32>, tensor<3x3xf32>, tensor<3xi32>) -> tensor<3x2xf32>",
  [MindIR_SquareConstraint, MindIR_SystemConstraint, MindIR_PivotConstraint]>;

#endif // MINDIR_SOLVE_OPS_TD
