// RUN: msc-opt %s | msc-opt | FileCheck %s

// Every family prints in the short form and parses back; default attributes are left out.

// CHECK-LABEL: func.func @unary
func.func @unary(%x: tensor<2x3xf32>) -> tensor<2x3xf32> {
  // CHECK: mindir.ReLU(%{{.*}}) : (tensor<2x3xf32>) -> tensor<2x3xf32>
  %0 = mindir.ReLU(%x) : (tensor<2x3xf32>) -> tensor<2x3xf32>
  // CHECK: mindir.Exp(%{{.*}}) : (tensor<2x3xf32>) -> tensor<2x3xf32>
  %1 = mindir.Exp(%0) {base = -1.0 : f32} : (tensor<2x3xf32>) -> tensor<2x3xf32>
  // CHECK: mindir.Elu(%{{.*}}) {alpha = 5.000000e-01 : f32}
  %2 = mindir.Elu(%1) {alpha = 0.5 : f32} : (tensor<2x3xf32>) -> tensor<2x3xf32>
  return %2 : tensor<2x3xf32>
}

// CHECK-LABEL: func.func @binary
func.func @binary(%x: tensor<2x3xui8>, %y: tensor<3xui8>) -> tensor<2x3xi1> {
  // CHECK: mindir.Add(%{{.*}}, %{{.*}}) : (tensor<2x3xui8>, tensor<3xui8>) -> tensor<2x3xui8>
  %0 = mindir.Add(%x, %y) : (tensor<2x3xui8>, tensor<3xui8>) -> tensor<2x3xui8>
  %c = mindir.constant(3 : i64) : i64
  // CHECK: mindir.Muls(%{{.*}}, %{{.*}}) : (tensor<2x3xui8>, i64) -> tensor<2x3xui8>
  %1 = mindir.Muls(%0, %c) : (tensor<2x3xui8>, i64) -> tensor<2x3xui8>
  // CHECK: mindir.Less(%{{.*}}, %{{.*}}) : (tensor<2x3xui8>, tensor<3xui8>) -> tensor<2x3xi1>
  %2 = mindir.Less(%1, %y) : (tensor<2x3xui8>, tensor<3xui8>) -> tensor<2x3xi1>
  return %2 : tensor<2x3xi1>
}

// CHECK-LABEL: func.func @choice
func.func @choice(%c: tensor<2x1xi1>, %x: tensor<2x3xf32>) -> tensor<2x3xi32> {
  // CHECK: mindir.Select
  %0 = mindir.Select(%c, %x, %x) : (tensor<2x1xi1>, tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
  // CHECK: mindir.Cast(%{{.*}}) {dst_type = i32}
  %1 = mindir.Cast(%0) {dst_type = i32} : (tensor<2x3xf32>) -> tensor<2x3xi32>
  return %1 : tensor<2x3xi32>
}
