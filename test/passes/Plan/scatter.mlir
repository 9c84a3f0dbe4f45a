// RUN: msc-opt %s --split-input-file --plan-kernels | FileCheck %s

// What nobody reads again is written where it lies.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 128 : i64
// CHECK: %[[A:.*]] = kernel.arena 0 : memref<6x4xf32>
// CHECK: kernel.launch @k000_exp(%{{.*}}, %[[A]])
// CHECK-NOT: kernel.launch @k001
// CHECK: %[[B:.*]] = kernel.arena 0 : memref<6x4xf32>
// CHECK: kernel.launch @k001_scatter(%{{.*}}, %{{.*}}, %[[B]])
// CHECK: kernel.launch @k002_abs
// CHECK: kernel.func @k001_scatter(%[[U:.*]]: memref<3x4xf32>, %[[I:.*]]: memref<3x1xi32>, %[[Y:.*]]: memref<6x4xf32>)
// CHECK-SAME: flops = 12
// CHECK-NEXT: kernel.scatter %[[U]] at %[[I]] into %[[Y]] :
func.func @main(%x: tensor<6x4xf32>, %i: tensor<3x1xi32>, %u: tensor<3x4xf32>) -> tensor<6x4xf32> {
  %e = tensor.empty() : tensor<6x4xf32>
  %exp = linalg.exp ins(%x : tensor<6x4xf32>) outs(%e : tensor<6x4xf32>) -> tensor<6x4xf32> loc("exp")
  %s = kernel.scatter %u at %i into %exp : tensor<3x4xf32>, tensor<3x1xi32> into tensor<6x4xf32>
      combine(%old: f32, %update: f32) {
    %0 = arith.mulf %old, %update : f32
    kernel.yield %0 : f32
  } loc("scatter")
  %abs = linalg.abs ins(%s : tensor<6x4xf32>) outs(%e : tensor<6x4xf32>) -> tensor<6x4xf32> loc("abs")
  return %abs : tensor<6x4xf32>
}

// -----

// An input is copied first; a fill is written once, without a constant.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 256 : i64, {{.*}}weights_bytes = 0 : i64
// CHECK: kernel.launch @{{.*}} : memref<6x4xf32>, memref<6x4xf32>
// CHECK: kernel.launch @{{.*}}_copied(
// CHECK: kernel.launch @{{[^(]*}}(%{{[0-9]+}}) {{.*}} : memref<6x4xf32>
// CHECK: kernel.launch @{{.*}} : memref<3x4xf32>, memref<3x1xi32>, memref<6x4xf32>
func.func @main(%x: tensor<6x4xf32>, %i: tensor<3x1xi32>, %u: tensor<3x4xf32>) -> tensor<6x4xf32> {
  %e = tensor.empty() : tensor<6x4xf32>
  %zero = arith.constant 0.0 : f32
  %zeros = linalg.fill ins(%zero : f32) outs(%e : tensor<6x4xf32>) -> tensor<6x4xf32>
  %a = kernel.scatter %u at %i into %x : tensor<3x4xf32>, tensor<3x1xi32> into tensor<6x4xf32> loc("copied")
  %b = kernel.scatter %u at %i into %zeros : tensor<3x4xf32>, tensor<3x1xi32> into tensor<6x4xf32> loc("filled")
  %sum = linalg.add ins(%a, %b : tensor<6x4xf32>, tensor<6x4xf32>) outs(%e : tensor<6x4xf32>) -> tensor<6x4xf32> loc("sum")
  return %sum : tensor<6x4xf32>
}

// -----

// A tensor that is its own updates is copied before it is written.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 128 : i64
// CHECK: kernel.launch @k000_exp(%{{.*}}, %[[A:.*]]) {
// CHECK: kernel.launch @{{.*}} : memref<3x4xf32>, memref<3x4xf32>
// CHECK: %[[B:.*]] = kernel.arena 64 : memref<3x4xf32>
// CHECK: kernel.launch @{{.*}}_scatter(%{{.*}}, %{{.*}}, %[[B]])
func.func @main(%x: tensor<3x4xf32>, %i: tensor<3x1xi32>) -> tensor<3x4xf32> {
  %e = tensor.empty() : tensor<3x4xf32>
  %exp = linalg.exp ins(%x : tensor<3x4xf32>) outs(%e : tensor<3x4xf32>) -> tensor<3x4xf32> loc("exp")
  %s = kernel.scatter %exp at %i into %exp : tensor<3x4xf32>, tensor<3x1xi32> into tensor<3x4xf32> loc("scatter")
  %abs = linalg.abs ins(%s : tensor<3x4xf32>) outs(%e : tensor<3x4xf32>) -> tensor<3x4xf32> loc("abs")
  return %abs : tensor<3x4xf32>
}

// -----

// A state is written where it lies, step by step: only the last update is read by others.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 0 : i64
// CHECK: %[[S:.*]] = kernel.state 0 : memref<6x4xf32>
// CHECK: kernel.launch @k000_first(%{{.*}}, %{{.*}}, %[[S]])
// CHECK: %[[T:.*]] = kernel.state 0 : memref<6x4xf32>
// CHECK: kernel.launch @k000_first(%{{.*}}, %{{.*}}, %[[T]])
// CHECK: kernel.launch @k001_abs
// CHECK-NOT: kernel.launch @
func.func @main(%i: tensor<3x1xi32>, %u: tensor<3x4xf32>, %s: tensor<6x4xf32> {mindir.name = "s", mindir.state = dense<0.0> : tensor<6x4xf32>})
    -> (tensor<6x4xf32>, tensor<6x4xf32> {mindir.state}) {
  %e = tensor.empty() : tensor<6x4xf32>
  %a = kernel.scatter %u at %i into %s : tensor<3x4xf32>, tensor<3x1xi32> into tensor<6x4xf32> loc("first")
  %b = kernel.scatter %u at %i into %a : tensor<3x4xf32>, tensor<3x1xi32> into tensor<6x4xf32> loc("second")
  %abs = linalg.abs ins(%b : tensor<6x4xf32>) outs(%e : tensor<6x4xf32>) -> tensor<6x4xf32> loc("abs")
  return %abs, %b : tensor<6x4xf32>, tensor<6x4xf32>
}

// -----

// What goes round a loop is written where it lies.
// CHECK-LABEL: kernel.entry
// CHECK: scf.while
// CHECK: } do {
// CHECK: %[[S:.*]] = kernel.state 0 : memref<6xf32>
// CHECK-NEXT: kernel.launch @{{.*}}scatter(%{{.*}}, %{{.*}}, %[[S]])
// CHECK-NEXT: scf.yield
func.func @main(%i: tensor<2x1xi32>, %u: tensor<2xf32>, %go: tensor<i1>, %s: tensor<6xf32> {mindir.name = "s", mindir.state = dense<0.0> : tensor<6xf32>})
    -> (tensor<2xf32>, tensor<6xf32> {mindir.state}) {
  %e = tensor.empty() : tensor<2xf32>
  %end = scf.while (%carried = %s) : (tensor<6xf32>) -> tensor<6xf32> {
    %c = tensor.extract %go[] : tensor<i1>
    scf.condition(%c) %carried : tensor<6xf32>
  } do {
  ^bb0(%carried: tensor<6xf32>):
    %n = kernel.scatter %u at %i into %carried : tensor<2xf32>, tensor<2x1xi32> into tensor<6xf32> loc("scatter")
    scf.yield %n : tensor<6xf32>
  }
  %abs = linalg.abs ins(%u : tensor<2xf32>) outs(%e : tensor<2xf32>) -> tensor<2xf32> loc("abs")
  return %abs, %end : tensor<2xf32>, tensor<6xf32>
}
