// RUN: msc-opt %s --split-input-file --convert-mindir-to-linalg --canonicalize | FileCheck %s

// CHECK-DAG: #[[ALL:.*]] = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
// CHECK-DAG: #[[KEPT:.*]] = affine_map<(d0, d1, d2, d3) -> (d0, d1)>
// CHECK-LABEL: func.func @mean
// CHECK: %[[ZERO:.*]] = linalg.fill
// CHECK: linalg.generic {indexing_maps = [#[[ALL]], #[[KEPT]]], iterator_types = ["parallel", "parallel", "reduction", "reduction"]}
// CHECK-SAME: outs(%[[ZERO]] : tensor<2x3xf32>)
// CHECK: arith.addf
// CHECK: arith.divf %{{.*}}, %cst
// CHECK: tensor.expand_shape %{{.*}} {{\[}}[0], [1, 2, 3]] output_shape [2, 3, 1, 1]
func.func @mean(%x: tensor<2x3x4x5xf32>) -> tensor<2x3x1x1xf32> {
  %0 = mindir.ReduceMean(%x) {axis = array<i64: -1, 2>, keep_dims = true} : (tensor<2x3x4x5xf32>) -> tensor<2x3x1x1xf32>
  return %0 : tensor<2x3x1x1xf32>
}

// -----

// A NaN that comes first stays: it is looked up once more behind the loop.
// CHECK-DAG: #[[FIRST:.*]] = affine_map<(d0) -> (d0, 0)>
// CHECK-LABEL: func.func @max
// CHECK: arith.constant 0xFF800000 : f32
// CHECK: arith.cmpf ogt
// CHECK: linalg.generic {indexing_maps = [#[[FIRST]],
// CHECK: arith.cmpf une
func.func @max(%x: tensor<2x3xf32>) -> tensor<2xf32> {
  %0 = mindir.ReduceMax(%x) {axis = array<i64: 1>} : (tensor<2x3xf32>) -> tensor<2xf32>
  return %0 : tensor<2xf32>
}

// -----

// The first index wins: strictly greater, in ascending order. Its type is the file's.
// CHECK-LABEL: func.func @argmax
// CHECK: linalg.generic {{.*}} iterator_types = ["parallel", "reduction"]
// CHECK: ^bb0(%[[X:.*]]: i32, %[[BEST:.*]]: i32, %[[INDEX:.*]]: i64):
// CHECK: arith.index_cast %{{.*}} : index to i64
// CHECK: %[[BETTER:.*]] = arith.cmpi sgt, %[[X]], %[[BEST]] : i32
// CHECK: arith.select %[[BETTER]], %[[X]], %[[BEST]]
// CHECK: arith.select %[[BETTER]], %{{.*}}, %[[INDEX]]
func.func @argmax(%x: tensor<2x3xi32>) -> (tensor<2xi64>, tensor<2xi32>) {
  %0, %1 = mindir.ArgMaxWithValue(%x) {axis = 1 : i64} : (tensor<2x3xi32>) -> (tensor<2xi64>, tensor<2xi32>)
  return %0, %1 : tensor<2xi64>, tensor<2xi32>
}

// A NaN is never greater: it stays where it is first, and is skipped elsewhere.
// CHECK-LABEL: func.func @argmax_of_floats
// CHECK: %[[FIRST:.*]] = arith.cmpi eq, %{{.*}}, %{{.*}} : index
// CHECK: %[[WINS:.*]] = arith.ori %[[FIRST]], %{{.*}}
// CHECK: arith.select %[[WINS]]
func.func @argmax_of_floats(%x: tensor<3xf32>) -> tensor<i32> {
  %0 = mindir.Argmax(%x) {axis = 0 : i64} : (tensor<3xf32>) -> tensor<i32>
  return %0 : tensor<i32>
}

// -----

// bool is summed as what the result is.
// CHECK-LABEL: func.func @count
// CHECK: arith.extui %{{.*}} : i1 to i64
// CHECK: arith.addi
func.func @count(%x: tensor<2x3xi1>) -> tensor<i64> {
  %0 = mindir.SumExt(%x) : (tensor<2x3xi1>) -> tensor<i64>
  return %0 : tensor<i64>
}

// -----

// Running sums and products keep their name: kernel.scan.
// CHECK-LABEL: func.func @scan
// CHECK: kernel.scan %{{.*}} into %{{.*}} over [1] sum exclusive : tensor<2x4xf32>
// CHECK: kernel.scan %{{.*}} into %{{.*}} over [0] product reverse : tensor<2x4xi8>
func.func @scan(%x: tensor<2x4xf32>, %i: tensor<2x4xui8>) -> (tensor<2x4xf32>, tensor<2x4xui8>) {
  %0 = mindir.CumSum(%x) {axis = -1 : i64, exclusive = true} : (tensor<2x4xf32>) -> tensor<2x4xf32>
  %1 = mindir.CumProd(%i) {axis = 0 : i64, reverse = true} : (tensor<2x4xui8>) -> tensor<2x4xui8>
  return %0, %1 : tensor<2x4xf32>, tensor<2x4xui8>
}

// -----

// Of half precision, whose steps are rounded, they run upwards, from what is turned around.
// CHECK-LABEL: func.func @scan_of_half
// CHECK: linalg.generic
// CHECK: kernel.scan %{{.*}} into %{{.*}} over [1] sum : tensor<2x4xf16>
// CHECK: linalg.generic
func.func @scan_of_half(%x: tensor<2x4xf16>) -> tensor<2x4xf16> {
  %0 = mindir.CumSum(%x) {axis = 1 : i64, reverse = true} : (tensor<2x4xf16>) -> tensor<2x4xf16>
  return %0 : tensor<2x4xf16>
}

// -----

// The largest of rows keep their name: kernel.topk.
// CHECK-LABEL: @top
// CHECK: kernel.topk %{{.*}} into %{{.*}}, %{{.*}} : tensor<2x7xf32> into tensor<2x3xf32>, tensor<2x3xi32>
func.func @top(%x: tensor<2x7xf32>) -> (tensor<2x3xf32>, tensor<2x3xi32>) {
  %0:2 = mindir.TopK(%x) {k = 3 : i64} : (tensor<2x7xf32>) -> (tensor<2x3xf32>, tensor<2x3xi32>)
  return %0#0, %0#1 : tensor<2x3xf32>, tensor<2x3xi32>
}

// CHECK-LABEL: @top_bytes
// CHECK: kernel.topk %{{.*}} unsigned : tensor<7xi8>
func.func @top_bytes(%x: tensor<7xui8>) -> tensor<3xui8> {
  %0:2 = mindir.TopK(%x) {k = 3 : i64} : (tensor<7xui8>) -> (tensor<3xui8>, tensor<3xi32>)
  return %0#0 : tensor<3xui8>
}
