// RUN: msc-opt %s --kernel-to-plan | msc-translate --kernel-to=cpp - | FileCheck %s

// Winograd's algorithm is another template; its work memory is the kernel's last argument, bytes of the arena, and not used by the epilogue.
// CHECK: #include "kernels/winograd.h"
#channel = affine_map<(n, h, w, c) -> (c)>
func.func @main(%x: tensor<1x24x24x16xf32>, %b: tensor<16xf32>) -> tensor<1x24x24x16xf32> {
  %w = arith.constant dense<1.0> : tensor<16x16x3x3xf32>
  %e = tensor.empty() : tensor<1x24x24x16xf32>
  // CHECK: /// conv
  // CHECK-NEXT: /// winograd, 2.66 MFLOP, 281 kB
  // CHECK-NEXT: void k000_conv({{.*}} &parallel, const float *__restrict x0, const float *__restrict x1, const float *__restrict x2,
  // CHECK-SAME: {{^}} float *__restrict y0, {{..maybe_unused..}} std::int8_t *__restrict y1) {
  // CHECK-NEXT: msc::winograd<msc::Conv2DShape{.n = 1, .h = 24, .w = 24, .ic = 16, .kh = 3, .kw = 3, .oc = 16,
  // CHECK-SAME: {{^}} .top = 1, .left = 1, .bottom = 1, .right = 1}>(
  // CHECK-NEXT: parallel, x0, x1, y0, reinterpret_cast<float *>(y1),
  // CHECK-NEXT: [=](auto acc, auto at) {
  // CHECK-NEXT: return acc + at.load(x2, msc::Strides<0, 0, 0, 1>());
  %y = kernel.conv2d %x, %w into %e window [3, 3] pads [1, 1, 1, 1] : tensor<1x24x24x16xf32>, tensor<16x16x3x3xf32> into tensor<1x24x24x16xf32>
      epilogue(%acc: f32, %bias: f32 = %b at #channel : tensor<16xf32>) {
    %0 = arith.addf %acc, %bias : f32
    kernel.yield %0 : f32
  } loc("conv")
  return %y : tensor<1x24x24x16xf32>
}
