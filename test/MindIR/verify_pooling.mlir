// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @pool_format(%x: tensor<1x3x4x4xf32>) {
  // pool_c1
  // expected-error @+1 {{data_format NHWC is not supported, only NCHW}}
  %0 = mindir.MaxPool(%x) {kernel_size = array<i64: 1, 1, 2, 2>, strides = array<i64: 1, 1, 2, 2>, data_format = "NHWC"} : (tensor<1x3x4x4xf32>) -> tensor<1x3x2x2xf32>
  return
}

// -----

func.func @pool_kernel(%x: tensor<1x3x4x4xf32>) {
  // pool_c3
  // expected-error @+1 {{kernel_size and strides must be positive and only over height and width, not (1, 2, 2, 2)}}
  %0 = mindir.AvgPool(%x) {kernel_size = array<i64: 1, 2, 2, 2>, strides = array<i64: 1, 1, 2, 2>} : (tensor<1x3x4x4xf32>) -> tensor<1x3x2x2xf32>
  return
}

// -----

func.func @pool_pad_mode(%x: tensor<1x3x4x4xf32>) {
  // pool_c2
  // expected-error @+1 {{pad_mode pad is not supported, only valid and same}}
  %0 = mindir.AvgPool(%x) {kernel_size = array<i64: 1, 1, 2, 2>, strides = array<i64: 1, 1, 2, 2>, pad_mode = "pad"} : (tensor<1x3x4x4xf32>) -> tensor<1x3x2x2xf32>
  return
}

// -----

func.func @adaptive_size(%x: tensor<1x3x4x4xf32>) {
  // adaptive_pool_c1
  // expected-error @+1 {{output_size must be one or two positive numbers or -1, is (2, 0)}}
  %0 = mindir.AdaptiveAvgPool2D(%x) {output_size = array<i64: 2, 0>} : (tensor<1x3x4x4xf32>) -> tensor<1x3x2x0xf32>
  return
}

// -----

func.func @adaptive_rank(%x: tensor<4x4xf32>) {
  // adaptive_pool_c2
  // expected-error @+1 {{operand must have 3 or 4 dimensions, not 2}}
  %0 = mindir.AdaptiveAvgPool2D(%x) {output_size = array<i64: 2>} : (tensor<4x4xf32>) -> tensor<2x2xf32>
  return
}

// -----

func.func @adaptive_result(%x: tensor<3x4x5xf32>) {
  // inferred_c2
  // expected-error @+1 {{infers 'tensor<3x2x5xf32>', but its result is 'tensor<3x2x2xf32>'}}
  %0 = mindir.AdaptiveAvgPool2D(%x) {output_size = array<i64: 2, -1>} : (tensor<3x4x5xf32>) -> tensor<3x2x2xf32>
  return
}

// -----

!open = tensor<1x3x8x4xf32, #bounded.extents<()[s0] -> (1, 3, s0, 4)>>
func.func @adaptive_indices(%x: !open) -> tensor<1x3x1x2xi64> {
  // adaptive_max_pool2d_c1
  // expected-error @+1 {{says where the maxima are only of images whose size is known}}
  %0:2 = mindir.AdaptiveMaxPool2D(%x) {output_size = array<i64: 1, 2>} : (!open) -> (tensor<1x3x1x2xf32>, tensor<1x3x1x2xi64>)
  return %0#1 : tensor<1x3x1x2xi64>
}

// -----

func.func @pools_nothing(%x: tensor<1x1x0x4xf32>) {
  // image_c2
  // expected-error @+1 {{operand is an image without pixels: 'tensor<1x1x0x4xf32>'}}
  %0 = mindir.AvgPool(%x) {kernel_size = array<i64: 2>, strides = array<i64: 2>, pad_mode = "same"} : (tensor<1x1x0x4xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @pools_nothing_adaptively(%x: tensor<1x4x0xf32>) {
  // image_c2
  // expected-error @+1 {{operand is an image without pixels: 'tensor<1x4x0xf32>'}}
  %0 = mindir.AdaptiveAvgPool2D(%x) {output_size = array<i64: 2, 2>} : (tensor<1x4x0xf32>) -> tensor<1x2x2xf32>
  return
}
