// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @conv_format(%x: tensor<1x3x4x4xf32>, %w: tensor<2x3x3x3xf32>) {
  // expected-error @+1 {{format NHWC is not supported, only NCHW}}
  %0 = mindir.Conv2D(%x, %w) {format = "NHWC"} : (tensor<1x3x4x4xf32>, tensor<2x3x3x3xf32>) -> tensor<1x2x2x2xf32>
  return
}

// -----

func.func @conv_pad_mode(%x: tensor<1x3x4x4xf32>, %w: tensor<2x3x3x3xf32>) {
  // expected-error @+1 {{pad_mode reflect is not supported}}
  %0 = mindir.Conv2D(%x, %w) {pad_mode = "reflect"} : (tensor<1x3x4x4xf32>, tensor<2x3x3x3xf32>) -> tensor<1x2x2x2xf32>
  return
}

// -----

func.func @conv_stride(%x: tensor<1x3x4x4xf32>, %w: tensor<2x3x3x3xf32>) {
  // expected-error @+1 {{stride must be 1, 1, height, width, is (2, 1, 1, 1)}}
  %0 = mindir.Conv2D(%x, %w) {stride = array<i64: 2, 1, 1, 1>} : (tensor<1x3x4x4xf32>, tensor<2x3x3x3xf32>) -> tensor<1x2x2x2xf32>
  return
}

// -----

func.func @conv_dilation(%x: tensor<1x3x4x4xf32>, %w: tensor<2x3x3x3xf32>) {
  // expected-error @+1 {{dilation must be 1, 1, height, width, is (1, 1, 0, 1)}}
  %0 = mindir.Conv2D(%x, %w) {dilation = array<i64: 1, 1, 0, 1>} : (tensor<1x3x4x4xf32>, tensor<2x3x3x3xf32>) -> tensor<1x2x2x2xf32>
  return
}

// -----

func.func @conv_pad_list(%x: tensor<1x3x4x4xf32>, %w: tensor<2x3x3x3xf32>) {
  // expected-error @+1 {{pad_list must be 4 numbers from 0 on, is (0, -1, 0, 0)}}
  %0 = mindir.Conv2D(%x, %w) {pad_mode = "pad", pad_list = array<i64: 0, -1, 0, 0>} : (tensor<1x3x4x4xf32>, tensor<2x3x3x3xf32>) -> tensor<1x2x2x2xf32>
  return
}

// -----

func.func @conv_channels(%x: tensor<1x4x4x4xf32>, %w: tensor<2x3x3x3xf32>) {
  // expected-error @+1 {{has 4 input channels, but weights for 1 groups of 3}}
  %0 = mindir.Conv2D(%x, %w) : (tensor<1x4x4x4xf32>, tensor<2x3x3x3xf32>) -> tensor<1x2x2x2xf32>
  return
}

// -----

func.func @conv_groups(%x: tensor<1x6x4x4xf32>, %w: tensor<3x3x3x3xf32>) {
  // expected-error @+1 {{has 3 output channels in 2 groups}}
  %0 = mindir.Conv2D(%x, %w) {group = 2 : i64} : (tensor<1x6x4x4xf32>, tensor<3x3x3x3xf32>) -> tensor<1x3x2x2xf32>
  return
}

// -----

func.func @conv_kernel(%x: tensor<1x3x2x4xf32>, %w: tensor<2x3x3x3xf32>) {
  // expected-error @+1 {{kernel of extent 3 does not fit into 2 pixels}}
  %0 = mindir.Conv2D(%x, %w) : (tensor<1x3x2x4xf32>, tensor<2x3x3x3xf32>) -> tensor<1x2x0x2xf32>
  return
}

// -----

func.func @conv_rank(%x: tensor<3x4x4xf32>, %w: tensor<2x3x3x3xf32>) {
  // expected-error @+1 {{operands must have 4 dimensions, not 3}}
  %0 = mindir.Conv2D(%x, %w) : (tensor<3x4x4xf32>, tensor<2x3x3x3xf32>) -> tensor<1x2x2x2xf32>
  return
}

// -----

func.func @conv_result(%x: tensor<1x3x4x4xf32>, %w: tensor<2x3x3x3xf32>) {
  // expected-error @+1 {{infers 'tensor<1x2x2x2xf32>', but its result is 'tensor<1x2x4x4xf32>'}}
  %0 = mindir.Conv2D(%x, %w) : (tensor<1x3x4x4xf32>, tensor<2x3x3x3xf32>) -> tensor<1x2x4x4xf32>
  return
}

// -----

func.func @transpose_sizes(%x: tensor<1x3x4x4xf32>, %w: tensor<3x2x2x2xf32>) {
  // expected-error @+1 {{input_sizes must be 4 positive numbers, is (1, 2, 8)}}
  %0 = mindir.Conv2DTranspose(%x, %w) {input_sizes = array<i64: 1, 2, 8>, stride = array<i64: 1, 1, 2, 2>} : (tensor<1x3x4x4xf32>, tensor<3x2x2x2xf32>) -> tensor<1x2x8x8xf32>
  return
}

// -----

func.func @transpose_pixels(%x: tensor<1x3x4x4xf32>, %w: tensor<3x2x2x2xf32>) {
  // expected-error @+1 {{result of 12 pixels comes from 6 pixels, but the operand has 4}}
  %0 = mindir.Conv2DTranspose(%x, %w) {input_sizes = array<i64: 1, 2, 12, 8>, stride = array<i64: 1, 1, 2, 2>} : (tensor<1x3x4x4xf32>, tensor<3x2x2x2xf32>) -> tensor<1x2x12x8xf32>
  return
}

// -----

func.func @transpose_channels(%x: tensor<1x3x4x4xf32>, %w: tensor<3x2x2x2xf32>) {
  // expected-error @+1 {{batch or channels of operand, weight and input_sizes do not agree}}
  %0 = mindir.Conv2DTranspose(%x, %w) {input_sizes = array<i64: 1, 5, 8, 8>, stride = array<i64: 1, 1, 2, 2>} : (tensor<1x3x4x4xf32>, tensor<3x2x2x2xf32>) -> tensor<1x5x8x8xf32>
  return
}

// -----

func.func @pool_format(%x: tensor<1x3x4x4xf32>) {
  // expected-error @+1 {{data_format NHWC is not supported, only NCHW}}
  %0 = mindir.MaxPool(%x) {kernel_size = array<i64: 1, 1, 2, 2>, strides = array<i64: 1, 1, 2, 2>, data_format = "NHWC"} : (tensor<1x3x4x4xf32>) -> tensor<1x3x2x2xf32>
  return
}

// -----

func.func @pool_kernel(%x: tensor<1x3x4x4xf32>) {
  // expected-error @+1 {{kernel_size and strides must be positive and only over height and width, not (1, 2, 2, 2)}}
  %0 = mindir.AvgPool(%x) {kernel_size = array<i64: 1, 2, 2, 2>, strides = array<i64: 1, 1, 2, 2>} : (tensor<1x3x4x4xf32>) -> tensor<1x3x2x2xf32>
  return
}

// -----

func.func @pool_pad_mode(%x: tensor<1x3x4x4xf32>) {
  // expected-error @+1 {{pad_mode pad is not supported, only valid and same}}
  %0 = mindir.AvgPool(%x) {kernel_size = array<i64: 1, 1, 2, 2>, strides = array<i64: 1, 1, 2, 2>, pad_mode = "pad"} : (tensor<1x3x4x4xf32>) -> tensor<1x3x2x2xf32>
  return
}

// -----

func.func @resize_size(%x: tensor<1x3x4x4xf32>) {
  // expected-error @+1 {{size must be two positive numbers, is (0, 4)}}
  %0 = mindir.ResizeNearestNeighbor(%x) {size = array<i64: 0, 4>} : (tensor<1x3x4x4xf32>) -> tensor<1x3x0x4xf32>
  return
}

// -----

func.func @resize_corners(%x: tensor<1x3x4x4xf32>) {
  // expected-error @+1 {{align_corners and half_pixel_centers exclude each other}}
  %0 = mindir.ResizeBilinearV2(%x) {size = array<i64: 8, 8>, align_corners = true, half_pixel_centers = true} : (tensor<1x3x4x4xf32>) -> tensor<1x3x8x8xf32>
  return
}

// -----

func.func @resize_rank(%x: tensor<3x4x4xf32>) {
  // expected-error @+1 {{operand must have 4 dimensions, not 3}}
  %0 = mindir.ResizeBilinear(%x) {size = array<i64: 8, 8>} : (tensor<3x4x4xf32>) -> tensor<1x3x8x8xf32>
  return
}

// -----

func.func @norm_training(%x: tensor<1x3x4x4xf32>, %p: tensor<3xf32>) {
  // expected-error @+1 {{is_training is not supported}}
  %0:5 = mindir.BatchNorm(%x, %p, %p, %p, %p) {is_training = true} : (tensor<1x3x4x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<1x3x4x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>)
  return
}

// -----

func.func @norm_vector(%x: tensor<1x3x4x4xf32>, %p: tensor<3xf32>, %q: tensor<4xf32>) {
  // expected-error @+1 {{needs one value for each of the 3 channels, got 'tensor<4xf32>'}}
  %0:5 = mindir.BatchNorm(%x, %p, %q, %p, %p) : (tensor<1x3x4x4xf32>, tensor<3xf32>, tensor<4xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<1x3x4x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>)
  return
}

// -----

func.func @norm_statistics(%x: tensor<1x3x4x4xf32>, %p: tensor<3xf32>) -> tensor<3xf32> {
  // expected-error @+1 {{results after the first are undefined in inference}}
  %0:5 = mindir.BatchNorm(%x, %p, %p, %p, %p) : (tensor<1x3x4x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<1x3x4x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>)
  return %0#1 : tensor<3xf32>
}

// -----

func.func @dropout(%x: tensor<2x3xf32>) {
  // expected-error @+1 {{makes the result random; export the network for inference}}
  %0:2 = mindir.Dropout(%x) {keep_prob = 5.000000e-01 : f32} : (tensor<2x3xf32>) -> (tensor<2x3xf32>, tensor<2x3xf32>)
  return
}

// -----

func.func @inner(%x: tensor<2x3xf32>, %y: tensor<4x5xf32>) {
  // expected-error @+1 {{multiplies rows of 3 with columns of 4 elements}}
  %0 = mindir.MatMul(%x, %y) : (tensor<2x3xf32>, tensor<4x5xf32>) -> tensor<2x5xf32>
  return
}

// -----

func.func @matrix(%x: tensor<2x2x3xf32>, %y: tensor<3x5xf32>) {
  // expected-error @+1 {{operands are no matrices: 'tensor<2x2x3xf32>'}}
  %0 = mindir.MatMul(%x, %y) : (tensor<2x2x3xf32>, tensor<3x5xf32>) -> tensor<2x2x5xf32>
  return
}

// -----

func.func @batches(%x: tensor<2x2x3xf32>, %y: tensor<3x3x5xf32>) {
  // expected-error @+1 {{multiplies 2 matrices with 3 matrices}}
  %0 = mindir.BatchMatMulExt(%x, %y) : (tensor<2x2x3xf32>, tensor<3x3x5xf32>) -> tensor<2x2x5xf32>
  return
}

// -----

func.func @batch_rank(%x: tensor<2x3xf32>, %y: tensor<3x5xf32>) {
  // expected-error @+1 {{multiplies batches of matrices, not 'tensor<2x3xf32>' and 'tensor<3x5xf32>'}}
  %0 = mindir.BatchMatMulExt(%x, %y) : (tensor<2x3xf32>, tensor<3x5xf32>) -> tensor<2x5xf32>
  return
}

// -----

func.func @dense(%x: tensor<2x3xf32>, %w: tensor<4x5xf32>) {
  // expected-error @+1 {{multiplies rows of 3 with columns of 5 elements}}
  %0 = mindir.Dense(%x, %w) : (tensor<2x3xf32>, tensor<4x5xf32>) -> tensor<2x4xf32>
  return
}

// -----

func.func @adaptive_size(%x: tensor<1x3x4x4xf32>) {
  // expected-error @+1 {{output_size must be one or two positive numbers or -1, is (2, 0)}}
  %0 = mindir.AdaptiveAvgPool2D(%x) {output_size = array<i64: 2, 0>} : (tensor<1x3x4x4xf32>) -> tensor<1x3x2x0xf32>
  return
}

// -----

func.func @adaptive_rank(%x: tensor<4x4xf32>) {
  // expected-error @+1 {{operand must have 3 or 4 dimensions, not 2}}
  %0 = mindir.AdaptiveAvgPool2D(%x) {output_size = array<i64: 2>} : (tensor<4x4xf32>) -> tensor<2x2xf32>
  return
}

// -----

func.func @adaptive_result(%x: tensor<3x4x5xf32>) {
  // expected-error @+1 {{infers 'tensor<3x2x5xf32>', but its result is 'tensor<3x2x2xf32>'}}
  %0 = mindir.AdaptiveAvgPool2D(%x) {output_size = array<i64: 2, -1>} : (tensor<3x4x5xf32>) -> tensor<3x2x2xf32>
  return
}

// -----

func.func @adaptive_indices(%x: tensor<1x3x4x4xf32>) -> tensor<1x3x2x2xi64> {
  // expected-error @+1 {{the indices of the maxima are not supported}}
  %0:2 = mindir.AdaptiveMaxPool2D(%x) {output_size = array<i64: 2, 2>} : (tensor<1x3x4x4xf32>) -> (tensor<1x3x2x2xf32>, tensor<1x3x2x2xi64>)
  return %0#1 : tensor<1x3x2x2xi64>
}

// -----

func.func @groups(%x: tensor<2x6x4xf32>, %p: tensor<6xf32>) {
  // expected-error @+1 {{cannot divide 6 channels into 4 groups}}
  %0:3 = mindir.GroupNorm(%x, %p, %p) {num_groups = 4 : i64} : (tensor<2x6x4xf32>, tensor<6xf32>, tensor<6xf32>) -> (tensor<2x6x4xf32>, tensor<2x4xf32>, tensor<2x4xf32>)
  return
}

// -----

func.func @group_vector(%x: tensor<2x6x4xf32>, %p: tensor<6xf32>, %q: tensor<3xf32>) {
  // expected-error @+1 {{needs one value for each of the 6 channels, got 'tensor<3xf32>'}}
  %0:3 = mindir.GroupNorm(%x, %p, %q) {num_groups = 3 : i64} : (tensor<2x6x4xf32>, tensor<6xf32>, tensor<3xf32>) -> (tensor<2x6x4xf32>, tensor<2x3xf32>, tensor<2x3xf32>)
  return
}

// -----

func.func @group_statistics(%x: tensor<2x6x4xf32>, %p: tensor<6xf32>) {
  // expected-error @+1 {{infers 'tensor<2x3xf32>', but its result is 'tensor<2x6xf32>'}}
  %0:3 = mindir.GroupNorm(%x, %p, %p) {num_groups = 3 : i64} : (tensor<2x6x4xf32>, tensor<6xf32>, tensor<6xf32>) -> (tensor<2x6x4xf32>, tensor<2x6xf32>, tensor<2x3xf32>)
  return
}

// -----

// MindSpore reads outside of the image.
func.func @resizes_nothing(%x: tensor<1x1x0x4xf32>) {
  // expected-error @+1 {{operand is an image without pixels: 'tensor<1x1x0x4xf32>'}}
  %0 = mindir.ResizeNearestNeighbor(%x) {size = array<i64: 2, 2>} : (tensor<1x1x0x4xf32>) -> tensor<1x1x2x2xf32>
  return
}

// -----

func.func @pools_nothing(%x: tensor<1x1x0x4xf32>) {
  // expected-error @+1 {{operand is an image without pixels: 'tensor<1x1x0x4xf32>'}}
  %0 = mindir.AvgPool(%x) {kernel_size = array<i64: 2>, strides = array<i64: 2>, pad_mode = "same"} : (tensor<1x1x0x4xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @pools_nothing_adaptively(%x: tensor<1x4x0xf32>) {
  // expected-error @+1 {{operand is an image without pixels: 'tensor<1x4x0xf32>'}}
  %0 = mindir.AdaptiveAvgPool2D(%x) {output_size = array<i64: 2, 2>} : (tensor<1x4x0xf32>) -> tensor<1x2x2xf32>
  return
}

// -----

func.func @conv_mode(%x: tensor<1x3x4x4xf32>, %w: tensor<2x3x3x3xf32>) {
  // expected-error @+1 {{mode 0 is not supported, only 1}}
  %0 = mindir.Conv2D(%x, %w) {mode = 0 : i64} : (tensor<1x3x4x4xf32>, tensor<2x3x3x3xf32>) -> tensor<1x2x2x2xf32>
  return
}

// -----

func.func @conv_group(%x: tensor<1x3x4x4xf32>, %w: tensor<2x3x3x3xf32>) {
  // expected-error @+1 {{group must be positive}}
  %0 = mindir.Conv2D(%x, %w) {group = 0 : i64} : (tensor<1x3x4x4xf32>, tensor<2x3x3x3xf32>) -> tensor<1x2x2x2xf32>
  return
}

// -----

func.func @norm_format(%x: tensor<1x4x4x3xf32>, %p: tensor<3xf32>) {
  // expected-error @+1 {{data_format NHWC is not supported, only NCHW}}
  %0:5 = mindir.BatchNorm(%x, %p, %p, %p, %p) {data_format = "NHWC"} : (tensor<1x4x4x3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<1x4x4x3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>)
  return
}

// -----

func.func @bias_format(%x: tensor<1x4x4x3xf32>, %b: tensor<3xf32>) {
  // expected-error @+1 {{data_format NHWC is not supported, only NCHW and NCDHW}}
  %0 = mindir.BiasAdd(%x, %b) {data_format = "NHWC"} : (tensor<1x4x4x3xf32>, tensor<3xf32>) -> tensor<1x4x4x3xf32>
  return
}

// -----

func.func @bias_rank(%x: tensor<3xf32>, %b: tensor<3xf32>) {
  // expected-error @+1 {{operand needs a channel dimension, has rank 1}}
  %0 = mindir.BiasAdd(%x, %b) : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xf32>
  return
}

// -----

func.func @dropout_mask(%x: tensor<2x3xf32>) -> tensor<2x3xf32> {
  // expected-error @+1 {{mask is not supported}}
  %0:2 = mindir.Dropout(%x) {keep_prob = 1.0 : f32} : (tensor<2x3xf32>) -> (tensor<2x3xf32>, tensor<2x3xf32>)
  return %0#1 : tensor<2x3xf32>
}

// -----

func.func @layer_norm_gamma(%x: tensor<2x3x4xf32>, %p: tensor<3x4xf32>, %q: tensor<3xf32>) {
  // expected-error @+1 {{gamma and beta must have the dimensions from 1 on, got 'tensor<3xf32>'}}
  %0:3 = mindir.LayerNorm(%x, %p, %q) {begin_norm_axis = 1 : i64, begin_params_axis = 1 : i64} : (tensor<2x3x4xf32>, tensor<3x4xf32>, tensor<3xf32>) -> (tensor<2x3x4xf32>, tensor<2x1x1xf32>, tensor<2x1x1xf32>)
  return
}

// -----

func.func @softmax_axis(%x: tensor<2x3xf32>) {
  // expected-error @+1 {{'mindir.Softmax' op needs an axis}}
  %0 = mindir.Softmax(%x) {axis = array<i64>} : (tensor<2x3xf32>) -> tensor<2x3xf32>
  return
}

// -----

func.func @leading(%x: tensor<2x2x3xf32>, %y: tensor<4x3x5xf32>) {
  // expected-error @+1 {{leading dimensions do not broadcast: 'tensor<2x2x3xf32>' and 'tensor<4x3x5xf32>'}}
  %0 = mindir.BatchMatMul(%x, %y) : (tensor<2x2x3xf32>, tensor<4x3x5xf32>) -> tensor<4x2x5xf32>
  return
}

// -----

func.func @product_of_scalar(%x: tensor<f32>, %y: tensor<3xf32>) {
  // expected-error @+1 {{operands must not be scalars}}
  %0 = mindir.MatMulExt(%x, %y) : (tensor<f32>, tensor<3xf32>) -> tensor<3xf32>
  return
}

// -----

func.func @dense_weight(%x: tensor<2x3xf32>, %w: tensor<1x4x3xf32>) {
  // expected-error @+1 {{weight must be a matrix, is 'tensor<1x4x3xf32>'}}
  %0 = mindir.Dense(%x, %w) : (tensor<2x3xf32>, tensor<1x4x3xf32>) -> tensor<2x4xf32>
  return
}

// -----

func.func @dense_bias(%x: tensor<2x3xf32>, %w: tensor<4x3xf32>, %b: tensor<3xf32>) {
  // expected-error @+1 {{bias does not fit: 'tensor<3xf32>'}}
  %0 = mindir.Dense(%x, %w, %b) : (tensor<2x3xf32>, tensor<4x3xf32>, tensor<3xf32>) -> tensor<2x4xf32>
  return
}
