// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @peak_pads(%x0: tensor<1x2x4x4x4xf32>) {
  // peak_c1
  // expected-error @+1 {{has a kernel of 2 with stride 2, dilation 1 and pad 2}}
  %0:2 = mindir.MaxPool3DWithArgmax(%x0) {ksize = array<i64: 2, 2, 2>, strides = array<i64: 2, 2, 2>, pads = array<i64: 0, 2, 0>} : (tensor<1x2x4x4x4xf32>) -> (tensor<*xf32>, tensor<*xi64>)
  return
}

// -----

func.func @peak_list(%x0: tensor<1x2x4x4xf32>) {
  // peak_c2
  // expected-error @+1 {{has a list of wrong length, or over batch and channels: (1, 2, 2, 2)}}
  %0:2 = mindir.MaxPoolWithArgmaxV2(%x0) {kernel_size = array<i64: 1, 2, 2, 2>, strides = array<i64: 1, 1, 2, 2>, pads = array<i64: 1, 1, 0, 0>} : (tensor<1x2x4x4xf32>) -> (tensor<*xf32>, tensor<*xi64>)
  return
}

// -----

func.func @peak_format(%x0: tensor<1x2x4x4x4xf32>) {
  // peak_c3
  // expected-error @+1 {{format NDHWC is not supported, only NCDHW}}
  %0:2 = mindir.MaxPool3DWithArgmax(%x0) {ksize = array<i64: 2, 2, 2>, strides = array<i64: 2, 2, 2>, pads = array<i64: 0, 0, 0>, format = "NDHWC"} : (tensor<1x2x4x4x4xf32>) -> (tensor<*xf32>, tensor<*xi64>)
  return
}

// -----

func.func @peak_volume(%x0: tensor<1x2x4x4xf32>) {
  // volume_c5
  // expected-error @+1 {{operand must have 5 dimensions, none of them 0, not 'tensor<1x2x4x4xf32>'}}
  %0:2 = mindir.MaxPool3DWithArgmax(%x0) {ksize = array<i64: 2, 2, 2>, strides = array<i64: 2, 2, 2>, pads = array<i64: 0, 0, 0>} : (tensor<1x2x4x4xf32>) -> (tensor<*xf32>, tensor<*xi64>)
  return
}

// -----

func.func @peak_image(%x0: tensor<1x2x4x4x4xf32>) {
  // peak_c4
  // expected-error @+1 {{operand must have 4 dimensions, none of them 0, not 'tensor<1x2x4x4x4xf32>'}}
  %0:2 = mindir.MaxPoolWithArgmaxV2(%x0) {kernel_size = array<i64: 1, 1, 2, 2>, strides = array<i64: 1, 1, 2, 2>, pads = array<i64: 1, 1, 0, 0>} : (tensor<1x2x4x4x4xf32>) -> (tensor<*xf32>, tensor<*xi64>)
  return
}

// -----

func.func @argmax_format(%x0: tensor<1x2x4x4xf32>) {
  // max_pool_with_argmax_c1
  // expected-error @+1 {{data_format NHWC is not supported, only NCHW}}
  %0:2 = mindir.MaxPoolWithArgmax(%x0) {kernel_size = array<i64: 1, 2, 2, 1>, strides = array<i64: 1, 2, 2, 1>, data_format = "NHWC"} : (tensor<1x2x4x4xf32>) -> (tensor<*xf32>, tensor<*xi64>)
  return
}

// -----

func.func @argmax_mode(%x0: tensor<1x2x4x4xf32>) {
  // max_pool_with_argmax_c2
  // expected-error @+1 {{pad_mode pad is not supported, only valid and same}}
  %0:2 = mindir.MaxPoolWithArgmax(%x0) {kernel_size = array<i64: 1, 2, 2, 1>, strides = array<i64: 1, 2, 2, 1>, pad_mode = "pad"} : (tensor<1x2x4x4xf32>) -> (tensor<*xf32>, tensor<*xi64>)
  return
}

// -----

func.func @argmax_list(%x0: tensor<1x2x4x4xf32>) {
  // max_pool_with_argmax_c3
  // expected-error @+1 {{kernel_size and strides must be 1, height, width, 1, not (1, 1, 2, 2)}}
  %0:2 = mindir.MaxPoolWithArgmax(%x0) {kernel_size = array<i64: 1, 1, 2, 2>, strides = array<i64: 1, 2, 2, 1>} : (tensor<1x2x4x4xf32>) -> (tensor<*xf32>, tensor<*xi64>)
  return
}

// -----

func.func @adaptive_volume(%x0: tensor<1x2x4x4x4xf32>) {
  // adaptive_max_pool3d_c1
  // expected-error @+1 {{output_size must be three positive numbers, is (2, -1, 2)}}
  %0:2 = mindir.AdaptiveMaxPool3D(%x0) {output_size = array<i64: 2, -1, 2>} : (tensor<1x2x4x4x4xf32>) -> (tensor<*xf32>, tensor<*xi64>)
  return
}

// -----

func.func @adaptive_rank(%x0: tensor<2x2x2xf32>) {
  // adaptive_volume_c2
  // expected-error @+1 {{operand must have 4 or 5 dimensions, none of them 0, not 'tensor<2x2x2xf32>'}}
  %0:2 = mindir.AdaptiveMaxPool3D(%x0) {output_size = array<i64: 1, 1, 1>} : (tensor<2x2x2xf32>) -> (tensor<*xf32>, tensor<*xi64>)
  return
}
