// RUN: msc-opt %s --fuse-elementwise | FileCheck %s

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (j)>
#vector = affine_map<(j) -> (j)>

// Two loop nests over the same elements become one.
// CHECK-LABEL: @chain
// CHECK-COUNT-1: linalg.generic
// CHECK: arith.negf
// CHECK: math.exp
// CHECK-NOT: linalg.generic
func.func @chain(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %a = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%x : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%in: f32, %out: f32):
    %n = arith.negf %in : f32
    linalg.yield %n : f32
  } -> tensor<4x8xf32>
  %b = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%a : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%in: f32, %out: f32):
    %n = math.exp %in : f32
    linalg.yield %n : f32
  } -> tensor<4x8xf32>
  return %b : tensor<4x8xf32>
}

// What is read again and again is computed once.
// CHECK-LABEL: @broadcast
// CHECK: math.exp
// CHECK: linalg.generic
// CHECK: arith.addf
func.func @broadcast(%x: tensor<4x8xf32>, %r: tensor<8xf32>) -> tensor<4x8xf32> {
  %v = tensor.empty() : tensor<8xf32>
  %e = tensor.empty() : tensor<4x8xf32>
  %a = linalg.generic {indexing_maps = [#vector, #vector], iterator_types = ["parallel"]} ins(%r : tensor<8xf32>) outs(%v : tensor<8xf32>) {
  ^bb0(%in: f32, %out: f32):
    %n = math.exp %in : f32
    linalg.yield %n : f32
  } -> tensor<8xf32>
  %b = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %a : tensor<4x8xf32>, tensor<8xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%in: f32, %bias: f32, %out: f32):
    %n = arith.addf %in, %bias : f32
    linalg.yield %n : f32
  } -> tensor<4x8xf32>
  return %b : tensor<4x8xf32>
}

// What follows an expanded product comes before the expansion: the product can take it as its epilogue.
// CHECK-LABEL: @expanded
// CHECK: %[[PRODUCT:.*]] = kernel.matmul
// CHECK: %[[MASKED:.*]] = linalg.generic {indexing_maps = [#[[$SAME:.*]], #[[$MASK:.*]], #[[$SAME]]]
// CHECK-SAME: ins(%[[PRODUCT]], %{{.*}} : tensor<12x4x4xf32>, tensor<1x4xf32>)
// CHECK: tensor.expand_shape %[[MASKED]] {{\[\[}}0, 1], [2], [3]]
func.func @expanded(%q: tensor<12x4x8xf32>, %k: tensor<12x8x4xf32>, %mask: tensor<1x4xf32>) -> tensor<1x12x4x4xf32> {
  %e = tensor.empty() : tensor<12x4x4xf32>
  %p = kernel.matmul %q, %k into %e : tensor<12x4x8xf32>, tensor<12x8x4xf32> into tensor<12x4x4xf32>
  %x = tensor.expand_shape %p [[0, 1], [2], [3]] output_shape [1, 12, 4, 4] : tensor<12x4x4xf32> into tensor<1x12x4x4xf32>
  %f = tensor.empty() : tensor<1x12x4x4xf32>
  %y = linalg.generic {indexing_maps = [affine_map<(b, h, i, j) -> (b, h, i, j)>, affine_map<(b, h, i, j) -> (b, j)>, affine_map<(b, h, i, j) -> (b, h, i, j)>],
                       iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%x, %mask : tensor<1x12x4x4xf32>, tensor<1x4xf32>) outs(%f : tensor<1x12x4x4xf32>) {
  ^bb0(%in: f32, %m: f32, %out: f32):
    %s = arith.addf %in, %m : f32
    linalg.yield %s : f32
  } -> tensor<1x12x4x4xf32>
  return %y : tensor<1x12x4x4xf32>
}

// Not where a dimension becomes two that are larger than 1: the mask has no stride along it.
// CHECK-LABEL: @two_dimensions
// CHECK: tensor.expand_shape
// CHECK: linalg.generic
func.func @two_dimensions(%q: tensor<12x4x8xf32>, %k: tensor<12x8x4xf32>, %mask: tensor<2x4xf32>) -> tensor<2x6x4x4xf32> {
  %e = tensor.empty() : tensor<12x4x4xf32>
  %p = kernel.matmul %q, %k into %e : tensor<12x4x8xf32>, tensor<12x8x4xf32> into tensor<12x4x4xf32>
  %x = tensor.expand_shape %p [[0, 1], [2], [3]] output_shape [2, 6, 4, 4] : tensor<12x4x4xf32> into tensor<2x6x4x4xf32>
  %f = tensor.empty() : tensor<2x6x4x4xf32>
  %y = linalg.generic {indexing_maps = [affine_map<(b, h, i, j) -> (b, h, i, j)>, affine_map<(b, h, i, j) -> (b, j)>, affine_map<(b, h, i, j) -> (b, h, i, j)>],
                       iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%x, %mask : tensor<2x6x4x4xf32>, tensor<2x4xf32>) outs(%f : tensor<2x6x4x4xf32>) {
  ^bb0(%in: f32, %m: f32, %out: f32):
    %s = arith.addf %in, %m : f32
    linalg.yield %s : f32
  } -> tensor<2x6x4x4xf32>
  return %y : tensor<2x6x4x4xf32>
}

// The indices of a gather are expanded in place of its result, also to several dimensions that are larger than 1.
// CHECK-LABEL: @indices
// CHECK: %[[INDICES:.*]] = tensor.expand_shape %{{.*}} {{\[\[}}0], [1, 2]] output_shape [2, 4, 3] : tensor<2x12xi32> into tensor<2x4x3xi32>
// CHECK: kernel.gather %{{.*}} at %[[INDICES]] into %{{.*}} axis 2 batch_dims 1 : tensor<2x6x9x5xf32>, tensor<2x4x3xi32> into tensor<2x6x4x3x5xf32>
// CHECK-NOT: tensor.expand_shape
// CHECK: return
func.func @indices(%t: tensor<2x6x9x5xf32>, %i: tensor<2x12xi32>) -> tensor<2x6x4x3x5xf32> {
  %e = tensor.empty() : tensor<2x6x12x5xf32>
  %y = kernel.gather %t at %i into %e axis 2 batch_dims 1 : tensor<2x6x9x5xf32>, tensor<2x12xi32> into tensor<2x6x12x5xf32>
  %x = tensor.expand_shape %y [[0], [1], [2, 3], [4]] output_shape [2, 6, 4, 3, 5] : tensor<2x6x12x5xf32> into tensor<2x6x4x3x5xf32>
  return %x : tensor<2x6x4x3x5xf32>
}

// Not where a dimension of the table is expanded.
// CHECK-LABEL: @table
// CHECK: kernel.gather
// CHECK: tensor.expand_shape
func.func @table(%t: tensor<9x6xf32>, %i: tensor<12xi32>) -> tensor<4x3x2x3xf32> {
  %e = tensor.empty() : tensor<12x6xf32>
  %y = kernel.gather %t at %i into %e axis 0 : tensor<9x6xf32>, tensor<12xi32> into tensor<12x6xf32>
  %x = tensor.expand_shape %y [[0, 1], [2, 3]] output_shape [4, 3, 2, 3] : tensor<12x6xf32> into tensor<4x3x2x3xf32>
  return %x : tensor<4x3x2x3xf32>
}
