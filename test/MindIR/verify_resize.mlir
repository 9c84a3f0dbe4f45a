// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @resize_size(%x: tensor<1x3x4x4xf32>) {
  // resize_c1
  // expected-error @+1 {{size must be two positive numbers, is (0, 4)}}
  %0 = mindir.ResizeNearestNeighbor(%x) {size = array<i64: 0, 4>} : (tensor<1x3x4x4xf32>) -> tensor<1x3x0x4xf32>
  return
}

// -----

func.func @resize_corners(%x: tensor<1x3x4x4xf32>) {
  // resize_c2
  // expected-error @+1 {{align_corners and half_pixel_centers exclude each other}}
  %0 = mindir.ResizeBilinearV2(%x) {size = array<i64: 8, 8>, align_corners = true, half_pixel_centers = true} : (tensor<1x3x4x4xf32>) -> tensor<1x3x8x8xf32>
  return
}

// -----

func.func @resize_rank(%x: tensor<3x4x4xf32>) {
  // image_c1
  // expected-error @+1 {{operand must have 4 dimensions, not 3}}
  %0 = mindir.ResizeBilinear(%x) {size = array<i64: 8, 8>} : (tensor<3x4x4xf32>) -> tensor<1x3x8x8xf32>
  return
}

// -----

// MindSpore reads outside of the image.
func.func @resizes_nothing(%x: tensor<1x1x0x4xf32>) {
  // image_c2
  // expected-error @+1 {{operand is an image without pixels: 'tensor<1x1x0x4xf32>'}}
  %0 = mindir.ResizeNearestNeighbor(%x) {size = array<i64: 2, 2>} : (tensor<1x1x0x4xf32>) -> tensor<1x1x2x2xf32>
  return
}

// -----

func.func @channels_last(%x: tensor<1x3x4x2xf32>) -> tensor<1x6x6x2xf32> {
  // resize_c3
  // expected-error @+1 {{format NHWC is not supported, only NCHW}}
  %0 = mindir.ResizeNearestNeighborV2(%x) {size = array<i64: 6, 6>, format = "NHWC"} : (tensor<1x3x4x2xf32>) -> tensor<1x6x6x2xf32>
  return %0 : tensor<1x6x6x2xf32>
}
