// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @no_broadcast(%x: tensor<2x3xf32>, %y: tensor<4xf32>) -> tensor<2x3xf32> {
  // expected-error @+1 {{operands do not broadcast: (2, 3) and (4)}}
  %0 = mindir.Add(%x, %y) : (tensor<2x3xf32>, tensor<4xf32>) -> tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// -----

func.func @contradiction(%x: tensor<2x3xf32>) -> tensor<3x2xf32> {
  // expected-error @+1 {{infers 'tensor<2x3xf32>', but its result is 'tensor<3x2xf32>'}}
  %0 = mindir.ReLU(%x) : (tensor<2x3xf32>) -> tensor<3x2xf32>
  return %0 : tensor<3x2xf32>
}

// -----

func.func @complex(%x: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  // expected-error @+1 {{operand #0 must be tensor of float, integer or bool}}
  %0 = mindir.Abs(%x) : (tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  return %0 : tensor<2xcomplex<f32>>
}

// -----

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

// -----

func.func @other_base(%x: tensor<2xf32>) -> tensor<2xf32> {
  // expected-error @+1 {{supports the natural base only}}
  %0 = mindir.Exp(%x) {base = 2.0 : f32} : (tensor<2xf32>) -> tensor<2xf32>
  return %0 : tensor<2xf32>
}

// -----

func.func @decimals(%x: tensor<2xf32>) -> tensor<2xf32> {
  // expected-error @+1 {{supports decimals 0 only, not 2}}
  %0 = mindir.Round(%x) {decimals = 2 : i64} : (tensor<2xf32>) -> tensor<2xf32>
  return %0 : tensor<2xf32>
}

// -----

// MindSpore has no kernel for it.
func.func @sigmoid_of_integers(%x: tensor<2xi32>) -> tensor<2xi32> {
  // expected-error @+1 {{result #0 must be tensor of float}}
  %0 = mindir.Sigmoid(%x) : (tensor<2xi32>) -> tensor<2xi32>
  return %0 : tensor<2xi32>
}

// -----

func.func @angles_of_integers(%x: tensor<2xi32>) -> tensor<2xi32> {
  // expected-error @+1 {{result #0 must be tensor of float}}
  %0 = mindir.Atan2(%x, %x) : (tensor<2xi32>, tensor<2xi32>) -> tensor<2xi32>
  return %0 : tensor<2xi32>
}

// -----

func.func @large_alpha(%x: tensor<2xi64>) -> tensor<2xi64> {
  // expected-error @+1 {{argument 'alpha' is beyond the integers of the result}}
  %0 = mindir.AddExt(%x, %x) {alpha = 1.0e+20 : f64} : (tensor<2xi64>, tensor<2xi64>) -> tensor<2xi64>
  return %0 : tensor<2xi64>
}

// -----

func.func @infinite_bound(%x: tensor<2xi32>) -> tensor<2xi32> {
  // expected-error @+1 {{argument 'max' is beyond the integers of the result}}
  %0 = mindir.ClampScalar(%x) {max = 0x7FF0000000000000 : f64} : (tensor<2xi32>) -> tensor<2xi32>
  return %0 : tensor<2xi32>
}

// -----

func.func @single_bound(%x: tensor<2xf32>) -> tensor<2xf32> {
  // expected-error @+1 {{attribute 'max' failed to satisfy constraint: number: a 64-bit integer or a double}}
  %0 = mindir.ClampScalar(%x) {max = 1.0 : f32} : (tensor<2xf32>) -> tensor<2xf32>
  return %0 : tensor<2xf32>
}
