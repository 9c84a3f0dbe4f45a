// RUN: msc-opt %s --mindir-bind-shapes=shapes=x=2x3x8x6 --mindir-infer-types | FileCheck %s

// CHECK: func.func @main(%arg0: tensor<2x3x8x6xf32> {mindir.name = "x"}, %arg1: tensor<4x3x3x3xf32>) -> tensor<2x4x4x3xf32>
// CHECK: mindir.Conv2D{{.*}} -> tensor<2x4x4x3xf32>
// CHECK: mindir.ReLU{{.*}} -> tensor<2x4x4x3xf32>
func.func @main(%x: tensor<?x3x?x?xf32> {mindir.name = "x"}, %w: tensor<4x3x3x3xf32>) -> tensor<?x4x?x?xf32> {
  %0 = mindir.Conv2D(%x, %w) {pad_mode = "same", stride = array<i64: 1, 1, 2, 2>}
    : (tensor<?x3x?x?xf32>, tensor<4x3x3x3xf32>) -> tensor<?x4x?x?xf32>
  %1 = mindir.ReLU(%0) : (tensor<?x4x?x?xf32>) -> tensor<?x4x?x?xf32>
  return %1 : tensor<?x4x?x?xf32>
}
