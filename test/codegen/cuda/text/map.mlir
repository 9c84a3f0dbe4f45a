// RUN: msc-opt %s --kernel-to-plan=target=cuda | msc-translate --kernel-to=cuda - | FileCheck %s

// An element-wise operation launches msc::map on a stream: a stride a loop, the body a lambda that runs on the device.
#row_column = affine_map<(i, j) -> (i, j)>
#column = affine_map<(i, j) -> (j)>
#row = affine_map<(i, j) -> (i)>
func.func @main(%x: tensor<4x3xf32>, %b: tensor<3xf32>, %h: tensor<4x3xf16>, %places: tensor<4xi64>, %table: tensor<5x3xf32>)
    -> (tensor<4x3xf32>, tensor<4x3xf16>, tensor<4x3xf32>) {
  %e = tensor.empty() : tensor<4x3xf32>
  // CHECK: void k000_a({{.*}} &stream, const float *__restrict x0, const float *__restrict x1, float *__restrict y0) {
  // CHECK-NEXT: msc::map<msc::Dims<4, 3>>(stream, y0, msc::Strides<3, 1>(),
  // CHECK-NEXT: [=] __device__(auto at) {
  // CHECK-NEXT: const auto e0 = at.load(x0, msc::Strides<3, 1>());
  // CHECK-NEXT: return e0 + at.load(x1, msc::Strides<0, 1>());
  %a = linalg.generic {indexing_maps = [#row_column, #column, #row_column], iterator_types = ["parallel", "parallel"]}
      ins(%x, %b : tensor<4x3xf32>, tensor<3xf32>) outs(%e : tensor<4x3xf32>) {
  ^bb0(%in: f32, %bias: f32, %out: f32):
    %0 = arith.addf %in, %bias : f32
    linalg.yield %0 : f32
  } -> tensor<4x3xf32> loc("a")

  // Over an operand that dies.
  // CHECK: void k001_c({{.*}} &stream, float *y0) {
  // CHECK-NEXT: msc::map<msc::Dims<12>>(stream, y0, msc::Strides<1>(),
  // CHECK-NEXT: [=] __device__(auto at) {
  // CHECK-NEXT: return msc::exp(at.load(y0, msc::Strides<1>()));
  %c = linalg.exp ins(%a : tensor<4x3xf32>) outs(%e : tensor<4x3xf32>) -> tensor<4x3xf32> loc("c")
  %d = linalg.log ins(%c : tensor<4x3xf32>) outs(%e : tensor<4x3xf32>) -> tensor<4x3xf32> loc("d")

  // Half precision has the types of kernels/half.h.
  // CHECK: void k003_halves({{.*}} &stream, const msc::Float16 *__restrict x0, msc::Float16 *__restrict y0) {
  // CHECK-NEXT: msc::map<msc::Dims<12>>(stream, y0, msc::Strides<1>(),
  // CHECK-NEXT: [=] __device__(auto at) {
  // CHECK-NEXT: const auto value = msc::cast<float>(at.load(x0, msc::Strides<1>()));
  // CHECK-NEXT: return msc::cast<msc::Float16>(value * value);
  %f = tensor.empty() : tensor<4x3xf16>
  %halves = linalg.generic {indexing_maps = [#row_column, #row_column], iterator_types = ["parallel", "parallel"]}
      ins(%h : tensor<4x3xf16>) outs(%f : tensor<4x3xf16>) {
  ^bb0(%in: f16, %out: f16):
    %0 = arith.extf %in : f16 to f32
    %1 = arith.mulf %0, %0 : f32
    %2 = arith.truncf %1 : f32 to f16
    linalg.yield %2 : f16
  } -> tensor<4x3xf16> loc("halves")
  // CHECK: void k004_gather({{.*}} &stream, const std::int64_t *__restrict x0, const float *__restrict x1, float *__restrict y0) {
  // CHECK-NEXT: msc::map<msc::Dims<4, 3>>(stream, y0, msc::Strides<3, 1>(),
  // CHECK-NEXT: [=] __device__(auto at) {
  // CHECK-NEXT: const auto index = msc::cast<long>(at.load(x0, msc::Strides<1, 0>()));
  // CHECK-NEXT: return x1[index * 3 + at.template index<1>()];
  %gather = linalg.generic {indexing_maps = [#row, #row_column], iterator_types = ["parallel", "parallel"]}
      ins(%places : tensor<4xi64>) outs(%e : tensor<4x3xf32>) {
  ^bb0(%place: i64, %out: f32):
    %i = arith.index_cast %place : i64 to index
    %j = linalg.index 1 : index
    %0 = tensor.extract %table[%i, %j] : tensor<5x3xf32>
    linalg.yield %0 : f32
  } -> tensor<4x3xf32> loc("gather")
  return %d, %halves, %gather : tensor<4x3xf32>, tensor<4x3xf16>, tensor<4x3xf32>
}
