// RUN: msc-opt %s --split-input-file --verify-diagnostics --mindir-split-complex

// All at once.
func.func @operators(%z: tensor<2x3xcomplex<f32>>, %b: tensor<3xcomplex<f32>>, %x: tensor<2x3xf32>, %i: tensor<2x3xi32>) -> tensor<2x3xcomplex<f32>> {
  // expected-error @+1 {{does not compute with complex numbers of these types; its real and imaginary parts (Real, Imag) are tensors that it takes}}
  %0 = mindir.BiasAdd(%z, %b) : (tensor<2x3xcomplex<f32>>, tensor<3xcomplex<f32>>) -> tensor<2x3xcomplex<f32>>
  // A product of a complex matrix and a real one.
  // expected-error @+1 {{does not compute with complex numbers of these types}}
  %1 = "mindir.MatMul"(%0, %x) {transpose_b = true} : (tensor<2x3xcomplex<f32>>, tensor<2x3xf32>) -> tensor<2x2xcomplex<f32>>
  // A sum that would be real.
  // expected-error @+1 {{does not compute with complex numbers of these types}}
  %2 = mindir.Add(%z, %z) : (tensor<2x3xcomplex<f32>>, tensor<2x3xcomplex<f32>>) -> tensor<2x3xf32>
  // Integers are no indices here.
  // expected-error @+1 {{does not compute with complex numbers of these types}}
  %3 = mindir.AddExt(%z, %i) {alpha = 1 : i64} : (tensor<2x3xcomplex<f32>>, tensor<2x3xi32>) -> tensor<2x3xcomplex<f32>>
  return %3 : tensor<2x3xcomplex<f32>>
}
