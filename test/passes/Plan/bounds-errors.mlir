// RUN: not msc-opt %s --bufferise-kernels 2>&1 | FileCheck %s

// Padding that is computed of what each run chooses has no kernel.
// CHECK: error: 'tensor.pad' op has no kernel: its padding is computed
!x = tensor<8x3xf32, #bounded.extents<()[s0] -> (s0, 3)>>
!p = tensor<10x3xf32, #bounded.extents<()[s0] -> (s0 + 2, 3)>>
func.func @main(%x: !x) -> !p {
  %zero = arith.constant 0.0 : f32
  %n = bounded.count #bounded.number<()[s0] -> (s0 mod 2), 0> : i64
  %m = bounded.count #bounded.number<()[s0] -> (-(s0 mod 2) + 2), 2> : i64
  %sum = arith.addi %n, %n : i64
  %low = arith.index_cast %sum : i64 to index
  %high = arith.index_cast %m : i64 to index
  %p = tensor.pad %x low[%low, 0] high[%high, 0] {
  ^bb0(%i: index, %j: index):
    tensor.yield %zero : f32
  } : !x to !p
  return %p : !p
}
