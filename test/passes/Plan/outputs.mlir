// RUN: msc-opt %s --split-input-file --plan-kernels | FileCheck %s

// A result is computed in the caller's buffer, also under another shape.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 0 : i64
// CHECK: %[[Y:.*]] = kernel.output 0 : memref<16xf32>
// CHECK: kernel.launch @k000_a(%{{.*}}, %[[Y]])
// CHECK-NOT: kernel.launch
func.func @main(%x: tensor<16xf32>) -> tensor<4x4xf32> {
  %e = tensor.empty() : tensor<16xf32>
  %a = linalg.exp ins(%x : tensor<16xf32>) outs(%e : tensor<16xf32>) -> tensor<16xf32> loc("a")
  %v = tensor.expand_shape %a [[0, 1]] output_shape [4, 4] : tensor<16xf32> into tensor<4x4xf32>
  return %v : tensor<4x4xf32>
}

// -----

// What is given twice, or read again, is computed in the arena and copied: a caller may give one buffer for two results.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 64 : i64
// CHECK: %[[A:.*]] = kernel.arena 0 : memref<16xf32>
// CHECK: kernel.launch @k000_a(%{{.*}}, %[[A]])
// CHECK: kernel.output 0
// CHECK: kernel.output 1
func.func @main(%x: tensor<16xf32>) -> (tensor<16xf32>, tensor<16xf32>) {
  %e = tensor.empty() : tensor<16xf32>
  %a = linalg.exp ins(%x : tensor<16xf32>) outs(%e : tensor<16xf32>) -> tensor<16xf32> loc("a")
  return %a, %a : tensor<16xf32>, tensor<16xf32>
}

// -----

// An input and a constant that are results are copied.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 0 : i64
// CHECK: kernel.input 0
// CHECK: kernel.output 0
// CHECK: kernel.weights 0
// CHECK: kernel.output 1
func.func @main(%x: tensor<2xf32>) -> (tensor<2xf32>, tensor<2xf32>) {
  %w = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  return %x, %w : tensor<2xf32>, tensor<2xf32>
}
