// RUN: msc-opt %s --kernel-to-plan | msc-translate --kernel-to=cpp - | FileCheck %s
// RUN: msc-opt %s --kernel-to-plan | FileCheck %s --check-prefix=PLAN

// Few large heads are packed in work memory: keys and values of 12 heads, 4 bytes each.
// PLAN: kernel.func @k000_large
// PLAN: kernel.attention {{.*}}kernel.micro = #kernel.micro<"attention" scratch 2359296>
// PLAN: kernel.func @k001_small
// PLAN: kernel.attention {{.*}}kernel.micro = #kernel.micro<"attention">
// CHECK: #include "kernels/attention.h"
// CHECK: /// attention, 469 MFLOP, 7.08 MB
// CHECK: void k000_large({{.*}} &parallel, const float *__restrict x0, const float *__restrict x1, const float *__restrict x2, const float *__restrict x3, float *__restrict y0, {{.*}} std::int8_t *__restrict y1) {
// CHECK-NEXT: msc::attention<msc::BatchMatMulShape{.outer = 1, .batch = 12, .m = 384, .k = 64, .n = 384, .transposeB = true, .aStride = 768, .aBatch = 64, .aOuter = 294912, .bStride = 768, .bBatch = 64, .bOuter = 294912}, msc::BatchMatMulShape{.outer = 1, .batch = 12, .m = 384, .k = 384, .n = 64, .bStride = 768, .bBatch = 64, .bOuter = 294912, .yStride = 768, .yBatch = 64, .yOuter = 294912}>(
// CHECK-NEXT: parallel, x0, x1, x2, y0, reinterpret_cast<float *>(y1),
// CHECK-NEXT: [=](auto acc, auto at) {
// CHECK-NEXT: return acc * 0.125f + at.load(x3, msc::Strides<384, 0, 0, 1>());
// CHECK-NEXT: },
// CHECK-NEXT: [=](auto acc, auto) { return msc::roundTo<msc::Float16>(acc); },
// CHECK-NEXT: [=](auto acc, auto) { return acc; });

// Many small ones are packed by who multiplies them. A batch of one dimension has no outer one.
// CHECK: void k001_small({{.*}} &parallel, const float *__restrict x0, const float *__restrict x1, const float *__restrict x2, const float *__restrict x3, float *__restrict y0) {
// CHECK-NEXT: msc::attention<msc::BatchMatMulShape{.batch = 128, .m = 64, .k = 32, .n = 64, .transposeB = true}, msc::BatchMatMulShape{.batch = 128, .m = 64, .k = 64, .n = 32}>(
// CHECK-NEXT: parallel, x0, x1, x2, y0,
// CHECK-NEXT: [=](auto acc, auto) { return acc; },
// CHECK-NEXT: [=](auto acc, auto) { return acc; },
// CHECK-NEXT: [=](auto acc, auto at) {
// CHECK-NEXT: return acc * at.load(x3, msc::Strides<0, 0, 0, 1>());
// CHECK-NEXT: });
func.func @main(%q: tensor<1x384x12x64xf32>, %k: tensor<1x384x12x64xf32>, %v: tensor<1x384x12x64xf32>, %m: tensor<1x384xf32>, %s: tensor<128x64x32xf32>, %b: tensor<32xf32>)
    -> (tensor<1x384x12x64xf32>, tensor<128x64x32xf32>) {
  %c = arith.constant 0.125 : f32
  %e = tensor.empty() : tensor<1x384x12x64xf32>
  %y = kernel.attention %q, %k, %v into %e transpose_key query_order [0, 2, 1, 3] key_order [0, 2, 1, 3] value_order [0, 2, 1, 3] result_order [0, 2, 1, 3]
      : tensor<1x384x12x64xf32>, tensor<1x384x12x64xf32>, tensor<1x384x12x64xf32> into tensor<1x384x12x64xf32>
      scores(%acc: f32, %mask: f32 = %m at affine_map<(a, b, m, n) -> (a, n)> : tensor<1x384xf32>) {
    %0 = arith.mulf %acc, %c : f32
    %1 = arith.addf %0, %mask : f32
    kernel.yield %1 : f32
  }
      weights(%acc: f32) {
    %0 = arith.truncf %acc : f32 to f16
    %1 = arith.extf %0 : f16 to f32
    kernel.yield %1 : f32
  } loc("large")
  %f = tensor.empty() : tensor<128x64x32xf32>
  %z = kernel.attention %s, %s, %s into %f transpose_key : tensor<128x64x32xf32>, tensor<128x64x32xf32>, tensor<128x64x32xf32> into tensor<128x64x32xf32>
      epilogue(%acc: f32, %g: f32 = %b at affine_map<(b, m, e) -> (e)> : tensor<32xf32>) {
    %0 = arith.mulf %acc, %g : f32
    kernel.yield %0 : f32
  } loc("small")
  return %y, %z : tensor<1x384x12x64xf32>, tensor<128x64x32xf32>
}
