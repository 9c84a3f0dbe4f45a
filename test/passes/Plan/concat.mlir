// RUN: msc-opt %s --split-input-file --plan-kernels | FileCheck %s

// What is computed for a concatenation is computed inside of it; an input of the graph is copied there.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 0 : i64
// CHECK: %[[A:.*]] = kernel.output 0 : memref<2x3xf32, strided<[8, 1]>>
// CHECK: kernel.launch @k000_a({{.*}}, %[[A]])
// CHECK: %[[B:.*]] = kernel.output 0 at 12 : memref<2x5xf32, strided<[8, 1]>>
// CHECK: kernel.launch @k001_c(%{{.*}}, %[[B]])
func.func @main(%x: tensor<2x3xf32>, %y: tensor<2x5xf32>) -> tensor<2x8xf32> {
  %e = tensor.empty() : tensor<2x3xf32>
  %a = linalg.exp ins(%x : tensor<2x3xf32>) outs(%e : tensor<2x3xf32>) -> tensor<2x3xf32> loc("a")
  %c = tensor.concat dim(1) %a, %y : (tensor<2x3xf32>, tensor<2x5xf32>) -> tensor<2x8xf32> loc("c")
  return %c : tensor<2x8xf32>
}

// -----

// A value that stands in it twice has memory of its own, and is copied twice.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 64 : i64
// CHECK-COUNT-2: kernel.launch @k001_c
func.func @main(%x: tensor<2x3xf32>) -> tensor<4x3xf32> {
  %e = tensor.empty() : tensor<2x3xf32>
  %a = linalg.exp ins(%x : tensor<2x3xf32>) outs(%e : tensor<2x3xf32>) -> tensor<2x3xf32> loc("a")
  %c = tensor.concat dim(0) %a, %a : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<4x3xf32> loc("c")
  return %c : tensor<4x3xf32>
}

// -----

// A concatenation inside of another one: all three are computed in the caller's buffer.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 0 : i64
// CHECK: kernel.output 0 : memref<2x3xf32, strided<[9, 1]>>
// CHECK: kernel.output 0 at 12 : memref<2x3xf32, strided<[9, 1]>>
// CHECK: kernel.output 0 at 24 : memref<2x3xf32, strided<[9, 1]>>
// CHECK-NOT: kernel.output
func.func @main(%x: tensor<2x3xf32>) -> tensor<2x9xf32> {
  %e = tensor.empty() : tensor<2x3xf32>
  %a = linalg.exp ins(%x : tensor<2x3xf32>) outs(%e : tensor<2x3xf32>) -> tensor<2x3xf32> loc("a")
  %b = linalg.abs ins(%x : tensor<2x3xf32>) outs(%e : tensor<2x3xf32>) -> tensor<2x3xf32> loc("b")
  %c = tensor.concat dim(1) %a, %b : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x6xf32> loc("c")
  %d = linalg.log ins(%x : tensor<2x3xf32>) outs(%e : tensor<2x3xf32>) -> tensor<2x3xf32> loc("d")
  %f = tensor.concat dim(1) %c, %d : (tensor<2x6xf32>, tensor<2x3xf32>) -> tensor<2x9xf32> loc("f")
  return %f : tensor<2x9xf32>
}

// -----

// What is read behind the concatenation keeps it alive: the part that %b reads is not overwritten by %d.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 128 : i64
// CHECK: kernel.launch @k000_a(%{{.*}}, %[[A:.*]]) {{.*}} : memref<4xf32>, memref<4xf32>
// CHECK: %[[C:.*]] = kernel.arena 0 : memref<8xf32>
// CHECK: %[[D:.*]] = kernel.arena 64 : memref<8xf32>
// CHECK: kernel.launch @k002_d(%[[C]], %[[D]])
// CHECK: kernel.arena 0 : memref<4xf32>
// CHECK: kernel.launch @k003_b
func.func @main(%x: tensor<4xf32>) -> (tensor<8xf32>, tensor<4xf32>) {
  %e = tensor.empty() : tensor<4xf32>
  %g = tensor.empty() : tensor<8xf32>
  %a = linalg.exp ins(%x : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("a")
  %c = tensor.concat dim(0) %a, %x : (tensor<4xf32>, tensor<4xf32>) -> tensor<8xf32> loc("c")
  %d = linalg.log ins(%c : tensor<8xf32>) outs(%g : tensor<8xf32>) -> tensor<8xf32> loc("d")
  %b = linalg.abs ins(%a : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("b")
  %f = linalg.abs ins(%d : tensor<8xf32>) outs(%g : tensor<8xf32>) -> tensor<8xf32> loc("f")
  return %f, %b : tensor<8xf32>, tensor<4xf32>
}

// -----

// A packed product leaves gaps between its rows.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 0 : i64
// CHECK: kernel.launch @k000_a({{.*}}) {{.*}} : memref<2x3xf32>, memref<16xf32>, memref<2x4xf32, strided<[8, 1]>>
// CHECK: kernel.launch @k000_a({{.*}}) {{.*}} : memref<2x3xf32>, memref<16xf32>, memref<2x4xf32, strided<[8, 1]>>
// CHECK-NOT: kernel.launch
func.func @main(%x: tensor<2x3xf32>, %v: tensor<16xf32>, %w: tensor<16xf32>) -> tensor<2x8xf32> {
  %e = tensor.empty() : tensor<2x4xf32>
  %a = kernel.matmul %x, %v into %e {kernel.micro = #kernel.micro<"matmul">} : tensor<2x3xf32>, tensor<16xf32> into tensor<2x4xf32> loc("a")
  %b = kernel.matmul %x, %w into %e {kernel.micro = #kernel.micro<"matmul">} : tensor<2x3xf32>, tensor<16xf32> into tensor<2x4xf32> loc("b")
  %c = tensor.concat dim(1) %a, %b : (tensor<2x4xf32>, tensor<2x4xf32>) -> tensor<2x8xf32> loc("c")
  return %c : tensor<2x8xf32>
}

// -----

// A gather reads a part of its table where it lies, and leaves gaps between its rows.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 0 : i64
// CHECK: kernel.launch @k000_a({{.*}}) {{.*}} : memref<5x3xf32, strided<[7, 1]>>, memref<2xi32>, memref<2x3xf32, strided<[6, 1]>>
// CHECK: kernel.launch @k001_b({{.*}}) {{.*}} : memref<5x3xf32, strided<[7, 1]>>, memref<2xi32>, memref<3xf32>, memref<2x3xf32, strided<[6, 1]>>
// CHECK-NOT: kernel.launch
func.func @main(%t: tensor<5x7xf32>, %i: tensor<2xi32>, %bias: tensor<3xf32>) -> tensor<2x6xf32> {
  %e = tensor.empty() : tensor<2x3xf32>
  %x = tensor.extract_slice %t[0, 4] [5, 3] [1, 1] : tensor<5x7xf32> to tensor<5x3xf32>
  %a = kernel.gather %x at %i into %e axis 0 : tensor<5x3xf32>, tensor<2xi32> into tensor<2x3xf32> loc("a")
  %b = kernel.gather %x at %i into %e axis 0 from_end : tensor<5x3xf32>, tensor<2xi32> into tensor<2x3xf32>
      epilogue(%acc: f32, %add: f32 = %bias at affine_map<(i, j) -> (j)> : tensor<3xf32>) {
    %0 = arith.addf %acc, %add : f32
    kernel.yield %0 : f32
  } loc("b")
  %c = tensor.concat dim(1) %a, %b : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x6xf32> loc("c")
  return %c : tensor<2x6xf32>
}
