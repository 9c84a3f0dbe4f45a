// RUN: msc-opt %s --kernel-to-plan | msc-translate --kernel-to=cpp - | FileCheck %s

// A product with a packed right side, and one of two activations, which takes work memory: flags say what is transposed.
#row_column = affine_map<(i, j) -> (i, j)>
#column = affine_map<(i, j) -> (j)>
#last = affine_map<(b, i, j) -> (j)>
func.func @main(%x: tensor<4x8xf32>, %b: tensor<6xf32>, %y: tensor<4x6xf32>, %p: tensor<2x4x8xf32>, %q: tensor<2x6x8xf32>, %s: tensor<8x4xf32>,
        %t: tensor<8x6xf32>, %h: tensor<2x5x3x8xf32>, %k: tensor<2x3x8x7xf32>, %v: tensor<3x7xf32>, %i: tensor<2x3xi64>, %j: tensor<3x4xi64>)
    -> (tensor<4x6xf32>, tensor<2x4x6xf32>, tensor<4x6xf32>, tensor<2x5x3x7xf32>, tensor<2x4xi64>) {
  %w = arith.constant dense<0.5> : tensor<8x6xf32>
  %e = tensor.empty() : tensor<4x6xf32>

  // The residual dies in the epilogue: the sum is stored over it.
  // CHECK: void k001_dense({{.*}} &parallel, const float *__restrict x0, const float *__restrict x1, const float *__restrict x2, float *y0) {
  // CHECK-NEXT: msc::matmul<msc::MatMulShape{.m = 4, .k = 8, .n = 6}>(parallel, x0, x1, y0,
  // CHECK-NEXT: [=](auto acc, auto at) {
  // CHECK-NEXT: const auto sum = acc + at.load(x2, msc::Strides<0, 1>());
  // CHECK-NEXT: return sum + at.load(y0, msc::Strides<6, 1>());
  %r = linalg.exp ins(%y : tensor<4x6xf32>) outs(%e : tensor<4x6xf32>) -> tensor<4x6xf32> loc("r")
  %dense = kernel.matmul %x, %w into %e : tensor<4x8xf32>, tensor<8x6xf32> into tensor<4x6xf32>
      epilogue(%acc: f32, %bias: f32 = %b at #column : tensor<6xf32>, %residual: f32 = %r at #row_column : tensor<4x6xf32>) {
    %0 = arith.addf %acc, %bias : f32
    %1 = arith.addf %0, %residual : f32
    kernel.yield %1 : f32
  } loc("dense")
  %end = linalg.log ins(%dense : tensor<4x6xf32>) outs(%e : tensor<4x6xf32>) -> tensor<4x6xf32> loc("end")

  // Batches of activations.
  // CHECK: void k003_batch({{.*}} &parallel, const float *__restrict x0, const float *__restrict x1, const float *__restrict x2,
  // CHECK-SAME: {{^}} float *__restrict y0, {{..maybe_unused..}} std::int8_t *__restrict y1) {
  // CHECK-NEXT: msc::batchMatmul<msc::BatchMatMulShape{.batch = 2, .m = 4, .k = 8, .n = 6, .transposeB = true}>(
  // CHECK-NEXT: parallel, x0, x1, y0, reinterpret_cast<float *>(y1),
  // CHECK-NEXT: [=](auto acc, auto at) {
  // CHECK-NEXT: return acc + at.load(x2, msc::Strides<0, 0, 0, 1>());
  %f = tensor.empty() : tensor<2x4x6xf32>
  %batch = kernel.matmul %p, %q into %f transpose_rhs : tensor<2x4x8xf32>, tensor<2x6x8xf32> into tensor<2x4x6xf32>
      epilogue(%acc: f32, %bias: f32 = %b at #last : tensor<6xf32>) {
    %0 = arith.addf %acc, %bias : f32
    kernel.yield %0 : f32
  } loc("batch")

  // One product: a batch of one, so the epilogue's strides have a 0 more.
  // CHECK: void k004_single({{.*}} &parallel, const float *__restrict x0, const float *__restrict x1, const float *__restrict x2,
  // CHECK-SAME: {{^}} float *__restrict y0, {{..maybe_unused..}} std::int8_t *__restrict y1) {
  // CHECK-NEXT: msc::batchMatmul<msc::BatchMatMulShape{.batch = 1, .m = 4, .k = 8, .n = 6, .transposeA = true}>(
  // CHECK-NEXT: parallel, x0, x1, y0, reinterpret_cast<float *>(y1),
  // CHECK-NEXT: [=](auto acc, auto at) {
  // CHECK-NEXT: return acc * at.load(x2, msc::Strides<0, 0, 0, 1>());
  %single = kernel.matmul %s, %t into %e transpose_lhs : tensor<8x4xf32>, tensor<8x6xf32> into tensor<4x6xf32>
      epilogue(%acc: f32, %bias: f32 = %b at #column : tensor<6xf32>) {
    %0 = arith.mulf %acc, %bias : f32
    kernel.yield %0 : f32
  } loc("single")

  // Heads of attention in rows: the strides of rows, heads and batches. The bias of a head is read where the head lies.
  // CHECK: void k005_heads(
  // CHECK-NEXT: msc::batchMatmul<msc::BatchMatMulShape{.outer = 2, .batch = 3, .m = 5, .k = 8, .n = 7, .aStride = 24, .aBatch = 8, .aOuter = 120,
  // CHECK-SAME: {{^}} .yStride = 21, .yBatch = 7, .yOuter = 105}>(
  // CHECK: return acc + at.load(x2, msc::Strides<0, 7, 0, 1>());
  %g = tensor.empty() : tensor<2x5x3x7xf32>
  %heads = kernel.matmul %h, %k into %g lhs_order [0, 2, 1, 3] result_order [0, 2, 1, 3]
      : tensor<2x5x3x8xf32>, tensor<2x3x8x7xf32> into tensor<2x5x3x7xf32>
      epilogue(%acc: f32, %bias: f32 = %v at affine_map<(a, row, head, column) -> (head, column)> : tensor<3x7xf32>) {
    %0 = arith.addf %acc, %bias : f32
    kernel.yield %0 : f32
  } loc("heads")

  // Integers wrap; their work memory has their type.
  // CHECK: void k006_integers({{.*}}const std::int64_t *__restrict x0, const std::int64_t *__restrict x1, std::int64_t *__restrict y0,
  // CHECK-NEXT: msc::batchMatmul<msc::BatchMatMulShape{.batch = 1, .m = 2, .k = 3, .n = 4}>(
  // CHECK-NEXT: parallel, x0, x1, y0, reinterpret_cast<std::int64_t *>(y1),
  // CHECK-NEXT: [=](auto acc, auto) { return acc; });
  %l = tensor.empty() : tensor<2x4xi64>
  %integers = kernel.matmul %i, %j into %l : tensor<2x3xi64>, tensor<3x4xi64> into tensor<2x4xi64> loc("integers")
  return %end, %batch, %single, %heads, %integers : tensor<4x6xf32>, tensor<2x4x6xf32>, tensor<4x6xf32>, tensor<2x5x3x7xf32>, tensor<2x4xi64>
}
