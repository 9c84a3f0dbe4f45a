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

// -----

// (deformable_c1)
func.func @windows(%x: tensor<1x2x4x5xf32>, %o: tensor<1x12x3x4xf32>) {
  // expected-error @+1 {{has strides (2, 1, 1, 1), dilations (1, 1, 1, 1), pads (0, 0, 0, 0) and ksize (2, 2) that are no windows of an image}}
  %0 = mindir.DeformableOffsets(%x, %o) {strides = array<i64: 2, 1, 1, 1>, pads = array<i64: 0, 0, 0, 0>, ksize = array<i64: 2, 2>}
    : (tensor<1x2x4x5xf32>, tensor<1x12x3x4xf32>) -> tensor<1x2x6x8xf32>
  return
}

// -----

// (deformable_c2)
func.func @unmodulated(%x: tensor<1x2x4x5xf32>, %o: tensor<1x12x3x4xf32>) {
  // expected-error @+1 {{is not supported but of NCHW and modulated}}
  %0 = mindir.DeformableOffsets(%x, %o) {strides = array<i64: 1, 1, 1, 1>, pads = array<i64: 0, 0, 0, 0>, ksize = array<i64: 2, 2>, modulated = false}
    : (tensor<1x2x4x5xf32>, tensor<1x12x3x4xf32>) -> tensor<1x2x6x8xf32>
  return
}

// -----

// (deformable_c3)
func.func @groups(%x: tensor<1x2x4x5xf32>, %o: tensor<1x36x3x4xf32>) {
  // expected-error @+1 {{does not take 'tensor<1x2x4x5xf32>' with 3 groups of channels}}
  %0 = mindir.DeformableOffsets(%x, %o) {strides = array<i64: 1, 1, 1, 1>, pads = array<i64: 0, 0, 0, 0>, ksize = array<i64: 2, 2>, deformable_groups = 3 : i64}
    : (tensor<1x2x4x5xf32>, tensor<1x36x3x4xf32>) -> tensor<1x2x6x8xf32>
  return
}

// -----

// (deformable_c4)
func.func @offsets(%x: tensor<1x2x4x5xf32>, %o: tensor<1x8x3x4xf32>) {
  // expected-error @+1 {{needs offsets of shape (1, 12, 3, 4) for 'tensor<1x2x4x5xf32>', got 'tensor<1x8x3x4xf32>'}}
  %0 = mindir.DeformableOffsets(%x, %o) {strides = array<i64: 1, 1, 1, 1>, pads = array<i64: 0, 0, 0, 0>, ksize = array<i64: 2, 2>}
    : (tensor<1x2x4x5xf32>, tensor<1x8x3x4xf32>) -> tensor<1x2x6x8xf32>
  return
}
