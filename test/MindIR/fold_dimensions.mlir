// RUN: msc-opt %s --canonicalize | FileCheck %s

// CHECK-LABEL: func.func @known
// CHECK-DAG: mindir.constant(dense<[2, 3]> : tensor<2xi64>) : tensor<2xi64>
// CHECK-DAG: mindir.constant(2 : i64) : i64
// CHECK-DAG: mindir.constant(6 : i64) : i64
// CHECK-DAG: mindir.constant([2, 3]) : tuple<i64, i64>
func.func @known(%x: tensor<2x3xf32>) -> (tensor<2xi64>, i64, i64, tuple<i64, i64>) {
  %0 = mindir.TensorShape(%x) : (tensor<2x3xf32>) -> tensor<2xi64>
  %1 = mindir.Rank(%x) : (tensor<2x3xf32>) -> i64
  %2 = mindir.Size(%x) : (tensor<2x3xf32>) -> i64
  %3 = mindir.Shape(%x) : (tensor<2x3xf32>) -> tuple<i64, i64>
  return %0, %1, %2, %3 : tensor<2xi64>, i64, i64, tuple<i64, i64>
}

// CHECK-LABEL: func.func @element
// CHECK-DAG: mindir.constant(3 : i64) : i64
// CHECK-DAG: mindir.constant(2 : i64) : i64
// CHECK-NOT: mindir.TupleGetItem
func.func @element(%x: tensor<2x3xf32>) -> (i64, i64) {
  %0 = mindir.Shape(%x) : (tensor<2x3xf32>) -> tuple<i64, i64>
  %1 = mindir.TupleGetItem %0[-1] : (tuple<i64, i64>) -> i64
  %2 = mindir.TupleGetItem %0[0] : (tuple<i64, i64>) -> i64
  return %1, %2 : i64, i64
}

// CHECK-LABEL: func.func @open
// CHECK: mindir.TensorShape
// CHECK: mindir.Size
func.func @open(%x: tensor<?x3xf32>) -> (tensor<2xi64>, i64) {
  %0 = mindir.TensorShape(%x) : (tensor<?x3xf32>) -> tensor<2xi64>
  %1 = mindir.Size(%x) : (tensor<?x3xf32>) -> i64
  return %0, %1 : tensor<2xi64>, i64
}

// CHECK-LABEL: func.func @numbers
// CHECK-DAG: %[[ADD:.*]] = mindir.constant(-4 : i64)
// CHECK-DAG: %[[SUB:.*]] = mindir.constant(-10 : i64)
// CHECK-DAG: %[[MUL:.*]] = mindir.constant(-21 : i64)
// CHECK-DAG: %[[FLOOR:.*]] = mindir.constant(-3 : i64)
// CHECK-DAG: %[[MOD:.*]] = mindir.constant(2 : i64)
// CHECK-DAG: %[[DIV:.*]] = mindir.constant(-2.33333325 : f32)
// CHECK-DAG: %[[CAST:.*]] = mindir.constant(-2 : i64)
// CHECK: return %[[ADD]], %[[SUB]], %[[MUL]], %[[FLOOR]], %[[MOD]], %[[DIV]], %[[CAST]]
func.func @numbers() -> (i64, i64, i64, i64, i64, f32, i64) {
  %x = mindir.constant(-7 : i64) : i64
  %y = mindir.constant(3 : i64) : i64
  %0 = mindir.ScalarAdd(%x, %y) : (i64, i64) -> i64
  %1 = mindir.ScalarSub(%x, %y) : (i64, i64) -> i64
  %2 = mindir.ScalarMul(%x, %y) : (i64, i64) -> i64
  %3 = mindir.ScalarFloorDiv(%x, %y) : (i64, i64) -> i64
  %4 = mindir.ScalarMod(%x, %y) : (i64, i64) -> i64
  %5 = mindir.ScalarDiv(%x, %y) : (i64, i64) -> f32
  %6 = mindir.ScalarCast(%5) {dtype = i64} : (f32) -> i64
  return %0, %1, %2, %3, %4, %5, %6 : i64, i64, i64, i64, i64, f32, i64
}

// What Python would not compute is left alone.
// CHECK-LABEL: func.func @undefined
// CHECK: mindir.ScalarFloorDiv
// CHECK: mindir.ScalarMod
// CHECK: mindir.ScalarMul
func.func @undefined() -> (i64, i64, i64) {
  %x = mindir.constant(4611686018427387904 : i64) : i64
  %y = mindir.constant(0 : i64) : i64
  %0 = mindir.ScalarFloorDiv(%x, %y) : (i64, i64) -> i64
  %1 = mindir.ScalarMod(%x, %y) : (i64, i64) -> i64
  %2 = mindir.ScalarMul(%x, %x) : (i64, i64) -> i64
  return %0, %1, %2 : i64, i64, i64
}

// CHECK-LABEL: func.func @comparisons
// CHECK-DAG: %[[TRUE:.*]] = mindir.constant(true)
// CHECK-DAG: %[[FALSE:.*]] = mindir.constant(false)
// CHECK-DAG: %[[POW:.*]] = mindir.constant(-343 : i64)
// CHECK-DAG: %[[NEG:.*]] = mindir.constant(7 : i64)
// CHECK: return %[[FALSE]], %[[TRUE]], %[[TRUE]], %[[FALSE]], %[[POW]], %[[NEG]]
func.func @comparisons() -> (i1, i1, i1, i1, i64, i64) {
  %x = mindir.constant(-7 : i64) : i64
  %y = mindir.constant(3 : i64) : i64
  %h = mindir.constant(2.5 : f32) : f32
  %0 = mindir.ScalarEq(%x, %y) : (i64, i64) -> i1
  %1 = mindir.scalar_lt(%x, %y) : (i64, i64) -> i1
  %2 = mindir.ScalarGe(%y, %h) : (i64, f32) -> i1
  %3 = mindir.BoolNot(%2) : (i1) -> i1
  %4 = mindir.ScalarPow(%x, %y) : (i64, i64) -> i64
  %5 = mindir.ScalarUsub(%x) : (i64) -> i64
  return %0, %1, %2, %3, %4, %5 : i1, i1, i1, i1, i64, i64
}

// CHECK-LABEL: func.func @steering
// CHECK-DAG: %[[TRUE:.*]] = mindir.constant(true)
// CHECK-DAG: %[[LAST:.*]] = mindir.constant(2 : i32)
// CHECK: return %[[TRUE]], %[[LAST]]
func.func @steering() -> (i1, i32) {
  %x = mindir.constant(dense<0.5> : tensor<1xf32>) : tensor<1xf32>
  %i = mindir.constant(-1 : i64) : i64
  %0 = mindir.condition(%x) : (tensor<1xf32>) -> i1
  %1 = mindir.branch_index(%i) {branches = 3 : i32} : (i64) -> i32
  return %0, %1 : i1, i32
}
