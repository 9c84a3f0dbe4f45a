// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @indices_of_another_rank(%x: tensor<2x5xf32>, %i: tensor<2xi64>, %u: tensor<2xf32>) -> tensor<2x5xf32> {
  // index_elements_c1
  // expected-error@+1 {{'mindir.ScatterAddWithAxis' op cannot write at 'tensor<2xi64>' of 'tensor<2x5xf32>'}}
  %0 = mindir.ScatterAddWithAxis(%x, %i, %u) {axis = 1 : i64} : (tensor<2x5xf32>, tensor<2xi64>, tensor<2xf32>) -> tensor<2x5xf32>
  return %0 : tensor<2x5xf32>
}

// -----

func.func @more_updates_than_indices(%x: tensor<2x5xf32>, %i: tensor<2x3xi64>, %u: tensor<2x4xf32>) -> tensor<2x5xf32> {
  // index_elements_c2
  // expected-error@+1 {{'mindir.ScatterAddWithAxis' op cannot write 'tensor<2x4xf32>' at 'tensor<2x3xi64>'}}
  %0 = mindir.ScatterAddWithAxis(%x, %i, %u) {axis = 1 : i64} : (tensor<2x5xf32>, tensor<2x3xi64>, tensor<2x4xf32>) -> tensor<2x5xf32>
  return %0 : tensor<2x5xf32>
}

// -----

func.func @updates_of_another_type(%x: tensor<2x5xf32>, %i: tensor<2x3xi64>, %u: tensor<2x3xi32>) -> tensor<2x5xf32> {
  // index_elements_c3
  // expected-error@+1 {{'mindir.ScatterAddWithAxis' op writes 'tensor<2x3xi32>' into 'tensor<2x5xf32>'}}
  %0 = mindir.ScatterAddWithAxis(%x, %i, %u) {axis = 1 : i64} : (tensor<2x5xf32>, tensor<2x3xi64>, tensor<2x3xi32>) -> tensor<2x5xf32>
  return %0 : tensor<2x5xf32>
}

// -----

func.func @matrix_of_indices(%x: tensor<4x3xf32>, %i: tensor<2x1xi32>, %v: tensor<f32>) -> tensor<4x3xf32> {
  // index_slices_c1
  // expected-error@+1 {{'mindir.IndexFill' op takes one list of indices, not 'tensor<2x1xi32>'}}
  %0 = mindir.IndexFill(%x, %i, %v) {dim = 0 : i64} : (tensor<4x3xf32>, tensor<2x1xi32>, tensor<f32>) -> tensor<4x3xf32>
  return %0 : tensor<4x3xf32>
}

// -----

func.func @slices_of_another_size(%x: tensor<4x3xf32>, %v: tensor<2x2xf32>) -> tensor<4x3xf32> {
  // index_slices_c2
  // expected-error@+1 {{'mindir.InplaceUpdateV2' op needs slices of the shape (2, 3), not 'tensor<2x2xf32>'}}
  %0 = mindir.InplaceUpdateV2(%x, %v) {indices = array<i64: 2, 0>} : (tensor<4x3xf32>, tensor<2x2xf32>) -> tensor<4x3xf32>
  return %0 : tensor<4x3xf32>
}

// -----

func.func @update_outside(%x: tensor<4x3xf32>, %v: tensor<1x3xf32>) -> tensor<4x3xf32> {
  // inplace_update_v2_c1
  // expected-error@+1 {{'mindir.InplaceUpdateV2' op writes at (4) of a dimension of 4}}
  %0 = mindir.InplaceUpdateV2(%x, %v) {indices = array<i64: 4>} : (tensor<4x3xf32>, tensor<1x3xf32>) -> tensor<4x3xf32>
  return %0 : tensor<4x3xf32>
}

// -----

func.func @more_coordinates_than_dimensions(%x: tensor<4x3xf32>, %i: tensor<2x3xi32>) -> tensor<2xf32> {
  // gather_nd_ext_c1
  // expected-error@+1 {{'mindir.GatherNdExt' op cannot read 'tensor<4x3xf32>' at 'tensor<2x3xi32>'}}
  %0 = mindir.GatherNdExt(%x, %i) : (tensor<4x3xf32>, tensor<2x3xi32>) -> tensor<2xf32>
  return %0 : tensor<2xf32>
}

// -----

func.func @mask_of_another_shape(%x: tensor<2x3xf32>, %m: tensor<2xi1>, %u: tensor<6xf32>) -> tensor<2x3xf32> {
  // masked_scatter_c1
  // expected-error@+1 {{'mindir.MaskedScatter' op cannot mask 'tensor<2x3xf32>' by 'tensor<2xi1>'}}
  %0 = mindir.MaskedScatter(%x, %m, %u) : (tensor<2x3xf32>, tensor<2xi1>, tensor<6xf32>) -> tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// -----

func.func @masked_updates_of_another_type(%x: tensor<2x3xf32>, %m: tensor<2x3xi1>, %u: tensor<6xi32>) -> tensor<2x3xf32> {
  // masked_scatter_c2
  // expected-error@+1 {{'mindir.MaskedScatter' op cannot write 'tensor<6xi32>' into 'tensor<2x3xf32>'}}
  %0 = mindir.MaskedScatter(%x, %m, %u) : (tensor<2x3xf32>, tensor<2x3xi1>, tensor<6xi32>) -> tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// -----

func.func @lengths_of_another_dimension(%x: tensor<2x3xf32>, %n: tensor<3xi32>) -> tensor<2x3xf32> {
  // reverse_sequence_c1
  // expected-error@+1 {{'mindir.ReverseSequence' op cannot reverse dimension 1 of 'tensor<2x3xf32>' by 'tensor<3xi32>' along dimension 0}}
  %0 = mindir.ReverseSequence(%x, %n) {seq_dim = 1 : i64, batch_dim = 0 : i64} : (tensor<2x3xf32>, tensor<3xi32>) -> tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// -----

func.func @coordinates_of_a_matrix_of_indices(%i: tensor<2x2xi32>) -> tensor<2x2x2xi32> {
  // unravel_index_c1
  // expected-error@+1 {{'mindir.UnravelIndex' op takes one list of indices, not 'tensor<2x2xi32>'}}
  %0 = mindir.UnravelIndex(%i) {dims = array<i64: 2, 3>} : (tensor<2x2xi32>) -> tensor<2x2x2xi32>
  return %0 : tensor<2x2x2xi32>
}

// -----

func.func @coordinates_in_nothing(%i: tensor<2xi32>) -> tensor<2x2xi32> {
  // unravel_index_c2
  // expected-error@+1 {{'mindir.UnravelIndex' op has no coordinates in (2, 0)}}
  %0 = mindir.UnravelIndex(%i) {dims = array<i64: 2, 0>} : (tensor<2xi32>) -> tensor<2x2xi32>
  return %0 : tensor<2x2xi32>
}

// -----

func.func @format(%x: tensor<4xi32>) -> tensor<4xi32> {
  // data_format_c1
  // expected-error @+1 {{knows no format NCDHW}}
  %0 = mindir.DataFormatDimMap(%x) {src_format = "NCDHW"} : (tensor<4xi32>) -> tensor<4xi32>
  return %0 : tensor<4xi32>
}

// -----

func.func @permute(%x: tensor<3xi32>) -> tensor<3xi32> {
  // data_format_c2
  // expected-error @+1 {{needs four rows, of one number or two, got 'tensor<3xi32>'}}
  %0 = mindir.DataFormatVecPermute(%x) : (tensor<3xi32>) -> tensor<3xi32>
  return %0 : tensor<3xi32>
}

// -----

func.func @put(%x: tensor<4x3xf32>, %i: tensor<2xi64>, %y: tensor<3xf32>) {
  // inplace_put_c1
  // expected-error @+1 {{cannot write 'tensor<3xf32>' at 'tensor<2xi64>' of 'tensor<4x3xf32>'}}
  %0 = mindir.InplacePut(%x, %i, %y) : (tensor<4x3xf32>, tensor<2xi64>, tensor<3xf32>) -> tensor<4x3xf32>
  return
}

// -----

func.func @put_other(%x: tensor<4x3xf32>, %i: tensor<2xi64>, %y: tensor<2xi32>) {
  // index_elements_c3
  // expected-error @+1 {{writes 'tensor<2xi32>' into 'tensor<4x3xf32>'}}
  %0 = mindir.InplacePut(%x, %i, %y) : (tensor<4x3xf32>, tensor<2xi64>, tensor<2xi32>) -> tensor<4x3xf32>
  return
}

// -----

func.func @index_copy(%x: tensor<4x3xf32>, %i: tensor<2xi64>, %y: tensor<2x2xf32>) {
  // index_slices_c2
  // expected-error @+1 {{needs slices of the shape (2, 3), not 'tensor<2x2xf32>'}}
  %0 = mindir.InplaceIndexCopy(%x, %i, %y) {dim = 0 : i64} : (tensor<4x3xf32>, tensor<2xi64>, tensor<2x2xf32>) -> tensor<4x3xf32>
  return
}
