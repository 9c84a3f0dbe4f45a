// Lists of integers that shapes are computed in.
// RUN: msc-opt %s --mindir-fold-constants --convert-mindir-to-linalg | FileCheck %s

// CHECK-LABEL: func.func @list
// CHECK: arith.constant dense<{{\[}}[9, 7], [8, 5]]> : tensor<2x2xi64>
func.func @list() -> tensor<2x2xi64> {
  %a = mindir.constant(dense<[5, 6, 7, 8, 9]> : tensor<5xi64>) : tensor<5xi64>
  %b = mindir.StridedSlice(%a) {begin = array<i64: -1>, end = array<i64: 1>, strides = array<i64: -2>} : (tensor<5xi64>) -> tensor<2xi64>
  %c = mindir.StridedSlice(%a) {begin = array<i64: 3>, end = array<i64: 4>, strides = array<i64: 1>, shrink_axis_mask = 1 : i64} : (tensor<5xi64>) -> tensor<i64>
  %d = mindir.StridedSlice(%a) {begin = array<i64: 0>, end = array<i64: 1>, strides = array<i64: 1>, shrink_axis_mask = 1 : i64} : (tensor<5xi64>) -> tensor<i64>
  %e = mindir.Stack(%c, %d) {axis = 0 : i64} : (tensor<i64>, tensor<i64>) -> tensor<2xi64>
  %f = mindir.Stack(%b, %e) {axis = -2 : i64} : (tensor<2xi64>, tensor<2xi64>) -> tensor<2x2xi64>
  return %f : tensor<2x2xi64>
}

// CHECK-LABEL: func.func @columns
// CHECK: arith.constant dense<{{\[}}[1, 3], [2, 4]]> : tensor<2x2xi64>
func.func @columns() -> tensor<2x2xi64> {
  %a = mindir.constant(dense<[1, 2]> : tensor<2xi64>) : tensor<2xi64>
  %b = mindir.constant(dense<[3, 4]> : tensor<2xi64>) : tensor<2xi64>
  %c = mindir.Stack(%a, %b) {axis = 1 : i64} : (tensor<2xi64>, tensor<2xi64>) -> tensor<2x2xi64>
  return %c : tensor<2x2xi64>
}
