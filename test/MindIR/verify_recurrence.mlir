// RUN: msc-opt %s --split-input-file --verify-diagnostics --convert-mindir-to-linalg

!x = tensor<3x2x5xf32>
!s = tensor<1x2x4xf32>
!y = tensor<3x2x4xf32>
!m = tensor<1x1xf32>
func.func @layers(%x: !x, %h: !s, %w: tensor<160x1x1xf32>) {
  // lstm_c1
  // expected-error @+1 {{has 2 layers and a projection to 0; only one layer without a projection is supported}}
  %0:5 = mindir.LSTM(%x, %h, %h, %w) {input_size = 5 : i64, hidden_size = 4 : i64, num_layers = 2 : i64, has_bias = true, bidirectional = false}
    : (!x, !s, !s, tensor<160x1x1xf32>) -> (!y, !s, !s, !m, !m)
  return
}

// -----

!x = tensor<3x2x5xf32>
!s = tensor<1x2x4xf32>
!y = tensor<3x2x4xf32>
!m = tensor<1x1xf32>
func.func @states(%x: !x, %h: !s, %w: tensor<160x1x1xf32>) {
  // lstm_c2
  // expected-error @+1 {{x, h and c do not fit input_size 6 and hidden_size 4}}
  %0:5 = mindir.LSTM(%x, %h, %h, %w) {input_size = 6 : i64, hidden_size = 4 : i64, num_layers = 1 : i64, has_bias = true, bidirectional = false}
    : (!x, !s, !s, tensor<160x1x1xf32>) -> (!y, !s, !s, !m, !m)
  return
}

// -----

!x = tensor<3x2x5xf32>
!s = tensor<1x2x4xf32>
!y = tensor<3x2x4xf32>
!m = tensor<1x1xf32>
func.func @weights(%x: !x, %h: !s, %w: tensor<161x1x1xf32>) {
  // lstm_c3
  // expected-error @+1 {{has 161 weights, not 160}}
  %0:5 = mindir.LSTM(%x, %h, %h, %w) {input_size = 5 : i64, hidden_size = 4 : i64, num_layers = 1 : i64, has_bias = true, bidirectional = false}
    : (!x, !s, !s, tensor<161x1x1xf32>) -> (!y, !s, !s, !m, !m)
  return
}

// -----

!x = tensor<3x2x5xf32>
!s = tensor<1x2x4xf32>
!y = tensor<3x2x4xf32>
!m = tensor<1x1xf32>
func.func @memory(%x: !x, %h: !s, %w: tensor<160x1x1xf32>) -> !m {
  // expected-error @+1 {{has memory for training that is read}}
  %0:5 = mindir.LSTM(%x, %h, %h, %w) {input_size = 5 : i64, hidden_size = 4 : i64, num_layers = 1 : i64, has_bias = true, bidirectional = false}
    : (!x, !s, !s, tensor<160x1x1xf32>) -> (!y, !s, !s, !m, !m)
  return %0#3 : !m
}

// -----

!x = tensor<3x2x5xf16>
!s = tensor<1x2x4xf16>
!y = tensor<3x2x4xf16>
func.func @dynamic_rnn_options(%x: !x, %w: tensor<9x16xf16>, %b: tensor<16xf16>, %s: !s) {
  // dynamic_rnn_c1
  // expected-error @+1 {{only one LSTM layer in one direction is supported, time first, with tanh, without lengths, peephole, projection or clip}}
  %0:8 = mindir.DynamicRNN(%x, %w, %b, %s, %s) {direction = "BIDIRECTIONAL"} : (!x, tensor<9x16xf16>, tensor<16xf16>, !s, !s) -> (!y, !y, !y, !y, !y, !y, !y, !y)
  return
}

// -----

!x = tensor<3x2x5xf16>
!s = tensor<1x2x4xf16>
!y = tensor<3x2x4xf16>
func.func @dynamic_rnn_lengths(%x: !x, %w: tensor<9x16xf16>, %b: tensor<16xf16>, %l: tensor<2xi32>, %s: !s) {
  // dynamic_rnn_c1
  // expected-error @+1 {{only one LSTM layer in one direction is supported}}
  %0:8 = mindir.DynamicRNN(%x, %w, %b, %l, %s, %s) : (!x, tensor<9x16xf16>, tensor<16xf16>, tensor<2xi32>, !s, !s) -> (!y, !y, !y, !y, !y, !y, !y, !y)
  return
}

// -----

!x = tensor<3x2x5xf16>
!s = tensor<1x2x4xf16>
!y = tensor<3x2x4xf16>
func.func @dynamic_rnn_shapes(%x: !x, %w: tensor<8x16xf16>, %b: tensor<16xf16>, %s: !s) {
  // dynamic_rnn_c2
  // expected-error @+1 {{x, w, b and the states do not fit each other}}
  %0:8 = mindir.DynamicRNN(%x, %w, %b, %s, %s) : (!x, tensor<8x16xf16>, tensor<16xf16>, !s, !s) -> (!y, !y, !y, !y, !y, !y, !y, !y)
  return
}

// -----

!x = tensor<3x2x5xf16>
!s = tensor<1x2x4xf16>
!y = tensor<3x2x4xf16>
func.func @dynamic_rnn_rank(%x: tensor<3x5xf16>, %w: tensor<9x16xf16>, %b: tensor<16xf16>, %s: !s) {
  // dynamic_rnn_c2
  // expected-error @+1 {{x and the states must have 3 dimensions}}
  %0:8 = mindir.DynamicRNN(%x, %w, %b, %s, %s) : (tensor<3x5xf16>, tensor<9x16xf16>, tensor<16xf16>, !s, !s) -> (!y, !y, !y, !y, !y, !y, !y, !y)
  return
}

// -----

!x = tensor<3x2x5xf16>
!s = tensor<1x2x4xf16>
!y = tensor<3x2x4xf16>
func.func @dynamic_rnn_memory(%x: !x, %w: tensor<9x16xf16>, %b: tensor<16xf16>, %s: !s) -> !y {
  // expected-error @+1 {{has results for training that are read}}
  %0:8 = mindir.DynamicRNN(%x, %w, %b, %s, %s) : (!x, tensor<9x16xf16>, tensor<16xf16>, !s, !s) -> (!y, !y, !y, !y, !y, !y, !y, !y)
  return %0#3 : !y
}

// -----

!x = tensor<3x2x5xf16>
!s = tensor<1x2x4xf16>
!y = tensor<3x2x4xf16>
func.func @dynamic_gru_options(%x: !x, %w: tensor<5x12xf16>, %u: tensor<4x12xf16>, %b: tensor<12xf16>, %s: tensor<2x4xf16>) {
  // dynamic_gru_c1
  // expected-error @+1 {{only one layer in one direction is supported, time first, with tanh, the reset behind the product, without lengths, projection or clip}}
  %0:6 = mindir.DynamicGRUV2(%x, %w, %u, %b, %b, %s) {reset_after = false} : (!x, tensor<5x12xf16>, tensor<4x12xf16>, tensor<12xf16>, tensor<12xf16>, tensor<2x4xf16>) -> (!y, !y, !y, !y, !y, !y)
  return
}

// -----

!x = tensor<3x2x5xf16>
!s = tensor<1x2x4xf16>
!y = tensor<3x2x4xf16>
func.func @dynamic_gru_shapes(%x: !x, %w: tensor<5x12xf16>, %u: tensor<4x12xf16>, %b: tensor<12xf16>, %s: tensor<3x4xf16>) {
  // dynamic_gru_c2
  // expected-error @+1 {{x, the weights, the biases and init_h do not fit each other}}
  %0:6 = mindir.DynamicGRUV2(%x, %w, %u, %b, %b, %s) : (!x, tensor<5x12xf16>, tensor<4x12xf16>, tensor<12xf16>, tensor<12xf16>, tensor<3x4xf16>) -> (!y, !y, !y, !y, !y, !y)
  return
}

// -----

!x = tensor<3x2x5xf16>
!s = tensor<1x2x4xf16>
!y = tensor<3x2x4xf16>
func.func @dynamic_gru_rank(%x: !x, %w: tensor<5x12xf16>, %u: tensor<4x12xf16>, %b: tensor<12xf16>, %s: !s) {
  // dynamic_gru_c2
  // expected-error @+1 {{x must have 3 dimensions, init_h 2}}
  %0:6 = mindir.DynamicGRUV2(%x, %w, %u, %b, %b, %s) : (!x, tensor<5x12xf16>, tensor<4x12xf16>, tensor<12xf16>, tensor<12xf16>, !s) -> (!y, !y, !y, !y, !y, !y)
  return
}

// -----

func.func @said(%s: tensor<1x3x5xi32>, %p: tensor<1x2x9xf32>) {
  // ngram_c1
  // expected-error @+1 {{operands must have 3 dimensions, the first two alike}}
  %0 = mindir.NoRepeatNGram(%s, %p) {ngram_size = 2 : i64} : (tensor<1x3x5xi32>, tensor<1x2x9xf32>) -> tensor<1x2x9xf32>
  return
}

// -----

func.func @run_of_words(%s: tensor<1x2x5xi32>, %p: tensor<1x2x9xf32>) {
  // ngram_c2
  // expected-error @+1 {{ngram_size 5 is not between 0 and 5}}
  %0 = mindir.NoRepeatNGram(%s, %p) {ngram_size = 5 : i64} : (tensor<1x2x5xi32>, tensor<1x2x9xf32>) -> tensor<1x2x9xf32>
  return
}
