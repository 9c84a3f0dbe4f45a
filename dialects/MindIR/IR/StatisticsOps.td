//===- StatisticsOps.td - variances, norms, counts along dimensions -------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_STATISTICS_OPS_TD
#define MINDIR_STATISTICS_OPS_TD

include "dialects/MindIR/IR/Base.td"

/// 2.10's own reductions: without `dim` all dimensions are folded.
class MindIR_StatisticOp<string primitive, string text, dag args, dag outputs, string types, list<string> constraints = []>
    : MindIR_Primitive<primitive, [Pure]> {
  let summary = text;
  let description = [{
    Without `dim` all dimensions are folded; with `keepdim` they stay as 1.

    ```mlir
    }] # !if(!eq(!size(outputs), 2), "%y, %m", "%y") # " = mindir." # primitive # "(%x) {dim = array<i64: 1>} : (tensor<2x3xf32>) -> " # types
    # "\n```\n" # MindIR_Constraints<["(axis_c1) every entry of `dim` lies in [-rank, rank), of a scalar in [-1, 1)"] # constraints>.text;
  let specification = "https://www.mindspore.cn/docs/en/r2.6.0/api_python/mint/mindspore.mint.html";
  let arguments = args;
  let results = outputs;
}

//===--- how far elements are from their mean ---===//

class MindIR_SpreadOp<string primitive, string text, dag outputs, string types> : MindIR_StatisticOp<primitive,
  text # " of the sum of (x - mean)^2 over the count less correction, which is at least 0",
  (ins MindIR_FloatTensor:$input, OptionalAttr<DenseI64ArrayAttr>:$dim, DefaultValuedAttr<I64Attr, "1">:$correction,
   DefaultValuedAttr<BoolAttr, "false">:$keepdim), outputs, types> {
  let extraClassDefinition = [{
    ::llvm::LogicalResult $cppClass::inferTypes(::llvm::SmallVectorImpl<::mlir::Type> &types) {
      return inferReduction(getOperation(), getDim().value_or(::llvm::ArrayRef<int64_t>()), getKeepdim(), types);
    }
  }];
}
defvar MindIR_OneStatistic = (outs MindIR_FloatTensor:$output);
defvar MindIR_TwoStatistics = (outs MindIR_FloatTensor:$output, MindIR_FloatTensor:$mean);
def MindIR_VarOp : MindIR_SpreadOp<"Var", "the quotient", MindIR_OneStatistic, "tensor<2xf32>">;
def MindIR_StdOp : MindIR_SpreadOp<"Std", "the root of the quotient", MindIR_OneStatistic, "tensor<2xf32>">;
def MindIR_VarMeanOp : MindIR_SpreadOp<"VarMean", "the mean, and before it the quotient", MindIR_TwoStatistics, "(tensor<2xf32>, tensor<2xf32>)">;
def MindIR_StdMeanOp : MindIR_SpreadOp<"StdMean", "the mean, and before it the root of the quotient", MindIR_TwoStatistics, "(tensor<2xf32>, tensor<2xf32>)">;

//===--- sums of something, and counts ---===//

def MindIR_LogSumExpOp : MindIR_StatisticOp<"LogSumExp", "the logarithm of the sum of exp(x), which overflows nowhere",
  (ins MindIR_FloatTensor:$input, DenseI64ArrayAttr:$dim, DefaultValuedAttr<BoolAttr, "false">:$keepdim), MindIR_OneStatistic, "tensor<2xf32>">;
class MindIR_VectorNormOp<string primitive, string text, dag args, string order, list<string> constraints = []>
    : MindIR_StatisticOp<primitive, text, args, MindIR_OneStatistic, "tensor<2xf32>"> {
  let description = [{
    Of the order 0 it counts the elements that are not 0; of an infinite one it is the largest |x|, or the smallest where that is negative, and what
    it is beside a NaN is open. Without `dim` all dimensions are folded; with `keepdim` they stay as 1.

    ```mlir
    %y = mindir.}] # primitive # "(%x) {" # order # [{ = 3.0 : f32, dim = array<i64: 1>} : (tensor<2x3xf32>) -> tensor<2xf32>
    ```
  }] # MindIR_Constraints<["(axis_c1) every entry of `dim` lies in [-rank, rank), of a scalar in [-1, 1)"] # constraints>.text;
}
def MindIR_LinalgVectorNormOp : MindIR_VectorNormOp<"LinalgVectorNorm", "the ord-th root of the sum of |x|^ord, of x in a given type",
  (ins MindIR_FloatTensor:$x, DefaultValuedAttr<F32Attr, "2.0f">:$ord, OptionalAttr<DenseI64ArrayAttr>:$dim,
   DefaultValuedAttr<BoolAttr, "false">:$keepdim, OptionalAttr<TypeAttr>:$dtype), "ord">;
def MindIR_LpNormV2Op : MindIR_VectorNormOp<"LpNormV2", "the p-th root of the sum of |x|^p",
  (ins MindIR_FloatTensor:$x, DefaultValuedAttr<F32Attr, "2.0f">:$p, OptionalAttr<DenseI64ArrayAttr>:$dim,
   DefaultValuedAttr<BoolAttr, "false">:$keepdim, DefaultValuedAttr<F32Attr, "0.0f">:$epsilon), "p", ["(lp_norm_v2_c1) `epsilon` is 0"]>;
def MindIR_NansumOp : MindIR_StatisticOp<"Nansum", "the sum of what is not NaN, in a given type",
  (ins MindIR_RealTensor:$input, OptionalAttr<DenseI64ArrayAttr>:$dim, DefaultValuedAttr<BoolAttr, "false">:$keepdim, OptionalAttr<TypeAttr>:$dtype),
  (outs MindIR_NumberTensor:$output), "tensor<2xf32>">;
def MindIR_CountNonZeroOp : MindIR_StatisticOp<"CountNonZero", "how many elements are not 0",
  (ins MindIR_RealTensor:$input, OptionalAttr<DenseI64ArrayAttr>:$dim), (outs MindIR_TensorOf<[I64], "int64">:$output), "tensor<2xi64>">;

def MindIR_EqualExtOp : MindIR_PurePrimitive<"EqualExt", "whether all elements of two tensors are equal; a vector of one element",
    (ins MindIR_RealTensor:$input, MindIR_RealTensor:$other), MindIR_BoolTensor> {
  let description = [{
    ```mlir
    %y = mindir.EqualExt(%a, %b) : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<1xi1>
    ```

    - (same_shape_c1) both operands have one shape.
  }];
  let specification = "https://www.mindspore.cn/docs/en/r2.6.0/api_python/mint/mindspore.mint.equal.html";
}

def MindIR_EqualCountTensor : MindIR_TensorOf<[F16, F32, I32], "float16, float32 or int32">;
def MindIR_EqualCountOp : MindIR_PurePrimitive<"EqualCount", "how many elements of two tensors are equal; a vector of one element",
    (ins MindIR_EqualCountTensor:$x, MindIR_EqualCountTensor:$y), MindIR_EqualCountTensor> {
  let description = [{
    ```mlir
    %n = mindir.EqualCount(%a, %b) : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<1xf32>
    ```

    - (same_shape_c1) both operands have one shape.
  }];
}

#endif // MINDIR_STATISTICS_OPS_TD
