// RUN: msc-opt %s --verify-diagnostics

// What is accepted here is what the inference of each operator gives: a result type that differs is an error (verify_<theme>.mlir).

func.func @strided_slice(%x: tensor<4x5x6xf32>) {
  // a negative stride, a bound beyond the end, masks above the rank
  %0 = mindir.StridedSlice(%x) {begin = array<i64: 3, -99>, end = array<i64: 0, 99>, strides = array<i64: -1, 2>, begin_mask = 28 : i64}
    : (tensor<4x5x6xf32>) -> tensor<3x3x6xf32>
  // an ellipsis, then one index
  %1 = mindir.StridedSlice(%x) {begin = array<i64: 0, 2>, end = array<i64: 0, 3>, strides = array<i64: 1, 1>, ellipsis_mask = 1 : i64,
    shrink_axis_mask = 2 : i64} : (tensor<4x5x6xf32>) -> tensor<4x5xf32>
  // a new axis
  %2 = mindir.StridedSlice(%x) {begin = array<i64: 0, 1>, end = array<i64: 0, 3>, strides = array<i64: 1, 1>, new_axis_mask = 1 : i64}
    : (tensor<4x5x6xf32>) -> tensor<1x2x5x6xf32>
  // nothing is left
  %3 = mindir.StridedSlice(%x) {begin = array<i64: 2>, end = array<i64: 2>, strides = array<i64: 1>} : (tensor<4x5x6xf32>) -> tensor<0x5x6xf32>
  return
}

func.func @reductions(%x: tensor<2x3x4xf32>, %s: tensor<f32>) {
  %0 = mindir.ReduceSum(%x) : (tensor<2x3x4xf32>) -> tensor<f32>
  %1 = mindir.ReduceMean(%x) {axis = array<i64: -1, 0>, keep_dims = true} : (tensor<2x3x4xf32>) -> tensor<1x3x1xf32>
  %2 = mindir.ReduceMax(%s) {axis = array<i64: 0>} : (tensor<f32>) -> tensor<f32>
  %3, %4 = mindir.ArgMaxWithValue(%x) {axis = 1 : i64} : (tensor<2x3x4xf32>) -> (tensor<2x4xi64>, tensor<2x4xf32>)
  return
}

func.func @by_index(%x: tensor<2x5x3xf32>, %i: tensor<2x4xi64>) {
  %0 = mindir.Gather(%x, %i) {axis = 1 : i64, batch_dims = 1 : i64} : (tensor<2x5x3xf32>, tensor<2x4xi64>) -> tensor<2x4x3xf32>
  %1 = mindir.Gather(%x, %i) {axis = -1 : i64} : (tensor<2x5x3xf32>, tensor<2x4xi64>) -> tensor<2x5x2x4xf32>
  %on = mindir.constant(dense<1.0> : tensor<f32>) : tensor<f32>
  %2 = mindir.OneHot(%i, %on, %on) {depth = 7 : i64, axis = 1 : i64} : (tensor<2x4xi64>, tensor<f32>, tensor<f32>) -> tensor<2x7x4xf32>
  return
}

func.func @padding(%x: tensor<2x3xf32>) {
  %0 = mindir.PadV3(%x) {paddings = array<i64: 1, 2>} : (tensor<2x3xf32>) -> tensor<2x6xf32>
  %1 = mindir.PadV3(%x) {paddings = array<i64: 1, 2, 3, 4>, paddings_contiguous = false} : (tensor<2x3xf32>) -> tensor<6x9xf32>
  %2 = mindir.Tile(%x) {multiples = array<i64: 3, 1, 2>} : (tensor<2x3xf32>) -> tensor<3x2x6xf32>
  return
}
