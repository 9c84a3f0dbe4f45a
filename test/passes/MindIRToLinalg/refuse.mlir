// RUN: msc-opt %s --split-input-file --verify-diagnostics --convert-mindir-to-linalg

func.func @open(%x: tensor<?x3xf32>) -> tensor<?x3xf32> {
  // expected-error @+1 {{has a result whose dimensions are not known}}
  %0 = mindir.ReLU(%x) : (tensor<?x3xf32>) -> tensor<?x3xf32>
  return %0 : tensor<?x3xf32>
}

// -----

// expected-error @unknown {{1 parameter has no data, the first is 'w': the file was stripped of its weights}}
func.func @stripped() -> tensor<4xf32> {
  %0 = mindir.parameter "w" : tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

// Each of them, not only the first.
func.func @types(%x: tensor<1x1x2x2xi32>) -> (tensor<1x1x4x4xi32>, tensor<1x1x8x8xi32>) {
  // expected-error @+1 {{only float images are resized bilinearly}}
  %0 = mindir.ResizeBilinear(%x) {size = array<i64: 4, 4>} : (tensor<1x1x2x2xi32>) -> tensor<1x1x4x4xi32>
  // expected-error @+1 {{only float images are resized bilinearly}}
  %1 = mindir.ResizeBilinearV2(%0) {size = array<i64: 8, 8>} : (tensor<1x1x4x4xi32>) -> tensor<1x1x8x8xi32>
  return %0, %1 : tensor<1x1x4x4xi32>, tensor<1x1x8x8xi32>
}

// -----

// expected-error @+1 {{an input has a type that no target computes with: 'tensor<2x2xcomplex<f32>>'}}
func.func @complex(%x: tensor<2x2xcomplex<f32>>) -> tensor<2x2xcomplex<f32>> {
  // expected-error @+1 {{has a result of a type that no target computes with: 'tensor<2x2xcomplex<f32>>'}}
  %0 = mindir.MatMul(%x, %x) : (tensor<2x2xcomplex<f32>>, tensor<2x2xcomplex<f32>>) -> tensor<2x2xcomplex<f32>>
  return %0 : tensor<2x2xcomplex<f32>>
}
