// RUN: msc-opt %s --split-input-file --verify-diagnostics

!batch = tensor<4x3x4x4xf32, #bounded.extents<()[s0] -> (s0, 3, 4, 4)>>
func.func @norm_training(%x: !batch, %p: tensor<3xf32>) {
  // batch_norm_c1
  // expected-error @+1 {{takes the statistics of a batch whose size each run chooses}}
  %0:5 = mindir.BatchNorm(%x, %p, %p, %p, %p) {is_training = true} : (!batch, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (!batch, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>)
  return
}

// -----

func.func @norm_vector(%x: tensor<1x3x4x4xf32>, %p: tensor<3xf32>, %q: tensor<4xf32>) {
  // channels_c2
  // expected-error @+1 {{needs one value for each of the 3 channels, got 'tensor<4xf32>'}}
  %0:5 = mindir.BatchNorm(%x, %p, %q, %p, %p) : (tensor<1x3x4x4xf32>, tensor<3xf32>, tensor<4xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<1x3x4x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>)
  return
}

// -----

func.func @norm_statistics(%x: tensor<1x3x4x4xf32>, %p: tensor<3xf32>) -> tensor<3xf32> {
  // batch_norm_c3
  // expected-error @+1 {{results after the first are undefined in inference}}
  %0:5 = mindir.BatchNorm(%x, %p, %p, %p, %p) : (tensor<1x3x4x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<1x3x4x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>)
  return %0#1 : tensor<3xf32>
}

// -----

func.func @groups(%x: tensor<2x6x4xf32>, %p: tensor<6xf32>) {
  // group_norm_c1
  // expected-error @+1 {{cannot divide 6 channels into 4 groups}}
  %0:3 = mindir.GroupNorm(%x, %p, %p) {num_groups = 4 : i64} : (tensor<2x6x4xf32>, tensor<6xf32>, tensor<6xf32>) -> (tensor<2x6x4xf32>, tensor<2x4xf32>, tensor<2x4xf32>)
  return
}

// -----

func.func @group_vector(%x: tensor<2x6x4xf32>, %p: tensor<6xf32>, %q: tensor<3xf32>) {
  // channels_c2
  // expected-error @+1 {{needs one value for each of the 6 channels, got 'tensor<3xf32>'}}
  %0:3 = mindir.GroupNorm(%x, %p, %q) {num_groups = 3 : i64} : (tensor<2x6x4xf32>, tensor<6xf32>, tensor<3xf32>) -> (tensor<2x6x4xf32>, tensor<2x3xf32>, tensor<2x3xf32>)
  return
}

// -----

func.func @group_statistics(%x: tensor<2x6x4xf32>, %p: tensor<6xf32>) {
  // inferred_c2
  // expected-error @+1 {{infers 'tensor<2x3xf32>', but its result is 'tensor<2x6xf32>'}}
  %0:3 = mindir.GroupNorm(%x, %p, %p) {num_groups = 3 : i64} : (tensor<2x6x4xf32>, tensor<6xf32>, tensor<6xf32>) -> (tensor<2x6x4xf32>, tensor<2x6xf32>, tensor<2x3xf32>)
  return
}

// -----

func.func @norm_format(%x: tensor<1x4x4x3xf32>, %p: tensor<3xf32>) {
  // batch_norm_c2
  // expected-error @+1 {{data_format NHWC is not supported, only NCHW}}
  %0:5 = mindir.BatchNorm(%x, %p, %p, %p, %p) {data_format = "NHWC"} : (tensor<1x4x4x3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<1x4x4x3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>)
  return
}

// -----

func.func @layer_norm_gamma(%x: tensor<2x3x4xf32>, %p: tensor<3x4xf32>, %q: tensor<3xf32>) {
  // layer_norm_c1
  // expected-error @+1 {{gamma and beta must have the dimensions from 1 on, got 'tensor<3xf32>'}}
  %0:3 = mindir.LayerNorm(%x, %p, %q) {begin_norm_axis = 1 : i64, begin_params_axis = 1 : i64} : (tensor<2x3x4xf32>, tensor<3x4xf32>, tensor<3xf32>) -> (tensor<2x3x4xf32>, tensor<2x1x1xf32>, tensor<2x1x1xf32>)
  return
}

// -----

func.func @softmax_axis(%x: tensor<2x3xf32>) {
  // softmax_c1
  // expected-error @+1 {{'mindir.Softmax' op needs an axis}}
  %0 = mindir.Softmax(%x) {axis = array<i64>} : (tensor<2x3xf32>) -> tensor<2x3xf32>
  return
}
