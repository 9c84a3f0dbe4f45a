// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @name(%x: tensor<2xf32>) -> tensor<2xf32> {
  %v = tensor.empty() : tensor<2xf32>
  // routine_c1
  // expected-error@+1 {{has a name that is no identifier in camel case: sort rows}}
  %0 = kernel.routine "sort rows"[](%x) into (%v) : (tensor<2xf32>) into (tensor<2xf32>) -> tensor<2xf32>
  return %0 : tensor<2xf32>
}

// -----

func.func @option(%x: tensor<2xf32>) -> tensor<2xf32> {
  %v = tensor.empty() : tensor<2xf32>
  // routine_c2
  // expected-error@+1 {{has an option that is no integer, truth value, type or function: 1.500000e+00 : f64}}
  %0 = kernel.routine "sortRows"[1.5](%x) into (%v) : (tensor<2xf32>) into (tensor<2xf32>) -> tensor<2xf32>
  return %0 : tensor<2xf32>
}
