// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @float_bits(%x: tensor<2xf32>) -> tensor<2xf32> {
  // expected-error @+1 {{operand #0 must be tensor of integer or bool}}
  %0 = mindir.BitwiseAnd(%x, %x) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  return %0 : tensor<2xf32>
}

// -----

func.func @comparison_gives_bool(%x: tensor<2xf32>) -> tensor<2xf32> {
  // expected-error @+1 {{result #0 must be tensor of bool}}
  %0 = mindir.Equal(%x, %x) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  return %0 : tensor<2xf32>
}
