// RUN: msc-opt %s | msc-opt | FileCheck %s

// CHECK-LABEL: func.func @move
func.func @move(%x: tensor<2x3x4xf32>) -> tensor<2x12xf32> {
  // CHECK: mindir.Transpose(%{{.*}}) {perm = array<i64: 0, -1, 1>}
  %0 = mindir.Transpose(%x) {perm = array<i64: 0, -1, 1>} : (tensor<2x3x4xf32>) -> tensor<2x4x3xf32>
  // CHECK: mindir.Reshape(%{{.*}}) {shape = array<i64: 2, -1>}
  %1 = mindir.Reshape(%0) {shape = array<i64: 2, -1>} : (tensor<2x4x3xf32>) -> tensor<2x12xf32>
  return %1 : tensor<2x12xf32>
}

// CHECK-LABEL: func.func @cut
func.func @cut(%x: tensor<2x6xf32>) -> tensor<2x3xf32> {
  // CHECK: %[[PARTS:.*]]:2 = mindir.Split(%{{.*}}) {axis = 1 : i64, output_num = 2 : i64}
  %0:2 = mindir.Split(%x) {axis = 1 : i64, output_num = 2 : i64} : (tensor<2x6xf32>) -> (tensor<2x3xf32>, tensor<2x3xf32>)
  // CHECK: mindir.Concat(%[[PARTS]]#0, %[[PARTS]]#1) {axis = -1 : i64}
  %1 = mindir.Concat(%0#0, %0#1) {axis = -1 : i64} : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x6xf32>
  // CHECK: mindir.StridedSlice
  %2 = mindir.StridedSlice(%1) {begin = array<i64: 0, 0>, end = array<i64: 2, 6>, strides = array<i64: 1, 2>} : (tensor<2x6xf32>) -> tensor<2x3xf32>
  return %2 : tensor<2x3xf32>
}

// CHECK-LABEL: func.func @by_index
func.func @by_index(%x: tensor<5x3xf32>, %i: tensor<2xi32>) -> tensor<2x3xf32> {
  // CHECK: mindir.Gather(%{{.*}}, %{{.*}}) {axis = 0 : i64}
  %0 = mindir.Gather(%x, %i) {axis = 0 : i64, batch_dims = 0 : i64} : (tensor<5x3xf32>, tensor<2xi32>) -> tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}
