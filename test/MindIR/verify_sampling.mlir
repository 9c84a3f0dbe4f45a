// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @mode(%x0: tensor<1x2x4x4xf32>, %x1: tensor<1x3x3x2xf32>) {
  // grid_sampler_c1
  // expected-error @+1 {{interpolation_mode bicubic is not supported}}
  %0 = mindir.GridSampler2D(%x0, %x1) {interpolation_mode = "bicubic"} : (tensor<1x2x4x4xf32>, tensor<1x3x3x2xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @padding(%x0: tensor<1x2x4x4xf32>, %x1: tensor<1x3x3x2xf32>) {
  // grid_sampler_c2
  // expected-error @+1 {{padding_mode wrap is not supported}}
  %0 = mindir.GridSampler2D(%x0, %x1) {padding_mode = "wrap"} : (tensor<1x2x4x4xf32>, tensor<1x3x3x2xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @grid(%x0: tensor<1x2x4x4xf32>, %x1: tensor<1x3x3x3xf32>) {
  // grid_sampler_c3
  // expected-error @+1 {{cannot read 'tensor<1x2x4x4xf32>' at 'tensor<1x3x3x3xf32>'}}
  %0 = mindir.GridSampler2D(%x0, %x1) : (tensor<1x2x4x4xf32>, tensor<1x3x3x3xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @output_size(%x0: tensor<1x2x3xf32>) {
  // affine_grid_c1
  // expected-error @+1 {{output_size must be four or five positive numbers, is (1, 2, 4)}}
  %0 = mindir.AffineGrid(%x0) {output_size = array<i64: 1, 2, 4>} : (tensor<1x2x3xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @theta(%x0: tensor<1x2x3xf32>) {
  // affine_grid_c2
  // expected-error @+1 {{output_size (1, 2, 3, 4, 5) does not fit 'tensor<1x2x3xf32>'}}
  %0 = mindir.AffineGrid(%x0) {output_size = array<i64: 1, 2, 3, 4, 5>} : (tensor<1x2x3xf32>) -> tensor<*xf32>
  return
}
