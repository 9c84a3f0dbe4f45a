// RUN: msc-opt %s --mindir-raise --verify-diagnostics

// A report that is kept reads the number of those before it.
func.func @main(%x: tensor<3xcomplex<f32>>, %count: tensor<i32>) -> tensor<i32> {
  // expected-error@+2 {{Print: has an input that --keep-prints has no text for: tensors of real numbers, numbers, strings and tuples of these have one}}
  // expected-note@+1 {{compile without --keep-prints, or print its parts}}
  %next = mindir.node "Print"(%x, %count) : (tensor<3xcomplex<f32>>, tensor<i32>) -> tensor<i32>
  return %next : tensor<i32>
}
