// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @vector(%x: tensor<3xf32>) {
  // matrices_c1
  // expected-error @+1 {{operand holds no matrices: 'tensor<3xf32>'}}
  %0 = mindir.MatrixInverse(%x) : (tensor<3xf32>) -> tensor<3xf32>
  return
}

// -----

func.func @empty(%x: tensor<0x3x3xf32>) {
  // matrices_c1
  // expected-error @+1 {{operand holds no matrices: 'tensor<0x3x3xf32>'}}
  %0 = mindir.MatrixDeterminant(%x) : (tensor<0x3x3xf32>) -> tensor<0xf32>
  return
}

// -----

func.func @square(%x: tensor<2x3xf32>) {
  // matrices_c2
  // expected-error @+1 {{matrices are not square: 'tensor<2x3xf32>'}}
  %0 = mindir.Cholesky(%x) : (tensor<2x3xf32>) -> tensor<2x3xf32>
  return
}

// -----

func.func @system(%a: tensor<3x3xf32>, %b: tensor<4x2xf32>) {
  // matrices_c3
  // expected-error @+1 {{right sides (4, 2) do not fit the matrices (3, 3)}}
  %0 = mindir.MatrixSolve(%a, %b) : (tensor<3x3xf32>, tensor<4x2xf32>) -> tensor<4x2xf32>
  return
}

// -----

func.func @batches(%a: tensor<3x3xf32>, %b: tensor<2x3x2xf32>) {
  // matrices_c3
  // expected-error @+1 {{right sides (2, 3, 2) do not fit the matrices (3, 3)}}
  %0 = mindir.MatrixTriangularSolve(%a, %b) : (tensor<3x3xf32>, tensor<2x3x2xf32>) -> tensor<2x3x2xf32>
  return
}

// -----

func.func @vector_side(%a: tensor<3x3xf32>, %b: tensor<4xf32>) {
  // matrices_c3
  // expected-error @+1 {{right sides (4, 1) do not fit the matrices (3, 3)}}
  %0 = mindir.SolveTriangular(%a, %b) : (tensor<3x3xf32>, tensor<4xf32>) -> tensor<4xf32>
  return
}

// -----

func.func @trans(%a: tensor<3x3xf32>, %b: tensor<3x2xf32>) {
  // solve_triangular_c1
  // expected-error @+1 {{trans must be 0, 1 or 2, not 3}}
  %0 = mindir.SolveTriangular(%a, %b) {trans = 3 : i64} : (tensor<3x3xf32>, tensor<3x2xf32>) -> tensor<3x2xf32>
  return
}

// -----

func.func @pivots(%lu: tensor<3x3xf32>, %p: tensor<2xi32>) {
  // matrices_c4
  // expected-error @+1 {{has no pivot for each row: 'tensor<2xi32>'}}
  %0:3 = mindir.LuUnpack(%lu, %p) : (tensor<3x3xf32>, tensor<2xi32>) -> (tensor<3x3xf32>, tensor<3x3xf32>, tensor<3x3xf32>)
  return
}

// -----

func.func @halves(%x: tensor<3x3xf16>) {
  // expected-error @+1 {{operand #0 must be tensor of float32 or float64}}
  %0 = mindir.MatrixInverse(%x) : (tensor<3x3xf16>) -> tensor<3x3xf16>
  return
}

// -----

func.func @triangular_batch(%a: tensor<2x3x3xf32>, %b: tensor<4x3x2xf32>) {
  // triangular_solve_c1
  // expected-error @+1 {{leading dimensions do not broadcast}}
  %0, %1 = mindir.TriangularSolve(%b, %a) : (tensor<4x3x2xf32>, tensor<2x3x3xf32>) -> (tensor<4x3x2xf32>, tensor<4x3x3xf32>)
  return
}

// -----

func.func @triangular_rows(%a: tensor<3x3xf32>, %b: tensor<2x2xf32>) {
  // matrices_c3
  // expected-error @+1 {{right sides 'tensor<2x2xf32>' do not fit 'tensor<3x3xf32>'}}
  %0, %1 = mindir.TriangularSolve(%b, %a) : (tensor<2x2xf32>, tensor<3x3xf32>) -> (tensor<2x2xf32>, tensor<3x3xf32>)
  return
}
