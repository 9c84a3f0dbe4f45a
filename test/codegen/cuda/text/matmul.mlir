// RUN: msc-opt %s --kernel-to-plan=target=cuda | msc-translate --kernel-to=cuda - | FileCheck %s

// A product with weights, and one of two activations, which are read as they lie, without work memory: flags say what is transposed.
#row_column = affine_map<(i, j) -> (i, j)>
#column = affine_map<(i, j) -> (j)>
#last = affine_map<(b, i, j) -> (j)>
func.func @main(%x: tensor<4x8xf32>, %b: tensor<6xf32>, %y: tensor<4x6xf32>, %p: tensor<2x4x8xf32>, %q: tensor<2x6x8xf32>, %s: tensor<8x4xf32>,
        %t: tensor<8x6xf32>)
    -> (tensor<4x6xf32>, tensor<2x4x6xf32>, tensor<4x6xf32>) {
  %w = arith.constant dense<0.5> : tensor<8x6xf32>
  %e = tensor.empty() : tensor<4x6xf32>

  // The residual dies in the epilogue: the sum is stored over it.
  // CHECK: struct k001_dense_shape {
  // CHECK-NEXT: static constexpr msc::MatMulShape value{.m = 4, .k = 8, .n = 6};
  // CHECK-NEXT: static constexpr msc::GemmTile tile{1, 1};
  // CHECK-NEXT: };
  // CHECK-NEXT: void k001_dense({{.*}} &stream, const float *__restrict x0, const float *__restrict x1, const float *__restrict x2, float *y0) {
  // CHECK-NEXT: msc::matmul<k001_dense_shape>(stream, x0, x1, y0,
  // CHECK-NEXT: [=] __device__(auto acc, auto at) {
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
  // CHECK: struct k003_batch_shape {
  // CHECK-NEXT: static constexpr msc::BatchMatMulShape value{.batch = 2, .m = 4, .k = 8, .n = 6, .transposeB = true};
  // CHECK-NEXT: static constexpr msc::GemmTile tile{1, 1};
  // CHECK-NEXT: };
  // CHECK-NEXT: void k003_batch({{.*}} &stream, const float *__restrict x0, const float *__restrict x1, const float *__restrict x2,
  // CHECK-SAME: {{^}} float *__restrict y0) {
  // CHECK-NEXT: msc::batchMatmul<k003_batch_shape>(stream, x0, x1, y0,
  // CHECK-NEXT: [=] __device__(auto acc, auto at) {
  // CHECK-NEXT: return acc + at.load(x2, msc::Strides<0, 0, 0, 1>());
  %f = tensor.empty() : tensor<2x4x6xf32>
  %batch = kernel.matmul %p, %q into %f transpose_rhs : tensor<2x4x8xf32>, tensor<2x6x8xf32> into tensor<2x4x6xf32>
      epilogue(%acc: f32, %bias: f32 = %b at #last : tensor<6xf32>) {
    %0 = arith.addf %acc, %bias : f32
    kernel.yield %0 : f32
  } loc("batch")

  // One product: a batch of one, so the epilogue's strides have a 0 more.
  // CHECK: struct k004_single_shape {
  // CHECK-NEXT: static constexpr msc::BatchMatMulShape value{.batch = 1, .m = 4, .k = 8, .n = 6, .transposeA = true};
  // CHECK-NEXT: static constexpr msc::GemmTile tile{1, 1};
  // CHECK-NEXT: };
  // CHECK-NEXT: void k004_single({{.*}} &stream, const float *__restrict x0, const float *__restrict x1, const float *__restrict x2,
  // CHECK-SAME: {{^}} float *__restrict y0) {
  // CHECK-NEXT: msc::batchMatmul<k004_single_shape>(stream, x0, x1, y0,
  // CHECK-NEXT: [=] __device__(auto acc, auto at) {
  // CHECK-NEXT: return acc * at.load(x2, msc::Strides<0, 0, 0, 1>());
  %single = kernel.matmul %s, %t into %e transpose_lhs : tensor<8x4xf32>, tensor<8x6xf32> into tensor<4x6xf32>
      epilogue(%acc: f32, %bias: f32 = %b at #column : tensor<6xf32>) {
    %0 = arith.mulf %acc, %bias : f32
    kernel.yield %0 : f32
  } loc("single")
  return %end, %batch, %single : tensor<4x6xf32>, tensor<2x4x6xf32>, tensor<4x6xf32>
}
