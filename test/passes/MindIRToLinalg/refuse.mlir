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

// -----

func.func @none() -> tensor<2xf32> {
  // expected-error @+1 {{holds no number}}
  %0 = mindir.constant(unit) : !mindir.none
  %1 = mindir.Ones() {shape = array<i64: 2>} : () -> tensor<2xf32>
  return %1 : tensor<2xf32>
}

// -----

func.func @product_of_two_types(%x: tensor<2x3xf16>, %y: tensor<3x4xf16>) -> tensor<2x4xf32> {
  // expected-error @+1 {{operands and result must have one type}}
  %0 = mindir.MatMul(%x, %y) : (tensor<2x3xf16>, tensor<3x4xf16>) -> tensor<2x4xf32>
  return %0 : tensor<2x4xf32>
}

// -----

func.func @nothing_to_normalise(%x: tensor<0x4x2xf32>, %p: tensor<4xf32>) -> tensor<0x4x2xf32> {
  // expected-error @+1 {{cannot normalise an empty tensor}}
  %0:3 = mindir.GroupNorm(%x, %p, %p) {num_groups = 2 : i64} : (tensor<0x4x2xf32>, tensor<4xf32>, tensor<4xf32>) -> (tensor<0x4x2xf32>, tensor<0x2xf32>, tensor<0x2xf32>)
  return %0#0 : tensor<0x4x2xf32>
}

// -----

func.func @nothing_to_pool(%x: tensor<0x3x4x4xf32>) -> tensor<0x3x2x2xf32> {
  // expected-error @+1 {{cannot pool an empty image}}
  %0 = mindir.AdaptiveAvgPool2D(%x) {output_size = array<i64: 2, 2>} : (tensor<0x3x4x4xf32>) -> tensor<0x3x2x2xf32>
  return %0 : tensor<0x3x2x2xf32>
}

// -----

// mindir-erase-monads has not made it an addition.
func.func @in_place(%x: tensor<2xf32>) -> tensor<2xf32> {
  // expected-error @+1 {{is not supported with these types}}
  %0 = mindir.InplaceAddExt(%x, %x) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  return %0 : tensor<2xf32>
}
