//===- ShapeOps.td - operators that move, copy or index data ------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_SHAPE_OPS_TD
#define MINDIR_SHAPE_OPS_TD

include "dialects/MindIR/IR/Base.td"

class MindIR_ShapePrimitive<string primitive, string text, dag args, string example> : MindIR_Primitive<primitive, [Pure]> {
  let summary = text;
  let arguments = args;
  let results = (outs MindIR_RealTensor:$output);
  let description = "\n```mlir\n%y = mindir." # primitive # example # "\n```\n";
}

//===--- the same elements under another shape or order ---===//

def MindIR_ReshapeOp : MindIR_ShapePrimitive<"Reshape", "the same elements in row-major order; one dimension may be -1",
  (ins MindIR_RealTensor:$x, DenseI64ArrayAttr:$shape),
  "(%x) {shape = array<i64: 2, -1>} : (tensor<2x3x4xf32>) -> tensor<2x12xf32>">;
def MindIR_TransposeOp : MindIR_ShapePrimitive<"Transpose", "dimension i of the result is dimension perm[i] of x",
  (ins MindIR_RealTensor:$x, DenseI64ArrayAttr:$perm),
  "(%x) {perm = array<i64: 0, 2, 1>} : (tensor<2x3x4xf32>) -> tensor<2x4x3xf32>">;
def MindIR_ExpandDimsOp : MindIR_ShapePrimitive<"ExpandDims", "a new dimension of 1 before axis; -1 appends it",
  (ins MindIR_RealTensor:$x, I64Attr:$axis), "(%x) {axis = 0 : i64} : (tensor<3xf32>) -> tensor<1x3xf32>">;
def MindIR_SqueezeOp : MindIR_ShapePrimitive<"Squeeze", "without the dimensions of 1 that axis lists, all of them if it is empty",
  (ins MindIR_RealTensor:$x, DefaultValuedAttr<DenseI64ArrayAttr, "{}">:$axis),
  "(%x) {axis = array<i64: 0>} : (tensor<1x3xf32>) -> tensor<3xf32>">;
def MindIR_FlattenOp : MindIR_ShapePrimitive<"Flatten", "all dimensions but the first as one",
  (ins MindIR_RealTensor:$x), "(%x) : (tensor<2x3x4xf32>) -> tensor<2x12xf32>">;
def MindIR_ReverseV2Op : MindIR_ShapePrimitive<"ReverseV2", "the elements in opposite order along axes",
  (ins MindIR_RealTensor:$x, DenseI64ArrayAttr:$axis),
  "(%x) {axis = array<i64: -1>} : (tensor<2x3xf32>) -> tensor<2x3xf32>">;

//===--- joining and cutting ---===//

def MindIR_ConcatOp : MindIR_ShapePrimitive<"Concat", "tensors side by side along an axis",
  (ins Variadic<MindIR_RealTensor>:$tensors, DefaultValuedAttr<I64Attr, "0">:$axis),
  "(%a, %b) {axis = 1 : i64} : (tensor<2x3xf32>, tensor<2x1xf32>) -> tensor<2x4xf32>">;
def MindIR_StackOp : MindIR_ShapePrimitive<"Stack", "tensors of one shape along a new axis",
  (ins Variadic<MindIR_RealTensor>:$tensors, DefaultValuedAttr<I64Attr, "0">:$axis),
  "(%a, %b) {axis = 1 : i64} : (tensor<3xf32>, tensor<3xf32>) -> tensor<3x2xf32>">;

def MindIR_SplitOp : MindIR_Primitive<"Split", [Pure]> {
  let summary = "equal parts along an axis";
  let description = [{
    ```mlir
    %a, %b = mindir.Split(%x) {axis = 1 : i64, output_num = 2 : i64} : (tensor<1x6xf32>) -> (tensor<1x3xf32>, tensor<1x3xf32>)
    ```
  }];
  let arguments = (ins MindIR_RealTensor:$x, DefaultValuedAttr<I64Attr, "0">:$axis, DefaultValuedAttr<I64Attr, "1">:$output_num);
  let results = (outs Variadic<MindIR_RealTensor>:$outputs);
}

def MindIR_UnstackOp : MindIR_Primitive<"Unstack", [Pure]> {
  let summary = "the slices along an axis, without it";
  let description = [{
    ```mlir
    %a, %b = mindir.Unstack(%x) {axis = 0 : i64} : (tensor<2x3xf32>) -> (tensor<3xf32>, tensor<3xf32>)
    ```
  }];
  let arguments = (ins MindIR_RealTensor:$x, DefaultValuedAttr<I64Attr, "0">:$axis);
  let results = (outs Variadic<MindIR_RealTensor>:$outputs);
}

def MindIR_SliceOp : MindIR_ShapePrimitive<"Slice", "size elements of every dimension from begin on; -1 means all that are left",
  (ins MindIR_RealTensor:$x, DenseI64ArrayAttr:$begin, DenseI64ArrayAttr:$size),
  "(%x) {begin = array<i64: 0, 1>, size = array<i64: 2, -1>} : (tensor<3x4xf32>) -> tensor<2x3xf32>">;

def MindIR_StridedSliceOp : MindIR_Primitive<"StridedSlice", [Pure]> {
  let summary = "every stride-th element from begin to before end, per dimension";
  let description = [{
    Entry i of `begin`, `end` and `strides` speaks about one dimension of `x`, in order; negative positions count from the end, a negative stride
    runs backwards, positions beyond the end are clamped. Bit i of a mask changes entry i: `begin_mask` and `end_mask` ignore its bound,
    `ellipsis_mask` (one bit) lets it stand for as many whole dimensions as needed, `new_axis_mask` inserts a dimension of 1,
    `shrink_axis_mask` takes the one element at begin and drops the dimension. Bits above the number of entries mean nothing. Dimensions
    without an entry are taken whole.

    ```mlir
    %y = mindir.StridedSlice(%x) {begin = array<i64: 0, 1>, end = array<i64: 0, 3>, strides = array<i64: 1, 1>, begin_mask = 1 : i64,
                                  end_mask = 1 : i64} : (tensor<4x5xf32>) -> tensor<4x2xf32>
    ```
  }];
  let arguments = (ins MindIR_RealTensor:$x, DenseI64ArrayAttr:$begin, DenseI64ArrayAttr:$end, DenseI64ArrayAttr:$strides,
    DefaultValuedAttr<I64Attr, "0">:$begin_mask, DefaultValuedAttr<I64Attr, "0">:$end_mask,
    DefaultValuedAttr<I64Attr, "0">:$ellipsis_mask, DefaultValuedAttr<I64Attr, "0">:$new_axis_mask,
    DefaultValuedAttr<I64Attr, "0">:$shrink_axis_mask);
  let results = (outs MindIR_RealTensor:$output);
  let extraClassDeclaration = MindIR_PrimitiveDeclaration<summary, arguments>.text # [{
    /// What is taken of every dimension of x, with the added dimensions between; x must be static.
    ::llvm::FailureOr<::llvm::SmallVector<::msc::mindir::SliceEntry>> getEntries();
  }];
}

//===--- repeating and padding ---===//

def MindIR_TileOp : MindIR_ShapePrimitive<"Tile", "the tensor repeated multiples[i] times along dimension i",
  (ins MindIR_RealTensor:$x, DenseI64ArrayAttr:$multiples),
  "(%x) {multiples = array<i64: 2, 1>} : (tensor<2x3xf32>) -> tensor<4x3xf32>">;
def MindIR_BroadcastToOp : MindIR_ShapePrimitive<"BroadcastTo", "the tensor stretched to a shape; -1 keeps a dimension",
  (ins MindIR_RealTensor:$x, DenseI64ArrayAttr:$shape),
  "(%x) {shape = array<i64: 4, 3>} : (tensor<1x3xf32>) -> tensor<4x3xf32>">;
def MindIR_DynamicBroadcastToOp : MindIR_ShapePrimitive<"DynamicBroadcastTo", "BroadcastTo with the shape as an input; a constant one",
  (ins MindIR_RealTensor:$x, DenseI64ArrayAttr:$shape),
  "(%x) {shape = array<i64: 4, 3>} : (tensor<1x3xf32>) -> tensor<4x3xf32>">;
def MindIR_PadOp : MindIR_ShapePrimitive<"Pad", "zeros before and after every dimension",
  (ins MindIR_RealTensor:$x, DenseI64ArrayAttr:$paddings),
  "(%x) {paddings = array<i64: 0, 0, 1, 2>} : (tensor<2x3xf32>) -> tensor<2x6xf32>">;

def MindIR_PadV3Op : MindIR_Primitive<"PadV3", [Pure]> {
  let summary = "a constant, or the tensor's own border, around the last dimensions";
  let description = [{
    `paddings` are pairs (before, after). With `paddings_contiguous` the first pair is the last dimension's, otherwise all the befores
    come first. `mode` is `constant` (with the value, 0 if it is None), `reflect` (without repeating the border), `edge` or `circular`.
    A negative pad crops in the mode `constant` only.

    ```mlir
    %y = mindir.PadV3(%x, %value) {paddings = array<i64: 1, 2>} : (tensor<2x3xf32>, tensor<f32>) -> tensor<2x6xf32>
    ```
  }];
  let arguments = (ins MindIR_RealTensor:$x, DenseI64ArrayAttr:$paddings,
    Optional<AnyTypeOf<[MindIR_RealTensor, MindIR_Scalar, MindIR_None], "number or None">>:$constant_value,
    DefaultValuedAttr<StrAttr, "\"constant\"">:$mode, DefaultValuedAttr<BoolAttr, "true">:$paddings_contiguous);
  let results = (outs MindIR_RealTensor:$output);
  let extraClassDeclaration = MindIR_PrimitiveDeclaration<summary, arguments>.text # [{
    /// (before, after) of every dimension, the first one's first.
    ::llvm::SmallVector<int64_t> getPairs();
  }];
  let hasVerifier = 1;
}

def MindIR_MirrorPadOp : MindIR_ShapePrimitive<"MirrorPad", "the tensor's mirror image around it, without (REFLECT) or with (SYMMETRIC) its border",
  (ins MindIR_RealTensor:$x, DenseI64ArrayAttr:$paddings, DefaultValuedAttr<StrAttr, "\"REFLECT\"">:$mode),
  "(%x) {paddings = array<i64: 0, 0, 1, 2>} : (tensor<2x3xf32>) -> tensor<2x6xf32>"> {
  let hasVerifier = 1;
}

//===--- by index ---===//

def MindIR_GatherOp : MindIR_ShapePrimitive<"Gather", "slices of params at indices along an axis; negative indices count from the end",
  (ins MindIR_RealTensor:$params, MindIR_IndexTensor:$indices, I64Attr:$axis, DefaultValuedAttr<I64Attr, "0">:$batch_dims),
  "(%x, %i) {axis = 0 : i64} : (tensor<5x3xf32>, tensor<2xi32>) -> tensor<2x3xf32>">;
def MindIR_GatherDOp : MindIR_ShapePrimitive<"GatherD", "for every position of index, the element of x whose coordinate dim is that index",
  (ins MindIR_RealTensor:$x, I64Attr:$dim, MindIR_IndexTensor:$index),
  "(%x, %i) {dim = 1 : i64} : (tensor<2x3xf32>, tensor<2x1xi32>) -> tensor<2x1xf32>">;
def MindIR_GatherNdOp : MindIR_ShapePrimitive<"GatherNd", "slices of x; the last dimension of indices holds coordinates",
  (ins MindIR_RealTensor:$x, MindIR_IndexTensor:$indices),
  "(%x, %i) : (tensor<5x3xf32>, tensor<4x2xi32>) -> tensor<4xf32>">;
def MindIR_EmbeddingLookupOp : MindIR_ShapePrimitive<"EmbeddingLookup", "rows of params at indices - offset; 0 outside the table",
  (ins MindIR_RealTensor:$params, MindIR_IndexTensor:$indices, DefaultValuedAttr<I64Attr, "0">:$offset),
  "(%x, %i) {offset = 2 : i64} : (tensor<5x3xf32>, tensor<2xi32>) -> tensor<2x3xf32>">;

def MindIR_OneHotOp : MindIR_ShapePrimitive<"OneHot", "on_value where the new axis equals the index, off_value elsewhere",
  (ins TensorOf<[I32, I64, UI8, I8, UI32, UI64]>:$indices, I64Attr:$depth, MindIR_RealTensor:$on_value, MindIR_RealTensor:$off_value,
   DefaultValuedAttr<I64Attr, "-1">:$axis),
  "(%i, %on, %off) {depth = 4 : i64} : (tensor<2xi32>, tensor<f32>, tensor<f32>) -> tensor<2x4xf32>">;

#endif // MINDIR_SHAPE_OPS_TD
