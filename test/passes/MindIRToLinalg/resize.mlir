// RUN: msc-opt %s --convert-mindir-to-linalg | FileCheck %s

// Resized images keep their name and the tables of what they read: kernel.resize. Here twice as many rows, and columns from the first to the last.
// CHECK-LABEL: func.func @nearest
// CHECK: %[[ROWS:.*]] = arith.constant dense<[0, 0, 1, 1]> : tensor<4xi32>
// CHECK: %[[COLUMNS:.*]] = arith.constant dense<[0, 1, 2]> : tensor<3xi32>
// CHECK: kernel.resize nearest %{{.*}} at(%[[ROWS]], %[[COLUMNS]]) into %{{.*}} dims [2, 3] : tensor<1x5x2x3xi8> at(tensor<4xi32>, tensor<3xi32>) into tensor<1x5x4x3xi8>
func.func @nearest(%x: tensor<1x5x2x3xi8>) -> tensor<1x5x4x3xi8> {
  %0 = mindir.ResizeNearestNeighbor(%x) {size = array<i64: 4, 3>} : (tensor<1x5x2x3xi8>) -> tensor<1x5x4x3xi8>
  return %0 : tensor<1x5x4x3xi8>
}

// Rows at -0.25, 0.25, 0.75 and 1.25: what lies outside is the image's edge.
// CHECK-LABEL: func.func @bilinear
// CHECK-DAG: %[[LOWER:.*]] = arith.constant dense<[0, 0, 0, 1]> : tensor<4xi32>
// CHECK-DAG: %[[UPPER:.*]] = arith.constant dense<[0, 1, 1, 1]> : tensor<4xi32>
// CHECK-DAG: %[[SHARE:.*]] = arith.constant dense<[7.500000e-01, 2.500000e-01, 7.500000e-01, 2.500000e-01]> : tensor<4xf32>
// CHECK: kernel.resize bilinear %{{.*}} at(%[[LOWER]], %[[UPPER]], %[[SHARE]], %{{.*}}, %{{.*}}, %{{.*}}) into %{{.*}} dims [2, 3]
func.func @bilinear(%x: tensor<1x5x2x3xf32>) -> tensor<1x5x4x3xf32> {
  %0 = mindir.ResizeBilinearV2(%x) {size = array<i64: 4, 3>, half_pixel_centers = true} : (tensor<1x5x2x3xf32>) -> tensor<1x5x4x3xf32>
  return %0 : tensor<1x5x4x3xf32>
}
