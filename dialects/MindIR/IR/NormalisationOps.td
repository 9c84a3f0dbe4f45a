//===- NormalisationOps.td - normalisations and softmax -------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_NORMALISATION_OPS_TD
#define MINDIR_NORMALISATION_OPS_TD

include "dialects/MindIR/IR/Base.td"

def MindIR_BatchNormOp : MindIR_Primitive<"BatchNorm", [Pure, MindIR_TakesOpenExtents, AllElementTypesMatch<["input_x", "output_x"]>]> {
  let summary = "batch normalisation, with stored statistics or with those of the batch";
  let description = [{
    y = (x - mean) / sqrt(variance + epsilon) * scale + bias along dimension 1.

    With `is_training` mean and (biased) variance are those of `input_x`, which the last two results give. The second and third are what MindSpore writes to
    `mean` and `variance`, and undefined there: moving + momentum * (current - moving), in files of 2.10 of the `unbiased` variance (that attribute is no argument
    of MindSpore's). `mindir-instantiate-graphs` adds the Assign that writes them.

    - (batch_norm_c1) with `is_training` no run chooses a size of `input_x`;
    - (batch_norm_c2) `data_format` is NCHW;
    - (batch_norm_c3) without it nothing reads the results after the first: MindSpore leaves them undefined in inference;
    - (channels_c1) `input_x` has a dimension 1, the channels;
    - (channels_c2) the other operands are vectors, one number a channel.
  }];
  let arguments = (ins MindIR_FloatTensor:$input_x, MindIR_FloatTensor:$scale, MindIR_FloatTensor:$bias, MindIR_FloatTensor:$mean,
    MindIR_FloatTensor:$variance,
    DefaultValuedAttr<BoolAttr, "false">:$is_training,
    DefaultValuedAttr<F32Attr, "1e-5f">:$epsilon,
    DefaultValuedAttr<F32Attr, "0.1f">:$momentum,
    DefaultValuedAttr<MindIR_FormatAttr, "\"NCHW\"">:$data_format, DefaultValuedAttr<BoolAttr, "false">:$unbiased);
  let otherNames = [MindIR_OtherName<"data_format", "format">];
  let results = (outs MindIR_FloatTensor:$output_x, MindIR_FloatTensor:$batch_mean, MindIR_FloatTensor:$batch_variance,
    MindIR_FloatTensor:$reserve_space_1, MindIR_FloatTensor:$reserve_space_2);
  let hasVerifier = 1;
}

def MindIR_LayerNormOp : MindIR_Primitive<"LayerNorm", [Pure, MindIR_TakesOpenExtents, AllElementTypesMatch<["input_x", "output_x"]>]> {
  let summary = "normalisation over the trailing dimensions of each sample";
  let description = [{
    Mean and (biased) variance are taken over the dimensions from `begin_norm_axis` on. The second and third result are mean and variance
    with the normalised dimensions kept as 1.

    - (axis_c1) `begin_norm_axis` and `begin_params_axis` lie in [-rank, rank);
    - (layer_norm_c1) `gamma` and `beta` have the dimensions from `begin_params_axis` on;
    - (layer_norm_c2) what is normalised are no dimensions that each run chooses.
  }];
  let arguments = (ins MindIR_FloatTensor:$input_x, MindIR_FloatTensor:$gamma, MindIR_FloatTensor:$beta,
    DefaultValuedAttr<I64Attr, "1">:$begin_norm_axis,
    DefaultValuedAttr<I64Attr, "1">:$begin_params_axis,
    DefaultValuedAttr<F32Attr, "1e-7f">:$epsilon);
  let results = (outs MindIR_FloatTensor:$output_x, MindIR_FloatTensor:$mean, MindIR_FloatTensor:$variance);
}

def MindIR_GroupNormOp : MindIR_Primitive<"GroupNorm", [Pure, MindIR_TakesOpenExtents, AllElementTypesMatch<["input", "output"]>]> {
  let summary = "normalisation over groups of neighbouring channels of each sample";
  let description = [{
    Mean and (biased) variance are taken over the C / num_groups channels of a group and all that lies behind dimension 1. The second and
    third result are the means and 1 / sqrt(variance + eps), N x num_groups.

    ```mlir
    %y, %mean, %rstd = mindir.GroupNorm(%x, %w, %b) {num_groups = 2 : i64}
       : (tensor<1x6x4x4xf32>, tensor<6xf32>, tensor<6xf32>) -> (tensor<1x6x4x4xf32>, tensor<1x2xf32>, tensor<1x2xf32>)
    ```

    - (channels_c1) `input` has a dimension 1, the channels;
    - (channels_c2) `weight` and `bias` are vectors, one number a channel;
    - (group_norm_c1) `num_groups` is at least 1 and divides the channels.
  }];
  let specification = "https://www.mindspore.cn/docs/en/r2.6.0/api_python/ops/mindspore.ops.group_norm.html";
  let arguments = (ins MindIR_FloatTensor:$input, I64Attr:$num_groups, MindIR_FloatTensor:$weight, MindIR_FloatTensor:$bias,
    DefaultValuedAttr<F32Attr, "1e-5f">:$eps);
  let results = (outs MindIR_FloatTensor:$output, MindIR_FloatTensor:$mean, MindIR_FloatTensor:$rstd);
}

def MindIR_L2NormalizeOp : MindIR_Primitive<"L2Normalize", [Pure, MindIR_TakesOpenExtents, AllElementTypesMatch<["x", "output"]>]> {
  let summary = "x / sqrt(max(sum of squares over the axes, epsilon))";
  let description = [{
    - (axis_c1) every entry of `axis` lies in [-rank, rank).
  }];
  let arguments = (ins MindIR_FloatTensor:$x, DefaultValuedAttr<DenseI64ArrayAttr, "{0}">:$axis,
    DefaultValuedAttr<F32Attr, "1e-4f">:$epsilon);
  let results = (outs MindIR_FloatTensor:$output);
}

def MindIR_SoftmaxOp : MindIR_Primitive<"Softmax", [Pure, MindIR_TakesOpenExtents, AllElementTypesMatch<["input", "output"]>]> {
  let summary = "exp(x) / sum of exp(x) over the axes, computed relative to the maximum";
  let description = [{
    - (softmax_c1) there is an axis;
    - (axis_c1) every entry of `axis` lies in [-rank, rank).
  }];
  let arguments = (ins MindIR_FloatTensor:$input, DefaultValuedAttr<DenseI64ArrayAttr, "{-1}">:$axis);
  let results = (outs MindIR_FloatTensor:$output);
  let hasVerifier = 1;
}

def MindIR_LogSoftmaxOp : MindIR_Primitive<"LogSoftmax", [Pure, MindIR_TakesOpenExtents, AllElementTypesMatch<["logits", "output"]>]> {
  let summary = "logarithm of the softmax along one axis";
  let description = [{
    - (axis_c1) `axis` lies in [-rank, rank).
  }];
  let arguments = (ins MindIR_FloatTensor:$logits, DefaultValuedAttr<I64Attr, "-1">:$axis);
  let results = (outs MindIR_FloatTensor:$output);
}

#endif // MINDIR_NORMALISATION_OPS_TD
