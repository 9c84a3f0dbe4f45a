//===- RecurrenceOps.td - sequences, step by step -------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_RECURRENCE_OPS_TD
#define MINDIR_RECURRENCE_OPS_TD

include "dialects/MindIR/IR/Base.td"

def MindIR_SequenceTensor : MindIR_TensorOf<[F32], "float32">;

def MindIR_LSTMOp : MindIR_Primitive<"LSTM", [Pure]> {
  let summary = "long short-term memory over a sequence: every step's output, and both states behind the last";
  let description = [{
    `x` is steps x batch x `input_size`, both states directions x batch x `hidden_size`. `w` are the weights one behind the other: of x, of the state h, then
    the biases, each with both directions in turn, of the gates i, f, g, o:
    c' = sigmoid(f) * c + sigmoid(i) * tanh(g), h' = sigmoid(o) * tanh(c'). The last two results are memory for training: a network that
    reads them is refused.

    - (lstm_c1) one layer, no projection (nn.LSTM has a node for each layer and direction);
    - (lstm_c2) `x`, `h` and `c` have these shapes, with at least one step and one of a batch;
    - (lstm_c3) `w` has as many elements as these weights.
  }];
  let arguments = (ins MindIR_SequenceTensor:$x, MindIR_SequenceTensor:$h, MindIR_SequenceTensor:$c, MindIR_SequenceTensor:$w,
    I64Attr:$input_size, I64Attr:$hidden_size, I64Attr:$num_layers, BoolAttr:$has_bias, BoolAttr:$bidirectional,
    DefaultValuedAttr<F32Attr, "0.0f">:$dropout, DefaultValuedAttr<I64Attr, "0">:$proj_size);
  let results = (outs MindIR_SequenceTensor:$output, MindIR_SequenceTensor:$last_h, MindIR_SequenceTensor:$last_c,
    MindIR_SequenceTensor:$reserve, MindIR_SequenceTensor:$state);
  let hasVerifier = 1;
}

def MindIR_TokenTensor : MindIR_TensorOf<[I32], "int32">;

def MindIR_NoRepeatNGramOp : MindIR_PurePrimitive<"NoRepeatNGram", "scores of words, the lowest for those that would repeat what was said",
    (ins MindIR_TokenTensor:$state_seq, MindIR_SequenceTensor:$log_probs, DefaultValuedAttr<I64Attr, "1">:$ngram_size), MindIR_SequenceTensor> {
  let description = [{
    `state_seq` is batch x beams x words said, `log_probs` batch x beams x vocabulary. A word that, behind the last `ngram_size` - 1 words, would end a run of
    `ngram_size` words that stands in `state_seq` gets the lowest float32. A word outside of the vocabulary, whose score MindSpore writes elsewhere, has none.

    - (ngram_c1) both operands have 3 dimensions, of which the first two agree;
    - (ngram_c2) `ngram_size` is above 0 and below the number of words said.
  }];
}

#endif // MINDIR_RECURRENCE_OPS_TD
