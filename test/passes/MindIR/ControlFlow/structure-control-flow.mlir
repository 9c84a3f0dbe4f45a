// RUN: msc-opt %s --mindir-structure-control-flow --split-input-file | FileCheck %s

// A loop that tests before its body has its test in `before` and no flags.
// CHECK-LABEL: func.func @main
// CHECK: scf.while (%[[I:.*]] = %{{.*}})
// CHECK: %[[L:.*]] = mindir.Less(%[[I]]
// CHECK: %[[C:.*]] = mindir.condition(%[[L]])
// CHECK: scf.condition(%[[C]]) %[[I]]
// CHECK: } do {
// CHECK: %[[J:.*]] = mindir.Add
// CHECK: scf.yield %[[J]]
func.func @main(%n: tensor<i32>, %zero: tensor<i32>, %one: tensor<i32>) -> tensor<i32> {
  cf.br ^head(%zero : tensor<i32>)
^head(%i: tensor<i32>):
  %less = mindir.Less(%i, %n) : (tensor<i32>, tensor<i32>) -> tensor<i1>
  %c = mindir.condition(%less) : (tensor<i1>) -> i1
  cf.cond_br %c, ^body, ^exit
^body:
  %j = mindir.Add(%i, %one) : (tensor<i32>, tensor<i32>) -> tensor<i32>
  cf.br ^head(%j : tensor<i32>)
^exit:
  return %i : tensor<i32>
}

// -----

// CHECK-LABEL: func.func @main
// CHECK: %[[R:.*]] = scf.if %{{.*}} -> (tensor<4xf32>) {
// CHECK: mindir.Abs
// CHECK: } else {
// CHECK: mindir.Exp
// CHECK: return %[[R]]
func.func @main(%x: tensor<4xf32>, %b: tensor<i1>) -> tensor<4xf32> {
  %c = mindir.condition(%b) : (tensor<i1>) -> i1
  cf.cond_br %c, ^yes, ^no
^yes:
  %y = mindir.Abs(%x) : (tensor<4xf32>) -> tensor<4xf32>
  cf.br ^end(%y : tensor<4xf32>)
^no:
  %z = mindir.Exp(%x) : (tensor<4xf32>) -> tensor<4xf32>
  cf.br ^end(%z : tensor<4xf32>)
^end(%r: tensor<4xf32>):
  return %r : tensor<4xf32>
}

// -----

// What nobody branches to goes.
// CHECK-LABEL: func.func @main
// CHECK-NOT: mindir.Exp
// CHECK: return
func.func @main(%x: tensor<4xf32>) -> tensor<4xf32> {
  cf.br ^end
^never:
  %z = mindir.Exp(%x) : (tensor<4xf32>) -> tensor<4xf32>
  cf.br ^end
^end:
  return %x : tensor<4xf32>
}
