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
  // addbmm_c1
  // expected-error @+1 {{cannot multiply 'tensor<2x3x4xf32>' and 'tensor<1x4x5xf32>'}}
  %0 = mindir.Addbmm(%c, %x, %y) : (tensor<3x5xf32>, tensor<2x3x4xf32>, tensor<1x4x5xf32>) -> tensor<3x5xf32>
  return
}

// -----

func.func @addbmm_input(%c: tensor<2xf32>, %x: tensor<2x3x4xf32>, %y: tensor<2x4x5xf32>) {
  // addbmm_c2
  // expected-error @+1 {{cannot add the products of 'tensor<2x3x4xf32>' and 'tensor<2x4x5xf32>' to 'tensor<2xf32>'}}
  %0 = mindir.Addbmm(%c, %x, %y) : (tensor<2xf32>, tensor<2x3x4xf32>, tensor<2x4x5xf32>) -> tensor<3x5xf32>
  return
}
