//===- LossMargin.td - losses of what is not apart by a margin ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_LOSS_MARGIN_TD
#define MINDIR_LOSS_MARGIN_TD

include "dialects/MindIR/IR/Base.td"

def MindIR_MarginTensor : MindIR_TensorOf<[F16, BF16, F32, F64], "float">;
def MindIR_TripletTensor : MindIR_TensorOf<[F32], "float32">;
defvar MindIR_MarginReductionConstraint = "(reduction_c1) `reduction` is `none`, `mean` or `sum`";

def MindIR_SoftMarginLossOp : MindIR_PurePrimitive<"SoftMarginLoss", "log(1 + exp(-input * target)) of each element",
    (ins MindIR_MarginTensor:$input, MindIR_MarginTensor:$target, DefaultValuedAttr<MindIR_LossReductionAttr, "\"mean\"">:$reduction), MindIR_MarginTensor> {
  let description = [{
    `reduction` as in BinaryCrossEntropy.

    ```mlir
    %y = mindir.SoftMarginLoss(%x, %t) {reduction = "mean"} : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<f32>
    ```
  }] # MindIR_Constraints<["(same_shape_c1) `input` and `target` have one shape", MindIR_MarginReductionConstraint]>.text;
}

def MindIR_TripletMarginLossOp : MindIR_PurePrimitive<"TripletMarginLoss",
    "by how much each row is not nearer by margin to that of `positive` than to that of `negative`",
    (ins MindIR_TripletTensor:$x, MindIR_TripletTensor:$positive, MindIR_TripletTensor:$negative, MindIR_TripletTensor:$margin,
     DefaultValuedAttr<I64Attr, "2">:$p, DefaultValuedAttr<BoolAttr, "false">:$swap, DefaultValuedAttr<F32Attr, "1e-6f">:$eps,
     DefaultValuedAttr<MindIR_LossReductionAttr, "\"mean\"">:$reduction), MindIR_TripletTensor> {
  let description = [{
    max(0, d(x, positive) - d(x, negative) + margin) where d(a, b) is the p-norm of a - b + eps along dimension 1. `swap` takes d(positive, negative) for
    d(x, negative) where that is less. `reduction` as in BinaryCrossEntropy.

    ```mlir
    %y = mindir.TripletMarginLoss(%x, %p, %n, %m) : (tensor<2x3xf32>, tensor<2x3xf32>, tensor<2x3xf32>, tensor<f32>) -> tensor<f32>
    ```
  }] # MindIR_Constraints<["(triplet_margin_loss_c1) the first three operands are matrices of one shape", "(triplet_margin_loss_c2) `p` is at least 1",
       "(scalar_c1) `margin` has one element", MindIR_MarginReductionConstraint]>.text;
}

def MindIR_MultilabelTensor : MindIR_TensorOf<[F16, F32], "float16 or float32">;
def MindIR_MultilabelMarginLossOp : MindIR_Primitive<"MultilabelMarginLoss", [Pure]> {
  let summary = "by how much other classes come within 1 of a sample's own, and which classes are its own";
  let description = [{
    The own classes of a sample stand in its row of `target` in front of the first negative number. The sum over each of these, y, and each other class j of
    max(0, 1 - x[y] + x[j]) is divided by the classes. `reduction` as in BinaryCrossEntropy.

    ```mlir
    %y, %own = mindir.MultilabelMarginLoss(%x, %t) : (tensor<2x4xf32>, tensor<2x4xi32>) -> (tensor<f32>, tensor<2x4xi32>)
    ```
  }] # MindIR_Constraints<["(multilabel_margin_loss_c1) `x` and `target` have one shape, of one dimension or two", MindIR_MarginReductionConstraint]>.text;
  let arguments = (ins MindIR_MultilabelTensor:$x, MindIR_TensorOf<[I32], "int32">:$target, DefaultValuedAttr<MindIR_LossReductionAttr, "\"mean\"">:$reduction);
  let results = (outs MindIR_MultilabelTensor:$y, MindIR_TensorOf<[I32], "int32">:$is_target);
}

#endif // MINDIR_LOSS_MARGIN_TD
