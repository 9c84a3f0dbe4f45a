// RUN: msc-opt %s --kernel-to-plan | msc-translate --kernel-to=cpp - | FileCheck %s

// An epilogue that rounds a sum to half precision: half.h has it for vectors, although nothing is stored in that type.
// CHECK: #include "kernels/half.h"
func.func @main(%x: tensor<4x8xf32>) -> tensor<4x6xf32> {
  %w = arith.constant dense<0.5> : tensor<8x6xf32>
  %e = tensor.empty() : tensor<4x6xf32>
  // CHECK: void k000_dense({{.*}} &parallel, const float *__restrict x0, const float *__restrict x1, float *__restrict y0) {
  // CHECK-NEXT: msc::matmul<msc::MatMulShape{.m = 4, .k = 8, .n = 6}>(parallel, x0, x1, y0,
  // CHECK-NEXT: [=](auto acc, auto) { return msc::roundTo<msc::Float16>(acc); });
  %dense = kernel.matmul %x, %w into %e : tensor<4x8xf32>, tensor<8x6xf32> into tensor<4x6xf32> epilogue(%acc: f32) {
    %0 = arith.truncf %acc : f32 to f16
    %1 = arith.extf %0 : f16 to f32
    kernel.yield %1 : f32
  } loc("dense")
  return %dense : tensor<4x6xf32>
}
