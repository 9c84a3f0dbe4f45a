// RUN: msc-opt %s --kernel-to-plan | msc-translate --kernel-to=cpp - | FileCheck %s

func.func @main(%x: tensor<2x6x4x2xf32>, %v: tensor<9xf32>, %b: tensor<9xf32>, %i: tensor<3x5xi8>) -> (tensor<2x6x4x2xf32>, tensor<9xf32>, tensor<3x5xi8>) {
  // What only stores its results has as few dimensions as can be.
  // CHECK: #include "kernels/scan.h"
  // CHECK: void k000_sums({{.*}} &parallel, const float *__restrict x0, float *__restrict y0) {
  // CHECK-NEXT: msc::scan<msc::Dims<2, 6, 8>, 1, msc::Fold::Sum, msc::Self::Included, msc::From::Start>(parallel,
  // CHECK-NEXT: x0, y0);
  %e = tensor.empty() : tensor<2x6x4x2xf32>
  %sums = kernel.scan %x into %e over [1] sum : tensor<2x6x4x2xf32> into tensor<2x6x4x2xf32> loc("sums")

  // CHECK: void k001_vector(
  // CHECK-NEXT: msc::scan<msc::Dims<1, 9>, 1, msc::Fold::Sum, msc::Self::Excluded, msc::From::End>(
  // CHECK-NEXT: parallel, x0, y0,
  // CHECK-NEXT: [=](auto acc, auto at) {
  // CHECK-NEXT: return acc + at.load(x1, msc::Strides<0, 1>());
  %f = tensor.empty() : tensor<9xf32>
  %vector = kernel.scan %v into %f over [0] sum exclusive reverse : tensor<9xf32> into tensor<9xf32>
      epilogue(%acc: f32, %bias: f32 = %b : tensor<9xf32>) {
    %0 = arith.addf %acc, %bias : f32
    kernel.yield %0 : f32
  } loc("vector")

  // CHECK: void k002_bytes({{.*}} &parallel, const std::int8_t *__restrict x0, std::int8_t *__restrict y0) {
  // CHECK-NEXT: msc::scan<msc::Dims<3, 5>, 1, msc::Fold::Product, msc::Self::Included, msc::From::End>(parallel,
  %g = tensor.empty() : tensor<3x5xi8>
  %bytes = kernel.scan %i into %g over [1] product reverse : tensor<3x5xi8> into tensor<3x5xi8> loc("bytes")
  return %sums, %vector, %bytes : tensor<2x6x4x2xf32>, tensor<9xf32>, tensor<3x5xi8>
}
