// RUN: msc-opt %s --mindir-structure-control-flow --split-input-file | FileCheck %s

// A choice between two tensors that are there stays a branch.
// CHECK-LABEL: func.func @branch
// CHECK: %[[R:.*]] = scf.if %arg2 -> (tensor<2xf32>) {
// CHECK-NEXT: scf.yield %arg0
// CHECK: else
// CHECK-NEXT: scf.yield %arg1
// CHECK: return %[[R]]
func.func @branch(%x: tensor<2xf32>, %y: tensor<2xf32>, %c: i1) -> tensor<2xf32> {
  cf.cond_br %c, ^end(%x : tensor<2xf32>), ^end(%y : tensor<2xf32>)
^end(%r: tensor<2xf32>):
  return %r : tensor<2xf32>
}

// -----

// The test of a loop that tests first stands in front of its body, without flags.
// CHECK-LABEL: func.func @loop
// CHECK: %[[R:.*]]:2 = scf.while (%[[I:.*]] = %arg1, %[[X:.*]] = %arg0)
// CHECK-NEXT: %[[L:.*]] = mindir.node "Less"(%[[I]], %arg2)
// CHECK-NEXT: %[[C:.*]] = mindir.condition(%[[L]])
// CHECK-NEXT: scf.condition(%[[C]]) %[[I]], %[[X]]
// CHECK: do
// CHECK: ^bb0(%[[J:.*]]: tensor<i32>, %[[Y:.*]]: tensor<2xf32>):
// CHECK-NEXT: %[[K:.*]] = mindir.node "Neg"(%[[J]])
// CHECK-NEXT: %[[Z:.*]] = mindir.node "Abs"(%[[Y]])
// CHECK-NEXT: scf.yield %[[K]], %[[Z]]
// CHECK: return %[[R]]#1
func.func @loop(%x: tensor<2xf32>, %i: tensor<i32>, %n: tensor<i32>) -> tensor<2xf32> {
  cf.br ^head(%i, %x : tensor<i32>, tensor<2xf32>)
^head(%j: tensor<i32>, %y: tensor<2xf32>):
  %l = mindir.node "Less"(%j, %n) : (tensor<i32>, tensor<i32>) -> tensor<i1>
  %c = mindir.condition(%l) : (tensor<i1>) -> i1
  cf.cond_br %c, ^body, ^end
^body:
  %k = mindir.node "Neg"(%j) : (tensor<i32>) -> tensor<i32>
  %z = mindir.node "Abs"(%y) : (tensor<2xf32>) -> tensor<2xf32>
  cf.br ^head(%k, %z : tensor<i32>, tensor<2xf32>)
^end:
  return %y : tensor<2xf32>
}

// -----

// A loop with a way out of its body has one test, behind it.
// CHECK-LABEL: func.func @early
// CHECK: scf.while
// CHECK: scf.if
// CHECK: scf.condition
// CHECK: scf.index_switch
// CHECK: case 1
// CHECK: mindir.node "Abs"
// CHECK-NOT: {{[^s]}}cf.
func.func @early(%x: tensor<2xf32>, %c: tensor<i1>, %d: tensor<i1>) -> tensor<2xf32> {
  cf.br ^head(%x : tensor<2xf32>)
^head(%y: tensor<2xf32>):
  %p = mindir.condition(%c) : (tensor<i1>) -> i1
  cf.cond_br %p, ^body, ^end(%y : tensor<2xf32>)
^body:
  %z = mindir.node "Neg"(%y) : (tensor<2xf32>) -> tensor<2xf32>
  %q = mindir.condition(%d) : (tensor<i1>) -> i1
  cf.cond_br %q, ^out, ^head(%z : tensor<2xf32>)
^out:
  %a = mindir.node "Abs"(%z) : (tensor<2xf32>) -> tensor<2xf32>
  cf.br ^end(%a : tensor<2xf32>)
^end(%r: tensor<2xf32>):
  return %r : tensor<2xf32>
}

// -----

// CHECK-LABEL: func.func @switch
// CHECK: %[[I:.*]] = arith.index_castui %arg1
// CHECK: scf.index_switch %[[I]] -> tensor<2xf32>
// CHECK: case 0
// CHECK: mindir.node "ReLU"
// CHECK: default
// CHECK: mindir.node "Tanh"
func.func @switch(%x: tensor<2xf32>, %i: i32) -> tensor<2xf32> {
  cf.switch %i : i32, [default: ^b, 0: ^a]
^a:
  %y = mindir.node "ReLU"(%x) : (tensor<2xf32>) -> tensor<2xf32>
  cf.br ^end(%y : tensor<2xf32>)
^b:
  %z = mindir.node "Tanh"(%x) : (tensor<2xf32>) -> tensor<2xf32>
  cf.br ^end(%z : tensor<2xf32>)
^end(%r: tensor<2xf32>):
  return %r : tensor<2xf32>
}

// -----

// What nobody branches to goes.
// CHECK-LABEL: func.func @unreachable
// CHECK-NOT: mindir.Exp
// CHECK: return
func.func @unreachable(%x: tensor<4xf32>) -> tensor<4xf32> {
  cf.br ^end
^never:
  %z = mindir.Exp(%x) : (tensor<4xf32>) -> tensor<4xf32>
  cf.br ^end
^end:
  return %x : tensor<4xf32>
}
