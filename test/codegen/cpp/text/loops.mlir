// RUN: msc-opt %s --kernel-to-plan | msc-translate --kernel-to=cpp - | FileCheck %s

// What msc::reduce cannot do is msc::loops, outer ones in parallel, inner ones in order: a lambda with the starts, one that reads, computes
// and stores. The lambdas write through copies of the result's pointer, which is not restricted.
#row_column = affine_map<(i, j) -> (i, j)>
#turned = affine_map<(j, i) -> (i, j)>
#column = affine_map<(j, i) -> (i)>
#row = affine_map<(i, j) -> (i)>
#d0 = affine_map<(i) -> (i)>

func.func @main(%x: tensor<4x5xf32>, %y: tensor<4x5xf32>, %b: tensor<4x5xi1>, %s: tensor<4xf32>) -> (tensor<4xf32>, tensor<4xi64>, tensor<4xf32>,
        tensor<4xi64>, tensor<4xf32>, tensor<4xf32>) {
  %ninf = arith.constant 0xFF800000 : f32
  %zero = arith.constant 0.0 : f32
  %none = arith.constant 0 : i64
  %one = arith.constant 1 : i64
  %e = tensor.empty() : tensor<4xf32>
  %f = tensor.empty() : tensor<4xi64>
  %lowest = linalg.fill ins(%ninf : f32) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  %nones = linalg.fill ins(%none : i64) outs(%f : tensor<4xi64>) -> tensor<4xi64>

  // Two results; the loop that is reduced goes behind the other one, and the place is that in the new order.
  // CHECK: /// loops,
  // CHECK: void k000_best({{.*}} &parallel, const float *__restrict x0, float *y0, std::int64_t *y1) {
  // CHECK-NEXT: msc::loops<msc::Dims<4>, msc::Dims<5>>(parallel,
  // CHECK-NEXT: [=](auto at) {
  // CHECK-NEXT: at.start(y0, msc::Strides<1, 0>(), -__builtin_inff());
  // CHECK-NEXT: at.start(y1, msc::Strides<1, 0>(), 0);
  // CHECK-NEXT: },
  // CHECK-NEXT: [=](auto at) {
  // CHECK-NEXT: const auto e0 = at.load(x0, msc::Strides<5, 1>());
  // CHECK-NEXT: const auto e1 = at.load(y0, msc::Strides<1, 0>());
  // CHECK-NEXT: const auto condition = e0 > e1;
  // CHECK-NEXT: const auto value = msc::cast<std::int64_t>(at.template index<1>());
  // CHECK-NEXT: const auto choice = msc::select(condition, e0, e1);
  // CHECK-NEXT: const auto choice2 =
  // CHECK-NEXT: msc::select(condition, value, at.load(y1, msc::Strides<1, 0>()));
  // CHECK-NEXT: at.store(y0, msc::Strides<1, 0>(), choice);
  // CHECK-NEXT: at.store(y1, msc::Strides<1, 0>(), choice2);
  %best:2 = linalg.generic {indexing_maps = [#turned, #column, #column], iterator_types = ["reduction", "parallel"]}
      ins(%x : tensor<4x5xf32>) outs(%lowest, %nones : tensor<4xf32>, tensor<4xi64>) {
  ^bb0(%in: f32, %value: f32, %place: i64):
    %j = linalg.index 0 : index
    %here = arith.index_cast %j : index to i64
    %more = arith.cmpf ogt, %in, %value : f32
    %v = arith.select %more, %in, %value : f32
    %p = arith.select %more, %here, %place : i64
    linalg.yield %v, %p : f32, i64
  } -> (tensor<4xf32>, tensor<4xi64>) loc("best")

  // Partial results cannot be joined: two elements meet the accumulator, one of another type does, or it is not what the body yields.
  // CHECK: void k001_horner({{.*}} &parallel, const float *__restrict x0, const float *__restrict x1, float *y0) {
  // CHECK-NEXT: msc::loops<msc::Dims<4>, msc::Dims<5>>(parallel,
  // CHECK-NEXT: [=](auto at) { at.start(y0, msc::Strides<1, 0>(), 0.0f); },
  // CHECK-NEXT: [=](auto at) {
  // CHECK-NEXT: const auto e2 = at.load(y0, msc::Strides<1, 0>());
  // CHECK-NEXT: const auto product = e2 * at.load(x0, msc::Strides<5, 1>());
  // CHECK-NEXT: const auto sum = product + at.load(x1, msc::Strides<5, 1>());
  // CHECK-NEXT: at.store(y0, msc::Strides<1, 0>(), sum);
  %horner = linalg.generic {indexing_maps = [#row_column, #row_column, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x, %y : tensor<4x5xf32>, tensor<4x5xf32>) outs(%zeros : tensor<4xf32>) {
  ^bb0(%in: f32, %other: f32, %acc: f32):
    %0 = arith.mulf %acc, %in : f32
    %1 = arith.addf %0, %other : f32
    linalg.yield %1 : f32
  } -> tensor<4xf32> loc("horner")
  // CHECK: void k002_count({{.*}} &parallel, const bool *__restrict x0, std::int64_t *y0) {
  // CHECK-NEXT: msc::loops<msc::Dims<4>, msc::Dims<5>>(parallel,
  // CHECK-NEXT: [=](auto at) { at.start(y0, msc::Strides<1, 0>(), 0); },
  // CHECK-NEXT: [=](auto at) {
  // CHECK-NEXT: const auto e1 = at.load(y0, msc::Strides<1, 0>());
  // CHECK-NEXT: const auto e0 = at.load(x0, msc::Strides<5, 1>());
  // CHECK-NEXT: const auto choice =
  // CHECK-NEXT: msc::select(e0, msc::wrapAdd<std::int64_t>(e1, 1), e1);
  // CHECK-NEXT: at.store(y0, msc::Strides<1, 0>(), choice);
  %count = linalg.generic {indexing_maps = [#row_column, #row], iterator_types = ["parallel", "reduction"]}
      ins(%b : tensor<4x5xi1>) outs(%nones : tensor<4xi64>) {
  ^bb0(%in: i1, %acc: i64):
    %0 = arith.addi %acc, %one : i64
    %1 = arith.select %in, %0, %acc : i64
    linalg.yield %1 : i64
  } -> tensor<4xi64> loc("count")
  // CHECK: void k003_last({{.*}} &parallel, const float *__restrict x0, float *y0) {
  // CHECK-NEXT: msc::loops<msc::Dims<4>, msc::Dims<5>>(parallel,
  // CHECK-NEXT: [=](auto) {},
  // CHECK-NEXT: [=](auto at) {
  // CHECK-NEXT: at.store(y0, msc::Strides<1, 0>(), at.load(x0, msc::Strides<5, 1>()));
  %last = linalg.generic {indexing_maps = [#row_column, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x5xf32>) outs(%e : tensor<4xf32>) {
  ^bb0(%in: f32, %acc: f32):
    linalg.yield %in : f32
  } -> tensor<4xf32> loc("last")

  // A result that goes on from what its memory holds has no start; without a reduction all loops are outer ones.
  // CHECK: void k005_add({{.*}} &parallel, const float *__restrict x0, float *y0) {
  // CHECK-NEXT: msc::loops<msc::Dims<4>, msc::Dims<>>(parallel,
  // CHECK-NEXT: [=](auto) {},
  // CHECK-NEXT: [=](auto at) {
  // CHECK-NEXT: const auto sum =
  // CHECK-NEXT: at.load(y0, msc::Strides<1>()) + at.load(x0, msc::Strides<1>());
  // CHECK-NEXT: at.store(y0, msc::Strides<1>(), sum);
  %add = linalg.generic {indexing_maps = [#d0, #d0], iterator_types = ["parallel"]} ins(%last : tensor<4xf32>) outs(%s : tensor<4xf32>) {
  ^bb0(%in: f32, %acc: f32):
    %0 = arith.addf %acc, %in : f32
    linalg.yield %0 : f32
  } -> tensor<4xf32> loc("add")
  return %best#0, %best#1, %horner, %count, %last, %add : tensor<4xf32>, tensor<4xi64>, tensor<4xf32>, tensor<4xi64>, tensor<4xf32>, tensor<4xf32>
}
