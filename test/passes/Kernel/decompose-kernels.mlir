// RUN: msc-opt %s --decompose-kernels=all | FileCheck %s --check-prefixes=LOOPS,BOTH
// RUN: msc-opt %s --attach-target=name=cuda --decompose-kernels | FileCheck %s --check-prefixes=ROWS,BOTH
// RUN: msc-opt %s --attach-target --decompose-kernels | FileCheck %s --check-prefix=SORTING

// The largest, the powers, their sum, the quotients.
// BOTH-LABEL: @softmax
// ROWS: kernel.softmax
// LOOPS: linalg.generic {{.*}}"parallel", "reduction"
// LOOPS: arith.maximumf
// LOOPS: math.exp
// LOOPS: linalg.generic {{.*}}"parallel", "reduction"
// LOOPS: arith.addf
// LOOPS: arith.divf
func.func @softmax(%x: tensor<2x3xf32>) -> tensor<2x3xf32> {
  %e = tensor.empty() : tensor<2x3xf32>
  %0 = kernel.softmax %x into %e over [1] : tensor<2x3xf32> into tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// BOTH-LABEL: @norm
// ROWS: kernel.norm
// LOOPS: %[[COUNT:.*]] = arith.constant 3.000000e+00
// LOOPS-NOT: kernel.norm
// LOOPS: math.sqrt
func.func @norm(%x: tensor<2x3xf32>) -> tensor<2x3xf32> {
  %e = tensor.empty() : tensor<2x3xf32>
  %0 = kernel.norm %x into %e over [1] epsilon 1.0e-05 : tensor<2x3xf32> into tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// No template takes float64, or a row that is not one run of dimensions.
// BOTH-LABEL: @double
// BOTH-NOT: kernel.softmax
// BOTH: math.log
func.func @double(%x: tensor<2x3xf64>) -> tensor<2x3xf64> {
  %e = tensor.empty() : tensor<2x3xf64>
  %0 = kernel.softmax %x into %e over [1] log : tensor<2x3xf64> into tensor<2x3xf64>
  return %0 : tensor<2x3xf64>
}

// BOTH-LABEL: @apart
// BOTH-NOT: kernel.softmax
// BOTH: return
func.func @apart(%x: tensor<2x3x4xf32>) -> tensor<2x3x4xf32> {
  %e = tensor.empty() : tensor<2x3x4xf32>
  %0 = kernel.softmax %x into %e over [0, 2] : tensor<2x3x4xf32> into tensor<2x3x4xf32>
  return %0 : tensor<2x3x4xf32>
}

// Ranks count what is larger (than a NaN, every number), and what is equal with a lower index; an element goes where its rank says.
// LOOPS-LABEL: func.func @top
// LOOPS: linalg.generic {{.*}} iterator_types = ["parallel", "parallel", "reduction"]
// LOOPS: %[[LOWER:.*]] = arith.cmpi slt
// LOOPS: %[[LARGER:.*]] = arith.cmpf ogt
// LOOPS: %[[EQUAL:.*]] = arith.cmpf oeq
// LOOPS: %[[LARGER_THAN_NAN:.*]] = arith.andi
// LOOPS: %[[BEFORE:.*]] = arith.ori %[[LARGER]], %[[LARGER_THAN_NAN]]
// LOOPS: %[[NANS:.*]] = arith.andi
// LOOPS: %[[SAME:.*]] = arith.ori %[[EQUAL]], %[[NANS]]
// LOOPS: %[[TIE:.*]] = arith.andi %[[SAME]], %[[LOWER]]
// LOOPS: arith.ori %[[BEFORE]], %[[TIE]]
// LOOPS: linalg.generic {{.*}} iterator_types = ["parallel", "parallel", "reduction"]
// LOOPS-SAME: outs(%{{.*}}, %{{.*}} : tensor<2x3xf32>, tensor<2x3xi32>)
// LOOPS: arith.cmpi eq
// LOOPS-NOT: kernel.topk
// SORTING: kernel.topk
func.func @topk(%x: tensor<2x5xf32>) -> (tensor<2x3xf32>, tensor<2x3xi32>) {
  %v = tensor.empty() : tensor<2x3xf32>
  %i = tensor.empty() : tensor<2x3xi32>
  %0:2 = kernel.topk %x into %v, %i : tensor<2x5xf32> into tensor<2x3xf32>, tensor<2x3xi32> -> tensor<2x3xf32>, tensor<2x3xi32>
  return %0#0, %0#1 : tensor<2x3xf32>, tensor<2x3xi32>
}
