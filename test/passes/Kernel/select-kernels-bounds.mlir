// RUN: msc-opt %s --split-input-file --select-kernels --verify-diagnostics | FileCheck %s

// What takes sizes that each run chooses is chosen as for those at the bounds: of 49 tiles at most Winograd's method is cheapest, and its work
// memory is that of any sizes within the bounds.
!image = tensor<1x28x28x16xf32, #bounded.extents<()[s0, s1] -> (1, s0, s1, 16)>>
!rows = tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>
!square = tensor<8x8xf32, #bounded.extents<()[s0] -> (s0, s0)>>
module attributes {kernel.target = #kernel.target<"cpp" vector_bytes 64>} {
// CHECK-LABEL: @convolution
// CHECK: #kernel.micro<"winograd" scratch {{[0-9]+}}>
func.func @convolution(%x: !image) -> !image {
  %w = arith.constant dense<1.0> : tensor<16x16x3x3xf32>
  %e = tensor.empty() : !image
  %y = kernel.conv2d %x, %w into %e window [3, 3] pads [1, 1, 1, 1] : !image, tensor<16x16x3x3xf32> into !image
  return %y : !image
}

// CHECK-LABEL: @products
// CHECK: #kernel.micro<"matmul">
// CHECK: #kernel.micro<"batchMatmul"
func.func @products(%x: !rows) -> (!rows, !square) {
  %w = arith.constant dense<1.0> : tensor<16x16xf32>
  %e = tensor.empty() : !rows
  %f = tensor.empty() : !square
  %a = kernel.matmul %x, %w into %e : !rows, tensor<16x16xf32> into !rows
  %b = kernel.matmul %x, %x into %f transpose_rhs : !rows, !rows into !square
  return %a, %b : !rows, !square
}

// CHECK-LABEL: @rows
// CHECK: #kernel.micro<"softmax">
// CHECK: #kernel.micro<"norm">
func.func @rows(%x: !rows) -> (!rows, !rows) {
  %e = tensor.empty() : !rows
  %a = kernel.softmax %x into %e over [1] : !rows into !rows
  %b = kernel.norm %x into %e over [1] epsilon 1.0e-5 : !rows into !rows
  return %a, %b : !rows, !rows
}
}

// -----

// What does not take them is not, though it computes the same at fixed sizes.
module attributes {kernel.target = #kernel.target<"cpp" vector_bytes 64>} {
// CHECK-LABEL: @fixed
// CHECK: #kernel.micro<"scan">
// CHECK: #kernel.micro<"topK">
// CHECK: #kernel.micro<"resizeNearest">
func.func @fixed(%x: tensor<8x16xf32>, %i: tensor<8xi32>, %z: tensor<2x4x4x16xf32>) -> (tensor<8x16xf32>, tensor<8x3xf32>, tensor<2x8x8x16xf32>) {
  %e = tensor.empty() : tensor<8x16xf32>
  %f = tensor.empty() : tensor<8x3xf32>
  %g = tensor.empty() : tensor<8x3xi32>
  %h = tensor.empty() : tensor<2x8x8x16xf32>
  %y = kernel.scan %x into %e over [1] sum : tensor<8x16xf32> into tensor<8x16xf32>
  %t:2 = kernel.topk %x into %f, %g : tensor<8x16xf32> into tensor<8x3xf32>, tensor<8x3xi32> -> tensor<8x3xf32>, tensor<8x3xi32>
  %r = kernel.resize nearest %z at (%i, %i) into %h dims [1, 2] : tensor<2x4x4x16xf32> at (tensor<8xi32>, tensor<8xi32>) into tensor<2x8x8x16xf32>
  return %y, %t#0, %r : tensor<8x16xf32>, tensor<8x3xf32>, tensor<2x8x8x16xf32>
}
}

// -----

!rows = tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>
!kept = tensor<8x3xf32, #bounded.extents<()[s0] -> (s0, 3)>>
!places = tensor<8x3xi32, #bounded.extents<()[s0] -> (s0, 3)>>
!small = tensor<2x4x4x16xf32, #bounded.extents<()[s0] -> (s0, 4, 4, 16)>>
!large = tensor<2x8x8x16xf32, #bounded.extents<()[s0] -> (s0, 8, 8, 16)>>
module attributes {kernel.target = #kernel.target<"cpp" vector_bytes 64>} {
// CHECK-LABEL: @chosen
// CHECK: #kernel.micro<"topK">
// CHECK: #kernel.micro<"resizeNearest">
func.func @chosen(%x: !rows, %i: tensor<8xi32>, %z: !small) -> (!kept, !large) {
  %f = tensor.empty() : !kept
  %g = tensor.empty() : !places
  %h = tensor.empty() : !large
  %t:2 = kernel.topk %x into %f, %g : !rows into !kept, !places -> !kept, !places
  %r = kernel.resize nearest %z at (%i, %i) into %h dims [1, 2] : !small at (tensor<8xi32>, tensor<8xi32>) into !large
  return %t#0, %r : !kept, !large
}
}

// -----

!rows = tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>
module attributes {kernel.target = #kernel.target<"cpp" vector_bytes 64>} {
func.func @open(%x: !rows) -> !rows {
  %e = tensor.empty() : !rows
  // expected-error @+1 {{is computed by no micro-kernel of target cpp}}
  %y = kernel.scan %x into %e over [1] sum : !rows into !rows
  return %y : !rows
}
}
