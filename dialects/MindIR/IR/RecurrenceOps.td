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

def MindIR_CellTensor : MindIR_TensorOf<[F16], "float16">;

/// A recurrence of the Ascend forms: one layer in one direction, steps x batch x units.
class MindIR_DynamicRecurrence<string primitive, string text> : MindIR_Primitive<primitive, [Pure, MindIR_RoundsSteps]> {
  let summary = text;
  let hasVerifier = 1;
}

def MindIR_DynamicRNNOp : MindIR_DynamicRecurrence<"DynamicRNN", "long short-term memory as Ascend has it: every step's output and both states"> {
  let description = [{
    `x` is steps x batch x inputs, both states 1 x batch x units. The rows of `w` are the inputs and behind them the units, its columns, and `b`, the gates i, j, f, o:
    c' = sigmoid(f + `forget_bias`) * c + sigmoid(i) * tanh(j), h' = sigmoid(o) * tanh(c'). Both states are rounded behind each step. The results
    behind the first three are for training: a network that reads them is refused. MindSpore's CPU has no kernel; the golden values are its own operators', step by step.

    - (dynamic_rnn_c1) `cell_type` is LSTM, `direction` UNIDIRECTIONAL, `activation` tanh; one layer, time first, no lengths of
      sequences, peephole, projection or clip;
    - (dynamic_rnn_c2) `x`, `w`, `b` and both states have these shapes, with at least one step, one of a batch and one unit.
  }];
  let arguments = (ins MindIR_CellTensor:$x, MindIR_CellTensor:$w, MindIR_CellTensor:$b, Optional<MindIR_IndexTensor>:$seq_length, MindIR_CellTensor:$init_h, MindIR_CellTensor:$init_c,
    DefaultValuedAttr<StrAttr, "\"LSTM\"">:$cell_type, DefaultValuedAttr<StrAttr, "\"UNIDIRECTIONAL\"">:$direction, DefaultValuedAttr<I64Attr, "1">:$cell_depth,
    DefaultValuedAttr<BoolAttr, "false">:$use_peephole, DefaultValuedAttr<F32Attr, "-1.0f">:$cell_clip, DefaultValuedAttr<I64Attr, "0">:$num_proj,
    DefaultValuedAttr<BoolAttr, "true">:$time_major, DefaultValuedAttr<StrAttr, "\"tanh\"">:$activation, DefaultValuedAttr<F32Attr, "0.0f">:$forget_bias);
  let results = (outs MindIR_CellTensor:$y, MindIR_CellTensor:$output_h, MindIR_CellTensor:$output_c, MindIR_CellTensor:$gate_i, MindIR_CellTensor:$gate_j,
    MindIR_CellTensor:$gate_f, MindIR_CellTensor:$gate_o, MindIR_CellTensor:$tanhc);
}

def MindIR_DynamicGRUV2Op : MindIR_DynamicRecurrence<"DynamicGRUV2", "gated recurrent units as Ascend has them: every step's state"> {
  let description = [{
    `x` is steps x batch x inputs, `init_h` batch x units. The rows of `weight_input` are the inputs, those of `weight_hidden` the units, the columns of both, and
    the biases, the gates in `gate_order`: r = sigmoid(x r + h r), z = sigmoid(x z + h z), n = tanh(x n + r * (h n)), h' = (1 - z) * n + z * h, where each product has its
    bias. The state is rounded behind each step. The results behind the first two are for training: a network that reads them is refused. MindSpore's
    CPU has no kernel; the golden values are its own operators', step by step.

    - (dynamic_gru_c1) `direction` is UNIDIRECTIONAL, `activation` tanh, `gate_order` rzh or zrh, `reset_after` true; one layer, time first, no
      lengths of sequences, projection or clip;
    - (dynamic_gru_c2) `x`, the weights, the biases and `init_h` have these shapes, with at least one step, one of a batch and one unit.
  }];
  let arguments = (ins MindIR_CellTensor:$x, MindIR_CellTensor:$weight_input, MindIR_CellTensor:$weight_hidden, MindIR_CellTensor:$bias_input,
    MindIR_CellTensor:$bias_hidden, Optional<MindIR_IndexTensor>:$seq_length, MindIR_CellTensor:$init_h,
    DefaultValuedAttr<StrAttr, "\"UNIDIRECTIONAL\"">:$direction, DefaultValuedAttr<I64Attr, "1">:$cell_depth, DefaultValuedAttr<F32Attr, "-1.0f">:$cell_clip,
    DefaultValuedAttr<I64Attr, "0">:$num_proj, DefaultValuedAttr<BoolAttr, "true">:$time_major, DefaultValuedAttr<StrAttr, "\"tanh\"">:$activation,
    DefaultValuedAttr<StrAttr, "\"rzh\"">:$gate_order, DefaultValuedAttr<BoolAttr, "true">:$reset_after);
  let results = (outs MindIR_CellTensor:$y, MindIR_CellTensor:$output_h, MindIR_CellTensor:$update, MindIR_CellTensor:$reset, MindIR_CellTensor:$fresh,
    MindIR_CellTensor:$hidden_new);
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
