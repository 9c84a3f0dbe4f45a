// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @colours(%x0: tensor<1x2x4x4xf32>) {
  // colour_c1
  // expected-error @+1 {{operand must be images of 3 colours, not 'tensor<1x2x4x4xf32>'}}
  %0 = mindir.RGBToHSV(%x0) : (tensor<1x2x4x4xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @factor(%x0: tensor<2x2x3xf32>, %x1: tensor<2xf32>) {
  // scalar_c1
  // expected-error @+1 {{the factor has 2 elements, not one}}
  %0 = mindir.AdjustHue(%x0, %x1) : (tensor<2x2x3xf32>, tensor<2xf32>) -> tensor<*xf32>
  return
}
