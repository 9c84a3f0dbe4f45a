// RUN: msc-opt %s --kernel-to-plan=target=ascendc | msc-translate --kernel-to=ascendc --name=net - | FileCheck %s

// What only moves elements is a map whose body is one load, or a transpose of whole tiles; a fill has a constant as body.
func.func @main(%x: tensor<4x3xf32>, %v: tensor<2x4x3xf32>, %w: tensor<6x8xf32>)
    -> (tensor<3x4xf32>, tensor<2x3x4xf32>, tensor<4x2x3xf32>, tensor<6xf32>, tensor<4x6xf32>, tensor<6x8xf32>) {
  %zero = arith.constant 0.5 : f32
  // CHECK: /// matrix
  // CHECK-NEXT: /// transpose, 0 FLOP, 96 bytes
  // CHECK-NEXT: namespace {
  // CHECK-NEXT: constexpr std::uint32_t k000_matrix_cores =
  // CHECK-NEXT: msc::smaller(MSC_CORES, msc::transposeTiles<1, 4, 3>());
  // CHECK-NEXT: } // namespace
  // CHECK-NEXT: extern "C" __global__ __vector__ void
  // CHECK-NEXT: net_k000_matrix({{.*}}__gm__ const float *x0, {{.*}}__gm__ float *y0) {
  // CHECK-NEXT: msc::transpose<1, 4, 3>(x0, y0);
  %e34 = tensor.empty() : tensor<3x4xf32>
  %matrix = linalg.transpose ins(%x : tensor<4x3xf32>) outs(%e34 : tensor<3x4xf32>) permutation = [1, 0] loc("matrix")
  // CHECK: msc::transpose<2, 4, 3>(x0, y0);
  %e234 = tensor.empty() : tensor<2x3x4xf32>
  %batch = linalg.transpose ins(%v : tensor<2x4x3xf32>) outs(%e234 : tensor<2x3x4xf32>) permutation = [0, 2, 1] loc("batch")
  // CHECK: msc::map<msc::Dims<4, 2, 3>, 1>(y0, msc::Strides<6, 3, 1>(),
  // CHECK-NEXT: [=](auto at) MSC_BODY {
  // CHECK-NEXT: const auto e0 = at.load(x0, msc::Strides<3, 12, 1>());
  // CHECK-NEXT: return e0;
  %e423 = tensor.empty() : tensor<4x2x3xf32>
  %rows = linalg.transpose ins(%v : tensor<2x4x3xf32>) outs(%e423 : tensor<4x2x3xf32>) permutation = [1, 0, 2] loc("rows")

  // A slice with steps, the parts of a concatenation, a fill and a copy into it.
  // CHECK: msc::map<msc::Dims<2, 3>, 1>(y0, msc::Strides<3, 1>(),
  // CHECK-NEXT: [=](auto at) MSC_BODY {
  // CHECK-NEXT: const auto e0 = at.load(x0, msc::Strides<24, 2>());
  // CHECK-NEXT: return e0;
  %slice = tensor.extract_slice %w[1, 2] [2, 3] [3, 2] : tensor<6x8xf32> to tensor<2x3xf32>
  %flat = tensor.collapse_shape %slice [[0, 1]] : tensor<2x3xf32> into tensor<6xf32>
  // CHECK: msc::map<msc::Dims<4, 3>, 1>(y0, msc::Strides<6, 1>(),
  // CHECK-NEXT: [=](auto at) MSC_BODY {
  // CHECK-NEXT: const auto e0 = at.load(x0, msc::Strides<3, 1>());
  // CHECK-NEXT: return e0;
  %concat = tensor.concat dim(1) %x, %x : (tensor<4x3xf32>, tensor<4x3xf32>) -> tensor<4x6xf32> loc("concat")
  // CHECK: /// padded
  // CHECK-NEXT: /// map, 0 FLOP, 192 bytes
  // CHECK-NEXT: namespace {
  // CHECK-NEXT: constexpr std::uint32_t k005_padded_cores =
  // CHECK-NEXT: msc::smaller(MSC_CORES, msc::mapTiles<msc::Dims<48>, 0>());
  // CHECK-NEXT: } // namespace
  // CHECK-NEXT: extern "C" __global__ __vector__ void
  // CHECK-NEXT: net_k005_padded({{.*}}__gm__ float *y0) {
  // CHECK-NEXT: msc::map<msc::Dims<48>, 0>(y0, msc::Strides<1>(),
  // CHECK-NEXT: [=](auto) MSC_BODY { return 0.5f; });
  // CHECK: msc::map<msc::Dims<4, 3>, 1>(y0, msc::Strides<8, 1>(),
  // CHECK-NEXT: [=](auto at) MSC_BODY {
  // CHECK-NEXT: const auto e0 = at.load(x0, msc::Strides<3, 1>());
  // CHECK-NEXT: return e0;
  %padded = tensor.pad %x low[1, 2] high[1, 3] {
  ^bb0(%r: index, %c: index):
    tensor.yield %zero : f32
  } : tensor<4x3xf32> to tensor<6x8xf32> loc("padded")
  return %matrix, %batch, %rows, %flat, %concat, %padded
      : tensor<3x4xf32>, tensor<2x3x4xf32>, tensor<4x2x3xf32>, tensor<6xf32>, tensor<4x6xf32>, tensor<6x8xf32>
}
