// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @reshape(%x: tensor<2x3xf32>) -> tensor<4xf32> {
  // reshape_c1
  // expected-error @+1 {{cannot give the shape (4) to 6 elements}}
  %0 = mindir.Reshape(%x) {shape = array<i64: 4>} : (tensor<2x3xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

func.func @transpose(%x: tensor<2x3xf32>) -> tensor<2x2xf32> {
  // transpose_c1
  // expected-error @+1 {{perm (0, 0) is no permutation of 2 dimensions}}
  %0 = mindir.Transpose(%x) {perm = array<i64: 0, 0>} : (tensor<2x3xf32>) -> tensor<2x2xf32>
  return %0 : tensor<2x2xf32>
}

// -----

func.func @squeeze(%x: tensor<2x3xf32>) -> tensor<3xf32> {
  // squeeze_c1
  // expected-error @+1 {{cannot drop dimension 0 of size 2}}
  %0 = mindir.Squeeze(%x) {axis = array<i64: 0>} : (tensor<2x3xf32>) -> tensor<3xf32>
  return %0 : tensor<3xf32>
}

// -----

func.func @flattened_scalar(%x: tensor<f32>) -> tensor<3x4xf32> {
  // flatten_c1
  // expected-error @+1 {{cannot flatten 1 elements to 12}}
  %0 = mindir.Flatten(%x) : (tensor<f32>) -> tensor<3x4xf32>
  return %0 : tensor<3x4xf32>
}

// -----

func.func @one_dimension_is_outside(%x: tensor<2x3xf32>) -> tensor<3x2xf32> {
  // expected-error@+1 {{'mindir.TransposeExtView' op axis 2 is outside the rank 2}}
  %0 = mindir.TransposeExtView(%x) {dim0 = 0 : i64, dim1 = 2 : i64} : (tensor<2x3xf32>) -> tensor<3x2xf32>
  return %0 : tensor<3x2xf32>
}

// -----

func.func @groups_do_not_divide_the_channels(%x: tensor<1x5x2x2xf32>) -> tensor<1x5x2x2xf32> {
  // channel_shuffle_c1
  // expected-error@+1 {{'mindir.ChannelShuffle' op cannot make 2 groups of the channels of 'tensor<1x5x2x2xf32>'}}
  %0 = mindir.ChannelShuffle(%x) {group = 2 : i64} : (tensor<1x5x2x2xf32>) -> tensor<1x5x2x2xf32>
  return %0 : tensor<1x5x2x2xf32>
}
