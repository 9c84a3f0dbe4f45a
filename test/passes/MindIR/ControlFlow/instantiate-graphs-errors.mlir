// RUN: msc-opt %s --mindir-instantiate-graphs --split-input-file --verify-diagnostics

// expected-error @+1 {{has no entry graph}}
module {
  func.func private @other(%x: tensor<2xf32>) -> tensor<2xf32> {
    return %x : tensor<2xf32>
  }
}

// -----

func.func @main(%x: tensor<2xf32>) -> tensor<2xf32> {
  %y = mindir.call @f(%x) : (tensor<2xf32>) -> tensor<2xf32>
  return %y : tensor<2xf32>
}
func.func private @f(%x: tensor<2xf32>) -> tensor<2xf32> {
  // expected-error @+2 {{call: the graph 'f' calls itself before it ends: a recursion that is no loop is not supported}}
  // expected-note @+1 {{export the network for one case}}
  %y = mindir.call @f(%x) : (tensor<2xf32>) -> tensor<2xf32>
  %z = mindir.node "Abs"(%y) : (tensor<2xf32>) -> tensor<2xf32>
  return %z : tensor<2xf32>
}

// -----

func.func @main(%x: tensor<2xf32>) -> tensor<2xf32> {
  %t = mindir.node "MakeTuple"(%x) : (tensor<2xf32>) -> tuple<tensor<2xf32>>
  %y = mindir.call @grow(%x, %t) : (tensor<2xf32>, tuple<tensor<2xf32>>) -> tensor<2xf32>
  return %y : tensor<2xf32>
}
func.func private @grow(%x: tensor<2xf32>, %t: !mindir.unknown) -> tensor<2xf32> {
  %u = mindir.node "MakeTuple"(%x, %t) : (tensor<2xf32>, !mindir.unknown) -> tuple<tensor<2xf32>, !mindir.unknown>
  // expected-error @+2 {{call: the graph 'grow' is called with a list or tuple that grows from turn to turn}}
  // expected-note @+1 {{export}}
  %y = mindir.call @grow(%x, %u) : (tensor<2xf32>, tuple<tensor<2xf32>, !mindir.unknown>) -> tensor<2xf32>
  return %y : tensor<2xf32>
}

// -----

func.func @main(%x: tensor<2xf32>, %f: !mindir.closure) -> tensor<2xf32> {
  // expected-error @+2 {{call: what it calls is no graph that is known}}
  // expected-note @+1 {{export}}
  %y = mindir.call_closure %f(%x) : (!mindir.closure, tensor<2xf32>) -> tensor<2xf32>
  return %y : tensor<2xf32>
}

// -----

func.func @main(%x: tensor<2xf32>) -> tensor<2xf32> {
  // expected-error @+2 {{call: what it calls takes other arguments}}
  // expected-note @+1 {{export}}
  %y = mindir.call @f(%x, %x) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  return %y : tensor<2xf32>
}
func.func private @f(%x: tensor<2xf32>) -> tensor<2xf32> {
  return %x : tensor<2xf32>
}

// -----

func.func @main(%x: tensor<2xf32>) -> tensor<2xf32> {
  %f = mindir.graph_ref @f : !mindir.closure
  // expected-error @+2 {{Abs: a graph, or a range that only a run knows, is passed to it}}
  // expected-note @+1 {{export}}
  %y = mindir.node "Abs"(%f) : (!mindir.closure) -> tensor<2xf32>
  return %y : tensor<2xf32>
}
func.func private @f(%x: tensor<2xf32>) -> tensor<2xf32> {
  return %x : tensor<2xf32>
}

// -----

// expected-error @+2 {{call: the network returns a graph}}
// expected-note @+1 {{export}}
func.func @main(%x: tensor<2xf32>) -> !mindir.closure {
  %f = mindir.graph_ref @f : !mindir.closure
  return %f : !mindir.closure
}
func.func private @f(%x: tensor<2xf32>) -> tensor<2xf32> {
  return %x : tensor<2xf32>
}

// -----

// expected-error @+2 {{call: the network never returns}}
// expected-note @+1 {{export}}
func.func @main(%x: tensor<2xf32>) -> tensor<2xf32> {
  %y = mindir.call @forever(%x) : (tensor<2xf32>) -> tensor<2xf32>
  return %y : tensor<2xf32>
}
func.func private @forever(%x: tensor<2xf32>) -> tensor<2xf32> {
  %y = mindir.call @forever(%x) : (tensor<2xf32>) -> tensor<2xf32>
  return %y : tensor<2xf32>
}

// -----

func.func @main(%x: tensor<2xf32>, %y: tensor<3xf32>, %c: tensor<i1>) -> tensor<2xf32> {
  // expected-error @+2 {{Switch: a value is tensor<3xf32> on one path and tensor<2xf32> on another}}
  // expected-note @+1 {{export}}
  %s = mindir.node "Switch"(%c, %x, %y) : (tensor<i1>, tensor<2xf32>, tensor<3xf32>) -> tensor<2xf32>
  %r = mindir.node "Abs"(%s) : (tensor<2xf32>) -> tensor<2xf32>
  return %r : tensor<2xf32>
}

// -----

func.func @main(%x: tensor<2xf32>, %c: tensor<i1>) -> tensor<2xf32> {
  %f = mindir.graph_ref @f : !mindir.closure
  // expected-error @+2 {{Switch: it chooses between a graph and a value}}
  // expected-note @+1 {{export}}
  %s = mindir.node "Switch"(%c, %x, %f) : (tensor<i1>, tensor<2xf32>, !mindir.closure) -> tensor<2xf32>
  return %s : tensor<2xf32>
}
func.func private @f(%x: tensor<2xf32>) -> tensor<2xf32> {
  return %x : tensor<2xf32>
}

// -----

func.func @main(%x: tensor<2xf32>, %c: !mindir.string) -> tensor<2xf32> {
  // expected-error @+2 {{Switch: what it branches on is no tensor and no number}}
  // expected-note @+1 {{export}}
  %s = mindir.node "Switch"(%c, %x, %x) : (!mindir.string, tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  return %s : tensor<2xf32>
}

// -----

func.func @main(%x: tensor<2xf32>, %c: tensor<i1>) -> tensor<2xf32> {
  %value = mindir.graph_ref @value : !mindir.closure
  %graph = mindir.graph_ref @graph : !mindir.closure
  %s = mindir.node "Switch"(%c, %value, %graph) : (tensor<i1>, !mindir.closure, !mindir.closure) -> !mindir.closure
  // expected-error @+2 {{call: its paths come back with values of different kinds}}
  // expected-note @+1 {{export}}
  %r = mindir.call_closure %s(%x) : (!mindir.closure, tensor<2xf32>) -> !mindir.unknown
  return %x : tensor<2xf32>
}
func.func private @value(%x: tensor<2xf32>) -> tensor<2xf32> {
  return %x : tensor<2xf32>
}
func.func private @graph(%x: tensor<2xf32>) -> !mindir.closure {
  %f = mindir.graph_ref @value : !mindir.closure
  return %f : !mindir.closure
}

// -----

func.func @main(%x: tensor<*xf32>) -> tensor<*xf32> {
  %s = mindir.node "Shape"(%x) {output_info = {dynamic_length, element = i64}} : (tensor<*xf32>) -> tuple<i64>
  // expected-error @+2 {{call: it passes a list whose length only a run knows, such as what a slice from a number on takes}}
  // expected-note @+1 {{export}}
  %y = mindir.call @reshape(%x, %s) : (tensor<*xf32>, tuple<i64>) -> tensor<*xf32>
  return %y : tensor<*xf32>
}
func.func private @reshape(%x: tensor<*xf32>, %s: tuple<i64>) -> tensor<*xf32> {
  %y = mindir.node "Reshape"(%x, %s) : (tensor<*xf32>, tuple<i64>) -> tensor<*xf32>
  return %y : tensor<*xf32>
}

// -----

// Each of the calls doubles the paths.
func.func @main(%c: tensor<i1>, %x: tensor<2xf32>) -> tensor<2xf32> {
  %p = mindir.parameter "p" : tensor<2xf32>
  %q = mindir.parameter "q" : tensor<2xf32>
  %itself = mindir.graph_ref @itself : !mindir.closure
  %a = mindir.node "Partial"(%itself, %p) : (!mindir.closure, tensor<2xf32>) -> !mindir.closure
  %b = mindir.node "Partial"(%itself, %q) : (!mindir.closure, tensor<2xf32>) -> !mindir.closure
  %s = mindir.node "Switch"(%c, %a, %b) : (tensor<i1>, !mindir.closure, !mindir.closure) -> !mindir.closure
  %1 = mindir.call_closure %s() : (!mindir.closure) -> tensor<2xf32>
  %2 = mindir.call_closure %s() : (!mindir.closure) -> tensor<2xf32>
  %3 = mindir.call_closure %s() : (!mindir.closure) -> tensor<2xf32>
  %4 = mindir.call_closure %s() : (!mindir.closure) -> tensor<2xf32>
  %5 = mindir.call_closure %s() : (!mindir.closure) -> tensor<2xf32>
  %6 = mindir.call_closure %s() : (!mindir.closure) -> tensor<2xf32>
  %7 = mindir.call_closure %s() : (!mindir.closure) -> tensor<2xf32>
  %8 = mindir.call_closure %s() : (!mindir.closure) -> tensor<2xf32>
  // expected-error @+2 {{call: too many paths choose between parameters}}
  // expected-note @+1 {{export}}
  %9 = mindir.call_closure %s() : (!mindir.closure) -> tensor<2xf32>
  %u = mindir.constant(unit) : !mindir.umonad
  %w = mindir.node "AssignAdd"(%9, %x, %u) : (tensor<2xf32>, tensor<2xf32>, !mindir.umonad) -> tensor<2xf32>
  return %w : tensor<2xf32>
}
func.func private @itself(%p: tensor<2xf32>) -> tensor<2xf32> {
  return %p : tensor<2xf32>
}

// -----

func.func @main(%i: tensor<i32>, %x: tensor<2xf32>) -> tensor<2xf32> {
  %s = mindir.node "switch_layer"(%i, %x) : (tensor<i32>, tensor<2xf32>) -> !mindir.closure
  // expected-error @+2 {{call: it has no branches}}
  // expected-note @+1 {{export}}
  %y = mindir.call_closure %s(%x) : (!mindir.closure, tensor<2xf32>) -> tensor<2xf32>
  return %y : tensor<2xf32>
}

// -----

func.func @main(%c: tensor<i1>, %x: tensor<2xf32>) -> tensor<2xf32> {
  %f = mindir.graph_ref @itself : !mindir.closure
  // expected-error @+2 {{Switch: a graph, or a range that only a run knows, is passed to it}}
  // expected-note @+1 {{export}}
  %s = mindir.node "Switch"(%c, %f) : (tensor<i1>, !mindir.closure) -> !mindir.closure
  %y = mindir.call_closure %s(%x) : (!mindir.closure, tensor<2xf32>) -> tensor<2xf32>
  return %y : tensor<2xf32>
}
func.func private @itself(%x: tensor<2xf32>) -> tensor<2xf32> {
  return %x : tensor<2xf32>
}
