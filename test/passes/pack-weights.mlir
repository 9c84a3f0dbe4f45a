// RUN: msc-opt %s --pack-weights=vector-bytes=64 | FileCheck %s --check-prefix=VECTORS
// RUN: msc-opt %s --pack-weights=vector-bytes=0 | FileCheck %s --check-prefix=PLAIN

// 3 output channels take one vector of 16; plain rows take 3.
// VECTORS-LABEL: @filter
// VECTORS: arith.constant dense_resource<{{.*}}> : tensor<32xf32>
// VECTORS: "kernel.conv2d"{{.*}}packed
// PLAIN-LABEL: @filter
// PLAIN: arith.constant dense_resource<{{.*}}> : tensor<6xf32>
// PLAIN: "kernel.conv2d"{{.*}}packed
func.func @filter(%x: tensor<1x4x4x2xf32>) -> tensor<1x4x4x3xf32> {
  %w = arith.constant dense<[[[[1.0]], [[2.0]]], [[[3.0]], [[4.0]]], [[[5.0]], [[6.0]]]]> : tensor<3x2x1x1xf32>
  %e = tensor.empty() : tensor<1x4x4x3xf32>
  %y = "kernel.conv2d"(%x, %w, %e) <{dilations = array<i64: 1, 1>, extra_maps = [], groups = 1 : i64, kernel_size = array<i64: 1, 1>,
      pads = array<i64: 0, 0, 0, 0>, strides = array<i64: 1, 1>}> ({
  ^bb0(%acc: f32):
    kernel.yield %acc : f32
  }) : (tensor<1x4x4x2xf32>, tensor<3x2x1x1xf32>, tensor<1x4x4x3xf32>) -> tensor<1x4x4x3xf32>
  return %y : tensor<1x4x4x3xf32>
}

// A filter that only the run knows is packed by tensor operations.
// VECTORS-LABEL: @runtime_filter
// VECTORS: linalg.transpose
// VECTORS: tensor.pad
// VECTORS: tensor.collapse_shape {{.*}} into tensor<32xf32>
// VECTORS: "kernel.conv2d"{{.*}}packed
func.func @runtime_filter(%x: tensor<1x4x4x2xf32>, %w: tensor<3x2x1x1xf32>) -> tensor<1x4x4x3xf32> {
  %e = tensor.empty() : tensor<1x4x4x3xf32>
  %y = "kernel.conv2d"(%x, %w, %e) <{dilations = array<i64: 1, 1>, extra_maps = [], groups = 1 : i64, kernel_size = array<i64: 1, 1>,
      pads = array<i64: 0, 0, 0, 0>, strides = array<i64: 1, 1>}> ({
  ^bb0(%acc: f32):
    kernel.yield %acc : f32
  }) : (tensor<1x4x4x2xf32>, tensor<3x2x1x1xf32>, tensor<1x4x4x3xf32>) -> tensor<1x4x4x3xf32>
  return %y : tensor<1x4x4x3xf32>
}
