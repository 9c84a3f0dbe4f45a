// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @std_axis(%x: tensor<2x3xf32>) {
  // axis_c1
  // expected-error @+1 {{axis 2 is outside the rank 2}}
  %0:2 = mindir.ReduceStd(%x) {axis = array<i64: 2>} : (tensor<2x3xf32>) -> (tensor<2xf32>, tensor<2xf32>)
  return
}

// -----

func.func @clip_axes(%x: tensor<2x3xf32>, %n: tensor<f32>) -> tensor<2x3xf32> {
  // clip_by_norm_c1
  // expected-error @+1 {{takes the norm of all elements only, axis (1) is not supported}}
  %0 = mindir.ClipByNorm(%x, %n) {axis = array<i64: 1>} : (tensor<2x3xf32>, tensor<f32>) -> tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// -----

func.func @clip_norms(%x: tensor<2x3xf32>, %n: tensor<3xf32>) -> tensor<2x3xf32> {
  // scalar_c1
  // expected-error @+1 {{clip_norm has 3 elements, not one}}
  %0 = mindir.ClipByNorm(%x, %n) : (tensor<2x3xf32>, tensor<3xf32>) -> tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// -----

func.func @renorm_p(%x: tensor<2x3xf32>) -> tensor<2x3xf32> {
  // renorm_c1
  // expected-error @+1 {{needs a p above 0, not}}
  %0 = mindir.Renorm(%x) {p = 0.0 : f32, dim = 0 : i64, maxnorm = 1.0 : f32} : (tensor<2x3xf32>) -> tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// -----

func.func @lrn_rank(%x: tensor<2x3xf32>) -> tensor<2x3xf32> {
  // lrn_c1
  // expected-error @+1 {{needs four dimensions, got 'tensor<2x3xf32>'}}
  %0 = mindir.LRN(%x) : (tensor<2x3xf32>) -> tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// -----

func.func @lrn_region(%x: tensor<1x3x2x2xf32>) -> tensor<1x3x2x2xf32> {
  // lrn_c2
  // expected-error @+1 {{norm_region WITHIN_CHANNEL is not supported}}
  %0 = mindir.LRN(%x) {norm_region = "WITHIN_CHANNEL"} : (tensor<1x3x2x2xf32>) -> tensor<1x3x2x2xf32>
  return %0 : tensor<1x3x2x2xf32>
}

// -----

func.func @lrn_radius(%x: tensor<1x3x2x2xf32>) -> tensor<1x3x2x2xf32> {
  // lrn_c3
  // expected-error @+1 {{depth_radius must not be negative, is -1}}
  %0 = mindir.LRN(%x) {depth_radius = -1 : i64} : (tensor<1x3x2x2xf32>) -> tensor<1x3x2x2xf32>
  return %0 : tensor<1x3x2x2xf32>
}

// -----

func.func @softmax_shapes(%x: tensor<2x3xf32>, %y: tensor<3xf32>) -> tensor<2x3xf32> {
  // same_shape_c1
  // expected-error @+1 {{needs operands of one shape, got 'tensor<2x3xf32>' and 'tensor<3xf32>'}}
  %0 = mindir.SoftmaxBackward(%x, %y) : (tensor<2x3xf32>, tensor<3xf32>) -> tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// -----

func.func @distance_of_vectors(%a: tensor<3xf32>, %b: tensor<4x3xf32>) {
  // cdist_c1
  // expected-error @+1 {{needs matrices of rows of one length}}
  %0 = mindir.Cdist(%a, %b) : (tensor<3xf32>, tensor<4x3xf32>) -> tensor<4xf32>
  return
}

// -----

func.func @distance_of_lengths(%a: tensor<5x2xf32>, %b: tensor<4x3xf32>) {
  // cdist_c1
  // expected-error @+1 {{needs matrices of rows of one length}}
  %0 = mindir.Cdist(%a, %b) : (tensor<5x2xf32>, tensor<4x3xf32>) -> tensor<5x4xf32>
  return
}

// -----

func.func @distance_p(%a: tensor<5x3xf32>, %b: tensor<4x3xf32>) {
  // cdist_c2
  // expected-error @+1 {{needs a p of at least 0}}
  %0 = mindir.Cdist(%a, %b) {p = -1.0 : f32} : (tensor<5x3xf32>, tensor<4x3xf32>) -> tensor<5x4xf32>
  return
}

// -----

func.func @distance_batches(%a: tensor<2x5x3xf32>, %b: tensor<3x4x3xf32>) {
  // cdist_c1
  // expected-error @+1 {{needs matrices of rows of one length}}
  %0 = mindir.Cdist(%a, %b) : (tensor<2x5x3xf32>, tensor<3x4x3xf32>) -> tensor<2x5x4xf32>
  return
}

// -----

func.func @square_sums(%x: tensor<2x3xf32>, %y: tensor<3xf32>) -> tensor<f32> {
  // same_shape_c1
  // expected-error @+1 {{needs operands of one shape, got 'tensor<2x3xf32>' and 'tensor<3xf32>'}}
  %0:2 = mindir.SquareSumAll(%x, %y) : (tensor<2x3xf32>, tensor<3xf32>) -> (tensor<f32>, tensor<f32>)
  return %0#0 : tensor<f32>
}

// -----

func.func @euclidean(%x: tensor<2x3xf32>) -> tensor<2xf32> {
  // axis_c1
  // expected-error @+1 {{axis 2 is outside the rank 2}}
  %0 = mindir.EuclideanNorm(%x) {axes = array<i64: 2>} : (tensor<2x3xf32>) -> tensor<2xf32>
  return %0 : tensor<2xf32>
}

// -----

func.func @pdist(%x: tensor<1x3xf32>) -> tensor<0xf32> {
  // pdist_c1
  // expected-error @+1 {{needs two rows at least, got 'tensor<1x3xf32>'}}
  %0 = mindir.Pdist(%x) : (tensor<1x3xf32>) -> tensor<0xf32>
  return %0 : tensor<0xf32>
}

// -----

func.func @pdist_power(%x: tensor<2x3xf32>) -> tensor<1xf32> {
  // cdist_c2
  // expected-error @+1 {{needs a p of at least 0, not}}
  %0 = mindir.Pdist(%x) {p = -1.0 : f32} : (tensor<2x3xf32>) -> tensor<1xf32>
  return %0 : tensor<1xf32>
}
