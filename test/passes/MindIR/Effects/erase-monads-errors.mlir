// RUN: msc-opt %s --mindir-erase-monads --split-input-file --verify-diagnostics

// Whether %r comes before or after the write is not said.
func.func @unordered(%x: tensor<4xf32>, %y: tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>) {
  %r = mindir.Abs(%x) : (tensor<4xf32>) -> tensor<4xf32>
  // expected-error@+1 {{writes a tensor that 'mindir.Abs' also reads, in an order that is not known}}
  %a = mindir.InplaceAddExt(%x, %y) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
  return %r, %a : tensor<4xf32>, tensor<4xf32>
}

// -----

// The write goes through a view: another reader of the viewed tensor sees it.
func.func @view(%x: tensor<4xf32>, %y: tensor<2x2xf32>) -> (tensor<4xf32>, tensor<2x2xf32>) {
  %v = mindir.Reshape(%x) {shape = array<i64: 2, 2>} : (tensor<4xf32>) -> tensor<2x2xf32>
  // expected-error@+1 {{writes a tensor that 'func.return' also reads, in an order that is not known}}
  %a = mindir.InplaceAddExt(%v, %y) : (tensor<2x2xf32>, tensor<2x2xf32>) -> tensor<2x2xf32>
  return %x, %a : tensor<4xf32>, tensor<2x2xf32>
}

// -----

func.func @parameter(%y: tensor<4xf32>) -> tensor<4xf32> {
  %w = mindir.parameter "w" : tensor<4xf32>
  // expected-error@+1 {{writes the parameter 'w': state that is kept between runs is not supported}}
  %a = mindir.InplaceAddExt(%w, %y) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
  return %a : tensor<4xf32>
}

// -----

// A node that writes somewhere and is none of the in-place operators.
func.func @effect(%x: tensor<4xf32>) -> tensor<4xf32> {
  %u = mindir.constant(unit) : !mindir.iomonad
  // expected-error@+1 {{has an effect that is not supported}}
  %p = mindir.node "Print"(%x, %u) : (tensor<4xf32>, !mindir.iomonad) -> tensor<4xf32>
  return %p : tensor<4xf32>
}
