// RUN: msc-opt %s --attach-target --decompose-kernels | FileCheck %s --check-prefixes=CHECK,CPU
// RUN: msc-opt %s --attach-target=name=cuda --decompose-kernels | FileCheck %s --check-prefixes=CHECK,PARTS
// RUN: msc-opt %s --attach-target=name=ascendc --decompose-kernels | FileCheck %s --check-prefixes=CHECK,PARTS
// RUN: msc-opt %s --decompose-kernels=all | FileCheck %s --check-prefixes=CHECK,LOOPS

// Two products and a softmax, which becomes loops in turn where nobody computes it; what rounds the weights follows by itself.
// CHECK-LABEL: @heads
// CHECK-SAME: (%[[Q:.*]]: tensor<2x300x3x16xf32>, %[[V:.*]]: tensor<2x300x3x16xf32>, %[[M:.*]]: tensor<2x300xf32>
// CPU: kernel.attention
// PARTS-NOT: kernel.attention
// PARTS: %[[S:.*]] = kernel.matmul %[[Q]], %[[Q]] into %{{.*}} transpose_rhs lhs_order [0, 2, 1, 3] rhs_order [0, 2, 1, 3]
// PARTS-SAME: into tensor<2x3x300x300xf32> epilogue(%{{.*}}: f32, %{{.*}}: f32 = %[[M]] at #{{.*}} : tensor<2x300xf32>) {
// PARTS: arith.addf
// PARTS: %[[P:.*]] = kernel.softmax %[[S]] into %{{.*}} over [3] : tensor<2x3x300x300xf32> into tensor<2x3x300x300xf32>{{$}}
// PARTS: %[[W:.*]] = linalg.generic {{.*}} ins(%[[P]] : tensor<2x3x300x300xf32>)
// PARTS: arith.truncf
// PARTS: %[[Y:.*]] = kernel.matmul %[[W]], %[[V]] into %{{.*}} rhs_order [0, 2, 1, 3] result_order [0, 2, 1, 3]
// PARTS-SAME: : tensor<2x3x300x300xf32>, tensor<2x300x3x16xf32> into tensor<2x300x3x16xf32> epilogue(
// PARTS: arith.mulf
// PARTS: return %[[Y]]
// LOOPS-NOT: kernel.softmax
// LOOPS: kernel.matmul
// LOOPS: math.exp
// LOOPS: arith.truncf
// LOOPS: kernel.matmul
func.func @heads(%q: tensor<2x300x3x16xf32>, %v: tensor<2x300x3x16xf32>, %m: tensor<2x300xf32>, %b: tensor<16xf32>) -> tensor<2x300x3x16xf32> {
  %e = tensor.empty() : tensor<2x300x3x16xf32>
  %y = kernel.attention %q, %q, %v into %e transpose_key query_order [0, 2, 1, 3] key_order [0, 2, 1, 3] value_order [0, 2, 1, 3] result_order [0, 2, 1, 3]
      : tensor<2x300x3x16xf32>, tensor<2x300x3x16xf32>, tensor<2x300x3x16xf32> into tensor<2x300x3x16xf32>
      scores(%acc: f32, %mask: f32 = %m at affine_map<(a, b, m, n) -> (a, n)> : tensor<2x300xf32>) {
    %0 = arith.addf %acc, %mask : f32
    kernel.yield %0 : f32
  }
      weights(%acc: f32) {
    %0 = arith.truncf %acc : f32 to f16
    %1 = arith.extf %0 : f16 to f32
    kernel.yield %1 : f32
  }
      epilogue(%acc: f32, %f: f32 = %b at affine_map<(a, m, b, e) -> (e)> : tensor<16xf32>) {
    %0 = arith.mulf %acc, %f : f32
    kernel.yield %0 : f32
  }
  return %y : tensor<2x300x3x16xf32>
}

// Weights as they are need nothing in between.
// CHECK-LABEL: @plain
// PARTS: %[[P:.*]] = kernel.softmax
// PARTS-NOT: linalg.generic
// PARTS: kernel.matmul %[[P]], %{{.*}} transpose_rhs : tensor<40x50xf32>, tensor<16x50xf32> into tensor<40x16xf32>
func.func @plain(%q: tensor<40x16xf32>, %k: tensor<16x50xf32>, %v: tensor<16x50xf32>) -> tensor<40x16xf32> {
  %e = tensor.empty() : tensor<40x16xf32>
  %y = kernel.attention %q, %k, %v into %e transpose_value : tensor<40x16xf32>, tensor<16x50xf32>, tensor<16x50xf32> into tensor<40x16xf32>
  return %y : tensor<40x16xf32>
}
