// RUN: msc-opt %s --kernel-to-plan | msc-translate --kernel-to=cpp - | FileCheck %s

// Scale and offset of a norm are its epilogue.
// CHECK: #include "kernels/group_norm.h"
#channel = affine_map<(n, h, w, c) -> (c)>
func.func @main(%x: tensor<1x16x8x20xf32>, %g: tensor<20xf32>, %y: tensor<2x6x600xf32>) -> (tensor<1x16x8x20xf32>, tensor<2x6x600xf32>) {
  // CHECK: void k000_last({{.*}} &parallel, const float *__restrict x0, const float *__restrict x1, float *__restrict y0) {
  // CHECK-NEXT: msc::groupNorm<msc::Dims<1, 16, 8, 20>, 3, 5>(parallel, x0, y0, 1e-05f,
  // CHECK-NEXT: [=](auto acc, auto at) {
  // CHECK-NEXT: return acc * at.load(x1, msc::Strides<0, 0, 0, 1>());
  %e = tensor.empty() : tensor<1x16x8x20xf32>
  %last = kernel.group_norm %x into %e channel_dim 3 groups 5 epsilon 1.0e-05 : tensor<1x16x8x20xf32> into tensor<1x16x8x20xf32>
      epilogue(%acc: f32, %gamma: f32 = %g at #channel : tensor<20xf32>) {
    %0 = arith.mulf %acc, %gamma : f32
    kernel.yield %0 : f32
  } loc("last")

  // CHECK: void k001_first(
  // CHECK-NEXT: msc::groupNorm<msc::Dims<2, 6, 600>, 1, 6>(parallel, x0, y0, 0.001f,
  // CHECK-NEXT: [=](auto acc, auto) { return acc; });
  %f = tensor.empty() : tensor<2x6x600xf32>
  %first = kernel.group_norm %y into %f channel_dim 1 groups 6 epsilon 1.0e-03 : tensor<2x6x600xf32> into tensor<2x6x600xf32> loc("first")
  return %last, %first : tensor<1x16x8x20xf32>, tensor<2x6x600xf32>
}
