// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @list(%x: tensor<1x3x8x8xf32>) {
  // pool_ext_c1
  // expected-error @+1 {{takes one number, or one for each of 2 dimensions, not (2, 2, 2)}}
  %0 = mindir.AvgPool2D(%x) {kernel_size = array<i64: 2, 2, 2>} : (tensor<1x3x8x8xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @pad(%x: tensor<1x3x8x8xf32>) {
  // pool_ext_c2
  // expected-error @+1 {{has a kernel of (2) with a stride of (2), padding (2) and dilation (1)}}
  %0 = mindir.AvgPool2D(%x) {kernel_size = array<i64: 2>, padding = array<i64: 2>} : (tensor<1x3x8x8xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @dilation(%x: tensor<1x3x8x8xf32>) {
  // pool_ext_c2
  // expected-error @+1 {{has a kernel of (2) with a stride of (1), padding (0) and dilation (0)}}
  %0:2 = mindir.MaxPoolWithIndices(%x) {kernel_size = array<i64: 2>, stride = array<i64: 1>, dilation = array<i64: 0>} : (tensor<1x3x8x8xf32>) -> (tensor<*xf32>, tensor<*xi64>)
  return
}

// -----

func.func @dimensions(%x: tensor<8x8x8xf32>) {
  // pool_ext_c3
  // expected-error @+1 {{pools 3 dimensions of one batch at most, none of them 0, not 'tensor<8x8x8xf32>'}}
  %0 = mindir.AvgPool3DExt(%x) {kernel_size = array<i64: 2>} : (tensor<8x8x8xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @fits(%x: tensor<1x3x8xf32>) {
  // extent_c1
  // expected-error @+1 {{kernel of extent 9 does not fit into 8 pixels}}
  %0 = mindir.AvgPool1D(%x) {kernel_size = array<i64: 9>} : (tensor<1x3x8xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @divisor(%x: tensor<1x3x8x8xf32>) {
  // avg_pool_ext_c1
  // expected-error @+1 {{divisor_override must be above 0}}
  %0 = mindir.AvgPool2D(%x) {kernel_size = array<i64: 2>, divisor_override = 0 : i64} : (tensor<1x3x8x8xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @rows_size(%x: tensor<1x3x8xf32>) {
  // adaptive_rows_c1
  // expected-error @+1 {{output_size must be a positive number, is (0)}}
  %0 = mindir.AdaptiveAvgPool1D(%x) {output_size = array<i64: 0>} : (tensor<1x3x8xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @rows(%x: tensor<1x3x8x8xf32>) {
  // adaptive_rows_c2
  // expected-error @+1 {{operand must have 2 or 3 dimensions, none of them 0, not 'tensor<1x3x8x8xf32>'}}
  %0:2 = mindir.AdaptiveMaxPool1D(%x) {output_size = array<i64: 2>} : (tensor<1x3x8x8xf32>) -> (tensor<*xf32>, tensor<*xi64>)
  return
}

// -----

func.func @volume_size(%x: tensor<1x3x4x4x4xf32>) {
  // adaptive_volume_c1
  // expected-error @+1 {{output_size must be three positive numbers or -1, is (0, 1, 1)}}
  %0 = mindir.AdaptiveAvgPool3DExt(%x) {output_size = array<i64: 0, 1, 1>} : (tensor<1x3x4x4x4xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @image_size(%x: tensor<1x3x8x8xf32>) {
  // adaptive_pool_c1
  // expected-error @+1 {{output_size must be one or two positive numbers or -1, is (0)}}
  %0 = mindir.AdaptiveAvgPool2DExt(%x) {output_size = array<i64: 0>} : (tensor<1x3x8x8xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @mask(%x: tensor<1x3x8x8xf32>) -> tensor<*xi8> {
  // max_pool_with_mask_c1
  // expected-error @+1 {{gives no mask}}
  %0:2 = mindir.MaxPoolWithMask(%x) {kernel_size = array<i64: 2>} : (tensor<1x3x8x8xf32>) -> (tensor<*xf32>, tensor<*xi8>)
  return %0#1 : tensor<*xi8>
}
