// RUN: msc-opt %s --mindir-erase-monads --split-input-file | FileCheck %s

// CHECK-LABEL: func.func @loads
// CHECK-NEXT: %[[W:.*]] = mindir.parameter "w"
// CHECK-NEXT: %[[Y:.*]] = mindir.Mul(%arg0, %[[W]])
// CHECK-NEXT: return %[[Y]]
func.func @loads(%x: tensor<4xf32>) -> tensor<4xf32> {
  %w = mindir.parameter "w" : tensor<4xf32>
  %u = mindir.constant(unit) : !mindir.umonad
  %l = mindir.Load(%w, %u) : (tensor<4xf32>, !mindir.umonad) -> tensor<4xf32>
  %y = mindir.Mul(%x, %l) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
  %t = mindir.MakeTuple %l : (tensor<4xf32>) -> tuple<tensor<4xf32>>
  %v = mindir.UpdateState(%u, %t) : (!mindir.umonad, tuple<tensor<4xf32>>) -> !mindir.umonad
  %z = mindir.Depend(%y, %v) : (tensor<4xf32>, !mindir.umonad) -> tensor<4xf32>
  return %z : tensor<4xf32>
}

// -----

// x is read before the write through a monad and after it through a Load.
// CHECK-LABEL: func.func @readers_before_and_after
// CHECK: %[[BEFORE:.*]] = mindir.Abs(%arg0)
// CHECK: %[[SUM:.*]] = mindir.Add(%arg0, %arg1)
// CHECK: %[[AFTER:.*]] = mindir.Neg(%[[SUM]])
// CHECK: return %[[BEFORE]], %[[AFTER]], %[[SUM]]
func.func @readers_before_and_after(%x: tensor<4xf32>, %y: tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>, tensor<4xf32>) {
  %u = mindir.constant(unit) : !mindir.umonad
  %before = mindir.Abs(%x) : (tensor<4xf32>) -> tensor<4xf32>
  %v = mindir.UpdateState(%u, %before) : (!mindir.umonad, tensor<4xf32>) -> !mindir.umonad
  %sum = mindir.InplaceAddExt(%x, %y, %v) : (tensor<4xf32>, tensor<4xf32>, !mindir.umonad) -> tensor<4xf32>
  %w = mindir.UpdateState(%v, %sum) : (!mindir.umonad, tensor<4xf32>) -> !mindir.umonad
  %l = mindir.Load(%x, %w) : (tensor<4xf32>, !mindir.umonad) -> tensor<4xf32>
  %after = mindir.Neg(%l) : (tensor<4xf32>) -> tensor<4xf32>
  return %before, %after, %x : tensor<4xf32>, tensor<4xf32>, tensor<4xf32>
}

// -----

// CHECK-LABEL: func.func @alpha_and_number
// CHECK: %[[A:.*]] = mindir.constant(dense<5.000000e-01> : tensor<f32>)
// CHECK: %[[P:.*]] = mindir.Mul(%arg1, %[[A]])
// CHECK: %[[S:.*]] = mindir.Sub(%arg0, %[[P]])
// CHECK: %[[N:.*]] = mindir.constant(dense<3.000000e+00> : tensor<f32>)
// CHECK: mindir.Mul(%[[S]], %[[N]])
func.func @alpha_and_number(%x: tensor<4xf32>, %y: tensor<4xf32>) -> tensor<4xf32> {
  %a = mindir.InplaceSubExt(%x, %y) {alpha = 0.5 : f64} : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
  %b = mindir.InplaceMuls(%a) {y = 3.0 : f64} : (tensor<4xf32>) -> tensor<4xf32>
  return %b : tensor<4xf32>
}

// CHECK-LABEL: func.func @exact_integers
// CHECK: mindir.constant(dense<16777217> : tensor<i64>)
func.func @exact_integers(%x: tensor<4xi64>) -> tensor<4xi64> {
  %a = mindir.InplaceAddsExt(%x) {y = 16777217 : i64} : (tensor<4xi64>) -> tensor<4xi64>
  return %a : tensor<4xi64>
}

// -----

// The value of a variable is one operand among others, whoever else reads it.
// CHECK-LABEL: func.func @state
// CHECK: %[[HALF:.*]] = mindir.Cast(%arg1) : (tensor<4xf32>) -> tensor<4xf16>
// CHECK: %[[ALL:.*]] = mindir.BroadcastTo(%[[HALF]]) {shape = array<i64: 3, 4>}
// CHECK: %[[SUM:.*]] = mindir.Add(%[[ALL]], %arg0)
// CHECK: %[[DIFF:.*]] = mindir.Sub(%[[SUM]], %arg0)
// CHECK: return %arg0, %[[DIFF]]
func.func @state(%p: tensor<3x4xf16>, %y: tensor<4xf32>) -> (tensor<3x4xf16>, tensor<3x4xf16>) {
  %a = mindir.Assign(%p, %y) : (tensor<3x4xf16>, tensor<4xf32>) -> tensor<3x4xf16>
  %b = mindir.AssignAdd(%a, %p) : (tensor<3x4xf16>, tensor<3x4xf16>) -> tensor<3x4xf16>
  %c = mindir.AssignSub(%b, %p) : (tensor<3x4xf16>, tensor<3x4xf16>) -> tensor<3x4xf16>
  return %p, %c : tensor<3x4xf16>, tensor<3x4xf16>
}

// -----

// Of two branches one writes x, and the other one gives it as it is.
// CHECK-LABEL: func.func @branch
// CHECK: %[[M:.*]] = mindir.ReduceMean(%arg0)
// CHECK: scf.if
// CHECK-NEXT: %[[A:.*]] = mindir.Add(%arg0, %arg1)
// CHECK-NEXT: %[[N:.*]] = mindir.Neg(%[[A]])
// CHECK-NEXT: scf.yield %[[N]]
// CHECK: else
// CHECK-NEXT: scf.yield %arg0
func.func @branch(%x: tensor<4xf32>, %y: tensor<4xf32>) -> tensor<4xf32> {
  %u = mindir.constant(unit) : !mindir.umonad
  %m = mindir.ReduceMean(%x) : (tensor<4xf32>) -> tensor<f32>
  %c = mindir.condition(%m) : (tensor<f32>) -> i1
  %r = scf.if %c -> tensor<4xf32> {
    %a = mindir.InplaceAddExt(%x, %y, %u) : (tensor<4xf32>, tensor<4xf32>, !mindir.umonad) -> tensor<4xf32>
    %v = mindir.UpdateState(%u, %a) : (!mindir.umonad, tensor<4xf32>) -> !mindir.umonad
    %l = mindir.Load(%x, %v) : (tensor<4xf32>, !mindir.umonad) -> tensor<4xf32>
    %n = mindir.Neg(%l) : (tensor<4xf32>) -> tensor<4xf32>
    scf.yield %n : tensor<4xf32>
  } else {
    scf.yield %x : tensor<4xf32>
  }
  return %r : tensor<4xf32>
}

// CHECK-LABEL: func.func @copy
// CHECK-NEXT: %[[C:.*]] = mindir.Cast(%arg1) : (tensor<3xi32>) -> tensor<3xf32>
// CHECK-NEXT: %[[B:.*]] = mindir.BroadcastTo(%[[C]]) {shape = array<i64: 2, 3>}
// CHECK-NEXT: return %[[B]]
func.func @copy(%x: tensor<2x3xf32>, %y: tensor<3xi32>) -> tensor<2x3xf32> {
  %a = mindir.InplaceCopy(%x, %y) : (tensor<2x3xf32>, tensor<3xi32>) -> tensor<2x3xf32>
  return %a : tensor<2x3xf32>
}

// The same tensor, read again before it is written again.
// CHECK-LABEL: func.func @twice
// CHECK-NEXT: %[[A:.*]] = mindir.Add(%arg0, %arg1)
// CHECK-NEXT: %[[B:.*]] = mindir.Add(%[[A]], %arg1)
// CHECK-NEXT: return %[[B]]
func.func @twice(%x: tensor<4xf32>, %y: tensor<4xf32>) -> tensor<4xf32> {
  %u = mindir.constant(unit) : !mindir.umonad
  %a = mindir.InplaceAddExt(%x, %y, %u) : (tensor<4xf32>, tensor<4xf32>, !mindir.umonad) -> tensor<4xf32>
  %v = mindir.UpdateState(%u, %a) : (!mindir.umonad, tensor<4xf32>) -> !mindir.umonad
  %l = mindir.Load(%x, %v) : (tensor<4xf32>, !mindir.umonad) -> tensor<4xf32>
  %b = mindir.InplaceAddExt(%l, %y, %v) : (tensor<4xf32>, tensor<4xf32>, !mindir.umonad) -> tensor<4xf32>
  return %b : tensor<4xf32>
}

// -----

// What is written is a function of the same arguments.
// CHECK-LABEL: func.func @functions
// CHECK: %[[A:.*]] = mindir.Hardtanh(%arg0) {max_val = 2.000000e+00 : f32, min_val = -2.000000e+00 : f32}
// CHECK: %[[B:.*]] = mindir.MaskedFill(%[[A]], %arg1, %arg2)
// CHECK: return %[[B]]
func.func @functions(%x: tensor<4xf32>, %m: tensor<4xi1>, %v: tensor<f32>) -> tensor<4xf32> {
  %u = mindir.constant(unit) : !mindir.umonad
  %a = mindir.InplaceHardtanh(%x, %u) {min_val = -2.0 : f32, max_val = 2.0 : f32} : (tensor<4xf32>, !mindir.umonad) -> tensor<4xf32>
  %w = mindir.UpdateState(%u, %a) : (!mindir.umonad, tensor<4xf32>) -> !mindir.umonad
  %b = mindir.InplaceMaskedFillTensor(%a, %m, %v, %w) : (tensor<4xf32>, tensor<4xi1>, tensor<f32>, !mindir.umonad) -> tensor<4xf32>
  return %b : tensor<4xf32>
}

// A slice is a copy: no other reader of the tensor sees what is written to it.
// CHECK-LABEL: func.func @slice
// CHECK: %[[SLICE:.*]] = mindir.StridedSlice(%arg0)
// CHECK: %[[SUM:.*]] = mindir.Add(%[[SLICE]], %arg1)
// CHECK: return %arg0, %[[SUM]]
func.func @slice(%x: tensor<4xf32>, %y: tensor<2xf32>) -> (tensor<4xf32>, tensor<2xf32>) {
  %u = mindir.constant(unit) : !mindir.umonad
  %v = mindir.StridedSlice(%x) {begin = array<i64: 0>, end = array<i64: 2>, strides = array<i64: 1>} : (tensor<4xf32>) -> tensor<2xf32>
  %a = mindir.InplaceAddExt(%v, %y, %u) : (tensor<2xf32>, tensor<2xf32>, !mindir.umonad) -> tensor<2xf32>
  return %x, %a : tensor<4xf32>, tensor<2xf32>
}
