// RUN: msc-opt %s --kernel-to-plan | msc-translate --kernel-to=cpp - | FileCheck %s

// The dimensions of rows and columns, the strides of input and result, and a table of positions of each dimension. One part of a concatenation is written
// where it lies.
#channel = affine_map<(n, h, w, c) -> (c)>
func.func @main(%x: tensor<1x3x4x8xf32>, %b: tensor<8xf32>, %m: tensor<2x5x8xi8>) -> (tensor<1x6x5x16xf32>, tensor<2x7x16xi8>) {
  %i = arith.constant dense<[0, 0, 1, 1, 2, 2]> : tensor<6xi32>
  %j = arith.constant dense<[0, 1, 1, 2, 3]> : tensor<5xi32>
  %k = arith.constant dense<[1, 1, 2, 2, 2, 2]> : tensor<6xi32>
  %s = arith.constant dense<0.25> : tensor<6xf32>
  %t = arith.constant dense<0.5> : tensor<5xf32>
  %p = arith.constant dense<[0, 0, 1, 2, 3, 4, 4]> : tensor<7xi32>
  %q = arith.constant dense<[0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7]> : tensor<16xi32>

  // CHECK: #include "kernels/resize_bilinear.h"
  // CHECK: #include "kernels/resize_nearest.h"
  // CHECK: void k000_blended({{.*}} &parallel, const float *__restrict x0, const std::int32_t *__restrict x1, {{.*}}) {
  // CHECK-NEXT: msc::resizeBilinear<msc::Dims<1, 6, 5, 8>, 1, 2>(
  // CHECK-NEXT: parallel, x0, msc::Strides<96, 32, 8, 1>(), {x1, x2, x3}, {x4, x5, x6}, y0, msc::Strides<480, 80, 16, 1>(),
  // CHECK-NEXT: [=](auto acc, auto at) {
  // CHECK-NEXT: return acc + at.load(x7, msc::Strides<0, 0, 0, 1>());
  %e = tensor.empty() : tensor<1x6x5x8xf32>
  %blended = kernel.resize bilinear %x at (%i, %k, %s, %j, %j, %t) into %e dims [1, 2]
      : tensor<1x3x4x8xf32> at (tensor<6xi32>, tensor<6xi32>, tensor<6xf32>, tensor<5xi32>, tensor<5xi32>, tensor<5xf32>) into tensor<1x6x5x8xf32>
      epilogue(%acc: f32, %bias: f32 = %b at #channel : tensor<8xf32>) {
    %0 = arith.addf %acc, %bias : f32
    kernel.yield %0 : f32
  } loc("blended")

  // CHECK: void k001_chosen(
  // CHECK-NEXT: msc::resizeNearest<msc::Dims<1, 6, 5, 8>, 1, 2>(parallel,
  // CHECK-NEXT: x0, msc::Strides<96, 32, 8, 1>(), x1, x2, y0, msc::Strides<480, 80, 16, 1>());
  %chosen = kernel.resize nearest %x at (%i, %j) into %e dims [1, 2] : tensor<1x3x4x8xf32> at (tensor<6xi32>, tensor<5xi32>) into tensor<1x6x5x8xf32> loc("chosen")
  %both = tensor.concat dim(3) %blended, %chosen : (tensor<1x6x5x8xf32>, tensor<1x6x5x8xf32>) -> tensor<1x6x5x16xf32>

  // CHECK: void k002_bytes({{.*}} &parallel, const std::int8_t *__restrict x0, const std::int32_t *__restrict x1, const std::int32_t *__restrict x2, std::int8_t *__restrict y0) {
  // CHECK-NEXT: msc::resizeNearest<msc::Dims<2, 7, 16>, 1, 2>(parallel,
  // CHECK-NEXT: x0, msc::Strides<40, 8, 1>(), x1, x2, y0, msc::Strides<112, 16, 1>());
  %f = tensor.empty() : tensor<2x7x16xi8>
  %bytes = kernel.resize nearest %m at (%p, %q) into %f dims [1, 2] : tensor<2x5x8xi8> at (tensor<7xi32>, tensor<16xi32>) into tensor<2x7x16xi8> loc("bytes")
  return %both, %bytes : tensor<1x6x5x16xf32>, tensor<2x7x16xi8>
}
