// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @slice(%x: tensor<4xf32>) -> tensor<3xf32> {
  // slice_c2
  // expected-error @+1 {{takes 3 elements from 2 of a dimension of 4}}
  %0 = mindir.Slice(%x) {begin = array<i64: 2>, size = array<i64: 3>} : (tensor<4xf32>) -> tensor<3xf32>
  return %0 : tensor<3xf32>
}

// -----

func.func @stride_0(%x: tensor<4xf32>) -> tensor<4xf32> {
  // strided_slice_c2
  // expected-error @+1 {{has a stride of 0}}
  %0 = mindir.StridedSlice(%x) {begin = array<i64: 0>, end = array<i64: 4>, strides = array<i64: 0>} : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

func.func @index_outside(%x: tensor<4xf32>) -> tensor<f32> {
  // strided_slice_c5
  // expected-error @+1 {{index -5 is outside a dimension of 4}}
  %0 = mindir.StridedSlice(%x) {begin = array<i64: -5>, end = array<i64: 0>, strides = array<i64: 1>, shrink_axis_mask = 1 : i64} : (tensor<4xf32>) -> tensor<f32>
  return %0 : tensor<f32>
}

// -----

func.func @slice_overflows(%x: tensor<4xf32>) -> tensor<*xf32> {
  // slice_c2
  // expected-error @+1 {{takes 9223372036854775807 elements from 1 of a dimension of 4}}
  %0 = mindir.Slice(%x) {begin = array<i64: 1>, size = array<i64: 9223372036854775807>} : (tensor<4xf32>) -> tensor<*xf32>
  return %0 : tensor<*xf32>
}

// -----

// A step that leaves the tensor at once takes the first element.
func.func @longest_strides(%x: tensor<4xf32>) -> (tensor<1xf32>, tensor<1xf32>) {
  %0 = mindir.StridedSlice(%x) {begin = array<i64: 3>, end = array<i64: -5>, strides = array<i64: -9223372036854775808>}
    : (tensor<4xf32>) -> tensor<1xf32>
  %1 = mindir.StridedSlice(%x) {begin = array<i64: 0>, end = array<i64: 4>, strides = array<i64: 9223372036854775807>}
    : (tensor<4xf32>) -> tensor<1xf32>
  return %0, %1 : tensor<1xf32>, tensor<1xf32>
}

// -----

func.func @slice_rank(%x: tensor<2x3xf32>) {
  // slice_c1
  // expected-error @+1 {{needs begin and size for each of 2 dimensions}}
  %0 = mindir.Slice(%x) {begin = array<i64: 0>, size = array<i64: 1>} : (tensor<2x3xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @slice_lengths(%x: tensor<4xf32>) {
  // strided_slice_c1
  // expected-error @+1 {{has begin, end and strides of different lengths}}
  %0 = mindir.StridedSlice(%x) {begin = array<i64: 0>, end = array<i64: 1, 2>, strides = array<i64: 1>} : (tensor<4xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @two_ellipses(%x: tensor<4x4xf32>) {
  // strided_slice_c3
  // expected-error @+1 {{has more than one ellipsis}}
  %0 = mindir.StridedSlice(%x) {begin = array<i64: 0, 0>, end = array<i64: 1, 1>, strides = array<i64: 1, 1>, ellipsis_mask = 3 : i64} : (tensor<4x4xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @cuts_too_much(%x: tensor<4xf32>) {
  // strided_slice_c4
  // expected-error @+1 {{cuts 2 dimensions of 1}}
  %0 = mindir.StridedSlice(%x) {begin = array<i64: 0, 0>, end = array<i64: 1, 1>, strides = array<i64: 1, 1>} : (tensor<4xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @reverse_of_a_scalar(%x: tensor<f32>) -> tensor<f32> {
  // axis_c1
  // expected-error @+1 {{axis 0 is outside the rank 0}}
  %0 = mindir.ReverseV2(%x) {axis = array<i64: 0>} : (tensor<f32>) -> tensor<f32>
  return %0 : tensor<f32>
}

// -----

func.func @selected_outside(%x: tensor<2x3xf32>) -> tensor<2xf32> {
  // select_ext_view_c1
  // expected-error@+1 {{'mindir.SelectExtView' op selects 3 of a dimension of 3}}
  %0 = mindir.SelectExtView(%x) {dim = 1 : i64, index = 3 : i64} : (tensor<2x3xf32>) -> tensor<2xf32>
  return %0 : tensor<2xf32>
}

// -----

func.func @slices_backwards(%x: tensor<2x3xf32>) -> tensor<2x3xf32> {
  // slice_ext_view_c1
  // expected-error@+1 {{'mindir.SliceExtView' op takes every -1th slice}}
  %0 = mindir.SliceExtView(%x) {dim = 1 : i64, start = 0 : i64, end = 3 : i64, step = -1 : i64} : (tensor<2x3xf32>) -> tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// -----

func.func @narrowed_beyond(%x: tensor<2x3xf32>) -> tensor<2x3xf32> {
  // narrow_view_c1
  // expected-error@+1 {{'mindir.NarrowView' op takes 3 slices from 1 of a dimension of 3}}
  %0 = mindir.NarrowView(%x) {dim = 1 : i64, start = 1 : i64, length = 3 : i64} : (tensor<2x3xf32>) -> tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}
