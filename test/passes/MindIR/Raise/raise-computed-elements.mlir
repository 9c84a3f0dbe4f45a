// Elements of tensors at positions that only a run knows.
// RUN: msc-opt %s --mindir-raise --split-input-file | FileCheck %s

// As 2.0 writes x[i]: a tensor of one position.
// CHECK-LABEL: func.func @row
// CHECK: %[[I:.*]] = mindir.Reshape(%arg1) {shape = array<i64: 1>} : (tensor<1xi64>) -> tensor<1xi64>
// CHECK: %[[G:.*]] = mindir.Gather(%arg0, %[[I]]) {axis = 0 : i64} : (tensor<5x4xf32>, tensor<1xi64>) -> tensor<1x4xf32>
// CHECK: mindir.StridedSlice(%[[G]]) {begin = array<i64: 0>, {{.*}}end = array<i64: 1>, {{.*}}shrink_axis_mask = 1 : i64
// CHECK-SAME: -> tensor<4xf32>
func.func @row(%x: tensor<5x4xf32>, %i: tensor<1xi64>, %j: tensor<1xi64>) -> tensor<4xf32> {
  %one = mindir.constant(dense<1> : tensor<1xi64>) : tensor<1xi64>
  %y = mindir.node "StridedSlice"(%x, %i, %j, %one) {primitive_attributes = {begin_mask = 252 : i64, ellipsis_mask = 0 : i64, end_mask = 252 : i64, new_axis_mask = 0 : i64, shrink_axis_mask = 1 : i64}} : (tensor<5x4xf32>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<4xf32>
  return %y : tensor<4xf32>
}

// -----

// As 2.10 writes x[1:, i]: a tuple of numbers.
// CHECK-LABEL: func.func @column
// CHECK: %[[I:.*]] = mindir.Reshape(%arg1)
// CHECK: %[[G:.*]] = mindir.Gather(%arg0, %[[I]]) {axis = 1 : i64} : (tensor<5x4xf32>, tensor<1xi64>) -> tensor<5x1xf32>
// CHECK: mindir.StridedSlice(%[[G]]) {begin = array<i64: 1, 0>, {{.*}}end = array<i64: 5, 1>, {{.*}}shrink_axis_mask = 2 : i64
// CHECK-SAME: -> tensor<4xf32>
func.func @column(%x: tensor<5x4xf32>, %i: tensor<i64>) -> tensor<4xf32> {
  %0 = mindir.constant(0 : i64) : i64
  %1 = mindir.constant(1 : i64) : i64
  %2 = mindir.constant(2 : i64) : i64
  %5 = mindir.constant(5 : i64) : i64
  %j = mindir.node "ScalarAdd"(%i, %1) : (tensor<i64>, i64) -> i64
  %begin = mindir.node "MakeTuple"(%1, %i) : (i64, tensor<i64>) -> tuple<i64, tensor<i64>>
  %end = mindir.node "MakeTuple"(%5, %j) : (i64, i64) -> tuple<i64, i64>
  %ones = mindir.constant([1, 1]) : tuple<i64, i64>
  %y = mindir.node "StridedSlice"(%x, %begin, %end, %ones, %0, %0, %0, %0, %2) : (tensor<5x4xf32>, tuple<i64, tensor<i64>>, tuple<i64, i64>, tuple<i64, i64>, i64, i64, i64, i64, i64) -> tensor<4xf32>
  return %y : tensor<4xf32>
}

// -----

// A part of known size from a number on.
// CHECK-LABEL: func.func @part
// CHECK: %[[O:.*]] = mindir.constant(dense<[0, 1]> : tensor<2xi64>)
// CHECK: %[[P:.*]] = mindir.Add(%[[O]], %arg1) : (tensor<2xi64>, tensor<i64>) -> tensor<2xi64>
// CHECK: %[[G:.*]] = mindir.Gather(%arg0, %[[P]]) {axis = 0 : i64} : (tensor<5x4xf32>, tensor<2xi64>) -> tensor<2x4xf32>
// CHECK: mindir.Slice(%[[G]]) {begin = array<i64: 0, 1>, size = array<i64: 2, 3>} : (tensor<2x4xf32>) -> tensor<2x3xf32>
func.func @part(%x: tensor<5x4xf32>, %i: tensor<i64>) -> tensor<2x3xf32> {
  %1 = mindir.constant(1 : i64) : i64
  %size = mindir.constant([2, 3]) : tuple<i64, i64>
  %begin = mindir.node "MakeTuple"(%i, %1) : (tensor<i64>, i64) -> tuple<tensor<i64>, i64>
  %y = mindir.node "Slice"(%x, %begin, %size) : (tensor<5x4xf32>, tuple<tensor<i64>, i64>, tuple<i64, i64>) -> tensor<2x3xf32>
  return %y : tensor<2x3xf32>
}
