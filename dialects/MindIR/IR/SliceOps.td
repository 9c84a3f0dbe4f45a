//===- SliceOps.td - parts of a tensor, forwards or backwards -------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_SLICE_OPS_TD
#define MINDIR_SLICE_OPS_TD

include "dialects/MindIR/IR/Shape.td"

def MindIR_SliceOp : MindIR_ShapePrimitive<"Slice", "size elements of every dimension from begin on; -1 means all that are left",
  (ins MindIR_AnyTensor:$x, DenseI64ArrayAttr:$begin, DenseI64ArrayAttr:$size),
  "(%x) {begin = array<i64: 0, 1>, size = array<i64: 2, -1>} : (tensor<3x4xf32>) -> tensor<2x3xf32>",
  ["(slice_c1) `begin` and `size` have an entry for each dimension", "(slice_c2) what is taken lies inside its dimension in every run"],
  [MindIR_TakesOpenExtents]>;

def MindIR_StridedSliceOp : MindIR_Primitive<"StridedSlice", [Pure, MindIR_KeepsNumbers, MindIR_TakesOpenExtents]> {
  let summary = "every stride-th element from begin to before end, per dimension";
  let description = [{
    Entry i of `begin`, `end` and `strides` speaks about one dimension of `x`, in order; negative positions count from the end, a negative stride
    runs backwards, positions beyond the end are clamped. Bit i of a mask changes entry i: `begin_mask` and `end_mask` ignore its bound,
    `ellipsis_mask` lets it stand for as many whole dimensions as needed, `new_axis_mask` inserts a dimension of 1,
    `shrink_axis_mask` takes the one element at begin and drops the dimension. Bits above the number of entries mean nothing. Dimensions
    without an entry are taken whole.

    ```mlir
    %y = mindir.StridedSlice(%x) {begin = array<i64: 0, 1>, end = array<i64: 0, 3>, strides = array<i64: 1, 1>, begin_mask = 1 : i64,
                                  end_mask = 1 : i64} : (tensor<4x5xf32>) -> tensor<4x2xf32>
    ```

    - (strided_slice_c1) `begin`, `end` and `strides` are equally long;
    - (strided_slice_c2) no stride is 0;
    - (strided_slice_c3) `ellipsis_mask` has one bit at most;
    - (strided_slice_c4) the entries speak about no more dimensions than `x` has;
    - (strided_slice_c5) the element that `shrink_axis_mask` takes exists in every run;
    - (strided_slice_c6) where a run chooses how long a dimension is, each end of what is cut lies inside it in every run, or beyond it in every run.
  }];
  let arguments = (ins MindIR_AnyTensor:$x, DenseI64ArrayAttr:$begin, DenseI64ArrayAttr:$end, DenseI64ArrayAttr:$strides,
    DefaultValuedAttr<I64Attr, "0">:$begin_mask, DefaultValuedAttr<I64Attr, "0">:$end_mask,
    DefaultValuedAttr<I64Attr, "0">:$ellipsis_mask, DefaultValuedAttr<I64Attr, "0">:$new_axis_mask,
    DefaultValuedAttr<I64Attr, "0">:$shrink_axis_mask);
  let results = (outs MindIR_AnyTensor:$output);
  let extraClassDeclaration = MindIR_PrimitiveDeclaration<summary, arguments, otherNames>.text # [{
    /// What is taken of every dimension of x, with the added dimensions between; x must be static.
    ::llvm::FailureOr<::llvm::SmallVector<::msc::mindir::SliceEntry>> getEntries();
  }];
}
def MindIR_ReverseV2Op : MindIR_ShapePrimitive<"ReverseV2", "the elements in opposite order along axes",
  (ins MindIR_AnyTensor:$x, DenseI64ArrayAttr:$axis),
  "(%x) {axis = array<i64: -1>} : (tensor<2x3xf32>) -> tensor<2x3xf32>",
  ["(axis_c1) every entry of `axis` lies in [-rank, rank)"], [MindIR_TakesOpenExtents]>;

//===--- along one dimension: views of 2.10 ---===//

class MindIR_DimensionView<string primitive, string text, dag args, string example, list<string> constraints>
    : MindIR_ShapePrimitive<primitive, text, args, example, constraints # ["(axis_c1) `dim` lies in [-rank, rank)"], [MindIR_SharesFirstOperand]>;
def MindIR_SelectExtViewOp : MindIR_DimensionView<"SelectExtView", "the slice at index along dim, without it; a negative index counts from the end",
  (ins MindIR_RealTensor:$input, I64Attr:$dim, I64Attr:$index), "(%x) {dim = 0 : i64, index = -1 : i64} : (tensor<4x3xf32>) -> tensor<3xf32>",
  ["(select_ext_view_c1) `index` lies in [-size, size) of the dimension"]>;
class MindIR_StepsAlong<string primitive, list<Trait> traits = []> : MindIR_ShapePrimitive<primitive,
  "every step-th slice along dim from start to before end; negative ones count from the end, those beyond an end are clamped",
  (ins MindIR_RealTensor:$input, I64Attr:$dim, I64Attr:$start, I64Attr:$end, DefaultValuedAttr<I64Attr, "1">:$step),
  "(%x) {dim = 0 : i64, start = 1 : i64, end = 4 : i64, step = 2 : i64} : (tensor<5x3xf32>) -> tensor<2x3xf32>",
  ["(axis_c1) `dim` lies in [-rank, rank)", "(slice_ext_view_c1) `step` is positive"], traits>;
class MindIR_Narrowed<string primitive, list<Trait> traits = []> : MindIR_ShapePrimitive<primitive, "length slices along dim from start on; a negative start counts from the end",
  (ins MindIR_TensorOf<[F16, BF16, F32, I1, I8, I32, I64, UI8], "float, integer or bool">:$input, I64Attr:$dim, I64Attr:$start, I64Attr:$length),
  "(%x) {dim = 0 : i64, start = 1 : i64, length = 2 : i64} : (tensor<5x3xf32>) -> tensor<2x3xf32>",
  ["(axis_c1) `dim` lies in [-rank, rank)", "(narrow_view_c1) what is taken lies inside the dimension"], traits>;
def MindIR_SliceExtOp : MindIR_StepsAlong<"SliceExt">;
def MindIR_SliceExtViewOp : MindIR_StepsAlong<"SliceExtView", [MindIR_SharesFirstOperand]>;
def MindIR_NarrowOp : MindIR_Narrowed<"Narrow">;
def MindIR_NarrowViewOp : MindIR_Narrowed<"NarrowView", [MindIR_SharesFirstOperand]>;

#endif // MINDIR_SLICE_OPS_TD
