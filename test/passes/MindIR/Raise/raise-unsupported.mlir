// Every node that cannot be compiled is reported, not only the first.
// RUN: not msc-opt %s --mindir-raise 2>&1 | FileCheck %s

// CHECK: error: NoSuchOperator: the operator is not supported
// CHECK: error: Conv2D: pad_mode reflect is not supported
// CHECK: error: MaxPool: data_format NHWC is not supported, only NCHW
// CHECK: error: Softmax: its argument 'axis' is computed in the graph; only a constant is supported
// CHECK: error: Softmax: its argument 'axis' has a value of an unexpected kind
// CHECK: error: ReLU: it has 2 inputs, of which only 1 are understood
// CHECK: error: MatMul: multiplies rows of 3 with columns of 4 elements
// CHECK: error: BatchNorm: results after the first are undefined in inference
func.func @main(%x: tensor<1x3x4x4xf32>, %w: tensor<3x3x3x3xf32>, %axis: i64, %m: tensor<2x3xf32>, %n: tensor<4x2xf32>, %c: tensor<3xf32>) -> (tensor<2x2xf32>, tensor<3xf32>) {
  %0 = mindir.node "NoSuchOperator"(%x) : (tensor<1x3x4x4xf32>) -> tensor<1x3x4x4xf32>
  %1 = mindir.node "Conv2D"(%x, %w) {primitive_attributes = {pad_mode = "reflect"}}
    : (tensor<1x3x4x4xf32>, tensor<3x3x3x3xf32>) -> tensor<1x3x4x4xf32>
  %2 = mindir.node "MaxPool"(%x) {primitive_attributes = {format = "NHWC", kernel_size = [1, 1, 1, 1], strides = [1, 1, 1, 1], pad_mode = "VALID"}}
    : (tensor<1x3x4x4xf32>) -> tensor<1x3x4x4xf32>
  %3 = mindir.node "Softmax"(%x, %axis) : (tensor<1x3x4x4xf32>, i64) -> tensor<1x3x4x4xf32>
  %word = mindir.constant("last") : !mindir.string
  %last = mindir.node "Softmax"(%x, %word) : (tensor<1x3x4x4xf32>, !mindir.string) -> tensor<1x3x4x4xf32>
  %4 = mindir.node "ReLU"(%x, %x) : (tensor<1x3x4x4xf32>, tensor<1x3x4x4xf32>) -> tensor<1x3x4x4xf32>
  %5 = mindir.node "MatMul"(%m, %n) : (tensor<2x3xf32>, tensor<4x2xf32>) -> tensor<2x2xf32>
  %one = mindir.constant(1 : i64) : i64
  %9 = mindir.node "BatchNorm"(%x, %c, %c, %c, %c)
    : (tensor<1x3x4x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>)
    -> tuple<tensor<1x3x4x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>>
  %10 = mindir.node "TupleGetItem"(%9, %one)
    : (tuple<tensor<1x3x4x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>>, i64) -> tensor<3xf32>
  return %5, %10 : tensor<2x2xf32>, tensor<3xf32>
}
