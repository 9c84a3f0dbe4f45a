// RUN: msc-opt %s --split-input-file --bufferise-kernels | FileCheck %s

// A cut is the same memory, the caller's here; from there on the symbol is what the kernel has counted.
// CHECK-LABEL: kernel.entry
// CHECK: %[[PLACES:.*]] = kernel.output 0 : memref<12xi64>
// CHECK: %[[COUNT:.*]] = kernel.view %[[MEMORY:.*]] at 0 : memref<i64> to memref<i64>
// CHECK: kernel.nonzero %{{.*}} into %[[PLACES]], %[[COUNT]] : memref<12xi1> into memref<12xi64>, memref<i64>
// CHECK: %[[READ:.*]] = kernel.view %[[MEMORY]] at 0
// CHECK: %[[N:.*]] = memref.load %[[READ]][] : memref<i64>
// CHECK: bounded.define 0 as %[[N]]
!some = tensor<12xi64, #bounded.extents<()[s0] -> (s0)>>
func.func @main(%x: tensor<12xi1>) -> !some {
  %p = tensor.empty() : tensor<12xi64>
  %c = tensor.empty() : tensor<i64>
  %0:2 = kernel.nonzero %x into %p, %c : tensor<12xi1> into tensor<12xi64>, tensor<i64> -> tensor<12xi64>, tensor<i64>
  %n = tensor.extract %0#1[] : tensor<i64>
  bounded.define 0 as %n
  %1 = bounded.cut %0#0 to %n : tensor<12xi64> to !some
  return %1 : !some
}

// -----

// What is cut is computed with in its memory.
// CHECK-LABEL: kernel.entry
// CHECK: kernel.unique
// CHECK: bounded.define 0
// CHECK: linalg.generic {{.*}} ins(%[[V:.*]] : memref<6xi32, #bounded.buffer<()[s0] -> (s0), () -> (1)>>)
!some = tensor<6xi32, #bounded.extents<()[s0] -> (s0)>>
func.func @main(%x: tensor<6xi32>) -> !some {
  %v = tensor.empty() : tensor<6xi32>
  %i = tensor.empty() : tensor<6xi32>
  %c = tensor.empty() : tensor<i64>
  %0:3 = kernel.unique %x into %v, %i, %c : tensor<6xi32> into tensor<6xi32>, tensor<6xi32>, tensor<i64> -> tensor<6xi32>, tensor<6xi32>, tensor<i64>
  %n = tensor.extract %0#2[] : tensor<i64>
  bounded.define 0 as %n
  %1 = bounded.cut %0#0 to %n : tensor<6xi32> to !some
  %e = tensor.empty() : !some
  %2 = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]} ins(%1 : !some) outs(%e : !some) {
  ^bb0(%in: i32, %out: i32):
    %s = arith.addi %in, %in : i32
    linalg.yield %s : i32
  } -> !some
  return %2 : !some
}
