// RUN: msc-opt %s --kernel-to-plan=target=cuda | msc-translate --kernel-to=cuda - | FileCheck %s

// Reductions: both lambdas run on the device. What msc::reduce cannot do is msc::loops, whose lambdas write the results themselves.
#row_column = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
#column = affine_map<(i, j) -> (j)>
func.func @main(%x: tensor<4x5xf32>) -> (tensor<4xf32>, tensor<5xf32>, tensor<4xf32>, tensor<4xi64>) {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %none = arith.constant 0 : i64
  %e4 = tensor.empty() : tensor<4xf32>
  %e5 = tensor.empty() : tensor<5xf32>
  %f = tensor.empty() : tensor<4xi64>
  %z4 = linalg.fill ins(%zero : f32) outs(%e4 : tensor<4xf32>) -> tensor<4xf32>
  %z5 = linalg.fill ins(%zero : f32) outs(%e5 : tensor<5xf32>) -> tensor<5xf32>
  %lowest = linalg.fill ins(%ninf : f32) outs(%e4 : tensor<4xf32>) -> tensor<4xf32>
  %nones = linalg.fill ins(%none : i64) outs(%f : tensor<4xi64>) -> tensor<4xi64>
  // CHECK: void k000_rows({{.*}} &stream, const float *__restrict x0, float *__restrict y0) {
  // CHECK-NEXT: msc::reduce<msc::Dims<4>, msc::Dims<5>, msc::Along::Reduced>(stream, y0, 0.0f,
  // CHECK-NEXT: [=] __device__(auto acc, auto at) {
  // CHECK-NEXT: const auto e0 = at.load(x0, msc::Strides<5, 1>());
  // CHECK-NEXT: return acc + e0 * e0;
  // CHECK-NEXT: },
  // CHECK-NEXT: [=] __device__(auto a, auto b) { return a + b; });
  %rows = linalg.generic {indexing_maps = [#row_column, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x5xf32>) outs(%z4 : tensor<4xf32>) {
  ^bb0(%in: f32, %acc: f32):
    %0 = arith.mulf %in, %in : f32
    %1 = arith.addf %acc, %0 : f32
    linalg.yield %1 : f32
  } -> tensor<4xf32> loc("rows")
  // CHECK: void k001_columns({{.*}} &stream, const float *__restrict x0, float *__restrict y0) {
  // CHECK-NEXT: msc::reduce<msc::Dims<5>, msc::Dims<4>, msc::Along::Kept>(stream, y0, 0.0f,
  // CHECK-NEXT: [=] __device__(auto acc, auto at) {
  // CHECK-NEXT: return at.load(x0, msc::Strides<1, 5>()) + acc;
  // CHECK-NEXT: },
  // CHECK-NEXT: [=] __device__(auto a, auto b) { return b + a; });
  %columns = linalg.generic {indexing_maps = [#row_column, #column], iterator_types = ["reduction", "parallel"]}
      ins(%x : tensor<4x5xf32>) outs(%z5 : tensor<5xf32>) {
  ^bb0(%in: f32, %acc: f32):
    %0 = arith.addf %in, %acc : f32
    linalg.yield %0 : f32
  } -> tensor<5xf32> loc("columns")
  // CHECK: void k002_best({{.*}} &stream, const float *__restrict x0, float *y0, std::int64_t *y1) {
  // CHECK-NEXT: msc::loops<msc::Dims<4>, msc::Dims<5>>(stream,
  // CHECK-NEXT: [=] __device__(auto at) {
  // CHECK-NEXT: at.start(y0, msc::Strides<1, 0>(), -__builtin_inff());
  // CHECK-NEXT: at.start(y1, msc::Strides<1, 0>(), 0);
  // CHECK-NEXT: },
  // CHECK-NEXT: [=] __device__(auto at) {
  // CHECK-NEXT: const auto e0 = at.load(x0, msc::Strides<5, 1>());
  // CHECK-NEXT: const auto e1 = at.load(y0, msc::Strides<1, 0>());
  // CHECK-NEXT: const auto condition = e0 > e1;
  // CHECK-NEXT: const auto value = msc::cast<std::int64_t>(at.template index<1>());
  // CHECK-NEXT: const auto choice = msc::select(condition, e0, e1);
  // CHECK-NEXT: const auto choice2 =
  // CHECK-NEXT: msc::select(condition, value, at.load(y1, msc::Strides<1, 0>()));
  // CHECK-NEXT: at.store(y0, msc::Strides<1, 0>(), choice);
  // CHECK-NEXT: at.store(y1, msc::Strides<1, 0>(), choice2);
  %best:2 = linalg.generic {indexing_maps = [#row_column, #row, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x5xf32>) outs(%lowest, %nones : tensor<4xf32>, tensor<4xi64>) {
  ^bb0(%in: f32, %value: f32, %place: i64):
    %j = linalg.index 1 : index
    %here = arith.index_cast %j : index to i64
    %more = arith.cmpf ogt, %in, %value : f32
    %v = arith.select %more, %in, %value : f32
    %p = arith.select %more, %here, %place : i64
    linalg.yield %v, %p : f32, i64
  } -> (tensor<4xf32>, tensor<4xi64>) loc("best")
  return %rows, %columns, %best#0, %best#1 : tensor<4xf32>, tensor<5xf32>, tensor<4xf32>, tensor<4xi64>
}
