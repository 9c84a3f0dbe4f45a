// RUN: msc-opt %s --split-input-file --verify-diagnostics --convert-mindir-to-linalg

func.func @open(%x: tensor<?x3xf32>) -> tensor<?x3xf32> {
  // expected-error @+1 {{has a result whose dimensions are not known}}
  %0 = mindir.ReLU(%x) : (tensor<?x3xf32>) -> tensor<?x3xf32>
  return %0 : tensor<?x3xf32>
}

// -----

func.func @stripped() -> tensor<4xf32> {
  // expected-error @+2 {{'w' has no data (the file was stripped of it)}}
  // expected-error @+1 {{failed to legalize}}
  %0 = mindir.parameter "w" : tensor<4xf32>
  return %0 : tensor<4xf32>
}
