// RUN: msc-opt %s --split-input-file --verify-diagnostics

// MindSpore has no kernel for it.
func.func @shift_of_floats(%x: tensor<2xf32>) -> tensor<2xf32> {
  // expected-error @+1 {{must be tensor of integer}}
  %0 = mindir.LeftShift(%x, %x) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  return %0 : tensor<2xf32>
}

// -----

func.func @bitpack(%x: tensor<2x3xf32>, %t: tensor<f32>) -> tensor<2x1xui8> {
  // bitpack_c1
  // expected-error @+1 {{cannot pack 'tensor<2x3xf32>' into bytes}}
  %0 = mindir.CompareAndBitpack(%x, %t) : (tensor<2x3xf32>, tensor<f32>) -> tensor<2x1xui8>
  return %0 : tensor<2x1xui8>
}

// -----

func.func @threshold(%x: tensor<2x8xf32>) -> tensor<2x1xui8> {
  // scalar_c1
  // expected-error @+1 {{threshold}}
  %0 = mindir.CompareAndBitpack(%x, %x) : (tensor<2x8xf32>, tensor<2x8xf32>) -> tensor<2x1xui8>
  return %0 : tensor<2x1xui8>
}
