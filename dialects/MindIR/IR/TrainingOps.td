//===- TrainingOps.td - what training leaves behind -----------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_TRAINING_OPS_TD
#define MINDIR_TRAINING_OPS_TD

include "dialects/MindIR/IR/Base.td"

def MindIR_DropoutOp : MindIR_Primitive<"Dropout", [Pure, AllElementTypesMatch<["x", "output"]>]> {
  let summary = "training left-over: the identity in inference; `mindir-erase-training` removes it";
  let description = [{
    - (dropout_c1) `keep_prob` is 1: with less, the result is random;
    - (dropout_c2) nothing reads the second result, a mask.
  }];
  let arguments = (ins MindIR_FloatTensor:$x, DefaultValuedAttr<F32Attr, "0.5f">:$keep_prob,
    DefaultValuedAttr<I64Attr, "0">:$Seed0, DefaultValuedAttr<I64Attr, "0">:$Seed1);
  let results = (outs MindIR_FloatTensor:$output, MindIR_Tensor:$mask);
  let hasVerifier = 1;
}

#endif // MINDIR_TRAINING_OPS_TD
