// RUN: msc-opt %s --split-input-file --verify-extents --verify-diagnostics

!image = tensor<8x64x64x4xf32, #bounded.extents<()[s0, s1] -> (s0, s1, 64, 4)>>
!result = tensor<8x64x64x4xf32, #bounded.extents<()[s0] -> (s0, 64, 64, 4)>>
func.func @window(%x: !image, %w: tensor<4x4x3x3xf32>, %init: !result) -> !result {
  // expected-error @+1 {{differ in the sizes of a run}}
  %0 = kernel.conv2d %x, %w into %init window [3, 3] pads [1, 1, 1, 1] : !image, tensor<4x4x3x3xf32> into !result
  return %0 : !result
}

// -----

!rows = tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>
!result = tensor<8x4xf32, #bounded.extents<()[s0, s1] -> (s1, 4)>>
func.func @rows(%x: !rows, %w: tensor<16x4xf32>, %init: !result) -> !result {
  // expected-error @+1 {{differ in the sizes of a run}}
  %0 = kernel.matmul %x, %w into %init : !rows, tensor<16x4xf32> into !result
  return %0 : !result
}

// -----

!left = tensor<2x8x16xf32, #bounded.extents<()[s0] -> (2, 8, s0)>>
!right = tensor<2x16x4xf32, #bounded.extents<()[s0, s1] -> (2, s1, 4)>>
func.func @inner(%x: !left, %y: !right, %init: tensor<2x8x4xf32>) -> tensor<2x8x4xf32> {
  // expected-error @+1 {{differ in the sizes of a run}}
  %0 = kernel.matmul %x, %y into %init : !left, !right into tensor<2x8x4xf32>
  return %0 : tensor<2x8x4xf32>
}

// -----

!rows = tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>
!other = tensor<8x16xf32, #bounded.extents<()[s0, s1] -> (s1, 16)>>
func.func @epilogue(%x: !rows, %y: !other, %init: !rows) -> !rows {
  // expected-error @+1 {{differ in the sizes of a run}}
  %0 = kernel.softmax %x into %init over [1] : !rows into !rows
    epilogue(%a: f32, %b: f32 = %y at affine_map<(i, j) -> (i, j)> : !other) {
    %1 = arith.addf %a, %b : f32
    kernel.yield %1 : f32
  }
  return %0 : !rows
}

// -----

!rows = tensor<8x16xf32, #bounded.extents<()[s0] -> (8, s0)>>
func.func @count(%x: !rows, %init: !rows) -> !rows {
  // expected-error @+1 {{differ in the sizes of a run}}
  %0 = kernel.norm %x into %init over [1] epsilon 1.0e-5 : !rows into !rows
  return %0 : !rows
}

// -----

!table = tensor<8x16x4xf32, #bounded.extents<()[s0] -> (s0, 16, 4)>>
!result = tensor<8x3x4xf32, #bounded.extents<()[s0] -> (s0, 3, 4)>>
func.func @batch(%x: !table, %i: tensor<8x3xi32, #bounded.extents<()[s0, s1] -> (s1, 3)>>, %init: !result) -> !result {
  // expected-error @+1 {{differ in the sizes of a run}}
  %0 = kernel.gather %x at %i into %init axis 1 batch_dims 1 : !table, tensor<8x3xi32, #bounded.extents<()[s0, s1] -> (s1, 3)>> into !result
  return %0 : !result
}

// -----

!flags = tensor<8xi1, #bounded.extents<()[s0] -> (s0)>>
!places = tensor<8xi64, #bounded.extents<()[s0, s1] -> (s1)>>
func.func @places(%x: !flags, %init: !places, %count: tensor<i64>) -> !places {
  // expected-error @+1 {{differ in the sizes of a run}}
  %0:2 = kernel.nonzero %x into %init, %count : !flags into !places, tensor<i64> -> !places, tensor<i64>
  return %0#0 : !places
}

// -----

!twice = tensor<2x8x8x3xf32, #bounded.extents<()[s0] -> (2, s0 * 2, 8, 3)>>
!image = tensor<2x4x4x3xf32, #bounded.extents<()[s0] -> (2, s0, 4, 3)>>
func.func @table(%x: !image, %rows: tensor<8xi32>, %columns: tensor<8xi32>, %init: !twice) -> !twice {
  // expected-error @+1 {{differ in the sizes of a run}}
  %0 = kernel.resize nearest %x at (%rows, %columns) into %init dims [1, 2] : !image at (tensor<8xi32>, tensor<8xi32>) into !twice
  return %0 : !twice
}

// -----

!x = tensor<8xf32, #bounded.extents<()[s0] -> (s0)>>
func.func @indices(%x: !x, %init: !x, %indices: tensor<8xi32>, %count: tensor<i64>) -> !x {
  // expected-error @+1 {{differ in the sizes of a run}}
  %0:3 = kernel.unique %x into %init, %indices, %count : !x into !x, tensor<8xi32>, tensor<i64> -> !x, tensor<8xi32>, tensor<i64>
  return %0#0 : !x
}

// -----

!rows = tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>
!values = tensor<8x2xf32, #bounded.extents<()[s0] -> (s0, 2)>>
func.func @largest(%x: !rows, %v: !values, %i: tensor<8x2xi32>) -> !values {
  // expected-error @+1 {{differ in the sizes of a run}}
  %0, %1 = kernel.topk %x into %v, %i : !rows into !values, tensor<8x2xi32> -> !values, tensor<8x2xi32>
  return %0 : !values
}

// -----

!rows = tensor<8x4xf32, #bounded.extents<()[s0] -> (s0, 4)>>
!places = tensor<8x1xi32, #bounded.extents<()[s0] -> (s0, 1)>>
func.func @scatter(%u: !rows, %i: !places, %x: tensor<20x4xf32>) -> tensor<20x4xf32> {
  %0 = kernel.scatter %u at %i into %x : !rows, !places into tensor<20x4xf32>
  return %0 : tensor<20x4xf32>
}

// -----

!rows = tensor<8x4xf32, #bounded.extents<()[s0] -> (s0, 4)>>
func.func @places(%u: !rows, %i: tensor<8x1xi32>, %x: tensor<20x4xf32>) -> tensor<20x4xf32> {
  // expected-error @+1 {{differ in the sizes of a run}}
  %0 = kernel.scatter %u at %i into %x : !rows, tensor<8x1xi32> into tensor<20x4xf32>
  return %0 : tensor<20x4xf32>
}

// -----

!rows = tensor<8x4xf32, #bounded.extents<()[s0] -> (8, s0)>>
func.func @beyond(%u: !rows, %i: tensor<8x4xi32, #bounded.extents<()[s0] -> (8, s0)>>, %x: tensor<8x3xf32>) -> tensor<8x3xf32> {
  // expected-error @+1 {{cannot write}}
  %0 = kernel.scatter %u at %i into %x axis 0 : !rows, tensor<8x4xi32, #bounded.extents<()[s0] -> (8, s0)>> into tensor<8x3xf32>
  return %0 : tensor<8x3xf32>
}
