// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @stride_length(%x: tensor<1x4x8x8xf32>, %w: tensor<6x4x3x3xf32>) {
  // convolution_ext_c1
  // expected-error @+1 {{has a stride, dilation or padding that is not one number, or one for each of 2 dimensions}}
  %0 = mindir.Conv2DExt(%x, %w) {stride = array<i64: 1, 1, 1>} : (tensor<1x4x8x8xf32>, tensor<6x4x3x3xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @negative_pad(%x: tensor<1x4x8x8xf32>, %w: tensor<6x4x3x3xf32>) {
  // convolution_ext_c1
  // expected-error @+1 {{has a stride, dilation or padding that is not one number, or one for each of 2 dimensions}}
  %0 = mindir.Conv2DExt(%x, %w) {padding = array<i64: -1>} : (tensor<1x4x8x8xf32>, tensor<6x4x3x3xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @dimensions(%x: tensor<1x4x8x8xf32>, %w: tensor<6x4x3xf32>) {
  // convolution_ext_c2
  // expected-error @+1 {{cannot convolve 'tensor<1x4x8x8xf32>' with 'tensor<6x4x3xf32>'}}
  %0 = mindir.Conv1DExt(%x, %w) {} : (tensor<1x4x8x8xf32>, tensor<6x4x3xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @rows_as_images(%x: tensor<1x4x8xf32>, %w: tensor<6x4x3xf32>) {
  // convolution_ext_c2
  // expected-error @+1 {{cannot convolve 'tensor<1x4x8xf32>' with 'tensor<6x4x3xf32>'}}
  %0 = mindir.Conv2DExt(%x, %w) {} : (tensor<1x4x8xf32>, tensor<6x4x3xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @channels(%x: tensor<1x4x8x8xf32>, %w: tensor<6x3x3x3xf32>) {
  // convolution_ext_c3
  // expected-error @+1 {{cannot convolve 'tensor<1x4x8x8xf32>' with 'tensor<6x3x3x3xf32>' in 1 groups}}
  %0 = mindir.Conv2DExt(%x, %w) {} : (tensor<1x4x8x8xf32>, tensor<6x3x3x3xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @groups(%x: tensor<1x4x8x8xf32>, %w: tensor<6x1x3x3xf32>) {
  // convolution_ext_c3
  // expected-error @+1 {{cannot convolve 'tensor<1x4x8x8xf32>' with 'tensor<6x1x3x3xf32>' in 4 groups}}
  %0 = mindir.Conv2DExt(%x, %w) {groups = 4 : i64} : (tensor<1x4x8x8xf32>, tensor<6x1x3x3xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @bias(%x: tensor<1x4x8x8xf32>, %w: tensor<6x4x3x3xf32>, %b: tensor<4xf32>) {
  // convolution_ext_c4
  // expected-error @+1 {{has a bias 'tensor<4xf32>' for 6 channels}}
  %0 = mindir.Conv2DExt(%x, %w, %b) {} : (tensor<1x4x8x8xf32>, tensor<6x4x3x3xf32>, tensor<4xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @fits(%x: tensor<1x4x8x8xf32>, %w: tensor<6x4x3x3xf32>) {
  // extent_c1
  // expected-error @+1 {{kernel of extent 9 does not fit into 8 pixels}}
  %0 = mindir.Convolution(%x, %w) {dilation = array<i64: 4>} : (tensor<1x4x8x8xf32>, tensor<6x4x3x3xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @transposed(%x: tensor<1x4x8x8xf32>, %w: tensor<6x4x3x3xf32>) {
  // convolution_any_c1
  // expected-error @+1 {{that is transposed is not supported}}
  %0 = mindir.Convolution(%x, %w) {transposed = true} : (tensor<1x4x8x8xf32>, tensor<6x4x3x3xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @padding_name(%x: tensor<1x4x8x8xf32>, %w: tensor<6x4x3x3xf32>) {
  // convolution_padding_c1
  // expected-error @+1 {{padding same with a stride of (2) is not supported}}
  %0 = mindir.ConvolutionStr(%x, %w) {padding = "same", stride = array<i64: 2>} : (tensor<1x4x8x8xf32>, tensor<6x4x3x3xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @output_padding(%x: tensor<1x4x8x8xf32>, %w: tensor<4x6x3x3xf32>) {
  // conv_transpose2d_c1
  // expected-error @+1 {{output_padding (1) is not supported with a stride of (1)}}
  %0 = mindir.ConvTranspose2D(%x, %w) {output_padding = array<i64: 1>} : (tensor<1x4x8x8xf32>, tensor<4x6x3x3xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @no_pixels(%x: tensor<1x4x8x8xf32>, %w: tensor<4x6x3x3xf32>) {
  // conv_transpose2d_c2
  // expected-error @+1 {{padding (5) leaves no pixels of the result}}
  %0 = mindir.ConvTranspose2D(%x, %w) {padding = array<i64: 5>} : (tensor<1x4x8x8xf32>, tensor<4x6x3x3xf32>) -> tensor<*xf32>
  return
}

// -----

!open = tensor<4x4x8x8x8xf32, #bounded.extents<()[s0] -> (s0, 4, 8, 8, 8)>>
func.func @open_volume(%x: !open, %w: tensor<6x4x3x3x3xf32>) {
  // convolution_ext_c5
  // expected-error @+1 {{has channels, weights or a volume that each run chooses}}
  %0 = mindir.Conv3DExt(%x, %w) : (!open, tensor<6x4x3x3x3xf32>) -> tensor<*xf32>
  return
}
