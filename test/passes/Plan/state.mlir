// RUN: msc-opt %s --split-input-file --plan-kernels | FileCheck %s

// A state is written where it lies, at the end or element for element; the graph's output is what it was computed of. Values that are
// not zero at first are constants.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 0 : i64, inputs = [#kernel.io<"x" : tensor<4xf32>>], outputs = [#kernel.io<"output0" : tensor<4xf32>>],
// CHECK-SAME: state_bytes = 128 : i64, weights_bytes = 64 : i64
// CHECK: kernel.constant 0, dense<1.000000e+00> : tensor<4xf32>
// CHECK: kernel.initial 64, 0, 16
// CHECK-NOT: kernel.initial
// CHECK: %[[S:.*]] = kernel.state 0 : memref<4xf32>
// CHECK: kernel.launch @k000_sum(%{{.*}}, %[[S]])
// CHECK: %[[T:.*]] = kernel.state 64 : memref<4xf32>
// CHECK: kernel.launch @k001_exp(%[[T]]) {
// CHECK: kernel.output 0
// CHECK-NOT: kernel.launch @{{.*}}kernel.launch
func.func @main(%x: tensor<4xf32> {mindir.name = "x"}, %s: tensor<4xf32> {mindir.name = "s", mindir.state = dense<0.0> : tensor<4xf32>},
                %t: tensor<4xf32> {mindir.name = "t", mindir.state = dense<1.0> : tensor<4xf32>})
    -> (tensor<4xf32>, tensor<4xf32> {mindir.state}, tensor<4xf32> {mindir.state}) {
  %e = tensor.empty() : tensor<4xf32>
  %sum = linalg.add ins(%s, %x : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("sum")
  %u = linalg.exp ins(%t : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("exp")
  return %u, %sum, %u : tensor<4xf32>, tensor<4xf32>, tensor<4xf32>
}

// -----

// What was there before is an output: it is copied before it is written over.
// CHECK-LABEL: kernel.entry
// CHECK: %[[A:.*]] = kernel.arena 0 : memref<4xf32>
// CHECK: kernel.launch @k000_sum(%{{.*}}, %{{.*}}, %[[A]])
// CHECK: %[[S:.*]] = kernel.state 0 : memref<4xf32>
// CHECK: %[[O:.*]] = kernel.output 0 : memref<4xf32>
// CHECK: kernel.launch @k001(%[[S]], %[[O]])
// CHECK: %[[B:.*]] = kernel.arena 0 : memref<4xf32>
// CHECK: %[[T:.*]] = kernel.state 0 : memref<4xf32>
// CHECK: kernel.launch @k001(%[[B]], %[[T]])
func.func @main(%x: tensor<4xf32>, %s: tensor<4xf32> {mindir.name = "s", mindir.state = dense<0.0> : tensor<4xf32>})
    -> (tensor<4xf32>, tensor<4xf32> {mindir.state}) {
  %e = tensor.empty() : tensor<4xf32>
  %sum = linalg.add ins(%s, %x : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("sum")
  return %s, %sum : tensor<4xf32>, tensor<4xf32>
}

// -----

// Slices go into the state, in a branch and in a loop, and nothing else of it is touched; a state that is only read stays.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 0 : i64
// CHECK: scf.if
// CHECK: %[[S:.*]] = kernel.state 16 : memref<2xf32>
// CHECK: kernel.launch @{{.*}}(%{{.*}}, %[[S]])
// CHECK-NEXT: } else {
// CHECK-NEXT: }
// CHECK: scf.while
// CHECK: } do {
// CHECK: %[[T:.*]] = kernel.state 24 : memref<2xf32>
// CHECK: kernel.launch @{{.*}}(%{{.*}}, %[[T]])
// CHECK-NEXT: scf.yield
// CHECK: kernel.output 0
func.func @main(%x: tensor<2xf32>, %b: tensor<i1>, %s: tensor<16xf32> {mindir.name = "s", mindir.state = dense<0.0> : tensor<16xf32>})
    -> (tensor<2xf32>, tensor<16xf32> {mindir.state}) {
  %e = tensor.empty() : tensor<2xf32>
  %c = tensor.extract %b[] : tensor<i1>
  %p = scf.if %c -> tensor<16xf32> {
    %i = tensor.insert_slice %x into %s[4] [2] [1] : tensor<2xf32> into tensor<16xf32>
    scf.yield %i : tensor<16xf32>
  } else {
    scf.yield %s : tensor<16xf32>
  }
  %r = scf.while (%v = %p) : (tensor<16xf32>) -> (tensor<16xf32>) {
    %d = tensor.extract %b[] : tensor<i1>
    scf.condition(%d) %v : tensor<16xf32>
  } do {
  ^bb0(%v: tensor<16xf32>):
    %i = tensor.insert_slice %x into %v[6] [2] [1] : tensor<2xf32> into tensor<16xf32>
    scf.yield %i : tensor<16xf32>
  }
  %o = tensor.extract_slice %r[5] [2] [1] : tensor<16xf32> to tensor<2xf32>
  %z = linalg.log ins(%o : tensor<2xf32>) outs(%e : tensor<2xf32>) -> tensor<2xf32> loc("z")
  return %z, %r : tensor<2xf32>, tensor<16xf32>
}
