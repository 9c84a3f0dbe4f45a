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

func.func @argument(%x: tensor<8x3xf32>) {
  // argument_c1
  // expected-error @+1 {{bounded.shape are not the numbers of shape}}
  %0 = mindir.Reshape(%x) {shape = array<i64: 24>, bounded.shape = #bounded.extents<()[s0] -> (s0, 3)>} : (tensor<8x3xf32>) -> tensor<24xf32>
  return
}
