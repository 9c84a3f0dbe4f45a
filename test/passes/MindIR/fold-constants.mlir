// RUN: msc-opt %s --mindir-fold-constants | FileCheck %s

// Numbers are written as the little-endian bytes of float32 after 8 hex digits of alignment.
// CHECK-LABEL: func.func @chain
// CHECK-NOT: mindir.Transpose
// CHECK: %[[C:.*]] = mindir.constant(dense_resource<[[NAME:.*]]> : tensor<3x2xf32>)
// CHECK: mindir.Mul(%arg0, %[[C]])
func.func @chain(%x: tensor<3x2xf32>) -> tensor<3x2xf32> {
  %a = mindir.parameter "a"(dense<[[1, 2, 3], [4, 5, 6]]> : tensor<2x3xi32>) : tensor<2x3xi32>
  %b = mindir.Cast(%a) : (tensor<2x3xi32>) -> tensor<2x3xf32>
  %c = mindir.Transpose(%b) {perm = array<i64: 1, 0>} : (tensor<2x3xf32>) -> tensor<3x2xf32>
  %two = mindir.constant(dense<2.0> : tensor<f32>) : tensor<f32>
  %d = mindir.RealDiv(%c, %two) : (tensor<3x2xf32>, tensor<f32>) -> tensor<3x2xf32>
  %y = mindir.Mul(%x, %d) : (tensor<3x2xf32>, tensor<3x2xf32>) -> tensor<3x2xf32>
  return %y : tensor<3x2xf32>
}

// Operands that do not broadcast to the result: no element-wise arithmetic.
// CHECK-LABEL: func.func @product
// CHECK-NOT: mindir.MatMul
// CHECK-NOT: mindir.BiasAdd
// CHECK: %[[P:.*]] = mindir.constant(dense_resource<[[PRODUCT:.*]]> : tensor<2x2xf32>)
// CHECK: return %[[P]]
func.func @product() -> tensor<2x2xf32> {
  %a = mindir.parameter "a"(dense<[[1.0, 2.0, 3.0], [0.0, 1.0, 0.0]]> : tensor<2x3xf32>) : tensor<2x3xf32>
  %b = mindir.parameter "b"(dense<[[1.0, 1.0, 1.0], [0.0, 2.0, 0.0]]> : tensor<2x3xf32>) : tensor<2x3xf32>
  %bias = mindir.parameter "bias"(dense<[1.0, 0.0]> : tensor<2xf32>) : tensor<2xf32>
  %p = mindir.MatMul(%a, %b) {transpose_b = true} : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x2xf32>
  %y = mindir.BiasAdd(%p, %bias) : (tensor<2x2xf32>, tensor<2xf32>) -> tensor<2x2xf32>
  return %y : tensor<2x2xf32>
}

// Weights that a network standardises before it convolves with them.
// CHECK-LABEL: func.func @standardised
// CHECK-NOT: mindir.Reduce
// CHECK: %[[S:.*]] = mindir.constant(dense_resource<[[STANDARDISED:.*]]> : tensor<2x3xf32>)
// CHECK-NEXT: mindir.Mul(%arg0, %[[S]])
func.func @standardised(%x: tensor<2x3xf32>) -> tensor<2x3xf32> {
  %w = mindir.parameter "w"(dense<[[0.0, 2.0, 4.0], [5.0, 1.0, 9.0]]> : tensor<2x3xf32>) : tensor<2x3xf32>
  %two = mindir.constant(dense<2.0> : tensor<f32>) : tensor<f32>
  %mean = mindir.ReduceMean(%w) {axis = array<i64: 1>, keep_dims = true} : (tensor<2x3xf32>) -> tensor<2x1xf32>
  %d = mindir.Sub(%w, %mean) : (tensor<2x3xf32>, tensor<2x1xf32>) -> tensor<2x3xf32>
  %square = mindir.Pow(%d, %two) : (tensor<2x3xf32>, tensor<f32>) -> tensor<2x3xf32>
  %sum = mindir.ReduceSum(%square) {axis = array<i64: 1>, keep_dims = true} : (tensor<2x3xf32>) -> tensor<2x1xf32>
  %variance = mindir.Div(%sum, %two) : (tensor<2x1xf32>, tensor<f32>) -> tensor<2x1xf32>
  %deviation = mindir.Sqrt(%variance) : (tensor<2x1xf32>) -> tensor<2x1xf32>
  %s = mindir.Div(%d, %deviation) : (tensor<2x3xf32>, tensor<2x1xf32>) -> tensor<2x3xf32>
  %y = mindir.Mul(%x, %s) : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
  return %y : tensor<2x3xf32>
}

// A stripped parameter has no numbers.
// CHECK-LABEL: func.func @stripped
// CHECK: mindir.Neg
func.func @stripped() -> tensor<2xf32> {
  %a = mindir.parameter "a" : tensor<2xf32>
  %b = mindir.Neg(%a) : (tensor<2xf32>) -> tensor<2xf32>
  return %b : tensor<2xf32>
}

// 0.5 2.0 1.0 2.5 1.5 3.0
// CHECK: [[NAME]]: "0x{{[0-9A-F]*}}0000003F000000400000803F000020400000C03F00004040"
// 7 4 2 2
// CHECK: [[PRODUCT]]: "0x{{[0-9A-F]*}}0000E040000080400000004000000040"
// -1 0 1 0 -1 1
// CHECK: [[STANDARDISED]]: "0x{{[0-9A-F]*}}000080BF000000000000803F00000000000080BF0000803F"
