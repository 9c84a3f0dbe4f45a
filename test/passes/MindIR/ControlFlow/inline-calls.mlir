// RUN: msc-opt %s --mindir-inline-calls | FileCheck %s

// CHECK: func.func @main(%[[X:.*]]: tensor<2xf32>)
// CHECK-NEXT: %[[A:.*]] = mindir.node "ReLU"(%[[X]])
// CHECK-NEXT: %[[B:.*]] = mindir.node "ReLU"(%[[A]])
// CHECK-NEXT: %[[C:.*]] = mindir.node "Abs"(%[[B]])
// CHECK-NEXT: return %[[C]]
// CHECK-NOT: func.func private @twice
// CHECK-NOT: func.func private @unused
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
