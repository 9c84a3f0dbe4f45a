// RUN: split-file %s %t
// RUN: not msc-opt %t/open.mlir --mindir-infer-types 2>&1 | FileCheck %s --check-prefix=OPEN

// OPEN: the file leaves dimensions of input 'x' open; give --shape x=?x3 with a number for each ?
// OPEN: the file leaves dimensions of input 'y' open; give --shape y=... with a number for each ?

// RUN: not msc-opt %t/sizes.mlir --mindir-infer-types 2>&1 | FileCheck %s --check-prefix=SIZES
// SIZES: 'mindir.Zeros' op has a result that no machine can hold: 'tensor<4294967296x4294967296xf32>'
// SIZES: 'mindir.Add' op has a result that no machine can hold: 'tensor<1048576x2097152xf32>'

// RUN: msc-opt %t/values.mlir --split-input-file --verify-diagnostics --mindir-infer-types

//--- open.mlir
func.func @main(%x: tensor<?x3xf32> {mindir.name = "x"}, %y: tensor<*xf32> {mindir.name = "y"}) -> tensor<?x3xf32> {
  return %x : tensor<?x3xf32>
}

//--- sizes.mlir
func.func @main(%x: tensor<1048576x1xf32>, %y: tensor<1x2097152xf32>) -> (tensor<?x?xf32>, tensor<?x?xf32>) {
  %0 = mindir.Zeros() {shape = array<i64: 4294967296, 4294967296>} : () -> tensor<?x?xf32>
  %1 = mindir.Add(%x, %y) : (tensor<1048576x1xf32>, tensor<1x2097152xf32>) -> tensor<?x?xf32>
  return %0, %1 : tensor<?x?xf32>, tensor<?x?xf32>
}

//--- values.mlir
// Only tensors come in and go out.
// expected-error @+1 {{input n is 'i64', not a tensor}}
func.func @main(%n: i64 {mindir.name = "n"}, %x: tensor<3xf32>) -> (tensor<3xf32>, !mindir.none) {
  // expected-error @+1 {{result without a name is '!mindir.none', not a tensor; export the model with a Tensor in its place}}
  %0 = mindir.constant(unit) : !mindir.none
  return %x, %0 : tensor<3xf32>, !mindir.none
}

// -----

func.func @main(%n: tensor<i64>) -> tensor<?xi64> {
  // expected-error @+1 {{has a result whose dimensions depend on the values of its operands: 'tensor<?xi64>'}}
  %0 = mindir.Range(%n, %n, %n) : (tensor<i64>, tensor<i64>, tensor<i64>) -> tensor<?xi64>
  return %0 : tensor<?xi64>
}

// -----

// The first operator tells that the file is wrong about the second, and how many results the third has.
func.func @main(%x: tensor<3x2xf32>) -> (tensor<4x2xf32>, tensor<2xf32>) {
  %0 = mindir.Abs(%x) : (tensor<3x2xf32>) -> tensor<?x2xf32>
  // expected-error @+1 {{is 'tensor<4x2xf32>' in the file, but computes 'tensor<3x2xf32>'}}
  %1 = mindir.Abs(%0) : (tensor<?x2xf32>) -> tensor<4x2xf32>
  // expected-error @+1 {{'mindir.Unstack' op has 2 results, not 3}}
  %2:2 = mindir.Unstack(%0) : (tensor<?x2xf32>) -> (tensor<2xf32>, tensor<2xf32>)
  return %1, %2#0 : tensor<4x2xf32>, tensor<2xf32>
}

// -----

func.func @main(%x: tensor<2x3xf32>, %c: tensor<i1>) -> tensor<?x3xf32> {
  %p = mindir.condition(%c) : (tensor<i1>) -> i1
  %open = tensor.cast %x : tensor<2x3xf32> to tensor<?x3xf32>
  // expected-error @+1 {{a value that a loop carries is 'tensor<2x3xf32>' and 'tensor<4x3xf32>': what an operator computes with has one type}}
  %r = scf.while (%y = %open) : (tensor<?x3xf32>) -> tensor<?x3xf32> {
    scf.condition(%p) %y : tensor<?x3xf32>
  } do {
  ^bb0(%y: tensor<?x3xf32>):
    %z = mindir.Concat(%y, %y) {axis = 0 : i64} : (tensor<?x3xf32>, tensor<?x3xf32>) -> tensor<?x3xf32>
    %w = tensor.cast %z : tensor<?x3xf32> to tensor<?x3xf32>
    scf.yield %w : tensor<?x3xf32>
  }
  return %r : tensor<?x3xf32>
}

// -----

module attributes {bounded.symbols = [#bounded.symbol<"x" dim 2 in 2 to 8>]} {
  func.func @main(%x: tensor<1x1x8x8xf32, #bounded.extents<()[s0] -> (1, 1, s0, 8)>>, %w: tensor<1x1x3x3xf32>) -> tensor<1x1x?x6xf32> {
    // expected-error @+1 {{has a result whose dimension 2 is 0 at the lower bounds of --shape}}
    %0 = mindir.Conv2D(%x, %w) : (tensor<1x1x8x8xf32, #bounded.extents<()[s0] -> (1, 1, s0, 8)>>, tensor<1x1x3x3xf32>) -> tensor<1x1x?x6xf32>
    return %0 : tensor<1x1x?x6xf32>
  }
}

// -----

// Of what a run finds there may be nothing, but not less.
module attributes {bounded.symbols = [#bounded.symbol<"NonZero-op0" in 0 to 8>]} {
  func.func @main(%x: tensor<8x8xf32, #bounded.extents<()[s0] -> (s0, 8)>>) -> (tensor<?x8xf32>, tensor<1x1x?x6xf32>) {
    %0 = mindir.ReLU(%x) : (tensor<8x8xf32, #bounded.extents<()[s0] -> (s0, 8)>>) -> tensor<?x8xf32>
    %w = mindir.constant(dense<1.0> : tensor<1x1x3x3xf32>) : tensor<1x1x3x3xf32>
    %1 = mindir.Reshape(%0) {shape = array<i64: 1, 1, -1, 8>} : (tensor<?x8xf32>) -> tensor<1x1x?x8xf32>
    // expected-error @+1 {{has a result whose dimension 2 is -2 at the lower bounds of --shape}}
    %2 = mindir.Conv2D(%1, %w) : (tensor<1x1x?x8xf32>, tensor<1x1x3x3xf32>) -> tensor<1x1x?x6xf32>
    return %0, %2 : tensor<?x8xf32>, tensor<1x1x?x6xf32>
  }
}
