// RUN: msc-opt %s --attach-target --select-kernels --pack-weights | FileCheck %s --check-prefix=VECTORS
// RUN: msc-opt %s --attach-target=name=cuda --select-kernels --pack-weights | FileCheck %s --check-prefix=PLAIN

// 3 output channels take one vector of 16; plain rows take 3.
// VECTORS-LABEL: @filter
// VECTORS: arith.constant dense_resource<{{.*}}> : tensor<32xf32>
// VECTORS: kernel.conv2d{{.*}}, tensor<32xf32>
// PLAIN-LABEL: @filter
// PLAIN: arith.constant dense_resource<{{.*}}> : tensor<6xf32>
// PLAIN: kernel.conv2d{{.*}}, tensor<6xf32>
func.func @filter(%x: tensor<1x4x4x2xf32>) -> tensor<1x4x4x3xf32> {
  %w = arith.constant dense<[[[[1.0]], [[2.0]]], [[[3.0]], [[4.0]]], [[[5.0]], [[6.0]]]]> : tensor<3x2x1x1xf32>
  %e = tensor.empty() : tensor<1x4x4x3xf32>
  %y = kernel.conv2d %x, %w into %e window [1, 1] : tensor<1x4x4x2xf32>, tensor<3x2x1x1xf32> into tensor<1x4x4x3xf32>
  return %y : tensor<1x4x4x3xf32>
}

// A filter that only the run knows is packed by tensor operations.
// VECTORS-LABEL: @runtime_filter
// VECTORS: linalg.transpose
// VECTORS: tensor.pad
// VECTORS: tensor.collapse_shape {{.*}} into tensor<32xf32>
// VECTORS: kernel.conv2d{{.*}}, tensor<32xf32>
func.func @runtime_filter(%x: tensor<1x4x4x2xf32>, %w: tensor<3x2x1x1xf32>) -> tensor<1x4x4x3xf32> {
  %e = tensor.empty() : tensor<1x4x4x3xf32>
  %y = kernel.conv2d %x, %w into %e window [1, 1] : tensor<1x4x4x2xf32>, tensor<3x2x1x1xf32> into tensor<1x4x4x3xf32>
  return %y : tensor<1x4x4x3xf32>
}

// Many tiles of a 3x3 kernel: transformed for F(4x4, 3x3), 36 products of 16x16 (9216 floats) instead of 9.
// VECTORS-LABEL: @winograd
// VECTORS: arith.constant dense_resource<{{.*}}> : tensor<9216xf32>
// VECTORS: kernel.conv2d {{.*}}#kernel.micro<"winograd" scratch {{[1-9][0-9]*}}>
// PLAIN-LABEL: @winograd
// PLAIN-NOT: winograd
// PLAIN: return
func.func @winograd(%x: tensor<1x24x24x16xf32>) -> tensor<1x24x24x16xf32> {
  %w = arith.constant dense<1.0> : tensor<16x16x3x3xf32>
  %e = tensor.empty() : tensor<1x24x24x16xf32>
  %y = kernel.conv2d %x, %w into %e window [3, 3] pads [1, 1, 1, 1] : tensor<1x24x24x16xf32>, tensor<16x16x3x3xf32> into tensor<1x24x24x16xf32>
  return %y : tensor<1x24x24x16xf32>
}

// 16 tiles read the larger weights too seldom.
// VECTORS-LABEL: @few_tiles
// VECTORS: arith.constant dense_resource<{{.*}}> : tensor<2304xf32>
func.func @few_tiles(%x: tensor<1x14x14x16xf32>) -> tensor<1x14x14x16xf32> {
  %w = arith.constant dense<1.0> : tensor<16x16x3x3xf32>
  %e = tensor.empty() : tensor<1x14x14x16xf32>
  %y = kernel.conv2d %x, %w into %e window [3, 3] pads [1, 1, 1, 1] : tensor<1x14x14x16xf32>, tensor<16x16x3x3xf32> into tensor<1x14x14x16xf32>
  return %y : tensor<1x14x14x16xf32>
}
