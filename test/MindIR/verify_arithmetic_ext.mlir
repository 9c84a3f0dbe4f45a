// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @fmod_shapes(%x: tensor<2x3xf32>, %y: tensor<4xf32>) {
  // broadcast_c1
  // expected-error @+1 {{operands do not broadcast}}
  %0 = mindir.FmodTensor(%x, %y) : (tensor<2x3xf32>, tensor<4xf32>) -> tensor<2x3xf32>
  return
}
