// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @maps(%a: tensor<2x3xf32>, %b: tensor<3x5xf32>, %bias: tensor<5xf32>, %y: tensor<2x5xf32>) -> tensor<2x5xf32> {
  // epilogue_c1
  // expected-error @+1 {{needs one map for each extra operand}}
  %0 = "kernel.matmul"(%a, %b, %bias, %y) <{extra_maps = []}> ({
  ^bb0(%acc: f32, %e: f32):
    kernel.yield %acc : f32
  }) : (tensor<2x3xf32>, tensor<3x5xf32>, tensor<5xf32>, tensor<2x5xf32>) -> tensor<2x5xf32>
  return %0 : tensor<2x5xf32>
}

// -----

func.func @arguments(%a: tensor<2x3xf32>, %b: tensor<3x5xf32>, %bias: tensor<5xf32>, %y: tensor<2x5xf32>) -> tensor<2x5xf32> {
  // epilogue_c2
  // expected-error @+1 {{region takes the accumulator and one element for each extra operand}}
  %0 = "kernel.matmul"(%a, %b, %bias, %y) <{extra_maps = [affine_map<(i, j) -> (j)>]}> ({
  ^bb0(%acc: f32):
    kernel.yield %acc : f32
  }) : (tensor<2x3xf32>, tensor<3x5xf32>, tensor<5xf32>, tensor<2x5xf32>) -> tensor<2x5xf32>
  return %0 : tensor<2x5xf32>
}

// -----

func.func @yield(%a: tensor<2x3xf32>, %b: tensor<3x5xf32>, %y: tensor<2x5xf32>) -> tensor<2x5xf32> {
  // epilogue_c3
  // expected-error @+1 {{region yields one element}}
  %0 = "kernel.matmul"(%a, %b, %y) <{extra_maps = []}> ({
  ^bb0(%acc: f32):
    kernel.yield %acc, %acc : f32, f32
  }) : (tensor<2x3xf32>, tensor<3x5xf32>, tensor<2x5xf32>) -> tensor<2x5xf32>
  return %0 : tensor<2x5xf32>
}

// -----

func.func @rank(%a: tensor<2x3xf32>, %b: tensor<3x5xf32>, %bias: tensor<5xf32>, %y: tensor<2x5xf32>) -> tensor<2x5xf32> {
  // epilogue_c4
  // expected-error @+1 {{an extra's map does not fit its rank or the output's}}
  %0 = kernel.matmul %a, %b into %y : tensor<2x3xf32>, tensor<3x5xf32> into tensor<2x5xf32>
      epilogue(%acc: f32, %e: f32 = %bias at affine_map<(i, j) -> (i, j)> : tensor<5xf32>) {
    kernel.yield %acc : f32
  }
  return %0 : tensor<2x5xf32>
}
