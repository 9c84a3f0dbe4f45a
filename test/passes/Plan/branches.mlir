// RUN: msc-opt %s --split-input-file --plan-kernels | FileCheck %s

// What one branch passes on, and nobody reads behind, stays where it is; the other one computes over it.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 64 : i64
// CHECK: %[[C:.*]] = memref.load
// CHECK: scf.if %[[C]] {
// CHECK-NEXT: %[[A:.*]] = kernel.arena 0
// CHECK-NEXT: kernel.launch @k001_w(%[[A]])
// CHECK-NEXT: } else {
// CHECK-NEXT: }
// CHECK: kernel.launch @k002_z
func.func @main(%x: tensor<4xf32>, %b: tensor<i1>) -> (tensor<4xf32>) {
  %e = tensor.empty() : tensor<4xf32>
  %a = linalg.exp ins(%x : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("a")
  %c = tensor.extract %b[] : tensor<i1>
  %r = scf.if %c -> tensor<4xf32> {
    %w = linalg.abs ins(%a : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("w")
    scf.yield %w : tensor<4xf32>
  } else {
    scf.yield %a : tensor<4xf32>
  }
  %z = linalg.log ins(%r : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("z")
  return %z : tensor<4xf32>
}

// -----

// Not over what is read behind the branches: two buffers, and a copy.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 128 : i64
// CHECK: scf.if
// CHECK: kernel.launch @k001_w(%{{.*}}, %{{.*}})
// CHECK: } else {
// CHECK: kernel.launch @k002(%{{.*}}, %{{.*}}) {
// CHECK-NEXT: {{^ *}}}
func.func @main(%x: tensor<4xf32>, %b: tensor<i1>) -> (tensor<4xf32>) {
  %e = tensor.empty() : tensor<4xf32>
  %a = linalg.exp ins(%x : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("a")
  %c = tensor.extract %b[] : tensor<i1>
  %r = scf.if %c -> tensor<4xf32> {
    %w = linalg.abs ins(%a : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("w")
    scf.yield %w : tensor<4xf32>
  } else {
    scf.yield %a : tensor<4xf32>
  }
  %z = linalg.add ins(%r, %a : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("z")
  return %z : tensor<4xf32>
}

// -----

// Not over what the branch reads again before its end.
// CHECK-LABEL: kernel.entry
// CHECK: scf.if
// CHECK: kernel.launch @k001_w(%{{.*}}, %{{.*}}) {{.*}} : memref<4xf32>, memref<4xf32>
// CHECK: kernel.launch @k002_u(
// CHECK: } else {
func.func @main(%x: tensor<4xf32>, %b: tensor<i1>) -> (tensor<4xf32>, tensor<4xf32>) {
  %e = tensor.empty() : tensor<4xf32>
  %a = linalg.exp ins(%x : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("a")
  %c = tensor.extract %b[] : tensor<i1>
  %r:2 = scf.if %c -> (tensor<4xf32>, tensor<4xf32>) {
    %w = linalg.abs ins(%a : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("w")
    %u = linalg.log ins(%a : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("u")
    scf.yield %w, %u : tensor<4xf32>, tensor<4xf32>
  } else {
    scf.yield %a, %x : tensor<4xf32>, tensor<4xf32>
  }
  %z = linalg.log ins(%r#0 : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("z")
  %y = linalg.log ins(%r#1 : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("y")
  return %z, %y : tensor<4xf32>, tensor<4xf32>
}

// -----

// Both branches compute where the graph's output lies.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 0 : i64
// CHECK: scf.if
// CHECK: %[[O:.*]] = kernel.output 0
// CHECK-NEXT: kernel.launch @k000_w(%{{.*}}, %[[O]])
// CHECK-NEXT: } else {
// CHECK: %[[P:.*]] = kernel.output 0
// CHECK-NEXT: kernel.launch @k001(%{{.*}}, %[[P]]) {
// CHECK-NEXT: {{^ *}}}
func.func @main(%x: tensor<4xf32>, %b: tensor<i1>) -> (tensor<4xf32>) {
  %e = tensor.empty() : tensor<4xf32>
  %c = tensor.extract %b[] : tensor<i1>
  %r = scf.if %c -> tensor<4xf32> {
    %w = linalg.abs ins(%x : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("w")
    scf.yield %w : tensor<4xf32>
  } else {
    scf.yield %x : tensor<4xf32>
  }
  return %r : tensor<4xf32>
}

// -----

// The parts of a concatenation are computed where the branches put it only if that writes over nothing that is read behind: here %d
// reads what %a would have written over.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 128 : i64
// CHECK: scf.if
// CHECK: %[[A:.*]] = kernel.arena 64
// CHECK-NEXT: kernel.launch @k001_a(%{{.*}}, %[[A]])
// CHECK: %[[D:.*]] = kernel.arena 72
// CHECK-NEXT: kernel.launch @k002_d(%{{.*}}, %[[D]])
// CHECK: kernel.launch @k003(
func.func @main(%y: tensor<4xf32>, %b: tensor<i1>) -> (tensor<4xf32>) {
  %e = tensor.empty() : tensor<4xf32>
  %h = tensor.empty() : tensor<2xf32>
  %x = linalg.exp ins(%y : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("x")
  %c = tensor.extract %b[] : tensor<i1>
  %r = scf.if %c -> tensor<4xf32> {
    %s = tensor.extract_slice %x[2] [2] [1] : tensor<4xf32> to tensor<2xf32>
    %t = tensor.extract_slice %x[0] [2] [1] : tensor<4xf32> to tensor<2xf32>
    %a = linalg.abs ins(%s : tensor<2xf32>) outs(%h : tensor<2xf32>) -> tensor<2xf32> loc("a")
    %d = linalg.log ins(%t : tensor<2xf32>) outs(%h : tensor<2xf32>) -> tensor<2xf32> loc("d")
    %w = tensor.concat dim(0) %a, %d : (tensor<2xf32>, tensor<2xf32>) -> tensor<4xf32> loc("w")
    scf.yield %w : tensor<4xf32>
  } else {
    scf.yield %x : tensor<4xf32>
  }
  %z = linalg.log ins(%r : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("z")
  return %z : tensor<4xf32>
}

// -----

// One of several, by a number; numbers that a branch gives stay results.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 64 : i64
// CHECK: %[[N:.*]] = scf.index_switch %{{.*}} -> i1
// CHECK: case 0 {
// CHECK: kernel.launch @k001_w
// CHECK: scf.yield %{{.*}} : i1
// CHECK: default {
// CHECK: scf.yield %{{.*}} : i1
// CHECK: scf.if %[[N]] {
func.func @main(%x: tensor<4xf32>, %b: tensor<i1>) -> (tensor<4xf32>) {
  %e = tensor.empty() : tensor<4xf32>
  %c = tensor.extract %b[] : tensor<i1>
  %i = arith.index_castui %c : i1 to index
  %r:2 = scf.index_switch %i -> tensor<4xf32>, i1
  case 0 {
    %true = arith.constant true
    %w = linalg.abs ins(%x : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("w")
    scf.yield %w, %true : tensor<4xf32>, i1
  }
  default {
    %false = arith.constant false
    scf.yield %x, %false : tensor<4xf32>, i1
  }
  %q = scf.if %r#1 -> tensor<4xf32> {
    %z = linalg.log ins(%r#0 : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("z")
    scf.yield %z : tensor<4xf32>
  } else {
    scf.yield %r#0 : tensor<4xf32>
  }
  return %q : tensor<4xf32>
}
