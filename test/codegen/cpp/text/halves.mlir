// RUN: msc-opt %s --kernel-to-plan | msc-translate --kernel-to=cpp - | FileCheck %s

// Half precision is memory of its own types, which half.h has; a value that is only rounded to it stays a float.
// CHECK: #include "kernels/half.h"
#d0 = affine_map<(i) -> (i)>
func.func @main(%h: tensor<4xf16>, %b: tensor<4xbf16>, %x: tensor<4xf32>) -> (tensor<4xf16>, tensor<4xf32>, tensor<4xf32>, tensor<4xf16>) {
  // CHECK: void k000_sum({{.*}} &parallel, const msc::Float16 *__restrict x0, const msc::BFloat16 *__restrict x1, msc::Float16 *__restrict y0) {
  // CHECK-NEXT: msc::map<msc::Dims<4>>(parallel, y0, msc::Strides<1>(),
  // CHECK-NEXT: [=](auto at) {
  // CHECK-NEXT: const auto value = msc::cast<float>(at.load(x0, msc::Strides<1>()));
  // CHECK-NEXT: const auto sum =
  // CHECK-NEXT: value + msc::cast<float>(at.load(x1, msc::Strides<1>()));
  // CHECK-NEXT: return msc::cast<msc::Float16>(sum);
  %e = tensor.empty() : tensor<4xf16>
  %sum = linalg.generic {indexing_maps = [#d0, #d0, #d0], iterator_types = ["parallel"]}
      ins(%h, %b : tensor<4xf16>, tensor<4xbf16>) outs(%e : tensor<4xf16>) {
  ^bb0(%p: f16, %q: bf16, %out: f16):
    %0 = arith.extf %p : f16 to f32
    %1 = arith.extf %q : bf16 to f32
    %2 = arith.addf %0, %1 : f32
    %3 = arith.truncf %2 : f32 to f16
    linalg.yield %3 : f16
  } -> tensor<4xf16> loc("sum")

  // CHECK: void k001_rounded({{.*}} &parallel, const float *__restrict x0, float *__restrict y0) {
  // CHECK-NEXT: msc::map<msc::Dims<4>>(parallel, y0, msc::Strides<1>(),
  // CHECK-NEXT: [=](auto at) {
  // CHECK-NEXT: const auto rounded =
  // CHECK-NEXT: msc::roundTo<msc::Float16>(at.load(x0, msc::Strides<1>()));
  // CHECK-NEXT: return msc::roundTo<msc::BFloat16>(rounded * rounded);
  %f = tensor.empty() : tensor<4xf32>
  %rounded = linalg.generic {indexing_maps = [#d0, #d0], iterator_types = ["parallel"]} ins(%x : tensor<4xf32>) outs(%f : tensor<4xf32>) {
  ^bb0(%p: f32, %out: f32):
    %0 = arith.truncf %p : f32 to f16
    %1 = arith.extf %0 : f16 to f32
    %2 = arith.mulf %1, %1 : f32
    %3 = arith.truncf %2 : f32 to bf16
    %4 = arith.extf %3 : bf16 to f32
    linalg.yield %4 : f32
  } -> tensor<4xf32> loc("rounded")

  // Stored and read on: a value of the type.
  // CHECK: void k002_both({{.*}} &parallel, const float *__restrict x0, float *y0, msc::Float16 *y1) {
  // CHECK-NEXT: msc::loops<msc::Dims<4>, msc::Dims<>>(parallel,
  // CHECK-NEXT: [=](auto) {},
  // CHECK-NEXT: [=](auto at) {
  // CHECK-NEXT: const auto value =
  // CHECK-NEXT: msc::cast<msc::Float16>(at.load(x0, msc::Strides<1>()));
  // CHECK-NEXT: const auto rounded = msc::cast<float>(value);
  // CHECK-NEXT: at.store(y0, msc::Strides<1>(), rounded);
  // CHECK-NEXT: at.store(y1, msc::Strides<1>(), value);
  %both:2 = linalg.generic {indexing_maps = [#d0, #d0, #d0], iterator_types = ["parallel"]} ins(%x : tensor<4xf32>)
      outs(%f, %e : tensor<4xf32>, tensor<4xf16>) {
  ^bb0(%p: f32, %wide: f32, %narrow: f16):
    %0 = arith.truncf %p : f32 to f16
    %1 = arith.extf %0 : f16 to f32
    linalg.yield %1, %0 : f32, f16
  } -> (tensor<4xf32>, tensor<4xf16>) loc("both")
  return %sum, %rounded, %both#0, %both#1 : tensor<4xf16>, tensor<4xf32>, tensor<4xf32>, tensor<4xf16>
}
