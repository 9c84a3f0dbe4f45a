// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @volume_format(%x0: tensor<1x2x4x4x4xf32>) {
  // volume_c1
  // expected-error @+1 {{data_format NDHWC is not supported, only NCDHW}}
  %0 = mindir.MaxPool3D(%x0) {data_format = "NDHWC"} : (tensor<1x2x4x4x4xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @volume_mode(%x0: tensor<1x2x4x4x4xf32>) {
  // volume_c2
  // expected-error @+1 {{pad_mode full is not supported}}
  %0 = mindir.AvgPool3D(%x0) {pad_mode = "full"} : (tensor<1x2x4x4x4xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @volume_kernel(%x0: tensor<1x2x4x4x4xf32>) {
  // volume_c3
  // expected-error @+1 {{kernel_size and strides must be 1, 1, depth, height, width, not (1, 2, 2, 2, 2)}}
  %0 = mindir.MaxPool3D(%x0) {kernel_size = array<i64: 1, 2, 2, 2, 2>} : (tensor<1x2x4x4x4xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @volume_pads(%x0: tensor<1x2x4x4x4xf32>) {
  // volume_c4
  // expected-error @+1 {{pad_list must be 6 numbers from 0 on, is (0, 0, 0)}}
  %0 = mindir.AvgPool3D(%x0) {pad_list = array<i64: 0, 0, 0>} : (tensor<1x2x4x4x4xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @volume_rank(%x0: tensor<1x2x4x4xf32>) {
  // volume_c5
  // expected-error @+1 {{operand must have 5 dimensions, none of them 0, not 'tensor<1x2x4x4xf32>'}}
  %0 = mindir.MaxPool3D(%x0) : (tensor<1x2x4x4xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @volume_ceiling(%x0: tensor<1x2x4x4x4xf32>) {
  // volume_c6
  // expected-error @+1 {{ceil_mode is only supported with given pads}}
  %0 = mindir.MaxPool3D(%x0) {kernel_size = array<i64: 1, 1, 2, 2, 2>, strides = array<i64: 1, 1, 2, 2, 2>, ceil_mode = true} : (tensor<1x2x4x4x4xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @volume_small(%x0: tensor<1x2x4x4x4xf32>) {
  // extent_c1
  // expected-error @+1 {{kernel of extent 5 does not fit into 4 pixels}}
  %0 = mindir.AvgPool3D(%x0) {kernel_size = array<i64: 1, 1, 5, 1, 1>} : (tensor<1x2x4x4x4xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @volume_divisor(%x0: tensor<1x2x4x4x4xf32>) {
  // avg_pool3d_c1
  // expected-error @+1 {{divisor_override must not be negative}}
  %0 = mindir.AvgPool3D(%x0) {divisor_override = -1 : i64} : (tensor<1x2x4x4x4xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @adaptive_sizes(%x0: tensor<1x2x4x4x4xf32>) {
  // adaptive_volume_c1
  // expected-error @+1 {{output_size must be three positive numbers or -1, is (2, 0, 1)}}
  %0 = mindir.AdaptiveAvgPool3D(%x0) {output_size = array<i64: 2, 0, 1>} : (tensor<1x2x4x4x4xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @adaptive_rank(%x0: tensor<2x2x2xf32>) {
  // adaptive_volume_c2
  // expected-error @+1 {{operand must have 4 or 5 dimensions, none of them 0, not 'tensor<2x2x2xf32>'}}
  %0 = mindir.AdaptiveAvgPool3D(%x0) {output_size = array<i64: 1, 1, 1>} : (tensor<2x2x2xf32>) -> tensor<*xf32>
  return
}
