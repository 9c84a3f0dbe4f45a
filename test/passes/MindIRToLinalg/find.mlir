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

// -----

// What another vector lacks is compared with all of it, however long both are.
// CHECK-LABEL: func.func @list_diff
// CHECK: arith.cmpi ne
// CHECK: arith.andi
// CHECK: bounded.cut
// CHECK: kernel.gather
!x = tensor<6xi32, #bounded.extents<()[s0] -> (s0)>>
!y = tensor<4xi32, #bounded.extents<()[s0, s1] -> (s1)>>
!some = tensor<6xi32, #bounded.extents<()[s0, s1, s2] -> (s2)>>
func.func @list_diff(%x: !x, %y: !y) -> (!some, !some) {
  %0:2 = mindir.ListDiff(%x, %y) {bounded.found = #bounded.number<()[s0, s1, s2] -> (s2), 6> : i64} : (!x, !y) -> (!some, !some)
  return %0#0, %0#1 : !some, !some
}

// -----

// CHECK-LABEL: func.func @overlaps
// CHECK: %[[R:.*]]:3 = kernel.routine "nmsWithOverlaps"
// CHECK: kernel.nonzero %[[R]]#1
// CHECK: tensor.extract %[[R]]#0
!some = tensor<6xi32, #bounded.extents<()[s0] -> (s0)>>
func.func @overlaps(%o: tensor<6x6xf32>, %s: tensor<6xf32>, %n: tensor<i32>, %t: tensor<f32>) -> !some {
  %0 = mindir.NonMaxSuppressionWithOverlaps(%o, %s, %n, %t, %t) {bounded.found = #bounded.number<()[s0] -> (s0), 6> : i64}
    : (tensor<6x6xf32>, tensor<6xf32>, tensor<i32>, tensor<f32>, tensor<f32>) -> !some
  return %0 : !some
}

// -----

// CHECK-LABEL: func.func @greedy
// CHECK: kernel.nonzero
!x = tensor<5x2x4xf32, #bounded.extents<()[s0, s1] -> (s0, s1, 4)>>
!lengths = tensor<2xi32, #bounded.extents<()[s0, s1] -> (s1)>>
!places = tensor<10x2xi64, #bounded.extents<()[s0, s1, s2] -> (s2, 2)>>
!classes = tensor<10xi64, #bounded.extents<()[s0, s1, s2] -> (s2)>>
!logs = tensor<2x1xf32, #bounded.extents<()[s0, s1] -> (s1, 1)>>
func.func @greedy(%x: !x, %n: !lengths) -> (!places, !classes, tensor<2xi64>, !logs) {
  %0:4 = mindir.CTCGreedyDecoder(%x, %n) {bounded.found = #bounded.number<()[s0, s1, s2] -> (s2), 10> : i64} : (!x, !lengths) -> (!places, !classes, tensor<2xi64>, !logs)
  return %0#0, %0#1, %0#2, %0#3 : !places, !classes, tensor<2xi64>, !logs
}
