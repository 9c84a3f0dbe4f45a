// RUN: msc-opt %s --mindir-promote-f16 --mindir-fold-constants | FileCheck %s

// Casts stay at the graph's input and output only; the constant is converted.
// CHECK: func.func @main(%arg0: tensor<2xf16>) -> tensor<2xf16>
// CHECK-DAG: %[[W:.*]] = mindir.parameter "w" : tensor<2xf32>
// CHECK-DAG: %[[C:.*]] = mindir.constant({{.*}} : tensor<2xf32>) : tensor<2xf32>
// CHECK-DAG: %[[X:.*]] = mindir.Cast(%arg0) : (tensor<2xf16>) -> tensor<2xf32>
// CHECK: %[[A:.*]] = mindir.Mul(%[[X]], %[[W]]) : {{.*}} -> tensor<2xf32>
// CHECK: %[[B:.*]] = mindir.Add(%[[A]], %[[C]])
// CHECK: %[[Y:.*]] = mindir.Cast(%[[B]]) : (tensor<2xf32>) -> tensor<2xf16>
// CHECK: return %[[Y]]
func.func @main(%x: tensor<2xf16>) -> tensor<2xf16> {
  %w = mindir.parameter "w" : tensor<2xf32>
  %c = mindir.constant(dense<[1.5, -2.0]> : tensor<2xf16>) : tensor<2xf16>
  %h = mindir.Cast(%w) : (tensor<2xf32>) -> tensor<2xf16>
  %a = mindir.Mul(%x, %h) : (tensor<2xf16>, tensor<2xf16>) -> tensor<2xf16>
  %b = mindir.Add(%a, %c) : (tensor<2xf16>, tensor<2xf16>) -> tensor<2xf16>
  return %b : tensor<2xf16>
}
