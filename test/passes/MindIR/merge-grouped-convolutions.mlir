// RUN: msc-opt %s --mindir-merge-grouped-convolutions | FileCheck %s

// CHECK-LABEL: func.func @own_weights
// CHECK-NOT: mindir.Split
// CHECK: %[[W:.*]] = mindir.Concat(%arg1, %arg2) {{.*}} -> tensor<6x2x3x3xf32>
// CHECK: %[[Y:.*]] = mindir.Conv2D(%arg0, %[[W]]) {group = 2 : i64, pad_mode = "same"}
// CHECK: return %[[Y]]
func.func @own_weights(%x: tensor<1x4x8x8xf32>, %v: tensor<3x2x3x3xf32>, %w: tensor<3x2x3x3xf32>) -> tensor<1x6x8x8xf32> {
  %s:2 = mindir.Split(%x) {axis = 1 : i64, output_num = 2 : i64} : (tensor<1x4x8x8xf32>) -> (tensor<1x2x8x8xf32>, tensor<1x2x8x8xf32>)
  %a = mindir.Conv2D(%s#0, %v) {pad_mode = "same"} : (tensor<1x2x8x8xf32>, tensor<3x2x3x3xf32>) -> tensor<1x3x8x8xf32>
  %b = mindir.Conv2D(%s#1, %w) {pad_mode = "same"} : (tensor<1x2x8x8xf32>, tensor<3x2x3x3xf32>) -> tensor<1x3x8x8xf32>
  %y = mindir.Concat(%a, %b) {axis = -3 : i64} : (tensor<1x3x8x8xf32>, tensor<1x3x8x8xf32>) -> tensor<1x6x8x8xf32>
  return %y : tensor<1x6x8x8xf32>
}

// CHECK-LABEL: func.func @split_weights
// CHECK-NEXT: %[[Y:.*]] = mindir.Conv2D(%arg0, %arg1) {group = 2 : i64, pad_mode = "same"}
// CHECK-NEXT: return %[[Y]]
func.func @split_weights(%x: tensor<1x4x8x8xf32>, %w: tensor<6x2x3x3xf32>) -> tensor<1x6x8x8xf32> {
  %s:2 = mindir.Split(%x) {axis = 1 : i64, output_num = 2 : i64} : (tensor<1x4x8x8xf32>) -> (tensor<1x2x8x8xf32>, tensor<1x2x8x8xf32>)
  %t:2 = mindir.Split(%w) {axis = 0 : i64, output_num = 2 : i64} : (tensor<6x2x3x3xf32>) -> (tensor<3x2x3x3xf32>, tensor<3x2x3x3xf32>)
  %a = mindir.Conv2D(%s#0, %t#0) {pad_mode = "same"} : (tensor<1x2x8x8xf32>, tensor<3x2x3x3xf32>) -> tensor<1x3x8x8xf32>
  %b = mindir.Conv2D(%s#1, %t#1) {pad_mode = "same"} : (tensor<1x2x8x8xf32>, tensor<3x2x3x3xf32>) -> tensor<1x3x8x8xf32>
  %y = mindir.Concat(%a, %b) {axis = 1 : i64} : (tensor<1x3x8x8xf32>, tensor<1x3x8x8xf32>) -> tensor<1x6x8x8xf32>
  return %y : tensor<1x6x8x8xf32>
}

// Parts out of order are no grouped convolution.
// CHECK-LABEL: func.func @wrong_order
// CHECK: mindir.Split
// CHECK: mindir.Concat
func.func @wrong_order(%x: tensor<1x4x8x8xf32>, %v: tensor<3x2x3x3xf32>, %w: tensor<3x2x3x3xf32>) -> tensor<1x6x8x8xf32> {
  %s:2 = mindir.Split(%x) {axis = 1 : i64, output_num = 2 : i64} : (tensor<1x4x8x8xf32>) -> (tensor<1x2x8x8xf32>, tensor<1x2x8x8xf32>)
  %a = mindir.Conv2D(%s#1, %v) {pad_mode = "same"} : (tensor<1x2x8x8xf32>, tensor<3x2x3x3xf32>) -> tensor<1x3x8x8xf32>
  %b = mindir.Conv2D(%s#0, %w) {pad_mode = "same"} : (tensor<1x2x8x8xf32>, tensor<3x2x3x3xf32>) -> tensor<1x3x8x8xf32>
  %y = mindir.Concat(%a, %b) {axis = 1 : i64} : (tensor<1x3x8x8xf32>, tensor<1x3x8x8xf32>) -> tensor<1x6x8x8xf32>
  return %y : tensor<1x6x8x8xf32>
}
