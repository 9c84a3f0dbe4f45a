// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @triangle_of_a_vector(%x: tensor<4xf32>) -> tensor<4xf32> {
  // triangle_c1
  // expected-error@+1 {{'mindir.Tril' op needs a matrix, not 'tensor<4xf32>'}}
  %0 = mindir.Tril(%x) {diagonal = 0 : i64} : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

func.func @negative_rows() -> tensor<?x3xf32> {
  // expected-error@+1 {{'mindir.Eye' op has a negative size in its shape (-2, 3)}}
  %0 = mindir.Eye() {n = -2 : i64, m = 3 : i64} : () -> tensor<?x3xf32>
  return %0 : tensor<?x3xf32>
}

// -----

func.func @diag_of_a_scalar(%x: tensor<f32>) -> tensor<f32> {
  // diag_c1
  // expected-error@+1 {{'mindir.Diag' op has no dimension}}
  %0 = mindir.Diag(%x) : (tensor<f32>) -> tensor<f32>
  return %0 : tensor<f32>
}

// -----

func.func @diag_of_a_wide_matrix(%x: tensor<2x3xf32>) -> tensor<2xf32> {
  // diag_part_c1
  // expected-error@+1 {{'mindir.DiagPart' op has no diagonal in 'tensor<2x3xf32>'}}
  %0 = mindir.DiagPart(%x) : (tensor<2x3xf32>) -> tensor<2xf32>
  return %0 : tensor<2xf32>
}

// -----

func.func @diagonal_of_one_dimension(%x: tensor<2x3xf32>) -> tensor<2xf32> {
  // diagonal_c1
  // expected-error@+1 {{'mindir.Diagonal' op has no matrix along dimension 1 and itself}}
  %0 = mindir.Diagonal(%x) {dim1 = 1 : i64, dim2 = -1 : i64} : (tensor<2x3xf32>) -> tensor<2xf32>
  return %0 : tensor<2xf32>
}

// -----

func.func @filled_box(%x: tensor<2x3x2xf32>) -> tensor<2x3x2xf32> {
  // fill_diagonal_c1
  // expected-error@+1 {{'mindir.FillDiagonal' op has no diagonal in 'tensor<2x3x2xf32>'}}
  %0 = mindir.FillDiagonal(%x) {fill_value = 2.0 : f32} : (tensor<2x3x2xf32>) -> tensor<2x3x2xf32>
  return %0 : tensor<2x3x2xf32>
}

// -----

func.func @trace_of_a_volume(%x: tensor<2x2x2xf32>) -> tensor<f32> {
  // trace_c1
  // expected-error@+1 {{'mindir.Trace' op needs a matrix, not 'tensor<2x2x2xf32>'}}
  %0 = mindir.Trace(%x) : (tensor<2x2x2xf32>) -> tensor<f32>
  return %0 : tensor<f32>
}

// -----

func.func @places_of_a_large_matrix() -> tensor<2x3xi64> {
  // triangle_indices_c1
  // expected-error@+1 {{'mindir.TriuIndices' op lists places of 10000000 x 10000000}}
  %0 = mindir.TriuIndices() {row = 10000000 : i64, col = 10000000 : i64} : () -> tensor<2x3xi64>
  return %0 : tensor<2x3xi64>
}

// -----

func.func @diagonals_in_reverse(%x: tensor<3x3xf32>, %p: tensor<f32>) -> tensor<3xf32> {
  // band_c1
  // expected-error@+1 {{'mindir.MatrixDiagPartV3' op cannot take the diagonals (1, 0)}}
  %0 = mindir.MatrixDiagPartV3(%x, %p) {k = array<i64: 1, 0>} : (tensor<3x3xf32>, tensor<f32>) -> tensor<3xf32>
  return %0 : tensor<3xf32>
}

// -----

func.func @diagonal_outside(%x: tensor<3x3xf32>, %p: tensor<f32>) -> tensor<3xf32> {
  // band_c2
  // expected-error@+1 {{'mindir.MatrixDiagPartV3' op has diagonals from 3 to 3 in matrices of 3 x 3}}
  %0 = mindir.MatrixDiagPartV3(%x, %p) {k = array<i64: 3>} : (tensor<3x3xf32>, tensor<f32>) -> tensor<3xf32>
  return %0 : tensor<3xf32>
}

// -----

func.func @aligned_to_the_middle(%x: tensor<3x3xf32>, %p: tensor<f32>) -> tensor<3xf32> {
  // band_c3
  // expected-error@+1 {{'mindir.MatrixDiagPartV3' op align MIDDLE is not supported}}
  %0 = mindir.MatrixDiagPartV3(%x, %p) {k = array<i64: 0>, align = "MIDDLE"} : (tensor<3x3xf32>, tensor<f32>) -> tensor<3xf32>
  return %0 : tensor<3xf32>
}

// -----

func.func @padding_of_another_type(%x: tensor<3x3xf32>, %p: tensor<i32>) -> tensor<3xf32> {
  // band_c4
  // expected-error@+1 {{'mindir.MatrixDiagPartV3' op pads with 'tensor<i32>'}}
  %0 = mindir.MatrixDiagPartV3(%x, %p) {k = array<i64: 0>} : (tensor<3x3xf32>, tensor<i32>) -> tensor<3xf32>
  return %0 : tensor<3xf32>
}

// -----

func.func @diagonals_of_a_vector(%x: tensor<3xf32>, %d: tensor<3xf32>) -> tensor<3xf32> {
  // band_c5
  // expected-error@+1 {{'mindir.MatrixSetDiagV3' op needs a matrix, not 'tensor<3xf32>'}}
  %0 = mindir.MatrixSetDiagV3(%x, %d) {k = array<i64: 0>} : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xf32>
  return %0 : tensor<3xf32>
}

// -----

func.func @matrices_too_small(%x: tensor<3xf32>, %p: tensor<f32>) -> tensor<2x3xf32> {
  // matrix_diag_v3_c1
  // expected-error@+1 {{'mindir.MatrixDiagV3' op cannot make diagonals of 'tensor<3xf32>' in matrices of 2 x 3}}
  %0 = mindir.MatrixDiagV3(%x, %p) {k = array<i64: 0>, num_rows = 2 : i64, num_cols = 3 : i64} : (tensor<3xf32>, tensor<f32>) -> tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// -----

func.func @diagonal_too_short(%x: tensor<3x3xf32>, %d: tensor<2xf32>) -> tensor<3x3xf32> {
  // matrix_set_diag_v3_c1
  // expected-error@+1 {{'mindir.MatrixSetDiagV3' op cannot set 'tensor<2xf32>' in 'tensor<3x3xf32>', where the diagonals are (3)}}
  %0 = mindir.MatrixSetDiagV3(%x, %d) {k = array<i64: 0>} : (tensor<3x3xf32>, tensor<2xf32>) -> tensor<3x3xf32>
  return %0 : tensor<3x3xf32>
}

// -----

func.func @main_of_scalar(%x: tensor<f32>) {
  // matrix_diag_c1
  // expected-error @+1 {{needs a row, not 'tensor<f32>'}}
  %0 = mindir.MatrixDiag(%x, %x) : (tensor<f32>, tensor<f32>) -> tensor<1x1xf32>
  return
}

// -----

func.func @main_of_vector(%x: tensor<3xf32>) {
  // band_c5
  // expected-error @+1 {{needs a matrix, not 'tensor<3xf32>'}}
  %0 = mindir.MatrixDiagPart(%x, %x) : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xf32>
  return
}

// -----

func.func @main_of_other(%x: tensor<4x3xf32>, %d: tensor<4xf32>) {
  // matrix_set_diag_v3_c1
  // expected-error @+1 {{cannot set 'tensor<4xf32>' in 'tensor<4x3xf32>', where the diagonals are (3)}}
  %0 = mindir.MatrixSetDiag(%x, %d, %x) : (tensor<4x3xf32>, tensor<4xf32>, tensor<4x3xf32>) -> tensor<4x3xf32>
  return
}
