// RUN: msc-opt %s --split-input-file --convert-mindir-to-linalg --attach-target --form-kernels --verify-extents | FileCheck %s

// Padding of pad_mode same that each run chooses is absorbed as -1, of that side only.
!image = tensor<8x3x64x64xf32, #bounded.extents<()[s0, s1] -> (s0, 3, s1, 64)>>
!half = tensor<8x4x32x32xf32, #bounded.extents<()[s0, s1] -> (s0, 4, (s1 - 1) floordiv 2 + 1, 32)>>
!largest = tensor<8x3x32x32xf32, #bounded.extents<()[s0, s1] -> (s0, 3, (s1 - 1) floordiv 2 + 1, 32)>>

// CHECK-LABEL: func.func @convolution
// CHECK-NOT: tensor.pad
// CHECK: kernel.conv2d %{{.*}} window [3, 3] strides [2, 2] pads [-1, 0, -1, 1] :
// CHECK-SAME: into tensor<8x32x32x4xf32, #bounded.extents<()[s0, s1] -> (s0, (s1 - 1) floordiv 2 + 1, 32, 4)>>
// CHECK: kernel.conv2d %{{.*}} window [2, 2] strides [2, 2] pads [0, 0, 1, 0] :
func.func @convolution(%x: !image, %w: tensor<4x3x3x3xf32>, %v: tensor<4x3x2x2xf32>) -> (!half, !half) {
  %0 = mindir.Conv2D(%x, %w) {pad_mode = "same", stride = array<i64: 1, 1, 2, 2>} : (!image, tensor<4x3x3x3xf32>) -> !half
  %1 = mindir.Conv2D(%x, %v) {pad_mode = "same", stride = array<i64: 1, 1, 2, 2>} : (!image, tensor<4x3x2x2xf32>) -> !half
  return %0, %1 : !half, !half
}

// CHECK-LABEL: func.func @largest
// CHECK-NOT: tensor.pad
// CHECK: kernel.pool2d max %{{.*}} window [3, 3] strides [2, 2] pads [-1, 0, -1, 1] :
func.func @largest(%x: !image) -> !largest {
  %0 = mindir.MaxPool(%x) {pad_mode = "same", kernel_size = array<i64: 3, 3>, strides = array<i64: 2, 2>} : (!image) -> !largest
  return %0 : !largest
}

// -----

// Both sides, and groups: one of three channels, one of one each. A dilated window needs more.
!image = tensor<1x6x65x64xf32, #bounded.extents<()[s0, s1] -> (1, 6, s0, s1)>>
!third = tensor<1x6x22x22xf32, #bounded.extents<()[s0, s1] -> (1, 6, (s0 - 1) floordiv 3 + 1, (s1 - 1) floordiv 3 + 1)>>
// CHECK-LABEL: func.func @groups
// CHECK-NOT: tensor.pad
// CHECK: kernel.conv2d %{{.*}} window [5, 5] strides [3, 3] pads [-1, -1, -1, -1] groups 2 :
// CHECK: kernel.conv2d %{{.*}} window [3, 3] strides [3, 3] dilations [2, 2] pads [-1, -1, -1, -1] groups 6 :
func.func @groups(%x: !image, %w: tensor<6x3x5x5xf32>, %v: tensor<6x1x3x3xf32>) -> (!third, !third) {
  %0 = mindir.Conv2D(%x, %w) {pad_mode = "same", stride = array<i64: 1, 1, 3, 3>, group = 2 : i64} : (!image, tensor<6x3x5x5xf32>) -> !third
  %1 = mindir.Conv2D(%x, %v) {pad_mode = "same", stride = array<i64: 1, 1, 3, 3>, dilation = array<i64: 1, 1, 2, 2>, group = 6 : i64} : (!image, tensor<6x1x3x3xf32>) -> !third
  return %0, %1 : !third, !third
}

// -----

// Padding that a run chooses by another rule stays, as does that of a value that is not zero.
!image = tensor<8x3x64x64xf32, #bounded.extents<()[s0] -> (8, 3, s0, 64)>>
!padded = tensor<8x3x66x64xf32, #bounded.extents<()[s0] -> (8, 3, s0 + 2, 64)>>
!result = tensor<8x4x32x31xf32, #bounded.extents<()[s0] -> (8, 4, (s0 - 1) floordiv 2 + 1, 31)>>
// CHECK-LABEL: func.func @other
// CHECK-COUNT-2: tensor.pad
// CHECK-COUNT-2: kernel.conv2d {{.*}} window [3, 3] strides [2, 2] :
func.func @other(%x: !image, %w: tensor<4x3x3x3xf32>) -> (!result, !result) {
  %zero = arith.constant 0.0 : f32
  %one = arith.constant 1.0 : f32
  %n = bounded.count #bounded.number<()[s0] -> (s0 mod 2), 0> : i64
  %m = bounded.count #bounded.number<()[s0] -> (-(s0 mod 2) + 2), 2> : i64
  %low = arith.index_cast %n : i64 to index
  %high = arith.index_cast %m : i64 to index
  %a = tensor.pad %x low[0, 0, %high, 0] high[0, 0, %low, 0] {
  ^bb0(%i: index, %c: index, %h: index, %v: index):
    tensor.yield %zero : f32
  } : !image to !padded
  %k = bounded.count #bounded.number<()[s0] -> ((((s0 - 1) floordiv 2) * 2 - s0 + 3) floordiv 2), 0> : i64
  %l = bounded.count #bounded.number<()[s0] -> (-((((s0 - 1) floordiv 2) * 2 - s0 + 3) floordiv 2) + 2), 2> : i64
  %before = arith.index_cast %k : i64 to index
  %after = arith.index_cast %l : i64 to index
  %b = tensor.pad %x low[0, 0, %before, 0] high[0, 0, %after, 0] {
  ^bb0(%i: index, %c: index, %h: index, %v: index):
    tensor.yield %one : f32
  } : !image to !padded
  %empty = tensor.empty() : !result
  %init = linalg.fill ins(%zero : f32) outs(%empty : !result) -> !result
  %y = linalg.conv_2d_nchw_fchw {strides = dense<2> : tensor<2xi64>, dilations = dense<1> : tensor<2xi64>}
    ins(%a, %w : !padded, tensor<4x3x3x3xf32>) outs(%init : !result) -> !result
  %z = linalg.conv_2d_nchw_fchw {strides = dense<2> : tensor<2xi64>, dilations = dense<1> : tensor<2xi64>}
    ins(%b, %w : !padded, tensor<4x3x3x3xf32>) outs(%init : !result) -> !result
  return %y, %z : !result, !result
}
