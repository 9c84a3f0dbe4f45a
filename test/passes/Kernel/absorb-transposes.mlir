// RUN: msc-opt %s --attach-target --absorb-transposes | FileCheck %s
// RUN: msc-opt %s --attach-target=name=ascendc --absorb-transposes | FileCheck %s --check-prefix=ASCEND

// Scores: rows of heads times rows of heads, the right ones transposed on top.
// CHECK-LABEL: @scores
// CHECK-SAME: (%[[X:.*]]: tensor<2x5x3x8xf32>, %[[Y:.*]]: tensor<2x7x3x8xf32>)
// CHECK-NOT: linalg.transpose
// CHECK: %[[S:.*]] = kernel.matmul %[[X]], %[[Y]] into %{{.*}} transpose_rhs lhs_order [0, 2, 1, 3] rhs_order [0, 2, 1, 3]
// CHECK-SAME: : tensor<2x5x3x8xf32>, tensor<2x7x3x8xf32> into tensor<2x3x5x7xf32>
// CHECK: return %[[S]]
// ASCEND-LABEL: @scores
// ASCEND: kernel.matmul {{.*}} : tensor<6x5x8xf32>, tensor<6x8x7xf32> into tensor<6x5x7xf32>
func.func @scores(%x: tensor<2x5x3x8xf32>, %y: tensor<2x7x3x8xf32>) -> tensor<2x3x5x7xf32> {
  %ex = tensor.empty() : tensor<2x3x5x8xf32>
  %ey = tensor.empty() : tensor<2x3x8x7xf32>
  %e = tensor.empty() : tensor<6x5x7xf32>
  %xt = linalg.transpose ins(%x : tensor<2x5x3x8xf32>) outs(%ex : tensor<2x3x5x8xf32>) permutation = [0, 2, 1, 3]
  %yt = linalg.transpose ins(%y : tensor<2x7x3x8xf32>) outs(%ey : tensor<2x3x8x7xf32>) permutation = [0, 2, 3, 1]
  %xc = tensor.collapse_shape %xt [[0, 1], [2], [3]] : tensor<2x3x5x8xf32> into tensor<6x5x8xf32>
  %yc = tensor.collapse_shape %yt [[0, 1], [2], [3]] : tensor<2x3x8x7xf32> into tensor<6x8x7xf32>
  %p = kernel.matmul %xc, %yc into %e : tensor<6x5x8xf32>, tensor<6x8x7xf32> into tensor<6x5x7xf32>
  %s = tensor.expand_shape %p [[0, 1], [2], [3]] output_shape [2, 3, 5, 7] : tensor<6x5x7xf32> into tensor<2x3x5x7xf32>
  return %s : tensor<2x3x5x7xf32>
}

// The result goes back into rows of heads; the scores stay as they are.
// CHECK-LABEL: @values
// CHECK: %[[S:.*]] = tensor.expand_shape %{{.*}} {{\[\[}}0, 1], [2], [3]] output_shape [2, 3, 5, 7]
// CHECK: %[[R:.*]] = kernel.matmul %[[S]], %{{.*}} into %{{.*}} rhs_order [0, 2, 1, 3] result_order [0, 2, 1, 3]
// CHECK-SAME: : tensor<2x3x5x7xf32>, tensor<2x7x3x8xf32> into tensor<2x5x3x8xf32>
// CHECK: return %[[R]]
func.func @values(%s: tensor<6x5x7xf32>, %y: tensor<2x7x3x8xf32>) -> tensor<2x5x3x8xf32> {
  %ey = tensor.empty() : tensor<2x3x7x8xf32>
  %e = tensor.empty() : tensor<6x5x8xf32>
  %er = tensor.empty() : tensor<2x5x3x8xf32>
  %yt = linalg.transpose ins(%y : tensor<2x7x3x8xf32>) outs(%ey : tensor<2x3x7x8xf32>) permutation = [0, 2, 1, 3]
  %yc = tensor.collapse_shape %yt [[0, 1], [2], [3]] : tensor<2x3x7x8xf32> into tensor<6x7x8xf32>
  %p = kernel.matmul %s, %yc into %e : tensor<6x5x7xf32>, tensor<6x7x8xf32> into tensor<6x5x8xf32>
  %x = tensor.expand_shape %p [[0, 1], [2], [3]] output_shape [2, 3, 5, 8] : tensor<6x5x8xf32> into tensor<2x3x5x8xf32>
  %r = linalg.transpose ins(%x : tensor<2x3x5x8xf32>) outs(%er : tensor<2x5x3x8xf32>) permutation = [0, 2, 1, 3]
  return %r : tensor<2x5x3x8xf32>
}

// Columns that are not adjacent in memory are not read as rows, and a result that something else reads stays where it is.
// CHECK-LABEL: @others
// CHECK: linalg.transpose
// CHECK: kernel.matmul {{.*}} : tensor<6x5x8xf32>, tensor<6x8x7xf32> into tensor<6x5x7xf32>
func.func @others(%x: tensor<5x8x2x3xf32>, %y: tensor<6x8x7xf32>) -> (tensor<2x5x3x7xf32>, tensor<6x5x7xf32>) {
  %ex = tensor.empty() : tensor<2x3x5x8xf32>
  %e = tensor.empty() : tensor<6x5x7xf32>
  %er = tensor.empty() : tensor<2x5x3x7xf32>
  %xt = linalg.transpose ins(%x : tensor<5x8x2x3xf32>) outs(%ex : tensor<2x3x5x8xf32>) permutation = [2, 3, 0, 1]
  %xc = tensor.collapse_shape %xt [[0, 1], [2], [3]] : tensor<2x3x5x8xf32> into tensor<6x5x8xf32>
  %p = kernel.matmul %xc, %y into %e : tensor<6x5x8xf32>, tensor<6x8x7xf32> into tensor<6x5x7xf32>
  %s = tensor.expand_shape %p [[0, 1], [2], [3]] output_shape [2, 3, 5, 7] : tensor<6x5x7xf32> into tensor<2x3x5x7xf32>
  %r = linalg.transpose ins(%s : tensor<2x3x5x7xf32>) outs(%er : tensor<2x5x3x7xf32>) permutation = [0, 2, 1, 3]
  return %r, %p : tensor<2x5x3x7xf32>, tensor<6x5x7xf32>
}

// Heads of another batch stay one batch.
// CHECK-LABEL: @other_heads
// CHECK: linalg.transpose ins(%{{.*}} : tensor<3x7x2x8xf32>)
// CHECK: kernel.matmul %{{.*}}, %{{.*}} into %{{.*}} lhs_order [0, 2, 1, 3] : tensor<2x5x3x8xf32>, tensor<2x3x8x7xf32> into tensor<2x3x5x7xf32>
func.func @other_heads(%x: tensor<2x5x3x8xf32>, %y: tensor<3x7x2x8xf32>) -> tensor<6x5x7xf32> {
  %ex = tensor.empty() : tensor<2x3x5x8xf32>
  %ey = tensor.empty() : tensor<3x2x8x7xf32>
  %e = tensor.empty() : tensor<6x5x7xf32>
  %xt = linalg.transpose ins(%x : tensor<2x5x3x8xf32>) outs(%ex : tensor<2x3x5x8xf32>) permutation = [0, 2, 1, 3]
  %yt = linalg.transpose ins(%y : tensor<3x7x2x8xf32>) outs(%ey : tensor<3x2x8x7xf32>) permutation = [0, 2, 3, 1]
  %xc = tensor.collapse_shape %xt [[0, 1], [2], [3]] : tensor<2x3x5x8xf32> into tensor<6x5x8xf32>
  %yc = tensor.collapse_shape %yt [[0, 1], [2], [3]] : tensor<3x2x8x7xf32> into tensor<6x8x7xf32>
  %p = kernel.matmul %xc, %yc into %e : tensor<6x5x8xf32>, tensor<6x8x7xf32> into tensor<6x5x7xf32>
  return %p : tensor<6x5x7xf32>
}

// What rounds the result's elements comes behind the product that turns them.
// CHECK-LABEL: @rounded
// CHECK: %[[R:.*]] = kernel.matmul {{.*}} result_order [0, 2, 1, 3]
// CHECK-NOT: linalg.transpose
// CHECK: %[[F:.*]] = linalg.generic {{.*}} ins(%[[R]] : tensor<2x5x3x8xf32>)
// CHECK: arith.truncf
// CHECK: return %[[F]]
func.func @rounded(%s: tensor<6x5x7xf32>, %y: tensor<2x7x3x8xf32>) -> tensor<2x5x3x8xf32> {
  %ey = tensor.empty() : tensor<2x3x7x8xf32>
  %ex = tensor.empty() : tensor<2x3x5x8xf32>
  %e = tensor.empty() : tensor<6x5x8xf32>
  %er = tensor.empty() : tensor<2x5x3x8xf32>
  %yt = linalg.transpose ins(%y : tensor<2x7x3x8xf32>) outs(%ey : tensor<2x3x7x8xf32>) permutation = [0, 2, 1, 3]
  %yc = tensor.collapse_shape %yt [[0, 1], [2], [3]] : tensor<2x3x7x8xf32> into tensor<6x7x8xf32>
  %p = kernel.matmul %s, %yc into %e : tensor<6x5x7xf32>, tensor<6x7x8xf32> into tensor<6x5x8xf32>
  %x = tensor.expand_shape %p [[0, 1], [2], [3]] output_shape [2, 3, 5, 8] : tensor<6x5x8xf32> into tensor<2x3x5x8xf32>
  %f = linalg.generic {indexing_maps = [affine_map<(a, b, c, d) -> (a, b, c, d)>, affine_map<(a, b, c, d) -> (a, b, c, d)>],
                       iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%x : tensor<2x3x5x8xf32>) outs(%ex : tensor<2x3x5x8xf32>) {
  ^bb0(%in: f32, %out: f32):
    %h = arith.truncf %in : f32 to f16
    %w = arith.extf %h : f16 to f32
    linalg.yield %w : f32
  } -> tensor<2x3x5x8xf32>
  %r = linalg.transpose ins(%f : tensor<2x3x5x8xf32>) outs(%er : tensor<2x5x3x8xf32>) permutation = [0, 2, 1, 3]
  return %r : tensor<2x5x3x8xf32>
}
