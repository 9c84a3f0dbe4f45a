// RUN: msc-opt %s --kernel-to-plan | msc-translate --kernel-to=cpp - | FileCheck %s

// A convolution is a call with its shape, members at their defaults left out, and what becomes of a sum before it is stored.
#nhwc = affine_map<(n, h, w, c) -> (n, h, w, c)>
#channel = affine_map<(n, h, w, c) -> (c)>
func.func @main(%x: tensor<1x9x8x4xf32>, %b: tensor<6xf32>, %r: tensor<1x9x8x6xf32>, %wide: tensor<1x9x8x16xf32>)
    -> (tensor<1x9x8x6xf32>, tensor<1x2x4x6xf32>, tensor<1x9x8x12xf32>, tensor<1x1x1x6xf32>) {
  %w = arith.constant dense<0.5> : tensor<6x4x3x3xf32>
  %g = arith.constant dense<0.5> : tensor<6x2x3x2xf32>
  %p = arith.constant dense<0.5> : tensor<6x4x1x1xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<1x9x8x6xf32>

  // Bias, residual and ReLU: a stride a dimension, 0 where the operand has none; the last operands of the kernel.
  // CHECK: void k000_conv({{.*}} &parallel, const float *__restrict x0, const float *__restrict x1, const float *__restrict x2,
  // CHECK-SAME: {{^}} const float *__restrict x3, float *__restrict y0) {
  // CHECK-NEXT: msc::conv2dRows<msc::Conv2DShape{.n = 1, .h = 9, .w = 8, .ic = 4, .kh = 3, .kw = 3, .oc = 6, .top = 1,
  // CHECK-SAME: {{^}} .left = 1, .bottom = 1, .right = 1}>(
  // CHECK-NEXT: parallel, x0, x1, y0,
  // CHECK-NEXT: [=](auto acc, auto at) {
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

  // Everything that a window can have; an epilogue that is long is called in a loop.
  // CHECK: void k001_window({{.*}} &parallel, const float *__restrict x0, const float *__restrict x1, float *__restrict y0) {
  // CHECK-NEXT: msc::conv2dDirect<msc::Conv2DShape{.n = 1, .h = 9, .w = 8, .ic = 4, .kh = 3, .kw = 2, .oc = 6, .sh = 2,
  // CHECK-SAME: {{^}} .sw = 3, .dh = 3, .dw = 2, .top = 1, .left = 2, .right = 3, .groups = 2}>(
  // CHECK-NEXT: parallel, x0, x1, y0,
  // CHECK-NEXT: msc::rolled([=](auto acc, auto) { return msc::tanh(acc); }));
  %f = tensor.empty() : tensor<1x2x4x6xf32>
  %window = kernel.conv2d %x, %g into %f window [3, 2] strides [2, 3] dilations [3, 2] pads [1, 2, 0, 3] groups 2 : tensor<1x9x8x4xf32>, tensor<6x2x3x2xf32> into tensor<1x2x4x6xf32>
      epilogue(%acc: f32) {
    %0 = math.tanh %acc : f32
    kernel.yield %0 : f32
  } loc("window")

  // The image is a part of the channels of a wider one, the result a part of a concatenation: distances between pixels.
  // CHECK: void k002_part({{.*}} &parallel, const float *__restrict x0, const float *__restrict x1, float *__restrict y0) {
  // CHECK-NEXT: msc::conv2dDirect<msc::Conv2DShape{.n = 1, .h = 9, .w = 8, .ic = 4, .kh = 1, .kw = 1, .oc = 6,
  // CHECK-SAME: {{^}} .xStride = 16, .yStride = 12}>(
  // CHECK-NEXT: parallel, x0, x1, y0,
  // CHECK-NEXT: [=](auto acc, auto) { return acc; });
  %slice = tensor.extract_slice %wide[0, 0, 0, 5] [1, 9, 8, 4] [1, 1, 1, 1] : tensor<1x9x8x16xf32> to tensor<1x9x8x4xf32>
  %part = kernel.conv2d %slice, %p into %e window [1, 1] : tensor<1x9x8x4xf32>, tensor<6x4x1x1xf32> into tensor<1x9x8x6xf32> loc("part")
  %all = tensor.concat dim(3) %part, %r : (tensor<1x9x8x6xf32>, tensor<1x9x8x6xf32>) -> tensor<1x9x8x12xf32>

  // There is nothing between the pixels of one pixel.
  // CHECK: msc::conv2dDirect<msc::Conv2DShape{.n = 1, .h = 1, .w = 1, .ic = 4, .kh = 1, .kw = 1, .oc = 6}>(
  // CHECK-NEXT: parallel, x0, x1, y0,
  // CHECK-NEXT: [=](auto acc, auto) { return acc; });
  %h = tensor.empty() : tensor<1x1x1x6xf32>
  %one = tensor.extract_slice %wide[0, 2, 3, 5] [1, 1, 1, 4] [1, 1, 1, 1] : tensor<1x9x8x16xf32> to tensor<1x1x1x4xf32>
  %pixel = kernel.conv2d %one, %p into %h window [1, 1] : tensor<1x1x1x4xf32>, tensor<6x4x1x1xf32> into tensor<1x1x1x6xf32> loc("pixel")
  return %conv, %window, %all, %pixel : tensor<1x9x8x6xf32>, tensor<1x2x4x6xf32>, tensor<1x9x8x12xf32>, tensor<1x1x1x6xf32>
}
