// RUN: msc-opt %s --mindir-infer-types --verify-diagnostics
// RUN: not msc-opt %s --mindir-raise 2>&1 | FileCheck %s

// CHECK: error: if: a value that passes through it is tensor<2xf32> and tensor<3xf32>
func.func @main(%b: tensor<i1> {mindir.name = "b"}, %x: tensor<2xf32> {mindir.name = "x"}, %y: tensor<3xf32> {mindir.name = "y"}) -> tensor<?xf32> {
  %c = mindir.condition(%b) : (tensor<i1>) -> i1
  // expected-error@+1 {{a value that a branch gives is 'tensor<2xf32>' and 'tensor<3xf32>': what an operator computes with has one type}}
  %r = scf.if %c -> tensor<?xf32> {
    %a = tensor.cast %x : tensor<2xf32> to tensor<?xf32>
    scf.yield %a : tensor<?xf32>
  } else {
    %d = tensor.cast %y : tensor<3xf32> to tensor<?xf32>
    scf.yield %d : tensor<?xf32>
  }
  return %r : tensor<?xf32>
}
