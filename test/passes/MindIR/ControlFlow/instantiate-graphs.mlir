// RUN: msc-opt %s --mindir-instantiate-graphs --split-input-file | FileCheck %s

// A graph stands as often as it is called.
// CHECK-LABEL: func.func @main(%arg0: tensor<2xf32>)
// CHECK: %[[A:.*]] = mindir.node "ReLU"(%arg0)
// CHECK: %[[B:.*]] = mindir.node "ReLU"(%[[A]])
// CHECK: %[[C:.*]] = mindir.node "Abs"(%[[B]])
// CHECK: return %[[C]]
// CHECK-NOT: func.func private
func.func @net(%x: tensor<2xf32>) -> tensor<2xf32> attributes {mindir.entry} {
  %y = mindir.call @twice(%x) : (tensor<2xf32>) -> tensor<2xf32>
  %z = mindir.node "Abs"(%y) : (tensor<2xf32>) -> tensor<2xf32>
  return %z : tensor<2xf32>
}
func.func private @once(%x: tensor<2xf32>) -> tensor<2xf32> {
  %y = mindir.node "ReLU"(%x) : (tensor<2xf32>) -> tensor<2xf32>
  return %y : tensor<2xf32>
}
func.func private @twice(%x: tensor<2xf32>) -> tensor<2xf32> {
  %y = mindir.call @once(%x) : (tensor<2xf32>) -> tensor<2xf32>
  %z = mindir.call @once(%y) : (tensor<2xf32>) -> tensor<2xf32>
  return %z : tensor<2xf32>
}
func.func private @unused(%x: tensor<2xf32>) -> tensor<2xf32> {
  return %x : tensor<2xf32>
}

// -----

// A switch of two graphs is a branch of two blocks; both go on where the call stands. Their arguments pass by name, not by number.
// CHECK-LABEL: func.func @main(%arg0: tensor<2xf32>, %arg1: tensor<i1>)
// CHECK: %[[C:.*]] = mindir.condition(%arg1) : (tensor<i1>) -> i1
// CHECK: cf.cond_br %[[C]]
// CHECK: %[[R:.*]] = mindir.node "ReLU"(%arg0)
// CHECK: cf.br ^[[END:.*]](%[[R]] : tensor<2xf32>)
// CHECK: ^[[END]](%[[Y:.*]]: tensor<2xf32>)
// CHECK: mindir.node "Exp"(%[[Y]])
// CHECK: %[[A:.*]] = mindir.node "Abs"(%arg0)
// CHECK: cf.br ^[[END]](%[[A]] : tensor<2xf32>)
func.func @net(%x: tensor<2xf32>, %c: tensor<i1>) -> tensor<2xf32> attributes {mindir.entry} {
  %relu = mindir.graph_ref @relu : !mindir.closure
  %abs = mindir.graph_ref @abs : !mindir.closure
  %a = mindir.node "Partial"(%relu, %x) : (!mindir.closure, tensor<2xf32>) -> !mindir.closure
  %b = mindir.node "Partial"(%abs, %x) : (!mindir.closure, tensor<2xf32>) -> !mindir.closure
  %s = mindir.node "Switch"(%c, %a, %b) : (tensor<i1>, !mindir.closure, !mindir.closure) -> !mindir.closure
  %y = mindir.call_closure %s() : (!mindir.closure) -> tensor<2xf32>
  %z = mindir.node "Exp"(%y) : (tensor<2xf32>) -> tensor<2xf32>
  return %z : tensor<2xf32>
}
func.func private @relu(%x: tensor<2xf32>) -> tensor<2xf32> {
  %y = mindir.node "ReLU"(%x) : (tensor<2xf32>) -> tensor<2xf32>
  return %y : tensor<2xf32>
}
func.func private @abs(%x: tensor<2xf32>) -> tensor<2xf32> {
  %y = mindir.node "Abs"(%x) : (tensor<2xf32>) -> tensor<2xf32>
  return %y : tensor<2xf32>
}

// -----

// A parameter that is written is an argument and a result; what reads it in between reads what was written.
// CHECK-LABEL: func.func @main(%arg0: tensor<i32>
// CHECK-SAME: mindir.name = "n", mindir.state = dense<0> : tensor<i32>
// CHECK: %[[N:.*]] = mindir.node "AssignAdd"(%{{.*}}, %{{.*}})
// CHECK: return %[[N]], %[[N]]
func.func @net() -> tensor<i32> attributes {mindir.entry} {
  %n = mindir.parameter "n"(dense<0> : tensor<i32>) : tensor<i32>
  %one = mindir.constant(dense<1> : tensor<i32>) : tensor<i32>
  %u = mindir.constant(unit) : !mindir.umonad
  %a = mindir.node "AssignAdd"(%n, %one, %u) : (tensor<i32>, tensor<i32>, !mindir.umonad) -> tensor<i32>
  %v = mindir.node "UpdateState"(%u, %a) : (!mindir.umonad, tensor<i32>) -> !mindir.umonad
  %r = mindir.node "Load"(%n, %v) : (tensor<i32>, !mindir.umonad) -> tensor<i32>
  return %r : tensor<i32>
}
