// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @conv_format(%x: tensor<1x3x4x4xf32>, %w: tensor<2x3x3x3xf32>) {
  // convolution_c1
  // expected-error @+1 {{format NHWC is not supported, only NCHW}}
  %0 = mindir.Conv2D(%x, %w) {format = "NHWC"} : (tensor<1x3x4x4xf32>, tensor<2x3x3x3xf32>) -> tensor<1x2x2x2xf32>
  return
}

// -----

func.func @conv_pad_mode(%x: tensor<1x3x4x4xf32>, %w: tensor<2x3x3x3xf32>) {
  // convolution_c2
  // expected-error @+1 {{pad_mode reflect is not supported}}
  %0 = mindir.Conv2D(%x, %w) {pad_mode = "reflect"} : (tensor<1x3x4x4xf32>, tensor<2x3x3x3xf32>) -> tensor<1x2x2x2xf32>
  return
}

// -----

func.func @conv_stride(%x: tensor<1x3x4x4xf32>, %w: tensor<2x3x3x3xf32>) {
  // convolution_c3
  // expected-error @+1 {{stride must be 1, 1, height, width, is (2, 1, 1, 1)}}
  %0 = mindir.Conv2D(%x, %w) {stride = array<i64: 2, 1, 1, 1>} : (tensor<1x3x4x4xf32>, tensor<2x3x3x3xf32>) -> tensor<1x2x2x2xf32>
  return
}

// -----

func.func @conv_dilation(%x: tensor<1x3x4x4xf32>, %w: tensor<2x3x3x3xf32>) {
  // convolution_c3
  // expected-error @+1 {{dilation must be 1, 1, height, width, is (1, 1, 0, 1)}}
  %0 = mindir.Conv2D(%x, %w) {dilation = array<i64: 1, 1, 0, 1>} : (tensor<1x3x4x4xf32>, tensor<2x3x3x3xf32>) -> tensor<1x2x2x2xf32>
  return
}

// -----

func.func @conv_pad_list(%x: tensor<1x3x4x4xf32>, %w: tensor<2x3x3x3xf32>) {
  // convolution_c5
  // expected-error @+1 {{pad_list must be 4 numbers from 0 on, is (0, -1, 0, 0)}}
  %0 = mindir.Conv2D(%x, %w) {pad_mode = "pad", pad_list = array<i64: 0, -1, 0, 0>} : (tensor<1x3x4x4xf32>, tensor<2x3x3x3xf32>) -> tensor<1x2x2x2xf32>
  return
}

// -----

func.func @conv_channels(%x: tensor<1x4x4x4xf32>, %w: tensor<2x3x3x3xf32>) {
  // convolution_c8
  // expected-error @+1 {{has 4 input channels, but weights for 1 groups of 3}}
  %0 = mindir.Conv2D(%x, %w) : (tensor<1x4x4x4xf32>, tensor<2x3x3x3xf32>) -> tensor<1x2x2x2xf32>
  return
}

// -----

func.func @conv_groups(%x: tensor<1x6x4x4xf32>, %w: tensor<3x3x3x3xf32>) {
  // convolution_c9
  // expected-error @+1 {{has 3 output channels in 2 groups}}
  %0 = mindir.Conv2D(%x, %w) {group = 2 : i64} : (tensor<1x6x4x4xf32>, tensor<3x3x3x3xf32>) -> tensor<1x3x2x2xf32>
  return
}

// -----

func.func @conv_kernel(%x: tensor<1x3x2x4xf32>, %w: tensor<2x3x3x3xf32>) {
  // extent_c1
  // expected-error @+1 {{kernel of extent 3 does not fit into 2 pixels}}
  %0 = mindir.Conv2D(%x, %w) : (tensor<1x3x2x4xf32>, tensor<2x3x3x3xf32>) -> tensor<1x2x0x2xf32>
  return
}

// -----

func.func @conv_rank(%x: tensor<3x4x4xf32>, %w: tensor<2x3x3x3xf32>) {
  // convolution_c7
  // expected-error @+1 {{operands must have 4 dimensions, not 3}}
  %0 = mindir.Conv2D(%x, %w) : (tensor<3x4x4xf32>, tensor<2x3x3x3xf32>) -> tensor<1x2x2x2xf32>
  return
}

// -----

func.func @conv_result(%x: tensor<1x3x4x4xf32>, %w: tensor<2x3x3x3xf32>) {
  // inferred_c2
  // expected-error @+1 {{infers 'tensor<1x2x2x2xf32>', but its result is 'tensor<1x2x4x4xf32>'}}
  %0 = mindir.Conv2D(%x, %w) : (tensor<1x3x4x4xf32>, tensor<2x3x3x3xf32>) -> tensor<1x2x4x4xf32>
  return
}

// -----

func.func @transpose_sizes(%x: tensor<1x3x4x4xf32>, %w: tensor<3x2x2x2xf32>) {
  // conv2d_transpose_c1
  // expected-error @+1 {{input_sizes must be 4 positive numbers, is (1, 2, 8)}}
  %0 = mindir.Conv2DTranspose(%x, %w) {input_sizes = array<i64: 1, 2, 8>, stride = array<i64: 1, 1, 2, 2>} : (tensor<1x3x4x4xf32>, tensor<3x2x2x2xf32>) -> tensor<1x2x8x8xf32>
  return
}

// -----

func.func @transpose_pixels(%x: tensor<1x3x4x4xf32>, %w: tensor<3x2x2x2xf32>) {
  // conv2d_transpose_c2
  // expected-error @+1 {{result of 12 pixels comes from 6 pixels, but the operand has 4}}
  %0 = mindir.Conv2DTranspose(%x, %w) {input_sizes = array<i64: 1, 2, 12, 8>, stride = array<i64: 1, 1, 2, 2>} : (tensor<1x3x4x4xf32>, tensor<3x2x2x2xf32>) -> tensor<1x2x12x8xf32>
  return
}

// -----

func.func @transpose_channels(%x: tensor<1x3x4x4xf32>, %w: tensor<3x2x2x2xf32>) {
  // conv2d_transpose_c3
  // expected-error @+1 {{batch or channels of operand, weight and input_sizes do not agree}}
  %0 = mindir.Conv2DTranspose(%x, %w) {input_sizes = array<i64: 1, 5, 8, 8>, stride = array<i64: 1, 1, 2, 2>} : (tensor<1x3x4x4xf32>, tensor<3x2x2x2xf32>) -> tensor<1x5x8x8xf32>
  return
}

// -----

func.func @conv_mode(%x: tensor<1x3x4x4xf32>, %w: tensor<2x3x3x3xf32>) {
  // convolution_c4
  // expected-error @+1 {{mode 0 is not supported, only 1}}
  %0 = mindir.Conv2D(%x, %w) {mode = 0 : i64} : (tensor<1x3x4x4xf32>, tensor<2x3x3x3xf32>) -> tensor<1x2x2x2xf32>
  return
}

// -----

func.func @conv_group(%x: tensor<1x3x4x4xf32>, %w: tensor<2x3x3x3xf32>) {
  // convolution_c6
  // expected-error @+1 {{group must be positive}}
  %0 = mindir.Conv2D(%x, %w) {group = 0 : i64} : (tensor<1x3x4x4xf32>, tensor<2x3x3x3xf32>) -> tensor<1x2x2x2xf32>
  return
}
