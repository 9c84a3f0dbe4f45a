// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @inner(%x: tensor<2x3xf32>, %y: tensor<4x5xf32>) {
  // matrix_c2
  // expected-error @+1 {{multiplies rows of 3 with columns of 4 elements}}
  %0 = mindir.MatMul(%x, %y) : (tensor<2x3xf32>, tensor<4x5xf32>) -> tensor<2x5xf32>
  return
}

// -----

func.func @matrix(%x: tensor<2x2x3xf32>, %y: tensor<3x5xf32>) {
  // matrix_c1
  // expected-error @+1 {{operands are no matrices: 'tensor<2x2x3xf32>'}}
  %0 = mindir.MatMul(%x, %y) : (tensor<2x2x3xf32>, tensor<3x5xf32>) -> tensor<2x2x5xf32>
  return
}

// -----

func.func @batches(%x: tensor<2x2x3xf32>, %y: tensor<3x3x5xf32>) {
  // batch_mat_mul_ext_c2
  // expected-error @+1 {{multiplies 2 matrices with 3 matrices}}
  %0 = mindir.BatchMatMulExt(%x, %y) : (tensor<2x2x3xf32>, tensor<3x3x5xf32>) -> tensor<2x2x5xf32>
  return
}

// -----

func.func @batch_rank(%x: tensor<2x3xf32>, %y: tensor<3x5xf32>) {
  // batch_mat_mul_ext_c1
  // expected-error @+1 {{multiplies batches of matrices, not 'tensor<2x3xf32>' and 'tensor<3x5xf32>'}}
  %0 = mindir.BatchMatMulExt(%x, %y) : (tensor<2x3xf32>, tensor<3x5xf32>) -> tensor<2x5xf32>
  return
}

// -----

func.func @dense(%x: tensor<2x3xf32>, %w: tensor<4x5xf32>) {
  // matrix_c2
  // expected-error @+1 {{multiplies rows of 3 with columns of 5 elements}}
  %0 = mindir.Dense(%x, %w) : (tensor<2x3xf32>, tensor<4x5xf32>) -> tensor<2x4xf32>
  return
}

// -----

func.func @leading(%x: tensor<2x2x3xf32>, %y: tensor<4x3x5xf32>) {
  // matrix_c3
  // expected-error @+1 {{leading dimensions do not broadcast: 'tensor<2x2x3xf32>' and 'tensor<4x3x5xf32>'}}
  %0 = mindir.BatchMatMul(%x, %y) : (tensor<2x2x3xf32>, tensor<4x3x5xf32>) -> tensor<4x2x5xf32>
  return
}

// -----

func.func @product_of_scalar(%x: tensor<f32>, %y: tensor<3xf32>) {
  // mat_mul_ext_c1
  // expected-error @+1 {{operands must not be scalars}}
  %0 = mindir.MatMulExt(%x, %y) : (tensor<f32>, tensor<3xf32>) -> tensor<3xf32>
  return
}

// -----

func.func @dense_weight(%x: tensor<2x3xf32>, %w: tensor<1x4x3xf32>) {
  // dense_c1
  // expected-error @+1 {{weight must be a matrix, is 'tensor<1x4x3xf32>'}}
  %0 = mindir.Dense(%x, %w) : (tensor<2x3xf32>, tensor<1x4x3xf32>) -> tensor<2x4xf32>
  return
}

// -----

func.func @dense_bias(%x: tensor<2x3xf32>, %w: tensor<4x3xf32>, %b: tensor<3xf32>) {
  // dense_c2
  // expected-error @+1 {{bias does not fit: 'tensor<3xf32>'}}
  %0 = mindir.Dense(%x, %w, %b) : (tensor<2x3xf32>, tensor<4x3xf32>, tensor<3xf32>) -> tensor<2x4xf32>
  return
}

// -----

// What a bias has is not always known.
func.func @bias_of_unknown_size(%x: tensor<2x3xf32>, %w: tensor<4x3xf32>, %b: tensor<?xf32>) -> tensor<2x4xf32> {
  %0 = mindir.Dense(%x, %w, %b) : (tensor<2x3xf32>, tensor<4x3xf32>, tensor<?xf32>) -> tensor<2x4xf32>
  return %0 : tensor<2x4xf32>
}

// -----

func.func @products_of_other_batches(%c: tensor<2x3x5xf32>, %x: tensor<2x3x4xf32>, %y: tensor<1x4x5xf32>) -> tensor<2x3x5xf32> {
  // baddbmm_c1
  // expected-error@+1 {{'mindir.Baddbmm' op cannot multiply 'tensor<2x3x4xf32>' and 'tensor<1x4x5xf32>'}}
  %0 = mindir.Baddbmm(%c, %x, %y) {} : (tensor<2x3x5xf32>, tensor<2x3x4xf32>, tensor<1x4x5xf32>) -> tensor<2x3x5xf32>
  return %0 : tensor<2x3x5xf32>
}

// -----

func.func @added_to_a_larger_tensor(%c: tensor<2x2x3x5xf32>, %x: tensor<2x3x4xf32>, %y: tensor<2x4x5xf32>) -> tensor<2x3x5xf32> {
  // baddbmm_c2
  // expected-error@+1 {{'mindir.Baddbmm' op cannot add the products of 'tensor<2x3x4xf32>' and 'tensor<2x4x5xf32>' to 'tensor<2x2x3x5xf32>'}}
  %0 = mindir.Baddbmm(%c, %x, %y) {} : (tensor<2x2x3x5xf32>, tensor<2x3x4xf32>, tensor<2x4x5xf32>) -> tensor<2x3x5xf32>
  return %0 : tensor<2x3x5xf32>
}

// -----

func.func @outer_product_of_a_matrix(%x: tensor<3x1xf32>, %y: tensor<4xf32>) -> tensor<3x4xf32> {
  // ger_c1
  // expected-error@+1 {{'mindir.Ger' op multiplies vectors, not 'tensor<3x1xf32>' and 'tensor<4xf32>'}}
  %0 = mindir.Ger(%x, %y) : (tensor<3x1xf32>, tensor<4xf32>) -> tensor<3x4xf32>
  return %0 : tensor<3x4xf32>
}

// -----

func.func @vectors_of_four(%x: tensor<2x4xf32>, %y: tensor<2x4xf32>) -> tensor<2x4xf32> {
  // cross_c1
  // expected-error@+1 {{'mindir.Cross' op has no vectors of three elements in 'tensor<2x4xf32>' and 'tensor<2x4xf32>'}}
  %0 = mindir.Cross(%x, %y) {dim = 1 : i64} : (tensor<2x4xf32>, tensor<2x4xf32>) -> tensor<2x4xf32>
  return %0 : tensor<2x4xf32>
}

// -----

func.func @addmm_vector(%c: tensor<3xf32>, %x: tensor<3x4xf32>, %y: tensor<4xf32>) {
  // factors_c1
  // expected-error @+1 {{cannot multiply 'tensor<3x4xf32>' and 'tensor<4xf32>'}}
  %0 = mindir.Addmm(%c, %x, %y) : (tensor<3xf32>, tensor<3x4xf32>, tensor<4xf32>) -> tensor<3xf32>
  return
}

// -----

func.func @addmv_matrix(%c: tensor<3xf32>, %x: tensor<3x4xf32>, %y: tensor<4x1xf32>) {
  // factors_c1
  // expected-error @+1 {{cannot multiply 'tensor<3x4xf32>' and 'tensor<4x1xf32>'}}
  %0 = mindir.Addmv(%c, %x, %y) : (tensor<3xf32>, tensor<3x4xf32>, tensor<4x1xf32>) -> tensor<3xf32>
  return
}

// -----

func.func @addmm_rows(%c: tensor<5xf32>, %x: tensor<3x4xf32>, %y: tensor<2x5xf32>) {
  // matrix_c2
  // expected-error @+1 {{cannot multiply rows of 4 with columns of 2}}
  %0 = mindir.Addmm(%c, %x, %y) : (tensor<5xf32>, tensor<3x4xf32>, tensor<2x5xf32>) -> tensor<3x5xf32>
  return
}

// -----

func.func @addmm_input(%c: tensor<2xf32>, %x: tensor<3x4xf32>, %y: tensor<4x5xf32>) {
  // added_product_c1
  // expected-error @+1 {{cannot add (3, 5) to (2)}}
  %0 = mindir.Addmm(%c, %x, %y) : (tensor<2xf32>, tensor<3x4xf32>, tensor<4x5xf32>) -> tensor<3x5xf32>
  return
}
