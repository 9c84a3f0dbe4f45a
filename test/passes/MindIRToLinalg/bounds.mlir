// RUN: msc-opt %s --split-input-file --convert-mindir-to-linalg --verify-extents --verify-diagnostics | FileCheck %s

// What a run makes of a dimension goes through padding, products, reshapes and broadcasts.
// CHECK-LABEL: func.func @convolution
// CHECK: tensor.pad %arg0 low[0, 0, 1, 1] high[0, 0, 1, 1]
// CHECK:   to tensor<8x3x66x66xf32, #bounded.extents<()[s0, s1] -> (s0, 3, s1 + 2, 66)>>
// CHECK: linalg.conv_2d_nchw_fchw
// CHECK-SAME: -> tensor<8x4x64x64xf32, #bounded.extents<()[s0, s1] -> (s0, 4, s1, 64)>>
!image = tensor<8x3x64x64xf32, #bounded.extents<()[s0, s1] -> (s0, 3, s1, 64)>>
!result = tensor<8x4x64x64xf32, #bounded.extents<()[s0, s1] -> (s0, 4, s1, 64)>>
func.func @convolution(%x: !image, %w: tensor<4x3x3x3xf32>) -> !result {
  %0 = mindir.Conv2D(%x, %w) {pad_mode = "same"} : (!image, tensor<4x3x3x3xf32>) -> !result
  return %0 : !result
}

// -----

// At the bounds both shapes are 8 x 8: what they are in a run decides.
// CHECK-LABEL: func.func @square
// CHECK: %[[FLAT:.*]] = tensor.collapse_shape %arg0 {{\[}}[0, 1]]
// CHECK-SAME: into tensor<64xf32, #bounded.extents<()[s0] -> (s0 * 8)>>
// CHECK: tensor.expand_shape %[[FLAT]] {{\[}}[0, 1]] output_shape [8, 8]
// CHECK-SAME: into tensor<8x8xf32, #bounded.extents<()[s0] -> (8, s0)>>
!rows = tensor<8x8xf32, #bounded.extents<()[s0] -> (s0, 8)>>
!columns = tensor<8x8xf32, #bounded.extents<()[s0] -> (8, s0)>>
func.func @square(%x: !rows) -> !columns {
  %0 = mindir.Reshape(%x) {shape = array<i64: 8, 8>, bounded.shape = #bounded.extents<()[s0] -> (8, s0)>} : (!rows) -> !columns
  return %0 : !columns
}

// -----

// CHECK-LABEL: func.func @product
// CHECK: linalg.matmul
// CHECK-SAME: -> tensor<128x5xf32, #bounded.extents<()[s0, s1] -> (s0 * s1, 5)>>
// CHECK: tensor.extract_slice %arg2[0, 0] [16, 5] [1, 1] : tensor<64x5xf32> to tensor<16x5xf32, #bounded.extents<()[s0, s1] -> (s1, 5)>>
!text = tensor<8x16x6xf32, #bounded.extents<()[s0, s1] -> (s0, s1, 6)>>
!result = tensor<8x16x5xf32, #bounded.extents<()[s0, s1] -> (s0, s1, 5)>>
!cut = tensor<16x5xf32, #bounded.extents<()[s0, s1] -> (s1, 5)>>
func.func @product(%x: !text, %w: tensor<6x5xf32>, %table: tensor<64x5xf32>) -> !result {
  %0 = mindir.MatMulExt(%x, %w) : (!text, tensor<6x5xf32>) -> !result
  %1 = mindir.StridedSlice(%table) {begin = array<i64: 0>, end = array<i64: 16>, bounded.end = #bounded.extents<()[s0, s1] -> (s1)>,
    strides = array<i64: 1>} : (tensor<64x5xf32>) -> !cut
  %2 = mindir.Add(%0, %1) : (!result, !cut) -> !result
  return %2 : !result
}

// -----

// A mean divides by as many elements as there are in the run; an integer one by the count in its own type.
// CHECK-LABEL: func.func @mean
// CHECK: arith.addf
// CHECK: linalg.generic
// CHECK: %[[COUNT:.*]] = bounded.count <()[s0, s1] -> (s1), 16>
// CHECK: %[[FLOAT:.*]] = arith.sitofp %[[COUNT]] : i64 to f32
// CHECK: arith.divf %{{.*}}, %[[FLOAT]] : f32
// CHECK: %[[ALL:.*]] = bounded.count <()[s0, s1] -> (s1 * 6), 96>
// CHECK: %[[INTEGER:.*]] = arith.trunci %[[ALL]] : i64 to i32
// CHECK: arith.divsi
// CHECK-NOT: bounded.count
!text = tensor<8x16x6xf32, #bounded.extents<()[s0, s1] -> (s0, s1, 6)>>
!integers = tensor<8x16x6xi32, #bounded.extents<()[s0, s1] -> (s0, s1, 6)>>
!kept = tensor<8x6xf32, #bounded.extents<()[s0] -> (s0, 6)>>
!first = tensor<8xi32, #bounded.extents<()[s0] -> (s0)>>
func.func @mean(%x: !text, %y: !integers) -> (!kept, !first) {
  %0 = mindir.ReduceMean(%x) {axis = array<i64: 1>} : (!text) -> !kept
  %1 = mindir.ReduceMean(%y) {axis = array<i64: 1, 2>} : (!integers) -> !first
  return %0, %1 : !kept, !first
}

// -----

// Over what is fixed it is a constant, whatever else a run chooses.
// CHECK-LABEL: func.func @fixed_mean
// CHECK-NOT: bounded.count
// CHECK: arith.constant 6.000000e+00 : f32
!text = tensor<8x16x6xf32, #bounded.extents<()[s0, s1] -> (s0, s1, 6)>>
!kept = tensor<8x16xf32, #bounded.extents<()[s0, s1] -> (s0, s1)>>
func.func @fixed_mean(%x: !text) -> !kept {
  %0 = mindir.ReduceMean(%x) {axis = array<i64: 2>} : (!text) -> !kept
  return %0 : !kept
}

// -----

// pad_mode same with steps: what stands in front of the rows follows from their count; of the columns, which are fixed, it is a number. All of a
// side is what a window needs at most.
// CHECK-LABEL: func.func @same
// CHECK-DAG: %[[BEHIND:.*]] = bounded.count <()[s0, s1] -> (-((((s1 - 1) floordiv 2) * 2 - s1 + 3) floordiv 2) + 2), 2>
// CHECK-DAG: %[[BEFORE:.*]] = bounded.count <()[s0, s1] -> ((((s1 - 1) floordiv 2) * 2 - s1 + 3) floordiv 2), 0>
// CHECK-DAG: %[[HIGH:.*]] = arith.index_cast %[[BEHIND]] : i64 to index
// CHECK-DAG: %[[LOW:.*]] = arith.index_cast %[[BEFORE]] : i64 to index
// CHECK: tensor.pad %arg0 low[0, 0, %[[LOW]], 0] high[0, 0, %[[HIGH]], 1]
// CHECK:   to tensor<8x3x66x65xf32, #bounded.extents<()[s0, s1] -> (s0, 3, s1 + 2, 65)>>
// CHECK: linalg.conv_2d_nchw_fchw
// CHECK-SAME: -> tensor<8x4x32x32xf32, #bounded.extents<()[s0, s1] -> (s0, 4, (s1 - 1) floordiv 2 + 1, 32)>>
// An even window has the same number in front in every run.
// CHECK: tensor.pad %arg0 low[0, 0, 0, 0] high[0, 0, 1, 0]
// CHECK:   to tensor<8x3x65x64xf32, #bounded.extents<()[s0, s1] -> (s0, 3, s1 + 1, 64)>>
!image = tensor<8x3x64x64xf32, #bounded.extents<()[s0, s1] -> (s0, 3, s1, 64)>>
!half = tensor<8x4x32x32xf32, #bounded.extents<()[s0, s1] -> (s0, 4, (s1 - 1) floordiv 2 + 1, 32)>>
func.func @same(%x: !image, %w: tensor<4x3x3x3xf32>, %v: tensor<4x3x2x2xf32>) -> (!half, !half) {
  %0 = mindir.Conv2D(%x, %w) {pad_mode = "same", stride = array<i64: 1, 1, 2, 2>} : (!image, tensor<4x3x3x3xf32>) -> !half
  %1 = mindir.Conv2D(%x, %v) {pad_mode = "same", stride = array<i64: 1, 1, 2, 2>} : (!image, tensor<4x3x2x2xf32>) -> !half
  return %0, %1 : !half, !half
}

// -----

// CHECK-LABEL: func.func @moments
// CHECK: return %{{.*}} : tensor<8x1xf32, #bounded.extents<()[s0] -> (s0, 1)>>
!rows = tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>
!moment = tensor<8x1xf32, #bounded.extents<()[s0] -> (s0, 1)>>
func.func @moments(%x: !rows, %p: tensor<16xf32>) -> !moment {
  %0:3 = mindir.LayerNorm(%x, %p, %p) {begin_norm_axis = 1 : i64, begin_params_axis = 1 : i64} : (!rows, tensor<16xf32>, tensor<16xf32>) -> (!rows, !moment, !moment)
  return %0#1 : !moment
}

// -----

// What a loop reads at places that it computes is not followed.
// CHECK-LABEL: func.func @backwards
// CHECK: tensor.extract %arg0
!rows = tensor<8x4xf32, #bounded.extents<()[s0] -> (s0, 4)>>
func.func @backwards(%x: !rows) -> !rows {
  %0 = mindir.StridedSlice(%x) {begin = array<i64: 0, -1>, end = array<i64: 8, -5>, strides = array<i64: 1, -1>} : (!rows) -> !rows
  return %0 : !rows
}

// -----

// Tables of a size that each run chooses are computed there: rows at o * s0 / (s0 * 2), no more than the last one.
// CHECK-LABEL: func.func @nearest
// CHECK: %[[ROWS:.*]] = linalg.generic
// CHECK: bounded.count <()[s0] -> (s0), 16>
// CHECK: bounded.count <()[s0] -> (s0 * 2), 32>
// CHECK: arith.divf
// CHECK: math.floor
// CHECK: bounded.count <()[s0] -> (s0 - 1), 15>
// CHECK: -> tensor<32xi32, #bounded.extents<()[s0] -> (s0 * 2)>>
// CHECK: %[[COLUMNS:.*]] = arith.constant dense<[0, 1, 3, 4, 6]> : tensor<5xi32>
// CHECK: kernel.resize nearest %arg0 at(%[[ROWS]], %[[COLUMNS]])
!image = tensor<2x3x16x8xf32, #bounded.extents<()[s0] -> (2, 3, s0, 8)>>
!twice = tensor<2x3x32x5xf32, #bounded.extents<()[s0] -> (2, 3, s0 * 2, 5)>>
module attributes {bounded.symbols = [#bounded.symbol<"x" dim 2 in 2 to 16>]} {
func.func @nearest(%x: !image) -> !twice {
  %0 = mindir.ResizeNearestNeighbor(%x) {size = array<i64: 32, 5>, bounded.size = #bounded.extents<()[s0] -> (s0 * 2, 5)>} : (!image) -> !twice
  return %0 : !twice
}
}

// -----

// A phase of a transposed convolution goes to every other row, whatever their number is.
// CHECK-LABEL: func.func @transpose
// CHECK: tensor.insert_slice %{{.*}} into %{{.*}}[0, 0, 1, 1] [2, 4, 16, 8] [1, 1, 2, 2]
// CHECK-SAME: tensor<2x4x16x8xf32, #bounded.extents<()[s0] -> (2, 4, s0, 8)>> into tensor<2x4x32x16xf32, #bounded.extents<()[s0] -> (2, 4, s0 * 2, 16)>>
!image = tensor<2x3x16x8xf32, #bounded.extents<()[s0] -> (2, 3, s0, 8)>>
!twice = tensor<2x4x32x16xf32, #bounded.extents<()[s0] -> (2, 4, s0 * 2, 16)>>
module attributes {bounded.symbols = [#bounded.symbol<"x" dim 2 in 2 to 16>]} {
func.func @transpose(%x: !image, %w: tensor<3x4x4x4xf32>) -> !twice {
  %0 = mindir.Conv2DTranspose(%x, %w) {pad_mode = "pad", pad_list = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1, 2, 2>, input_sizes = array<i64: 2, 4, 32, 16>,
    bounded.input_sizes = #bounded.extents<()[s0] -> (2, 4, s0 * 2, 16)>} : (!image, tensor<3x4x4x4xf32>) -> !twice
  return %0 : !twice
}
}

// -----

!image = tensor<2x3x18x8xf32, #bounded.extents<()[s0] -> (2, 3, s0 + 2, 8)>>
!result = tensor<2x4x16x8xf32, #bounded.extents<()[s0] -> (2, 4, s0, 8)>>
module attributes {bounded.symbols = [#bounded.symbol<"x" dim 2 in 2 to 16>]} {
func.func @cut(%x: !image, %w: tensor<3x4x1x1xf32>) -> !result {
  // expected-error @+1 {{cuts an image whose size each run chooses}}
  %0 = mindir.Conv2DTranspose(%x, %w) {pad_mode = "pad", pad_list = array<i64: 1, 1, 0, 0>, input_sizes = array<i64: 2, 4, 16, 8>,
    bounded.input_sizes = #bounded.extents<()[s0] -> (2, 4, s0, 8)>} : (!image, tensor<3x4x1x1xf32>) -> !result
  return %0 : !result
}
}

// -----

// How many pixels a mean is taken over follows from where its window is.
// CHECK-LABEL: func.func @mean
// CHECK: linalg.pooling_nchw_sum
// CHECK: linalg.generic
// CHECK: bounded.count <()[s0] -> (s0), 16>
// CHECK: arith.divf
!image = tensor<2x3x16x8xf32, #bounded.extents<()[s0] -> (2, 3, s0, 8)>>
func.func @mean(%x: !image) -> !image {
  %0 = mindir.AvgPool(%x) {kernel_size = array<i64: 3>, strides = array<i64: 1>, pad_mode = "same"} : (!image) -> !image
  return %0 : !image
}
