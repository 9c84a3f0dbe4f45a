// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @groups_0(%x: tensor<1x4x4x3xf32>, %w: tensor<8x3x3x3xf32>, %y: tensor<1x2x2x8xf32>) -> tensor<1x2x2x8xf32> {
  // conv2d_c1
  // expected-error @+1 {{channels are not a multiple of groups}}
  %0 = kernel.conv2d %x, %w into %y window [3, 3] groups 0 : tensor<1x4x4x3xf32>, tensor<8x3x3x3xf32> into tensor<1x2x2x8xf32>
  return %0 : tensor<1x2x2x8xf32>
}

// -----

func.func @rank(%x: tensor<4x3xf32>, %w: tensor<8x3x3x3xf32>, %y: tensor<1x2x2x8xf32>) -> tensor<1x2x2x8xf32> {
  // window_c3
  // expected-error @+1 {{works on N x H x W x C}}
  %0 = kernel.conv2d %x, %w into %y window [3, 3] : tensor<4x3xf32>, tensor<8x3x3x3xf32> into tensor<1x2x2x8xf32>
  return %0 : tensor<1x2x2x8xf32>
}

// -----

func.func @images(%x: tensor<2x4x4x3xf32>, %w: tensor<8x3x3x3xf32>, %y: tensor<1x2x2x8xf32>) -> tensor<1x2x2x8xf32> {
  // window_c4
  // expected-error @+1 {{has another number of images in its result}}
  %0 = kernel.conv2d %x, %w into %y window [3, 3] : tensor<2x4x4x3xf32>, tensor<8x3x3x3xf32> into tensor<1x2x2x8xf32>
  return %0 : tensor<1x2x2x8xf32>
}

// -----

func.func @filter(%x: tensor<1x4x4x3xf32>, %w: tensor<8x2x3x3xf32>, %y: tensor<1x2x2x8xf32>) -> tensor<1x2x2x8xf32> {
  // conv2d_c2
  // expected-error @+1 {{has a filter of another shape: 'tensor<8x2x3x3xf32>'}}
  %0 = kernel.conv2d %x, %w into %y window [3, 3] : tensor<1x4x4x3xf32>, tensor<8x2x3x3xf32> into tensor<1x2x2x8xf32>
  return %0 : tensor<1x2x2x8xf32>
}

// -----

func.func @window(%x: tensor<1x4x4x8xf32>, %y: tensor<1x3x2x8xf32>) -> tensor<1x3x2x8xf32> {
  // window_c5
  // expected-error @+1 {{output size does not follow from input, kernel, strides, dilations and pads in dimension 1}}
  %0 = kernel.pool2d max %x into %y window [2, 2] strides [2, 2] : tensor<1x4x4x8xf32> into tensor<1x3x2x8xf32>
  return %0 : tensor<1x3x2x8xf32>
}

// -----

func.func @pads(%x: tensor<1x4x4x8xf32>, %y: tensor<1x2x2x8xf32>) -> tensor<1x2x2x8xf32> {
  // window_c1
  // expected-error @+1 {{takes 2 strides, 2 dilations and 4 pads}}
  %0 = kernel.pool2d max %x into %y window [2, 2] strides [2, 2] pads [0, 0] : tensor<1x4x4x8xf32> into tensor<1x2x2x8xf32>
  return %0 : tensor<1x2x2x8xf32>
}

// -----

func.func @stride_0(%x: tensor<1x4x4x8xf32>, %y: tensor<1x2x2x8xf32>) -> tensor<1x2x2x8xf32> {
  // window_c2
  // expected-error @+1 {{takes kernel sizes, strides and dilations above 0}}
  %0 = kernel.pool2d max %x into %y window [2, 2] strides [0, 2] : tensor<1x4x4x8xf32> into tensor<1x2x2x8xf32>
  return %0 : tensor<1x2x2x8xf32>
}

// -----

func.func @kind(%x: tensor<1x4x4x8xf32>, %y: tensor<1x2x2x8xf32>) -> tensor<1x2x2x8xf32> {
  // expected-error @+2 {{expected ::msc::kernel::PoolKind to be one of: max, sum}}
  // expected-error @+1 {{failed to parse Kernel_PoolKindAttr}}
  %0 = kernel.pool2d median %x into %y window [2, 2] strides [2, 2] : tensor<1x4x4x8xf32> into tensor<1x2x2x8xf32>
  return %0 : tensor<1x2x2x8xf32>
}

// -----

func.func @inner(%a: tensor<2x3xf32>, %b: tensor<4x5xf32>, %y: tensor<2x5xf32>) -> tensor<2x5xf32> {
  // matmul_c2
  // expected-error @+1 {{cannot multiply 'tensor<2x3xf32>' by 'tensor<4x5xf32>' to 'tensor<2x5xf32>'}}
  %0 = kernel.matmul %a, %b into %y : tensor<2x3xf32>, tensor<4x5xf32> into tensor<2x5xf32>
  return %0 : tensor<2x5xf32>
}

// -----

// The flags swap an operand's dimensions: this one fits.
func.func @transposed(%a: tensor<3x2xf32>, %b: tensor<5x3xf32>, %y: tensor<2x5xf32>) -> tensor<2x5xf32> {
  %0 = kernel.matmul %a, %b into %y transpose_lhs transpose_rhs : tensor<3x2xf32>, tensor<5x3xf32> into tensor<2x5xf32>
  return %0 : tensor<2x5xf32>
}

// -----

func.func @vectors(%a: tensor<3xf32>, %b: tensor<3x5xf32>, %y: tensor<5xf32>) -> tensor<5xf32> {
  // matmul_c1
  // expected-error @+1 {{multiplies two matrices, or two batches of them}}
  %0 = kernel.matmul %a, %b into %y : tensor<3xf32>, tensor<3x5xf32> into tensor<5xf32>
  return %0 : tensor<5xf32>
}

// -----

func.func @larger_than_the_image(%x: tensor<1x4x4x8xf32>, %y: tensor<1x1x1x8xf32>) -> tensor<1x1x1x8xf32> {
  // window_c5
  // expected-error @+1 {{output size does not follow from input, kernel, strides, dilations and pads in dimension 1}}
  %0 = kernel.pool2d max %x into %y window [5, 5] strides [2, 2] : tensor<1x4x4x8xf32> into tensor<1x1x1x8xf32>
  return %0 : tensor<1x1x1x8xf32>
}

// -----

func.func @channels_of_a_pool(%x: tensor<1x4x4x8xf32>, %y: tensor<1x2x2x5xf32>) -> tensor<1x2x2x5xf32> {
  // pool2d_c1
  // expected-error @+1 {{has another number of channels in its result}}
  %0 = kernel.pool2d max %x into %y window [2, 2] strides [2, 2] : tensor<1x4x4x8xf32> into tensor<1x2x2x5xf32>
  return %0 : tensor<1x2x2x5xf32>
}

// -----

// Packing pads: a packed filter of fewer elements would be read past its end.
func.func @short_packed_filter(%x: tensor<1x4x4x3xf32>, %w: tensor<215xf32>, %y: tensor<1x2x2x8xf32>) -> tensor<1x2x2x8xf32> {
  // conv2d_c2
  // expected-error @+1 {{has a filter of another shape: 'tensor<215xf32>'}}
  %0 = kernel.conv2d %x, %w into %y window [3, 3] {kernel.micro = #kernel.micro<"conv2dDirect">} : tensor<1x4x4x3xf32>, tensor<215xf32> into tensor<1x2x2x8xf32>
  return %0 : tensor<1x2x2x8xf32>
}

// -----

// In whose order?
func.func @packed_for_nobody(%x: tensor<1x4x4x3xf32>, %w: tensor<216xf32>, %y: tensor<1x2x2x8xf32>) -> tensor<1x2x2x8xf32> {
  // conv2d_c2
  // expected-error @+1 {{has a filter of another shape: 'tensor<216xf32>'}}
  %0 = kernel.conv2d %x, %w into %y window [3, 3] : tensor<1x4x4x3xf32>, tensor<216xf32> into tensor<1x2x2x8xf32>
  return %0 : tensor<1x2x2x8xf32>
}

// -----

func.func @columns_apart(%x: tensor<2x5x8x3xf32>, %w: tensor<2x3x8x7xf32>, %y: tensor<2x3x5x7xf32>) -> tensor<2x3x5x7xf32> {
  // matmul_c3
  // expected-error @+1 {{has an order that does not name each dimension once, the last one last}}
  %0 = kernel.matmul %x, %w into %y lhs_order [0, 2, 3, 1] : tensor<2x5x8x3xf32>, tensor<2x3x8x7xf32> into tensor<2x3x5x7xf32>
  return %0 : tensor<2x3x5x7xf32>
}

// -----

func.func @heads_that_do_not_fit(%x: tensor<2x5x3x8xf32>, %w: tensor<2x3x8x7xf32>, %y: tensor<2x3x5x7xf32>) -> tensor<2x3x5x7xf32> {
  // matmul_c2
  // expected-error @+1 {{cannot multiply 'tensor<2x5x3x8xf32>' by 'tensor<2x3x8x7xf32>'}}
  %0 = kernel.matmul %x, %w into %y : tensor<2x5x3x8xf32>, tensor<2x3x8x7xf32> into tensor<2x3x5x7xf32>
  return %0 : tensor<2x3x5x7xf32>
}

// -----

// As many matrices, but not the same ones.
func.func @other_batches(%x: tensor<2x3x5x8xf32>, %w: tensor<3x2x8x7xf32>, %y: tensor<2x3x5x7xf32>) -> tensor<2x3x5x7xf32> {
  // matmul_c2
  // expected-error @+1 {{cannot multiply 'tensor<2x3x5x8xf32>' by 'tensor<3x2x8x7xf32>'}}
  %0 = kernel.matmul %x, %w into %y : tensor<2x3x5x8xf32>, tensor<3x2x8x7xf32> into tensor<2x3x5x7xf32>
  return %0 : tensor<2x3x5x7xf32>
}
