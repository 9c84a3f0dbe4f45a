// RUN: msc-opt %s --split-input-file --mindir-bind-shapes=shapes=x=2x3x8x6 --mindir-infer-types | FileCheck %s

// CHECK-LABEL: func.func @main(%arg0: tensor<2x3x8x6xf32> {mindir.name = "x"}, %arg1: tensor<4x3x3x3xf32>) -> tensor<2x4x4x3xf32>
// CHECK: mindir.Conv2D{{.*}} -> tensor<2x4x4x3xf32>
// CHECK: mindir.ReLU{{.*}} -> tensor<2x4x4x3xf32>
func.func @main(%x: tensor<?x3x?x?xf32> {mindir.name = "x"}, %w: tensor<4x3x3x3xf32>) -> tensor<?x4x?x?xf32> {
  %0 = mindir.Conv2D(%x, %w) {pad_mode = "same", stride = array<i64: 1, 1, 2, 2>}
    : (tensor<?x3x?x?xf32>, tensor<4x3x3x3xf32>) -> tensor<?x4x?x?xf32>
  %1 = mindir.ReLU(%0) : (tensor<?x4x?x?xf32>) -> tensor<?x4x?x?xf32>
  return %1 : tensor<?x4x?x?xf32>
}

// -----

// The statistics of a batch normalisation, which nothing reads, are of one number for each channel.
// CHECK-LABEL: func.func @main
// CHECK: mindir.BatchNorm
// CHECK-SAME: -> (tensor<2x3x8x6xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>)
func.func @main(%x: tensor<?x3x?x?xf32> {mindir.name = "x"}, %p: tensor<3xf32>) -> tensor<*xf32> {
  %0:5 = mindir.BatchNorm(%x, %p, %p, %p, %p) : (tensor<?x3x?x?xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<*xf32>, tensor<*xf32>, tensor<*xf32>, tensor<*xf32>, tensor<*xf32>)
  return %0#0 : tensor<*xf32>
}
