// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @size(%x0: tensor<1x2x4x4xf32>) {
  // resampling_c1
  // expected-error @+1 {{the new size must be 2 positive numbers, is (4, 0)}}
  %0 = mindir.ResizeBicubic(%x0) {size = array<i64: 4, 0>} : (tensor<1x2x4x4xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @rank(%x0: tensor<2x4x4xf32>) {
  // resampling_c2
  // expected-error @+1 {{resamples what has pixels in 4 dimensions, but reads 'tensor<2x4x4xf32>'}}
  %0 = mindir.ResizeArea(%x0) {size = array<i64: 2, 2>} : (tensor<2x4x4xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @corners(%x0: tensor<1x2x4x4xf32>) {
  // resampling_c3
  // expected-error @+1 {{align_corners and half_pixel_centers exclude each other}}
  %0 = mindir.ResizeBicubic(%x0) {size = array<i64: 4, 4>, align_corners = true, half_pixel_centers = true} : (tensor<1x2x4x4xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @transformation(%x0: tensor<1x2x4xf32>) {
  // resampling_c4
  // expected-error @+1 {{coordinate_transformation_mode asymmetric is not supported}}
  %0 = mindir.ResizeLinear1D(%x0) {size = array<i64: 4>, coordinate_transformation_mode = "asymmetric"} : (tensor<1x2x4xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @sizes(%x0: tensor<1x2x4x4xf32>, %x1: tensor<1xf32>, %x2: tensor<1xf32>) {
  // resize_v2_c1
  // expected-error @+1 {{sizes must be four positive numbers, is (1, 2, 4)}}
  %0 = mindir.ResizeV2(%x0, %x1, %x2) {sizes = array<i64: 1, 2, 4>} : (tensor<1x2x4x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @channels(%x0: tensor<1x2x4x4xf32>, %x1: tensor<1xf32>, %x2: tensor<1xf32>) {
  // resize_v2_c1
  // expected-error @+1 {{sizes (1, 3, 4, 4) do not fit 'tensor<1x2x4x4xf32>'}}
  %0 = mindir.ResizeV2(%x0, %x1, %x2) {sizes = array<i64: 1, 3, 4, 4>, mode = "cubic"} : (tensor<1x2x4x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @mode(%x0: tensor<1x2x1x4xf32>, %x1: tensor<1xf32>, %x2: tensor<1xf32>) {
  // resize_v2_c2
  // expected-error @+1 {{does not support the mode area, nearest_mode floor or cubic_coeff_a}}
  %0 = mindir.ResizeV2(%x0, %x1, %x2) {sizes = array<i64: 1, 2, 1, 4>, mode = "area"} : (tensor<1x2x1x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @rows(%x0: tensor<1x2x4x4xf32>, %x1: tensor<1xf32>, %x2: tensor<1xf32>) {
  // resize_v2_c3
  // expected-error @+1 {{has several rows or aligns corners, beyond the mode linear}}
  %0 = mindir.ResizeV2(%x0, %x1, %x2) {sizes = array<i64: 1, 2, 4, 4>, mode = "linear"} : (tensor<1x2x4x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @scales(%x0: tensor<1x2x4x4xf32>) {
  // upsample_c1
  // expected-error @+1 {{has scales that do not give 'tensor<1x2x4x4xf32>' a size of integers}}
  %0 = mindir.UpsampleNearest2D(%x0) {scales = dense<[2.0, 1.1]> : tensor<2xf32>} : (tensor<1x2x4x4xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @aligned(%x: tensor<1x1x4x2xf32>) {
  // resize_area_c1
  // expected-error @+1 {{cannot align the corners of one pixel with those of 2}}
  %0 = mindir.ResizeArea(%x) {size = array<i64: 2, 2>, align_corners = true} : (tensor<1x1x4x2xf32>) -> tensor<*xf32>
  return
}
