// RUN: msc-opt %s --kernel-to-plan=target=cuda | msc-translate --kernel-to=cuda - | FileCheck %s

// What only moves elements: msc::transpose where two dense dimensions of f32 change places, else a map.
func.func @main(%x: tensor<4x3xf32>, %v: tensor<2x4x3xf32>, %w: tensor<6x8xf32>)
    -> (tensor<3x4xf32>, tensor<2x3x4xf32>, tensor<4x2x3xf32>, tensor<6xf32>, tensor<4x6xf32>, tensor<6x8xf32>) {
  %zero = arith.constant 0.5 : f32
  // CHECK: void k000_matrix({{.*}} &stream, const float *__restrict x0, float *__restrict y0) {
  // CHECK-NEXT: msc::transpose<1, 4, 3>(stream, x0, y0);
  %e34 = tensor.empty() : tensor<3x4xf32>
  %matrix = linalg.transpose ins(%x : tensor<4x3xf32>) outs(%e34 : tensor<3x4xf32>) permutation = [1, 0] loc("matrix")
  // CHECK: msc::transpose<2, 4, 3>(stream, x0, y0);
  %e234 = tensor.empty() : tensor<2x3x4xf32>
  %batch = linalg.transpose ins(%v : tensor<2x4x3xf32>) outs(%e234 : tensor<2x3x4xf32>) permutation = [0, 2, 1] loc("batch")
  // CHECK: msc::map<msc::Dims<4, 2, 3>>(stream, y0, msc::Strides<6, 3, 1>(),
  // CHECK-NEXT: [=] __device__(auto at) {
  // CHECK-NEXT: return at.load(x0, msc::Strides<3, 12, 1>());
  %e423 = tensor.empty() : tensor<4x2x3xf32>
  %rows = linalg.transpose ins(%v : tensor<2x4x3xf32>) outs(%e423 : tensor<4x2x3xf32>) permutation = [1, 0, 2] loc("rows")

  // A slice with steps, the parts of a concatenation, a fill and a copy into it.
  // CHECK: msc::map<msc::Dims<2, 3>>(stream, y0, msc::Strides<3, 1>(),
  // CHECK-NEXT: [=] __device__(auto at) { return at.load(x0, msc::Strides<24, 2>()); });
  %slice = tensor.extract_slice %w[1, 2] [2, 3] [3, 2] : tensor<6x8xf32> to tensor<2x3xf32>
  %flat = tensor.collapse_shape %slice [[0, 1]] : tensor<2x3xf32> into tensor<6xf32>
  // CHECK: msc::map<msc::Dims<4, 3>>(stream, y0, msc::Strides<6, 1>(),
  // CHECK-NEXT: [=] __device__(auto at) { return at.load(x0, msc::Strides<3, 1>()); });
  %concat = tensor.concat dim(1) %x, %x : (tensor<4x3xf32>, tensor<4x3xf32>) -> tensor<4x6xf32> loc("concat")
  // CHECK: void k005_padded({{.*}} &stream, float *__restrict y0) {
  // CHECK-NEXT: msc::map<msc::Dims<48>>(stream, y0, msc::Strides<1>(),
  // CHECK-NEXT: [=] __device__(auto) { return 0.5f; });
  // CHECK: msc::map<msc::Dims<4, 3>>(stream, y0, msc::Strides<8, 1>(),
  // CHECK-NEXT: [=] __device__(auto at) { return at.load(x0, msc::Strides<3, 1>()); });
  %padded = tensor.pad %x low[1, 2] high[1, 3] {
  ^bb0(%r: index, %c: index):
    tensor.yield %zero : f32
  } : tensor<4x3xf32> to tensor<6x8xf32> loc("padded")
  return %matrix, %batch, %rows, %flat, %concat, %padded
      : tensor<3x4xf32>, tensor<2x3x4xf32>, tensor<4x2x3xf32>, tensor<6xf32>, tensor<4x6xf32>, tensor<6x8xf32>
}
