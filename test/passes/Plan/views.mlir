// RUN: msc-opt %s --split-input-file --plan-kernels | FileCheck %s

// A reshape and a slice are views; a slice of an input starts inside of the caller's buffer.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 0 : i64
// CHECK: %[[S:.*]] = kernel.input 0 at 28 : memref<2x3xf32, strided<[6, 1]>>
// CHECK: kernel.launch @k000_a(%[[S]]
func.func @main(%x: tensor<24xf32>) -> tensor<2x3xf32> {
  %e = tensor.empty() : tensor<2x3xf32>
  %m = tensor.expand_shape %x [[0, 1]] output_shape [4, 6] : tensor<24xf32> into tensor<4x6xf32>
  %s = tensor.extract_slice %m[1, 1] [2, 3] [1, 1] : tensor<4x6xf32> to tensor<2x3xf32>
  %a = linalg.exp ins(%s : tensor<2x3xf32>) outs(%e : tensor<2x3xf32>) -> tensor<2x3xf32> loc("a")
  return %a : tensor<2x3xf32>
}

// -----

// A view with gaps is copied before it is given another shape.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 64 : i64
// CHECK: %[[S:.*]] = kernel.input 0 : memref<4x3xf32, strided<[6, 1]>>
// CHECK: %[[C:.*]] = kernel.arena 0 : memref<4x3xf32>
// CHECK: kernel.launch @k000(%[[S]], %[[C]])
// CHECK: kernel.arena 0 : memref<12xf32>
func.func @main(%x: tensor<4x6xf32>) -> tensor<12xf32> {
  %e = tensor.empty() : tensor<12xf32>
  %s = tensor.extract_slice %x[0, 0] [4, 3] [1, 1] : tensor<4x6xf32> to tensor<4x3xf32>
  %f = tensor.collapse_shape %s [[0, 1]] : tensor<4x3xf32> into tensor<12xf32>
  %a = linalg.exp ins(%f : tensor<12xf32>) outs(%e : tensor<12xf32>) -> tensor<12xf32> loc("a")
  return %a : tensor<12xf32>
}

// -----

// A slice drops a dimension, and steps.
// CHECK-LABEL: kernel.entry
// CHECK: kernel.input 0 at 8 : memref<2xf32, strided<[12]>>
func.func @main(%x: tensor<4x6xf32>) -> tensor<2xf32> {
  %e = tensor.empty() : tensor<2xf32>
  %s = tensor.extract_slice %x[0, 2] [2, 1] [2, 1] : tensor<4x6xf32> to tensor<2xf32>
  %a = linalg.exp ins(%s : tensor<2xf32>) outs(%e : tensor<2xf32>) -> tensor<2xf32> loc("a")
  return %a : tensor<2xf32>
}
