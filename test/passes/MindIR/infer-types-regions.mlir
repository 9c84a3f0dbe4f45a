// RUN: msc-opt %s --mindir-infer-types --split-input-file | FileCheck %s

// The types of a loop's values are those it starts with, of a branch's results
// what both sides know.
// CHECK-LABEL: func.func @main(
// CHECK-SAME: -> (tensor<2x3xf32>, tensor<2x3xf32>)
// CHECK: scf.while (%{{.*}} = %arg0) : (tensor<2x3xf32>) -> tensor<2x3xf32>
// CHECK: mindir.Abs(%{{.*}}) : (tensor<2x3xf32>) -> tensor<2x3xf32>
// CHECK: scf.if %{{.*}} -> (tensor<2x3xf32>)
// CHECK-NOT: tensor.cast
func.func @main(%x: tensor<2x3xf32>, %c: tensor<i1>) -> (tensor<?x3xf32>, tensor<?x3xf32>) {
  %p = mindir.condition(%c) : (tensor<i1>) -> i1
  %open = tensor.cast %x : tensor<2x3xf32> to tensor<?x3xf32>
  %r = scf.while (%y = %open) : (tensor<?x3xf32>) -> tensor<?x3xf32> {
    scf.condition(%p) %y : tensor<?x3xf32>
  } do {
  ^bb0(%y: tensor<?x3xf32>):
    %z = mindir.Abs(%y) : (tensor<?x3xf32>) -> tensor<?x3xf32>
    %w = tensor.cast %z : tensor<?x3xf32> to tensor<?x3xf32>
    scf.yield %w : tensor<?x3xf32>
  }
  %none = ub.poison : tensor<?x3xf32>
  %s = scf.if %p -> (tensor<?x3xf32>) {
    %z = mindir.Neg(%r) : (tensor<?x3xf32>) -> tensor<?x3xf32>
    scf.yield %z : tensor<?x3xf32>
  } else {
    scf.yield %none : tensor<?x3xf32>
  }
  return %r, %s : tensor<?x3xf32>, tensor<?x3xf32>
}
