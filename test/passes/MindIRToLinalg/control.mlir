// RUN: msc-opt %s --convert-mindir-to-linalg | FileCheck %s

// Unsigned integers are signless within branches too; a tensor that no path
// reads is an empty one.
// CHECK-LABEL: func.func @branch(
// CHECK-SAME: %[[X:.*]]: tensor<2xi8> {mindir.type = tensor<2xui8>}, %[[N:.*]]: tensor<1x1xi32>
// CHECK: %[[S:.*]] = tensor.collapse_shape %[[N]] [] : tensor<1x1xi32> into tensor<i32>
// CHECK: %[[B:.*]] = linalg.generic {{.*}} ins(%[[S]] : tensor<i32>)
// CHECK: arith.cmpi ne
// CHECK: %[[C:.*]] = tensor.extract %[[B]][] : tensor<i1>
// CHECK: scf.if %[[C]] -> (tensor<2xi8>)
// CHECK: linalg.generic
// CHECK: else
// CHECK-NOT: poison
// CHECK: scf.yield %{{.*}} : tensor<2xi8>
func.func @branch(%x: tensor<2xui8>, %n: tensor<1x1xi32>) -> tensor<2xui8> {
  %none = ub.poison : tensor<2xui8>
  %c = mindir.condition(%n) : (tensor<1x1xi32>) -> i1
  %r = scf.if %c -> tensor<2xui8> {
    %y = mindir.Square(%x) : (tensor<2xui8>) -> tensor<2xui8>
    scf.yield %y : tensor<2xui8>
  } else {
    scf.yield %none : tensor<2xui8>
  }
  return %r : tensor<2xui8>
}

// CHECK-LABEL: func.func @loop(
// CHECK: scf.while (%{{.*}} = %{{.*}}) : (tensor<2xi8>) -> tensor<2xi8>
// CHECK: ^bb0(%{{.*}}: tensor<2xi8>):
func.func @loop(%x: tensor<2xui8>, %c: tensor<i1>) -> tensor<2xui8> {
  %p = mindir.condition(%c) : (tensor<i1>) -> i1
  %r = scf.while (%y = %x) : (tensor<2xui8>) -> tensor<2xui8> {
    scf.condition(%p) %y : tensor<2xui8>
  } do {
  ^bb0(%y: tensor<2xui8>):
    %z = mindir.Square(%y) : (tensor<2xui8>) -> tensor<2xui8>
    scf.yield %z : tensor<2xui8>
  }
  return %r : tensor<2xui8>
}

// CHECK-LABEL: func.func @index
// CHECK: %[[I:.*]] = tensor.extract %arg0[] : tensor<i32>
// CHECK: %[[L:.*]] = arith.cmpi slt, %[[I]], %{{.*}} : i32
// CHECK: %[[E:.*]] = arith.addi %[[I]], %c3{{.*}} : i32
// CHECK: arith.select %[[L]], %[[E]], %[[I]] : i32
func.func @index(%i: tensor<i32>, %x: tensor<2xf32>) -> tensor<2xf32> {
  %b = mindir.branch_index(%i) {branches = 3 : i32} : (tensor<i32>) -> i32
  %n = arith.index_castui %b : i32 to index
  %r = scf.index_switch %n -> tensor<2xf32>
  case 0 {
    scf.yield %x : tensor<2xf32>
  }
  default {
    %y = mindir.Abs(%x) : (tensor<2xf32>) -> tensor<2xf32>
    scf.yield %y : tensor<2xf32>
  }
  return %r : tensor<2xf32>
}

// What a state starts as has the type of its argument.
// CHECK-LABEL: func.func @state(
// CHECK-SAME: %arg0: tensor<2xi8> {mindir.state = dense<[1, -1]> : tensor<2xi8>, mindir.type = tensor<2xui8>}
// CHECK-SAME: -> (tensor<2xi8> {mindir.state, mindir.type = tensor<2xui8>})
func.func @state(%s: tensor<2xui8> {mindir.state = dense<[1, 255]> : tensor<2xui8>}) -> (tensor<2xui8> {mindir.state}) {
  %t = mindir.Square(%s) : (tensor<2xui8>) -> tensor<2xui8>
  return %t : tensor<2xui8>
}
