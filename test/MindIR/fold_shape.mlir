// RUN: msc-opt %s --canonicalize | FileCheck %s

// CHECK-LABEL: func.func @known
// CHECK-DAG: mindir.constant(dense<[2, 3]> : tensor<2xi64>) : tensor<2xi64>
// CHECK-DAG: mindir.constant(2 : i64) : i64
func.func @known(%x: tensor<2x3xf32>) -> (tensor<2xi64>, i64) {
  %0 = mindir.TensorShape(%x) : (tensor<2x3xf32>) -> tensor<2xi64>
  %1 = mindir.Rank(%x) : (tensor<2x3xf32>) -> i64
  return %0, %1 : tensor<2xi64>, i64
}

// CHECK-LABEL: func.func @open
// CHECK: mindir.TensorShape
func.func @open(%x: tensor<?x3xf32>) -> tensor<2xi64> {
  %0 = mindir.TensorShape(%x) : (tensor<?x3xf32>) -> tensor<2xi64>
  return %0 : tensor<2xi64>
}
