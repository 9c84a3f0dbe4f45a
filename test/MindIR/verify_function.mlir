// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @complex(%x: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  // expected-error @+1 {{operand #0 must be tensor of float, integer or bool}}
  %0 = mindir.Floor(%x) : (tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  return %0 : tensor<2xcomplex<f32>>
}

// -----

func.func @other_base(%x: tensor<2xf32>) -> tensor<2xf32> {
  // natural_base_c1
  // expected-error @+1 {{supports the natural base only}}
  %0 = mindir.Exp(%x) {base = 2.0 : f32} : (tensor<2xf32>) -> tensor<2xf32>
  return %0 : tensor<2xf32>
}

// -----

func.func @decimals(%x: tensor<2xf32>) -> tensor<2xf32> {
  // round_c1
  // expected-error @+1 {{supports decimals 0 only, not 2}}
  %0 = mindir.Round(%x) {decimals = 2 : i64} : (tensor<2xf32>) -> tensor<2xf32>
  return %0 : tensor<2xf32>
}
