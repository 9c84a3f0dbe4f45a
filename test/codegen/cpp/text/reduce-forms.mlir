// RUN: msc-opt %s --kernel-to-plan | msc-translate --kernel-to=cpp - | FileCheck %s

// Reductions of all forms: over images, over one element, by a named operation, of bools.
#image = affine_map<(n, h, w, c) -> (n, h, w, c)>
#channel = affine_map<(n, h, w, c) -> (c)>
#row_column = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

func.func @main(%x: tensor<1x4x5x6xf32>, %s: tensor<4x1xf32>, %v: tensor<1x2x4x6xf32>, %window: tensor<2x3xf32>, %b: tensor<4x5xi1>)
    -> (tensor<6xf32>, tensor<4xf32>, tensor<1x2x2x2xf32>, tensor<4xi1>) {
  %zero = arith.constant 0.0 : f32
  %six = arith.constant 6.0 : f32
  %false = arith.constant false
  %e6 = tensor.empty() : tensor<6xf32>
  %z6 = linalg.fill ins(%zero : f32) outs(%e6 : tensor<6xf32>) -> tensor<6xf32>
  // The loops of the image are walked as one. A sum that is bounded at each step cannot be split and joined: loops.
  // CHECK: void k000_channels({{.*}} &parallel, const float *__restrict x0, float *y0) {
  // CHECK-NEXT: msc::loops<msc::Dims<6>, msc::Dims<20>>(parallel,
  // CHECK-NEXT: [=](auto at) { at.start(y0, msc::Strides<1, 0>(), 0.0f); },
  // CHECK-NEXT: [=](auto at) {
  // CHECK-NEXT: const auto e1 = at.load(y0, msc::Strides<1, 0>());
  // CHECK-NEXT: const auto smaller =
  // CHECK-NEXT: msc::minnum(e1 + at.load(x0, msc::Strides<1, 6>()), 6.0f);
  // CHECK-NEXT: at.store(y0, msc::Strides<1, 0>(), smaller);
  %channels = linalg.generic {indexing_maps = [#image, #channel], iterator_types = ["reduction", "reduction", "reduction", "parallel"]}
      ins(%x : tensor<1x4x5x6xf32>) outs(%z6 : tensor<6xf32>) {
  ^bb0(%in: f32, %acc: f32):
    %0 = arith.addf %acc, %in : f32
    %1 = arith.minnumf %0, %six : f32
    linalg.yield %1 : f32
  } -> tensor<6xf32> loc("channels")

  // One element to reduce keeps one loop.
  // CHECK: void k001_single({{.*}} &parallel, const float *__restrict x0, float *__restrict y0) {
  // CHECK-NEXT: msc::reduce<msc::Dims<4>, msc::Dims<1>, msc::Along::Kept>(parallel, y0, 0.0f,
  // CHECK-NEXT: [=](auto acc, auto at) {
  // CHECK-NEXT: return acc + at.load(x0, msc::Strides<1, 1>());
  // CHECK-NEXT: },
  // CHECK-NEXT: [=](auto a, auto b) { return a + b; });
  %e4 = tensor.empty() : tensor<4xf32>
  %z4 = linalg.fill ins(%zero : f32) outs(%e4 : tensor<4xf32>) -> tensor<4xf32>
  %single = linalg.generic {indexing_maps = [#row_column, #row], iterator_types = ["parallel", "reduction"]}
      ins(%s : tensor<4x1xf32>) outs(%z4 : tensor<4xf32>) {
  ^bb0(%in: f32, %acc: f32):
    %0 = arith.addf %acc, %in : f32
    linalg.yield %0 : f32
  } -> tensor<4xf32> loc("single")

  // A pool that no kernel operation stands for; its window only gives the loops their bounds.
  // CHECK: void k002_pool({{.*}} &parallel, const float *__restrict x0, {{..maybe_unused..}} const float *__restrict x1, float *__restrict y0) {
  // CHECK-NEXT: msc::reduce<msc::Dims<4, 2>, msc::Dims<2, 3>, msc::Along::Reduced>(
  // CHECK-NEXT: parallel, y0, 0.0f,
  // CHECK-NEXT: [=](auto acc, auto at) {
  // CHECK-NEXT: return acc + at.load(x0, msc::Strides<12, 3, 6, 1>());
  // CHECK-NEXT: },
  // CHECK-NEXT: [=](auto a, auto b) { return a + b; });
  %e = tensor.empty() : tensor<1x2x2x2xf32>
  %z = linalg.fill ins(%zero : f32) outs(%e : tensor<1x2x2x2xf32>) -> tensor<1x2x2x2xf32>
  %pool = linalg.pooling_nchw_sum {strides = dense<[2, 3]> : tensor<2xi64>, dilations = dense<1> : tensor<2xi64>}
      ins(%v, %window : tensor<1x2x4x6xf32>, tensor<2x3xf32>) outs(%z : tensor<1x2x2x2xf32>) -> tensor<1x2x2x2xf32> loc("pool")
  // CHECK: void k003_any({{.*}} &parallel, const bool *__restrict x0, bool *__restrict y0) {
  // CHECK-NEXT: msc::reduce<msc::Dims<4>, msc::Dims<5>, msc::Along::Reduced>(
  // CHECK-NEXT: parallel, y0, false,
  // CHECK-NEXT: [=](auto acc, auto at) {
  // CHECK-NEXT: const auto e0 = at.load(x0, msc::Strides<5, 1>());
  // CHECK-NEXT: return acc | e0;
  // CHECK-NEXT: },
  // CHECK-NEXT: [=](auto a, auto b) { return a | b; });
  %f = tensor.empty() : tensor<4xi1>
  %n = linalg.fill ins(%false : i1) outs(%f : tensor<4xi1>) -> tensor<4xi1>
  %any = linalg.generic {indexing_maps = [#row_column, #row], iterator_types = ["parallel", "reduction"]}
      ins(%b : tensor<4x5xi1>) outs(%n : tensor<4xi1>) {
  ^bb0(%in: i1, %acc: i1):
    %0 = arith.ori %acc, %in : i1
    linalg.yield %0 : i1
  } -> tensor<4xi1> loc("any")
  return %channels, %single, %pool, %any : tensor<6xf32>, tensor<4xf32>, tensor<1x2x2x2xf32>, tensor<4xi1>
}
