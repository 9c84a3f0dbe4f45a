// What is left to the run.
// RUN: msc-opt %s --mindir-fold-constants | FileCheck %s

// 4 MB out of 8 KB.
// CHECK-LABEL: func.func @growth
// CHECK: mindir.Add
func.func @growth() -> tensor<1024x1024xf32> {
  %a = mindir.constant(dense<1.0> : tensor<1024x1xf32>) : tensor<1024x1xf32>
  %b = mindir.constant(dense<2.0> : tensor<1x1024xf32>) : tensor<1x1024xf32>
  %c = mindir.Add(%a, %b) : (tensor<1024x1xf32>, tensor<1x1024xf32>) -> tensor<1024x1024xf32>
  return %c : tensor<1024x1024xf32>
}

// 2^31 products.
// CHECK-LABEL: func.func @work
// CHECK: mindir.MatMul
func.func @work() -> tensor<2048x512xf32> {
  %a = mindir.constant(dense<1.0> : tensor<2048x2048xf32>) : tensor<2048x2048xf32>
  %b = mindir.constant(dense<2.0> : tensor<2048x512xf32>) : tensor<2048x512xf32>
  %c = mindir.MatMul(%a, %b) {transpose_a = false, transpose_b = false} : (tensor<2048x2048xf32>, tensor<2048x512xf32>) -> tensor<2048x512xf32>
  return %c : tensor<2048x512xf32>
}

// A product that is small enough.
// CHECK-LABEL: func.func @less_work
// CHECK: mindir.constant(dense<1.280000e+02> : tensor<64x64xf32>)
func.func @less_work() -> tensor<64x64xf32> {
  %a = mindir.constant(dense<1.0> : tensor<64x64xf32>) : tensor<64x64xf32>
  %b = mindir.constant(dense<2.0> : tensor<64x64xf32>) : tensor<64x64xf32>
  %c = mindir.MatMul(%a, %b) {transpose_a = false, transpose_b = false} : (tensor<64x64xf32>, tensor<64x64xf32>) -> tensor<64x64xf32>
  return %c : tensor<64x64xf32>
}

// Nothing is made of nothing: numbers in the file take more room than the operator.
// CHECK-LABEL: func.func @source
// CHECK: %[[ONES:.*]] = mindir.Ones
// CHECK: return %[[ONES]]
func.func @source() -> tensor<3xf32> {
  %a = mindir.Ones() {shape = array<i64: 3>, dtype = f32} : () -> tensor<3xf32>
  return %a : tensor<3xf32>
}

// What reads it is computed all the same.
// CHECK-LABEL: func.func @from_source
// CHECK: mindir.constant(dense<2.000000e+00> : tensor<3xf32>)
func.func @from_source() -> tensor<3xf32> {
  %a = mindir.Ones() {shape = array<i64: 3>, dtype = f32} : () -> tensor<3xf32>
  %b = mindir.Add(%a, %a) : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xf32>
  return %b : tensor<3xf32>
}

// An input is not known.
// CHECK-LABEL: func.func @input
// CHECK: mindir.Neg(%arg0)
func.func @input(%x: tensor<2xf32>) -> tensor<2xf32> {
  %y = mindir.Neg(%x) : (tensor<2xf32>) -> tensor<2xf32>
  return %y : tensor<2xf32>
}
