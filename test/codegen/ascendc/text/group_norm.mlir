// RUN: msc-opt %s --kernel-to-plan=target=ascendc | msc-translate --kernel-to=ascendc --name=net - | FileCheck %s

// A group of channels that come before their pixels is a row; scale and offset tell its channels apart.
#channel = affine_map<(n, c, h, w) -> (c)>
func.func @main(%x: tensor<2x6x4x5xf32>, %g: tensor<6xf32>) -> (tensor<2x6x4x5xf32>, tensor<2x6x4x5xf32>) {
  // CHECK: net_k000_scaled({{.*}}__gm__ const float *x0, {{.*}}__gm__ const float *x1, {{.*}}__gm__ float *y0) {
  // CHECK-NEXT: msc::norm<msc::Dims<2, 3, 2, 20>, 2, 4, 3>(
  // CHECK-NEXT: x0, msc::Strides<120, 40, 20, 1>(), y0, msc::Strides<120, 40, 20, 1>(), 1e-05f,
  // CHECK-NEXT: [=](auto acc, auto at) MSC_BODY {
  // CHECK-NEXT: const auto e1 = at.load(x1, msc::Strides<0, 2, 1, 0>());
  // CHECK-NEXT: return acc * e1;
  %e = tensor.empty() : tensor<2x6x4x5xf32>
  %scaled = kernel.group_norm %x into %e channel_dim 1 groups 3 epsilon 1.0e-05 : tensor<2x6x4x5xf32> into tensor<2x6x4x5xf32>
      epilogue(%acc: f32, %gamma: f32 = %g at #channel : tensor<6xf32>) {
    %0 = arith.mulf %acc, %gamma : f32
    kernel.yield %0 : f32
  } loc("scaled")

  // CHECK: net_k001_plain(
  // CHECK-NEXT: msc::norm<msc::Dims<6, 40>, 1, 2, 1>(
  %plain = kernel.group_norm %x into %e channel_dim 1 groups 3 epsilon 1.0e-05 : tensor<2x6x4x5xf32> into tensor<2x6x4x5xf32> loc("plain")
  return %scaled, %plain : tensor<2x6x4x5xf32>, tensor<2x6x4x5xf32>
}
