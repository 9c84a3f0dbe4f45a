// RUN: msc-opt %s --split-input-file --verify-diagnostics

// (mvlgamma_c1)
func.func @mvlgamma_of_no_dimension(%x: tensor<2xf32>) -> tensor<2xf32> {
  // expected-error @+1 {{needs p of at least 1, got 0}}
  %0 = mindir.Mvlgamma(%x) {p = 0 : i64} : (tensor<2xf32>) -> tensor<2xf32>
  return %0 : tensor<2xf32>
}

// -----

func.func @mvlgamma_of_negative_dimensions(%x: tensor<2xf32>) -> tensor<2xf32> {
  // expected-error @+1 {{needs p of at least 1, got -1}}
  %0 = mindir.Mvlgamma(%x) {p = -1 : i64} : (tensor<2xf32>) -> tensor<2xf32>
  return %0 : tensor<2xf32>
}

// -----

// MindSpore has no kernel for it.
func.func @zeta_of_halves(%x: tensor<2xf16>) -> tensor<2xf16> {
  // expected-error @+1 {{must be tensor of float32 or float64}}
  %0 = mindir.Zeta(%x, %x) : (tensor<2xf16>, tensor<2xf16>) -> tensor<2xf16>
  return %0 : tensor<2xf16>
}

// -----

// The order is a tensor of integers.
func.func @order_of_floats(%n: tensor<f32>, %x: tensor<2xf32>) -> tensor<2xf32> {
  // expected-error @+1 {{must be tensor of int32 or int64}}
  %0 = mindir.Polygamma(%n, %x) : (tensor<f32>, tensor<2xf32>) -> tensor<2xf32>
  return %0 : tensor<2xf32>
}

// -----

// (broadcast_c1)
func.func @shapes_that_do_not_broadcast(%a: tensor<2xf32>, %x: tensor<3xf32>) {
  // expected-error @+1 {{operands do not broadcast: (2) and (3)}}
  %0 = mindir.Igamma(%a, %x) : (tensor<2xf32>, tensor<3xf32>) -> tensor<3xf32>
  return
}

// -----

// (broadcast_c1)
func.func @shapes_that_do_not_broadcast(%a: tensor<2xf32>, %x: tensor<3xf32>) {
  // expected-error @+1 {{operands do not broadcast: (2) and (3)}}
  %0 = mindir.Igammac(%a, %x) : (tensor<2xf32>, tensor<3xf32>) -> tensor<3xf32>
  return
}

// -----

// (betainc_c1)
func.func @shapes(%a: tensor<2xf32>, %x: tensor<1xf32>) {
  // expected-error @+1 {{has operands of different shapes}}
  %0 = mindir.Betainc(%a, %a, %x) : (tensor<2xf32>, tensor<2xf32>, tensor<1xf32>) -> tensor<2xf32>
  return
}
