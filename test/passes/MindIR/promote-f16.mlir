// RUN: msc-opt %s --split-input-file --mindir-promote-f16 --mindir-fold-constants --verify-diagnostics | FileCheck %s

// Constants are converted; element-wise arithmetic rounds, the last time for the result, which is not widened again.
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

// What only takes one of its operands has nothing to round.
// CHECK-LABEL: func.func @chosen
// CHECK: %[[X:.*]] = mindir.Cast(%arg0) : (tensor<2xf16>) -> tensor<2xf32>
// CHECK-NEXT: %[[M:.*]] = mindir.Maximum(%[[X]], %[[X]])
// CHECK-NEXT: %[[R:.*]] = mindir.ReLU(%[[M]])
// CHECK-NEXT: mindir.Cast(%[[R]]) : (tensor<2xf32>) -> tensor<2xf16>
func.func @chosen(%x: tensor<2xf16>) -> tensor<2xf16> {
  %0 = mindir.Maximum(%x, %x) : (tensor<2xf16>, tensor<2xf16>) -> tensor<2xf16>
  %1 = mindir.ReLU(%0) : (tensor<2xf16>) -> tensor<2xf16>
  return %1 : tensor<2xf16>
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

func.func @without_data() -> tensor<32xf16> {
  // expected-error @+1 {{has data that cannot be read}}
  %0 = mindir.constant(dense_resource<absent> : tensor<32xf16>) : tensor<32xf16>
  return %0 : tensor<32xf16>
}
