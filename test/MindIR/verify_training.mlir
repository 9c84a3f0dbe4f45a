// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @dropout(%x: tensor<2x3xf32>) {
  // dropout_c1
  // expected-error @+1 {{makes the result random; export the network for inference}}
  %0:2 = mindir.Dropout(%x) {keep_prob = 5.000000e-01 : f32} : (tensor<2x3xf32>) -> (tensor<2x3xf32>, tensor<2x3xf32>)
  return
}

// -----

func.func @dropout_mask(%x: tensor<2x3xf32>) -> tensor<2x3xf32> {
  // dropout_c2
  // expected-error @+1 {{mask is not supported}}
  %0:2 = mindir.Dropout(%x) {keep_prob = 1.0 : f32} : (tensor<2x3xf32>) -> (tensor<2x3xf32>, tensor<2x3xf32>)
  return %0#1 : tensor<2x3xf32>
}
