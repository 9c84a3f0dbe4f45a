func.func @main(%x: tensor<2x3xf32>, %y: tensor<3x4xf32>) -> tensor<2x4xf32> {
  %e = tensor.empty() : tensor<2x4xf32>
  %0 = kernel.matmul %x, %y into %e : tensor<2x3xf32>, tensor<3x4xf32> into tensor<2x4xf32>
  return %0 : tensor<2x4xf32>
}
