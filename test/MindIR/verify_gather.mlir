// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @float_indices(%x: tensor<4xf32>, %i: tensor<2xf32>) -> tensor<2xf32> {
  // expected-error @+1 {{operand #1 must be tensor of int32 or int64}}
  %0 = mindir.Gather(%x, %i) {axis = 0 : i64} : (tensor<4xf32>, tensor<2xf32>) -> tensor<2xf32>
  return %0 : tensor<2xf32>
}

// -----

func.func @coordinates(%x: tensor<4xf32>, %i: tensor<5x2xi32>) -> tensor<5xf32> {
  // gather_nd_c1
  // expected-error @+1 {{cannot take 2 coordinates of 1 dimensions}}
  %0 = mindir.GatherNd(%x, %i) : (tensor<4xf32>, tensor<5x2xi32>) -> tensor<5xf32>
  return %0 : tensor<5xf32>
}

// -----

func.func @gathers_nothing(%x: tensor<0x3xf32>, %i: tensor<2xi32>) -> tensor<2x3xf32> {
  // No element of the result is read: legal.
  %0 = mindir.Gather(%x, %i) {axis = 1 : i64} : (tensor<0x3xf32>, tensor<2xi32>) -> tensor<0x2xf32>
  // index_c1
  // expected-error @+1 {{reads from a dimension of 0}}
  %1 = mindir.Gather(%x, %i) {axis = 0 : i64} : (tensor<0x3xf32>, tensor<2xi32>) -> tensor<2x3xf32>
  return %1 : tensor<2x3xf32>
}

// -----

func.func @gathers_from_none(%x: tensor<0x3xf32>, %i: tensor<2x3xi32>) -> tensor<2x3xf32> {
  // index_c1
  // expected-error @+1 {{reads from a dimension of 0}}
  %0 = mindir.GatherD(%x, %i) {dim = 0 : i64} : (tensor<0x3xf32>, tensor<2x3xi32>) -> tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// -----

func.func @coordinates_of_none(%x: tensor<0x3xf32>, %i: tensor<2x1xi32>) -> tensor<2x3xf32> {
  // index_c1
  // expected-error @+1 {{reads from a dimension of 0}}
  %0 = mindir.GatherNd(%x, %i) : (tensor<0x3xf32>, tensor<2x1xi32>) -> tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// -----

func.func @table_of_none(%x: tensor<0x3xf32>, %i: tensor<2xi32>) -> tensor<2x3xf32> {
  // index_c1
  // expected-error @+1 {{reads from a dimension of 0}}
  %0 = mindir.EmbeddingLookup(%x, %i) : (tensor<0x3xf32>, tensor<2xi32>) -> tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// -----

func.func @batch_dimensions(%x: tensor<2x3xf32>, %i: tensor<3x2xi32>) {
  // gather_c1
  // expected-error @+1 {{cannot use 1 batch dimensions}}
  %0 = mindir.Gather(%x, %i) {axis = 1 : i64, batch_dims = 1 : i64} : (tensor<2x3xf32>, tensor<3x2xi32>) -> tensor<*xf32>
  return
}

// -----

func.func @index_rank(%x: tensor<2x3xf32>, %i: tensor<2xi32>) {
  // gather_d_c1
  // expected-error @+1 {{has an index of 1 dimensions, not 2}}
  %0 = mindir.GatherD(%x, %i) {dim = 1 : i64} : (tensor<2x3xf32>, tensor<2xi32>) -> tensor<*xf32>
  return
}

// -----

func.func @index_size(%x: tensor<2x3xf32>, %i: tensor<4x3xi32>) {
  // gather_d_c2
  // expected-error @+1 {{has an index larger than x along dimension 0}}
  %0 = mindir.GatherD(%x, %i) {dim = 1 : i64} : (tensor<2x3xf32>, tensor<4x3xi32>) -> tensor<*xf32>
  return
}

// -----

func.func @weight_of_one_row(%i: tensor<2xi32>, %w: tensor<3xf32>) {
  // embedding_c1
  // expected-error @+1 {{weight is no matrix: 'tensor<3xf32>'}}
  %0 = mindir.Embedding(%i, %w) : (tensor<2xi32>, tensor<3xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @largest_norm(%i: tensor<2xi32>, %w: tensor<5x3xf32>) {
  // embedding_c2
  // expected-error @+1 {{max_norm writes the weight, which is not supported}}
  %0 = mindir.Embedding(%i, %w) {max_norm = 1.0 : f32} : (tensor<2xi32>, tensor<5x3xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @table_of_one_number(%x: tensor<f32>, %i: tensor<2xi32>) {
  // embedding_lookup_c1
  // expected-error @+1 {{params needs a dimension}}
  %0 = mindir.EmbeddingLookup(%x, %i) : (tensor<f32>, tensor<2xi32>) -> tensor<*xf32>
  return
}

// -----

func.func @negative_depth(%i: tensor<2xi32>, %v: tensor<f32>) {
  // one_hot_c1
  // expected-error @+1 {{has the depth -1}}
  %0 = mindir.OneHot(%i, %v, %v) {depth = -1 : i64} : (tensor<2xi32>, tensor<f32>, tensor<f32>) -> tensor<*xf32>
  return
}

// -----

func.func @on_and_off(%i: tensor<2xi32>, %v: tensor<f32>, %w: tensor<i32>) {
  // one_hot_c2
  // expected-error @+1 {{has on_value and off_value of different types}}
  %0 = mindir.OneHot(%i, %v, %w) {depth = 3 : i64} : (tensor<2xi32>, tensor<f32>, tensor<i32>) -> tensor<*xf32>
  return
}

// -----

func.func @hot_with_many(%i: tensor<2xi32>, %on: tensor<f32>, %off: tensor<0xf32>) -> tensor<2x4xf32> {
  // scalar_c1
  // expected-error @+1 {{off_value has 0 elements, not one}}
  %0 = mindir.OneHot(%i, %on, %off) {depth = 4 : i64} : (tensor<2xi32>, tensor<f32>, tensor<0xf32>) -> tensor<2x4xf32>
  return %0 : tensor<2x4xf32>
}

// -----

func.func @index_of_tensor(%x: tensor<5x3xf32>, %i: tensor<i64>) -> tensor<i64> {
  // tuple_index_c1
  // expected-error @+1 {{reads the index 'tensor_index', only numbers are supported}}
  %0 = mindir.NormalizeTupleIndex(%x, %i) {origin_index_type = "tensor_index", tuple_index_axis = 0 : i64, tuple_index_types = array<i64: 17>} : (tensor<5x3xf32>, tensor<i64>) -> tensor<i64>
  return %0 : tensor<i64>
}

// -----

func.func @index_beside_ellipsis(%x: tensor<5x3xf32>, %i: tensor<i64>) -> tensor<i64> {
  // tuple_index_c2
  // expected-error @+1 {{stands beside an index that is no number and no slice}}
  %0 = mindir.NormalizeTupleIndex(%x, %i) {origin_index_type = "int_index", tuple_index_axis = 1 : i64, tuple_index_types = array<i64: 9, 17>} : (tensor<5x3xf32>, tensor<i64>) -> tensor<i64>
  return %0 : tensor<i64>
}

// -----

func.func @index_of_no_dimension(%x: tensor<5x3xf32>, %i: tensor<i64>) -> tensor<i64> {
  // tuple_index_c3
  // expected-error @+1 {{counts along dimension 2 of 'tensor<5x3xf32>'}}
  %0 = mindir.NormalizeTupleIndex(%x, %i) {origin_index_type = "int_index", tuple_index_axis = 2 : i64, tuple_index_types = array<i64: 17>} : (tensor<5x3xf32>, tensor<i64>) -> tensor<i64>
  return %0 : tensor<i64>
}

// -----

func.func @no_classes(%i: tensor<2xi64>, %on: tensor<i64>, %off: tensor<i64>) -> tensor<2x3xi64> {
  // one_hot_ext_c1
  // expected-error@+1 {{'mindir.OneHotExt' op has -1 classes}}
  %0 = mindir.OneHotExt(%i, %on, %off) {num_classes = -1 : i64} : (tensor<2xi64>, tensor<i64>, tensor<i64>) -> tensor<2x3xi64>
  return %0 : tensor<2x3xi64>
}

// -----

func.func @classes_first(%i: tensor<2xi64>, %on: tensor<i64>, %off: tensor<i64>) -> tensor<3x2xi64> {
  // one_hot_ext_c2
  // expected-error@+1 {{'mindir.OneHotExt' op has its new dimension at 0}}
  %0 = mindir.OneHotExt(%i, %on, %off) {num_classes = 3 : i64, axis = 0 : i64} : (tensor<2xi64>, tensor<i64>, tensor<i64>) -> tensor<3x2xi64>
  return %0 : tensor<3x2xi64>
}
