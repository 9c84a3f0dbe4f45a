// What each run chooses goes through every pass up to packed kernels, and still agrees behind each of them.
// DEFINE: %{form} = --legalise-types --decompose-kernels --form-kernels --verify-extents --propagate-layout --verify-extents
// DEFINE: %{fuse} = --cse --fold-constant-layouts --absorb-transposes --verify-extents --fuse-elementwise --verify-extents
// DEFINE: %{plan} = --fuse-epilogues --form-attention --select-kernels --pack-weights --verify-extents
// RUN: msc-opt %s --split-input-file --convert-mindir-to-linalg --verify-extents %{form} %{fuse} %{plan} | FileCheck %s

!image = tensor<8x3x64x64xf32, #bounded.extents<()[s0, s1] -> (s0, 3, s1, 64)>>
!half = tensor<8x16x32x32xf32, #bounded.extents<()[s0, s1] -> (s0, 16, (s1 - 1) floordiv 2 + 1, 32)>>
!both = tensor<8x32x32x32xf32, #bounded.extents<()[s0, s1] -> (s0, 32, (s1 - 1) floordiv 2 + 1, 32)>>
!pooled = tensor<8x32x16x16xf32, #bounded.extents<()[s0, s1] -> (s0, 32, ((s1 - 1) floordiv 2 - 1) floordiv 2 + 1, 16)>>
!kept = tensor<8x32xf32, #bounded.extents<()[s0] -> (s0, 32)>>

// CHECK-LABEL: func.func @image
// CHECK:     kernel.conv2d {{.*}} window [3, 3] strides [2, 2] pads [1, 1, 1, 1] {kernel.micro = #kernel.micro<"conv2dRows">}
// CHECK-SAME:  into tensor<8x32x32x16xf32, #bounded.extents<()[s0, s1] -> (s0, (s1 - 1) floordiv 2 + 1, 32, 16)>> epilogue
// CHECK:     kernel.conv2d
// CHECK-SAME:  epilogue(%{{.*}}: f32, %{{.*}}: f32 = %{{.*}} :
// CHECK:     tensor.concat dim(3)
// CHECK-NOT: linalg.transpose
// CHECK:     kernel.pool2d max
// CHECK-SAME:  into tensor<8x16x16x32xf32, #bounded.extents<()[s0, s1] -> (s0, ((s1 - 1) floordiv 2 - 1) floordiv 2 + 1, 16, 32)>>
module attributes {kernel.target = #kernel.target<"cpp" vector_bytes 64>} {
  func.func @image(%x: !image) -> !kept {
    %w = mindir.constant(dense<0.5> : tensor<16x3x3x3xf32>) : tensor<16x3x3x3xf32>
    %v = mindir.constant(dense<0.5> : tensor<16x16x1x1xf32>) : tensor<16x16x1x1xf32>
    %0 = mindir.Conv2D(%x, %w) {pad_mode = "pad", pad_list = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1, 2, 2>}
      : (!image, tensor<16x3x3x3xf32>) -> !half
    %1 = mindir.ReLU(%0) : (!half) -> !half
    %2 = mindir.Conv2D(%1, %v) : (!half, tensor<16x16x1x1xf32>) -> !half
    %3 = mindir.Add(%1, %2) : (!half, !half) -> !half
    %4 = mindir.Concat(%1, %3) {axis = 1 : i64} : (!half, !half) -> !both
    %5 = mindir.MaxPool(%4) {kernel_size = array<i64: 2, 2>, strides = array<i64: 2, 2>} : (!both) -> !pooled
    %6 = mindir.ReduceSum(%5) {axis = array<i64: 2, 3>} : (!pooled) -> !kept
    return %6 : !kept
  }
}

// -----

!text = tensor<8x64x32xf32, #bounded.extents<()[s0, s1] -> (s0, s1, 32)>>
!parts = tensor<8x64x2x16xf32, #bounded.extents<()[s0, s1] -> (s0, s1, 2, 16)>>
!heads = tensor<8x2x64x16xf32, #bounded.extents<()[s0, s1] -> (s0, 2, s1, 16)>>
!scores = tensor<8x2x64x64xf32, #bounded.extents<()[s0, s1] -> (s0, 2, s1, s1)>>

// CHECK-LABEL: func.func @text
// CHECK: kernel.matmul {{.*}} lhs_order [0, 2, 1, 3] rhs_order [0, 2, 1, 3]
// CHECK-SAME: into tensor<8x2x64x64xf32, #bounded.extents<()[s0, s1] -> (s0, 2, s1, s1)>>
module attributes {kernel.target = #kernel.target<"cpp" vector_bytes 64>} {
  func.func @text(%x: !text) -> !text {
    %w = mindir.constant(dense<0.5> : tensor<32x32xf32>) : tensor<32x32xf32>
    %q = mindir.MatMulExt(%x, %w) : (!text, tensor<32x32xf32>) -> !text
    %0 = mindir.Reshape(%q) {shape = array<i64: 8, 64, 2, 16>, bounded.shape = #bounded.extents<()[s0, s1] -> (s0, s1, 2, 16)>} : (!text) -> !parts
    %1 = mindir.Transpose(%0) {perm = array<i64: 0, 2, 1, 3>} : (!parts) -> !heads
    %2 = mindir.BatchMatMul(%1, %1) {transpose_b = true} : (!heads, !heads) -> !scores
    %3 = mindir.Softmax(%2) {axis = array<i64: -1>} : (!scores) -> !scores
    %4 = mindir.BatchMatMul(%3, %1) : (!scores, !heads) -> !heads
    %5 = mindir.Transpose(%4) {perm = array<i64: 0, 2, 1, 3>} : (!heads) -> !parts
    %6 = mindir.Reshape(%5) {shape = array<i64: 8, 64, 32>, bounded.shape = #bounded.extents<()[s0, s1] -> (s0, s1, 32)>} : (!parts) -> !text
    return %6 : !text
  }
}
