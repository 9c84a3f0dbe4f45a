// RUN: msc-opt %s --split-input-file --convert-mindir-to-linalg --verify-extents --verify-diagnostics | FileCheck %s

// The last two of as many as there are: offsets at the bounds, and beside them those of a run.
// CHECK-LABEL: func.func @last_two
// CHECK: tensor.extract_slice %arg0[6, 0] [2, 16] [1, 1] {bounded.static_offsets = #bounded.extents<()[s0] -> (s0 - 2, 0)>}
// CHECK-SAME: to tensor<2x16xf32>
// CHECK: tensor.extract_slice %arg0[1, 0] [4, 16] [2, 1]
// CHECK-SAME: to tensor<4x16xf32, #bounded.extents<()[s0] -> (s0 floordiv 2, 16)>>
!rows = tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>
!odd = tensor<4x16xf32, #bounded.extents<()[s0] -> (s0 floordiv 2, 16)>>
module attributes {bounded.symbols = [#bounded.symbol<"x" dim 0 in 2 to 8>]} {
  func.func @last_two(%x: !rows) -> (tensor<2x16xf32>, !odd) {
    %0 = mindir.StridedSlice(%x) {begin = array<i64: -2>, end = array<i64: 9>, strides = array<i64: 1>} : (!rows) -> tensor<2x16xf32>
    %1 = mindir.StridedSlice(%x) {begin = array<i64: 1>, end = array<i64: 9>, strides = array<i64: 2>} : (!rows) -> !odd
    return %0, %1 : tensor<2x16xf32>, !odd
  }
}

// -----

// Backwards from the last of the run.
// CHECK-LABEL: func.func @reverse
// CHECK: %[[STEP:.*]] = arith.muli
// CHECK: %[[N:.*]] = bounded.count <()[s0] -> (s0 - 1), 7>
// CHECK: %[[LAST:.*]] = arith.index_cast %[[N]] : i64 to index
// CHECK: arith.addi %[[LAST]], %[[STEP]]
!row = tensor<8xf32, #bounded.extents<()[s0] -> (s0)>>
func.func @reverse(%x: !row) -> !row {
  %0 = mindir.ReverseV2(%x) {axis = array<i64: 0>} : (!row) -> !row
  return %0 : !row
}

// -----

// CHECK-LABEL: func.func @range
// CHECK: linalg.index 0
// CHECK: bounded.count <()[s0] -> (s0), 8>
// CHECK: -> tensor<8xi64, #bounded.extents<()[s0] -> (s0)>>
// CHECK: bounded.count <()[s0] -> (s0), 8>
// CHECK: arith.sitofp
// CHECK: -> tensor<f32>
func.func @range() -> (tensor<8xi64, #bounded.extents<()[s0] -> (s0)>>, tensor<f32>) {
  %n = mindir.constant([#bounded.number<()[s0] -> (s0), 8> : i64]) : tensor<i64>
  %end = mindir.constant([#bounded.number<()[s0] -> (s0 * 2), 16> : i64]) : tensor<i64>
  %one = mindir.constant(dense<1> : tensor<i64>) : tensor<i64>
  %0 = mindir.Range(%n, %end, %one) : (tensor<i64>, tensor<i64>, tensor<i64>) -> tensor<8xi64, #bounded.extents<()[s0] -> (s0)>>
  %1 = mindir.constant([#bounded.number<()[s0] -> (s0), 8> : f32]) : tensor<f32>
  return %0, %1 : tensor<8xi64, #bounded.extents<()[s0] -> (s0)>>, tensor<f32>
}

// -----

// A group's elements are counted in the run.
// CHECK-LABEL: func.func @group_norm
// CHECK-NOT: kernel.group_norm
// CHECK: bounded.count <()[s0, s1] -> (s1 * 2), 10>
!image = tensor<8x4x5xf32, #bounded.extents<()[s0, s1] -> (s0, 4, s1)>>
!moments = tensor<8x2xf32, #bounded.extents<()[s0] -> (s0, 2)>>
func.func @group_norm(%x: !image, %w: tensor<4xf32>) -> !image {
  %0, %1, %2 = mindir.GroupNorm(%x, %w, %w) {num_groups = 2 : i64} : (!image, tensor<4xf32>, tensor<4xf32>) -> (!image, !moments, !moments)
  return %0 : !image
}
