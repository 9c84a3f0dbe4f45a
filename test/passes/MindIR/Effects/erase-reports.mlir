// RUN: msc-opt %s --mindir-erase-monads 2>&1 | FileCheck %s

// CHECK: warning: Print: is left out: a compiled network prints nothing and checks no condition; --keep-prints keeps it
// CHECK: warning: Assert: is left out: a compiled network prints nothing and checks no condition; --keep-prints keeps it

// CHECK-LABEL: func.func @main
// CHECK-NEXT: return %arg0
func.func @main(%x: tensor<3xf32>) -> tensor<3xf32> {
  %u = mindir.constant(unit) : !mindir.iomonad
  %text = mindir.constant("x") : !mindir.string
  %print = mindir.Print(%text, %x, %u) : (!mindir.string, tensor<3xf32>, !mindir.iomonad) -> tensor<1xi32>
  %v = mindir.UpdateState(%u, %print) : (!mindir.iomonad, tensor<1xi32>) -> !mindir.iomonad
  %holds = mindir.constant(dense<true> : tensor<i1>) : tensor<i1>
  %data = mindir.MakeTuple %x : (tensor<3xf32>) -> tuple<tensor<3xf32>>
  %assert = mindir.Assert(%holds, %data, %v) : (tensor<i1>, tuple<tensor<3xf32>>, !mindir.iomonad) -> tensor<1xi32>
  %w = mindir.UpdateState(%v, %assert) : (!mindir.iomonad, tensor<1xi32>) -> !mindir.iomonad
  %y = mindir.Depend(%x, %w) : (tensor<3xf32>, !mindir.iomonad) -> tensor<3xf32>
  return %y : tensor<3xf32>
}
