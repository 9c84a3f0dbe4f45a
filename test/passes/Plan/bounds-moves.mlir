// RUN: msc-opt %s --split-input-file --bufferise-kernels | FileCheck %s

// A slice begins where the run says.
// CHECK-LABEL: kernel.entry
// CHECK: kernel.input 0 at 72 {bounded.offset = #bounded.number<()[s0] -> ((s0 - 2) * 12), 72> : i64} : memref<2x3xf32>
!x = tensor<8x3xf32, #bounded.extents<()[s0] -> (s0, 3)>>
func.func @main(%x: !x) -> tensor<2x3xf32> {
  %e = tensor.empty() : tensor<2x3xf32>
  %s = tensor.extract_slice %x[6, 0] [2, 3] [1, 1] {bounded.static_offsets = #bounded.extents<()[s0] -> (s0 - 2, 0)>} : !x to tensor<2x3xf32>
  %0 = linalg.exp ins(%s : tensor<2x3xf32>) outs(%e : tensor<2x3xf32>) -> tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// -----

// So does what is padded.
// CHECK-LABEL: kernel.entry
// CHECK: linalg.fill
// CHECK: kernel.view %{{.*}} at 0 {bounded.offset = #bounded.number<()[s0] -> ((s0 mod 2) * 12), 0> : i64}
// CHECK-SAME: to memref<8x3xf32, #bounded.buffer<()[s0] -> (s0, 3), () -> (3, 1)>>
!x = tensor<8x3xf32, #bounded.extents<()[s0] -> (s0, 3)>>
!p = tensor<10x3xf32, #bounded.extents<()[s0] -> (s0 + 2, 3)>>
func.func @main(%x: !x) -> !p {
  %zero = arith.constant 0.0 : f32
  %n = bounded.count #bounded.number<()[s0] -> (s0 mod 2), 0> : i64
  %m = bounded.count #bounded.number<()[s0] -> (-(s0 mod 2) + 2), 2> : i64
  %low = arith.index_cast %n : i64 to index
  %high = arith.index_cast %m : i64 to index
  %p = tensor.pad %x low[%low, 0] high[%high, 0] {
  ^bb0(%i: index, %j: index):
    tensor.yield %zero : f32
  } : !x to !p
  return %p : !p
}
