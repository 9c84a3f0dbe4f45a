// Ranges whose bounds only a run knows, and constants that every path passes.
// RUN: msc-opt %s --mindir-instantiate-graphs --split-input-file | FileCheck %s

// The length, and the element that is counted from the front.
// CHECK-LABEL: func.func @main(
// CHECK-SAME: %[[N:.*]]: tensor<i64>, %[[I:.*]]: tensor<i64>)
// CHECK-DAG: %[[START:.*]] = mindir.constant(2 : i64)
// CHECK-DAG: %[[STEP:.*]] = mindir.constant(1 : i64)
// CHECK: %[[A:.*]] = mindir.node "ScalarSub"(%[[START]], %[[N]])
// CHECK: %[[B:.*]] = mindir.node "ScalarFloorDiv"(%[[A]], %[[STEP]])
// CHECK: %[[C:.*]] = mindir.node "ScalarUsub"(%[[B]])
// CHECK: %[[D:.*]] = mindir.node "ScalarGt"(%[[C]], %{{.*}})
// CHECK: %[[LENGTH:.*]] = mindir.node "ScalarMul"(%[[C]], %[[D]])
// CHECK: %[[E:.*]] = mindir.node "ScalarMod"(%[[I]], %{{.*}})
// CHECK: %[[F:.*]] = mindir.node "ScalarMul"(%[[E]], %[[STEP]])
// CHECK: %[[ELEMENT:.*]] = mindir.node "ScalarAdd"(%[[START]], %[[F]])
// CHECK: return %[[LENGTH]], %[[ELEMENT]]
func.func @main(%n: i64, %i: i64) -> (i64, i64) {
  %two = mindir.constant(2 : i64) : i64
  %r = mindir.node "make_range"(%two, %n) : (i64, i64) -> tuple<i64>
  %l = mindir.node "sequence_len"(%r) : (tuple<i64>) -> i64
  %e = mindir.node "TupleGetItem"(%r, %i) : (tuple<i64>, i64) -> i64
  return %l, %e : i64, i64
}

// -----

// A graph takes the numbers that the range is made of. Those that are
// constants stand where the function starts.
// CHECK-LABEL: func.func @main(
// CHECK-NEXT: mindir.constant
// CHECK: cf.cond_br
// CHECK: ^{{.*}}(%[[X:.*]]: tensor<i64>):
// CHECK: mindir.node "ScalarSub"(%{{.*}}, %[[X]])
func.func @main(%c: tensor<i1>, %n: i64) -> i64 {
  %one = mindir.constant(1 : i64) : i64
  %m = mindir.node "ScalarAdd"(%n, %one) : (i64, i64) -> i64
  %length = mindir.graph_ref @length : !mindir.closure
  %r = mindir.node "make_range"(%n) : (i64) -> tuple<i64>
  %s = mindir.node "make_range"(%m) : (i64) -> tuple<i64>
  %p = mindir.node "Partial"(%length, %r) : (!mindir.closure, tuple<i64>) -> !mindir.closure
  %q = mindir.node "Partial"(%length, %s) : (!mindir.closure, tuple<i64>) -> !mindir.closure
  %t = mindir.node "Switch"(%c, %p, %q) : (tensor<i1>, !mindir.closure, !mindir.closure) -> !mindir.closure
  %l = mindir.call_closure %t() : (!mindir.closure) -> i64
  return %l : i64
}
func.func private @length(%r: tuple<i64>) -> i64 {
  %l = mindir.node "sequence_len"(%r) : (tuple<i64>) -> i64
  return %l : i64
}
