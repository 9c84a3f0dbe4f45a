// RUN: msc-opt %s --split-input-file --mindir-split-complex | FileCheck %s

// Inputs and results are pairs, as they lie in memory; in between are parts.
// CHECK-LABEL: func.func @product
// CHECK-SAME: (%[[A:.*]]: tensor<2x3x2xf32> {mindir.name = "a", mindir.type = tensor<2x3xcomplex<f32>>}, %[[B:.*]]: tensor<3x2xf32> {mindir.type = tensor<3xcomplex<f32>>})
// CHECK-SAME: -> (tensor<2x3x2xf32> {mindir.type = tensor<2x3xcomplex<f32>>})
// CHECK: %[[BR:.*]] = mindir.StridedSlice(%[[B]]) {begin = array<i64: 0, 0>, ellipsis_mask = 1 : i64, end = array<i64: 0, 1>, shrink_axis_mask = 2 : i64, strides = array<i64: 1, 1>} : (tensor<3x2xf32>) -> tensor<3xf32>
// CHECK: %[[BI:.*]] = mindir.StridedSlice(%[[B]]) {begin = array<i64: 0, 1>
// CHECK: %[[AR:.*]] = mindir.StridedSlice(%[[A]]) {begin = array<i64: 0, 0>
// CHECK: %[[AI:.*]] = mindir.StridedSlice(%[[A]]) {begin = array<i64: 0, 1>
// CHECK-DAG: %[[RR:.*]] = mindir.Mul(%[[AR]], %[[BR]]) : (tensor<2x3xf32>, tensor<3xf32>) -> tensor<2x3xf32>
// CHECK-DAG: %[[II:.*]] = mindir.Mul(%[[AI]], %[[BI]])
// CHECK-DAG: %[[R:.*]] = mindir.Sub(%[[RR]], %[[II]])
// CHECK-DAG: %[[RI:.*]] = mindir.Mul(%[[AR]], %[[BI]])
// CHECK-DAG: %[[IR:.*]] = mindir.Mul(%[[AI]], %[[BR]])
// CHECK-DAG: %[[I:.*]] = mindir.Add(%[[RI]], %[[IR]])
// CHECK-DAG: %[[RC:.*]] = mindir.ExpandDims(%[[R]]) {axis = -1 : i64} : (tensor<2x3xf32>) -> tensor<2x3x1xf32>
// CHECK-DAG: %[[IC:.*]] = mindir.ExpandDims(%[[I]])
// CHECK: %[[Y:.*]] = mindir.Concat(%[[RC]], %[[IC]]) {axis = -1 : i64}
// CHECK-NEXT: return %[[Y]] : tensor<2x3x2xf32>
func.func @product(%a: tensor<2x3xcomplex<f32>> {mindir.name = "a"}, %b: tensor<3xcomplex<f32>>) -> tensor<2x3xcomplex<f32>> {
  %0 = mindir.Mul(%a, %b) : (tensor<2x3xcomplex<f32>>, tensor<3xcomplex<f32>>) -> tensor<2x3xcomplex<f32>>
  return %0 : tensor<2x3xcomplex<f32>>
}

// -----

// What is moved is moved twice, each part with the same indices.
// CHECK-LABEL: func.func @moved(%arg0: tensor<2xf64>, %arg1: tensor<2xf64>, %arg2: tensor<3xi32>) -> tensor<3xf64>
// CHECK: mindir.Gather(%arg0, %arg2) {{.*}} -> tensor<3xf64>
// CHECK: %[[I:.*]] = mindir.Gather(%arg1, %arg2) {{.*}} -> tensor<3xf64>
// CHECK: return %[[I]] : tensor<3xf64>
func.func @moved(%a: tensor<2xf64>, %b: tensor<2xf64>, %i: tensor<3xi32>) -> tensor<3xf64> {
  %z = mindir.Complex(%a, %b) : (tensor<2xf64>, tensor<2xf64>) -> tensor<2xcomplex<f64>>
  %0 = mindir.Gather(%z, %i) {axis = 0 : i64} : (tensor<2xcomplex<f64>>, tensor<3xi32>) -> tensor<3xcomplex<f64>>
  %1 = mindir.Imag(%0) : (tensor<3xcomplex<f64>>) -> tensor<3xf64>
  return %1 : tensor<3xf64>
}

// -----

// The matrix that BatchMatMul transposes is conjugated, no other one.
// CHECK-LABEL: func.func @conjugated
// CHECK: %[[N:.*]] = mindir.Neg(%arg3)
// CHECK: mindir.BatchMatMul(%arg1, %[[N]]) {transpose_b = true}
// CHECK-LABEL: func.func @transposed
// CHECK-NOT: mindir.Neg
// CHECK: return
func.func @conjugated(%a: tensor<1x2x3xf32>, %b: tensor<1x2x3xf32>, %c: tensor<1x2x3xf32>, %d: tensor<1x2x3xf32>) -> tensor<1x2x2xf32> {
  %x = mindir.Complex(%a, %b) : (tensor<1x2x3xf32>, tensor<1x2x3xf32>) -> tensor<1x2x3xcomplex<f32>>
  %y = mindir.Complex(%c, %d) : (tensor<1x2x3xf32>, tensor<1x2x3xf32>) -> tensor<1x2x3xcomplex<f32>>
  %0 = "mindir.BatchMatMul"(%x, %y) {transpose_b = true} : (tensor<1x2x3xcomplex<f32>>, tensor<1x2x3xcomplex<f32>>) -> tensor<1x2x2xcomplex<f32>>
  %1 = mindir.Real(%0) : (tensor<1x2x2xcomplex<f32>>) -> tensor<1x2x2xf32>
  return %1 : tensor<1x2x2xf32>
}
func.func @transposed(%a: tensor<2x3xf32>, %b: tensor<2x3xf32>) -> tensor<2x2xf32> {
  %x = mindir.Complex(%a, %b) : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xcomplex<f32>>
  %0 = "mindir.MatMul"(%x, %x) {transpose_b = true} : (tensor<2x3xcomplex<f32>>, tensor<2x3xcomplex<f32>>) -> tensor<2x2xcomplex<f32>>
  %1 = mindir.Real(%0) : (tensor<2x2xcomplex<f32>>) -> tensor<2x2xf32>
  return %1 : tensor<2x2xf32>
}

// -----

// A real operand has the imaginary part 0, and the wider type is computed in.
// CHECK-LABEL: func.func @promoted
// CHECK: mindir.Add(%arg0, %arg2)
// CHECK-NEXT: mindir.Add(%arg1, {{.*}}) : (tensor<2xf32>, tensor<f32>) -> tensor<2xf32>
func.func @promoted(%a: tensor<2xf32>, %b: tensor<2xf32>, %c: tensor<2xf32>) -> tensor<2xcomplex<f32>> {
  %z = mindir.Complex(%a, %b) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xcomplex<f32>>
  %0 = mindir.Add(%z, %c) : (tensor<2xcomplex<f32>>, tensor<2xf32>) -> tensor<2xcomplex<f32>>
  return %0 : tensor<2xcomplex<f32>>
}

// -----

// Constants are taken apart; a state starts as the pairs that it is.
// CHECK-LABEL: func.func @kept
// CHECK-SAME: mindir.state = dense_resource<pairs> : tensor<2x2xf32>, mindir.type = tensor<2xcomplex<f32>>
// CHECK-DAG: mindir.constant(dense_resource<real> : tensor<2xf32>) : tensor<2xf32>
// CHECK-DAG: mindir.constant(dense_resource<imaginary> : tensor<2xf32>) : tensor<2xf32>
// CHECK: real: "0x400000000000803F00004040"
// CHECK: imaginary: "0x4000000000000040000080C0"
func.func @kept(%s: tensor<2xcomplex<f32>> {mindir.state = dense<(1.0, 2.0)> : tensor<2xcomplex<f32>>}) -> (tensor<2xcomplex<f32>> {mindir.state}) {
  %c = mindir.constant(dense<[(1.0, 2.0), (3.0, -4.0)]> : tensor<2xcomplex<f32>>) : tensor<2xcomplex<f32>>
  %0 = mindir.Add(%s, %c) : (tensor<2xcomplex<f32>>, tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  return %0 : tensor<2xcomplex<f32>>
}

// -----

// Regions give and carry two values for one.
// CHECK-LABEL: func.func @chosen
// CHECK: scf.if %arg0 -> (tensor<2xf32>, tensor<2xf32>)
// CHECK: scf.while {{.*}} : (tensor<2xf32>, tensor<2xf32>) -> (tensor<2xf32>, tensor<2xf32>)
func.func @chosen(%c: i1, %z: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  %0 = scf.if %c -> (tensor<2xcomplex<f32>>) {
    %1 = mindir.Neg(%z) : (tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
    scf.yield %1 : tensor<2xcomplex<f32>>
  } else {
    scf.yield %z : tensor<2xcomplex<f32>>
  }
  %2 = scf.while (%w = %0) : (tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
    scf.condition(%c) %w : tensor<2xcomplex<f32>>
  } do {
  ^bb0(%w: tensor<2xcomplex<f32>>):
    scf.yield %w : tensor<2xcomplex<f32>>
  }
  return %2 : tensor<2xcomplex<f32>>
}

// -----

// Nothing is left to do where nothing is complex.
// CHECK-LABEL: func.func @real(%arg0: tensor<2xf32>) -> tensor<2xf32> {
// CHECK-NEXT: mindir.Exp
// CHECK-NEXT: return
func.func @real(%x: tensor<2xf32>) -> tensor<2xf32> {
  %0 = mindir.Exp(%x) : (tensor<2xf32>) -> tensor<2xf32>
  return %0 : tensor<2xf32>
}
