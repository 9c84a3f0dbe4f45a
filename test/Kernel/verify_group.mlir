// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @images(%x: memref<4x6xf32>) {
  // group_norm_c1
  // expected-error @+1 {{has its channels in dimension 0 of 'memref<4x6xf32>'}}
  kernel.group_norm %x into %x channel_dim 0 groups 2 epsilon 1.0e-05 : memref<4x6xf32> into memref<4x6xf32>
  return
}

// -----

func.func @missing(%x: memref<4x6xf32>) {
  // group_norm_c1
  // expected-error @+1 {{has its channels in dimension 2 of 'memref<4x6xf32>'}}
  kernel.group_norm %x into %x channel_dim 2 groups 2 epsilon 1.0e-05 : memref<4x6xf32> into memref<4x6xf32>
  return
}

// -----

func.func @uneven(%x: memref<4x6xf32>) {
  // group_norm_c2
  // expected-error @+1 {{cannot divide 6 channels into 4 groups}}
  kernel.group_norm %x into %x channel_dim 1 groups 4 epsilon 1.0e-05 : memref<4x6xf32> into memref<4x6xf32>
  return
}

// -----

func.func @none(%x: memref<4x6xf32>) {
  // group_norm_c2
  // expected-error @+1 {{cannot divide 6 channels into 0 groups}}
  kernel.group_norm %x into %x channel_dim 1 groups 0 epsilon 1.0e-05 : memref<4x6xf32> into memref<4x6xf32>
  return
}

// -----

func.func @shape(%x: tensor<4x6xf32>, %y: tensor<6x4xf32>) -> tensor<6x4xf32> {
  // group_norm_c3
  // expected-error @+1 {{has a result of another shape than its input}}
  %0 = kernel.group_norm %x into %y channel_dim 1 groups 2 epsilon 1.0e-05 : tensor<4x6xf32> into tensor<6x4xf32>
  return %0 : tensor<6x4xf32>
}
