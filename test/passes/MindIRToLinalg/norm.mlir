// RUN: msc-opt %s --split-input-file --convert-mindir-to-linalg --canonicalize | FileCheck %s

// A kernel, and scale and offset of each channel; no loops for statistics that nothing reads.
// CHECK-LABEL: func.func @group_norm
// CHECK-NOT: linalg.generic
// CHECK: %[[UNIT:.*]] = kernel.group_norm %arg0 into %{{.*}} channel_dim 1 groups 3 epsilon 9.999{{[0-9]*}}E-6 : tensor<2x6x4x5xf32> into tensor<2x6x4x5xf32>
// CHECK: linalg.generic {{.*}} ins(%[[UNIT]], %arg1, %arg2 : tensor<2x6x4x5xf32>, tensor<6xf32>, tensor<6xf32>)
// CHECK: %[[S:.*]] = arith.mulf
// CHECK-NEXT: arith.addf %[[S]]
// CHECK-NOT: linalg.generic
// CHECK: return
func.func @group_norm(%x: tensor<2x6x4x5xf32>, %w: tensor<6xf32>, %b: tensor<6xf32>) -> tensor<2x6x4x5xf32> {
  %0:3 = mindir.GroupNorm(%x, %w, %b) {num_groups = 3 : i64} : (tensor<2x6x4x5xf32>, tensor<6xf32>, tensor<6xf32>) -> (tensor<2x6x4x5xf32>, tensor<2x3xf32>, tensor<2x3xf32>)
  return %0#0 : tensor<2x6x4x5xf32>
}

// -----

// Those that are read are loops of their own.
// CHECK-LABEL: func.func @group_statistics
// CHECK: kernel.group_norm
// CHECK: linalg.generic {{.*}} iterator_types = ["parallel", "parallel", "reduction", "reduction"]
// CHECK: linalg.generic {{.*}} iterator_types = ["parallel", "parallel", "reduction"]
// CHECK: %[[MEAN:.*]] = linalg.generic {{.*}} iterator_types = ["parallel", "parallel"]}
// CHECK: arith.divf
// CHECK: linalg.generic {{.*}} iterator_types = ["parallel", "parallel", "reduction"]
// CHECK: %[[VARIANCE:.*]] = linalg.generic {{.*}} iterator_types = ["parallel", "parallel"]}
// CHECK: arith.divf
// CHECK: %[[RSTD:.*]] = linalg.generic {{.*}} iterator_types = ["parallel", "parallel"]} ins(%[[VARIANCE]]
// CHECK: math.sqrt
// CHECK: return %{{.*}}, %[[MEAN]], %[[RSTD]]
func.func @group_statistics(%x: tensor<2x6x4x5xf32>, %w: tensor<6xf32>, %b: tensor<6xf32>) -> (tensor<2x6x4x5xf32>, tensor<2x3xf32>, tensor<2x3xf32>) {
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
