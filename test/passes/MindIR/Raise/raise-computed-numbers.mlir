// RUN: msc-opt %s --split-input-file --mindir-raise | FileCheck %s

// Where the number is only known in a run, the operator that takes a tensor stands in.
// CHECK-LABEL: func.func @in_place
// CHECK: %[[N:.*]] = mindir.Cast(%arg0) : (tensor<i64>) -> tensor<f32>
// CHECK: mindir.InplaceAddExt(%arg1, %[[N]]
// CHECK: mindir.InplaceMul(
func.func @in_place(%n: tensor<i64>, %x: tensor<2xf32>) -> tensor<2xf32> {
  %one = mindir.constant(1 : i64) : i64
  %u = mindir.constant(unit) : !mindir.umonad
  %0 = mindir.node "InplaceAddsExt"(%x, %n, %one, %u) : (tensor<2xf32>, tensor<i64>, i64, !mindir.umonad) -> tensor<2xf32>
  %v = mindir.node "UpdateState"(%u, %0) : (!mindir.umonad, tensor<2xf32>) -> !mindir.umonad
  %1 = mindir.node "InplaceMuls"(%0, %n, %v) : (tensor<2xf32>, tensor<i64>, !mindir.umonad) -> tensor<2xf32>
  return %1 : tensor<2xf32>
}

// -----

// CHECK-LABEL: func.func @alpha
// CHECK: %[[Y:.*]] = mindir.Mul(%arg2, %arg0) : (tensor<2xf32>, tensor<f32>) -> tensor<2xf32>
// CHECK: mindir.SubExt(%arg1, %[[Y]])
func.func @alpha(%n: tensor<f32>, %x: tensor<2xf32>, %y: tensor<2xf32>) -> tensor<2xf32> {
  %0 = mindir.node "SubExt"(%x, %y, %n) : (tensor<2xf32>, tensor<2xf32>, tensor<f32>) -> tensor<2xf32>
  return %0 : tensor<2xf32>
}

// -----

// CHECK-LABEL: func.func @clamp
// CHECK: %[[L:.*]] = mindir.Maximum(%arg1, {{.*}}) : (tensor<2xf32>, tensor<f32>) -> tensor<2xf32>
// CHECK: mindir.Minimum(%[[L]], %arg0)
// CHECK: mindir.Maximum(%arg1, %arg0)
func.func @clamp(%n: tensor<f32>, %x: tensor<2xf32>) -> (tensor<2xf32>, tensor<2xf32>) {
  %one = mindir.constant(1.0 : f32) : f32
  %none = mindir.constant(unit) : !mindir.none
  %0 = mindir.node "ClampScalar"(%x, %one, %n) : (tensor<2xf32>, f32, tensor<f32>) -> tensor<2xf32>
  %1 = mindir.node "ClampScalar"(%x, %n, %none) : (tensor<2xf32>, tensor<f32>, !mindir.none) -> tensor<2xf32>
  return %0, %1 : tensor<2xf32>, tensor<2xf32>
}

// -----

// An element of a tuple that the graph takes, whose numbers are tensors.
// CHECK-LABEL: func.func @element
// CHECK: mindir.TupleGetItem %arg0[0] : (tuple<tensor<f32>, tensor<2xf32>>) -> tensor<f32>
func.func @element(%t: tuple<tensor<f32>, tensor<2xf32>>) -> tensor<2xf32> {
  %0 = mindir.constant(0 : i64) : i64
  %1 = mindir.constant(1 : i64) : i64
  %n = mindir.node "TupleGetItem"(%t, %0) : (tuple<tensor<f32>, tensor<2xf32>>, i64) -> f32
  %x = mindir.node "TupleGetItem"(%t, %1) : (tuple<tensor<f32>, tensor<2xf32>>, i64) -> tensor<2xf32>
  %y = mindir.node "Mul"(%x, %n) : (tensor<2xf32>, f32) -> tensor<2xf32>
  return %y : tensor<2xf32>
}
