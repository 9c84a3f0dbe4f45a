// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @format(%x0: tensor<1x2x4x4x4xf32>, %x1: tensor<3x2x2x2x2xf32>) {
  // volume_convolution_c1
  // expected-error @+1 {{format NDHWC is not supported, only NCDHW}}
  %0 = mindir.Conv3D(%x0, %x1) {format = "NDHWC"} : (tensor<1x2x4x4x4xf32>, tensor<3x2x2x2x2xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @pad_mode(%x0: tensor<1x2x4x4x4xf32>, %x1: tensor<3x2x2x2x2xf32>) {
  // volume_convolution_c2
  // expected-error @+1 {{pad_mode full is not supported}}
  %0 = mindir.Conv3D(%x0, %x1) {pad_mode = "full"} : (tensor<1x2x4x4x4xf32>, tensor<3x2x2x2x2xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @strides(%x0: tensor<1x2x4x4x4xf32>, %x1: tensor<3x2x2x2x2xf32>) {
  // volume_convolution_c3
  // expected-error @+1 {{strides and dilations must be 1, 1, depth, height, width, not (2, 1, 1, 1, 1)}}
  %0 = mindir.Conv3D(%x0, %x1) {strides = array<i64: 2, 1, 1, 1, 1>} : (tensor<1x2x4x4x4xf32>, tensor<3x2x2x2x2xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @pads(%x0: tensor<1x2x4x4x4xf32>, %x1: tensor<3x2x2x2x2xf32>) {
  // volume_convolution_c4
  // expected-error @+1 {{pad_list must be 6 numbers from 0 on, is (-1, 0, 0, 0, 0, 0)}}
  %0 = mindir.Conv3D(%x0, %x1) {pad_list = array<i64: -1, 0, 0, 0, 0, 0>, pad_mode = "pad"} : (tensor<1x2x4x4x4xf32>, tensor<3x2x2x2x2xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @mode(%x0: tensor<1x2x4x4x4xf32>, %x1: tensor<3x2x2x2x2xf32>) {
  // volume_convolution_c5
  // expected-error @+1 {{has 1 groups and the mode 0}}
  %0 = mindir.Conv3D(%x0, %x1) {mode = 0 : i64} : (tensor<1x2x4x4x4xf32>, tensor<3x2x2x2x2xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @rank(%x0: tensor<1x2x4x4xf32>, %x1: tensor<3x2x2x2x2xf32>) {
  // volume_convolution_c6
  // expected-error @+1 {{operands must have 5 dimensions, none of them 0, not 'tensor<1x2x4x4xf32>'}}
  %0 = mindir.Conv3D(%x0, %x1) : (tensor<1x2x4x4xf32>, tensor<3x2x2x2x2xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @channels(%x0: tensor<1x2x4x4x4xf32>, %x1: tensor<3x2x2x2x2xf32>) {
  // volume_convolution_c7
  // expected-error @+1 {{has 2 channels, but weights for 2 groups of 2 with 3}}
  %0 = mindir.Conv3D(%x0, %x1) {group = 2 : i64} : (tensor<1x2x4x4x4xf32>, tensor<3x2x2x2x2xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @input_size(%x0: tensor<1x3x4x4x4xf32>, %x1: tensor<3x2x2x2x2xf32>) {
  // conv3d_transpose_c1
  // expected-error @+1 {{input_size must be 5 positive numbers, is (1, 2, 5)}}
  %0 = mindir.Conv3DTranspose(%x0, %x1) {input_size = array<i64: 1, 2, 5>} : (tensor<1x3x4x4x4xf32>, tensor<3x2x2x2x2xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @pixels(%x0: tensor<1x3x4x4x4xf32>, %x1: tensor<3x2x2x2x2xf32>) {
  // conv3d_transpose_c2
  // expected-error @+1 {{result of 6 pixels comes from 5, but the operand is 'tensor<1x3x4x4x4xf32>'}}
  %0 = mindir.Conv3DTranspose(%x0, %x1) {input_size = array<i64: 1, 2, 6, 5, 5>} : (tensor<1x3x4x4x4xf32>, tensor<3x2x2x2x2xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @depth(%x0: tensor<1x3x4x4x4xf32>, %x1: tensor<3x2x2x2x2xf32>) {
  // conv3d_transpose_c3
  // expected-error @+1 {{does not support a depth dilated by 2}}
  %0 = mindir.Conv3DTranspose(%x0, %x1) {input_size = array<i64: 1, 2, 5, 5, 5>, dilations = array<i64: 1, 1, 2, 1, 1>} : (tensor<1x3x4x4x4xf32>, tensor<3x2x2x2x2xf32>) -> tensor<*xf32>
  return
}
