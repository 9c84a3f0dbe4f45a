// RUN: msc-opt %s --kernel-to-plan=target=cuda | msc-translate --kernel-to=cuda - | FileCheck %s

// Pools are maxima or sums over windows; the divisor of a mean is the epilogue's, a table where windows differ in what they see.
#place = affine_map<(n, h, w, c) -> (h, w)>
func.func @main(%x: tensor<2x6x7x8xf32>, %d: tensor<3x4xf32>, %wide: tensor<2x6x7x24xf32>)
    -> (tensor<2x4x3x8xf32>, tensor<2x3x4x8xf32>, tensor<2x1x1x8xf32>) {
  // CHECK: struct k000_max_shape {
  // CHECK-NEXT: static constexpr msc::Pool2DShape value{.n = 2, .h = 6, .w = 7, .c = 8, .kh = 3, .kw = 2, .sw = 2, .dw = 2, .right = 1};
  // CHECK-NEXT: };
  // CHECK-NEXT: void k000_max({{.*}} &stream, const float *__restrict x0, float *__restrict y0) {
  // CHECK-NEXT: msc::maxPool2d<k000_max_shape>(stream, x0, y0,
  // CHECK-NEXT: [=] __device__(auto acc, auto) { return msc::abs(acc); });
  %e = tensor.empty() : tensor<2x4x3x8xf32>
  %max = kernel.pool2d max %x into %e window [3, 2] strides [1, 2] dilations [1, 2] pads [0, 0, 0, 1] : tensor<2x6x7x8xf32> into tensor<2x4x3x8xf32>
      epilogue(%acc: f32) {
    %0 = math.absf %acc : f32
    kernel.yield %0 : f32
  } loc("max")

  // The image is a part of the channels of a wider one.
  // CHECK: struct k001_mean_shape {
  // CHECK-NEXT: static constexpr msc::Pool2DShape value{.n = 2, .h = 6, .w = 7, .c = 8, .kh = 2, .kw = 2, .sh = 2, .sw = 2, .left = 1,
  // CHECK-SAME: {{^}} .xStride = 24};
  // CHECK-NEXT: };
  // CHECK-NEXT: void k001_mean({{.*}} &stream, const float *__restrict x0, const float *__restrict x1, float *__restrict y0) {
  // CHECK-NEXT: msc::sumPool2d<k001_mean_shape>(stream, x0, y0,
  // CHECK-NEXT: [=] __device__(auto acc, auto at) {
  // CHECK-NEXT: return acc / at.load(x1, msc::Strides<0, 4, 1, 0>());
  %f = tensor.empty() : tensor<2x3x4x8xf32>
  %slice = tensor.extract_slice %wide[0, 0, 0, 8] [2, 6, 7, 8] [1, 1, 1, 1] : tensor<2x6x7x24xf32> to tensor<2x6x7x8xf32>
  %mean = kernel.pool2d sum %slice into %f window [2, 2] strides [2, 2] pads [0, 1, 0, 0] : tensor<2x6x7x8xf32> into tensor<2x3x4x8xf32>
      epilogue(%acc: f32, %count: f32 = %d at #place : tensor<3x4xf32>) {
    %0 = arith.divf %acc, %count : f32
    kernel.yield %0 : f32
  } loc("mean")

  // The window is the image.
  // CHECK: struct k002_global_shape {
  // CHECK-NEXT: static constexpr msc::Pool2DShape value{.n = 2, .h = 6, .w = 7, .c = 8, .kh = 6, .kw = 7};
  // CHECK-NEXT: };
  // CHECK-NEXT: void k002_global({{.*}} &stream, const float *__restrict x0, float *__restrict y0) {
  // CHECK-NEXT: msc::sumPool2d<k002_global_shape>(stream, x0, y0,
  // CHECK-NEXT: [=] __device__(auto acc, auto) { return acc; });
  %g = tensor.empty() : tensor<2x1x1x8xf32>
  %global = kernel.pool2d sum %x into %g window [6, 7] : tensor<2x6x7x8xf32> into tensor<2x1x1x8xf32> loc("global")
  return %max, %mean, %global : tensor<2x4x3x8xf32>, tensor<2x3x4x8xf32>, tensor<2x1x1x8xf32>
}
