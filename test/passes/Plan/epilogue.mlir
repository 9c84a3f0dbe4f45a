// RUN: msc-opt %s --split-input-file --plan-kernels | FileCheck %s

// The residual dies in the epilogue that adds it: the product is computed over it.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 64 : i64
// CHECK: kernel.launch @k000_r(%{{.*}}, %{{.*}})
// CHECK: %[[R:.*]] = kernel.arena 0 : memref<2x4xf32>
// CHECK: kernel.launch @k001_m(%{{.*}}, %{{.*}}, %[[R]]) {{.*}} : memref<2x3xf32>, memref<3x4xf32>, memref<2x4xf32>
// CHECK: kernel.launch @k002_a
func.func @main(%x: tensor<2x3xf32>, %w: tensor<3x4xf32>, %y: tensor<2x4xf32>) -> tensor<2x4xf32> {
  %e = tensor.empty() : tensor<2x4xf32>
  %r = linalg.exp ins(%y : tensor<2x4xf32>) outs(%e : tensor<2x4xf32>) -> tensor<2x4xf32> loc("r")
  %m = kernel.matmul %x, %w into %e : tensor<2x3xf32>, tensor<3x4xf32> into tensor<2x4xf32>
      epilogue(%acc: f32, %extra: f32 = %r at affine_map<(i, j) -> (i, j)> : tensor<2x4xf32>) {
    %sum = arith.addf %acc, %extra : f32
    kernel.yield %sum : f32
  } loc("m")
  %a = linalg.log ins(%m : tensor<2x4xf32>) outs(%e : tensor<2x4xf32>) -> tensor<2x4xf32> loc("a")
  return %a : tensor<2x4xf32>
}

// -----

// A bias is read at other places than those that are written: it keeps its memory.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 128 : i64
// CHECK: kernel.launch @k001_m(%{{.*}}, %{{.*}}, %{{.*}}, %{{.*}}) {{.*}} : memref<4x3xf32>, memref<3x4xf32>, memref<4xf32>, memref<4x4xf32>
func.func @main(%x: tensor<4x3xf32>, %w: tensor<3x4xf32>, %y: tensor<4xf32>) -> tensor<4x4xf32> {
  %e = tensor.empty() : tensor<4x4xf32>
  %f = tensor.empty() : tensor<4xf32>
  %r = linalg.exp ins(%y : tensor<4xf32>) outs(%f : tensor<4xf32>) -> tensor<4xf32> loc("r")
  %m = kernel.matmul %x, %w into %e : tensor<4x3xf32>, tensor<3x4xf32> into tensor<4x4xf32>
      epilogue(%acc: f32, %extra: f32 = %r at affine_map<(i, j) -> (j)> : tensor<4xf32>) {
    %sum = arith.addf %acc, %extra : f32
    kernel.yield %sum : f32
  } loc("m")
  %a = linalg.log ins(%m : tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32> loc("a")
  return %a : tensor<4x4xf32>
}

// -----

// Work memory is part of the arena for this launch, and given to the kernel as bytes behind the result.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 1024 : i64
// CHECK: %[[S:.*]] = kernel.arena 0 : memref<1000xi8>
// CHECK: kernel.launch @k000_m(%{{.*}}, %{{.*}}, %{{.*}}, %[[S]])
func.func @main(%x: tensor<2x3xf32>, %w: tensor<3x4xf32>) -> tensor<2x4xf32> {
  %e = tensor.empty() : tensor<2x4xf32>
  %m = kernel.matmul %x, %w into %e {kernel.micro = #kernel.micro<"batchMatmul" scratch 1000>} : tensor<2x3xf32>, tensor<3x4xf32> into tensor<2x4xf32> loc("m")
  return %m : tensor<2x4xf32>
}

// -----

// An image with gaps between its pixels is read as it is; one with gaps within them is copied.
// CHECK-LABEL: kernel.entry
// CHECK: kernel.input 0 at 4 : memref<1x4x4x3xf32, strided<[64, 16, 4, 1]>>
// CHECK: kernel.launch @k000_p
// CHECK: kernel.input 0 : memref<1x4x4x2xf32, strided<[64, 16, 4, 2]>>
// CHECK: kernel.arena 0 : memref<1x4x4x2xf32>
// CHECK: kernel.launch @k002_q
func.func @main(%x: tensor<1x4x4x4xf32>) -> (tensor<1x2x2x3xf32>, tensor<1x2x2x2xf32>) {
  %e = tensor.empty() : tensor<1x2x2x3xf32>
  %f = tensor.empty() : tensor<1x2x2x2xf32>
  %s = tensor.extract_slice %x[0, 0, 0, 1] [1, 4, 4, 3] [1, 1, 1, 1] : tensor<1x4x4x4xf32> to tensor<1x4x4x3xf32>
  %p = kernel.pool2d max %s into %e window [2, 2] strides [2, 2] : tensor<1x4x4x3xf32> into tensor<1x2x2x3xf32> loc("p")
  %t = tensor.extract_slice %x[0, 0, 0, 0] [1, 4, 4, 2] [1, 1, 1, 2] : tensor<1x4x4x4xf32> to tensor<1x4x4x2xf32>
  %q = kernel.pool2d max %t into %f window [2, 2] strides [2, 2] : tensor<1x4x4x2xf32> into tensor<1x2x2x2xf32> loc("q")
  return %p, %q : tensor<1x2x2x3xf32>, tensor<1x2x2x2xf32>
}

// -----

// Softmax keeps its powers in the result while it sums them up: not over what its epilogue reads, which dies here too.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 128 : i64
// CHECK: kernel.launch @k000_a
// CHECK: %[[A:.*]] = kernel.arena 0 : memref<4x4xf32>
// CHECK: %[[S:.*]] = kernel.arena 64 : memref<4x4xf32>
// CHECK: kernel.launch @k001_s(%{{.*}}, %[[A]], %[[S]])
func.func @main(%x: tensor<4x4xf32>, %y: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %e = tensor.empty() : tensor<4x4xf32>
  %a = linalg.exp ins(%y : tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32> loc("a")
  %s = kernel.softmax %x into %e over [1] : tensor<4x4xf32> into tensor<4x4xf32>
      epilogue(%acc: f32, %extra: f32 = %a : tensor<4x4xf32>) {
    %0 = arith.addf %acc, %extra : f32
    kernel.yield %0 : f32
  } loc("s")
  %end = linalg.log ins(%s : tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32> loc("end")
  return %end : tensor<4x4xf32>
}
