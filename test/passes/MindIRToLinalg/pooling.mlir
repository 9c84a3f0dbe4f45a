// RUN: msc-opt %s --split-input-file --convert-mindir-to-linalg --canonicalize | FileCheck %s

// Equal windows at equal distances are a pooling, also where they overlap: 0-2, 2-4, 4-6 of 7 rows.
// CHECK-LABEL: func.func @regular
// CHECK-DAG: %[[SHARE:.*]] = arith.constant 0.166666672 : f32
// CHECK: linalg.pooling_nchw_sum {dilations = dense<1> : tensor<2xi64>, strides = dense<2> : tensor<2xi64>}
// CHECK-SAME: tensor<3x2xf32>
// CHECK: arith.mulf %{{.*}}, %[[SHARE]]
func.func @regular(%x: tensor<1x4x7x8xf32>) -> tensor<1x4x3x4xf32> {
  %0 = mindir.AdaptiveAvgPool2D(%x) {output_size = array<i64: 3, 4>} : (tensor<1x4x7x8xf32>) -> tensor<1x4x3x4xf32>
  return %0 : tensor<1x4x3x4xf32>
}

// -----

// 5 rows in windows of 0-1, 1-3 and 3-4, a constant share for each.
// CHECK-DAG: #[[SHARES:.*]] = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
// CHECK-LABEL: func.func @irregular
// CHECK-DAG: arith.constant dense<{{.*}}0.0833333358
// CHECK: tensor.extract_slice %{{.*}}[0, 0, 0, 0] [1, 4, 2, 4] [1, 1, 1, 1]
// CHECK: tensor.extract_slice %{{.*}}[0, 0, 1, 0] [1, 4, 3, 4] [1, 1, 1, 1]
// CHECK: tensor.extract_slice %{{.*}}[0, 0, 3, 0] [1, 4, 2, 4] [1, 1, 1, 1]
// CHECK: tensor.concat dim(2)
// CHECK: #[[SHARES]]
func.func @irregular(%x: tensor<4x5x4xf32>) -> tensor<4x3x1xf32> {
  %0 = mindir.AdaptiveAvgPool2D(%x) {output_size = array<i64: 3, 1>} : (tensor<4x5x4xf32>) -> tensor<4x3x1xf32>
  return %0 : tensor<4x3x1xf32>
}

// -----

// CHECK-LABEL: func.func @maximum
// CHECK: arith.constant 0xFF800000 : f32
// CHECK: linalg.pooling_nchw_max
func.func @maximum(%x: tensor<1x4x6x6xf32>) -> tensor<1x4x2x3xf32> {
  %0:2 = mindir.AdaptiveMaxPool2D(%x) {output_size = array<i64: 2, 3>} : (tensor<1x4x6x6xf32>) -> (tensor<1x4x2x3xf32>, tensor<1x4x2x3xi64>)
  return %0#0 : tensor<1x4x2x3xf32>
}

// -----

// A NaN is passed over in every type: arith.maximumf would keep it.
// CHECK-DAG: #[[READ:.*]] = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2 * 2 + d4, d3 * 3 + d5)>
// CHECK-LABEL: func.func @maximum_f64
// CHECK: linalg.generic {indexing_maps = [#[[READ]],
// CHECK: arith.cmpf ogt
// CHECK: arith.select
func.func @maximum_f64(%x: tensor<1x4x6x6xf64>) -> tensor<1x4x3x2xf64> {
  %0 = mindir.MaxPool(%x) {kernel_size = array<i64: 2>, strides = array<i64: 2, 3>} : (tensor<1x4x6x6xf64>) -> tensor<1x4x3x2xf64>
  return %0 : tensor<1x4x3x2xf64>
}
