//===- AlignmentOps.td - sequences beside sequences -----------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_ALIGNMENT_OPS_TD
#define MINDIR_ALIGNMENT_OPS_TD

include "dialects/MindIR/IR/Base.td"

def MindIR_AlignedTensor : MindIR_TensorOf<[F32, F64], "float32 or float64">;
defvar MindIR_LossOnlyConstraint = "(ctc_c1) nothing reads the second result";

def MindIR_CTCLossV2Op : MindIR_Primitive<"CTCLossV2", [Pure, AllElementTypesMatch<["log_probs", "neg_log_likelihood", "log_alpha"]>]> {
  let summary = "minus the logarithm of the probability of each sample's labels, over all ways to stretch them in time with blanks between them";
  let description = [{
    Connectionist temporal classification (Graves and others, 2006). A class that is none has the probability 0, so that such a label gives an infinite loss.

    ```mlir
    %y, %a = mindir.CTCLossV2(%x, %t, %n, %m) : (tensor<9x2x5xf32>, tensor<2x3xi32>, tensor<2xi32>, tensor<2xi32>) -> (tensor<2xf32>, tensor<2x9x7xf32>)
    ```

    - }] # MindIR_LossOnlyConstraint # [{;
    - (ctc_c2) `log_probs` has the dimensions time, samples and classes, none of them 0;
    - (ctc_loss_v2_c1) `targets` has a row a sample, `input_lengths` and `target_lengths` an entry;
    - (ctc_loss_v2_c2) `blank` is a class;
    - (ctc_loss_v2_c3) `reduction` is `none`, and `zero_infinity` false: on the CPU MindSpore leaves an infinite loss as it is.
  }];
  let arguments = (ins MindIR_AlignedTensor:$log_probs, MindIR_IndexTensor:$targets, MindIR_IndexTensor:$input_lengths, MindIR_IndexTensor:$target_lengths,
    DefaultValuedAttr<I64Attr, "0">:$blank, DefaultValuedAttr<StrAttr, "\"none\"">:$reduction, DefaultValuedAttr<BoolAttr, "false">:$zero_infinity);
  let results = (outs MindIR_AlignedTensor:$neg_log_likelihood, MindIR_AlignedTensor:$log_alpha);
}

def MindIR_CTCLossOp : MindIR_Primitive<"CTCLoss", [Pure, AllElementTypesMatch<["x", "loss", "gradient"]>]> {
  let summary = "as CTCLossV2, of scores that no softmax has seen; the last class is the blank";
  let description = [{
    A label stands in `labels_values`, its sample and its place among those in `labels_indices`.

    ```mlir
    %y, %g = mindir.CTCLoss(%x, %i, %t, %n) : (tensor<9x2x5xf32>, tensor<4x2xi64>, tensor<4xi32>, tensor<2xi32>) -> (tensor<2xf32>, tensor<9x2x5xf32>)
    ```

    - }] # MindIR_LossOnlyConstraint # [{;
    - (ctc_c2) `x` has the dimensions time, samples and classes, none of them 0;
    - (ctc_loss_c1) `labels_indices` has two columns and an entry a row of `labels_values`, which has one at least, `sequence_length` an entry a sample;
    - (ctc_loss_c2) `preprocess_collapse_repeated` and `ignore_longer_outputs_than_inputs` are false, `ctc_merge_repeated` true.
  }];
  let arguments = (ins MindIR_AlignedTensor:$x, MindIR_TensorOf<[I64], "int64">:$labels_indices, MindIR_TensorOf<[I32], "int32">:$labels_values,
    MindIR_TensorOf<[I32], "int32">:$sequence_length, DefaultValuedAttr<BoolAttr, "false">:$preprocess_collapse_repeated,
    DefaultValuedAttr<BoolAttr, "true">:$ctc_merge_repeated, DefaultValuedAttr<BoolAttr, "false">:$ignore_longer_outputs_than_inputs);
  let results = (outs MindIR_AlignedTensor:$loss, MindIR_AlignedTensor:$gradient);
}

def MindIR_EditedTensor : MindIR_TensorOf<[F16, F32, F64, I8, I16, I32, I64, UI8, UI16, UI32, UI64], "float16, float32, float64 or integer">;
def MindIR_EditDistanceOp : MindIR_PurePrimitive<"EditDistance",
    "how many elements of a sequence have to be added, left out or changed to make it another one; with normalize divided by the length of that",
    (ins MindIR_TensorOf<[I64], "int64">:$hypothesis_indices, MindIR_EditedTensor:$hypothesis_values, DenseI64ArrayAttr:$hypothesis_shape,
     MindIR_TensorOf<[I64], "int64">:$truth_indices, MindIR_EditedTensor:$truth_values, DenseI64ArrayAttr:$truth_shape,
     DefaultValuedAttr<BoolAttr, "true">:$normalize), MindIR_TensorOf<[F32], "float32">,
    [AllElementTypesMatch<["hypothesis_values", "truth_values"]>]> {
  let description = [{
    The elements of all sequences follow each other in `hypothesis_values` and `truth_values`; their coordinates, of which the last counts the elements of a
    sequence, are rows of the indices. Levenshtein's distance, by whole sequences: divided by a length of 0 it is infinite, or 0 where both are empty.

    ```mlir
    %d = mindir.EditDistance(%i, %h, %j, %t) {hypothesis_shape = array<i64: 2, 3>, truth_shape = array<i64: 2, 3>}
      : (tensor<5x2xi64>, tensor<5xf32>, tensor<4x2xi64>, tensor<4xf32>) -> tensor<2xf32>
    ```

    - (edit_distance_c1) both shapes have as many sizes, at least two, none of them negative;
    - (edit_distance_c2) there are elements, and for each of them a row of as many indices.
  }];
}

#endif // MINDIR_ALIGNMENT_OPS_TD
