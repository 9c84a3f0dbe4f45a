// Parameters that a network writes are arguments and results of it.
// RUN: msc-opt %s --mindir-instantiate-graphs --split-input-file | FileCheck %s

// The result is the parameter itself where the file says so (2.10), and what
// the operator has written elsewhere (2.0).
// CHECK-LABEL: func.func @main(
// CHECK-SAME: %arg0: tensor<2xf32> {mindir.name = "x"},
// CHECK-SAME: %[[P:arg1]]: tensor<2xf32> {mindir.name = "p", mindir.state = dense<[1.000000e+00, 2.000000e+00]> : tensor<2xf32>})
// CHECK-SAME: -> (tensor<2xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32> {mindir.state})
// CHECK: %[[A:.*]] = mindir.node "AssignAdd"(%[[P]], %arg0) {output_info = {ref_key = "p"}} : (tensor<2xf32>, tensor<2xf32>)
// CHECK: %[[R:.*]] = mindir.node "ReLU"(%[[A]])
// CHECK: %[[B:.*]] = mindir.node "AssignSub"(%[[A]], %[[R]]) : (tensor<2xf32>, tensor<2xf32>)
// CHECK: %[[C:.*]] = mindir.node "Assign"(%[[B]], %arg0) : (tensor<2xf32>, tensor<2xf32>)
// CHECK: return %[[C]], %[[B]], %[[R]], %[[C]]
func.func @main(%x: tensor<2xf32> {mindir.name = "x"}) -> (tensor<2xf32>, tensor<2xf32>, tensor<2xf32>) {
  %p = mindir.parameter "p"(dense<[1.0, 2.0]> : tensor<2xf32>) : tensor<2xf32>
  %u = mindir.constant(unit) : !mindir.umonad
  %a = mindir.node "AssignAdd"(%p, %x, %u) {output_info = {ref_key = "p"}} : (tensor<2xf32>, tensor<2xf32>, !mindir.umonad) -> tensor<2xf32>
  %v = mindir.node "UpdateState"(%u, %a) : (!mindir.umonad, tensor<2xf32>) -> !mindir.umonad
  %l = mindir.node "Load"(%p, %v) : (tensor<2xf32>, !mindir.umonad) -> tensor<2xf32>
  %r = mindir.node "ReLU"(%l) : (tensor<2xf32>) -> tensor<2xf32>
  %b = mindir.node "AssignSub"(%p, %r, %v) : (tensor<2xf32>, tensor<2xf32>, !mindir.umonad) -> tensor<2xf32>
  %w = mindir.node "UpdateState"(%v, %b) : (!mindir.umonad, tensor<2xf32>) -> !mindir.umonad
  %c = mindir.node "Assign"(%p, %x, %w) : (tensor<2xf32>, tensor<2xf32>, !mindir.umonad) -> tensor<2xf32>
  return %a, %b, %r : tensor<2xf32>, tensor<2xf32>, tensor<2xf32>
}

// -----

// A branch that writes: the variable's value is what joins. The parameter that
// nothing writes stays one.
// CHECK-LABEL: func.func @main(
// CHECK-SAME: %[[N:arg1]]: tensor<i32> {mindir.name = "n", mindir.state}
// CHECK: %[[W:.*]] = mindir.parameter "w"
// CHECK: cf.cond_br
// CHECK: %[[M:.*]] = mindir.node "AssignAdd"(%[[N]], %{{.*}})
// CHECK: cf.br ^[[JOIN:.*]](%[[M]] : tensor<i32>)
// CHECK: ^[[JOIN]](%[[K:.*]]: tensor<i32>):
// CHECK: mindir.node "Add"(%[[K]], %[[W]])
// CHECK: return %{{.*}}, %[[K]]
// CHECK: cf.br ^[[JOIN]](%[[N]] : tensor<i32>)
func.func @main(%c: tensor<i1>) -> tensor<i32> {
  %n = mindir.parameter "n" : tensor<i32>
  %w = mindir.parameter "w" : tensor<i32>
  %u = mindir.constant(unit) : !mindir.umonad
  %then = mindir.graph_ref @then : !mindir.closure
  %else = mindir.graph_ref @else : !mindir.closure
  %p = mindir.node "Partial"(%then, %n, %u) : (!mindir.closure, tensor<i32>, !mindir.umonad) -> !mindir.closure
  %q = mindir.node "Partial"(%else, %n, %u) : (!mindir.closure, tensor<i32>, !mindir.umonad) -> !mindir.closure
  %s = mindir.node "Switch"(%c, %p, %q) : (tensor<i1>, !mindir.closure, !mindir.closure) -> !mindir.closure
  %r = mindir.call_closure %s() : (!mindir.closure) -> tensor<i32>
  %y = mindir.node "Add"(%r, %w) : (tensor<i32>, tensor<i32>) -> tensor<i32>
  return %y : tensor<i32>
}
func.func private @then(%n: tensor<i32>, %u: !mindir.umonad) -> tensor<i32> {
  %one = mindir.constant(dense<1> : tensor<i32>) : tensor<i32>
  %a = mindir.node "AssignAdd"(%n, %one, %u) {output_info = {ref_key = "n"}} : (tensor<i32>, tensor<i32>, !mindir.umonad) -> tensor<i32>
  return %a : tensor<i32>
}
func.func private @else(%n: tensor<i32>, %u: !mindir.umonad) -> tensor<i32> {
  return %n : tensor<i32>
}

// -----

// Files of 2.0 call what is written a number, where it has no dimensions.
// CHECK-LABEL: func.func @main(
// CHECK: mindir.node "AssignSub"(%arg1, %arg0) : (tensor<i32>, tensor<i32>) -> tensor<i32>
func.func @main(%x: tensor<i32>) -> i32 {
  %n = mindir.parameter "n" : tensor<i32>
  %u = mindir.constant(unit) : !mindir.umonad
  %a = mindir.node "AssignSub"(%n, %x, %u) : (tensor<i32>, tensor<i32>, !mindir.umonad) -> i32
  return %a : i32
}

// -----

// An input that is written is a variable too, which ends with the run.
// CHECK-LABEL: func.func @main(
// CHECK-SAME: %[[X:.*]]: tensor<1xf32> {mindir.name = "x", mindir.ref_key = "0x1"}) -> tensor<1xf32>
// CHECK: cf.br ^[[LOOP:.*]](%[[X]] : tensor<1xf32>)
// CHECK: ^[[LOOP]](%[[Y:.*]]: tensor<1xf32>):
// CHECK: mindir.condition(%[[Y]])
// CHECK: %[[Z:.*]] = mindir.node "InplaceMuls"(%[[Y]], %{{.*}})
// CHECK: cf.br ^[[LOOP]](%[[Z]] : tensor<1xf32>)
// CHECK: return %[[Y]]
func.func @main(%x: tensor<1xf32> {mindir.name = "x", mindir.ref_key = "0x1"}) -> tensor<1xf32> {
  %u = mindir.constant(unit) : !mindir.umonad
  %r = mindir.call @header(%x, %u) : (tensor<1xf32>, !mindir.umonad) -> tensor<1xf32>
  return %r : tensor<1xf32>
}
func.func private @header(%x: tensor<1xf32>, %u: !mindir.umonad) -> tensor<1xf32> {
  %l = mindir.node "Load"(%x, %u) : (tensor<1xf32>, !mindir.umonad) -> tensor<1xf32>
  %body = mindir.graph_ref @body : !mindir.closure
  %end = mindir.graph_ref @end : !mindir.closure
  %p = mindir.node "Partial"(%body, %x, %u) : (!mindir.closure, tensor<1xf32>, !mindir.umonad) -> !mindir.closure
  %q = mindir.node "Partial"(%end, %x, %u) : (!mindir.closure, tensor<1xf32>, !mindir.umonad) -> !mindir.closure
  %s = mindir.node "Switch"(%l, %p, %q) : (tensor<1xf32>, !mindir.closure, !mindir.closure) -> !mindir.closure
  %r = mindir.call_closure %s() : (!mindir.closure) -> tensor<1xf32>
  return %r : tensor<1xf32>
}
func.func private @body(%x: tensor<1xf32>, %u: !mindir.umonad) -> tensor<1xf32> {
  %two = mindir.constant(2 : i64) : i64
  %a = mindir.node "InplaceMuls"(%x, %two, %u) {output_info = {ref_key = "0x1"}} : (tensor<1xf32>, i64, !mindir.umonad) -> tensor<1xf32>
  %v = mindir.node "UpdateState"(%u, %a) : (!mindir.umonad, tensor<1xf32>) -> !mindir.umonad
  %r = mindir.call @header(%a, %v) : (tensor<1xf32>, !mindir.umonad) -> tensor<1xf32>
  return %r : tensor<1xf32>
}
func.func private @end(%x: tensor<1xf32>, %u: !mindir.umonad) -> tensor<1xf32> {
  %l = mindir.node "Load"(%x, %u) : (tensor<1xf32>, !mindir.umonad) -> tensor<1xf32>
  return %l : tensor<1xf32>
}

// -----

// A branch chooses which of two parameters is written: the paths go on apart.
// CHECK-LABEL: func.func @main(
// CHECK-SAME: %[[Q:arg2]]: tensor<2xf32> {mindir.name = "q", mindir.state}
// CHECK-SAME: %[[P:arg3]]: tensor<2xf32> {mindir.name = "p", mindir.state}
// CHECK: cf.cond_br
// CHECK: %[[A:.*]] = mindir.node "AssignAdd"(%[[P]], %arg1)
// CHECK: cf.br ^[[END:.*]](%[[A]], %[[Q]], %[[A]] :
// CHECK: %[[B:.*]] = mindir.node "AssignAdd"(%[[Q]], %arg1)
// CHECK: cf.br ^[[END]](%[[P]], %[[B]], %[[P]] :
func.func @main(%c: tensor<i1>, %x: tensor<2xf32>) -> tensor<2xf32> {
  %p = mindir.parameter "p" : tensor<2xf32>
  %q = mindir.parameter "q" : tensor<2xf32>
  %u = mindir.constant(unit) : !mindir.umonad
  %itself = mindir.graph_ref @itself : !mindir.closure
  %a = mindir.node "Partial"(%itself, %p) : (!mindir.closure, tensor<2xf32>) -> !mindir.closure
  %b = mindir.node "Partial"(%itself, %q) : (!mindir.closure, tensor<2xf32>) -> !mindir.closure
  %s = mindir.node "Switch"(%c, %a, %b) : (tensor<i1>, !mindir.closure, !mindir.closure) -> !mindir.closure
  %r = mindir.call_closure %s() : (!mindir.closure) -> tensor<2xf32>
  %w = mindir.node "AssignAdd"(%r, %x, %u) {output_info = {ref_key = "p"}} : (tensor<2xf32>, tensor<2xf32>, !mindir.umonad) -> tensor<2xf32>
  %v = mindir.node "UpdateState"(%u, %w) : (!mindir.umonad, tensor<2xf32>) -> !mindir.umonad
  %l = mindir.node "Load"(%p, %v) : (tensor<2xf32>, !mindir.umonad) -> tensor<2xf32>
  return %l : tensor<2xf32>
}
func.func private @itself(%p: tensor<2xf32>) -> tensor<2xf32> {
  return %p : tensor<2xf32>
}

// -----

// Two inputs that were one tensor stay two.
// CHECK-LABEL: func.func @main(
// CHECK: %[[U:.*]] = mindir.constant(unit)
// CHECK: mindir.node "InplaceMuls"(%arg0, %{{.*}}, %[[U]])
func.func @main(%x: tensor<2xf32> {mindir.ref_key = "0x1"}, %y: tensor<2xf32> {mindir.ref_key = "0x1"}) -> (tensor<2xf32>, tensor<2xf32>) {
  %u = mindir.constant(unit) : !mindir.umonad
  %two = mindir.constant(2 : i64) : i64
  %a = mindir.node "InplaceMuls"(%x, %two, %u) {output_info = {ref_key = "0x1"}} : (tensor<2xf32>, i64, !mindir.umonad) -> tensor<2xf32>
  return %a, %y : tensor<2xf32>, tensor<2xf32>
}

// -----

// BatchNorm in training form gives what it writes, and Assign writes it. Files
// of 2.10 write the variance of a sample.
// CHECK-LABEL: func.func @main(
// CHECK-SAME: %[[M:arg1]]: tensor<3xf32> {mindir.name = "m", mindir.state = dense<2.000000e+00> : tensor<3xf32>},
// CHECK-SAME: %[[V:arg2]]: tensor<3xf32> {mindir.name = "v", mindir.state = {{.*}}})
// CHECK: %[[T:.*]] = mindir.node "BatchNorm"(%arg0, %{{.*}}, %{{.*}}, %[[M]], %[[V]], %{{.*}}) {primitive_attributes = {unbiased = true}
// CHECK: %[[I:.*]] = mindir.node "TupleGetItem"(%[[T]], %{{.*}})
// CHECK: %[[N:.*]] = mindir.node "Assign"(%[[M]], %[[I]])
// CHECK: %[[J:.*]] = mindir.node "TupleGetItem"(%[[T]], %{{.*}})
// CHECK: %[[W:.*]] = mindir.node "Assign"(%[[V]], %[[J]])
// CHECK: return %{{.*}}, %[[N]], %[[W]]
func.func @main(%x: tensor<2x3xf32> {mindir.name = "x"}) -> tensor<2x3xf32> {
  %g = mindir.parameter "g"(dense<1.0> : tensor<3xf32>) : tensor<3xf32>
  %m = mindir.parameter "m"(dense<2.0> : tensor<3xf32>) : tensor<3xf32>
  %v = mindir.parameter "v"(dense<3.0> : tensor<3xf32>) : tensor<3xf32>
  %training = mindir.constant(true) : i1
  %u = mindir.constant(unit) : !mindir.umonad
  %t = mindir.node "BatchNorm"(%x, %g, %g, %m, %v, %training, %u) {primitive_function} : (tensor<2x3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, i1, !mindir.umonad) -> tuple<tensor<2x3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>>
  %i = mindir.constant(0 : i64) : i64
  %y = mindir.node "TupleGetItem"(%t, %i) : (tuple<tensor<2x3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>>, i64) -> tensor<2x3xf32>
  return %y : tensor<2x3xf32>
}
