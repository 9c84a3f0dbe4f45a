// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @axis_outside(%x: tensor<2x3xf32>) -> tensor<2xf32> {
  // axis_c1
  // expected-error @+1 {{axis 2 is outside the rank 2}}
  %0 = mindir.ReduceSum(%x) {axis = array<i64: 2>} : (tensor<2x3xf32>) -> tensor<2xf32>
  return %0 : tensor<2xf32>
}

// -----

func.func @dimension_not_kept(%x: tensor<2x3xf32>) -> tensor<2xf32> {
  // inferred_c2
  // expected-error @+1 {{infers 'tensor<2x1xf32>', but its result is 'tensor<2xf32>'}}
  %0 = mindir.ReduceMax(%x) {axis = array<i64: 1>, keep_dims = true} : (tensor<2x3xf32>) -> tensor<2xf32>
  return %0 : tensor<2xf32>
}

// -----

func.func @all_of_floats(%x: tensor<2x3xf32>) -> tensor<f32> {
  // expected-error @+1 {{operand #0 must be tensor of bool}}
  %0 = mindir.ReduceAll(%x) : (tensor<2x3xf32>) -> tensor<f32>
  return %0 : tensor<f32>
}

// -----

func.func @float_index(%x: tensor<2x3xf32>) -> tensor<2xf32> {
  // expected-error @+1 {{result #0 must be tensor of int32 or int64}}
  %0 = mindir.Argmax(%x) {axis = 1 : i64} : (tensor<2x3xf32>) -> tensor<2xf32>
  return %0 : tensor<2xf32>
}

// -----

func.func @norm_power(%x: tensor<2x3xf32>) -> tensor<2xf32> {
  // lp_norm_c1
  // expected-error @+1 {{p must not be negative, is -1}}
  %0 = mindir.LpNorm(%x) {axis = array<i64: 1>, p = -1 : i64} : (tensor<2x3xf32>) -> tensor<2xf32>
  return %0 : tensor<2xf32>
}

// -----

func.func @norm_axis(%x: tensor<2x3xf32>) -> tensor<f32> {
  // lp_norm_c2
  // expected-error @+1 {{needs an axis}}
  %0 = mindir.LpNorm(%x) : (tensor<2x3xf32>) -> tensor<f32>
  return %0 : tensor<f32>
}

// -----

// In skip_mode an empty list of axes means none.
func.func @skips(%x: tensor<2x3xf32>) -> (tensor<2x3xf32>, tensor<2xf32>, tensor<f32>) {
  %0 = mindir.ReduceSum(%x) {skip_mode = true} : (tensor<2x3xf32>) -> tensor<2x3xf32>
  %1 = mindir.ReduceSum(%x) {axis = array<i64: 1>, skip_mode = true} : (tensor<2x3xf32>) -> tensor<2xf32>
  // inferred_c2
  // expected-error @+1 {{infers 'tensor<2x3xf32>', but its result is 'tensor<f32>'}}
  %2 = mindir.ReduceSum(%x) {skip_mode = true} : (tensor<2x3xf32>) -> tensor<f32>
  return %0, %1, %2 : tensor<2x3xf32>, tensor<2xf32>, tensor<f32>
}

// -----

func.func @largest_axis(%x: tensor<2x3xf32>) {
  // axis_c1
  // expected-error @+1 {{axis 2 is outside the rank 2}}
  %0:2 = mindir.MaxDim(%x) {dim = 2 : i64} : (tensor<2x3xf32>) -> (tensor<2xf32>, tensor<2xi64>)
  return
}

// -----

func.func @place_axis(%x: tensor<2x3xf32>) {
  // axis_c1
  // expected-error @+1 {{axis -3 is outside the rank 2}}
  %0 = mindir.ArgMaxExt(%x) {dim = -3 : i64} : (tensor<2x3xf32>) -> tensor<2xi64>
  return
}

// -----

// Without a dimension nothing is kept.
func.func @place_of_all(%x: tensor<2x3xf32>) {
  // inferred_c2
  // expected-error @+1 {{infers 'tensor<i64>', but its result is 'tensor<1x1xi64>'}}
  %0 = mindir.ArgMaxExt(%x) {keepdim = true} : (tensor<2x3xf32>) -> tensor<1x1xi64>
  return
}
