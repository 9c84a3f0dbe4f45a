// RUN: msc-opt %s --split-input-file --convert-mindir-to-linalg --canonicalize | FileCheck %s

// The image is folded to its channels, and only these are grouped: it is never reshaped. The distance from the mean is taken before
// it is scaled, so that nothing is cancelled.
// CHECK-DAG: #[[IMAGE:.*]] = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
// CHECK-DAG: #[[CHANNELS:.*]] = affine_map<(d0, d1, d2, d3) -> (d0, d1)>
// CHECK-DAG: #[[VECTOR:.*]] = affine_map<(d0, d1, d2, d3) -> (d1)>
// CHECK-LABEL: func.func @group_norm
// CHECK-NOT: tensor<2x3x2x4x5xf32>
// CHECK: linalg.generic {indexing_maps = [#[[IMAGE]], #[[CHANNELS]]], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%arg0
// CHECK: tensor.expand_shape %{{.*}} output_shape [2, 3, 2] : tensor<2x6xf32> into tensor<2x3x2xf32>
// CHECK: iterator_types = ["parallel", "parallel", "reduction"]
// CHECK: arith.divf %{{.*}}, %cst{{.*}} : f32
// CHECK: arith.subf
// CHECK: arith.mulf
// CHECK: math.sqrt
// CHECK: linalg.generic {indexing_maps = [#[[IMAGE]], #[[CHANNELS]], #[[CHANNELS]], #[[VECTOR]], #[[IMAGE]]]
// CHECK: %[[D:.*]] = arith.subf
// CHECK-NEXT: %[[S:.*]] = arith.mulf %[[D]]
// CHECK-NEXT: arith.addf %[[S]]
func.func @group_norm(%x: tensor<2x6x4x5xf32>, %w: tensor<6xf32>, %b: tensor<6xf32>) -> (tensor<2x6x4x5xf32>, tensor<2x3xf32>, tensor<2x3xf32>) {
  %0:3 = mindir.GroupNorm(%x, %w, %b) {num_groups = 3 : i64} : (tensor<2x6x4x5xf32>, tensor<6xf32>, tensor<6xf32>) -> (tensor<2x6x4x5xf32>, tensor<2x3xf32>, tensor<2x3xf32>)
  return %0#0, %0#1, %0#2 : tensor<2x6x4x5xf32>, tensor<2x3xf32>, tensor<2x3xf32>
}

// -----

// CHECK-LABEL: func.func @euclid
// CHECK: %[[S:.*]] = arith.mulf %[[X:.*]], %[[X]] : f32
// CHECK: arith.addf
// CHECK: tensor<2xf32>
// CHECK: math.sqrt
// CHECK: arith.cmpf olt
// CHECK: tensor.expand_shape %{{.*}} : tensor<2xf32> into tensor<2x1x1xf32>
func.func @euclid(%x: tensor<2x3x4xf32>) -> tensor<2x1x1xf32> {
  %0 = mindir.LpNorm(%x) {axis = array<i64: -1, 1>, keep_dims = true} : (tensor<2x3x4xf32>) -> tensor<2x1x1xf32>
  return %0 : tensor<2x1x1xf32>
}

// -----

// CHECK-LABEL: func.func @cubes
// CHECK-DAG: %[[THREE:.*]] = arith.constant 3.000000e+00 : f32
// CHECK-DAG: %[[THIRD:.*]] = arith.constant 0.333333343 : f32
// CHECK: %[[A:.*]] = math.absf
// CHECK: math.powf %[[A]], %[[THREE]]
// CHECK: math.powf %{{.*}}, %[[THIRD]]
func.func @cubes(%x: tensor<2x3xf32>) -> tensor<2xf32> {
  %0 = mindir.LpNorm(%x) {axis = array<i64: 1>, p = 3 : i64} : (tensor<2x3xf32>) -> tensor<2xf32>
  return %0 : tensor<2xf32>
}

// -----

// With p 0 neither root nor epsilon.
// CHECK-LABEL: func.func @count
// CHECK: arith.cmpf une
// CHECK: arith.addf
// CHECK-NOT: arith.cmpf olt
func.func @count(%x: tensor<2x3xf32>) -> tensor<2xf32> {
  %0 = mindir.LpNorm(%x) {axis = array<i64: 1>, p = 0 : i64} : (tensor<2x3xf32>) -> tensor<2xf32>
  return %0 : tensor<2xf32>
}
