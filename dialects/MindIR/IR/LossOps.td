//===- LossOps.td - how far predictions are from their targets ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_LOSS_OPS_TD
#define MINDIR_LOSS_OPS_TD

include "dialects/MindIR/IR/LossMargin.td"

def MindIR_LossTensor : MindIR_TensorOf<[F16, F32, F64], "float16, float32 or float64">;
def MindIR_SmallFloatTensor : MindIR_TensorOf<[F16, F32], "float16 or float32">;
def MindIR_LabelTensor : MindIR_TensorOf<[I32, I64], "int32 or int64">;

defvar MindIR_LossText = [{
    The loss of each element is what `reduction` says: `none` keeps all of them, `sum` adds them, `mean` divides that by their count.
}];
defvar MindIR_LossConstraints = ["(same_shape_c1) `x` and `target` have one shape", "(reduction_c1) `reduction` is `none`, `mean` or `sum`"];

//===--- of two tensors of one shape ---===//

class MindIR_LossOp<string primitive, string text, dag args, list<string> constraints, list<Trait> traits = []>
    : MindIR_PurePrimitive<primitive, text, args, MindIR_LossTensor, traits> {
  let description = MindIR_LossText # "\n```mlir\n%y = mindir." # primitive
    # "(%x, %t) {reduction = \"mean\"} : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<f32>\n```\n" # MindIR_Constraints<constraints>.text;
}

def MindIR_SmoothL1LossOp : MindIR_LossOp<"SmoothL1Loss", "d^2 / (2 beta) where d = |x - target| is below beta, else d - beta / 2",
  (ins MindIR_LossTensor:$x, MindIR_LossTensor:$target, DefaultValuedAttr<F32Attr, "1.0f">:$beta,
   DefaultValuedAttr<MindIR_LossReductionAttr, "\"none\"">:$reduction),
  MindIR_LossConstraints # ["(smooth_l1_loss_c1) `beta` is above 0"]>;
class MindIR_DifferenceLossOp<string primitive, string text> : MindIR_LossOp<primitive, text,
  (ins MindIR_LossTensor:$input, MindIR_LossTensor:$target, DefaultValuedAttr<MindIR_LossReductionAttr, "\"mean\"">:$reduction),
  ["(same_shape_c1) `input` and `target` have one shape", "(reduction_c1) `reduction` is `none`, `mean` or `sum`"]>;
def MindIR_MSELossExtOp : MindIR_DifferenceLossOp<"MSELossExt", "(input - target)^2">;
def MindIR_L1LossExtOp : MindIR_DifferenceLossOp<"L1LossExt", "|input - target|">;
def MindIR_KLDivLossOp : MindIR_LossOp<"KLDivLoss", "target * (log(target) - x); 0 where that is NaN, as for a target not above 0",
  (ins MindIR_LossTensor:$x, MindIR_LossTensor:$target, DefaultValuedAttr<StrAttr, "\"mean\"">:$reduction),
  ["(same_shape_c1) `x` and `target` have one shape", "(reduction_c1) `reduction` is `none`, `mean`, `sum` or `batchmean`, which divides by dimension 0",
   "(kl_div_loss_c1) with `batchmean` there is a dimension 0"]>;
def MindIR_KLDivOp : MindIR_LossOp<"KLDiv", "target * (log(target) - input), 0 where target is not above 0; exp(target) * (target - input) with log_target",
  (ins MindIR_LossTensor:$input, MindIR_LossTensor:$target, DefaultValuedAttr<MindIR_LossReductionAttr, "\"mean\"">:$reduction,
   DefaultValuedAttr<BoolAttr, "false">:$log_target),
  ["(same_shape_c1) `input` and `target` have one shape", "(reduction_c1) `reduction` is `none`, `mean` or `sum`"]>;
def MindIR_BinaryCrossEntropyOp : MindIR_LossOp<"BinaryCrossEntropy", "-weight * (target * log(x) + (1 - target) * log(1 - x)), 1e-12 added within each log",
  (ins MindIR_SmallFloatTensor:$x, MindIR_SmallFloatTensor:$target, Optional<MindIR_SmallFloatTensor>:$weight,
   DefaultValuedAttr<MindIR_LossReductionAttr, "\"mean\"">:$reduction), MindIR_LossConstraints, [MindIR_RoundsSteps]>;
def MindIR_SigmoidCrossEntropyWithLogitsOp : MindIR_PurePrimitive<"SigmoidCrossEntropyWithLogits",
    "log(1 + exp(-|x|)) - x * (target - p) of each element, p 1 where x is not below 0, else 0",
    (ins MindIR_TensorOf<[F32, F64], "float32 or float64">:$x, MindIR_TensorOf<[F32, F64], "float32 or float64">:$target),
    MindIR_TensorOf<[F32, F64], "float32 or float64">> {
  let description = [{
    ```mlir
    %y = mindir.SigmoidCrossEntropyWithLogits(%x, %t) : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
    ```

    - (same_shape_c1) `x` and `target` have one shape.
  }];
}

def MindIR_BCEWithLogitsLossOp : MindIR_Primitive<"BCEWithLogitsLoss", [Pure, AttrSizedOperandSegments]> {
  let summary = "binary cross entropy of logits, weighted";
  let description = [{
    weight * ((1 - target) * x + (1 + (pos_weight - 1) * target) * log(1 + exp(-x))), without overflow; weights that are not given are 1.
    `reduction` as in BinaryCrossEntropy.

    ```mlir
    %y = mindir.BCEWithLogitsLoss(%x, %t, %w, %p) {reduction = "mean", operandSegmentSizes = array<i32: 1, 1, 1, 1>}
       : (tensor<2x3xf32>, tensor<2x3xf32>, tensor<2x3xf32>, tensor<3xf32>) -> tensor<f32>
    ```

    - (same_shape_c1) `x` and `target` have one shape;
    - (bce_with_logits_loss_c1) `weight` and `pos_weight` broadcast to that shape;
    - (reduction_c1) `reduction` is `none`, `mean` or `sum`.
  }];
  let arguments = (ins MindIR_LossTensor:$x, MindIR_LossTensor:$target, Optional<MindIR_LossTensor>:$weight, Optional<MindIR_LossTensor>:$pos_weight,
    DefaultValuedAttr<MindIR_LossReductionAttr, "\"mean\"">:$reduction);
  let results = (outs MindIR_LossTensor:$output);
}

//===--- of scores of classes ---===//

def MindIR_NLLLossOp : MindIR_Primitive<"NLLLoss", [Pure, AllElementTypesMatch<["logits", "weight", "loss", "total_weight"]>]> {
  let summary = "minus the score of each sample's class, weighted by class";
  let description = [{
    `mean` divides the sum by that of the weights, which is the second result. Samples of the class `ignore_index` count nothing.

    ```mlir
    %y, %w = mindir.NLLLoss(%x, %t, %v) {reduction = "mean"} : (tensor<2x3xf32>, tensor<2xi32>, tensor<3xf32>) -> (tensor<f32>, tensor<f32>)
    ```

    - (nll_loss_c1) `logits` is a matrix, `labels` has an entry a row, `weight` one a column;
    - (nll_loss_c2) with the reduction `none` nothing reads the second result;
    - (reduction_c1) `reduction` is `none`, `mean` or `sum`.
  }];
  let arguments = (ins MindIR_SmallFloatTensor:$logits, MindIR_LabelTensor:$labels, MindIR_SmallFloatTensor:$weight,
    DefaultValuedAttr<MindIR_LossReductionAttr, "\"mean\"">:$reduction, DefaultValuedAttr<I64Attr, "-100">:$ignore_index);
  let results = (outs MindIR_SmallFloatTensor:$loss, MindIR_SmallFloatTensor:$total_weight);
}

def MindIR_NLLLoss2dOp : MindIR_Primitive<"NLLLoss2d", [Pure, AllElementTypesMatch<["input", "weight", "loss", "total_weight"]>]> {
  let summary = "minus the score of each pixel's class, weighted by class";
  let description = [{
    As NLLLoss of the pixels.

    ```mlir
    %y, %w = mindir.NLLLoss2d(%x, %t, %v) {reduction = "mean"} : (tensor<2x3x4x5xf32>, tensor<2x4x5xi32>, tensor<3xf32>) -> (tensor<f32>, tensor<f32>)
    ```

    - (nll_loss2d_c1) `input` has four dimensions, of which the second counts the classes, `target` the others, `weight` an entry a class;
    - (nll_loss_c2) with the reduction `none` nothing reads the second result;
    - (reduction_c1) `reduction` is `none`, `mean` or `sum`.
  }];
  let specification = "https://www.mindspore.cn/docs/en/r2.6.0/api_python/mint/mindspore.mint.nn.functional.nll_loss.html";
  let arguments = (ins MindIR_SmallFloatTensor:$input, MindIR_LabelTensor:$target, MindIR_SmallFloatTensor:$weight,
    DefaultValuedAttr<MindIR_LossReductionAttr, "\"mean\"">:$reduction, DefaultValuedAttr<I64Attr, "-100">:$ignore_index);
  let results = (outs MindIR_SmallFloatTensor:$loss, MindIR_SmallFloatTensor:$total_weight);
}

def MindIR_MultiMarginLossOp : MindIR_Primitive<"MultiMarginLoss", [Pure]> {
  let summary = "by how much other classes come within margin of the right one";
  let description = [{
    The sum over the classes j but the right one y of max(0, margin - x[y] + x[j])^p, times weight[y] where that is given, divided by the classes.

    ```mlir
    %y = mindir.MultiMarginLoss(%x, %t) {margin = 0.5 : f32} : (tensor<2x3xf32>, tensor<2xi64>) -> tensor<f32>
    ```

    - (multi_margin_loss_c1) `x` is a matrix, `target` has an entry a row, `weight` one a column;
    - (multi_margin_loss_c2) `p` is 1 or 2;
    - (reduction_c1) `reduction` is `none`, `mean` or `sum`.
  }];
  let arguments = (ins MindIR_LossTensor:$x, MindIR_LabelTensor:$target, Optional<MindIR_LossTensor>:$weight,
    DefaultValuedAttr<I64Attr, "1">:$p, DefaultValuedAttr<F32Attr, "1.0f">:$margin,
    DefaultValuedAttr<MindIR_LossReductionAttr, "\"mean\"">:$reduction);
  let results = (outs MindIR_LossTensor:$output);
}

def MindIR_SoftmaxCrossEntropyWithLogitsOp : MindIR_Primitive<"SoftmaxCrossEntropyWithLogits", [Pure]> {
  let summary = "-sum of labels * log(softmax of logits) of each row, and softmax - labels";
  let description = [{
    Where a softmax is 0 its logarithm still is what it would be, as in 2.10; 2.0 takes that of the smallest normal number.

    ```mlir
    %y, %g = mindir.SoftmaxCrossEntropyWithLogits(%x, %t) : (tensor<2x3xf32>, tensor<2x3xf32>) -> (tensor<2xf32>, tensor<2x3xf32>)
    ```

    - (softmax_cross_entropy_c1) both operands are matrices of one shape.
  }];
  let arguments = (ins MindIR_SmallFloatTensor:$logits, MindIR_SmallFloatTensor:$labels);
  let results = (outs MindIR_SmallFloatTensor:$loss, MindIR_SmallFloatTensor:$dlogits);
}

def MindIR_SparseSoftmaxCrossEntropyWithLogitsOp : MindIR_Primitive<"SparseSoftmaxCrossEntropyWithLogits", [Pure]> {
  let summary = "the mean over rows of -log(softmax of logits) at the row's label";
  let description = [{
    Infinite where the softmax is 0, as in 2.10.

    ```mlir
    %y = mindir.SparseSoftmaxCrossEntropyWithLogits(%x, %t) : (tensor<2x3xf32>, tensor<2xi32>) -> tensor<f32>
    ```

    - (sparse_cross_entropy_c1) `logits` is a matrix, `labels` has an entry a row;
    - (sparse_cross_entropy_c2) `is_grad` is false.
  }];
  let arguments = (ins MindIR_TensorOf<[F32], "float32">:$logits, MindIR_LabelTensor:$labels, DefaultValuedAttr<BoolAttr, "false">:$is_grad);
  let results = (outs MindIR_TensorOf<[F32], "float32">:$output);
}

#endif // MINDIR_LOSS_OPS_TD
