// Every operation on floats is rounded once, to its type; sums are rounded behind the last number.
// RUN: msc-opt %s --mindir-fold-constants --convert-mindir-to-linalg | FileCheck %s

// 1 + 2^-24 is 1 in float32, and 2048 + 1 is 2048 in half precision.
// CHECK-LABEL: func.func @rounding
// CHECK-DAG: arith.constant dense<[1.000000e+00, 0x4B800000]> : tensor<2xf32>
// CHECK-DAG: arith.constant dense<[2.048000e+03, 2.052000e+03]> : tensor<2xf16>
func.func @rounding() -> (tensor<2xf32>, tensor<2xf16>) {
  %a = mindir.constant(dense<[1.0, 16777216.0]> : tensor<2xf32>) : tensor<2xf32>
  %b = mindir.constant(dense<[5.9604644775390625e-8, 1.0]> : tensor<2xf32>) : tensor<2xf32>
  %c = mindir.Add(%a, %b) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  %d = mindir.constant(dense<[2048.0, 2048.0]> : tensor<2xf16>) : tensor<2xf16>
  %e = mindir.constant(dense<[1.0, 3.0]> : tensor<2xf16>) : tensor<2xf16>
  %f = mindir.Add(%d, %e) : (tensor<2xf16>, tensor<2xf16>) -> tensor<2xf16>
  return %c, %f : tensor<2xf32>, tensor<2xf16>
}

// 2^24 + 1 + 1 + 1 + 1: in float32 each 1 is lost.
// CHECK-LABEL: func.func @sum
// CHECK: arith.constant dense<0x4B800002> : tensor<f32>
func.func @sum() -> tensor<f32> {
  %a = mindir.constant(dense<[16777216.0, 1.0, 1.0, 1.0, 1.0]> : tensor<5xf32>) : tensor<5xf32>
  %b = mindir.ReduceSum(%a) {axis = array<i64>} : (tensor<5xf32>) -> tensor<f32>
  return %b : tensor<f32>
}

// The lowering takes the second operand unless the first is greater: NaN is not, and +0 is not.
// CHECK-LABEL: func.func @maximum
// CHECK: arith.constant dense<[3.000000e+00, 1.000000e+00, -0.000000e+00]> : tensor<3xf32>
func.func @maximum() -> tensor<3xf32> {
  %a = mindir.constant(dense<[3.0, 0x7FC00000, 0.0]> : tensor<3xf32>) : tensor<3xf32>
  %b = mindir.constant(dense<[2.0, 1.0, -0.0]> : tensor<3xf32>) : tensor<3xf32>
  %c = mindir.Maximum(%a, %b) : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xf32>
  return %c : tensor<3xf32>
}

// CHECK-LABEL: func.func @chain
// CHECK-NOT: linalg
// CHECK: arith.constant dense<[0.000000e+00, 7.500000e-01]> : tensor<2xf32>
func.func @chain() -> tensor<2xf32> {
  %a = mindir.constant(dense<[-3.0, 0.5625]> : tensor<2xf32>) : tensor<2xf32>
  %b = mindir.ReLU(%a) : (tensor<2xf32>) -> tensor<2xf32>
  %c = mindir.Sqrt(%b) : (tensor<2xf32>) -> tensor<2xf32>
  return %c : tensor<2xf32>
}
