// RUN: msc-opt %s --mindir-erase-monads --split-input-file --verify-diagnostics

// Whether %r comes before or after the write is not said.
func.func @unordered(%x: tensor<4xf32>, %y: tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>) {
  %u = mindir.constant(unit) : !mindir.umonad
  %r = mindir.Abs(%x) : (tensor<4xf32>) -> tensor<4xf32>
  // expected-error@+1 {{writes a tensor that 'mindir.Abs' also reads, in an order that is not known}}
  %a = mindir.InplaceAddExt(%x, %y, %u) : (tensor<4xf32>, tensor<4xf32>, !mindir.umonad) -> tensor<4xf32>
  return %r, %a : tensor<4xf32>, tensor<4xf32>
}

// -----

// The write goes through a view: another reader of the viewed tensor sees it.
func.func @view(%x: tensor<4xf32>, %y: tensor<2x2xf32>) -> (tensor<4xf32>, tensor<2x2xf32>) {
  %u = mindir.constant(unit) : !mindir.umonad
  %v = mindir.Reshape(%x) {shape = array<i64: 2, 2>} : (tensor<4xf32>) -> tensor<2x2xf32>
  // expected-error@+1 {{writes a tensor that 'func.return' also reads, in an order that is not known}}
  %a = mindir.InplaceAddExt(%v, %y, %u) : (tensor<2x2xf32>, tensor<2x2xf32>, !mindir.umonad) -> tensor<2x2xf32>
  return %x, %a : tensor<4xf32>, tensor<2x2xf32>
}

// -----

func.func @parameter(%y: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %u = mindir.constant(unit) : !mindir.umonad
  %w = mindir.parameter "w" : tensor<4xf32>
  %v = mindir.Reshape(%w) {shape = array<i64: 2, 2>} : (tensor<4xf32>) -> tensor<2x2xf32>
  // expected-error@+1 {{writes the parameter 'w' through another tensor, which is not supported}}
  %a = mindir.InplaceAddExt(%v, %y, %u) : (tensor<2x2xf32>, tensor<2x2xf32>, !mindir.umonad) -> tensor<2x2xf32>
  return %a : tensor<2x2xf32>
}

// -----

// Which of two parameters is written is decided in a run.
func.func @chosen(%c: i1, %y: tensor<4xf32>) -> tensor<4xf32> {
  %u = mindir.constant(unit) : !mindir.umonad
  %v = mindir.parameter "v" : tensor<4xf32>
  %w = mindir.parameter "w" : tensor<4xf32>
  %t = scf.if %c -> tensor<4xf32> {
    scf.yield %v : tensor<4xf32>
  } else {
    scf.yield %w : tensor<4xf32>
  }
  // expected-error@+1 {{writes a tensor that a branch or loop passes on, which others may see}}
  %a = mindir.InplaceAddExt(%t, %y, %u) : (tensor<4xf32>, tensor<4xf32>, !mindir.umonad) -> tensor<4xf32>
  return %a : tensor<4xf32>
}

// -----

// Turn by turn, a tensor that is there before the loop.
func.func @repeated(%c: i1, %x: tensor<4xf32>, %y: tensor<4xf32>) -> tensor<4xf32> {
  %u = mindir.constant(unit) : !mindir.umonad
  %r = scf.while (%t = %y) : (tensor<4xf32>) -> tensor<4xf32> {
    scf.condition(%c) %t : tensor<4xf32>
  } do {
  ^bb0(%t: tensor<4xf32>):
    // expected-error@+1 {{writes a tensor from outside of the loop that it stands in}}
    %a = mindir.InplaceAddExt(%x, %t, %u) : (tensor<4xf32>, tensor<4xf32>, !mindir.umonad) -> tensor<4xf32>
    scf.yield %a : tensor<4xf32>
  }
  return %r : tensor<4xf32>
}

// -----

// A node that writes somewhere and is none of the in-place operators.
func.func @effect(%x: tensor<4xf32>) -> tensor<4xf32> {
  %u = mindir.constant(unit) : !mindir.iomonad
  // expected-error@+1 {{has an effect that is not supported}}
  %p = mindir.node "Print"(%x, %u) : (tensor<4xf32>, !mindir.iomonad) -> tensor<4xf32>
  return %p : tensor<4xf32>
}

// -----

// What is behind the branch reads x, written or not.
func.func @behind(%x: tensor<4xf32>, %y: tensor<4xf32>, %c: i1) -> (tensor<4xf32>, tensor<4xf32>) {
  %u = mindir.constant(unit) : !mindir.umonad
  %r = scf.if %c -> tensor<4xf32> {
    // expected-error@+1 {{writes a tensor that 'func.return' also reads, in an order that is not known}}
    %a = mindir.InplaceAddExt(%x, %y, %u) : (tensor<4xf32>, tensor<4xf32>, !mindir.umonad) -> tensor<4xf32>
    scf.yield %a : tensor<4xf32>
  } else {
    scf.yield %y : tensor<4xf32>
  }
  return %r, %x : tensor<4xf32>, tensor<4xf32>
}

// -----

// Neither function would see what the other operator has written.
func.func @two_targets(%x: tensor<4xf32>, %y: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %u = mindir.constant(unit) : !mindir.umonad
  %v = mindir.Reshape(%x) {shape = array<i64: 2, 2>} : (tensor<4xf32>) -> tensor<2x2xf32>
  %a = mindir.InplaceMuls(%x) {y = 3.0 : f64} : (tensor<4xf32>) -> tensor<4xf32>
  %w = mindir.UpdateState(%u, %a) : (!mindir.umonad, tensor<4xf32>) -> !mindir.umonad
  // expected-error@+1 {{writes a tensor that is also written through a view of it, which is not supported}}
  %b = mindir.InplaceAddExt(%v, %y, %w) : (tensor<2x2xf32>, tensor<2x2xf32>, !mindir.umonad) -> tensor<2x2xf32>
  return %b : tensor<2x2xf32>
}

// -----

// Each part of a tensor shows what is written to it, not only the first.
func.func @parts(%x: tensor<4xf32>, %y: tensor<4xf32>) -> (tensor<2xf32>, tensor<4xf32>) {
  %u = mindir.constant(unit) : !mindir.umonad
  %p:2 = mindir.SplitWithSizeView(%x) {split_size = array<i64: 2, 2>} : (tensor<4xf32>) -> (tensor<2xf32>, tensor<2xf32>)
  %m = mindir.UpdateState(%u, %p#0) : (!mindir.umonad, tensor<2xf32>) -> !mindir.umonad
  // expected-error@+1 {{writes a tensor that 'mindir.Abs' also reads, in an order that is not known}}
  %a = mindir.InplaceAddExt(%x, %y, %m) : (tensor<4xf32>, tensor<4xf32>, !mindir.umonad) -> tensor<4xf32>
  %r = mindir.Abs(%p#1) : (tensor<2xf32>) -> tensor<2xf32>
  return %r, %a : tensor<2xf32>, tensor<4xf32>
}
