// RUN: msc-opt %s --mindir-scalarise-tuples --verify-diagnostics

func.func @main(%c: !mindir.closure, %x: tensor<2xf32>) -> tensor<2xf32> {
  %t = mindir.call_closure %c(%x) : (!mindir.closure, tensor<2xf32>) -> tuple<tensor<2xf32>>
  // expected-error@+1 {{reads a tuple that is only known in a run}}
  %y = mindir.TupleGetItem %t[0] : (tuple<tensor<2xf32>>) -> tensor<2xf32>
  return %y : tensor<2xf32>
}
