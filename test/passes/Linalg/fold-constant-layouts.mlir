// RUN: msc-opt %s --fold-constant-layouts | FileCheck %s

// CHECK-LABEL: @transposed
// CHECK-NEXT: %[[C:.*]] = arith.constant dense_resource<[[MATRIX:transposed[_0-9]*]]> : tensor<3x2xf32>
// CHECK-NEXT: return %[[C]]
func.func @transposed() -> tensor<3x2xf32> {
  %c = arith.constant dense<[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]> : tensor<2x3xf32>
  %e = tensor.empty() : tensor<3x2xf32>
  %t = linalg.transpose ins(%c : tensor<2x3xf32>) outs(%e : tensor<3x2xf32>) permutation = [1, 0]
  return %t : tensor<3x2xf32>
}

// Elements of one byte in three dimensions, none of which stays.
// CHECK-LABEL: @rotated
// CHECK-NEXT: %[[C:.*]] = arith.constant dense_resource<[[ROTATED:transposed[_0-9]*]]> : tensor<3x2x2xi8>
// CHECK-NEXT: return %[[C]]
func.func @rotated() -> tensor<3x2x2xi8> {
  %c = arith.constant dense<[[[1, 2, 3], [4, 5, 6]], [[7, 8, 9], [10, 11, 12]]]> : tensor<2x2x3xi8>
  %e = tensor.empty() : tensor<3x2x2xi8>
  %t = linalg.transpose ins(%c : tensor<2x2x3xi8>) outs(%e : tensor<3x2x2xi8>) permutation = [2, 0, 1]
  return %t : tensor<3x2x2xi8>
}

// CHECK-LABEL: @splat
// CHECK-NEXT: %[[C:.*]] = arith.constant dense<2.500000e+00> : tensor<3x2xf32>
// CHECK-NEXT: return %[[C]]
func.func @splat() -> tensor<3x2xf32> {
  %c = arith.constant dense<2.5> : tensor<2x3xf32>
  %e = tensor.empty() : tensor<3x2xf32>
  %t = linalg.transpose ins(%c : tensor<2x3xf32>) outs(%e : tensor<3x2xf32>) permutation = [1, 0]
  return %t : tensor<3x2xf32>
}

// The bytes of a reshaped resource are shared, not copied.
// CHECK-LABEL: @reshaped
// CHECK-DAG: %[[C:.*]] = arith.constant dense_resource<weights> : tensor<4xf32>
// CHECK-DAG: %[[E:.*]] = arith.constant dense_resource<weights> : tensor<2x1x2xf32>
// CHECK-DAG: %[[D:.*]] = arith.constant dense<[5, 6]> : tensor<2xi32>
// CHECK: return %[[C]], %[[E]], %[[D]]
func.func @reshaped() -> (tensor<4xf32>, tensor<2x1x2xf32>, tensor<2xi32>) {
  %w = arith.constant dense_resource<weights> : tensor<2x2xf32>
  %d = arith.constant dense<[[5], [6]]> : tensor<2x1xi32>
  %0 = tensor.collapse_shape %w [[0, 1]] : tensor<2x2xf32> into tensor<4xf32>
  %1 = tensor.expand_shape %w [[0], [1, 2]] output_shape [2, 1, 2] : tensor<2x2xf32> into tensor<2x1x2xf32>
  %2 = tensor.collapse_shape %d [[0, 1]] : tensor<2x1xi32> into tensor<2xi32>
  return %0, %1, %2 : tensor<4xf32>, tensor<2x1x2xf32>, tensor<2xi32>
}

// One after the other: a matrix becomes the filter of a 1x1 convolution.
// CHECK-LABEL: @chain
// CHECK-NEXT: %[[C:.*]] = arith.constant dense_resource<[[CHAIN:transposed[_0-9]*]]> : tensor<2x2x1x1xf32>
// CHECK-NEXT: return %[[C]]
func.func @chain() -> tensor<2x2x1x1xf32> {
  %w = arith.constant dense_resource<weights> : tensor<2x2xf32>
  %e = tensor.empty() : tensor<2x2xf32>
  %t = linalg.transpose ins(%w : tensor<2x2xf32>) outs(%e : tensor<2x2xf32>) permutation = [1, 0]
  %x = tensor.expand_shape %t [[0], [1, 2, 3]] output_shape [2, 2, 1, 1] : tensor<2x2xf32> into tensor<2x2x1x1xf32>
  return %x : tensor<2x2x1x1xf32>
}

// A constant that something else reads stays beside its transposed copy.
// CHECK-LABEL: @read_elsewhere
// CHECK-DAG: arith.constant dense_resource<weights> : tensor<2x2xf32>
// CHECK-DAG: arith.constant dense_resource<transposed{{.*}}> : tensor<2x2xf32>
// CHECK-NOT: linalg.transpose
// CHECK: linalg.add
func.func @read_elsewhere() -> tensor<2x2xf32> {
  %w = arith.constant dense_resource<weights> : tensor<2x2xf32>
  %e = tensor.empty() : tensor<2x2xf32>
  %t = linalg.transpose ins(%w : tensor<2x2xf32>) outs(%e : tensor<2x2xf32>) permutation = [1, 0]
  %s = linalg.add ins(%w, %t : tensor<2x2xf32>, tensor<2x2xf32>) outs(%e : tensor<2x2xf32>) -> tensor<2x2xf32>
  return %s : tensor<2x2xf32>
}

// What only a run knows is left as it is.
// CHECK-LABEL: @runtime
// CHECK: tensor.collapse_shape %arg0
// CHECK: tensor.expand_shape %arg0
// CHECK: linalg.transpose ins(%arg0
// CHECK: return
func.func @runtime(%x: tensor<2x3xf32>) -> (tensor<6xf32>, tensor<2x1x3xf32>, tensor<3x2xf32>) {
  %0 = tensor.collapse_shape %x [[0, 1]] : tensor<2x3xf32> into tensor<6xf32>
  %1 = tensor.expand_shape %x [[0, 1], [2]] output_shape [2, 1, 3] : tensor<2x3xf32> into tensor<2x1x3xf32>
  %e = tensor.empty() : tensor<3x2xf32>
  %t = linalg.transpose ins(%x : tensor<2x3xf32>) outs(%e : tensor<3x2xf32>) permutation = [1, 0]
  return %0, %1, %t : tensor<6xf32>, tensor<2x1x3xf32>, tensor<3x2xf32>
}

// The bytes behind the alignment, rows and columns exchanged.
// CHECK: {-#
// CHECK-DAG: [[MATRIX]]: "0x{{[0-9A-F]*}}0000803F00008040000000400000A040000040400000C040"
// CHECK-DAG: [[ROTATED]]: "0x{{[0-9A-F]*}}0104070A0205080B0306090C"
// CHECK-DAG: weights: "0x{{[0-9A-F]*}}0000803F000000400000404000008040"
// CHECK-DAG: [[CHAIN]]: "0x{{[0-9A-F]*}}0000803F000040400000004000008040"
{-#
  dialect_resources: {
    builtin: {
      weights: "0x040000000000803F000000400000404000008040"
    }
  }
#-}
