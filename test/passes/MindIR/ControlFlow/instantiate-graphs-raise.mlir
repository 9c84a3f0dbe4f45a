// A path that ends in an IndexError is none: indices are data.
// RUN: msc-opt %s --mindir-instantiate-graphs --split-input-file | FileCheck %s

// CHECK-LABEL: func.func @main(
// CHECK-NOT: cf.cond_br
// CHECK-NOT: raise
// CHECK: %[[Y:.*]] = mindir.node "Abs"(%arg1)
// CHECK: return %[[Y]] : tensor<2xf32>
func.func @main(%c: tensor<i1>, %x: tensor<2xf32>) -> tensor<2xf32> {
  %error = mindir.graph_ref @error : !mindir.closure
  %abs = mindir.graph_ref @abs : !mindir.closure
  %p = mindir.node "Partial"(%abs, %x) : (!mindir.closure, tensor<2xf32>) -> !mindir.closure
  %s = mindir.node "Switch"(%c, %error, %p) : (tensor<i1>, !mindir.closure, !mindir.closure) -> !mindir.closure
  %y = mindir.call_closure %s() : (!mindir.closure) -> tensor<2xf32>
  return %y : tensor<2xf32>
}
func.func private @error() -> tensor<1xf64> {
  %e = mindir.constant("IndexError") : !mindir.string
  %m = mindir.constant("index is out of bounds") : !mindir.string
  %r = mindir.node "raise"(%e, %m) : (!mindir.string, !mindir.string) -> tensor<1xf64>
  return %r : tensor<1xf64>
}
func.func private @abs(%x: tensor<2xf32>) -> tensor<2xf32> {
  %y = mindir.node "Abs"(%x) : (tensor<2xf32>) -> tensor<2xf32>
  return %y : tensor<2xf32>
}

// -----

// One of three branches.
// CHECK-LABEL: func.func @main(
// CHECK: cf.switch %{{.*}} : i32, [
// CHECK-NEXT: default: ^[[ABS:.*]],
// CHECK-NEXT: 0: ^{{.*}},
// CHECK-NEXT: 1: ^[[ABS]]
func.func @main(%i: tensor<i32>, %x: tensor<2xf32>) -> tensor<2xf32> {
  %neg = mindir.graph_ref @neg : !mindir.closure
  %error = mindir.graph_ref @error : !mindir.closure
  %abs = mindir.graph_ref @abs : !mindir.closure
  %t = mindir.node "MakeTuple"(%neg, %error, %abs) : (!mindir.closure, !mindir.closure, !mindir.closure) -> tuple<!mindir.closure, !mindir.closure, !mindir.closure>
  %s = mindir.node "switch_layer"(%i, %t) : (tensor<i32>, tuple<!mindir.closure, !mindir.closure, !mindir.closure>) -> !mindir.closure
  %y = mindir.call_closure %s(%x) : (!mindir.closure, tensor<2xf32>) -> tensor<2xf32>
  return %y : tensor<2xf32>
}
func.func private @error(%x: tensor<2xf32>) -> tensor<1xf64> {
  %e = mindir.constant("IndexError") : !mindir.string
  %r = mindir.node "raise"(%e) : (!mindir.string) -> tensor<1xf64>
  return %r : tensor<1xf64>
}
func.func private @abs(%x: tensor<2xf32>) -> tensor<2xf32> {
  %y = mindir.node "Abs"(%x) : (tensor<2xf32>) -> tensor<2xf32>
  return %y : tensor<2xf32>
}
func.func private @neg(%x: tensor<2xf32>) -> tensor<2xf32> {
  %y = mindir.node "Neg"(%x) : (tensor<2xf32>) -> tensor<2xf32>
  return %y : tensor<2xf32>
}
