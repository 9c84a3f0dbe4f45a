// RUN: msc-opt %s --split-input-file --plan-kernels | FileCheck %s

// A result is computed over an operand that nobody reads again.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 64 : i64
// CHECK: %[[A:.*]] = kernel.arena 0 : memref<16xf32>
// CHECK: kernel.launch @k000_{{.*}}({{.*}}, %[[A]])
// CHECK: %[[B:.*]] = kernel.arena 0 : memref<16xf32>
// CHECK: kernel.launch @k001_{{.*}}(%[[B]]) {
// CHECK: kernel.output 0
func.func @main(%x: tensor<16xf32>) -> tensor<16xf32> {
  %e = tensor.empty() : tensor<16xf32>
  %a = linalg.exp ins(%x : tensor<16xf32>) outs(%e : tensor<16xf32>) -> tensor<16xf32> loc("a")
  %b = linalg.abs ins(%a : tensor<16xf32>) outs(%e : tensor<16xf32>) -> tensor<16xf32> loc("b")
  %c = linalg.log ins(%b : tensor<16xf32>) outs(%e : tensor<16xf32>) -> tensor<16xf32> loc("c")
  return %c : tensor<16xf32>
}

// -----

// Not over what is read again: two buffers.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 128 : i64
// CHECK: kernel.launch @k001_{{.*}}(%{{.*}}, %{{.*}}) {{.*}} : memref<16xf32>, memref<16xf32>
func.func @main(%x: tensor<16xf32>) -> tensor<16xf32> {
  %e = tensor.empty() : tensor<16xf32>
  %a = linalg.exp ins(%x : tensor<16xf32>) outs(%e : tensor<16xf32>) -> tensor<16xf32> loc("a")
  %b = linalg.abs ins(%a : tensor<16xf32>) outs(%e : tensor<16xf32>) -> tensor<16xf32> loc("b")
  %c = linalg.add ins(%a, %b : tensor<16xf32>, tensor<16xf32>) outs(%e : tensor<16xf32>) -> tensor<16xf32> loc("c")
  return %c : tensor<16xf32>
}

// -----

// Not over what is read again through a view.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 128 : i64
// CHECK: kernel.launch @k001_{{.*}}(%{{.*}}, %{{.*}}) {{.*}} : memref<16xf32>, memref<16xf32>
func.func @main(%x: tensor<16xf32>) -> (tensor<16xf32>, tensor<4x4xf32>) {
  %e = tensor.empty() : tensor<16xf32>
  %m = tensor.empty() : tensor<4x4xf32>
  %a = linalg.exp ins(%x : tensor<16xf32>) outs(%e : tensor<16xf32>) -> tensor<16xf32> loc("a")
  %v = tensor.expand_shape %a [[0, 1]] output_shape [4, 4] : tensor<16xf32> into tensor<4x4xf32>
  %b = linalg.abs ins(%a : tensor<16xf32>) outs(%e : tensor<16xf32>) -> tensor<16xf32> loc("b")
  %c = linalg.log ins(%b : tensor<16xf32>) outs(%e : tensor<16xf32>) -> tensor<16xf32> loc("c")
  %d = linalg.log ins(%v : tensor<4x4xf32>) outs(%m : tensor<4x4xf32>) -> tensor<4x4xf32> loc("d")
  return %c, %d : tensor<16xf32>, tensor<4x4xf32>
}

// -----

// A view does not own its memory: what it shows is read again.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 128 : i64
// CHECK: kernel.launch @k001_{{.*}}(%{{.*}}, %{{.*}}) {{.*}} : memref<4x4xf32>, memref<4x4xf32>
func.func @main(%x: tensor<16xf32>) -> (tensor<4x4xf32>, tensor<16xf32>) {
  %e = tensor.empty() : tensor<16xf32>
  %m = tensor.empty() : tensor<4x4xf32>
  %a = linalg.exp ins(%x : tensor<16xf32>) outs(%e : tensor<16xf32>) -> tensor<16xf32> loc("a")
  %v = tensor.expand_shape %a [[0, 1]] output_shape [4, 4] : tensor<16xf32> into tensor<4x4xf32>
  %b = linalg.abs ins(%v : tensor<4x4xf32>) outs(%m : tensor<4x4xf32>) -> tensor<4x4xf32> loc("b")
  %c = linalg.log ins(%b : tensor<4x4xf32>) outs(%m : tensor<4x4xf32>) -> tensor<4x4xf32> loc("c")
  %d = linalg.log ins(%a : tensor<16xf32>) outs(%e : tensor<16xf32>) -> tensor<16xf32> loc("d")
  return %c, %d : tensor<4x4xf32>, tensor<16xf32>
}

// -----

// Not over an operand that is read at other places than those that are written.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 128 : i64
// CHECK: kernel.launch @k001_{{.*}}(%{{.*}}, %{{.*}}) {{.*}} : memref<4x4xf32>, memref<4x4xf32>
func.func @main(%x: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %e = tensor.empty() : tensor<4x4xf32>
  %a = linalg.exp ins(%x : tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32> loc("a")
  %b = linalg.transpose ins(%a : tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) permutation = [1, 0] loc("b")
  %c = linalg.log ins(%b : tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32> loc("c")
  return %c : tensor<4x4xf32>
}

// -----

// The caller's inputs are never written; two readers of one buffer are one argument.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 64 : i64
// CHECK: kernel.launch @k000_{{.*}}(%{{.*}}, %{{.*}}) {{.*}} : memref<16xf32>, memref<16xf32>
// CHECK: kernel.output 0
func.func @main(%x: tensor<16xf32>) -> tensor<16xf32> {
  %e = tensor.empty() : tensor<16xf32>
  %a = linalg.exp ins(%x : tensor<16xf32>) outs(%e : tensor<16xf32>) -> tensor<16xf32> loc("a")
  %b = linalg.log ins(%a : tensor<16xf32>) outs(%e : tensor<16xf32>) -> tensor<16xf32> loc("b")
  return %b : tensor<16xf32>
}

// -----

// Not where the init is read: a reduction over a dimension of size 1 starts from a value of its own.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 128 : i64
// CHECK: %[[A:.*]] = kernel.arena 0 : memref<4xf32>
// CHECK: kernel.launch @k000_{{.*}}({{.*}}, %[[A]])
// CHECK: kernel.launch @k001_{{.*}}(%{{.*}}, %{{.*}}) {{.*}} : memref<4xf32>, memref<4xf32>
// CHECK: kernel.start = [0.000000e+00 : f32]
func.func @main(%x: tensor<4xf32>) -> tensor<4xf32> {
  %e = tensor.empty() : tensor<4xf32>
  %zero = arith.constant 0.0 : f32
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  %a = linalg.exp ins(%x : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("a")
  %b = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]}
      ins(%a : tensor<4xf32>) outs(%init : tensor<4xf32>) {
  ^bb0(%in: f32, %acc: f32):
    %s = arith.addf %acc, %in : f32
    linalg.yield %s : f32
  } -> tensor<4xf32> loc("b")
  %c = linalg.log ins(%b : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("c")
  return %c : tensor<4xf32>
}

// -----

// Not over what a later loop nest gathers from, which reads it in its region.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 128 : i64
// CHECK: kernel.launch @k001_{{.*}}(%{{.*}}, %{{.*}}) {{.*}} : memref<4xf32>, memref<4xf32>
func.func @main(%x: tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>) {
  %e = tensor.empty() : tensor<4xf32>
  %three = arith.constant 3 : index
  %a = linalg.exp ins(%x : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("a")
  %b = linalg.abs ins(%a : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("b")
  %c = linalg.log ins(%b : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("c")
  %d = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} outs(%e : tensor<4xf32>) {
  ^bb0(%out: f32):
    %i = linalg.index 0 : index
    %j = arith.subi %three, %i : index
    %v = tensor.extract %a[%j] : tensor<4xf32>
    linalg.yield %v : f32
  } -> tensor<4xf32> loc("d")
  return %c, %d : tensor<4xf32>, tensor<4xf32>
}

// -----

// A row is read before it is written: the kernel works in place.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 64 : i64
// CHECK: kernel.launch @k001_softmax(%{{[0-9]+}}) {{.*}} : memref<1x4xf32>
func.func @main(%x: tensor<1x4xf32>) -> tensor<1x4xf32> {
  %e = tensor.empty() : tensor<1x4xf32>
  %a = linalg.exp ins(%x : tensor<1x4xf32>) outs(%e : tensor<1x4xf32>) -> tensor<1x4xf32> loc("a")
  %b = kernel.softmax %a into %e over [1] : tensor<1x4xf32> into tensor<1x4xf32> loc("softmax")
  %c = linalg.log ins(%b : tensor<1x4xf32>) outs(%e : tensor<1x4xf32>) -> tensor<1x4xf32> loc("c")
  return %c : tensor<1x4xf32>
}
