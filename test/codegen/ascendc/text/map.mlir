// RUN: msc-opt %s --kernel-to-plan=target=ascendc | msc-translate --kernel-to=ascendc --name=net - | FileCheck %s

// An element-wise operation is a kernel function of the vector cores, called after the model; how many cores its tiles can use stands in front
// of it. The last template argument counts the values of a tile that the body needs room for.
#row_column = affine_map<(i, j) -> (i, j)>
#column = affine_map<(i, j) -> (j)>
#none = affine_map<(i, j) -> ()>
func.func @main(%x: tensor<4x3xf32>, %b: tensor<3xf32>, %s: tensor<f32>) -> (tensor<4x3xf32>, tensor<f32>) {
  %two = arith.constant 2.0 : f32
  %e = tensor.empty() : tensor<4x3xf32>
  // Three values are loaded, four computed; a constant is no value where an instruction takes it.
  // CHECK: /// a
  // CHECK-NEXT: /// map, 48 FLOP, 112 bytes
  // CHECK-NEXT: namespace {
  // CHECK-NEXT: constexpr std::uint32_t k000_a_cores =
  // CHECK-NEXT: msc::smaller(MSC_CORES, msc::mapTiles<msc::Dims<4, 3>, 7>());
  // CHECK-NEXT: } // namespace
  // CHECK-NEXT: extern "C" __global__ __vector__ void
  // CHECK-NEXT: net_k000_a({{.*}}__gm__ const float *x0, {{.*}}__gm__ const float *x1, {{.*}}__gm__ const float *x2, {{.*}}__gm__ float *y0) {
  // CHECK-NEXT: msc::map<msc::Dims<4, 3>, 7>(y0, msc::Strides<3, 1>(),
  // CHECK-NEXT: [=](auto at) MSC_BODY {
  // CHECK-NEXT: const auto e0 = at.load(x0, msc::Strides<3, 1>());
  // CHECK-NEXT: const auto e1 = at.load(x1, msc::Strides<0, 1>());
  // CHECK-NEXT: const auto e2 = at.load(x2, msc::Strides<0, 0>());
  // CHECK-NEXT: return -((e0 + e1) * e2 * 2.0f);
  %a = linalg.generic {indexing_maps = [#row_column, #column, #none, #row_column], iterator_types = ["parallel", "parallel"]}
      ins(%x, %b, %s : tensor<4x3xf32>, tensor<3xf32>, tensor<f32>) outs(%e : tensor<4x3xf32>) {
  ^bb0(%in: f32, %bias: f32, %scale: f32, %out: f32):
    %0 = arith.addf %in, %bias : f32
    %1 = arith.mulf %0, %scale : f32
    %2 = arith.mulf %1, %two : f32
    %3 = arith.negf %2 : f32
    linalg.yield %3 : f32
  } -> tensor<4x3xf32> loc("a")

  // Over an operand that dies: one pointer.
  // CHECK: /// c
  // CHECK-NEXT: /// map, 12 FLOP, 96 bytes
  // CHECK-NEXT: namespace {
  // CHECK-NEXT: constexpr std::uint32_t k001_c_cores =
  // CHECK-NEXT: msc::smaller(MSC_CORES, msc::mapTiles<msc::Dims<12>, 2>());
  // CHECK-NEXT: } // namespace
  // CHECK-NEXT: extern "C" __global__ __vector__ void
  // CHECK-NEXT: net_k001_c({{.*}}__gm__ float *y0) {
  // CHECK-NEXT: msc::map<msc::Dims<12>, 2>(y0, msc::Strides<1>(),
  // CHECK-NEXT: [=](auto at) MSC_BODY {
  // CHECK-NEXT: const auto e0 = at.load(y0, msc::Strides<1>());
  // CHECK-NEXT: return msc::exp(e0);
  %c = linalg.exp ins(%a : tensor<4x3xf32>) outs(%e : tensor<4x3xf32>) -> tensor<4x3xf32> loc("c")
  %d = linalg.log ins(%c : tensor<4x3xf32>) outs(%e : tensor<4x3xf32>) -> tensor<4x3xf32> loc("d")

  // A scalar is a tile of one element.
  // CHECK: net_k003_f({{.*}}__gm__ const float *x0, {{.*}}__gm__ float *y0) {
  // CHECK-NEXT: msc::map<msc::Dims<1>, 2>(y0, msc::Strides<0>(),
  // CHECK-NEXT: [=](auto at) MSC_BODY {
  // CHECK-NEXT: const auto e0 = at.load(x0, msc::Strides<0>());
  // CHECK-NEXT: return msc::sqrt(e0);
  %scalar = tensor.empty() : tensor<f32>
  %f = linalg.sqrt ins(%s : tensor<f32>) outs(%scalar : tensor<f32>) -> tensor<f32> loc("f")
  return %d, %f : tensor<4x3xf32>, tensor<f32>
}
