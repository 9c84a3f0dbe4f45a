// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @vector(%x: tensor<3xf32>) {
  // matrices_c1
  // expected-error @+1 {{operand holds no matrices: 'tensor<3xf32>'}}
  %0:2 = mindir.Qr(%x) : (tensor<3xf32>) -> (tensor<3xf32>, tensor<3xf32>)
  return
}

// -----

func.func @square(%x: tensor<2x3xf32>) {
  // matrices_c2
  // expected-error @+1 {{matrices are not square: 'tensor<2x3xf32>'}}
  %0:2 = mindir.Eigh(%x) : (tensor<2x3xf32>) -> (tensor<3xf32>, tensor<2x3xf32>)
  return
}

// -----

func.func @wide(%x: tensor<3x4xf32>, %tau: tensor<3xf32>) {
  // orgqr_c1
  // expected-error @+1 {{cannot multiply the reflections of 'tensor<3x4xf32>' and 'tensor<3xf32>'}}
  %0 = mindir.Orgqr(%x, %tau) : (tensor<3x4xf32>, tensor<3xf32>) -> tensor<3x4xf32>
  return
}

// -----

func.func @vectors(%x: tensor<4x3xf32>) -> tensor<1xf32> {
  // svd_c1
  // expected-error @+1 {{computes no vectors without compute_uv}}
  %0:3 = mindir.Svd(%x) {compute_uv = false} : (tensor<4x3xf32>) -> (tensor<3xf32>, tensor<1xf32>, tensor<1xf32>)
  return %0#1 : tensor<1xf32>
}

// -----

func.func @often(%x: tensor<2x3x3xf32>) {
  // matrix_power_c1
  // expected-error @+1 {{cannot multiply 'tensor<2x3x3xf32>' 10001 times}}
  %0 = mindir.MatrixPower(%x) {n = 10001 : i64} : (tensor<2x3x3xf32>) -> tensor<2x3x3xf32>
  return
}

// -----

func.func @inverse_of_integers(%x: tensor<2x3x3xi32>) {
  // matrix_power_c1
  // expected-error @+1 {{cannot multiply 'tensor<2x3x3xi32>' -1 times}}
  %0 = mindir.MatrixPower(%x) {n = -1 : i64} : (tensor<2x3x3xi32>) -> tensor<2x3x3xi32>
  return
}

// -----

func.func @same_dimension(%x: tensor<3x3xf32>) {
  // nuclear_norm_c1
  // expected-error @+1 {{dim must name two dimensions, not 0, 0}}
  %0 = mindir.NuclearNorm(%x) {dim = array<i64: 0, 0>} : (tensor<3x3xf32>) -> tensor<f32>
  return
}

// -----

func.func @dimension(%x: tensor<3x3xf32>) {
  // axis_c1
  // expected-error @+1 {{axis 2 is outside the rank 2}}
  %0 = mindir.NuclearNorm(%x) {dim = array<i64: 0, 2>} : (tensor<3x3xf32>) -> tensor<f32>
  return
}

// -----

func.func @rows(%x: tensor<5x3xf32>, %b: tensor<4x2xf32>) {
  // lstsq_c1
  // expected-error @+1 {{cannot compare 'tensor<5x3xf32>' with 'tensor<4x2xf32>'}}
  %0 = mindir.Lstsq(%x, %b) : (tensor<5x3xf32>, tensor<4x2xf32>) -> tensor<3x2xf32>
  return
}

// -----

func.func @regularised(%x: tensor<5x3xf32>, %b: tensor<5x2xf32>) {
  // lstsq_c2
  // expected-error @+1 {{must be fast, and l2_regularizer 0}}
  %0 = mindir.Lstsq(%x, %b) {l2_regularizer = 0.5 : f32} : (tensor<5x3xf32>, tensor<5x2xf32>) -> tensor<3x2xf32>
  return
}

// -----

func.func @diagonals(%d: tensor<2x4xf32>, %b: tensor<4x2xf32>) {
  // tridiagonal_solve_c1
  // expected-error @+1 {{diagonals do not fit: 'tensor<2x4xf32>' and 'tensor<4x2xf32>'}}
  %0 = mindir.TridiagonalSolve(%d, %b) : (tensor<2x4xf32>, tensor<4x2xf32>) -> tensor<4x2xf32>
  return
}

// -----

func.func @values_alone(%x: tensor<3x3xf32>) {
  // self_adjoint_eig_c1
  // expected-error @+1 {{needs compute_v}}
  %0:2 = mindir.SelfAdjointEig(%x) {compute_v = false} : (tensor<3x3xf32>) -> (tensor<3xf32>, tensor<3x3xf32>)
  return
}

// -----

func.func @diagonal(%d: tensor<1x3xf32>, %x: tensor<4x2xf32>) {
  // tridiagonal_mat_mul_c1
  // expected-error @+1 {{diagonal does not fit 'tensor<4x2xf32>': 'tensor<1x3xf32>'}}
  %0 = mindir.TridiagonalMatMul(%d, %d, %d, %x) : (tensor<1x3xf32>, tensor<1x3xf32>, tensor<1x3xf32>, tensor<4x2xf32>) -> tensor<4x2xf32>
  return
}

// -----

func.func @batch(%x: tensor<2x3x3xf32>) {
  // eigh_c1
  // expected-error @+1 {{takes one matrix, not 'tensor<2x3x3xf32>'}}
  %0:2 = mindir.Eigh(%x) : (tensor<2x3x3xf32>) -> (tensor<2x3xf32>, tensor<2x3x3xf32>)
  return
}

// -----

func.func @slow(%x: tensor<5x3xf32>, %b: tensor<5x2xf32>) {
  // lstsq_c2
  // expected-error @+1 {{must be fast, and l2_regularizer 0}}
  %0 = mindir.Lstsq(%x, %b) {fast = false} : (tensor<5x3xf32>, tensor<5x2xf32>) -> tensor<3x2xf32>
  return
}

// -----

func.func @linalg_qr(%x: tensor<4x3xf32>) {
  // linalg_qr_c1
  // expected-error @+1 {{mode 3 is not supported}}
  %0, %1 = mindir.LinalgQr(%x) {mode = 3 : i64} : (tensor<4x3xf32>) -> (tensor<4x3xf32>, tensor<3x3xf32>)
  return
}
