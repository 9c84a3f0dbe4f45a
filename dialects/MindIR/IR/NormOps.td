//===- NormOps.td - norms, and what is divided by them --------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_NORM_OPS_TD
#define MINDIR_NORM_OPS_TD

include "dialects/MindIR/IR/Base.td"

def MindIR_TriedTensor : MindIR_TensorOf<[F16, F32, F64], "float16, float32 or float64">;
def MindIR_HalfOrSingleTensor : MindIR_TensorOf<[F16, F32], "float16 or float32">;

//===--- of all elements along axes ---===//

def MindIR_ReduceStdOp : MindIR_Primitive<"ReduceStd", [Pure, AllElementTypesMatch<["x", "output_std", "output_mean"]>]> {
  let summary = "standard deviation and mean along axes";
  let description = [{
    The root of the mean of (x - mean)^2; with `unbiased` the sum is divided by one less than the count, which makes NaN of one element.
    `axis` and `keep_dims` as in ReduceSum.

    ```mlir
    %std, %mean = mindir.ReduceStd(%x) {axis = array<i64: 1>} : (tensor<2x3xf32>) -> (tensor<2xf32>, tensor<2xf32>)
    ```

    - (axis_c1) every entry of `axis` lies in [-rank, rank), of a scalar in [-1, 1).
  }];
  let arguments = (ins MindIR_HalfOrSingleTensor:$x, DefaultValuedAttr<DenseI64ArrayAttr, "{}">:$axis,
    DefaultValuedAttr<BoolAttr, "true">:$unbiased, DefaultValuedAttr<BoolAttr, "false">:$keep_dims);
  let results = (outs MindIR_HalfOrSingleTensor:$output_std, MindIR_HalfOrSingleTensor:$output_mean);
}

def MindIR_L2LossOp : MindIR_PurePrimitive<"L2Loss", "half the sum of x^2 over all elements", (ins MindIR_HalfOrSingleTensor:$x),
    MindIR_HalfOrSingleTensor, [AllElementTypesMatch<["x", "output"]>]> {
  let description = "\n```mlir\n%y = mindir.L2Loss(%x) : (tensor<2x3xf32>) -> tensor<f32>\n```\n";
}

def MindIR_SquareSumAllOp : MindIR_Primitive<"SquareSumAll", [Pure, AllElementTypesMatch<["x", "y", "output_x", "output_y"]>]> {
  let summary = "the sums of x^2 and of y^2 over all elements";
  let description = [{
    ```mlir
    %s, %t = mindir.SquareSumAll(%x, %y) : (tensor<2x3xf32>, tensor<2x3xf32>) -> (tensor<f32>, tensor<f32>)
    ```

    - (same_shape_c1) both operands have one shape.
  }];
  let arguments = (ins MindIR_HalfOrSingleTensor:$x, MindIR_HalfOrSingleTensor:$y);
  let results = (outs MindIR_HalfOrSingleTensor:$output_x, MindIR_HalfOrSingleTensor:$output_y);
}

def MindIR_EuclideanNormOp : MindIR_PurePrimitive<"EuclideanNorm", "the root of the sum of x^2 along axes, all if none are named",
    (ins MindIR_TriedTensor:$x, DenseI64ArrayAttr:$axes, DefaultValuedAttr<BoolAttr, "false">:$keep_dims), MindIR_TriedTensor,
    [AllElementTypesMatch<["x", "output"]>]> {
  let description = [{
    ```mlir
    %y = mindir.EuclideanNorm(%x) {axes = array<i64: 1>} : (tensor<2x3xf32>) -> tensor<2xf32>
    ```

    - (axis_c1) every entry of `axes` lies in [-rank, rank), of a scalar in [-1, 1).
  }];
}

//===--- what is divided by a norm ---===//

def MindIR_ClipByNormOp : MindIR_PurePrimitive<"ClipByNorm", "x * clip_norm / norm where the norm of x is above clip_norm, else x",
    (ins MindIR_HalfOrSingleTensor:$x, MindIR_HalfOrSingleTensor:$clip_norm, DefaultValuedAttr<DenseI64ArrayAttr, "{}">:$axis),
    MindIR_TensorOf<[F32], "float32">> {
  let description = [{
    The norm is the root of the sum of x^2 over all elements.

    ```mlir
    %y = mindir.ClipByNorm(%x, %n) : (tensor<2x3xf32>, tensor<f32>) -> tensor<2x3xf32>
    ```

    - (clip_by_norm_c1) `axis` is empty: with axes MindSpore's CPU kernel takes the norms of other elements than it documents;
    - (scalar_c1) `clip_norm` has one element.
  }];
}

def MindIR_RenormOp : MindIR_PurePrimitive<"Renorm", "each slice of x along dim, scaled so that its p-norm is at most maxnorm",
    (ins MindIR_TriedTensor:$x, F32Attr:$p, I64Attr:$dim, F32Attr:$maxnorm), MindIR_TriedTensor,
    [AllElementTypesMatch<["x", "output"]>]> {
  let description = [{
    What is scaled is multiplied by maxnorm / (norm + 1e-7).

    ```mlir
    %y = mindir.Renorm(%x) {p = 2.0 : f32, dim = 0 : i64, maxnorm = 1.0 : f32} : (tensor<2x3xf32>) -> tensor<2x3xf32>
    ```

    - (axis_c1) `dim` lies in [-rank, rank);
    - (renorm_c1) `p` is above 0.
  }];
}

def MindIR_LRNOp : MindIR_PurePrimitive<"LRN", "x / (bias + alpha * sum of x^2 over neighbouring channels)^beta",
    (ins MindIR_HalfOrSingleTensor:$x, DefaultValuedAttr<I64Attr, "5">:$depth_radius, DefaultValuedAttr<F32Attr, "1.0f">:$bias,
     DefaultValuedAttr<F32Attr, "1.0f">:$alpha, DefaultValuedAttr<F32Attr, "0.5f">:$beta,
     DefaultValuedAttr<StrAttr, "\"ACROSS_CHANNELS\"">:$norm_region), MindIR_HalfOrSingleTensor, [AllElementTypesMatch<["x", "output"]>]> {
  let description = [{
    The neighbours of a channel (dimension 1) are the `depth_radius` before and behind it.

    ```mlir
    %y = mindir.LRN(%x) {depth_radius = 2 : i64} : (tensor<1x7x4x4xf32>) -> tensor<1x7x4x4xf32>
    ```

    - (lrn_c1) `x` has four dimensions;
    - (lrn_c2) `norm_region` is `ACROSS_CHANNELS`;
    - (lrn_c3) `depth_radius` is not negative.
  }];
  let hasVerifier = 1;
}

//===--- softmax, and what training makes of it ---===//

def MindIR_LogSoftmaxExtOp : MindIR_PurePrimitive<"LogSoftmaxExt", "logarithm of the softmax along one dimension, in a given type",
    (ins MindIR_TriedTensor:$input, I64Attr:$dim, OptionalAttr<TypeAttr>:$dtype), MindIR_TriedTensor> {
  let description = [{
    ```mlir
    %y = mindir.LogSoftmaxExt(%x) {dim = 1 : i64} : (tensor<2x3xf32>) -> tensor<2x3xf32>
    ```

    - (axis_c1) `dim` lies in [-rank, rank).
  }];
  let specification = "https://www.mindspore.cn/docs/en/r2.6.0/api_python/mint/mindspore.mint.html";
}

def MindIR_SoftmaxBackwardOp : MindIR_PurePrimitive<"SoftmaxBackward", "the gradient of Softmax: (dout - sum of dout * out along dim) * out",
    (ins MindIR_TriedTensor:$dout, MindIR_TriedTensor:$out, DefaultValuedAttr<I64Attr, "-1">:$dim), MindIR_TriedTensor,
    [MindIR_RoundsSteps, AllElementTypesMatch<["dout", "out", "output"]>]> {
  let description = [{
    ```mlir
    %y = mindir.SoftmaxBackward(%g, %s) {dim = 1 : i64} : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
    ```

    - (axis_c1) `dim` lies in [-rank, rank);
    - (same_shape_c1) both operands have one shape.
  }];
}

//===--- of differences ---===//

def MindIR_CdistOp : MindIR_PurePrimitive<"Cdist", "the p-norm of the difference of each pair of rows of two matrices, or of batches of them",
    (ins MindIR_PartTensor:$x1, MindIR_PartTensor:$x2, DefaultValuedAttr<F32Attr, "2.0f">:$p), MindIR_PartTensor,
    [AllElementTypesMatch<["x1", "x2", "output"]>]> {
  let description = [{
    With `p` 0 the elements that differ are counted; the infinite norm is the largest difference, and what it is beside a NaN
    is open.

    ```mlir
    %y = mindir.Cdist(%a, %b) {p = 1.0 : f32} : (tensor<2x5x3xf32>, tensor<2x4x3xf32>) -> tensor<2x5x4xf32>
    ```

    - (cdist_c1) both operands are matrices, or batches of as many, and their rows are of one length;
    - (cdist_c2) `p` is not negative.
  }];
  let hasVerifier = 1;
}

def MindIR_PdistOp : MindIR_PurePrimitive<"Pdist", "the p-norm of the difference of each row and each that follows it, in order",
    (ins MindIR_PartTensor:$x, DefaultValuedAttr<F32Attr, "2.0f">:$p), MindIR_PartTensor, [AllElementTypesMatch<["x", "output"]>]> {
  let description = [{
    As Cdist of a matrix and itself.

    ```mlir
    %y = mindir.Pdist(%x) {p = 1.0 : f32} : (tensor<4x3xf32>) -> tensor<6xf32>
    ```

    - (pdist_c1) `x` is a matrix of two rows at least, and one column;
    - (cdist_c2) `p` is not negative.
  }];
  let hasVerifier = 1;
}

#endif // MINDIR_NORM_OPS_TD
