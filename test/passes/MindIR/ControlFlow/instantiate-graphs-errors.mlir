// RUN: msc-opt %s --mindir-instantiate-graphs --split-input-file --verify-diagnostics

// expected-error @+1 {{has no entry graph}}
module {
  func.func private @other(%x: tensor<2xf32>) -> tensor<2xf32> {
    return %x : tensor<2xf32>
  }
}

// -----

// expected-error@+2 {{the network never returns}}
// expected-note@+1 {{export the network for one case}}
func.func @net(%x: tensor<2xf32>) -> tensor<2xf32> attributes {mindir.entry} {
  %y = mindir.call @loop(%x) : (tensor<2xf32>) -> tensor<2xf32>
  return %y : tensor<2xf32>
}
func.func private @loop(%x: tensor<2xf32>) -> tensor<2xf32> {
  %y = mindir.call @loop(%x) : (tensor<2xf32>) -> tensor<2xf32>
  return %y : tensor<2xf32>
}

// -----

// expected-error@+2 {{the network returns a graph}}
// expected-note@+1 {{export the network for one case}}
func.func @net(%x: tensor<2xf32>) -> !mindir.closure attributes {mindir.entry} {
  %g = mindir.graph_ref @g : !mindir.closure
  return %g : !mindir.closure
}
func.func private @g(%x: tensor<2xf32>) -> tensor<2xf32> {
  return %x : tensor<2xf32>
}

// -----

func.func @net(%x: tensor<2xf32>) -> tensor<2xf32> attributes {mindir.entry} {
  %g = mindir.graph_ref @g : !mindir.closure
  %word = mindir.constant("yes") : !mindir.string
  %s = mindir.node "Switch"(%word, %g, %g) : (!mindir.string, !mindir.closure, !mindir.closure) -> !mindir.closure
  // expected-error@+2 {{what it branches on is no tensor and no number}}
  // expected-note@+1 {{export the network for one case}}
  %y = mindir.call_closure %s(%x) : (!mindir.closure, tensor<2xf32>) -> tensor<2xf32>
  return %y : tensor<2xf32>
}
func.func private @g(%x: tensor<2xf32>) -> tensor<2xf32> {
  return %x : tensor<2xf32>
}

// -----

func.func @net(%x: tensor<2xf32>) -> tensor<2xf32> attributes {mindir.entry} {
  // expected-error@+2 {{what it calls takes other arguments}}
  // expected-note@+1 {{export the network for one case}}
  %y = mindir.call @g(%x, %x) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  return %y : tensor<2xf32>
}
func.func private @g(%x: tensor<2xf32>) -> tensor<2xf32> {
  return %x : tensor<2xf32>
}

// -----

func.func @net(%x: tensor<2xf32>) -> tensor<2xf32> attributes {mindir.entry} {
  %y = mindir.call @power(%x) : (tensor<2xf32>) -> tensor<2xf32>
  return %y : tensor<2xf32>
}
func.func private @power(%x: tensor<2xf32>) -> tensor<2xf32> {
  // expected-error@+2 {{the graph 'power' calls itself before it ends: a recursion that is no loop is not supported}}
  // expected-note@+1 {{export the network for one case}}
  %y = mindir.call @power(%x) : (tensor<2xf32>) -> tensor<2xf32>
  %z = mindir.node "ReLU"(%y) : (tensor<2xf32>) -> tensor<2xf32>
  return %z : tensor<2xf32>
}

// -----

func.func @net(%x: tensor<2xf32>, %f: !mindir.closure) -> tensor<2xf32> attributes {mindir.entry} {
  // expected-error@+2 {{what it calls is no graph that is known}}
  // expected-note@+1 {{export the network for one case}}
  %y = mindir.call_closure %f(%x) : (!mindir.closure, tensor<2xf32>) -> tensor<2xf32>
  return %y : tensor<2xf32>
}

// -----

func.func @net(%x: tensor<2xf32>) -> tensor<2xf32> attributes {mindir.entry} {
  %g = mindir.graph_ref @g : !mindir.closure
  // expected-error@+2 {{a graph is passed to it}}
  // expected-note@+1 {{export the network for one case}}
  %y = mindir.node "ReLU"(%g) : (!mindir.closure) -> tensor<2xf32>
  return %y : tensor<2xf32>
}
func.func private @g(%x: tensor<2xf32>) -> tensor<2xf32> {
  return %x : tensor<2xf32>
}

// -----

func.func @net(%x: tensor<2xf32>, %t: tuple<tensor<2xf32>>, %c: tensor<i1>) -> tensor<2xf32> attributes {mindir.entry} {
  %list = mindir.node "MakeTuple"(%x) : (tensor<2xf32>) -> tuple<tensor<2xf32>>
  %y = mindir.call @grow(%list, %x, %c) : (tuple<tensor<2xf32>>, tensor<2xf32>, tensor<i1>) -> tensor<2xf32>
  return %y : tensor<2xf32>
}
func.func private @grow(%list: tuple<tensor<2xf32>>, %x: tensor<2xf32>, %c: tensor<i1>) -> tensor<2xf32> {
  %again = mindir.graph_ref @again : !mindir.closure
  %end = mindir.graph_ref @end : !mindir.closure
  %a = mindir.node "Partial"(%again, %list, %x, %c) : (!mindir.closure, tuple<tensor<2xf32>>, tensor<2xf32>, tensor<i1>) -> !mindir.closure
  %b = mindir.node "Partial"(%end, %x) : (!mindir.closure, tensor<2xf32>) -> !mindir.closure
  %s = mindir.node "Switch"(%c, %a, %b) : (tensor<i1>, !mindir.closure, !mindir.closure) -> !mindir.closure
  %y = mindir.call_closure %s() : (!mindir.closure) -> tensor<2xf32>
  return %y : tensor<2xf32>
}
func.func private @again(%list: tuple<tensor<2xf32>>, %x: tensor<2xf32>, %c: tensor<i1>) -> tensor<2xf32> {
  %longer = mindir.node "MakeTuple"(%list, %x) : (tuple<tensor<2xf32>>, tensor<2xf32>) -> tuple<tuple<tensor<2xf32>>, tensor<2xf32>>
  // expected-error@+2 {{the graph 'grow' is called with a list or tuple that grows from turn to turn}}
  // expected-note@+1 {{export the network for one case}}
  %y = mindir.call @grow(%longer, %x, %c) : (tuple<tuple<tensor<2xf32>>, tensor<2xf32>>, tensor<2xf32>, tensor<i1>) -> tensor<2xf32>
  return %y : tensor<2xf32>
}
func.func private @end(%x: tensor<2xf32>) -> tensor<2xf32> {
  return %x : tensor<2xf32>
}

// -----

func.func @net(%x: tensor<2xf32>, %z: tensor<3x2xf32>, %c: tensor<i1>) -> tensor<2xf32> attributes {mindir.entry} {
  %f = mindir.graph_ref @f : !mindir.closure
  %g = mindir.graph_ref @g : !mindir.closure
  %a = mindir.node "Partial"(%f, %x) : (!mindir.closure, tensor<2xf32>) -> !mindir.closure
  %b = mindir.node "Partial"(%g, %z) : (!mindir.closure, tensor<3x2xf32>) -> !mindir.closure
  %s = mindir.node "Switch"(%c, %a, %b) : (tensor<i1>, !mindir.closure, !mindir.closure) -> !mindir.closure
  // expected-error@+2 {{a value is tensor<2xf32> on one path and tensor<3x2xf32> on another}}
  // expected-note@+1 {{export the network for one case}}
  %y = mindir.call_closure %s() : (!mindir.closure) -> tensor<2xf32>
  %r = mindir.node "ReLU"(%y) : (tensor<2xf32>) -> tensor<2xf32>
  return %r : tensor<2xf32>
}
func.func private @f(%x: tensor<2xf32>) -> tensor<2xf32> {
  %y = mindir.node "ReLU"(%x) : (tensor<2xf32>) -> tensor<2xf32>
  return %y : tensor<2xf32>
}
func.func private @g(%x: tensor<3x2xf32>) -> tensor<3x2xf32> {
  %y = mindir.node "ReLU"(%x) : (tensor<3x2xf32>) -> tensor<3x2xf32>
  return %y : tensor<3x2xf32>
}
