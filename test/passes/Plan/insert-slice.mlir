// RUN: msc-opt %s --split-input-file --plan-kernels | FileCheck %s

// Into a tensor that was filled for it: a fill, then the copy of the part.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 64 : i64
// CHECK: %[[W:.*]] = kernel.arena 0 : memref<8xf32>
// CHECK: kernel.launch @k000(%[[W]])
// CHECK: %[[S:.*]] = kernel.arena 8 : memref<4xf32>
// CHECK: kernel.launch @k001(%{{.*}}, %[[S]])
func.func @main(%x: tensor<4xf32>) -> tensor<8xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<8xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<8xf32>) -> tensor<8xf32>
  %w = tensor.insert_slice %x into %f[2] [4] [1] : tensor<4xf32> into tensor<8xf32>
  %a = linalg.exp ins(%w : tensor<8xf32>) outs(%e : tensor<8xf32>) -> tensor<8xf32> loc("a")
  return %a : tensor<8xf32>
}

// -----

// Over a tensor that dies: the part is copied into its memory.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 64 : i64
// CHECK: kernel.launch @k000_a(%{{.*}}, %{{.*}})
// CHECK: %[[S:.*]] = kernel.arena 8 : memref<4xf32>
// CHECK: kernel.launch @k001(%{{.*}}, %[[S]])
// CHECK: kernel.arena 0 : memref<8xf32>
// CHECK: kernel.launch @k002_b
// CHECK-NOT: kernel.launch
func.func @main(%x: tensor<4xf32>, %y: tensor<8xf32>) -> tensor<8xf32> {
  %e = tensor.empty() : tensor<8xf32>
  %a = linalg.exp ins(%y : tensor<8xf32>) outs(%e : tensor<8xf32>) -> tensor<8xf32> loc("a")
  %w = tensor.insert_slice %x into %a[2] [4] [1] : tensor<4xf32> into tensor<8xf32>
  %b = linalg.log ins(%w : tensor<8xf32>) outs(%e : tensor<8xf32>) -> tensor<8xf32> loc("b")
  return %b : tensor<8xf32>
}

// -----

// The destination is read once, by the insertion, but it is only a view: what it shows is read behind. The whole is copied first.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 128 : i64
// CHECK: kernel.launch @k000_a(%{{.*}}, %{{.*}})
// CHECK: %[[A:.*]] = kernel.arena 0 : memref<2x4xf32>
// CHECK: %[[W:.*]] = kernel.arena 64 : memref<2x4xf32>
// CHECK: kernel.launch @k001(%[[A]], %[[W]])
// CHECK: kernel.arena 64 : memref<1x4xf32>
// CHECK: kernel.launch
// CHECK: kernel.launch @k003_b
// CHECK: %[[LATER:.*]] = kernel.arena 0 : memref<8xf32>
// CHECK: kernel.launch @k004_c(%[[LATER]]
func.func @main(%x: tensor<1x4xf32>, %y: tensor<8xf32>) -> (tensor<2x4xf32>, tensor<8xf32>) {
  %e = tensor.empty() : tensor<8xf32>
  %m = tensor.empty() : tensor<2x4xf32>
  %a = linalg.exp ins(%y : tensor<8xf32>) outs(%e : tensor<8xf32>) -> tensor<8xf32> loc("a")
  %v = tensor.expand_shape %a [[0, 1]] output_shape [2, 4] : tensor<8xf32> into tensor<2x4xf32>
  %w = tensor.insert_slice %x into %v[0, 0] [1, 4] [1, 1] : tensor<1x4xf32> into tensor<2x4xf32>
  %b = linalg.log ins(%w : tensor<2x4xf32>) outs(%m : tensor<2x4xf32>) -> tensor<2x4xf32> loc("b")
  %c = linalg.abs ins(%a : tensor<8xf32>) outs(%e : tensor<8xf32>) -> tensor<8xf32> loc("c")
  return %b, %c : tensor<2x4xf32>, tensor<8xf32>
}

// -----

// A constant and an input are never written: they are copied first.
// CHECK-LABEL: kernel.entry
// CHECK: %[[C:.*]] = kernel.weights 0 : memref<2xf32>
// CHECK: kernel.launch @k000(%[[C]], %{{.*}})
// CHECK: %[[Y:.*]] = kernel.input 1 : memref<2xf32>
// CHECK: kernel.launch @k000(%[[Y]], %{{.*}})
func.func @main(%x: tensor<1xf32>, %y: tensor<2xf32>) -> (tensor<2xf32>, tensor<2xf32>) {
  %w = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %a = tensor.insert_slice %x into %w[0] [1] [1] : tensor<1xf32> into tensor<2xf32>
  %b = tensor.insert_slice %x into %y[0] [1] [1] : tensor<1xf32> into tensor<2xf32>
  return %a, %b : tensor<2xf32>, tensor<2xf32>
}
