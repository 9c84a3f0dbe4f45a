// What only moves numbers, of any type.
// RUN: msc-opt %s --mindir-fold-constants --convert-mindir-to-linalg | FileCheck %s

// CHECK-LABEL: func.func @slices
// CHECK-DAG: arith.constant dense<{{\[}}[2, 3], [5, 6]]> : tensor<2x2xi16>
// CHECK-DAG: arith.constant dense<{{\[}}[1, 4], [2, 5], [3, 6]]> : tensor<3x2xi16>
func.func @slices() -> (tensor<2x2xi16>, tensor<3x2xi16>) {
  %a = mindir.constant(dense<[[1, 2, 3], [4, 5, 6]]> : tensor<2x3xi16>) : tensor<2x3xi16>
  %b = mindir.Slice(%a) {begin = array<i64: 0, 1>, size = array<i64: 2, 2>} : (tensor<2x3xi16>) -> tensor<2x2xi16>
  %c = mindir.Transpose(%a) {perm = array<i64: 1, 0>} : (tensor<2x3xi16>) -> tensor<3x2xi16>
  return %b, %c : tensor<2x2xi16>, tensor<3x2xi16>
}

// CHECK-LABEL: func.func @joined
// CHECK: arith.constant dense<{{\[}}[true, false, true], [false, false, false]]> : tensor<2x3xi1>
func.func @joined() -> tensor<2x3xi1> {
  %a = mindir.constant(dense<[[true, false], [false, false]]> : tensor<2x2xi1>) : tensor<2x2xi1>
  %b = mindir.constant(dense<[[true], [false]]> : tensor<2x1xi1>) : tensor<2x1xi1>
  %c = mindir.Concat(%a, %b) {axis = 1 : i64} : (tensor<2x2xi1>, tensor<2x1xi1>) -> tensor<2x3xi1>
  return %c : tensor<2x3xi1>
}

// Both results of an operator.
// CHECK-LABEL: func.func @parts
// CHECK-DAG: arith.constant dense<[1.000000e+00, 2.000000e+00]> : tensor<2xf64>
// CHECK-DAG: arith.constant dense<[3.000000e+00, 4.000000e+00]> : tensor<2xf64>
func.func @parts() -> (tensor<2xf64>, tensor<2xf64>) {
  %a = mindir.constant(dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf64>) : tensor<4xf64>
  %b:2 = mindir.Split(%a) {axis = 0 : i64, output_num = 2 : i64} : (tensor<4xf64>) -> (tensor<2xf64>, tensor<2xf64>)
  return %b#0, %b#1 : tensor<2xf64>, tensor<2xf64>
}

// Equal numbers need no memory.
// CHECK-LABEL: func.func @stretched
// CHECK: arith.constant dense<7> : tensor<100x100xi32>
func.func @stretched() -> tensor<100x100xi32> {
  %a = mindir.constant(dense<7> : tensor<1xi32>) : tensor<1xi32>
  %b = mindir.BroadcastTo(%a) {shape = array<i64: 100, 100>} : (tensor<1xi32>) -> tensor<100x100xi32>
  return %b : tensor<100x100xi32>
}
