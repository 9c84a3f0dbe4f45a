// RUN: msc-opt %s --mindir-instantiate-graphs --split-input-file | FileCheck %s

// A call makes a continuation of what follows it; graphs that nothing calls go.
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

// Both branches come back to one block; what they pass on alike, a tuple's
// second element, is no argument of it.
// CHECK-LABEL: func.func @main(%arg0: tensor<2xf32>, %arg1: tensor<1xi32>)
// CHECK: %[[C:.*]] = mindir.condition(%arg1) : (tensor<1xi32>) -> i1
// CHECK: cf.cond_br %[[C]], ^[[THEN:.*]], ^[[ELSE:.*]]
// CHECK: %[[R:.*]] = mindir.node "ReLU"(%arg0)
// CHECK: cf.br ^[[JOIN:.*]](%[[R]] : tensor<2xf32>)
// CHECK: ^[[JOIN]](%[[Y:.*]]: tensor<2xf32>):
// CHECK: %[[Z:.*]] = mindir.node "Add"(%[[Y]], %arg0)
// CHECK: return %[[Z]]
// CHECK: %[[T:.*]] = mindir.node "Tanh"(%arg0)
// CHECK: cf.br ^[[JOIN]](%[[T]] : tensor<2xf32>)
func.func @main(%x: tensor<2xf32>, %c: tensor<1xi32>) -> tensor<2xf32> {
  %then = mindir.graph_ref @then : !mindir.closure
  %else = mindir.graph_ref @else : !mindir.closure
  %p = mindir.node "Partial"(%then, %x) : (!mindir.closure, tensor<2xf32>) -> !mindir.closure
  %q = mindir.node "Partial"(%else, %x) : (!mindir.closure, tensor<2xf32>) -> !mindir.closure
  %s = mindir.node "Switch"(%c, %p, %q) : (tensor<1xi32>, !mindir.closure, !mindir.closure) -> !mindir.closure
  %r = mindir.call_closure %s() : (!mindir.closure) -> tuple<tensor<2xf32>, tensor<2xf32>>
  %zero = mindir.constant(0 : i64) : i64
  %one = mindir.constant(1 : i64) : i64
  %a = mindir.node "TupleGetItem"(%r, %zero) : (tuple<tensor<2xf32>, tensor<2xf32>>, i64) -> tensor<2xf32>
  %b = mindir.node "TupleGetItem"(%r, %one) : (tuple<tensor<2xf32>, tensor<2xf32>>, i64) -> tensor<2xf32>
  %z = mindir.node "Add"(%a, %b) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  return %z : tensor<2xf32>
}
func.func private @then(%x: tensor<2xf32>) -> tuple<tensor<2xf32>, tensor<2xf32>> {
  %y = mindir.node "ReLU"(%x) : (tensor<2xf32>) -> tensor<2xf32>
  %r = mindir.node "MakeTuple"(%y, %x) : (tensor<2xf32>, tensor<2xf32>) -> tuple<tensor<2xf32>, tensor<2xf32>>
  return %r : tuple<tensor<2xf32>, tensor<2xf32>>
}
func.func private @else(%x: tensor<2xf32>) -> tuple<tensor<2xf32>, tensor<2xf32>> {
  %y = mindir.node "Tanh"(%x) : (tensor<2xf32>) -> tensor<2xf32>
  %r = mindir.node "MakeTuple"(%y, %x) : (tensor<2xf32>, tensor<2xf32>) -> tuple<tensor<2xf32>, tensor<2xf32>>
  return %r : tuple<tensor<2xf32>, tensor<2xf32>>
}

// -----

// A condition that the file knows leaves no trace.
// CHECK-LABEL: func.func @main(%arg0: tensor<2xf32>)
// CHECK-NOT: cond_br
// CHECK: mindir.node "Tanh"
// CHECK-NOT: ReLU
func.func @main(%x: tensor<2xf32>) -> tensor<2xf32> {
  %c = mindir.constant(false) : i1
  %then = mindir.graph_ref @then : !mindir.closure
  %else = mindir.graph_ref @else : !mindir.closure
  %s = mindir.node "Switch"(%c, %then, %else) : (i1, !mindir.closure, !mindir.closure) -> !mindir.closure
  %r = mindir.call_closure %s(%x) : (!mindir.closure, tensor<2xf32>) -> tensor<2xf32>
  return %r : tensor<2xf32>
}
func.func private @then(%x: tensor<2xf32>) -> tensor<2xf32> {
  %y = mindir.node "ReLU"(%x) : (tensor<2xf32>) -> tensor<2xf32>
  return %y : tensor<2xf32>
}
func.func private @else(%x: tensor<2xf32>) -> tensor<2xf32> {
  %y = mindir.node "Tanh"(%x) : (tensor<2xf32>) -> tensor<2xf32>
  return %y : tensor<2xf32>
}

// -----

// A loop: the header is called at the end of the body, behind a Depend and a
// tuple that is put together again. Its count is a Python number.
// CHECK-LABEL: func.func @main(%arg0: tensor<2xf32>, %arg1: tensor<i64>)
// CHECK: %[[INIT:.*]] = mindir.ScalarToTensor({{.*}}) : (i64) -> tensor<i64>
// CHECK: cf.br ^[[HEAD:.*]](%arg0, %[[INIT]] : tensor<2xf32>, tensor<i64>)
// CHECK: ^[[HEAD]](%[[X:.*]]: tensor<2xf32>, %[[I:.*]]: tensor<i64>):
// CHECK: %[[L:.*]] = mindir.node "ScalarLt"(%[[I]], %arg1)
// CHECK: %[[C:.*]] = mindir.condition(%[[L]]) : (i1) -> i1
// CHECK: cf.cond_br %[[C]]
// CHECK: %[[J:.*]] = mindir.node "ScalarAdd"(%[[I]], %{{.*}})
// CHECK: %[[N:.*]] = mindir.node "Neg"(%[[X]])
// CHECK: %[[T:.*]] = mindir.ScalarToTensor(%[[J]]) : (i64) -> tensor<i64>
// CHECK: cf.br ^[[HEAD]](%[[N]], %[[T]]
// CHECK: %[[R:.*]] = mindir.node "MakeTuple"(%[[X]], %[[I]])
// CHECK: return %[[R]]
func.func @main(%x: tensor<2xf32>, %n: i64) -> tuple<tensor<2xf32>, i64> {
  %zero = mindir.constant(0 : i64) : i64
  %u = mindir.constant(unit) : !mindir.umonad
  %r = mindir.call @header(%x, %zero, %n, %u) : (tensor<2xf32>, i64, i64, !mindir.umonad) -> tuple<tensor<2xf32>, i64>
  return %r : tuple<tensor<2xf32>, i64>
}
func.func private @header(%x: tensor<2xf32>, %i: i64, %n: i64, %u: !mindir.umonad) -> tuple<tensor<2xf32>, i64> {
  %body = mindir.graph_ref @body : !mindir.closure
  %after = mindir.graph_ref @after : !mindir.closure
  %c = mindir.node "ScalarLt"(%i, %n) : (i64, i64) -> i1
  %p = mindir.node "Partial"(%body, %n, %x, %i, %u) : (!mindir.closure, i64, tensor<2xf32>, i64, !mindir.umonad) -> !mindir.closure
  %q = mindir.node "Partial"(%after, %x, %i) : (!mindir.closure, tensor<2xf32>, i64) -> !mindir.closure
  %s = mindir.node "Switch"(%c, %p, %q) : (i1, !mindir.closure, !mindir.closure) -> !mindir.closure
  %r = mindir.call_closure %s() : (!mindir.closure) -> tuple<tensor<2xf32>, i64>
  return %r : tuple<tensor<2xf32>, i64>
}
func.func private @body(%n: i64, %x: tensor<2xf32>, %i: i64, %u: !mindir.umonad) -> tuple<tensor<2xf32>, i64> {
  %one = mindir.constant(1 : i64) : i64
  %zero = mindir.constant(0 : i64) : i64
  %j = mindir.node "ScalarAdd"(%i, %one) : (i64, i64) -> i64
  %y = mindir.node "Neg"(%x) : (tensor<2xf32>) -> tensor<2xf32>
  %r = mindir.call @header(%y, %j, %n, %u) : (tensor<2xf32>, i64, i64, !mindir.umonad) -> tuple<tensor<2xf32>, i64>
  %v = mindir.node "UpdateState"(%u, %r) : (!mindir.umonad, tuple<tensor<2xf32>, i64>) -> !mindir.umonad
  %d = mindir.node "Depend"(%r, %v) : (tuple<tensor<2xf32>, i64>, !mindir.umonad) -> tuple<tensor<2xf32>, i64>
  %a = mindir.node "TupleGetItem"(%d, %zero) : (tuple<tensor<2xf32>, i64>, i64) -> tensor<2xf32>
  %b = mindir.node "TupleGetItem"(%d, %one) : (tuple<tensor<2xf32>, i64>, i64) -> i64
  %t = mindir.node "MakeTuple"(%a, %b) : (tensor<2xf32>, i64) -> tuple<tensor<2xf32>, i64>
  return %t : tuple<tensor<2xf32>, i64>
}
func.func private @after(%x: tensor<2xf32>, %i: i64) -> tuple<tensor<2xf32>, i64> {
  %r = mindir.node "MakeTuple"(%x, %i) : (tensor<2xf32>, i64) -> tuple<tensor<2xf32>, i64>
  return %r : tuple<tensor<2xf32>, i64>
}

// -----

// A graph that is called with a monad and with a tensor in one place has two forms: one block takes an argument more.
// CHECK-LABEL: func.func @main(%arg0: tensor<2xf32>
// CHECK: mindir.node "Abs"(%arg0)
// CHECK: mindir.node "Abs"(%arg0)
// CHECK: return
func.func @net(%x: tensor<2xf32>) -> tensor<2xf32> attributes {mindir.entry} {
  %u = mindir.constant(unit) : !mindir.umonad
  %f = mindir.graph_ref @f : !mindir.closure
  %a = mindir.call_closure %f(%x, %u) : (!mindir.closure, tensor<2xf32>, !mindir.umonad) -> tensor<2xf32>
  %b = mindir.call_closure %f(%x, %x) : (!mindir.closure, tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  %s = mindir.node "Add"(%a, %b) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  return %s : tensor<2xf32>
}
func.func private @f(%x: tensor<2xf32>, %u: !mindir.umonad) -> tensor<2xf32> {
  %y = mindir.node "Abs"(%x) : (tensor<2xf32>) -> tensor<2xf32>
  return %y : tensor<2xf32>
}
