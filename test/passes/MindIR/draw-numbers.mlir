// RUN: msc-opt %s --mindir-draw-numbers --split-input-file | FileCheck %s

// CHECK-LABEL: func.func @main
// CHECK-SAME: %[[COUNT:.*]]: tensor<i64> {mindir.name = "run", mindir.state = dense<0> : tensor<i64>})
// CHECK-SAME: -> (tensor<2x3xf32>, tensor<2x3xf32>, tensor<i64> {{{.*}}mindir.state})
// CHECK-DAG: %[[FIRST:.*]] = mindir.uniform(%[[COUNT]]) {key = [[KEY:-?[0-9]+]] : i64}
// CHECK-DAG: %[[SECOND:.*]] = mindir.uniform(%[[COUNT]])
// CHECK-NOT: key = [[KEY]] :
// CHECK: %[[NEXT:.*]] = mindir.Add(%[[COUNT]],
// CHECK: return %[[FIRST]], %[[SECOND]], %[[NEXT]]
func.func @main() -> (tensor<2x3xf32>, tensor<2x3xf32>) {
  %0 = mindir.UniformReal() {shape = array<i64: 2, 3>, seed = 3 : i64} : () -> tensor<2x3xf32>
  %1 = mindir.UniformReal() {shape = array<i64: 2, 3>, seed = 3 : i64} : () -> tensor<2x3xf32>
  return %0, %1 : tensor<2x3xf32>, tensor<2x3xf32>
}

// -----

// One number for each channel.
// CHECK-LABEL: func.func @dropout
// CHECK: %[[U:.*]] = mindir.uniform({{.*}}) -> tensor<2x3x1x1xf32>
// CHECK: %[[KEPT:.*]] = mindir.Greater({{.*}}, %[[U]])
// CHECK: mindir.BroadcastTo(%[[KEPT]])
// CHECK: mindir.RealDiv(%arg0,
func.func @dropout(%x: tensor<2x3x4x5xf32>) -> tensor<2x3x4x5xf32> {
  %0:2 = mindir.Dropout2D(%x) {keep_prob = 2.500000e-01 : f32} : (tensor<2x3x4x5xf32>) -> (tensor<2x3x4x5xf32>, tensor<2x3x4x5xi1>)
  return %0#0 : tensor<2x3x4x5xf32>
}
