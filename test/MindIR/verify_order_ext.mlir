// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @kth_of_few(%a: tensor<2x3xf32>) {
  // kthvalue_c1
  // expected-error @+1 {{cannot find number 4 of 3 elements}}
  %0:2 = mindir.Kthvalue(%a) {k = 4 : i64, dim = 1 : i64} : (tensor<2x3xf32>) -> (tensor<2xf32>, tensor<2xi64>)
  return
}

// -----

func.func @kth_of_none(%a: tensor<2x3xf32>) {
  // kthvalue_c1
  // expected-error @+1 {{cannot find number 0 of 3 elements}}
  %0:2 = mindir.Kthvalue(%a) {k = 0 : i64, dim = 1 : i64} : (tensor<2x3xf32>) -> (tensor<2xf32>, tensor<2xi64>)
  return
}

// -----

func.func @kth_dim(%a: tensor<2x3xf32>) {
  // axis_c1
  // expected-error @+1 {{axis 2 is outside the rank 2}}
  %0:2 = mindir.Kthvalue(%a) {k = 1 : i64, dim = 2 : i64} : (tensor<2x3xf32>) -> (tensor<2xf32>, tensor<2xi64>)
  return
}

// -----

func.func @median_dim(%a: tensor<2x3xf32>) {
  // axis_c1
  // expected-error @+1 {{axis -3 is outside the rank 2}}
  %0:2 = mindir.MedianDim(%a) {dim = -3 : i64} : (tensor<2x3xf32>) -> (tensor<2xf32>, tensor<2xi64>)
  return
}

// -----

func.func @median_of_nothing(%a: tensor<2x0xf32>) {
  // median_ext_c1
  // expected-error @+1 {{finds no median in 'tensor<2x0xf32>'}}
  %0:2 = mindir.MedianDim(%a) {dim = 1 : i64} : (tensor<2x0xf32>) -> (tensor<2xf32>, tensor<2xi64>)
  return
}

// -----

func.func @median_of_all(%a: tensor<0xf32>) {
  // median_ext_c1
  // expected-error @+1 {{finds no median in 'tensor<0xf32>'}}
  %0 = mindir.MedianExt(%a) : (tensor<0xf32>) -> tensor<f32>
  return
}

// -----

func.func @quantile_of_none(%x: tensor<0x5xf32>, %q: tensor<f32>) {
  // quantile_c1
  // expected-error @+1 {{finds nothing in 'tensor<0x5xf32>'}}
  %0 = mindir.Quantile(%x, %q) {dim = 0 : i64} : (tensor<0x5xf32>, tensor<f32>) -> tensor<5xf32>
  return
}

// -----

func.func @quantile_table(%x: tensor<2x5xf32>, %q: tensor<2x2xf32>) {
  // quantile_c2
  // expected-error @+1 {{takes a list of shares, not 'tensor<2x2xf32>'}}
  %0 = mindir.Quantile(%x, %q) {dim = 0 : i64} : (tensor<2x5xf32>, tensor<2x2xf32>) -> tensor<5xf32>
  return
}

// -----

func.func @quantile_dim(%x: tensor<2x5xf32>, %q: tensor<f32>) {
  // axis_c1
  // expected-error @+1 {{axis 2 is outside the rank 2}}
  %0 = mindir.Quantile(%x, %q) {dim = 2 : i64} : (tensor<2x5xf32>, tensor<f32>) -> tensor<5xf32>
  return
}
