// RUN: msc-opt %s --kernel-to-plan=target=ascendc | msc-translate --kernel-to=ascendc --name=net - | FileCheck %s

// A reduction has one body, for an element: each core reduces all of its tile. The output's strides are those of the kept loops. A sum of what
// lies side by side is one of tiles.
#row_column = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
#column = affine_map<(i, j) -> (j)>
#none = affine_map<(i, j) -> ()>
func.func @main(%x: tensor<4x5xf32>, %s: tensor<4x1xf32>) -> (tensor<4xf32>, tensor<5xf32>, tensor<f32>, tensor<4xf32>) {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %e4 = tensor.empty() : tensor<4xf32>
  %e5 = tensor.empty() : tensor<5xf32>
  %e0 = tensor.empty() : tensor<f32>
  %z4 = linalg.fill ins(%zero : f32) outs(%e4 : tensor<4xf32>) -> tensor<4xf32>
  %z5 = linalg.fill ins(%zero : f32) outs(%e5 : tensor<5xf32>) -> tensor<5xf32>
  %z0 = linalg.fill ins(%ninf : f32) outs(%e0 : tensor<f32>) -> tensor<f32>
  // CHECK: /// rows
  // CHECK-NEXT: /// sum, 40 FLOP, 96 bytes
  // CHECK-NEXT: namespace {
  // CHECK-NEXT: constexpr std::uint32_t k000_rows_cores =
  // CHECK-NEXT: msc::smaller(MSC_CORES, msc::sumStrips<msc::Dims<4, 5>, 1, 4>());
  // CHECK-NEXT: } // namespace
  // CHECK-NEXT: extern "C" __global__ __vector__ void
  // CHECK-NEXT: net_k000_rows({{.*}}__gm__ const float *x0, {{.*}}__gm__ float *y0) {
  // CHECK-NEXT: msc::sum<msc::Dims<4, 5>, 1, 4>(y0, msc::Strides<1>(), 0.0f,
  // CHECK-NEXT: [=](auto at) MSC_BODY {
  // CHECK-NEXT: const auto e0 = at.load(x0, msc::Strides<5, 1>());
  // CHECK-NEXT: return e0 * e0;
  %rows = linalg.generic {indexing_maps = [#row_column, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x5xf32>) outs(%z4 : tensor<4xf32>) {
  ^bb0(%in: f32, %acc: f32):
    %0 = arith.mulf %in, %in : f32
    %1 = arith.addf %acc, %0 : f32
    linalg.yield %1 : f32
  } -> tensor<4xf32> loc("rows")
  // CHECK: net_k001_columns({{.*}}__gm__ const float *x0, {{.*}}__gm__ float *y0) {
  // CHECK-NEXT: msc::reduce<msc::Dims<5>, msc::Dims<4>, 3>(y0, msc::Strides<1>(), 0.0f,
  // CHECK-NEXT: [=](auto acc, auto at) MSC_BODY {
  // CHECK-NEXT: const auto e0 = at.load(x0, msc::Strides<1, 5>());
  // CHECK-NEXT: return e0 + acc;
  %columns = linalg.generic {indexing_maps = [#row_column, #column], iterator_types = ["reduction", "parallel"]}
      ins(%x : tensor<4x5xf32>) outs(%z5 : tensor<5xf32>) {
  ^bb0(%in: f32, %acc: f32):
    %0 = arith.addf %in, %acc : f32
    linalg.yield %0 : f32
  } -> tensor<5xf32> loc("columns")

  // Where nothing is kept a loop of one step is; a maximum by comparison.
  // CHECK: /// maximum
  // CHECK-NEXT: /// reduce, 40 FLOP, 84 bytes
  // CHECK-NEXT: namespace {
  // CHECK-NEXT: constexpr std::uint32_t k002_maximum_cores =
  // CHECK-NEXT: msc::smaller(MSC_CORES, msc::mapTiles<msc::Dims<1>, 4>());
  // CHECK-NEXT: } // namespace
  // CHECK-NEXT: extern "C" __global__ __vector__ void
  // CHECK-NEXT: net_k002_maximum({{.*}}__gm__ const float *x0, {{.*}}__gm__ float *y0) {
  // CHECK-NEXT: msc::reduce<msc::Dims<1>, msc::Dims<20>, 4>(
  // CHECK-NEXT: y0, msc::Strides<0>(), -__builtin_inff(),
  // CHECK-NEXT: [=](auto acc, auto at) MSC_BODY {
  // CHECK-NEXT: const auto e0 = at.load(x0, msc::Strides<0, 1>());
  // CHECK-NEXT: return msc::max(e0, acc);
  %maximum = linalg.generic {indexing_maps = [#row_column, #none], iterator_types = ["reduction", "reduction"]}
      ins(%x : tensor<4x5xf32>) outs(%z0 : tensor<f32>) {
  ^bb0(%in: f32, %acc: f32):
    %0 = arith.cmpf ogt, %in, %acc : f32
    %1 = arith.select %0, %in, %acc : f32
    linalg.yield %1 : f32
  } -> tensor<f32> loc("maximum")

  // One element to reduce keeps one loop.
  // CHECK: net_k003_single({{.*}}__gm__ const float *x0, {{.*}}__gm__ float *y0) {
  // CHECK-NEXT: msc::reduce<msc::Dims<4>, msc::Dims<1>, 3>(y0, msc::Strides<1>(), 0.0f,
  // CHECK-NEXT: [=](auto acc, auto at) MSC_BODY {
  // CHECK-NEXT: const auto e0 = at.load(x0, msc::Strides<1, 1>());
  // CHECK-NEXT: return acc + e0;
  %single = linalg.generic {indexing_maps = [#row_column, #row], iterator_types = ["parallel", "reduction"]}
      ins(%s : tensor<4x1xf32>) outs(%z4 : tensor<4xf32>) {
  ^bb0(%in: f32, %acc: f32):
    %0 = arith.addf %acc, %in : f32
    linalg.yield %0 : f32
  } -> tensor<4xf32> loc("single")
  return %rows, %columns, %maximum, %single : tensor<4xf32>, tensor<5xf32>, tensor<f32>, tensor<4xf32>
}
