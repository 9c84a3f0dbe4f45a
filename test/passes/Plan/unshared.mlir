// RUN: msc-opt %s --plan-kernels=share-memory=false | FileCheck %s

// With nothing shared every tensor that is computed has memory of its own to the end, and results are copied to the caller.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 128 : i64
// CHECK: kernel.launch @k000_a
// CHECK: kernel.launch @k001_b
// CHECK: kernel.launch @k002
// CHECK-NOT: kernel.launch
func.func @main(%x: tensor<16xf32>) -> tensor<16xf32> {
  %e = tensor.empty() : tensor<16xf32>
  %a = linalg.exp ins(%x : tensor<16xf32>) outs(%e : tensor<16xf32>) -> tensor<16xf32> loc("a")
  %b = linalg.abs ins(%a : tensor<16xf32>) outs(%e : tensor<16xf32>) -> tensor<16xf32> loc("b")
  return %b : tensor<16xf32>
}
