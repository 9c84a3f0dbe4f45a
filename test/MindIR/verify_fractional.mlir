// RUN: msc-opt %s --split-input-file --verify-diagnostics

// (fractional_c1)
func.func @lists(%x: tensor<1x2x5x6xf32>, %r: tensor<1x2x2xf32>) {
  // expected-error @+1 {{ksize and output_shape must be positive numbers, one or one for each dimension, not (2, 2, 2)}}
  %0:2 = mindir.FractionalMaxPoolWithFixedKsize(%x, %r) {ksize = array<i64: 2, 2, 2>, output_shape = array<i64: 3, 3>}
    : (tensor<1x2x5x6xf32>, tensor<1x2x2xf32>) -> (tensor<1x2x3x3xf32>, tensor<1x2x3x3xi64>)
  return
}

// -----

// (fractional_c2)
func.func @format(%x: tensor<1x2x5x6x7xf32>, %r: tensor<1x2x3xf32>) {
  // expected-error @+1 {{takes the format NCDHW alone, not NDHWC}}
  %0:2 = mindir.FractionalMaxPool3DWithFixedKsize(%x, %r) {ksize = array<i64: 2>, output_shape = array<i64: 3>, format = "NDHWC"}
    : (tensor<1x2x5x6x7xf32>, tensor<1x2x3xf32>) -> (tensor<1x2x3x3x3xf32>, tensor<1x2x3x3x3xi64>)
  return
}

// -----

// (fractional_c2)
func.func @format(%x: tensor<1x2x5x6xf32>, %r: tensor<1x2x2xf32>) {
  // expected-error @+1 {{takes the format NCHW alone, not NHWC}}
  %0:2 = mindir.FractionalMaxPoolWithFixedKsize(%x, %r) {ksize = array<i64: 2>, output_shape = array<i64: 3>, format = "NHWC"}
    : (tensor<1x2x5x6xf32>, tensor<1x2x2xf32>) -> (tensor<1x2x3x3xf32>, tensor<1x2x3x3xi64>)
  return
}

// -----

// (fractional_c3)
func.func @rank(%x: tensor<2x5x6xf32>, %r: tensor<2x1x2xf32>) {
  // expected-error @+1 {{does not take an operand of 'tensor<2x5x6xf32>'}}
  %0:2 = mindir.FractionalMaxPoolWithFixedKsize(%x, %r) {ksize = array<i64: 2>, output_shape = array<i64: 3>}
    : (tensor<2x5x6xf32>, tensor<2x1x2xf32>) -> (tensor<2x3x3xf32>, tensor<2x3x3xi64>)
  return
}

// -----

// (fractional_c4)
func.func @pixels(%x: tensor<1x2x5x6xf32>, %r: tensor<1x2x2xf32>) {
  // expected-error @+1 {{has no place for 5 windows of 2 in 5 pixels}}
  %0:2 = mindir.FractionalMaxPoolWithFixedKsize(%x, %r) {ksize = array<i64: 2>, output_shape = array<i64: 5>}
    : (tensor<1x2x5x6xf32>, tensor<1x2x2xf32>) -> (tensor<1x2x5x5xf32>, tensor<1x2x5x5xi64>)
  return
}

// -----

// (fractional_c5)
func.func @samples(%x: tensor<2x5x6x7xf32>, %r: tensor<1x2x3xf32>) {
  // expected-error @+1 {{has no samples for each channel in 'tensor<1x2x3xf32>'}}
  %0:2 = mindir.FractionalMaxPool3DWithFixedKsize(%x, %r) {ksize = array<i64: 2>, output_shape = array<i64: 3>}
    : (tensor<2x5x6x7xf32>, tensor<1x2x3xf32>) -> (tensor<2x3x3x3xf32>, tensor<2x3x3x3xi64>)
  return
}
