// RUN: msc-opt %s --bufferise-kernels --verify-diagnostics

// A kernel takes no numbers that are computed between launches.
func.func @main(%x: tensor<4xf32>, %n: tensor<f32>) -> tensor<4xf32> {
  %e = tensor.empty() : tensor<4xf32>
  %number = tensor.extract %n[] : tensor<f32>
  // expected-error@+1 {{reads a number that the host computes}}
  %y = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]}
      ins(%x : tensor<4xf32>) outs(%e : tensor<4xf32>) {
  ^bb0(%a: f32, %o: f32):
    %s = arith.addf %a, %number : f32
    linalg.yield %s : f32
  } -> tensor<4xf32>
  return %y : tensor<4xf32>
}
