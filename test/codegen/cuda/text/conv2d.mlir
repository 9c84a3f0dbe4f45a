// RUN: msc-opt %s --kernel-to-plan=target=cuda | msc-translate --kernel-to=cuda - | FileCheck %s

// A convolution launches a template whose shape is a type of its own in front of the function; members at their defaults are left out.
#nhwc = affine_map<(n, h, w, c) -> (n, h, w, c)>
#channel = affine_map<(n, h, w, c) -> (c)>
func.func @main(%x: tensor<1x9x8x4xf32>, %b: tensor<6xf32>, %r: tensor<1x9x8x6xf32>, %wide: tensor<1x9x8x16xf32>)
    -> (tensor<1x9x8x6xf32>, tensor<1x2x4x6xf32>, tensor<1x9x8x12xf32>) {
  %w = arith.constant dense<0.5> : tensor<6x4x3x3xf32>
  %g = arith.constant dense<0.5> : tensor<6x2x3x2xf32>
  %p = arith.constant dense<0.5> : tensor<6x4x1x1xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<1x9x8x6xf32>

  // Bias, residual and ReLU: a stride a dimension, 0 where the operand has none.
  // CHECK: struct k000_conv_shape {
  // CHECK-NEXT: static constexpr msc::Conv2DShape value{.n = 1, .h = 9, .w = 8, .ic = 4, .kh = 3, .kw = 3, .oc = 6, .top = 1, .left = 1,
  // CHECK-SAME: {{^}} .bottom = 1, .right = 1};
  // CHECK-NEXT: static constexpr msc::GemmTile tile{1, 1};
  // CHECK-NEXT: };
  // CHECK-NEXT: void k000_conv({{.*}} &stream, const float *__restrict x0, const float *__restrict x1, const float *__restrict x2,
  // CHECK-SAME: {{^}} const float *__restrict x3, float *__restrict y0) {
  // CHECK-NEXT: msc::conv2d<k000_conv_shape>(stream, x0, x1, y0,
  // CHECK-NEXT: [=] __device__(auto acc, auto at) {
  // CHECK-NEXT: const auto sum = acc + at.load(x2, msc::Strides<0, 0, 0, 1>());
  // CHECK-NEXT: return msc::max(sum + at.load(x3, msc::Strides<432, 48, 6, 1>()), 0.0f);
  %conv = kernel.conv2d %x, %w into %e window [3, 3] pads [1, 1, 1, 1] : tensor<1x9x8x4xf32>, tensor<6x4x3x3xf32> into tensor<1x9x8x6xf32>
      epilogue(%acc: f32, %bias: f32 = %b at #channel : tensor<6xf32>, %residual: f32 = %r at #nhwc : tensor<1x9x8x6xf32>) {
    %0 = arith.addf %acc, %bias : f32
    %1 = arith.addf %0, %residual : f32
    %2 = arith.cmpf ogt, %1, %zero : f32
    %3 = arith.select %2, %1, %zero : f32
    kernel.yield %3 : f32
  } loc("conv")

  // Everything that a window can have; an epilogue that is long is a lambda like others.
  // CHECK: struct k001_window_shape {
  // CHECK-NEXT: static constexpr msc::Conv2DShape value{.n = 1, .h = 9, .w = 8, .ic = 4, .kh = 3, .kw = 2, .oc = 6, .sh = 2, .sw = 3,
  // CHECK-SAME: {{^}} .dh = 3, .dw = 2, .top = 1, .left = 2, .right = 3, .groups = 2};
  // CHECK-NEXT: static constexpr msc::GemmTile tile{1, 1};
  // CHECK-NEXT: };
  // CHECK-NEXT: void k001_window({{.*}} &stream, const float *__restrict x0, const float *__restrict x1, float *__restrict y0) {
  // CHECK-NEXT: msc::conv2d<k001_window_shape>(stream, x0, x1, y0,
  // CHECK-NEXT: [=] __device__(auto acc, auto) { return msc::tanh(acc); });
  %f = tensor.empty() : tensor<1x2x4x6xf32>
  %window = kernel.conv2d %x, %g into %f window [3, 2] strides [2, 3] dilations [3, 2] pads [1, 2, 0, 3] groups 2 : tensor<1x9x8x4xf32>, tensor<6x2x3x2xf32> into tensor<1x2x4x6xf32>
      epilogue(%acc: f32) {
    %0 = math.tanh %acc : f32
    kernel.yield %0 : f32
  } loc("window")

  // The image is a part of the channels of a wider one, the result a part of a concatenation: distances between pixels.
  // CHECK: struct k002_part_shape {
  // CHECK-NEXT: static constexpr msc::Conv2DShape value{.n = 1, .h = 9, .w = 8, .ic = 4, .kh = 1, .kw = 1, .oc = 6, .xStride = 16, .yStride = 12};
  // CHECK-NEXT: static constexpr msc::GemmTile tile{1, 1};
  // CHECK-NEXT: };
  // CHECK-NEXT: void k002_part({{.*}} &stream, const float *__restrict x0, const float *__restrict x1, float *__restrict y0) {
  // CHECK-NEXT: msc::conv2d<k002_part_shape>(stream, x0, x1, y0,
  // CHECK-NEXT: [=] __device__(auto acc, auto) { return acc; });
  %slice = tensor.extract_slice %wide[0, 0, 0, 5] [1, 9, 8, 4] [1, 1, 1, 1] : tensor<1x9x8x16xf32> to tensor<1x9x8x4xf32>
  %part = kernel.conv2d %slice, %p into %e window [1, 1] : tensor<1x9x8x4xf32>, tensor<6x4x1x1xf32> into tensor<1x9x8x6xf32> loc("part")
  %all = tensor.concat dim(3) %part, %r : (tensor<1x9x8x6xf32>, tensor<1x9x8x6xf32>) -> tensor<1x9x8x12xf32>
  return %conv, %window, %all : tensor<1x9x8x6xf32>, tensor<1x2x4x6xf32>, tensor<1x9x8x12xf32>
}
