// RUN: msc-opt %s --kernel-to-plan | msc-translate --kernel-to=cpp - | FileCheck %s

// What only moves elements: msc::transpose where two dense dimensions change places, else a map whose body is one load, or a constant.
func.func @main(%x: tensor<4x3xf32>, %v: tensor<2x4x3xf32>, %i: tensor<4x3xi32>, %w: tensor<6x8xf32>, %q: tensor<2x3x4x5xf32>, %u: tensor<4x4x3xf32>)
    -> (tensor<3x4xf32>, tensor<2x3x4xf32>, tensor<3x4xi32>, tensor<4x2x3xf32>, tensor<2x5x3x4xf32>, tensor<2x3xf32>, tensor<4x6xf32>,
        tensor<6x8xi32>, tensor<3x2xf32>, tensor<2x3x4xf32>) {
  // CHECK: msc::transpose<1, 4, 3>(parallel, x0, y0);
  %e34 = tensor.empty() : tensor<3x4xf32>
  %matrix = linalg.transpose ins(%x : tensor<4x3xf32>) outs(%e34 : tensor<3x4xf32>) permutation = [1, 0] loc("matrix")
  // CHECK: msc::transpose<2, 4, 3>(parallel, x0, y0);
  %e234 = tensor.empty() : tensor<2x3x4xf32>
  %batch = linalg.transpose ins(%v : tensor<2x4x3xf32>) outs(%e234 : tensor<2x3x4xf32>) permutation = [0, 2, 1] loc("batch")

  // Dimensions that move together are one.
  // CHECK: msc::transpose<2, 12, 5>(parallel, x0, y0);
  %e2534 = tensor.empty() : tensor<2x5x3x4xf32>
  %image = linalg.transpose ins(%q : tensor<2x3x4x5xf32>) outs(%e2534 : tensor<2x5x3x4xf32>) permutation = [0, 3, 1, 2] loc("image")

  // Not of other types, and not where the last dimension stays.
  // CHECK: void k003_integers({{.*}} &parallel, const std::int32_t *__restrict x0, std::int32_t *__restrict y0) {
  // CHECK-NEXT: msc::map<msc::Dims<3, 4>>(parallel, y0, msc::Strides<4, 1>(),
  // CHECK-NEXT: [=](auto at) { return at.load(x0, msc::Strides<1, 3>()); });
  %f34 = tensor.empty() : tensor<3x4xi32>
  %integers = linalg.transpose ins(%i : tensor<4x3xi32>) outs(%f34 : tensor<3x4xi32>) permutation = [1, 0] loc("integers")
  // CHECK: msc::map<msc::Dims<4, 2, 3>>(parallel, y0, msc::Strides<6, 3, 1>(),
  // CHECK-NEXT: [=](auto at) { return at.load(x0, msc::Strides<3, 12, 1>()); });
  %e423 = tensor.empty() : tensor<4x2x3xf32>
  %rows = linalg.transpose ins(%v : tensor<2x4x3xf32>) outs(%e423 : tensor<4x2x3xf32>) permutation = [1, 0, 2] loc("rows")

  // A slice with steps, and slices that are transposed.
  // CHECK: msc::map<msc::Dims<2, 3>>(parallel, y0, msc::Strides<3, 1>(),
  // CHECK-NEXT: [=](auto at) { return at.load(x0, msc::Strides<24, 2>()); });
  %slice = tensor.extract_slice %w[1, 2] [2, 3] [3, 2] : tensor<6x8xf32> to tensor<2x3xf32>
  %flat = tensor.collapse_shape %slice [[0, 1]] : tensor<2x3xf32> into tensor<6xf32>
  %dense = tensor.expand_shape %flat [[0, 1]] output_shape [2, 3] : tensor<6xf32> into tensor<2x3xf32>
  // CHECK: msc::map<msc::Dims<3, 2>>(parallel, y0, msc::Strides<2, 1>(),
  // CHECK-NEXT: [=](auto at) { return at.load(x0, msc::Strides<2, 24>()); });
  %e32 = tensor.empty() : tensor<3x2xf32>
  %part = linalg.transpose ins(%slice : tensor<2x3xf32>) outs(%e32 : tensor<3x2xf32>) permutation = [1, 0] loc("part")

  // CHECK: msc::map<msc::Dims<2, 3, 4>>(parallel, y0, msc::Strides<12, 4, 1>(),
  // CHECK-NEXT: [=](auto at) { return at.load(x0, msc::Strides<24, 1, 3>()); });
  %every = tensor.extract_slice %u[0, 0, 0] [2, 4, 3] [2, 1, 1] : tensor<4x4x3xf32> to tensor<2x4x3xf32>
  %second = linalg.transpose ins(%every : tensor<2x4x3xf32>) outs(%e234 : tensor<2x3x4xf32>) permutation = [0, 2, 1] loc("every")

  // Both parts of a concatenation are one kernel: the launch says where they go.
  // CHECK: msc::map<msc::Dims<4, 3>>(parallel, y0, msc::Strides<6, 1>(),
  // CHECK-NEXT: [=](auto at) { return at.load(x0, msc::Strides<3, 1>()); });
  %concat = tensor.concat dim(1) %x, %x : (tensor<4x3xf32>, tensor<4x3xf32>) -> tensor<4x6xf32> loc("concat")

  // A fill, and a copy into what was filled.
  // CHECK: void k009_padded({{.*}} &parallel, std::int32_t *__restrict y0) {
  // CHECK-NEXT: msc::map<msc::Dims<48>>(parallel, y0, msc::Strides<1>(),
  // CHECK-NEXT: [=](auto) { return 5; });
  // CHECK: msc::map<msc::Dims<4, 3>>(parallel, y0, msc::Strides<8, 1>(),
  // CHECK-NEXT: [=](auto at) { return at.load(x0, msc::Strides<3, 1>()); });
  %five = arith.constant 5 : i32
  %padded = tensor.pad %i low[1, 2] high[1, 3] {
  ^bb0(%r: index, %c: index):
    tensor.yield %five : i32
  } : tensor<4x3xi32> to tensor<6x8xi32> loc("padded")
  return %matrix, %batch, %integers, %rows, %image, %dense, %concat, %padded, %part, %second
      : tensor<3x4xf32>, tensor<2x3x4xf32>, tensor<3x4xi32>, tensor<4x2x3xf32>, tensor<2x5x3x4xf32>, tensor<2x3xf32>, tensor<4x6xf32>,
        tensor<6x8xi32>, tensor<3x2xf32>, tensor<2x3x4xf32>
}
