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

func.func @method(%x0: tensor<1x2x4x4xf32>, %x1: tensor<3x4xf32>, %x2: tensor<3xi32>) {
  // crop_and_resize_c1
  // expected-error @+1 {{method bilinear_v2 is not supported}}
  %0 = mindir.CropAndResize(%x0, %x1, %x2) {crop_size = array<i64: 2, 2>, method = "bilinear_v2"} : (tensor<1x2x4x4xf32>, tensor<3x4xf32>, tensor<3xi32>) -> tensor<*xf32>
  return
}

// -----

func.func @crop_size(%x0: tensor<1x2x4x4xf32>, %x1: tensor<3x4xf32>, %x2: tensor<3xi32>) {
  // crop_and_resize_c2
  // expected-error @+1 {{crop_size must be two numbers above 1, is (2, 0)}}
  %0 = mindir.CropAndResize(%x0, %x1, %x2) {crop_size = array<i64: 2, 0>} : (tensor<1x2x4x4xf32>, tensor<3x4xf32>, tensor<3xi32>) -> tensor<*xf32>
  return
}

// -----

func.func @boxes(%x0: tensor<1x2x4x4xf32>, %x1: tensor<3x5xf32>, %x2: tensor<3xi32>) {
  // crop_and_resize_c3
  // expected-error @+1 {{cannot read 'tensor<3x5xf32>' from 'tensor<1x2x4x4xf32>'}}
  %0 = mindir.CropAndResize(%x0, %x1, %x2) {crop_size = array<i64: 2, 2>} : (tensor<1x2x4x4xf32>, tensor<3x5xf32>, tensor<3xi32>) -> tensor<*xf32>
  return
}

// -----

func.func @samples(%x0: tensor<1x2x4x4xf32>, %x1: tensor<3x5xf32>) {
  // roi_align_c1
  // expected-error @+1 {{pooled_height, pooled_width and sample_num must be positive}}
  %0 = mindir.ROIAlign(%x0, %x1) {pooled_height = 2 : i64, pooled_width = 2 : i64, spatial_scale = 1.0 : f32, sample_num = 0 : i64} : (tensor<1x2x4x4xf32>, tensor<3x5xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @end_mode(%x0: tensor<1x2x4x4xf32>, %x1: tensor<3x5xf32>) {
  // roi_align_c2
  // expected-error @+1 {{roi_end_mode 2 is not supported}}
  %0 = mindir.ROIAlign(%x0, %x1) {pooled_height = 2 : i64, pooled_width = 2 : i64, spatial_scale = 1.0 : f32, roi_end_mode = 2 : i64} : (tensor<1x2x4x4xf32>, tensor<3x5xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @rois(%x0: tensor<1x2x4x4xf32>, %x1: tensor<3x4xf32>) {
  // roi_align_c3
  // expected-error @+1 {{cannot read 'tensor<3x4xf32>' from 'tensor<1x2x4x4xf32>'}}
  %0 = mindir.ROIAlign(%x0, %x1) {pooled_height = 2 : i64, pooled_width = 2 : i64, spatial_scale = 1.0 : f32} : (tensor<1x2x4x4xf32>, tensor<3x4xf32>) -> tensor<*xf32>
  return
}
