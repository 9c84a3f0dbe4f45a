// Graphs as arguments, in tuples, as results, and chosen by an index.
// RUN: msc-opt %s --mindir-instantiate-graphs --split-input-file | FileCheck %s

// CHECK-LABEL: func.func @main(%arg0: tensor<2xf32>, %arg1: tensor<i32>)
// CHECK: %[[I:.*]] = mindir.branch_index(%arg1) {branches = 3 : i32} : (tensor<i32>) -> i32
// CHECK: cf.switch %[[I]] : i32, [
// CHECK-NEXT: default: ^[[LAST:.*]],
// CHECK-NEXT: 0: ^[[FIRST:.*]],
// CHECK-NEXT: 1: ^[[SECOND:.*]]
// CHECK: ^[[FIRST]]:
// CHECK-NEXT: cf.br ^[[RELU:.*]]
// CHECK: ^[[RELU]]:
// CHECK-NEXT: mindir.node "ReLU"(%arg0)
// CHECK: ^[[SECOND]]:
// CHECK: mindir.node "Add"(%arg0, %arg0)
// CHECK: ^[[LAST]]:
// CHECK-NEXT: cf.br ^[[RELU]]
func.func @main(%x: tensor<2xf32>, %i: tensor<i32>) -> tensor<2xf32> {
  %relu = mindir.graph_ref @relu : !mindir.closure
  %add = mindir.graph_ref @add : !mindir.closure
  %p = mindir.node "Partial"(%add, %x) : (!mindir.closure, tensor<2xf32>) -> !mindir.closure
  %t = mindir.node "MakeTuple"(%relu, %p, %relu) : (!mindir.closure, !mindir.closure, !mindir.closure) -> tuple<!mindir.closure, !mindir.closure, !mindir.closure>
  %s = mindir.node "switch_layer"(%i, %t) : (tensor<i32>, tuple<!mindir.closure, !mindir.closure, !mindir.closure>) -> !mindir.closure
  %r = mindir.call @apply(%s, %x) : (!mindir.closure, tensor<2xf32>) -> tensor<2xf32>
  return %r : tensor<2xf32>
}
func.func private @apply(%f: !mindir.closure, %x: tensor<2xf32>) -> tensor<2xf32> {
  %r = mindir.call_closure %f(%x) : (!mindir.closure, tensor<2xf32>) -> tensor<2xf32>
  return %r : tensor<2xf32>
}
func.func private @relu(%x: tensor<2xf32>) -> tensor<2xf32> {
  %y = mindir.node "ReLU"(%x) : (tensor<2xf32>) -> tensor<2xf32>
  return %y : tensor<2xf32>
}
func.func private @add(%x: tensor<2xf32>, %y: tensor<2xf32>) -> tensor<2xf32> {
  %z = mindir.node "Add"(%x, %y) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  return %z : tensor<2xf32>
}

// -----

// What comes back is a graph of either branch, with what it has bound.
// CHECK-LABEL: func.func @main(%arg0: tensor<2xf32>, %arg1: tensor<i1>)
// CHECK: cf.cond_br
// CHECK: mindir.node "ReLU"(%arg0)
// CHECK: ub.poison
// CHECK: ^[[JOIN:.*]](%[[WHICH:.*]]: tensor<i64>, %[[T:.*]]: tensor<2xf32>, %[[R:.*]]: tensor<2xf32>):
// CHECK: mindir.branch_index(%[[WHICH]]) {branches = 2 : i32} : (tensor<i64>) -> i32
// CHECK: mindir.node "Mul"(%[[T]], %arg0)
// CHECK: mindir.node "Add"(%[[R]], %arg0)
func.func @main(%x: tensor<2xf32>, %c: tensor<i1>) -> tensor<2xf32> {
  %then = mindir.graph_ref @then : !mindir.closure
  %else = mindir.graph_ref @else : !mindir.closure
  %s = mindir.node "Switch"(%c, %then, %else) : (tensor<i1>, !mindir.closure, !mindir.closure) -> !mindir.closure
  %f = mindir.call_closure %s(%x) : (!mindir.closure, tensor<2xf32>) -> !mindir.closure
  %r = mindir.call_closure %f(%x) : (!mindir.closure, tensor<2xf32>) -> tensor<2xf32>
  return %r : tensor<2xf32>
}
func.func private @then(%x: tensor<2xf32>) -> !mindir.closure {
  %add = mindir.graph_ref @add : !mindir.closure
  %y = mindir.node "ReLU"(%x) : (tensor<2xf32>) -> tensor<2xf32>
  %p = mindir.node "Partial"(%add, %y) : (!mindir.closure, tensor<2xf32>) -> !mindir.closure
  return %p : !mindir.closure
}
func.func private @else(%x: tensor<2xf32>) -> !mindir.closure {
  %mul = mindir.graph_ref @mul : !mindir.closure
  %y = mindir.node "Tanh"(%x) : (tensor<2xf32>) -> tensor<2xf32>
  %p = mindir.node "Partial"(%mul, %y) : (!mindir.closure, tensor<2xf32>) -> !mindir.closure
  return %p : !mindir.closure
}
func.func private @add(%x: tensor<2xf32>, %y: tensor<2xf32>) -> tensor<2xf32> {
  %z = mindir.node "Add"(%x, %y) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  return %z : tensor<2xf32>
}
func.func private @mul(%x: tensor<2xf32>, %y: tensor<2xf32>) -> tensor<2xf32> {
  %z = mindir.node "Mul"(%x, %y) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  return %z : tensor<2xf32>
}

// -----

// One of two values.
// CHECK-LABEL: func.func @main(%arg0: tensor<2xf32>, %arg1: tensor<2xf32>, %arg2: tensor<i1>)
// CHECK: cf.cond_br
// CHECK: cf.br ^[[JOIN:.*]](%arg0 : tensor<2xf32>)
// CHECK: ^[[JOIN]](%[[V:.*]]: tensor<2xf32>):
// CHECK: mindir.node "Abs"(%[[V]])
func.func @main(%x: tensor<2xf32>, %y: tensor<2xf32>, %c: tensor<i1>) -> tensor<2xf32> {
  %s = mindir.node "Switch"(%c, %x, %y) : (tensor<i1>, tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  %r = mindir.node "Abs"(%s) : (tensor<2xf32>) -> tensor<2xf32>
  return %r : tensor<2xf32>
}
