// RUN: msc-opt %s --mindir-scalarise-tuples | FileCheck %s

// CHECK: func.func @main(%arg0: tensor<2xf32> {mindir.name = "a.0"}, %arg1: tensor<3xf32> {mindir.name = "a.1"}, %arg2: tensor<4xf32> {mindir.name = "b"})
// CHECK-SAME: -> (tensor<4xf32> {mindir.name = "y.0"}, tensor<3xf32> {mindir.name = "y.1"}, tensor<2xf32> {mindir.name = "y.2"})
// CHECK-NEXT: %[[R:.*]] = mindir.ReLU(%arg1)
// CHECK-NEXT: return %arg2, %[[R]], %arg0
func.func @main(%a: tuple<tensor<2xf32>, tensor<3xf32>> {mindir.name = "a"}, %b: tensor<4xf32> {mindir.name = "b"})
    -> (tuple<tensor<4xf32>, tuple<tensor<3xf32>, tensor<2xf32>>> {mindir.name = "y"}) {
  %0 = mindir.TupleGetItem %a[0] : (tuple<tensor<2xf32>, tensor<3xf32>>) -> tensor<2xf32>
  %1 = mindir.TupleGetItem %a[-1] : (tuple<tensor<2xf32>, tensor<3xf32>>) -> tensor<3xf32>
  %2 = mindir.ReLU(%1) : (tensor<3xf32>) -> tensor<3xf32>
  %3 = mindir.MakeTuple %2, %0 : (tensor<3xf32>, tensor<2xf32>) -> tuple<tensor<3xf32>, tensor<2xf32>>
  %4 = mindir.MakeTuple %b, %3 : (tensor<4xf32>, tuple<tensor<3xf32>, tensor<2xf32>>) -> tuple<tensor<4xf32>, tuple<tensor<3xf32>, tensor<2xf32>>>
  return %4 : tuple<tensor<4xf32>, tuple<tensor<3xf32>, tensor<2xf32>>>
}
