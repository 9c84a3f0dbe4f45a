// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @plane(%x: tensor<2x3xf32>, %y: tensor<2x3xf32>) -> tensor<2x3xf32> {
  // scan_c1
  // expected-error @+1 {{runs along one dimension, not along 2}}
  %0 = kernel.scan %x into %y over [0, 1] sum : tensor<2x3xf32> into tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// -----

func.func @wider(%x: tensor<2x3xi8>, %y: tensor<2x3xi32>) -> tensor<2x3xi32> {
  // scan_c2
  // expected-error @+1 {{has a result of another element type than its input}}
  %0 = kernel.scan %x into %y over [1] product : tensor<2x3xi8> into tensor<2x3xi32>
  return %0 : tensor<2x3xi32>
}
