// RUN: msc-opt %s --split-input-file --mindir-widen-half --mindir-fold-constants | FileCheck %s

// Each result is rounded; a value is widened once, a constant while compiling.
// CHECK-LABEL: func.func @arithmetic(%arg0: tensor<2xf16>) -> tensor<2xf16>
// CHECK-DAG: %[[C:.*]] = mindir.constant({{.*}} : tensor<2xf32>) : tensor<2xf32>
// CHECK-DAG: %[[X:.*]] = mindir.Cast(%arg0) : (tensor<2xf16>) -> tensor<2xf32>
// CHECK: %[[A:.*]] = mindir.Mul(%[[X]], %[[X]]) : {{.*}} -> tensor<2xf32>
// CHECK: %[[H:.*]] = mindir.Cast(%[[A]]) : (tensor<2xf32>) -> tensor<2xf16>
// CHECK: %[[R:.*]] = mindir.Cast(%[[H]]) : (tensor<2xf16>) -> tensor<2xf32>
// CHECK: %[[B:.*]] = mindir.Add(%[[R]], %[[C]])
// CHECK: %[[Y:.*]] = mindir.Cast(%[[B]]) : (tensor<2xf32>) -> tensor<2xf16>
// CHECK-NEXT: return %[[Y]]
func.func @arithmetic(%x: tensor<2xf16>) -> tensor<2xf16> {
  %c = mindir.constant(dense<[1.5, -2.0]> : tensor<2xf16>) : tensor<2xf16>
  %a = mindir.Mul(%x, %x) : (tensor<2xf16>, tensor<2xf16>) -> tensor<2xf16>
  %b = mindir.Add(%a, %c) : (tensor<2xf16>, tensor<2xf16>) -> tensor<2xf16>
  return %b : tensor<2xf16>
}

// -----

// Products, reductions and norms are stored in half precision as well.
// CHECK-LABEL: func.func @product
// CHECK: %[[P:.*]] = mindir.MatMul({{.*}} -> tensor<2x2xf32>
// CHECK: %[[H:.*]] = mindir.Cast(%[[P]]) : (tensor<2x2xf32>) -> tensor<2x2xbf16>
// CHECK: %[[W:.*]] = mindir.Cast(%[[H]])
// CHECK: %[[S:.*]] = mindir.ReduceSum(%[[W]]) {{.*}} -> tensor<2xf32>
// CHECK: mindir.Cast(%[[S]]) : (tensor<2xf32>) -> tensor<2xbf16>
func.func @product(%x: tensor<2x2xbf16>) -> tensor<2xbf16> {
  %0 = mindir.MatMul(%x, %x) : (tensor<2x2xbf16>, tensor<2x2xbf16>) -> tensor<2x2xbf16>
  %1 = mindir.ReduceSum(%0) {axis = array<i64: 1>} : (tensor<2x2xbf16>) -> tensor<2xbf16>
  return %1 : tensor<2xbf16>
}

// -----

// A cast there and back rounds and overflows: it is no copy.
// CHECK-LABEL: func.func @there_and_back
// CHECK: %[[H:.*]] = mindir.Cast(%arg0) : (tensor<2xf32>) -> tensor<2xbf16>
// CHECK: %[[Y:.*]] = mindir.Cast(%[[H]]) : (tensor<2xbf16>) -> tensor<2xf32>
// CHECK: return %[[Y]]
func.func @there_and_back(%x: tensor<2xf32>) -> tensor<2xf32> {
  %0 = mindir.Cast(%x) : (tensor<2xf32>) -> tensor<2xbf16>
  %1 = mindir.Cast(%0) : (tensor<2xbf16>) -> tensor<2xf32>
  return %1 : tensor<2xf32>
}

// -----

// What only takes one of its operands, or moves them, has nothing to round.
// CHECK-LABEL: func.func @chosen
// CHECK-NEXT: mindir.Maximum{{.*}} -> tensor<2xf16>
// CHECK-NEXT: mindir.ReLU{{.*}} -> tensor<2xf16>
// CHECK-NEXT: mindir.Reshape{{.*}} -> tensor<1x2xf16>
// CHECK-NEXT: return
func.func @chosen(%x: tensor<2xf16>) -> tensor<1x2xf16> {
  %0 = mindir.Maximum(%x, %x) : (tensor<2xf16>, tensor<2xf16>) -> tensor<2xf16>
  %1 = mindir.ReLU(%0) : (tensor<2xf16>) -> tensor<2xf16>
  %2 = mindir.Reshape(%1) {shape = array<i64: 1, 2>} : (tensor<2xf16>) -> tensor<1x2xf16>
  return %2 : tensor<1x2xf16>
}

// -----

// Beside a number of float32 it computes.
// CHECK-LABEL: func.func @limited
// CHECK: %[[M:.*]] = mindir.Minimum({{.*}} -> tensor<2xf32>
// CHECK: mindir.Cast(%[[M]]) : (tensor<2xf32>) -> tensor<2xf16>
func.func @limited(%x: tensor<2xf16>) -> tensor<2xf16> {
  %c = mindir.constant(1.000000e-01 : f32) : f32
  %0 = mindir.Minimum(%x, %c) : (tensor<2xf16>, f32) -> tensor<2xf16>
  return %0 : tensor<2xf16>
}

// -----

// Other numbers become half precision: 2049 is 2048 then.
// CHECK-LABEL: func.func @filled
// CHECK: mindir.constant(dense<2.048000e+03> : tensor<2xf32>)
func.func @filled() -> tensor<2xf32> {
  %v = mindir.constant(2.049000e+03 : f32) : f32
  %0 = mindir.FillV2(%v) {shape = array<i64: 2>} : (f32) -> tensor<2xf16>
  %1 = mindir.Cast(%0) : (tensor<2xf16>) -> tensor<2xf32>
  return %1 : tensor<2xf32>
}

// -----

// These have two steps in MindSpore, each of which rounds.
// CHECK-LABEL: func.func @steps
// CHECK: mindir.Exp(
// CHECK-NEXT: mindir.Cast({{.*}} -> tensor<2xf16>
// CHECK-NEXT: mindir.Cast({{.*}} -> tensor<2xf32>
// CHECK-NEXT: mindir.Sub(
// CHECK: mindir.Add(
// CHECK-NEXT: mindir.Cast({{.*}} -> tensor<2xf16>
// CHECK-NEXT: mindir.Cast({{.*}} -> tensor<2xf32>
// CHECK-NEXT: mindir.Log(
func.func @steps(%x: tensor<2xf16>) -> tensor<2xf16> {
  %0 = mindir.Expm1(%x) : (tensor<2xf16>) -> tensor<2xf16>
  %1 = mindir.Log1p(%0) : (tensor<2xf16>) -> tensor<2xf16>
  return %1 : tensor<2xf16>
}

// -----

// A number beside half precision is one itself: 0.1 is 0.0999755859375.
// CHECK-LABEL: func.func @number
// CHECK: %[[N:.*]] = mindir.constant(0.0999755859 : f32) : f32
// CHECK: mindir.Muls({{.*}}, %[[N]])
func.func @number(%x: tensor<2xf16>) -> tensor<2xf16> {
  %c = mindir.constant(1.000000e-01 : f32) : f32
  %0 = mindir.Muls(%x, %c) : (tensor<2xf16>, f32) -> tensor<2xf16>
  return %0 : tensor<2xf16>
}

// -----

// CHECK-LABEL: func.func @in_steps
// CHECK-NEXT: mindir.CumSum{{.*}} -> tensor<4xf16>
// CHECK-NEXT: mindir.TensorScatterAdd{{.*}} -> tensor<4xf16>
// CHECK-NEXT: return
func.func @in_steps(%x: tensor<4xf16>, %i: tensor<2x1xi32>, %u: tensor<2xf16>) -> tensor<4xf16> {
  %0 = mindir.CumSum(%x) {axis = 0 : i64} : (tensor<4xf16>) -> tensor<4xf16>
  %1 = mindir.TensorScatterAdd(%0, %i, %u) : (tensor<4xf16>, tensor<2x1xi32>, tensor<2xf16>) -> tensor<4xf16>
  return %1 : tensor<4xf16>
}
