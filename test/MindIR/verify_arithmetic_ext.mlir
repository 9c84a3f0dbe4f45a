// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @log_sigmoid_buffer(%x: tensor<2x3xf32>) -> tensor<2x3xf32> {
  // log_sigmoid_c1
  // expected-error @+1 {{has a second result that is read}}
  %0:2 = mindir.LogSigmoid(%x) : (tensor<2x3xf32>) -> (tensor<2x3xf32>, tensor<2x3xf32>)
  return %0#1 : tensor<2x3xf32>
}

// -----

func.func @swiglu_odd(%x: tensor<2x3xf32>) {
  // swiglu_c1
  // expected-error @+1 {{cannot cut a dimension of 3 into halves}}
  %0 = mindir.Swiglu(%x) {dim = 1 : i64} : (tensor<2x3xf32>) -> tensor<2x1xf32>
  return
}

// -----

func.func @swiglu_dim(%x: tensor<2x4xf32>) {
  // axis_c1
  // expected-error @+1 {{axis 2 is outside the rank 2}}
  %0 = mindir.Swiglu(%x) {dim = 2 : i64} : (tensor<2x4xf32>) -> tensor<2x2xf32>
  return
}

// -----

func.func @fmod_shapes(%x: tensor<2x3xf32>, %y: tensor<4xf32>) {
  // broadcast_c1
  // expected-error @+1 {{operands do not broadcast}}
  %0 = mindir.FmodTensor(%x, %y) : (tensor<2x3xf32>, tensor<4xf32>) -> tensor<2x3xf32>
  return
}
