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
