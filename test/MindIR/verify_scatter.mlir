// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @coordinates(%x: tensor<6x4xf32>, %i: tensor<2x3xi32>, %u: tensor<2xf32>) -> tensor<6x4xf32> {
  // scatter_c1
  // expected-error @+1 {{cannot take 3 coordinates of 2 dimensions}}
  %0 = mindir.TensorScatterUpdate(%x, %i, %u) : (tensor<6x4xf32>, tensor<2x3xi32>, tensor<2xf32>) -> tensor<6x4xf32>
  return %0 : tensor<6x4xf32>
}

// -----

func.func @no_dimension(%x: tensor<f32>, %i: tensor<2xi32>, %u: tensor<2xf32>) -> tensor<f32> {
  // scatter_c1
  // expected-error @+1 {{cannot take 1 coordinates of 0 dimensions}}
  %0 = mindir.ScatterAdd(%x, %i, %u) : (tensor<f32>, tensor<2xi32>, tensor<2xf32>) -> tensor<f32>
  return %0 : tensor<f32>
}

// -----

func.func @updates(%x: tensor<6x4xf32>, %i: tensor<2xi32>, %u: tensor<2x3xf32>) -> tensor<6x4xf32> {
  // scatter_c2
  // expected-error @+1 {{needs updates of the shape (2, 4)}}
  %0 = mindir.ScatterMax(%x, %i, %u) : (tensor<6x4xf32>, tensor<2xi32>, tensor<2x3xf32>) -> tensor<6x4xf32>
  return %0 : tensor<6x4xf32>
}

// -----

func.func @shape(%i: tensor<2x1xi32>, %u: tensor<2x3xf32>) -> tensor<6x4xf32> {
  // scatter_c2
  // expected-error @+1 {{needs updates of the shape (2, 4)}}
  %0 = mindir.ScatterNd(%i, %u) {shape = array<i64: 6, 4>} : (tensor<2x1xi32>, tensor<2x3xf32>) -> tensor<6x4xf32>
  return %0 : tensor<6x4xf32>
}

// -----

func.func @size(%i: tensor<2x1xi32>, %u: tensor<2xf32>) -> tensor<6xf32> {
  // creation_c1
  // expected-error @+1 {{has a negative size in its shape (-6)}}
  %0 = mindir.ScatterNd(%i, %u) {shape = array<i64: -6>} : (tensor<2x1xi32>, tensor<2xf32>) -> tensor<6xf32>
  return %0 : tensor<6xf32>
}

// -----

func.func @type(%x: tensor<6x4xf32>, %i: tensor<2x1xi32>, %u: tensor<2x4xi32>) -> tensor<6x4xf32> {
  // scatter_c3
  // expected-error @+1 {{has updates of 'i32', not of 'f32'}}
  %0 = mindir.TensorScatterAdd(%x, %i, %u) : (tensor<6x4xf32>, tensor<2x1xi32>, tensor<2x4xi32>) -> tensor<6x4xf32>
  return %0 : tensor<6x4xf32>
}

// -----

func.func @elements_type(%x: tensor<6xf32>, %i: tensor<2xi32>, %u: tensor<2xi32>) -> tensor<6xf32> {
  // scatter_c3
  // expected-error @+1 {{has updates of 'i32', not of 'f32'}}
  %0 = mindir.TensorScatterElements(%x, %i, %u) : (tensor<6xf32>, tensor<2xi32>, tensor<2xi32>) -> tensor<6xf32>
  return %0 : tensor<6xf32>
}

// -----

func.func @axis(%x: tensor<6xf32>, %i: tensor<2xi32>, %u: tensor<2xf32>) -> tensor<6xf32> {
  // axis_c1
  // expected-error @+1 {{axis 1 is outside the rank 1}}
  %0 = mindir.TensorScatterElements(%x, %i, %u) {axis = 1 : i64} : (tensor<6xf32>, tensor<2xi32>, tensor<2xf32>) -> tensor<6xf32>
  return %0 : tensor<6xf32>
}

// -----

func.func @larger(%x: tensor<6x4xf32>, %i: tensor<2x5xi32>, %u: tensor<2x5xf32>) -> tensor<6x4xf32> {
  // tensor_scatter_elements_c1
  // expected-error @+1 {{cannot write 'tensor<2x5xf32>' at 'tensor<2x5xi32>' of 'tensor<6x4xf32>'}}
  %0 = mindir.TensorScatterElements(%x, %i, %u) {axis = 0 : i64} : (tensor<6x4xf32>, tensor<2x5xi32>, tensor<2x5xf32>) -> tensor<6x4xf32>
  return %0 : tensor<6x4xf32>
}

// -----

func.func @reduction(%x: tensor<6xf32>, %i: tensor<2xi32>, %u: tensor<2xf32>) -> tensor<6xf32> {
  // tensor_scatter_elements_c2
  // expected-error @+1 {{reduction mul is not supported}}
  %0 = mindir.TensorScatterElements(%x, %i, %u) {reduction = "mul"} : (tensor<6xf32>, tensor<2xi32>, tensor<2xf32>) -> tensor<6xf32>
  return %0 : tensor<6xf32>
}

// -----

func.func @no_part(%x: tensor<4x3xf32>, %v: tensor<1x3xf32>) {
  // copy_slices_c1
  // expected-error @+1 {{begin, end and strides name no part of x}}
  %0 = mindir.TensorCopySlices(%x, %v) {begin = array<i64: 4>, end = array<i64: 5>, strides = array<i64: 1>} : (tensor<4x3xf32>, tensor<1x3xf32>) -> tensor<4x3xf32>
  return
}

// -----

func.func @rows(%x: tensor<4x3xf32>, %v: tensor<3x3xf32>) -> tensor<4x3xf32> {
  // rows_c1
  // expected-error @+1 {{writes 'tensor<3x3xf32>' to 2 rows of 'tensor<4x3xf32>'}}
  %0 = mindir.InplaceAdd(%x, %v) {indices = array<i64: 0, 2>} : (tensor<4x3xf32>, tensor<3x3xf32>) -> tensor<4x3xf32>
  return %0 : tensor<4x3xf32>
}

// -----

func.func @not_contiguous(%x: tensor<4x3xf32>, %v: tensor<2x1xf32>) {
  // copy_slices_c2
  // expected-error @+1 {{writes a part that is not contiguous}}
  %0 = mindir.TensorCopySlices(%x, %v) {begin = array<i64: 0, 0>, end = array<i64: 2, 1>, strides = array<i64: 1, 1>} : (tensor<4x3xf32>, tensor<2x1xf32>) -> tensor<4x3xf32>
  return
}

// -----

func.func @outside(%x: tensor<4x3xf32>, %v: tensor<2x3xf32>) -> tensor<4x3xf32> {
  // rows_c2
  // expected-error @+1 {{index 4 is none of 4 rows}}
  %0 = mindir.InplaceUpdate(%x, %v) {indices = array<i64: 0, 4>} : (tensor<4x3xf32>, tensor<2x3xf32>) -> tensor<4x3xf32>
  return %0 : tensor<4x3xf32>
}

// -----

func.func @too_few(%x: tensor<4x3xf32>, %v: tensor<3xf32>) {
  // copy_slices_c3
  // expected-error @+1 {{writes 6 elements, but value has 3}}
  %0 = mindir.TensorCopySlices(%x, %v) {begin = array<i64: 0>, end = array<i64: 2>, strides = array<i64: 1>} : (tensor<4x3xf32>, tensor<3xf32>) -> tensor<4x3xf32>
  return
}

// -----

func.func @twice(%x: tensor<4x3xf32>, %v: tensor<2x3xf32>) -> tensor<4x3xf32> {
  // rows_c3
  // expected-error @+1 {{index 1 twice, which is not supported}}
  %0 = mindir.InplaceUpdate(%x, %v) {indices = array<i64: 1, 1>} : (tensor<4x3xf32>, tensor<2x3xf32>) -> tensor<4x3xf32>
  return %0 : tensor<4x3xf32>
}
