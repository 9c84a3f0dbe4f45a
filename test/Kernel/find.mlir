// RUN: msc-opt %s | msc-opt | FileCheck %s

func.func @tensors(%x: tensor<12xi1>, %y: tensor<6xf32>, %p: tensor<12xi64>, %v: tensor<6xf32>, %i: tensor<6xi32>, %n: tensor<i64>) {
  // CHECK: kernel.nonzero %{{.*}} into %{{.*}}, %{{.*}} : tensor<12xi1> into tensor<12xi64>, tensor<i64> -> tensor<12xi64>, tensor<i64>
  %0:2 = kernel.nonzero %x into %p, %n : tensor<12xi1> into tensor<12xi64>, tensor<i64> -> tensor<12xi64>, tensor<i64>
  // CHECK: kernel.unique %{{.*}} into %{{.*}}, %{{.*}}, %{{.*}} : tensor<6xf32> into tensor<6xf32>, tensor<6xi32>, tensor<i64>
  // CHECK-SAME: -> tensor<6xf32>, tensor<6xi32>, tensor<i64>
  %1:3 = kernel.unique %y into %v, %i, %n : tensor<6xf32> into tensor<6xf32>, tensor<6xi32>, tensor<i64> -> tensor<6xf32>, tensor<6xi32>, tensor<i64>
  return
}

func.func @buffers(%x: memref<12xi1>, %p: memref<12xi64>, %n: memref<i64>) {
  // CHECK: kernel.nonzero %{{.*}} into %{{.*}}, %{{.*}} : memref<12xi1> into memref<12xi64>, memref<i64>{{$}}
  kernel.nonzero %x into %p, %n : memref<12xi1> into memref<12xi64>, memref<i64>
  return
}
