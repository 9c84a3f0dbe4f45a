// RUN: msc-opt %s --split-input-file --plan-kernels | FileCheck %s

// A fill, then the source inside of it.
// CHECK-LABEL: kernel.entry
// CHECK: kernel.launch @k000_p(%{{.*}}) {{.*}} : memref<4x8xf32>
// CHECK: %[[IN:.*]] = kernel.arena 40 : memref<2x3xf32, strided<[8, 1]>>
// CHECK: kernel.launch @k001_p(%{{.*}}, %[[IN]])
func.func @main(%x: tensor<2x3xf32>) -> tensor<4x8xf32> {
  %one = arith.constant 1.0 : f32
  %e = tensor.empty() : tensor<4x8xf32>
  %p = tensor.pad %x low[1, 2] high[1, 3] {
  ^bb0(%i: index, %j: index):
    tensor.yield %one : f32
  } : tensor<2x3xf32> to tensor<4x8xf32> loc("p")
  %a = linalg.exp ins(%p : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32> loc("a")
  return %a : tensor<4x8xf32>
}

// -----

// A negative padding cuts the source.
// CHECK-LABEL: kernel.entry
// CHECK: %[[FROM:.*]] = kernel.input 0 at 4 : memref<2x2xf32, strided<[3, 1]>>
// CHECK: %[[TO:.*]] = kernel.arena 0 : memref<2x2xf32, strided<[4, 1]>>
// CHECK: kernel.launch @k001_p(%[[FROM]], %[[TO]])
func.func @main(%x: tensor<2x3xf32>) -> tensor<2x4xf32> {
  %one = arith.constant 1.0 : f32
  %e = tensor.empty() : tensor<2x4xf32>
  %p = tensor.pad %x low[0, -1] high[0, 2] {
  ^bb0(%i: index, %j: index):
    tensor.yield %one : f32
  } : tensor<2x3xf32> to tensor<2x4xf32> loc("p")
  %a = linalg.exp ins(%p : tensor<2x4xf32>) outs(%e : tensor<2x4xf32>) -> tensor<2x4xf32> loc("a")
  return %a : tensor<2x4xf32>
}
