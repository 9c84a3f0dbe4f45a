func.func @main(%t: tensor<5xf32>, %i: tensor<2xi32>) -> tensor<2xf32> {
  %e = tensor.empty() : tensor<2xf32>
  %0 = kernel.gather %t at %i into %e axis 0 : tensor<5xf32>, tensor<2xi32> into tensor<2xf32> epilogue(%acc: f32) {
    %1 = arith.negf %acc : f32
    kernel.yield %1 : f32
  }
  return %0 : tensor<2xf32>
}
