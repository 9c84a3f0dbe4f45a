// RUN: msc-opt %s --split-input-file --plan-kernels | FileCheck %s

// A constant stands in the plan once, however many views of it there are; each view lies inside of it.
// CHECK-LABEL: kernel.entry attributes {{.*}} weights_bytes = 64 : i64
// CHECK: kernel.constant 0, dense<{{.*}}> : tensor<2x3xf32>
// CHECK-NOT: kernel.constant
// CHECK: kernel.weights 0 : memref<2xf32, strided<[3]>>
// CHECK: kernel.weights 4 : memref<2xf32, strided<[3]>>
// CHECK: kernel.weights 12 : memref<3xf32>
func.func @main(%x: tensor<2xf32>, %y: tensor<3xf32>) -> (tensor<2xf32>, tensor<2xf32>, tensor<3xf32>) {
  %w = arith.constant dense<[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]> : tensor<2x3xf32>
  %e = tensor.empty() : tensor<2xf32>
  %f = tensor.empty() : tensor<3xf32>
  %s0 = tensor.extract_slice %w[0, 0] [2, 1] [1, 1] : tensor<2x3xf32> to tensor<2xf32>
  %s1 = tensor.extract_slice %w[0, 1] [2, 1] [1, 1] : tensor<2x3xf32> to tensor<2xf32>
  %s2 = tensor.extract_slice %w[1, 0] [1, 3] [1, 1] : tensor<2x3xf32> to tensor<3xf32>
  %a = linalg.add ins(%x, %s0 : tensor<2xf32>, tensor<2xf32>) outs(%e : tensor<2xf32>) -> tensor<2xf32> loc("a")
  %b = linalg.add ins(%x, %s1 : tensor<2xf32>, tensor<2xf32>) outs(%e : tensor<2xf32>) -> tensor<2xf32> loc("b")
  %c = linalg.add ins(%y, %s2 : tensor<3xf32>, tensor<3xf32>) outs(%f : tensor<3xf32>) -> tensor<3xf32> loc("c")
  return %a, %b, %c : tensor<2xf32>, tensor<2xf32>, tensor<3xf32>
}

// -----

// Equal constants are one; others lie behind it, at a multiple of 64.
// CHECK-LABEL: kernel.entry attributes {{.*}} weights_bytes = 128 : i64
// CHECK: kernel.constant 0, dense<[1.000000e+00, 2.000000e+00]> : tensor<2xf32>
// CHECK: kernel.constant 64, dense<[3.000000e+00, 4.000000e+00]> : tensor<2xf32>
// CHECK-NOT: kernel.constant
func.func @main(%x: tensor<2xf32>) -> (tensor<2xf32>, tensor<2xf32>, tensor<2xf32>) {
  %u = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %v = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %w = arith.constant dense<[3.0, 4.0]> : tensor<2xf32>
  %e = tensor.empty() : tensor<2xf32>
  %a = linalg.add ins(%x, %u : tensor<2xf32>, tensor<2xf32>) outs(%e : tensor<2xf32>) -> tensor<2xf32> loc("a")
  %b = linalg.mul ins(%x, %v : tensor<2xf32>, tensor<2xf32>) outs(%e : tensor<2xf32>) -> tensor<2xf32> loc("b")
  %c = linalg.sub ins(%x, %w : tensor<2xf32>, tensor<2xf32>) outs(%e : tensor<2xf32>) -> tensor<2xf32> loc("c")
  return %a, %b, %c : tensor<2xf32>, tensor<2xf32>, tensor<2xf32>
}
