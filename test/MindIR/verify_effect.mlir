// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @assign(%x: tensor<2xf32>, %v: tensor<3xf32>) -> tensor<2xf32> {
  // assign_c1
  // expected-error@+1 {{writes 'tensor<3xf32>' to 'tensor<2xf32>'}}
  %y = mindir.Assign(%x, %v) : (tensor<2xf32>, tensor<3xf32>) -> tensor<2xf32>
  return %y : tensor<2xf32>
}
