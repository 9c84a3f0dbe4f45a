// RUN: msc-opt %s --split-input-file --convert-mindir-to-linalg --canonicalize --verify-diagnostics | FileCheck %s

// Updates replace what is there.
// CHECK-LABEL: func.func @replaces
// CHECK: kernel.scatter %arg2 at %arg1 into %arg0 : tensor<3x4xf32>, tensor<3x1xi32> into tensor<6x4xf32>{{$}}
func.func @replaces(%x: tensor<6x4xf32>, %i: tensor<3x1xi32>, %u: tensor<3x4xf32>) -> tensor<6x4xf32> {
  %0 = mindir.TensorScatterUpdate(%x, %i, %u) : (tensor<6x4xf32>, tensor<3x1xi32>, tensor<3x4xf32>) -> tensor<6x4xf32>
  return %0 : tensor<6x4xf32>
}

// -----

// The indices of rows are coordinates of one dimension. What is unsigned is compared so.
// CHECK-LABEL: func.func @rows
// CHECK: %[[I:.*]] = tensor.expand_shape %arg1 {{\[}}[0, 1]] output_shape [3, 1] : tensor<3xi32> into tensor<3x1xi32>
// CHECK: kernel.scatter %arg2 at %[[I]] into %arg0 : tensor<3x4xi8>, tensor<3x1xi32> into tensor<6x4xi8>
// CHECK-SAME: combine(%[[OLD:.*]]: i8, %[[UPDATE:.*]]: i8) {
// CHECK: arith.cmpi ugt, %[[OLD]], %[[UPDATE]] : i8
func.func @rows(%x: tensor<6x4xui8>, %i: tensor<3xi32>, %u: tensor<3x4xui8>) -> tensor<6x4xui8> {
  %0 = mindir.ScatterMax(%x, %i, %u) : (tensor<6x4xui8>, tensor<3xi32>, tensor<3x4xui8>) -> tensor<6x4xui8>
  return %0 : tensor<6x4xui8>
}

// -----

// The old element is kept beside a NaN, or the update is taken.
// CHECK-LABEL: func.func @maxima
// CHECK: %[[LESS:.*]] = arith.cmpf olt, %[[OLD:.*]], %[[UPDATE:.*]] : f32
// CHECK: arith.select %[[LESS]], %[[UPDATE]], %[[OLD]] : f32
// CHECK: %[[GREATER:.*]] = arith.cmpf ogt, %[[OLD:.*]], %[[UPDATE:.*]] : f32
// CHECK: arith.select %[[GREATER]], %[[OLD]], %[[UPDATE]] : f32
func.func @maxima(%x: tensor<6xf32>, %i: tensor<3x1xi32>, %u: tensor<3xf32>) -> tensor<6xf32> {
  %0 = mindir.TensorScatterMax(%x, %i, %u) : (tensor<6xf32>, tensor<3x1xi32>, tensor<3xf32>) -> tensor<6xf32>
  %1 = mindir.ScatterNdMax(%0, %i, %u) : (tensor<6xf32>, tensor<3x1xi32>, tensor<3xf32>) -> tensor<6xf32>
  return %1 : tensor<6xf32>
}

// -----

// Half precision is rounded at each step.
// CHECK-LABEL: func.func @half
// CHECK: kernel.scatter {{.*}} combine(%[[OLD:.*]]: f16, %[[UPDATE:.*]]: f16) {
// CHECK-DAG: %[[A:.*]] = arith.extf %[[OLD]] : f16 to f32
// CHECK-DAG: %[[B:.*]] = arith.extf %[[UPDATE]] : f16 to f32
// CHECK: %[[SUM:.*]] = arith.addf %[[A]], %[[B]] : f32
// CHECK: arith.truncf %[[SUM]] : f32 to f16
func.func @half(%x: tensor<6xf16>, %i: tensor<3x1xi32>, %u: tensor<3xf16>) -> tensor<6xf16> {
  %0 = mindir.TensorScatterAdd(%x, %i, %u) : (tensor<6xf16>, tensor<3x1xi32>, tensor<3xf16>) -> tensor<6xf16>
  return %0 : tensor<6xf16>
}

// -----

// CHECK-LABEL: func.func @zeros
// CHECK: %[[ZEROS:.*]] = linalg.fill
// CHECK: kernel.scatter %arg1 at %arg0 into %[[ZEROS]] : tensor<2xi1>, tensor<2x1xi64> into tensor<6xi1>
// CHECK: arith.ori
func.func @zeros(%i: tensor<2x1xi64>, %u: tensor<2xi1>) -> tensor<6xi1> {
  %0 = mindir.ScatterNd(%i, %u) {shape = array<i64: 6>} : (tensor<2x1xi64>, tensor<2xi1>) -> tensor<6xi1>
  return %0 : tensor<6xi1>
}

// -----

// CHECK-LABEL: func.func @elements
// CHECK: kernel.scatter %arg2 at %arg1 into %arg0 axis 1 from_end : tensor<2x3xf32>, tensor<2x3xi64> into tensor<2x5xf32> combine
// CHECK: arith.addf
// CHECK: kernel.scatter %arg2 at %arg1 into %{{.*}} axis 0 from_end : {{.*}} into tensor<2x5xf32>{{$}}
func.func @elements(%x: tensor<2x5xf32>, %i: tensor<2x3xi64>, %u: tensor<2x3xf32>) -> tensor<2x5xf32> {
  %0 = mindir.TensorScatterElements(%x, %i, %u) {axis = -1 : i64, reduction = "add"} : (tensor<2x5xf32>, tensor<2x3xi64>, tensor<2x3xf32>) -> tensor<2x5xf32>
  %1 = mindir.TensorScatterElements(%0, %i, %u) : (tensor<2x5xf32>, tensor<2x3xi64>, tensor<2x3xf32>) -> tensor<2x5xf32>
  return %1 : tensor<2x5xf32>
}

// -----

// A coordinate that is known lies inside its dimension, whichever it is of.
func.func @outside(%x: tensor<6x4xf32>, %u: tensor<2xf32>) -> tensor<6x4xf32> {
  %i = mindir.constant(dense<[[5, 3], [0, 4]]> : tensor<2x2xi32>) : tensor<2x2xi32>
  // expected-error @+1 {{writes at index 4 of a dimension of 4}}
  %0 = mindir.TensorScatterAdd(%x, %i, %u) : (tensor<6x4xf32>, tensor<2x2xi32>, tensor<2xf32>) -> tensor<6x4xf32>
  return %0 : tensor<6x4xf32>
}

// -----

func.func @before_the_first(%x: tensor<4xf32>, %u: tensor<2xf32>) -> tensor<4xf32> {
  %i = mindir.constant(dense<[-4, -5]> : tensor<2xi64>) : tensor<2xi64>
  // expected-error @+1 {{writes at index -5 of a dimension of 4}}
  %0 = mindir.TensorScatterElements(%x, %i, %u) : (tensor<4xf32>, tensor<2xi64>, tensor<2xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}
