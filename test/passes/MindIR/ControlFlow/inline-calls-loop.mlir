// What a Partial refers to stays, and so does a call within a cycle of graphs.
// RUN: msc-opt %s --mindir-inline-calls | FileCheck %s

// CHECK: func.func @main
// CHECK: mindir.graph_ref @loop
// CHECK: func.func private @loop
// CHECK: mindir.call @loop
func.func @main(%x: tensor<2xf32>) -> tensor<2xf32> {
  %loop = mindir.graph_ref @loop : !mindir.closure
  %y = mindir.call_closure %loop(%x) : (!mindir.closure, tensor<2xf32>) -> tensor<2xf32>
  return %y : tensor<2xf32>
}
func.func private @loop(%x: tensor<2xf32>) -> tensor<2xf32> {
  %y = mindir.call @loop(%x) : (tensor<2xf32>) -> tensor<2xf32>
  return %y : tensor<2xf32>
}
