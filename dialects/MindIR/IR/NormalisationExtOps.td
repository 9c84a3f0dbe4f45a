//===- NormalisationExtOps.td - normalisations of accelerators ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_NORMALISATION_EXT_OPS_TD
#define MINDIR_NORMALISATION_EXT_OPS_TD

include "dialects/MindIR/IR/Base.td"

def MindIR_RmsNormOp : MindIR_Primitive<"RmsNorm", [Pure, MindIR_TakesOpenExtents]> {
  let summary = "x / sqrt(mean of x^2 + epsilon) * gamma, over the trailing dimensions that gamma has";
  let description = [{
    The second result is 1 / sqrt(mean of x^2 + epsilon), the normalised dimensions kept as 1.

    ```mlir
    %y, %r = mindir.RmsNorm(%x, %g) : (tensor<2x3x8xf32>, tensor<8xf32>) -> (tensor<2x3x8xf32>, tensor<2x3x1xf32>)
    ```

    - (rms_norm_c1) `gamma` has the last dimensions of `x`.
  }];
  let specification = "https://www.mindspore.cn/docs/en/r2.6.0/api_python/ops/mindspore.ops.rms_norm.html";
  let arguments = (ins MindIR_FloatTensor:$x, MindIR_FloatTensor:$gamma, DefaultValuedAttr<F32Attr, "1e-6f">:$epsilon);
  let results = (outs MindIR_FloatTensor:$output, MindIR_FloatTensor:$rstd);
}

def MindIR_LayerNormExtOp : MindIR_Primitive<"LayerNormExt", [Pure, MindIR_TakesOpenExtents]> {
  let summary = "normalisation over the trailing dimensions of each sample, whose sizes are given";
  let description = [{
    As LayerNorm, but that the third result is 1 / sqrt(variance + eps).

    ```mlir
    %y, %m, %r = mindir.LayerNormExt(%x, %w, %b) {normalized_shape = array<i64: 8>}
       : (tensor<3x8xf32>, tensor<8xf32>, tensor<8xf32>) -> (tensor<3x8xf32>, tensor<3x1xf32>, tensor<3x1xf32>)
    ```

    - (layer_norm_ext_c1) `normalized_shape` holds the last dimensions of `input`, one at least, and `weight` and `bias` have them.
  }];
  let specification = "https://www.mindspore.cn/docs/en/r2.6.0/api_python/mint/mindspore.mint.nn.functional.layer_norm.html";
  let arguments = (ins MindIR_FloatTensor:$input, DenseI64ArrayAttr:$normalized_shape, MindIR_FloatTensor:$weight,
    MindIR_FloatTensor:$bias, DefaultValuedAttr<F32Attr, "1e-5f">:$eps);
  let results = (outs MindIR_FloatTensor:$output, MindIR_FloatTensor:$mean, MindIR_FloatTensor:$rstd);
}

def MindIR_InstanceNormOp : MindIR_Primitive<"InstanceNorm", [Pure, MindIR_TakesOpenExtents]> {
  let summary = "normalisation of each channel of each sample";
  let description = [{
    Mean and (biased) variance are those of the channel, never `mean` and `variance`, which MindSpore writes and this does not: nothing computes with them.

    ```mlir
    %y, %m, %v = mindir.InstanceNorm(%x, %g, %b, %p, %q) : (tensor<2x4x6x5xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>)
       -> (tensor<2x4x6x5xf32>, tensor<8xf32>, tensor<8xf32>)
    ```

    - (channels_c1) `input_x` has a dimension 1, the channels;
    - (channels_c2) the other operands are vectors, one number a channel;
    - (norm_statistics_c1) nothing reads the results after the first.
  }];
  let arguments = (ins MindIR_FloatTensor:$input_x, MindIR_FloatTensor:$gamma, MindIR_FloatTensor:$beta, MindIR_FloatTensor:$mean,
    MindIR_FloatTensor:$variance, DefaultValuedAttr<F32Attr, "1e-5f">:$epsilon, DefaultValuedAttr<F32Attr, "0.1f">:$momentum);
  let results = (outs MindIR_FloatTensor:$output_x, MindIR_FloatTensor:$updated_moving_mean, MindIR_FloatTensor:$updated_moving_variance);
  let hasVerifier = 1;
}

def MindIR_BatchNormExtOp : MindIR_Primitive<"BatchNormExt", [Pure, MindIR_TakesOpenExtents, AttrSizedOperandSegments,
    AllElementTypesMatch<["input", "output"]>]> {
  let summary = "batch normalisation by stored statistics, in mint";
  let description = [{
    As BatchNorm; an absent `weight` is 1, an absent `bias` 0.

    ```mlir
    %y, %m, %r = mindir.BatchNormExt(%x, %w, %b, %mean, %variance) {operandSegmentSizes = array<i32: 1, 1, 1, 1, 1>}
       : (tensor<2x3x8xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3x8xf32>, tensor<3xf32>, tensor<3xf32>)
    ```

    - (batch_norm_ext_c1) it is not in `training`, and has statistics;
    - (norm_statistics_c1) nothing reads the results after the first;
    - (channels_c1) `input` has a dimension 1, the channels;
    - (channels_c2) the other operands are vectors, one number a channel.
  }];
  let specification = "https://www.mindspore.cn/docs/en/r2.6.0/api_python/mint/mindspore.mint.nn.functional.batch_norm.html";
  let arguments = (ins MindIR_FloatTensor:$input, Optional<MindIR_FloatTensor>:$weight, Optional<MindIR_FloatTensor>:$bias,
    Optional<MindIR_FloatTensor>:$running_mean, Optional<MindIR_FloatTensor>:$running_var, DefaultValuedAttr<BoolAttr, "false">:$training,
    DefaultValuedAttr<F32Attr, "0.1f">:$momentum, DefaultValuedAttr<F32Attr, "1e-5f">:$epsilon);
  let results = (outs MindIR_FloatTensor:$output, MindIR_FloatTensor:$saved_mean, MindIR_FloatTensor:$saved_variance);
  let hasVerifier = 1;
}

#endif // MINDIR_NORMALISATION_EXT_OPS_TD
