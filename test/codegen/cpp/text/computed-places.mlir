// RUN: msc-opt %s --kernel-to-plan | msc-translate --kernel-to=cpp - | FileCheck %s

// An element at a computed place: msc::element at a sum of strides; a loop's place is an index of type long.
#d0 = affine_map<(i) -> (i)>
#row = affine_map<(i, j) -> (i)>
#row_column = affine_map<(i, j) -> (i, j)>
func.func @main(%places: tensor<2xi64>, %table: tensor<5x3xf32>) -> (tensor<2x3xf32>, tensor<6xi64>) {
  // The loops of a body that asks for its place stay as they are.
  // CHECK: void k000_gather({{.*}} &parallel, const std::int64_t *__restrict x0, const float *__restrict x1, float *__restrict y0) {
  // CHECK-NEXT: msc::map<msc::Dims<2, 3>>(parallel, y0, msc::Strides<3, 1>(),
  // CHECK-NEXT: [=](auto at) {
  // CHECK-NEXT: const auto index = msc::cast<long>(at.load(x0, msc::Strides<1, 0>()));
  // CHECK-NEXT: return x1[index * 3 + at.template index<1>()];
  %e = tensor.empty() : tensor<2x3xf32>
  %gather = linalg.generic {indexing_maps = [#row, #row_column], iterator_types = ["parallel", "parallel"]}
      ins(%places : tensor<2xi64>) outs(%e : tensor<2x3xf32>) {
  ^bb0(%place: i64, %out: f32):
    %i = arith.index_cast %place : i64 to index
    %j = linalg.index 1 : index
    %0 = tensor.extract %table[%i, %j] : tensor<5x3xf32>
    linalg.yield %0 : f32
  } -> tensor<2x3xf32> loc("gather")
  // CHECK: void k001_range({{.*}} &parallel, std::int64_t *__restrict y0) {
  // CHECK-NEXT: msc::map<msc::Dims<6>>(parallel, y0, msc::Strides<1>(),
  // CHECK-NEXT: [=](auto at) {
  // CHECK-NEXT: const auto index = msc::wrapMul<long>(at.template index<0>(), 2);
  // CHECK-NEXT: return msc::cast<std::int64_t>(index);
  %f = tensor.empty() : tensor<6xi64>
  %range = linalg.generic {indexing_maps = [#d0], iterator_types = ["parallel"]} outs(%f : tensor<6xi64>) {
  ^bb0(%out: i64):
    %i = linalg.index 0 : index
    %two = arith.constant 2 : index
    %0 = arith.muli %i, %two : index
    %1 = arith.index_cast %0 : index to i64
    linalg.yield %1 : i64
  } -> tensor<6xi64> loc("range")
  return %gather, %range : tensor<2x3xf32>, tensor<6xi64>
}
