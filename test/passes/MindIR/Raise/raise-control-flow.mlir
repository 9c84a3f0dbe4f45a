// Nodes in branches and loops, and numbers that only a run knows.
// RUN: msc-opt %s --mindir-raise --split-input-file | FileCheck %s

// CHECK-LABEL: func.func @nested
// CHECK: scf.if
// CHECK: mindir.ReduceSum(%arg0) {axis = array<i64: 1>
// CHECK: else
// CHECK: mindir.Abs
func.func @nested(%x: tensor<2x3xf32>, %c: i1) -> tensor<2xf32> {
  %axis = mindir.constant(1 : i64) : i64
  %r = scf.if %c -> (tensor<2xf32>) {
    %y = mindir.node "ReduceSum"(%x, %axis) : (tensor<2x3xf32>, i64) -> tensor<2xf32>
    scf.yield %y : tensor<2xf32>
  } else {
    %y = mindir.node "Abs"(%x) : (tensor<2x3xf32>) -> tensor<2x3xf32>
    %z = mindir.node "ReduceSum"(%y, %axis) : (tensor<2x3xf32>, i64) -> tensor<2xf32>
    scf.yield %z : tensor<2xf32>
  }
  return %r : tensor<2xf32>
}

// -----

// A counter that was a Python number; the dimensions that a loop carries
// follow from those of the input.
// CHECK-LABEL: func.func @counted(
// CHECK-SAME: -> tensor<4x3xf32>
// CHECK: %[[ZERO:.*]] = mindir.constant(dense<0> : tensor<i64>)
// CHECK: scf.while (%[[I:.*]] = %[[ZERO]], %[[X:.*]] = %{{.*}}) : (tensor<i64>, tensor<4x3xf32>)
// CHECK: %[[L:.*]] = mindir.Less(%[[I]], %arg1)
// CHECK: mindir.condition(%[[L]]) : (tensor<i1>) -> i1
// CHECK: ^bb0(%[[J:.*]]: tensor<i64>, %[[Y:.*]]: tensor<4x3xf32>):
// CHECK: %[[ONE:.*]] = mindir.constant(dense<1> : tensor<i64>)
// CHECK: %[[K:.*]] = mindir.Add(%[[J]], %[[ONE]])
// CHECK: %[[F:.*]] = mindir.Cast(%[[K]]) : (tensor<i64>) -> tensor<f32>
// CHECK: mindir.Mul(%[[Y]], %[[F]]) : (tensor<4x3xf32>, tensor<f32>) -> tensor<4x3xf32>
func.func @counted(%x: tensor<4x3xf32>, %n: tensor<i64>) -> tensor<?x3xf32> {
  %zero = mindir.constant(0 : i64) : i64
  %one = mindir.constant(1 : i64) : i64
  %f32 = mindir.constant(43 : i64) : i64
  %start = mindir.ScalarToTensor(%zero) : (i64) -> tensor<i64>
  %open = tensor.cast %x : tensor<4x3xf32> to tensor<?x3xf32>
  %r:2 = scf.while (%i = %start, %y = %open) : (tensor<i64>, tensor<?x3xf32>) -> (tensor<i64>, tensor<?x3xf32>) {
    %l = mindir.node "ScalarLt"(%i, %n) : (tensor<i64>, tensor<i64>) -> i1
    %c = mindir.condition(%l) : (i1) -> i1
    scf.condition(%c) %i, %y : tensor<i64>, tensor<?x3xf32>
  } do {
  ^bb0(%i: tensor<i64>, %y: tensor<?x3xf32>):
    %j = mindir.node "ScalarAdd"(%i, %one) : (tensor<i64>, i64) -> i64
    %k = mindir.ScalarToTensor(%j) : (i64) -> tensor<i64>
    %f = mindir.node "ScalarToTensor"(%j, %f32) : (i64, i64) -> tensor<f32>
    %z = mindir.node "Mul"(%y, %f) : (tensor<?x3xf32>, tensor<f32>) -> tensor<?x3xf32>
    %w = tensor.cast %z : tensor<?x3xf32> to tensor<?x3xf32>
    scf.yield %k, %w : tensor<i64>, tensor<?x3xf32>
  }
  return %r#1 : tensor<?x3xf32>
}

// -----

// Comparisons are made in the type that holds both numbers; a quotient is a float.
// CHECK-LABEL: func.func @numbers(%arg0: tensor<i64>, %arg1: tensor<1xf32>)
// CHECK: %[[Y:.*]] = mindir.Reshape(%arg1) {shape = array<i64>} : (tensor<1xf32>) -> tensor<f32>
// CHECK: %[[A:.*]] = mindir.Cast(%arg0) : (tensor<i64>) -> tensor<f32>
// CHECK: %[[T:.*]] = mindir.constant(dense<3.000000e+00> : tensor<f32>)
// CHECK: %[[D:.*]] = mindir.RealDiv(%[[A]], %[[T]])
// CHECK: %[[G:.*]] = mindir.GreaterEqual(%[[D]],
// CHECK: mindir.LogicalNot(%[[G]]) : (tensor<i1>) -> tensor<i1>
func.func @numbers(%x: tensor<i64>, %y: tensor<1xf32>) -> i1 {
  %three = mindir.constant(3 : i64) : i64
  %s = mindir.node "TensorToScalar"(%y) : (tensor<1xf32>) -> f32
  %d = mindir.node "ScalarDiv"(%x, %three) : (tensor<i64>, i64) -> f32
  %g = mindir.node "ScalarGe"(%d, %s) : (f32, f32) -> i1
  %n = mindir.node "BoolNot"(%g) : (i1) -> i1
  return %n : i1
}

// -----

// CHECK-LABEL: func.func @in_sequence
// CHECK: %[[A:.*]] = mindir.Equal(%arg0, %{{.*}}) : (tensor<i64>, tensor<i64>) -> tensor<i1>
// CHECK: %[[B:.*]] = mindir.Equal(%arg0, %arg1) : (tensor<i64>, tensor<i64>) -> tensor<i1>
// CHECK: %[[C:.*]] = mindir.LogicalOr(%[[A]], %[[B]])
// CHECK: mindir.condition(%[[C]]) : (tensor<i1>) -> i1
func.func @in_sequence(%n: tensor<i64>, %m: tensor<i64>) -> i1 {
  %zero = mindir.constant(0 : i64) : i64
  %list = mindir.node "MakeTuple"(%zero, %m) : (i64, tensor<i64>) -> tuple<i64, tensor<i64>>
  %in = mindir.node "InSequence"(%n, %list) : (tensor<i64>, tuple<i64, tensor<i64>>) -> i1
  %c = mindir.condition(%in) : (i1) -> i1
  return %c : i1
}
