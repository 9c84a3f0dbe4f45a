// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @var_dim(%x: tensor<2x3xf32>) {
  // axis_c1
  // expected-error @+1 {{axis 2 is outside the rank 2}}
  %0 = mindir.Var(%x) {dim = array<i64: 2>} : (tensor<2x3xf32>) -> tensor<2xf32>
  return
}

// -----

func.func @norm_dim(%x: tensor<2x3xf32>) {
  // axis_c1
  // expected-error @+1 {{axis -3 is outside the rank 2}}
  %0 = mindir.LinalgVectorNorm(%x) {dim = array<i64: -3>} : (tensor<2x3xf32>) -> tensor<2xf32>
  return
}

// -----

func.func @equal_shapes(%x: tensor<2x3xf32>, %y: tensor<3xf32>) {
  // same_shape_c1
  // expected-error @+1 {{needs operands of one shape, got 'tensor<2x3xf32>' and 'tensor<3xf32>'}}
  %0 = mindir.EqualExt(%x, %y) : (tensor<2x3xf32>, tensor<3xf32>) -> tensor<1xi1>
  return
}

// -----

func.func @norm_epsilon(%x: tensor<2x3xf32>) {
  // lp_norm_v2_c1
  // expected-error @+1 {{epsilon 1.000000e+00 is not supported}}
  %0 = mindir.LpNormV2(%x) {epsilon = 1.0 : f32} : (tensor<2x3xf32>) -> tensor<f32>
  return
}

// -----

func.func @equal_count(%a: tensor<2x3xf32>, %b: tensor<3xf32>) {
  // same_shape_c1
  // expected-error @+1 {{needs operands of one shape}}
  %0 = mindir.EqualCount(%a, %b) : (tensor<2x3xf32>, tensor<3xf32>) -> tensor<1xf32>
  return
}
