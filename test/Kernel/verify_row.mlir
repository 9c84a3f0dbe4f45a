// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @missing(%x: tensor<2x3xf32>, %y: tensor<2x3xf32>) -> tensor<2x3xf32> {
  // row_c1
  // expected-error @+1 {{goes over dimensions that its input does not have, or not in rising order}}
  %0 = kernel.softmax %x into %y over [2] : tensor<2x3xf32> into tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// -----

func.func @order(%x: tensor<2x3xf32>, %y: tensor<2x3xf32>) -> tensor<2x3xf32> {
  // row_c1
  // expected-error @+1 {{goes over dimensions that its input does not have, or not in rising order}}
  %0 = kernel.norm %x into %y over [1, 0] epsilon 1.0e-05 : tensor<2x3xf32> into tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// -----

func.func @shape(%x: tensor<2x3xf32>, %y: tensor<3x2xf32>) -> tensor<3x2xf32> {
  // row_c2
  // expected-error @+1 {{has a result of another shape than its input}}
  %0 = kernel.softmax %x into %y over [1] : tensor<2x3xf32> into tensor<3x2xf32>
  return %0 : tensor<3x2xf32>
}
