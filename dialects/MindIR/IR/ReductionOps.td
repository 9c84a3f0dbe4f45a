//===- ReductionOps.td - sums, extrema, norms, arg-extrema along axes -----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_REDUCTION_OPS_TD
#define MINDIR_REDUCTION_OPS_TD

include "dialects/MindIR/IR/Base.td"

//===--- reductions of 2.0 and 2.10: axis, keep_dims ---===//

class MindIR_ReduceOp<string primitive, string text, Type operand, dag more = (ins), list<Trait> traits = []>
    : MindIR_PurePrimitive<primitive, text, !con((ins operand:$x,
        DefaultValuedAttr<DenseI64ArrayAttr, "{}">:$axis, DefaultValuedAttr<BoolAttr, "false">:$keep_dims), more), operand,
        [AllElementTypesMatch<["x", "output"]>, MindIR_TakesOpenExtents] # traits> {
  let description = [{
    `axis` lists the dimensions that are folded, negative ones from the end; an empty list means all. With `keep_dims`
    they stay as 1.

    ```mlir
    %y = mindir.}] # primitive # [{(%x) {axis = array<i64: -1>} : (tensor<2x3xf32>) -> tensor<2xf32>
    ```

    - (axis_c1) every entry of `axis` lies in [-rank, rank), of a scalar in [-1, 1).
  }];
  let extraClassDefinition = [{
    ::llvm::LogicalResult $cppClass::inferTypes(::llvm::SmallVectorImpl<::mlir::Type> &types) {
      return inferReduction(getOperation(), getAxis(), getKeepDims(), types);
    }
  }];
}

def MindIR_ReduceSumOp : MindIR_ReduceOp<"ReduceSum", "the sum along axes; NaN propagates", MindIR_AnyTensor,
  (ins DefaultValuedAttr<BoolAttr, "false">:$skip_mode)> {
  let extraClassDeclaration = MindIR_PrimitiveDeclaration<summary, arguments, otherNames>.text # [{
    /// In skip_mode an empty list of axes means none, not all.
    bool skips() { return getSkipMode() && getAxis().empty(); }
  }];
}
def MindIR_ReduceMeanOp : MindIR_ReduceOp<"ReduceMean", "the mean along axes; NaN propagates", MindIR_ArithmeticTensor>;
def MindIR_ReduceMaxOp : MindIR_ReduceOp<"ReduceMax", "the largest along axes; a NaN that is not first is skipped", MindIR_NumberTensor>;
def MindIR_ReduceMinOp : MindIR_ReduceOp<"ReduceMin", "the smallest along axes; a NaN that is not first is skipped", MindIR_NumberTensor>;
def MindIR_ReduceProdOp : MindIR_ReduceOp<"ReduceProd", "the product along axes", MindIR_NumberTensor>;
def MindIR_ReduceAllOp : MindIR_ReduceOp<"ReduceAll", "whether all are true along axes", MindIR_BoolTensor>;
def MindIR_ReduceAnyOp : MindIR_ReduceOp<"ReduceAny", "whether any is true along axes", MindIR_BoolTensor>;

//===--- 2.10's own: of all elements ---===//

class MindIR_ExtremumOp<string primitive, string text>
    : MindIR_PurePrimitive<primitive, text, (ins MindIR_NumberTensor:$x), MindIR_NumberTensor,
        [AllElementTypesMatch<["x", "output"]>, MindIR_TakesOpenExtents]> {
  let description = "\n```mlir\n%y = mindir." # primitive # "(%x) : (tensor<2x3xf32>) -> tensor<f32>\n```\n";
  let extraClassDefinition = [{
    ::llvm::LogicalResult $cppClass::inferTypes(::llvm::SmallVectorImpl<::mlir::Type> &types) {
      return inferReduction(getOperation(), {}, /*keepDims=*/false, types);
    }
  }];
}
def MindIR_MaxOp : MindIR_ExtremumOp<"Max", "the largest element; a NaN that is not first is skipped">;
def MindIR_MinOp : MindIR_ExtremumOp<"Min", "the smallest element; a NaN that is not first is skipped">;

//===--- 2.10's own: dim, keepdim, dtype ---===//

class MindIR_ReduceExtOp<string primitive, string text>
    : MindIR_PurePrimitive<primitive, text, (ins MindIR_AnyTensor:$x, OptionalAttr<DenseI64ArrayAttr>:$dim,
        DefaultValuedAttr<BoolAttr, "false">:$keepdim, OptionalAttr<TypeAttr>:$dtype), MindIR_AnyTensor, [MindIR_TakesOpenExtents]> {
  let description = [{
    Without `dim` all dimensions are folded. The result's type is `dtype`; integers and bool are summed as int64 by default.
    The input is cast to that type first.

    ```mlir
    %y = mindir.}] # primitive # [{(%x) {dim = array<i64: 1>, keepdim = true} : (tensor<2x3xf32>) -> tensor<2x1xf32>
    ```

    - (axis_c1) every entry of `dim` lies in [-rank, rank), of a scalar in [-1, 1).
  }];
  let specification = "https://www.mindspore.cn/docs/en/r2.6.0/api_python/mint/mindspore.mint.html";
  let extraClassDefinition = [{
    ::llvm::LogicalResult $cppClass::inferTypes(::llvm::SmallVectorImpl<::mlir::Type> &types) {
      return inferReduction(getOperation(), getDim().value_or(::llvm::ArrayRef<int64_t>()), getKeepdim(), types);
    }
  }];
}

def MindIR_SumExtOp : MindIR_ReduceExtOp<"SumExt", "the sum along dimensions, in a given type">;
def MindIR_MeanExtOp : MindIR_ReduceExtOp<"MeanExt", "the mean along dimensions, in a given type">;
def MindIR_ProdExtOp : MindIR_ReduceExtOp<"ProdExt", "the product along dimensions, in a given type">;

//===--- norms ---===//

def MindIR_LpNormOp : MindIR_PurePrimitive<"LpNorm", "the p-th root of the sum of |x|^p along axes, at least epsilon",
    (ins MindIR_FloatTensor:$x, DefaultValuedAttr<DenseI64ArrayAttr, "{}">:$axis, DefaultValuedAttr<I64Attr, "2">:$p,
     DefaultValuedAttr<BoolAttr, "false">:$keep_dims, DefaultValuedAttr<F32Attr, "1e-12f">:$epsilon), MindIR_FloatTensor,
     [AllElementTypesMatch<["x", "output"]>, MindIR_TakesOpenExtents]> {
  let description = [{
    `axis` and `keep_dims` as in ReduceSum. With `p` 0 the elements that are not 0 are counted, and epsilon has no say.

    ```mlir
    %y = mindir.LpNorm(%x) {axis = array<i64: -1>, p = 1 : i64} : (tensor<2x3xf32>) -> tensor<2xf32>
    ```

    - (lp_norm_c1) `p` is not negative;
    - (lp_norm_c2) there is an axis.
  }];
  let extraClassDefinition = [{
    ::llvm::LogicalResult $cppClass::inferTypes(::llvm::SmallVectorImpl<::mlir::Type> &types) {
      return inferReduction(getOperation(), getAxis(), getKeepDims(), types);
    }
  }];
  let hasVerifier = 1;
}

//===--- where the extremum is ---===//

class MindIR_ArgOp<string primitive, string text>
    : MindIR_PurePrimitive<primitive, text, (ins MindIR_NumberTensor:$x, DefaultValuedAttr<I64Attr, "-1">:$axis,
        OptionalAttr<TypeAttr>:$output_type), MindIR_IndexTensor, [MindIR_TakesOpenExtents]> {
  let description = [{
    The first index wins among equals. The axis disappears.

    ```mlir
    %i = mindir.}] # primitive # [{(%x) {axis = -1 : i64} : (tensor<2x3xf32>) -> tensor<2xi32>
    ```

    - (axis_c1) `axis` lies in [-rank, rank), of a scalar in [-1, 1).
  }];
  let extraClassDefinition = [{
    ::llvm::LogicalResult $cppClass::inferTypes(::llvm::SmallVectorImpl<::mlir::Type> &types) {
      return inferReduction(getOperation(), int64_t(getAxis()), false, types);
    }
  }];
}

def MindIR_ArgmaxOp : MindIR_ArgOp<"Argmax", "the index of the largest along an axis">;
def MindIR_ArgminOp : MindIR_ArgOp<"Argmin", "the index of the smallest along an axis">;

class MindIR_ArgWithValueOp<string primitive, string text>
    : MindIR_Primitive<primitive, [Pure, MindIR_TakesOpenExtents, AllElementTypesMatch<["x", "value"]>]> {
  let summary = text;
  let description = [{
    The first index wins among equals. Its type is int32 in files of 2.0, int64 in files of 2.10.

    ```mlir
    %i, %v = mindir.}] # primitive # [{(%x) {axis = 1 : i64} : (tensor<2x3xf32>) -> (tensor<2xi32>, tensor<2xf32>)
    ```

    - (axis_c1) `axis` lies in [-rank, rank), of a scalar in [-1, 1).
  }];
  let arguments = (ins MindIR_NumberTensor:$x, DefaultValuedAttr<I64Attr, "0">:$axis,
                   DefaultValuedAttr<BoolAttr, "false">:$keep_dims);
  let results = (outs MindIR_IndexTensor:$index, MindIR_NumberTensor:$value);
  let extraClassDefinition = [{
    ::llvm::LogicalResult $cppClass::inferTypes(::llvm::SmallVectorImpl<::mlir::Type> &types) {
      return inferReduction(getOperation(), int64_t(getAxis()), getKeepDims(), types);
    }
  }];
}

def MindIR_ArgMaxWithValueOp : MindIR_ArgWithValueOp<"ArgMaxWithValue", "the largest along an axis and its index">;
def MindIR_ArgMinWithValueOp : MindIR_ArgWithValueOp<"ArgMinWithValue", "the smallest along an axis and its index">;

//===--- 2.10's own: dim, keepdim ---===//

class MindIR_ExtremumDimOp<string primitive, string text>
    : MindIR_Primitive<primitive, [Pure, MindIR_TakesOpenExtents, AllElementTypesMatch<["x", "value"]>]> {
  let summary = text;
  let description = [{
    The first index wins among equals; a NaN that is not first is skipped.

    ```mlir
    %v, %i = mindir.}] # primitive # [{(%x) {dim = 1 : i64} : (tensor<2x3xf32>) -> (tensor<2xf32>, tensor<2xi64>)
    ```

    - (axis_c1) `dim` lies in [-rank, rank), of a scalar in [-1, 1).
  }];
  let arguments = (ins MindIR_NumberTensor:$x, I64Attr:$dim, DefaultValuedAttr<BoolAttr, "false">:$keepdim);
  let results = (outs MindIR_NumberTensor:$value, MindIR_IndexTensor:$index);
  let extraClassDefinition = [{
    ::llvm::LogicalResult $cppClass::inferTypes(::llvm::SmallVectorImpl<::mlir::Type> &types) {
      return inferReduction(getOperation(), int64_t(getDim()), getKeepdim(), types);
    }
  }];
}

def MindIR_MaxDimOp : MindIR_ExtremumDimOp<"MaxDim", "the largest along a dimension and its index">;
def MindIR_MinDimOp : MindIR_ExtremumDimOp<"MinDim", "the smallest along a dimension and its index">;

class MindIR_ArgExtOp<string primitive, string text> : MindIR_PurePrimitive<primitive, text,
    (ins MindIR_NumberTensor:$x, OptionalAttr<I64Attr>:$dim, DefaultValuedAttr<BoolAttr, "false">:$keepdim), MindIR_IndexTensor,
    [MindIR_TakesOpenExtents]> {
  let description = [{
    The first index wins among equals; a NaN that is not first is skipped. Without `dim` all elements are one row, and `keepdim` has no say.

    ```mlir
    %i = mindir.}] # primitive # [{(%x) {dim = 1 : i64} : (tensor<2x3xf32>) -> tensor<2xi64>
    ```

    - (axis_c1) `dim` lies in [-rank, rank), of a scalar in [-1, 1).
  }];
  let extraClassDefinition = [{
    ::llvm::LogicalResult $cppClass::inferTypes(::llvm::SmallVectorImpl<::mlir::Type> &types) {
      std::optional<int64_t> dim = getDim();
      return dim ? inferReduction(getOperation(), *dim, getKeepdim(), types) : inferReduction(getOperation(), {}, /*keepDims=*/false, types);
    }
  }];
}
def MindIR_ArgMaxExtOp : MindIR_ArgExtOp<"ArgMaxExt", "the index of the largest along a dimension, or among all elements">;
def MindIR_ArgMinExtOp : MindIR_ArgExtOp<"ArgMinExt", "the index of the smallest along a dimension, or among all elements">;

#endif // MINDIR_REDUCTION_OPS_TD
