// RUN: msc-opt %s --split-input-file --verify-diagnostics

// symbol_c1
// expected-error @+1 {{the bounds 8 to 8 leave nothing to choose}}
module attributes {bounded.symbols = [#bounded.symbol<"x" dim 0 in 8 to 8>]} {}

// -----

// symbol_c1
// expected-error @+1 {{the bounds 0 to 8 leave nothing to choose}}
module attributes {bounded.symbols = [#bounded.symbol<"x" dim 0 in 0 to 8>]} {}

// -----

// symbols_c1
// expected-error @+1 {{bounded.symbols is a list of symbols, of a module}}
func.func private @symbols() attributes {bounded.symbols = []}

// -----

// extents_c1
// expected-error @+1 {{()[s0] -> (8, 3) are no sizes of a run}}
func.func private @numbers(tensor<8x3xf32, #bounded.extents<()[s0] -> (8, 3)>>)

// -----

// extents_c1
// expected-error @+1 {{(d0) -> (d0) are no sizes of a run}}
func.func private @dimensions(tensor<8xf32, #bounded.extents<(d0) -> (d0)>>)

// -----

// extents_c2
// expected-error @+1 {{the sizes ()[s0] -> (s0, 4) are not those of the shape (8, 3)}}
func.func private @size(tensor<8x3xf32, #bounded.extents<()[s0] -> (s0, 4)>>)

// -----

// extents_c2
// expected-error @+1 {{the sizes ()[s0] -> (s0) are not those of the shape (8, 3)}}
func.func private @rank(tensor<8x3xf32, #bounded.extents<()[s0] -> (s0)>>)

// -----

// buffer_c1
// expected-error @+1 {{()[s0] -> (s0, 3) and ()[s0] -> (3) are no sizes and strides of a run}}
func.func private @buffer(memref<8x3xf32, #bounded.buffer<()[s0] -> (s0, 3), ()[s0] -> (3)>>)

// -----

// buffer_c1
// expected-error @+1 {{(d0) -> (d0, 3) and ()[s0] -> (3, 1) are no sizes and strides of a run}}
func.func private @dimensions(memref<8x3xf32, #bounded.buffer<(d0) -> (d0, 3), ()[s0] -> (3, 1)>>)

// -----

// buffer_c1
// expected-error @+1 {{()[s0] -> (s0, 3) and (d0) -> (d0, 1) are no sizes and strides of a run}}
func.func private @strides(memref<8x3xf32, #bounded.buffer<()[s0] -> (s0, 3), (d0) -> (d0, 1)>>)

// -----

func.func @argument(%x: tensor<8x3xf32>) {
  // argument_c1
  // expected-error @+1 {{bounded.shape are not the numbers of shape}}
  %0 = mindir.Reshape(%x) {shape = array<i64: 24>, bounded.shape = #bounded.extents<()[s0] -> (s0, 3)>} : (tensor<8x3xf32>) -> tensor<24xf32>
  return
}

// -----

// A number of another value at the bounds, of nothing, and sizes for a number.
kernel.entry attributes {arena_bytes = 576 : i64, inputs = [], outputs = [], weights_bytes = 0 : i64} {
  // argument_c1
  // expected-error @+1 {{bounded.offset are not the numbers of offset}}
  %0 = kernel.arena 512 {bounded.offset = #bounded.number<()[s0] -> (s0 * 64), 448> : i64} : memref<4xf32>
}

// -----

kernel.entry attributes {arena_bytes = 576 : i64, inputs = [], outputs = [], weights_bytes = 0 : i64} {
  // argument_c1
  // expected-error @+1 {{bounded.place are not the numbers of place}}
  %0 = kernel.arena 512 {bounded.place = #bounded.number<()[s0] -> (s0 * 64), 512> : i64} : memref<4xf32>
}

// -----

kernel.entry attributes {arena_bytes = 576 : i64, inputs = [], outputs = [], weights_bytes = 0 : i64} {
  // argument_c1
  // expected-error @+1 {{bounded.offset are not the numbers of offset}}
  %0 = kernel.arena 512 {bounded.offset = #bounded.extents<()[s0] -> (s0 * 64)>} : memref<4xf32>
}

// -----

func.func @number(%x: tensor<8x3xf32>) {
  // argument_c1
  // expected-error @+1 {{bounded.shape are not the numbers of shape}}
  %0 = mindir.Reshape(%x) {shape = array<i64: 24>, bounded.shape = #bounded.number<()[s0] -> (s0 * 3), 24> : i64} : (tensor<8x3xf32>) -> tensor<24xf32>
  return
}

// -----

// symbol_c1
// expected-error @+1 {{the bounds 0 to 0 leave nothing to choose}}
module attributes {bounded.symbols = [#bounded.symbol<"NonZero-op0" in 0 to 0>]} {}

// -----

// found_c1
// expected-error @+1 {{bounded.found is an integer}}
func.func private @found() attributes {bounded.found = #bounded.extents<()[s0] -> (s0)>}

// -----

func.func @expression(%all: tensor<64xi64>, %n: i64) {
  // cut_c1
  // expected-error @+1 {{has a result that is not the first of its source}}
  %0 = bounded.cut %all to %n : tensor<64xi64> to tensor<64xi64, #bounded.extents<()[s0] -> (s0 + 1)>>
  return
}

// -----

func.func @columns(%all: tensor<64x3xi64>, %n: i64) {
  // cut_c1
  // expected-error @+1 {{has a result that is not the first of its source}}
  %0 = bounded.cut %all to %n : tensor<64x3xi64> to tensor<64x3xi64, #bounded.extents<()[s0] -> (s0, s0)>>
  return
}

// -----

func.func @shape(%all: tensor<64xi64>, %n: i64) {
  // cut_c1
  // expected-error @+1 {{has a result that is not the first of its source}}
  %0 = bounded.cut %all to %n : tensor<64xi64> to tensor<63xi64, #bounded.extents<()[s0] -> (s0)>>
  return
}

// -----

func.func @element(%all: tensor<64xi64>, %n: i64) {
  // cut_c1
  // expected-error @+1 {{has a result that is not the first of its source}}
  %0 = bounded.cut %all to %n : tensor<64xi64> to tensor<64xi32, #bounded.extents<()[s0] -> (s0)>>
  return
}
