// RUN: msc-opt %s --split-input-file --convert-mindir-to-linalg --canonicalize | FileCheck %s

// CHECK-LABEL: func.func @reshape
// CHECK: tensor.collapse_shape %{{.*}} {{\[}}[0], [1, 2]] : tensor<2x3x4xf32> into tensor<2x12xf32>
func.func @reshape(%x: tensor<2x3x4xf32>) -> tensor<2x12xf32> {
  %0 = mindir.Flatten(%x) : (tensor<2x3x4xf32>) -> tensor<2x12xf32>
  return %0 : tensor<2x12xf32>
}

// -----

// Without a common grouping the way leads over a vector.
// CHECK-LABEL: func.func @regroup
// CHECK: tensor.collapse_shape %{{.*}} {{\[}}[0, 1]] : tensor<4x6xf32> into tensor<24xf32>
// CHECK: tensor.expand_shape %{{.*}} {{\[}}[0, 1]] output_shape [3, 8]
func.func @regroup(%x: tensor<4x6xf32>) -> tensor<3x8xf32> {
  %0 = mindir.Reshape(%x) {shape = array<i64: 3, 8>} : (tensor<4x6xf32>) -> tensor<3x8xf32>
  return %0 : tensor<3x8xf32>
}

// -----

// CHECK-LABEL: func.func @empty
// CHECK: tensor.empty() : tensor<3x0xf32>
func.func @empty(%x: tensor<0x3xf32>) -> tensor<3x0xf32> {
  %0 = mindir.Reshape(%x) {shape = array<i64: 3, 0>} : (tensor<0x3xf32>) -> tensor<3x0xf32>
  return %0 : tensor<3x0xf32>
}

// -----

// CHECK-LABEL: func.func @join
// CHECK: tensor.concat dim(1)
// CHECK: linalg.transpose {{.*}} permutation = [1, 0]
func.func @join(%x: tensor<2x3xf32>, %y: tensor<2x1xf32>) -> tensor<4x2xf32> {
  %0 = mindir.Concat(%x, %y) {axis = -1 : i64} : (tensor<2x3xf32>, tensor<2x1xf32>) -> tensor<2x4xf32>
  %1 = mindir.Transpose(%0) {perm = array<i64: -1, 0>} : (tensor<2x4xf32>) -> tensor<4x2xf32>
  return %1 : tensor<4x2xf32>
}

// -----

// CHECK-LABEL: func.func @cut
// CHECK: tensor.extract_slice %{{.*}}[0, 1] [3, 2] [1, 2] : tensor<3x5xf32> to tensor<3x2xf32>
// CHECK: tensor.extract_slice %{{.*}}[1, 0] [1, 2] [1, 1]
// CHECK: tensor.collapse_shape
func.func @cut(%x: tensor<3x5xf32>) -> tensor<2xf32> {
  %0 = mindir.StridedSlice(%x) {begin = array<i64: 0, 1>, end = array<i64: 3, 5>, strides = array<i64: 1, 2>} : (tensor<3x5xf32>) -> tensor<3x2xf32>
  %1:3 = mindir.Unstack(%0) {axis = 0 : i64} : (tensor<3x2xf32>) -> (tensor<2xf32>, tensor<2xf32>, tensor<2xf32>)
  return %1#1 : tensor<2xf32>
}

// -----

// CHECK-LABEL: func.func @backwards
// CHECK: %[[I:.*]] = linalg.index 0 : index
// CHECK: %[[BACK:.*]] = arith.muli %[[I]], %c-2 : index
// CHECK: %[[AT:.*]] = arith.addi %[[BACK]], %c4 : index
// CHECK: tensor.extract %{{.*}}[%[[AT]]] : tensor<5xf32>
func.func @backwards(%x: tensor<5xf32>) -> tensor<3xf32> {
  %0 = mindir.StridedSlice(%x) {begin = array<i64: 4>, end = array<i64: 0>, strides = array<i64: -2>, end_mask = 1 : i64} : (tensor<5xf32>) -> tensor<3xf32>
  return %0 : tensor<3xf32>
}

// -----

// Each repeated dimension is a pair (times, size) of the loops.
// CHECK-DAG: #[[READ:.*]] = affine_map<(d0, d1, d2) -> (d0, d2)>
// CHECK-LABEL: func.func @tile
// CHECK: linalg.generic {indexing_maps = [#[[READ]],
// CHECK: tensor.collapse_shape %{{.*}} {{\[}}[0], [1, 2]] : tensor<2x4x3xf32> into tensor<2x12xf32>
func.func @tile(%x: tensor<2x3xf32>) -> tensor<2x12xf32> {
  %0 = mindir.Tile(%x) {multiples = array<i64: 1, 4>} : (tensor<2x3xf32>) -> tensor<2x12xf32>
  return %0 : tensor<2x12xf32>
}

// -----

// CHECK-LABEL: func.func @pad
// CHECK: %[[V:.*]] = arith.constant 1.500000e+00 : f32
// CHECK: tensor.pad %{{.*}} low[0, 1] high[0, 2]
// CHECK: tensor.yield %[[V]] : f32
func.func @pad(%x: tensor<2x3xf32>) -> tensor<2x6xf32> {
  %v = mindir.constant(dense<1.5> : tensor<f32>) : tensor<f32>
  %0 = mindir.PadV3(%x, %v) {paddings = array<i64: 1, 2>} : (tensor<2x3xf32>, tensor<f32>) -> tensor<2x6xf32>
  return %0 : tensor<2x6xf32>
}

// -----

// Negative indices of Gather count from the end, those of EmbeddingLookup do not.
// CHECK-LABEL: func.func @gather
// CHECK: kernel.gather %arg0 at %arg1 into %{{.*}} axis 1 batch_dims 1 from_end : tensor<2x5x3xf32>, tensor<2x4xi32> into tensor<2x4x3xf32>{{$}}
func.func @gather(%x: tensor<2x5x3xf32>, %i: tensor<2x4xi32>) -> tensor<2x4x3xf32> {
  %0 = mindir.Gather(%x, %i) {axis = -2 : i64, batch_dims = -1 : i64} : (tensor<2x5x3xf32>, tensor<2x4xi32>) -> tensor<2x4x3xf32>
  return %0 : tensor<2x4x3xf32>
}

// -----

// CHECK-LABEL: func.func @embedding_lookup
// CHECK: kernel.gather %arg0 at %arg1 into %{{.*}} axis 0 offset 2 : tensor<5x3xf32>, tensor<2xi64> into tensor<2x3xf32>{{$}}
func.func @embedding_lookup(%x: tensor<5x3xf32>, %i: tensor<2xi64>) -> tensor<2x3xf32> {
  %0 = mindir.EmbeddingLookup(%x, %i) {offset = 2 : i64} : (tensor<5x3xf32>, tensor<2xi64>) -> tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// -----

// CHECK-LABEL: func.func @one_hot
// CHECK: %[[HOT:.*]] = arith.cmpi eq, %{{.*}}, %{{.*}} : index
// CHECK: arith.select %[[HOT]]
func.func @one_hot(%i: tensor<2xi32>) -> tensor<2x4xf32> {
  %on = mindir.constant(dense<1.0> : tensor<f32>) : tensor<f32>
  %off = mindir.constant(dense<0.0> : tensor<f32>) : tensor<f32>
  %0 = mindir.OneHot(%i, %on, %off) {depth = 4 : i64, axis = -1 : i64} : (tensor<2xi32>, tensor<f32>, tensor<f32>) -> tensor<2x4xf32>
  return %0 : tensor<2x4xf32>
}

// -----

// CHECK-LABEL: func.func @ones
// CHECK: linalg.fill ins(%c1{{.*}} : i32)
func.func @ones() -> tensor<2x3xi32> {
  %0 = mindir.Ones() {shape = array<i64: 2, 3>, dtype = i32} : () -> tensor<2x3xi32>
  return %0 : tensor<2x3xi32>
}

// -----

// CHECK-LABEL: func.func @tuple_index
// CHECK: linalg.generic {{.*}} ins(%arg1 : tensor<i64>)
// CHECK: %[[I:.*]] = arith.index_cast %{{.*}} : i64 to index
// CHECK: %[[E:.*]] = arith.addi %[[I]], %c6{{.*}} : index
// CHECK: %[[L:.*]] = arith.cmpi slt, %[[I]], %{{.*}} : index
// CHECK: arith.select %[[L]], %[[E]], %[[I]] : index
func.func @tuple_index(%x: tensor<1x6x4xf32>, %i: tensor<i64>) -> tensor<i64> {
  %0 = mindir.NormalizeTupleIndex(%x, %i) {origin_index_type = "int_index", tuple_index_axis = 1 : i64, tuple_index_types = array<i64: 17, 17>} : (tensor<1x6x4xf32>, tensor<i64>) -> tensor<i64>
  return %0 : tensor<i64>
}

// -----

// A number lies as it is: nothing is transposed.
// CHECK-LABEL: func.func @number
// CHECK-NOT: linalg.transpose
// CHECK: kernel.routine "sortRows"
// CHECK: return
func.func @number(%x: tensor<f32>) -> (tensor<f32>, tensor<i32>) {
  %v, %i = mindir.Sort(%x) : (tensor<f32>) -> (tensor<f32>, tensor<i32>)
  return %v, %i : tensor<f32>, tensor<i32>
}
