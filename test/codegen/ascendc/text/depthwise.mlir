// RUN: msc-opt %s --kernel-to-plan=target=ascendc | msc-translate --kernel-to=ascendc --name=net - | FileCheck %s

// A convolution of every channel with a filter of its own is another template. One channel, or several results a channel, are not.
#channel = affine_map<(n, h, w, c) -> (c)>
func.func @main(%x: tensor<1x5x5x4xf32>, %b: tensor<4xf32>, %s: tensor<1x5x5x1xf32>)
    -> (tensor<1x3x3x4xf32>, tensor<1x3x3x8xf32>, tensor<1x3x3x1xf32>) {
  %w4 = arith.constant dense<0.5> : tensor<4x1x3x3xf32>
  %w8 = arith.constant dense<0.5> : tensor<8x1x3x3xf32>
  %w1 = arith.constant dense<0.5> : tensor<1x1x3x3xf32>
  // CHECK: #include "kernels/conv2d.h"
  // CHECK-NEXT: #include "kernels/depthwise.h"
  // CHECK: /// channels
  // CHECK-NEXT: /// depthwise, 684 FLOP, 704 bytes
  // CHECK-NEXT: namespace {
  // CHECK-NEXT: struct k000_channels_shape {
  // CHECK-NEXT: static constexpr msc::Conv2DShape value{.n = 1, .h = 5, .w = 5, .ic = 4, .kh = 3, .kw = 3, .oc = 4, .groups = 4};
  // CHECK-NEXT: };
  // CHECK-NEXT: constexpr std::uint32_t k000_channels_cores =
  // CHECK-NEXT: msc::smaller(MSC_CORES, msc::depthwiseTiles<k000_channels_shape, 3>());
  // CHECK-NEXT: } // namespace
  // CHECK-NEXT: extern "C" __global__ __vector__ void
  // CHECK-NEXT: net_k000_channels({{.*}}__gm__ const float *x0, {{.*}}__gm__ const float *x1, {{.*}}__gm__ const float *x2, {{.*}}__gm__ float *y0) {
  // CHECK-NEXT: msc::depthwise<k000_channels_shape, 3>(x0, x1, y0,
  // CHECK-NEXT: [=](auto acc, auto at) MSC_BODY {
  // CHECK-NEXT: const auto e1 = at.load(x2, msc::Strides<0, 0, 0, 1>());
  // CHECK-NEXT: return acc + e1;
  %e4 = tensor.empty() : tensor<1x3x3x4xf32>
  %channels = kernel.conv2d %x, %w4 into %e4 window [3, 3] groups 4 : tensor<1x5x5x4xf32>, tensor<4x1x3x3xf32> into tensor<1x3x3x4xf32>
      epilogue(%acc: f32, %bias: f32 = %b at #channel : tensor<4xf32>) {
    %0 = arith.addf %acc, %bias : f32
    kernel.yield %0 : f32
  } loc("channels")
  // CHECK: msc::conv2d<k001_twice_shape, 1>(x0, x1, y0,
  %e8 = tensor.empty() : tensor<1x3x3x8xf32>
  %twice = kernel.conv2d %x, %w8 into %e8 window [3, 3] groups 4 : tensor<1x5x5x4xf32>, tensor<8x1x3x3xf32> into tensor<1x3x3x8xf32> loc("twice")
  // CHECK: msc::conv2d<k002_single_shape, 1>(x0, x1, y0,
  %e1 = tensor.empty() : tensor<1x3x3x1xf32>
  %single = kernel.conv2d %s, %w1 into %e1 window [3, 3] : tensor<1x5x5x1xf32>, tensor<1x1x3x3xf32> into tensor<1x3x3x1xf32> loc("single")
  return %channels, %twice, %single : tensor<1x3x3x4xf32>, tensor<1x3x3x8xf32>, tensor<1x3x3x1xf32>
}
