// RUN: msc-opt %s --attach-target --form-kernels | FileCheck %s
// RUN: msc-opt %s --attach-target=name=ascendc --form-kernels | FileCheck %s --check-prefix=FLOATS

// Zero padding is absorbed; the convolution is channels last between two transposes.
// CHECK-LABEL: @convolution
// CHECK: linalg.transpose ins(%{{.*}} : tensor<1x3x8x8xf32>) {{.*}} permutation = [0, 2, 3, 1]
// CHECK: kernel.conv2d {{.*}} window [3, 3] strides [2, 2] pads [1, 1, 1, 1]
// CHECK-SAME: : tensor<1x8x8x3xf32>, tensor<16x3x3x3xf32> into tensor<1x4x4x16xf32>
// CHECK: permutation = [0, 3, 1, 2]
func.func @convolution(%x: tensor<1x3x8x8xf32>, %w: tensor<16x3x3x3xf32>) -> tensor<1x16x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %padded = tensor.pad %x low[0, 0, 1, 1] high[0, 0, 1, 1] {
  ^bb0(%n: index, %c: index, %h: index, %v: index):
    tensor.yield %zero : f32
  } : tensor<1x3x8x8xf32> to tensor<1x3x10x10xf32>
  %empty = tensor.empty() : tensor<1x16x4x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<1x16x4x4xf32>) -> tensor<1x16x4x4xf32>
  %y = linalg.conv_2d_nchw_fchw {strides = dense<2> : tensor<2xi64>, dilations = dense<1> : tensor<2xi64>}
    ins(%padded, %w : tensor<1x3x10x10xf32>, tensor<16x3x3x3xf32>) outs(%init : tensor<1x16x4x4xf32>) -> tensor<1x16x4x4xf32>
  return %y : tensor<1x16x4x4xf32>
}

// Padding by another value than zero stays.
// CHECK-LABEL: @other_padding
// CHECK: tensor.pad
// CHECK: kernel.conv2d {{.*}} window [3, 3] :
func.func @other_padding(%x: tensor<1x3x8x8xf32>, %w: tensor<16x3x3x3xf32>) -> tensor<1x16x8x8xf32> {
  %zero = arith.constant 0.0 : f32
  %one = arith.constant 1.0 : f32
  %padded = tensor.pad %x low[0, 0, 1, 1] high[0, 0, 1, 1] {
  ^bb0(%n: index, %c: index, %h: index, %v: index):
    tensor.yield %one : f32
  } : tensor<1x3x8x8xf32> to tensor<1x3x10x10xf32>
  %empty = tensor.empty() : tensor<1x16x8x8xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<1x16x8x8xf32>) -> tensor<1x16x8x8xf32>
  %y = linalg.conv_2d_nchw_fchw {strides = dense<1> : tensor<2xi64>, dilations = dense<1> : tensor<2xi64>}
    ins(%padded, %w : tensor<1x3x10x10xf32>, tensor<16x3x3x3xf32>) outs(%init : tensor<1x16x8x8xf32>) -> tensor<1x16x8x8xf32>
  return %y : tensor<1x16x8x8xf32>
}

// A product that adds to something stays loops, and one in f64 where the target has no such product.
// CHECK-LABEL: @not_kernels
// CHECK: linalg.matmul
// CHECK: kernel.matmul {{.*}} : tensor<2x3xf64>
// FLOATS-LABEL: @not_kernels
// FLOATS-NOT: kernel.matmul
// FLOATS: return
func.func @not_kernels(%a: tensor<2x3xf32>, %b: tensor<3x4xf32>, %c: tensor<2x4xf32>, %d: tensor<2x3xf64>, %e: tensor<3x4xf64>)
    -> (tensor<2x4xf32>, tensor<2x4xf64>) {
  %sum = linalg.matmul ins(%a, %b : tensor<2x3xf32>, tensor<3x4xf32>) outs(%c : tensor<2x4xf32>) -> tensor<2x4xf32>
  %zero = arith.constant 0.0 : f64
  %empty = tensor.empty() : tensor<2x4xf64>
  %init = linalg.fill ins(%zero : f64) outs(%empty : tensor<2x4xf64>) -> tensor<2x4xf64>
  %double = linalg.matmul ins(%d, %e : tensor<2x3xf64>, tensor<3x4xf64>) outs(%init : tensor<2x4xf64>) -> tensor<2x4xf64>
  return %sum, %double : tensor<2x4xf32>, tensor<2x4xf64>
}

// A transpose of the last two dimensions becomes a flag.
// CHECK-LABEL: @transposed_product
// CHECK-NOT: linalg.transpose
// CHECK: kernel.matmul {{.*}} transpose_rhs :
func.func @transposed_product(%a: tensor<2x3xf32>, %b: tensor<4x3xf32>) -> tensor<2x4xf32> {
  %zero = arith.constant 0.0 : f32
  %turned_init = tensor.empty() : tensor<3x4xf32>
  %turned = linalg.transpose ins(%b : tensor<4x3xf32>) outs(%turned_init : tensor<3x4xf32>) permutation = [1, 0]
  %empty = tensor.empty() : tensor<2x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<2x4xf32>) -> tensor<2x4xf32>
  %y = linalg.matmul ins(%a, %turned : tensor<2x3xf32>, tensor<3x4xf32>) outs(%init : tensor<2x4xf32>) -> tensor<2x4xf32>
  return %y : tensor<2x4xf32>
}
