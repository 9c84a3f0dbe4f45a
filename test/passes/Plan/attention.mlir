// RUN: msc-opt %s --convert-mindir-to-linalg --linalg-to-kernel-plan | FileCheck %s
// RUN: msc-opt %s --convert-mindir-to-linalg --linalg-to-kernel-plan=target=cuda | FileCheck %s --check-prefix=OTHER
// RUN: msc-opt %s --convert-mindir-to-linalg --linalg-to-kernel-plan=target=ascendc | FileCheck %s --check-prefix=OTHER
// RUN: msc-opt %s --convert-mindir-to-linalg --linalg-to-kernel-plan=unfused | FileCheck %s --check-prefix=UNFUSED

// Heads in the rows of queries, keys and values, a mask on the scores: one launch on the CPU, which keeps no scores: the arena
// holds 12 heads of packed keys and values.
// CHECK: kernel.entry attributes {arena_bytes = 2359296 : i64
// CHECK: kernel.launch @{{.*}} : memref<1x384x12x64xf32>, memref<1x384x12x64xf32>, memref<1x384x12x64xf32>, memref<1x1x1x384xf32>, memref<1x384x12x64xf32>, memref<2359296xi8>
// CHECK-NOT: kernel.launch
// CHECK: kernel.attention {{.*}} scores(
// CHECK: arith.mulf
// CHECK: arith.addf
// OTHER-NOT: kernel.attention
// OTHER-COUNT-3: kernel.launch
// OTHER-NOT: kernel.attention
// OTHER: kernel.softmax
// OTHER-NOT: kernel.attention
// UNFUSED-NOT: kernel.attention
// UNFUSED: math.exp
// UNFUSED-NOT: kernel.attention
func.func @main(%q: tensor<1x384x12x64xf32> {mindir.name = "q"}, %k: tensor<1x384x12x64xf32> {mindir.name = "k"}, %v: tensor<1x384x12x64xf32> {mindir.name = "v"},
    %m: tensor<1x1x1x384xf32> {mindir.name = "m"}) -> tensor<1x384x12x64xf32> {
  %s = arith.constant dense<0.125> : tensor<f32>
  %0 = mindir.Transpose(%q) {perm = array<i64: 0, 2, 1, 3>} : (tensor<1x384x12x64xf32>) -> tensor<1x12x384x64xf32>
  %1 = mindir.Transpose(%k) {perm = array<i64: 0, 2, 1, 3>} : (tensor<1x384x12x64xf32>) -> tensor<1x12x384x64xf32>
  %2 = mindir.Transpose(%v) {perm = array<i64: 0, 2, 1, 3>} : (tensor<1x384x12x64xf32>) -> tensor<1x12x384x64xf32>
  %3 = mindir.BatchMatMul(%0, %1) {transpose_b = true} : (tensor<1x12x384x64xf32>, tensor<1x12x384x64xf32>) -> tensor<1x12x384x384xf32>
  %4 = mindir.Mul(%3, %s) : (tensor<1x12x384x384xf32>, tensor<f32>) -> tensor<1x12x384x384xf32>
  %5 = mindir.Add(%4, %m) : (tensor<1x12x384x384xf32>, tensor<1x1x1x384xf32>) -> tensor<1x12x384x384xf32>
  %6 = mindir.Softmax(%5) : (tensor<1x12x384x384xf32>) -> tensor<1x12x384x384xf32>
  %7 = mindir.BatchMatMul(%6, %2) : (tensor<1x12x384x384xf32>, tensor<1x12x384x64xf32>) -> tensor<1x12x384x64xf32>
  %8 = mindir.Transpose(%7) {perm = array<i64: 0, 2, 1, 3>} : (tensor<1x12x384x64xf32>) -> tensor<1x384x12x64xf32>
  return %8 : tensor<1x384x12x64xf32>
}
