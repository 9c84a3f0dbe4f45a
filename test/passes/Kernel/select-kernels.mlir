// RUN: msc-opt %s --attach-target --select-kernels | FileCheck %s
// RUN: msc-opt %s --attach-target=vector-bytes=32 --select-kernels | FileCheck %s --check-prefix=HALF
// RUN: msc-opt %s --attach-target="name=cuda vector-bytes=0" --select-kernels | FileCheck %s --check-prefix=CUDA
// RUN: not msc-opt %s --select-kernels 2>&1 | FileCheck %s --check-prefix=NOBODY
// RUN: not msc-opt %s --attach-target=name=abacus 2>&1 | FileCheck %s --check-prefix=UNKNOWN
// NOBODY: error: has no kernel.target: run attach-target first
// UNKNOWN: error: there is no target abacus

// CHECK: module attributes {kernel.target = #kernel.target<"cpp" vector_bytes 64>}
// CUDA: module attributes {kernel.target = #kernel.target<"cuda">}

// Of 49 tiles Winograd's method is cheapest.
// CHECK-LABEL: @winograd
// CHECK: #kernel.micro<"winograd" scratch 230400>
// CUDA-LABEL: @winograd
// CUDA: #kernel.micro<"conv2d" tile[1, 1]>
func.func @winograd(%x: tensor<1x28x28x16xf32>) -> tensor<1x28x28x16xf32> {
  %w = arith.constant dense<1.0> : tensor<16x16x3x3xf32>
  %e = tensor.empty() : tensor<1x28x28x16xf32>
  %y = kernel.conv2d %x, %w into %e window [3, 3] pads [1, 1, 1, 1] : tensor<1x28x28x16xf32>, tensor<16x16x3x3xf32> into tensor<1x28x28x16xf32>
  return %y : tensor<1x28x28x16xf32>
}

// A column has no 4x4 outputs: the transforms would come on top of as many products.
// CHECK-LABEL: @column
// CHECK: #kernel.micro<"conv2dRows">
func.func @column(%x: tensor<1x160x1x16xf32>) -> tensor<1x160x1x16xf32> {
  %w = arith.constant dense<1.0> : tensor<16x16x3x3xf32>
  %e = tensor.empty() : tensor<1x160x1x16xf32>
  %y = kernel.conv2d %x, %w into %e window [3, 3] pads [1, 1, 1, 1] : tensor<1x160x1x16xf32>, tensor<16x16x3x3xf32> into tensor<1x160x1x16xf32>
  return %y : tensor<1x160x1x16xf32>
}

// Weights that only the run knows are not transformed.
// CHECK-LABEL: @unknown_filter
// CHECK: #kernel.micro<"conv2dDirect">
func.func @unknown_filter(%x: tensor<1x28x28x32xf32>, %w: tensor<16x32x3x3xf32>) -> tensor<1x28x28x16xf32> {
  %e = tensor.empty() : tensor<1x28x28x16xf32>
  %y = kernel.conv2d %x, %w into %e window [3, 3] pads [1, 1, 1, 1] : tensor<1x28x28x32xf32>, tensor<16x32x3x3xf32> into tensor<1x28x28x16xf32>
  return %y : tensor<1x28x28x16xf32>
}

// Few input channels.
// CHECK-LABEL: @first_layer
// CHECK: #kernel.micro<"conv2dRows">
func.func @first_layer(%x: tensor<1x28x28x3xf32>, %w: tensor<16x3x3x3xf32>) -> tensor<1x26x26x16xf32> {
  %e = tensor.empty() : tensor<1x26x26x16xf32>
  %y = kernel.conv2d %x, %w into %e window [3, 3] : tensor<1x28x28x3xf32>, tensor<16x3x3x3xf32> into tensor<1x26x26x16xf32>
  return %y : tensor<1x26x26x16xf32>
}

// CHECK-LABEL: @depthwise
// CHECK: #kernel.micro<"depthwise">
// CUDA-LABEL: @depthwise
// CUDA: #kernel.micro<"depthwise">
func.func @depthwise(%x: tensor<1x8x8x32xf32>, %w: tensor<32x1x3x3xf32>) -> tensor<1x6x6x32xf32> {
  %e = tensor.empty() : tensor<1x6x6x32xf32>
  %y = kernel.conv2d %x, %w into %e window [3, 3] groups 32 : tensor<1x8x8x32xf32>, tensor<32x1x3x3xf32> into tensor<1x6x6x32xf32>
  return %y : tensor<1x6x6x32xf32>
}

// 16 floats span two groups of 8 channels, 8 floats do not.
// CHECK-LABEL: @narrow_groups
// CHECK: #kernel.micro<"conv2dGroups">
// HALF-LABEL: @narrow_groups
// HALF: #kernel.micro<"conv2dDirect">
func.func @narrow_groups(%x: tensor<1x8x8x32xf32>, %w: tensor<32x8x3x3xf32>) -> tensor<1x6x6x32xf32> {
  %e = tensor.empty() : tensor<1x6x6x32xf32>
  %y = kernel.conv2d %x, %w into %e window [3, 3] groups 4 : tensor<1x8x8x32xf32>, tensor<32x8x3x3xf32> into tensor<1x6x6x32xf32>
  return %y : tensor<1x6x6x32xf32>
}

// CHECK-LABEL: @products
// CHECK: #kernel.micro<"matmul">
// CHECK: #kernel.micro<"batchMatmul" scratch 192>
// CUDA-LABEL: @products
// CUDA: #kernel.micro<"matmul" tile[1, 1]>
// CUDA: #kernel.micro<"batchMatmul" tile[1, 1]>
func.func @products(%x: tensor<2x3xf32>, %v: tensor<3x4xf32>) -> (tensor<2x4xf32>, tensor<2x4xf32>) {
  %w = arith.constant dense<1.0> : tensor<3x4xf32>
  %e = tensor.empty() : tensor<2x4xf32>
  %a = kernel.matmul %x, %w into %e : tensor<2x3xf32>, tensor<3x4xf32> into tensor<2x4xf32>
  %b = kernel.matmul %x, %v into %e : tensor<2x3xf32>, tensor<3x4xf32> into tensor<2x4xf32>
  return %a, %b : tensor<2x4xf32>, tensor<2x4xf32>
}

// What was chosen by hand stays.
// CHECK-LABEL: @by_hand
// CHECK: #kernel.micro<"conv2dDirect">
func.func @by_hand(%x: tensor<1x28x28x3xf32>, %w: tensor<16x3x3x3xf32>) -> tensor<1x26x26x16xf32> {
  %e = tensor.empty() : tensor<1x26x26x16xf32>
  %y = kernel.conv2d %x, %w into %e window [3, 3] {kernel.micro = #kernel.micro<"conv2dDirect">} : tensor<1x28x28x3xf32>, tensor<16x3x3x3xf32> into tensor<1x26x26x16xf32>
  return %y : tensor<1x26x26x16xf32>
}

// Loops on tensors wait for their strides; of buffers each form has its template.
// CHECK-LABEL: @tensors
// CHECK-NOT: kernel.micro
// CHECK-LABEL: @buffers
// CHECK: linalg.fill {kernel.micro = #kernel.micro<"map">}
// CHECK: linalg.generic {{.*}}kernel.micro = #kernel.micro<"transpose">
func.func @tensors(%v: f32) -> tensor<4xf32> {
  %e = tensor.empty() : tensor<4xf32>
  %y = linalg.fill ins(%v : f32) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  return %y : tensor<4xf32>
}
func.func @buffers(%v: f32, %x: memref<3x5xf32>, %y: memref<5x3xf32>) {
  linalg.fill ins(%v : f32) outs(%y : memref<5x3xf32>)
  linalg.generic {indexing_maps = [affine_map<(i, j) -> (j, i)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]}
      ins(%x : memref<3x5xf32>) outs(%y : memref<5x3xf32>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  }
  return
}
