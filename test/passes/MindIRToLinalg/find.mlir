// RUN: msc-opt %s --split-input-file --convert-mindir-to-linalg --verify-extents | FileCheck %s

// Positions in row-major order become coordinates, of as many rows as were found.
// CHECK-LABEL: func.func @nonzero
// CHECK: arith.cmpf une
// CHECK: %[[FLAGS:.*]] = tensor.collapse_shape %{{.*}} into tensor<12xi1>
// CHECK: %[[P:.*]]:2 = kernel.nonzero %[[FLAGS]] into %{{.*}} : tensor<12xi1> into tensor<12xi64>, tensor<i64>
// CHECK: %[[N:.*]] = tensor.extract %[[P]]#1[] : tensor<i64>
// CHECK: %[[FOUND:.*]] = bounded.cut %[[P]]#0 to %[[N]] : tensor<12xi64> to tensor<12xi64, #bounded.extents<()[s0] -> (s0)>>
// CHECK: linalg.generic {{.*}} ins(%[[FOUND]] : {{.*}}) outs(%{{.*}} : tensor<12x2xi64, #bounded.extents<()[s0] -> (s0, 2)>>)
// CHECK: arith.divui
// CHECK: arith.remui
!rows = tensor<12x2xi64, #bounded.extents<()[s0] -> (s0, 2)>>
func.func @nonzero(%x: tensor<3x4xf32>) -> !rows {
  %0 = mindir.NonZero(%x) {bounded.found = #bounded.number<()[s0] -> (s0), 12> : i64} : (tensor<3x4xf32>) -> !rows
  return %0 : !rows
}

// -----

// A bool is searched as it is, and both operands are of one shape first.
// CHECK-LABEL: func.func @select
// CHECK-NOT: arith.cmp
// CHECK: linalg.generic {{.*}} ins(%arg1 : tensor<4xi1>) outs(%{{.*}} : tensor<3x4xi1>)
// CHECK: kernel.nonzero
// CHECK: bounded.cut
// CHECK: tensor.extract %{{.*}}[%{{.*}}] : tensor<12xf32>
!some = tensor<12xf32, #bounded.extents<()[s0] -> (s0)>>
func.func @select(%x: tensor<3x4xf32>, %mask: tensor<4xi1>) -> !some {
  %0 = mindir.MaskedSelect(%x, %mask) {bounded.found = #bounded.number<()[s0] -> (s0), 12> : i64} : (tensor<3x4xf32>, tensor<4xi1>) -> !some
  return %0 : !some
}

// -----

// CHECK-LABEL: func.func @unique
// CHECK: %[[U:.*]]:3 = kernel.unique %arg0
// CHECK: bounded.cut %[[U]]#0
// CHECK: return %{{.*}}, %[[U]]#1
!some = tensor<6xi32, #bounded.extents<()[s0] -> (s0)>>
func.func @unique(%x: tensor<6xi32>) -> (!some, tensor<6xi32>) {
  %0:2 = mindir.Unique(%x) {bounded.found = #bounded.number<()[s0] -> (s0), 6> : i64} : (tensor<6xi32>) -> (!some, tensor<6xi32>)
  return %0#0, %0#1 : !some, tensor<6xi32>
}

// -----

// One element is one value, and among none there is none to find.
// CHECK-LABEL: func.func @known
// CHECK-NOT: kernel.
// CHECK: return %arg0, %{{.*}}, %{{.*}} : tensor<1xi32>, tensor<1xi32>, tensor<0x2xi64>
func.func @known(%x: tensor<1xi32>, %y: tensor<0x4xf32>) -> (tensor<1xi32>, tensor<1xi32>, tensor<0x2xi64>) {
  %0:2 = mindir.Unique(%x) {bounded.found = 1 : i64} : (tensor<1xi32>) -> (tensor<1xi32>, tensor<1xi32>)
  %1 = mindir.NonZero(%y) {bounded.found = 0 : i64} : (tensor<0x4xf32>) -> tensor<0x2xi64>
  return %0#0, %0#1, %1 : tensor<1xi32>, tensor<1xi32>, tensor<0x2xi64>
}
