// RUN: msc-opt %s --kernel-to-plan | msc-translate --kernel-to=cpp - | FileCheck %s

// A reduction that can be cut into parts is msc::reduce: its start, a lambda for an element and one that joins two partial results.
#row_column = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
#column = affine_map<(i, j) -> (j)>
#none = affine_map<(i, j) -> ()>

func.func @main(%x: tensor<4x5xf32>) -> (tensor<4xf32>, tensor<5xf32>, tensor<f32>) {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %e4 = tensor.empty() : tensor<4xf32>
  %e5 = tensor.empty() : tensor<5xf32>
  %e0 = tensor.empty() : tensor<f32>
  %z4 = linalg.fill ins(%zero : f32) outs(%e4 : tensor<4xf32>) -> tensor<4xf32>
  %z5 = linalg.fill ins(%zero : f32) outs(%e5 : tensor<5xf32>) -> tensor<5xf32>
  %z0 = linalg.fill ins(%ninf : f32) outs(%e0 : tensor<f32>) -> tensor<f32>

  // Sums of rows run along what is reduced.
  // CHECK: void k000_rows({{.*}} &parallel, const float *__restrict x0, float *__restrict y0) {
  // CHECK-NEXT: msc::reduce<msc::Dims<4>, msc::Dims<5>, msc::Along::Reduced>(
  // CHECK-NEXT: parallel, y0, 0.0f,
  // CHECK-NEXT: [=](auto acc, auto at) {
  // CHECK-NEXT: const auto e0 = at.load(x0, msc::Strides<5, 1>());
  // CHECK-NEXT: return acc + e0 * e0;
  // CHECK-NEXT: },
  // CHECK-NEXT: [=](auto a, auto b) { return a + b; });
  %rows = linalg.generic {indexing_maps = [#row_column, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x5xf32>) outs(%z4 : tensor<4xf32>) {
  ^bb0(%in: f32, %acc: f32):
    %0 = arith.mulf %in, %in : f32
    %1 = arith.addf %acc, %0 : f32
    linalg.yield %1 : f32
  } -> tensor<4xf32> loc("rows")

  // Sums of columns run along what is kept.
  // CHECK: void k001_columns({{.*}} &parallel, const float *__restrict x0, float *__restrict y0) {
  // CHECK-NEXT: msc::reduce<msc::Dims<5>, msc::Dims<4>, msc::Along::Kept>(parallel, y0, 0.0f,
  // CHECK-NEXT: [=](auto acc, auto at) {
  // CHECK-NEXT: return at.load(x0, msc::Strides<1, 5>()) + acc;
  // CHECK-NEXT: },
  // CHECK-NEXT: [=](auto a, auto b) { return b + a; });
  %columns = linalg.generic {indexing_maps = [#row_column, #column], iterator_types = ["reduction", "parallel"]}
      ins(%x : tensor<4x5xf32>) outs(%z5 : tensor<5xf32>) {
  ^bb0(%in: f32, %acc: f32):
    %0 = arith.addf %in, %acc : f32
    linalg.yield %0 : f32
  } -> tensor<5xf32> loc("columns")

  // Nothing is kept; reduced loops that are walked as one are one.
  // CHECK: void k002_maximum({{.*}} &parallel, const float *__restrict x0, float *__restrict y0) {
  // CHECK-NEXT: msc::reduce<msc::Dims<>, msc::Dims<20>, msc::Along::Reduced>(
  // CHECK-NEXT: parallel, y0, -__builtin_inff(),
  // CHECK-NEXT: [=](auto acc, auto at) {
  // CHECK-NEXT: return msc::maximum(at.load(x0, msc::Strides<1>()), acc);
  // CHECK-NEXT: },
  // CHECK-NEXT: [=](auto a, auto b) { return msc::maximum(b, a); });
  %maximum = linalg.generic {indexing_maps = [#row_column, #none], iterator_types = ["reduction", "reduction"]}
      ins(%x : tensor<4x5xf32>) outs(%z0 : tensor<f32>) {
  ^bb0(%in: f32, %acc: f32):
    %0 = arith.maximumf %in, %acc : f32
    linalg.yield %0 : f32
  } -> tensor<f32> loc("maximum")
  return %rows, %columns, %maximum : tensor<4xf32>, tensor<5xf32>, tensor<f32>
}
