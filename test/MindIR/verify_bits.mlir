// RUN: msc-opt %s --split-input-file --verify-diagnostics

// MindSpore has no kernel for it.
func.func @shift_of_floats(%x: tensor<2xf32>) -> tensor<2xf32> {
  // expected-error @+1 {{must be tensor of integer}}
  %0 = mindir.LeftShift(%x, %x) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  return %0 : tensor<2xf32>
}
