// RUN: msc-opt %s --kernel-to-plan=target=ascendc | msc-translate --kernel-to=ascendc --name=net - | FileCheck %s

// A product with weights, and one of two activations, which are read as they lie, without work memory: flags say what is transposed.
#row_column = affine_map<(i, j) -> (i, j)>
#column = affine_map<(i, j) -> (j)>
#last = affine_map<(b, i, j) -> (j)>
func.func @main(%x: tensor<4x8xf32>, %b: tensor<6xf32>, %y: tensor<4x6xf32>, %p: tensor<2x4x8xf32>, %q: tensor<2x8x6xf32>, %s: tensor<4x8xf32>,
        %t: tensor<8x6xf32>, %u: tensor<2x6x8xf32>)
    -> (tensor<4x6xf32>, tensor<2x4x6xf32>, tensor<4x6xf32>, tensor<2x4x6xf32>) {
  %w = arith.constant dense<0.5> : tensor<8x6xf32>
  %e = tensor.empty() : tensor<4x6xf32>

  // The residual dies in the epilogue: the sum is stored over it.
  // CHECK: /// dense
  // CHECK-NEXT: /// matmul, 432 FLOP, 536 bytes
  // CHECK-NEXT: namespace {
  // CHECK-NEXT: struct k001_dense_shape {
  // CHECK-NEXT: static constexpr msc::MatMulShape value{.m = 4, .k = 8, .n = 6};
  // CHECK-NEXT: };
  // CHECK-NEXT: constexpr std::uint32_t k001_dense_cores =
  // CHECK-NEXT: msc::smaller(MSC_CORES, msc::matmulTiles<k001_dense_shape, 5>());
  // CHECK-NEXT: } // namespace
  // CHECK-NEXT: extern "C" __global__ __vector__ void
  // CHECK-NEXT: net_k001_dense({{.*}}__gm__ const float *x0, {{.*}}__gm__ const float *x1, {{.*}}__gm__ const float *x2, {{.*}}__gm__ float *y0) {
  // CHECK-NEXT: msc::matmul<k001_dense_shape, 5>(x0, x1, y0,
  // CHECK-NEXT: [=](auto acc, auto at) MSC_BODY {
  // CHECK-NEXT: const auto e1 = at.load(x2, msc::Strides<0, 1>());
  // CHECK-NEXT: const auto e2 = at.load(y0, msc::Strides<6, 1>());
  // CHECK-NEXT: return acc + e1 + e2;
  %r = linalg.exp ins(%y : tensor<4x6xf32>) outs(%e : tensor<4x6xf32>) -> tensor<4x6xf32> loc("r")
  %dense = kernel.matmul %x, %w into %e : tensor<4x8xf32>, tensor<8x6xf32> into tensor<4x6xf32>
      epilogue(%acc: f32, %bias: f32 = %b at #column : tensor<6xf32>, %residual: f32 = %r at #row_column : tensor<4x6xf32>) {
    %0 = arith.addf %acc, %bias : f32
    %1 = arith.addf %0, %residual : f32
    kernel.yield %1 : f32
  } loc("dense")
  %end = linalg.log ins(%dense : tensor<4x6xf32>) outs(%e : tensor<4x6xf32>) -> tensor<4x6xf32> loc("end")

  // Batches of activations.
  // CHECK: /// batch
  // CHECK-NEXT: /// batchMatmul, 816 FLOP, 856 bytes
  // CHECK-NEXT: namespace {
  // CHECK-NEXT: struct k003_batch_shape {
  // CHECK-NEXT: static constexpr msc::BatchMatMulShape value{.batch = 2, .m = 4, .k = 8, .n = 6};
  // CHECK-NEXT: };
  // CHECK-NEXT: constexpr std::uint32_t k003_batch_cores =
  // CHECK-NEXT: msc::smaller(MSC_CORES, msc::batchMatmulTiles<k003_batch_shape, 3>());
  // CHECK-NEXT: } // namespace
  // CHECK-NEXT: extern "C" __global__ __vector__ void
  // CHECK-NEXT: net_k003_batch({{.*}}__gm__ const float *x0, {{.*}}__gm__ const float *x1, {{.*}}__gm__ const float *x2, {{.*}}__gm__ float *y0) {
  // CHECK-NEXT: msc::batchMatmul<k003_batch_shape, 3>(x0, x1, y0,
  // CHECK-NEXT: [=](auto acc, auto at) MSC_BODY {
  // CHECK-NEXT: const auto e1 = at.load(x2, msc::Strides<0, 0, 1>());
  // CHECK-NEXT: return acc + e1;
  %f = tensor.empty() : tensor<2x4x6xf32>
  %batch = kernel.matmul %p, %q into %f : tensor<2x4x8xf32>, tensor<2x8x6xf32> into tensor<2x4x6xf32>
      epilogue(%acc: f32, %bias: f32 = %b at #last : tensor<6xf32>) {
    %0 = arith.addf %acc, %bias : f32
    kernel.yield %0 : f32
  } loc("batch")

  // One product: a batch of one, so the epilogue's strides have a 0 more.
  // CHECK: /// single
  // CHECK-NEXT: /// batchMatmul, 408 FLOP, 440 bytes
  // CHECK-NEXT: namespace {
  // CHECK-NEXT: struct k004_single_shape {
  // CHECK-NEXT: static constexpr msc::BatchMatMulShape value{.batch = 1, .m = 4, .k = 8, .n = 6};
  // CHECK-NEXT: };
  // CHECK-NEXT: constexpr std::uint32_t k004_single_cores =
  // CHECK-NEXT: msc::smaller(MSC_CORES, msc::batchMatmulTiles<k004_single_shape, 3>());
  // CHECK-NEXT: } // namespace
  // CHECK-NEXT: extern "C" __global__ __vector__ void
  // CHECK-NEXT: net_k004_single({{.*}}__gm__ const float *x0, {{.*}}__gm__ const float *x1, {{.*}}__gm__ const float *x2, {{.*}}__gm__ float *y0) {
  // CHECK-NEXT: msc::batchMatmul<k004_single_shape, 3>(x0, x1, y0,
  // CHECK-NEXT: [=](auto acc, auto at) MSC_BODY {
  // CHECK-NEXT: const auto e1 = at.load(x2, msc::Strides<0, 0, 1>());
  // CHECK-NEXT: return acc * e1;
  %single = kernel.matmul %s, %t into %e : tensor<4x8xf32>, tensor<8x6xf32> into tensor<4x6xf32>
      epilogue(%acc: f32, %bias: f32 = %b at #column : tensor<6xf32>) {
    %0 = arith.mulf %acc, %bias : f32
    kernel.yield %0 : f32
  } loc("single")

  // Transposed operands are turned in the unified buffer.
  // CHECK: static constexpr msc::BatchMatMulShape value{.batch = 2, .m = 4, .k = 8, .n = 6, .transposeB = true};
  // CHECK: msc::batchMatmul<k005_turned_shape, 1>(x0, x1, y0,
  %turned = kernel.matmul %p, %u into %f transpose_rhs : tensor<2x4x8xf32>, tensor<2x6x8xf32> into tensor<2x4x6xf32> loc("turned")
  return %end, %batch, %single, %turned : tensor<4x6xf32>, tensor<2x4x6xf32>, tensor<4x6xf32>, tensor<2x4x6xf32>
}
