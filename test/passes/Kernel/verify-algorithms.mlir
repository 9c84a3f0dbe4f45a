// RUN: msc-opt %s --attach-target=name=cpp --legalise-types --verify-algorithms | FileCheck %s
// RUN: not msc-opt %s --attach-target=name=cuda --legalise-types --verify-algorithms 2>&1 | FileCheck %s --check-prefix=CUDA

// CHECK: kernel.routine "sortRows"
// CUDA: error: is an algorithm of its own (sortRows), for which cuda has no kernel; the target cpp has it
func.func @main(%x: tensor<2x5xi8>) -> (tensor<2x5xi8>, tensor<2x5xi32>) {
  %v = tensor.empty() : tensor<2x5xi8>
  %i = tensor.empty() : tensor<2x5xi32>
  %0:2 = kernel.routine "sortRows"[true, ui8](%x) into (%v, %i) : (tensor<2x5xi8>) into (tensor<2x5xi8>, tensor<2x5xi32>) -> tensor<2x5xi8>, tensor<2x5xi32>
  return %0#0, %0#1 : tensor<2x5xi8>, tensor<2x5xi32>
}

// CUDA: error: is an algorithm of its own (unique), for which cuda has no kernel; the target cpp has it
func.func @unique(%x: tensor<6xf32>) -> tensor<6xf32> {
  %v = tensor.empty() : tensor<6xf32>
  %i = tensor.empty() : tensor<6xi32>
  %n = tensor.empty() : tensor<i64>
  %0:3 = kernel.unique %x into %v, %i, %n : tensor<6xf32> into tensor<6xf32>, tensor<6xi32>, tensor<i64> -> tensor<6xf32>, tensor<6xi32>, tensor<i64>
  return %0#0 : tensor<6xf32>
}

// Half precision is stored as float32, of which the target cpp has a kernel.
// CHECK-LABEL: func.func @half
// CHECK: kernel.unique {{.*}} : tensor<6xf32>
func.func @half(%x: tensor<6xf16>) -> tensor<6xi32> {
  %v = tensor.empty() : tensor<6xf16>
  %i = tensor.empty() : tensor<6xi32>
  %n = tensor.empty() : tensor<i64>
  %0:3 = kernel.unique %x into %v, %i, %n : tensor<6xf16> into tensor<6xf16>, tensor<6xi32>, tensor<i64> -> tensor<6xf16>, tensor<6xi32>, tensor<i64>
  return %0#1 : tensor<6xi32>
}
