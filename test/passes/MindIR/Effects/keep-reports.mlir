// RUN: msc-opt %s --mindir-instantiate-graphs --mindir-structure-control-flow --mindir-raise --mindir-erase-monads --canonicalize | FileCheck %s

// Each report takes the number of those before it and gives the next, which the run keeps.
module attributes {mindir.keep_reports} {
// CHECK-LABEL: func.func @main
// CHECK-SAME: %[[X:.*]]: tensor<3xf32>{{.*}}, %[[N:.*]]: tensor<i32> {mindir.name = "msc.reports", mindir.state
// CHECK: %[[A:.*]] = mindir.show_tensor(%[[N]], %[[X]]) "x = \0A" as "Float32"
// CHECK: %[[B:.*]] = mindir.show_text(%[[A]]) "\0A2\0A"
// CHECK: %[[C:.*]] = scf.if %{{.*}} -> (tensor<i32>) {
// CHECK:   scf.yield %[[B]]
// CHECK: } else {
// CHECK:   %[[D:.*]] = mindir.show_tensor(%[[B]], %[[X]]) "For 'Assert' condition is false.\0A" as "Float32"
// CHECK:   %[[E:.*]] = mindir.show_text(%[[D]]) "\0A" fails
// CHECK:   scf.yield %[[E]]
// CHECK: return %[[X]], %[[C]]
func.func @net(%x: tensor<3xf32> {mindir.name = "x"}, %holds: tensor<i1> {mindir.name = "holds"}) -> tensor<3xf32> attributes {mindir.entry} {
  %u = mindir.constant(unit) : !mindir.iomonad
  %text = mindir.constant("x = ") : !mindir.string
  %two = mindir.constant(2 : i64) : i64
  %print = mindir.node "Print"(%text, %x, %two, %u) : (!mindir.string, tensor<3xf32>, i64, !mindir.iomonad) -> tensor<1xi32>
  %v = mindir.node "UpdateState"(%u, %print) : (!mindir.iomonad, tensor<1xi32>) -> !mindir.iomonad
  %data = mindir.node "MakeTuple"(%x) : (tensor<3xf32>) -> tuple<tensor<3xf32>>
  %assert = mindir.node "Assert"(%holds, %data, %v) : (tensor<i1>, tuple<tensor<3xf32>>, !mindir.iomonad) -> tensor<1xi32>
  %w = mindir.node "UpdateState"(%v, %assert) : (!mindir.iomonad, tensor<1xi32>) -> !mindir.iomonad
  %y = mindir.node "Depend"(%x, %w) : (tensor<3xf32>, !mindir.iomonad) -> tensor<3xf32>
  return %y : tensor<3xf32>
}
}
