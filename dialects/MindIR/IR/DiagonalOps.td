//===- DiagonalOps.td - diagonals, triangles and bands of matrices --------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_DIAGONAL_OPS_TD
#define MINDIR_DIAGONAL_OPS_TD

include "dialects/MindIR/IR/Shape.td"

//===--- zeros beside a band: of the last two dimensions ---===//

defvar MindIR_TriangleConstraint = "(triangle_c1) `x` has two dimensions at least";
class MindIR_Triangle<string primitive, string text> : MindIR_ShapePrimitive<primitive, text,
  (ins MindIR_RealTensor:$x, DefaultValuedAttr<I64Attr, "0">:$diagonal), "(%x) {diagonal = 1 : i64} : (tensor<3x3xf32>) -> tensor<3x3xf32>",
  [MindIR_TriangleConstraint]>;
def MindIR_TrilOp : MindIR_Triangle<"Tril", "x up to the given diagonal, above it zeros; the diagonals above the main one are positive">;
def MindIR_TriuOp : MindIR_Triangle<"Triu", "x from the given diagonal on, below it zeros; the diagonals above the main one are positive">;
def MindIR_MatrixBandPartOp : MindIR_ShapePrimitive<"MatrixBandPart",
  "x on the main diagonal, lower ones below and upper ones above it, elsewhere zeros; a negative number stands for all",
  (ins MindIR_RealTensor:$x, I64Attr:$lower, I64Attr:$upper), "(%x) {lower = 1 : i64, upper = -1 : i64} : (tensor<3x3xf32>) -> tensor<3x3xf32>",
  [MindIR_TriangleConstraint]>;

//===--- one diagonal ---===//

def MindIR_DiagTensor : MindIR_TensorOf<[F16, F32, F64, I32, I64], "float, int32 or int64">;

def MindIR_EyeOp : MindIR_ShapePrimitive<"Eye", "n x m elements, ones on the main diagonal and zeros elsewhere",
  (ins I64Attr:$n, I64Attr:$m, OptionalAttr<TypeAttr>:$dtype), "() {n = 2 : i64, m = 3 : i64} : () -> tensor<2x3xf32>", [MindIR_SizeConstraint]>;
def MindIR_DiagOp : MindIR_ShapePrimitive<"Diag", "x where the first half of the coordinates is the second half, 0 elsewhere",
  (ins MindIR_DiagTensor:$input), "(%x) : (tensor<3xf32>) -> tensor<3x3xf32>", ["(diag_c1) `input` has a dimension"]>;
def MindIR_DiagPartOp : MindIR_ShapePrimitive<"DiagPart", "the elements whose first half of coordinates is the second half",
  (ins MindIR_DiagTensor:$x), "(%x) : (tensor<3x3xf32>) -> tensor<3xf32>", ["(diag_part_c1) the dimensions of `x` are some, and the same once more"]>;

class MindIR_DiagonalPrimitive<string primitive, list<Trait> traits> : MindIR_ShapePrimitive<primitive,
  "a diagonal of the matrices along dim1 and dim2, as a last dimension; those above the main diagonal have a positive offset",
  (ins MindIR_RealTensor:$input, DefaultValuedAttr<I64Attr, "0">:$offset, DefaultValuedAttr<I64Attr, "0">:$dim1, DefaultValuedAttr<I64Attr, "1">:$dim2),
  "(%x) {offset = 1 : i64} : (tensor<3x3xf32>) -> tensor<2xf32>",
  ["(axis_c1) `dim1` and `dim2` lie in [-rank, rank)", "(diagonal_c1) they are not the same"], traits>;
def MindIR_DiagonalOp : MindIR_DiagonalPrimitive<"Diagonal", []>;
def MindIR_DiagonalViewOp : MindIR_DiagonalPrimitive<"DiagonalView", [MindIR_SharesFirstOperand]>;

def MindIR_FillDiagonalOp : MindIR_ShapePrimitive<"FillDiagonal",
  "input_x with a number where all coordinates are the same; with wrap a tall matrix has the diagonal again, one row below its end",
  (ins TensorOf<[F32, I32, I64, UI8, I8]>:$input_x, F32Attr:$fill_value, DefaultValuedAttr<BoolAttr, "false">:$wrap),
  "(%x) {fill_value = 2.0 : f32} : (tensor<3x3xf32>) -> tensor<3x3xf32>",
  ["(fill_diagonal_c1) `input_x` has two dimensions, or more that are all the same"]>;

def MindIR_TracedTensor : MindIR_TensorOf<[F32, F64] # MindIR_Ints, "float32, float64 or integer">;
def MindIR_TraceOp : MindIR_Primitive<"Trace", [Pure]> {
  let summary = "the sum of the main diagonal";
  let description = [{
    ```mlir
    %y = mindir.Trace(%x) : (tensor<3x3xf32>) -> tensor<f32>
    ```

    - (trace_c1) `input` has two dimensions.
  }];
  let arguments = (ins MindIR_TracedTensor:$input);
  let results = (outs MindIR_TracedTensor:$output);
}

def MindIR_DiagonalTensor : MindIR_TensorOf<[F16, F32, I8, I32, UI8], "float16, float32, int8, int32 or uint8">;
/// MindSpore's cells pass ones on the diagonal and zeros beside it along.
class MindIR_MatrixDiagonal<string primitive, string text, dag args, string example, list<string> constraints> : MindIR_ShapePrimitive<primitive, text,
  !con(args, (ins MindIR_DiagonalTensor:$assist)), example, constraints>;
def MindIR_MatrixDiagOp : MindIR_MatrixDiagonal<"MatrixDiag", "matrices with the rows of x on the main diagonal and zeros elsewhere",
  (ins MindIR_DiagonalTensor:$x), "(%x, %a) : (tensor<3xf32>, tensor<3x3xf32>) -> tensor<3x3xf32>", ["(matrix_diag_c1) `x` has a dimension"]>;
def MindIR_MatrixDiagPartOp : MindIR_MatrixDiagonal<"MatrixDiagPart", "the main diagonal of matrices",
  (ins MindIR_DiagonalTensor:$x), "(%x, %a) : (tensor<4x3xf32>, tensor<4x3xf32>) -> tensor<3xf32>", ["(band_c5) `x` has two dimensions at least"]>;
def MindIR_MatrixSetDiagOp : MindIR_MatrixDiagonal<"MatrixSetDiag", "matrices with another main diagonal",
  (ins MindIR_DiagonalTensor:$x, MindIR_DiagonalTensor:$diagonal), "(%x, %d, %a) : (tensor<4x3xf32>, tensor<3xf32>, tensor<4x3xf32>) -> tensor<4x3xf32>",
  ["(band_c5) `x` has two dimensions at least", "(matrix_set_diag_v3_c1) `diagonal` has the shape and the type of these diagonals"]>;

//===--- where the triangles are ---===//

class MindIR_TriangleIndices<string primitive, string text> : MindIR_Primitive<primitive, [Pure, MindIR_KeepsNumbers]> {
  let summary = text # " of a matrix, row by row: the rows, then the columns";
  let description = "\n```mlir\n%y = mindir." # primitive # "() {row = 2 : i64, col = 2 : i64} : () -> tensor<2x3xi64>\n```\n"
    # MindIR_Constraints<["(triangle_indices_c1) `row` and `col` are not negative, and there are at most 2^24 places"]>.text;
  let arguments = (ins I64Attr:$row, I64Attr:$col, DefaultValuedAttr<I64Attr, "0">:$offset, OptionalAttr<TypeAttr>:$dtype);
  let results = (outs MindIR_IndexTensor:$output);
  let extraClassDeclaration = MindIR_PrimitiveDeclaration<summary, arguments, otherNames>.text # [{
    /// What is in the result, the rows and the columns.
    ::llvm::SmallVector<int64_t> getPlaces();
  }];
}
def MindIR_TrilIndicesOp : MindIR_TriangleIndices<"TrilIndices", "the places up to a diagonal">;
def MindIR_TriuIndicesOp : MindIR_TriangleIndices<"TriuIndices", "the places from a diagonal on">;

//===--- several diagonals ---===//

/// `k` is a diagonal, or the first and the last of several.
defvar MindIR_BandRule = [{
  `k` is one diagonal, or the lowest and the highest of several: then a dimension before the last counts them, from the highest on. Where some are shorter
  than the longest, `align` says on which side their elements stand: `RIGHT_LEFT` puts those above the main diagonal to the right, those below it to the left.
}];
defvar MindIR_BandConstraints = ["(band_c1) `k` has one entry, or two of which the second is not smaller", "(band_c2) the diagonals lie inside the matrix",
  "(band_c3) `align` is LEFT_RIGHT, RIGHT_LEFT, LEFT_LEFT or RIGHT_RIGHT"];
class MindIR_BandPrimitive<string primitive, string text, dag args, string example, list<string> constraints>
    : MindIR_Primitive<primitive, [Pure, MindIR_KeepsNumbers]> {
  let summary = text;
  let description = MindIR_BandRule # "\n```mlir\n%y = mindir." # primitive # example # "\n```\n" # MindIR_Constraints<MindIR_BandConstraints # constraints>.text;
  let arguments = !con(args, (ins DefaultValuedAttr<StrAttr, "\"RIGHT_LEFT\"">:$align));
  let results = (outs MindIR_NumberTensor:$output);
  let extraClassDeclaration = MindIR_PrimitiveDeclaration<summary, arguments, otherNames>.text # [{
    /// The diagonals of matrices with so many rows and columns.
    ::msc::mindir::Band getBand(int64_t rows, int64_t cols);
  }];
}
def MindIR_MatrixDiagV3Op : MindIR_BandPrimitive<"MatrixDiagV3", "matrices with the given diagonals, elsewhere padding_value; rows and columns that are -1 follow",
  (ins MindIR_NumberTensor:$x, DenseI64ArrayAttr:$k, I64Attr:$num_rows, I64Attr:$num_cols, MindIR_NumberTensor:$padding_value),
  "(%x, %p) {k = array<i64: 0>, num_rows = -1 : i64, num_cols = -1 : i64} : (tensor<3xf32>, tensor<f32>) -> tensor<3x3xf32>",
  ["(matrix_diag_v3_c1) the last dimensions of `x` are the diagonals, and the elements of the longest of them",
   "(scalar_c1) `padding_value` has one element", "(band_c4) `padding_value` has the element type of `x`"]>;
def MindIR_MatrixDiagPartV3Op : MindIR_BandPrimitive<"MatrixDiagPartV3", "the given diagonals of matrices; beside those that are shorter stands padding_value",
  (ins MindIR_NumberTensor:$x, DenseI64ArrayAttr:$k, MindIR_NumberTensor:$padding_value),
  "(%x, %p) {k = array<i64: 0>} : (tensor<3x3xf32>, tensor<f32>) -> tensor<3xf32>",
  ["(band_c5) `x` has two dimensions at least", "(scalar_c1) `padding_value` has one element", "(band_c4) `padding_value` has the element type of `x`"]>;
def MindIR_MatrixSetDiagV3Op : MindIR_BandPrimitive<"MatrixSetDiagV3", "x with other elements on the given diagonals",
  (ins MindIR_NumberTensor:$x, MindIR_NumberTensor:$diagonal, DenseI64ArrayAttr:$k),
  "(%x, %d) {k = array<i64: 0>} : (tensor<3x3xf32>, tensor<3xf32>) -> tensor<3x3xf32>",
  ["(band_c5) `x` has two dimensions at least", "(matrix_set_diag_v3_c1) `diagonal` has the shape and the type of these diagonals"]>;

#endif // MINDIR_DIAGONAL_OPS_TD
