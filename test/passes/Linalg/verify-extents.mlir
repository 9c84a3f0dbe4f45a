// RUN: msc-opt %s --split-input-file --verify-extents --verify-diagnostics

// What the sizes at the bounds cannot tell apart.

#id = affine_map<(d0, d1) -> (d0, d1)>
!rows = tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>
func.func @agree(%x: !rows, %w: tensor<16x4xf32>) -> tensor<32xf32, #bounded.extents<()[s0] -> (s0 * 4)>> {
  %empty = tensor.empty() : tensor<8x4xf32, #bounded.extents<()[s0] -> (s0, 4)>>
  %0 = linalg.matmul ins(%x, %w : !rows, tensor<16x4xf32>) outs(%empty : tensor<8x4xf32, #bounded.extents<()[s0] -> (s0, 4)>>)
    -> tensor<8x4xf32, #bounded.extents<()[s0] -> (s0, 4)>>
  %1 = tensor.collapse_shape %0 [[0, 1]] : tensor<8x4xf32, #bounded.extents<()[s0] -> (s0, 4)>>
    into tensor<32xf32, #bounded.extents<()[s0] -> (s0 * 4)>>
  return %1 : tensor<32xf32, #bounded.extents<()[s0] -> (s0 * 4)>>
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>
!rows = tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>
func.func @loops(%x: !rows) -> tensor<8x16xf32> {
  %empty = tensor.empty() : tensor<8x16xf32>
  // expected-error @+1 {{has operands and results that differ in the sizes of a run}}
  %0 = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%x : !rows) outs(%empty : tensor<8x16xf32>) {
  ^bb0(%a: f32, %b: f32):
    linalg.yield %a : f32
  } -> tensor<8x16xf32>
  return %0 : tensor<8x16xf32>
}

// -----

!square = tensor<8x8xf32, #bounded.extents<()[s0] -> (s0, 8)>>
func.func @groups(%x: !square) -> tensor<64xf32, #bounded.extents<()[s0] -> (s0 * 4)>> {
  // expected-error @+1 {{differ in the sizes of a run}}
  %0 = tensor.collapse_shape %x [[0, 1]] : !square into tensor<64xf32, #bounded.extents<()[s0] -> (s0 * 4)>>
  return %0 : tensor<64xf32, #bounded.extents<()[s0] -> (s0 * 4)>>
}

// -----

!rows = tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>
func.func @slice(%x: !rows) -> tensor<4x16xf32> {
  // expected-error @+1 {{differ in the sizes of a run}}
  %0 = tensor.extract_slice %x[0, 0] [4, 16] [1, 1] : !rows to tensor<4x16xf32>
  return %0 : tensor<4x16xf32>
}

// -----

// The last rows are where they are in the run, not at the bound.
!rows = tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>
module attributes {bounded.symbols = [#bounded.symbol<"x" dim 0 in 2 to 8>]} {
  func.func @last(%x: !rows) -> (tensor<2x16xf32>, tensor<2x16xf32>) {
    %0 = tensor.extract_slice %x[6, 0] [2, 16] [1, 1] {bounded.static_offsets = #bounded.extents<()[s0] -> (s0 - 2, 0)>} : !rows to tensor<2x16xf32>
    // expected-error @+1 {{differ in the sizes of a run}}
    %1 = tensor.extract_slice %x[6, 0] [2, 16] [1, 1] : !rows to tensor<2x16xf32>
    return %0, %1 : tensor<2x16xf32>, tensor<2x16xf32>
  }
}

// -----

!rows = tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>
func.func @pad(%x: !rows) -> tensor<10x16xf32, #bounded.extents<()[s0] -> (s0 + 1, 16)>> {
  %zero = arith.constant 0.0 : f32
  // expected-error @+1 {{differ in the sizes of a run}}
  %0 = tensor.pad %x low[1, 0] high[1, 0] {
  ^bb0(%i: index, %j: index):
    tensor.yield %zero : f32
  } : !rows to tensor<10x16xf32, #bounded.extents<()[s0] -> (s0 + 1, 16)>>
  return %0 : tensor<10x16xf32, #bounded.extents<()[s0] -> (s0 + 1, 16)>>
}

// -----

!rows = tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>
func.func @concat(%x: !rows) -> tensor<16x16xf32, #bounded.extents<()[s0] -> (s0, 16)>> {
  // expected-error @+1 {{differ in the sizes of a run}}
  %0 = tensor.concat dim(0) %x, %x : (!rows, !rows) -> tensor<16x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>
  return %0 : tensor<16x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>
}

// -----

!image = tensor<1x3x16x16xf32, #bounded.extents<()[s0] -> (1, 3, s0, 16)>>
func.func @window(%x: !image, %w: tensor<4x3x3x3xf32>, %init: tensor<1x4x14x14xf32>) -> tensor<1x4x14x14xf32> {
  // expected-error @+1 {{differ in the sizes of a run}}
  %0 = linalg.conv_2d_nchw_fchw ins(%x, %w : !image, tensor<4x3x3x3xf32>) outs(%init : tensor<1x4x14x14xf32>) -> tensor<1x4x14x14xf32>
  return %0 : tensor<1x4x14x14xf32>
}

// -----

#id = affine_map<(i) -> (i)>
#last = affine_map<(i) -> (i, 15)>
func.func @place(%x: tensor<8x16xf32, #bounded.extents<()[s0] -> (8, s0)>>, %init: tensor<8xf32>) -> tensor<8xf32> {
  // expected-error @+1 {{differ in the sizes of a run}}
  %0 = linalg.generic {indexing_maps = [#last, #id], iterator_types = ["parallel"]}
    ins(%x : tensor<8x16xf32, #bounded.extents<()[s0] -> (8, s0)>>) outs(%init : tensor<8xf32>) {
  ^bb0(%a: f32, %b: f32):
    linalg.yield %a : f32
  } -> tensor<8xf32>
  return %0 : tensor<8xf32>
}

// -----

!rows = tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>
!twice = tensor<17x16xf32, #bounded.extents<()[s0] -> (s0 * 2 + 1, 16)>>
func.func @insert(%x: !rows, %init: !twice) -> !twice {
  // expected-error @+1 {{differ in the sizes of a run}}
  %0 = tensor.insert_slice %x into %init[0, 0] [8, 16] [2, 1] : !rows into !twice
  return %0 : !twice
}

// -----

// What passes through branches and loops has one type.
!some = tensor<8xf32, #bounded.extents<()[s0] -> (s0)>>
func.func @flow(%c: i1, %x: !some, %y: !some) -> !some {
  %0 = scf.if %c -> !some {
    scf.yield %x : !some
  } else {
    scf.yield %y : !some
  }
  %1 = scf.while (%a = %0) : (!some) -> !some {
    scf.condition(%c) %a : !some
  } do {
  ^bb0(%b: !some):
    scf.yield %b : !some
  }
  return %1 : !some
}
