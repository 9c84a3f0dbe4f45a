// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @mm_vector(%x: tensor<2x3xf32>, %y: tensor<3xf32>) {
  // product_c1
  // expected-error @+1 {{cannot multiply 'tensor<2x3xf32>' and 'tensor<3xf32>'}}
  %0 = mindir.Mm(%x, %y) : (tensor<2x3xf32>, tensor<3xf32>) -> tensor<2xf32>
  return
}

// -----

func.func @outer_matrix(%x: tensor<2x3xf32>, %y: tensor<3xf32>) {
  // product_c1
  // expected-error @+1 {{cannot multiply 'tensor<2x3xf32>' and 'tensor<3xf32>'}}
  %0 = mindir.Outer(%x, %y) : (tensor<2x3xf32>, tensor<3xf32>) -> tensor<6x3xf32>
  return
}

// -----

func.func @mv_inner(%x: tensor<2x3xf32>, %y: tensor<4xf32>) {
  // product_c2
  // expected-error @+1 {{cannot multiply rows of 3 with columns of 4}}
  %0 = mindir.Mv(%x, %y) : (tensor<2x3xf32>, tensor<4xf32>) -> tensor<2xf32>
  return
}

// -----

func.func @dot_inner(%x: tensor<3xf32>, %y: tensor<4xf32>) {
  // product_c2
  // expected-error @+1 {{cannot multiply rows of 3 with columns of 4}}
  %0 = mindir.Dot(%x, %y) : (tensor<3xf32>, tensor<4xf32>) -> tensor<f32>
  return
}

// -----

func.func @addbmm_batches(%c: tensor<3x5xf32>, %x: tensor<2x3x4xf32>, %y: tensor<1x4x5xf32>) {
  // baddbmm_c1
  // expected-error @+1 {{cannot multiply 'tensor<2x3x4xf32>' and 'tensor<1x4x5xf32>'}}
  %0 = mindir.Addbmm(%c, %x, %y) : (tensor<3x5xf32>, tensor<2x3x4xf32>, tensor<1x4x5xf32>) -> tensor<3x5xf32>
  return
}

// -----

func.func @addbmm_input(%c: tensor<2xf32>, %x: tensor<2x3x4xf32>, %y: tensor<2x4x5xf32>) {
  // baddbmm_c2
  // expected-error @+1 {{cannot add the products of 'tensor<2x3x4xf32>' and 'tensor<2x4x5xf32>' to 'tensor<2xf32>'}}
  %0 = mindir.Addbmm(%c, %x, %y) : (tensor<2xf32>, tensor<2x3x4xf32>, tensor<2x4x5xf32>) -> tensor<3x5xf32>
  return
}

// -----

func.func @einsum_ellipsis(%x: tensor<2x3xf32>) {
  // einsum_c1
  // expected-error @+1 {{equation '...i->i' is not supported}}
  %0 = mindir.Einsum(%x) {equation = "...i->i"} : (tensor<2x3xf32>) -> tensor<3xf32>
  return
}

// -----

func.func @einsum_operands(%x: tensor<2x3xf32>) {
  // einsum_c1
  // expected-error @+1 {{equation 'ij,jk->ik' is not supported}}
  %0 = mindir.Einsum(%x) {equation = "ij,jk->ik"} : (tensor<2x3xf32>) -> tensor<2x3xf32>
  return
}

// -----

func.func @einsum_rank(%x: tensor<2x3xf32>) {
  // einsum_c2
  // expected-error @+1 {{dimensions of 'tensor<2x3xf32>' are not 'ijk'}}
  %0 = mindir.Einsum(%x) {equation = "ijk->i"} : (tensor<2x3xf32>) -> tensor<2xf32>
  return
}

// -----

func.func @einsum_sizes(%x: tensor<2x3xf32>, %y: tensor<4x5xf32>) {
  // einsum_c2
  // expected-error @+1 {{dimensions of 'tensor<4x5xf32>' are not 'jk'}}
  %0 = mindir.Einsum(%x, %y) {equation = "ij,jk->ik"} : (tensor<2x3xf32>, tensor<4x5xf32>) -> tensor<2x5xf32>
  return
}

// -----

func.func @einsum_result(%x: tensor<2x3xf32>) {
  // einsum_c3
  // expected-error @+1 {{result has a letter of no operand: k}}
  %0 = mindir.Einsum(%x) {equation = "ij->k"} : (tensor<2x3xf32>) -> tensor<2xf32>
  return
}
