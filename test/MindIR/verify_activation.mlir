// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @contradiction(%x: tensor<2x3xf32>) -> tensor<3x2xf32> {
  // inferred_c2
  // expected-error @+1 {{infers 'tensor<2x3xf32>', but its result is 'tensor<3x2xf32>'}}
  %0 = mindir.ReLU(%x) : (tensor<2x3xf32>) -> tensor<3x2xf32>
  return %0 : tensor<3x2xf32>
}

// -----

// MindSpore has no kernel for it.
func.func @sigmoid_of_integers(%x: tensor<2xi32>) -> tensor<2xi32> {
  // expected-error @+1 {{result #0 must be tensor of float}}
  %0 = mindir.Sigmoid(%x) : (tensor<2xi32>) -> tensor<2xi32>
  return %0 : tensor<2xi32>
}

// -----

func.func @infinite_bound(%x: tensor<2xi32>) -> tensor<2xi32> {
  // number_c1
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

// -----

func.func @no_limits(%x: tensor<2xf32>) -> tensor<2xf32> {
  // clamp_c1
  // expected-error @+1 {{has neither of its limits}}
  %0 = mindir.ClampTensor(%x) {operandSegmentSizes = array<i32: 1, 0, 0>} : (tensor<2xf32>) -> tensor<2xf32>
  return %0 : tensor<2xf32>
}

// -----

func.func @odd_halves(%x: tensor<2x5xf32>) -> tensor<2x2xf32> {
  // glu_c1
  // expected-error @+1 {{cannot cut a dimension of 5 into halves}}
  %0 = mindir.GLU(%x) : (tensor<2x5xf32>) -> tensor<2x2xf32>
  return %0 : tensor<2x2xf32>
}

// -----

func.func @gelu_approximation(%x: tensor<2x3xf32>) {
  // gelu_ext_c1
  // expected-error @+1 {{approximate sigmoid is not known, only none and tanh}}
  %0 = mindir.GeluExt(%x) {approximate = "sigmoid"} : (tensor<2x3xf32>) -> tensor<2x3xf32>
  return
}

// -----

func.func @log_sigmoid_buffer(%x: tensor<2x3xf32>) -> tensor<2x3xf32> {
  // log_sigmoid_c1
  // expected-error @+1 {{has a second result that is read}}
  %0:2 = mindir.LogSigmoid(%x) : (tensor<2x3xf32>) -> (tensor<2x3xf32>, tensor<2x3xf32>)
  return %0#1 : tensor<2x3xf32>
}

// -----

func.func @swiglu_odd(%x: tensor<2x3xf32>) {
  // glu_c1
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
