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

// -----

func.func @flattened_backwards(%x: tensor<2x3xf32>) -> tensor<6xf32> {
  // flatten_ext_c1
  // expected-error@+1 {{'mindir.FlattenExt' op cannot flatten from dimension 1 to dimension 0}}
  %0 = mindir.FlattenExt(%x) {start_dim = 1 : i64, end_dim = 0 : i64} : (tensor<2x3xf32>) -> tensor<6xf32>
  return %0 : tensor<6xf32>
}

// -----

func.func @as_another_tensor(%x: tensor<2x3xf32>, %y: tensor<5xf32>) -> tensor<5xf32> {
  // view_as_c1
  // expected-error@+1 {{'mindir.ViewAs' op cannot show 'tensor<2x3xf32>' as 'tensor<5xf32>'}}
  %0 = mindir.ViewAs(%x, %y) : (tensor<2x3xf32>, tensor<5xf32>) -> tensor<5xf32>
  return %0 : tensor<5xf32>
}

// -----

func.func @complex_view(%x: tensor<2x3xcomplex<f32>>) -> tensor<3x2xcomplex<f32>> {
  // expected-error@+1 {{'mindir.TransposeView' op operand #0 must be tensor of float, integer or bool}}
  %0 = mindir.TransposeView(%x) {input_perm = array<i64: 1, 0>} : (tensor<2x3xcomplex<f32>>) -> tensor<3x2xcomplex<f32>>
  return %0 : tensor<3x2xcomplex<f32>>
}

// -----

func.func @t_of_volume(%x: tensor<2x3x4xf32>) {
  // t_ext_c1
  // expected-error @+1 {{transposes no 'tensor<2x3x4xf32>'}}
  %0 = mindir.TExt(%x) : (tensor<2x3x4xf32>) -> tensor<4x3x2xf32>
  return
}
