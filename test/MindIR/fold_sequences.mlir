// RUN: msc-opt %s --canonicalize | FileCheck %s

// Upwards, downwards, with a remainder, and of floats; without elements where the end is behind.
// CHECK-LABEL: func.func @range
// CHECK-DAG: mindir.constant(dense<[0, 3]> : tensor<2xi64>)
// CHECK-DAG: mindir.constant(dense<[5, 2]> : tensor<2xi64>)
// CHECK-DAG: mindir.constant(dense<[5.000000e-01, 3.500000e+00]> : tensor<2xf32>)
// CHECK-DAG: mindir.constant(dense<> : tensor<0xi64>)
func.func @range() -> (tensor<2xi64>, tensor<2xi64>, tensor<2xf32>, tensor<0xi64>) {
  %0 = mindir.constant(0 : i64) : i64
  %3 = mindir.constant(3 : i64) : i64
  %5 = mindir.constant(5 : i64) : i64
  %down = mindir.constant(-3 : i64) : i64
  %half = mindir.constant(dense<0.5> : tensor<f32>) : tensor<f32>
  %up = mindir.Range(%0, %5, %3) : (i64, i64, i64) -> tensor<2xi64>
  %back = mindir.Range(%5, %0, %down) : (i64, i64, i64) -> tensor<2xi64>
  %real = mindir.Range(%half, %5, %3) : (tensor<f32>, i64, i64) -> tensor<2xf32>
  %none = mindir.Range(%5, %0, %3) : (i64, i64, i64) -> tensor<0xi64>
  return %up, %back, %real, %none : tensor<2xi64>, tensor<2xi64>, tensor<2xf32>, tensor<0xi64>
}

// CHECK-LABEL: func.func @distances
// CHECK-DAG: mindir.constant(dense<[1.000000e+00, 1.500000e+00, 2.000000e+00]> : tensor<3xf32>)
// CHECK-DAG: mindir.constant(dense<1.000000e+00> : tensor<1xf32>)
func.func @distances() -> (tensor<3xf32>, tensor<1xf32>) {
  %1 = mindir.constant(dense<1.0> : tensor<f32>) : tensor<f32>
  %2 = mindir.constant(dense<2.0> : tensor<f32>) : tensor<f32>
  %three = mindir.LinSpace(%1, %2) {num = 3 : i64} : (tensor<f32>, tensor<f32>) -> tensor<3xf32>
  %one = mindir.LinSpace(%1, %2) {num = 1 : i64} : (tensor<f32>, tensor<f32>) -> tensor<1xf32>
  return %three, %one : tensor<3xf32>, tensor<1xf32>
}

// CHECK-LABEL: func.func @number
// CHECK-DAG: mindir.constant(dense<7.000000e+00> : tensor<f32>)
// CHECK-DAG: mindir.constant(dense<7> : tensor<i32>)
func.func @number() -> (tensor<f32>, tensor<i32>) {
  %7 = mindir.constant(7 : i64) : i64
  %0 = mindir.ScalarToTensor(%7) : (i64) -> tensor<f32>
  %1 = mindir.ScalarToTensor(%7) {dtype = i32} : (i64) -> tensor<i32>
  return %0, %1 : tensor<f32>, tensor<i32>
}

// What is only known in a run stays.
// CHECK-LABEL: func.func @unknown
// CHECK: mindir.Range
func.func @unknown(%n: i64) -> tensor<?xi64> {
  %0 = mindir.constant(0 : i64) : i64
  %1 = mindir.constant(1 : i64) : i64
  %2 = mindir.Range(%0, %n, %1) : (i64, i64, i64) -> tensor<?xi64>
  return %2 : tensor<?xi64>
}

// True is 1, and every number but 0 is true.
// CHECK-LABEL: func.func @truth
// CHECK-DAG: mindir.constant(dense<1.000000e+00> : tensor<f32>)
// CHECK-DAG: mindir.constant(dense<1> : tensor<i32>)
// CHECK-DAG: mindir.constant(1 : i64)
// CHECK-DAG: %[[TRUE:.*]] = mindir.constant(true)
// CHECK-DAG: mindir.constant(dense<44> : tensor<ui8>)
// CHECK: return %{{.*}}, %{{.*}}, %{{.*}}, %[[TRUE]], %[[TRUE]], %
func.func @truth() -> (tensor<f32>, tensor<i32>, i64, i1, i1, tensor<ui8>) {
  %t = mindir.constant(true) : i1
  %2 = mindir.constant(2 : i64) : i64
  %half = mindir.constant(0.5 : f32) : f32
  %300 = mindir.constant(300 : i64) : i64
  %0 = mindir.ScalarToTensor(%t) : (i1) -> tensor<f32>
  %1 = mindir.ScalarToTensor(%t) : (i1) -> tensor<i32>
  %3 = mindir.ScalarCast(%t) : (i1) -> i64
  %4 = mindir.ScalarCast(%half) : (f32) -> i1
  %5 = mindir.ScalarCast(%2) : (i64) -> i1
  %6 = mindir.ScalarToTensor(%300) : (i64) -> tensor<ui8>
  return %0, %1, %3, %4, %5, %6 : tensor<f32>, tensor<i32>, i64, i1, i1, tensor<ui8>
}

// CHECK-LABEL: func.func @sequences
// CHECK-DAG: %[[LENGTH:.*]] = mindir.constant(2 : i64)
// CHECK-DAG: %[[YES:.*]] = mindir.constant(true)
// CHECK-DAG: %[[NO:.*]] = mindir.constant(false)
// CHECK: return %[[LENGTH]], %[[YES]], %[[NO]]
func.func @sequences() -> (i64, i1, i1) {
  %t = mindir.constant([3, 5]) : tuple<i64, i64>
  %3 = mindir.constant(3 : i64) : i64
  %half = mindir.constant(0.5 : f32) : f32
  %0 = mindir.sequence_len(%t) : (tuple<i64, i64>) -> i64
  %1 = mindir.InSequence(%3, %half, %3) : (i64, f32, i64) -> i1
  %2 = mindir.InSequence(%3, %half) : (i64, f32) -> i1
  return %0, %1, %2 : i64, i1, i1
}
