// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @concat(%x: tensor<2x3xf32>, %y: tensor<3x3xf32>) -> tensor<2x6xf32> {
  // concat_c2
  // expected-error @+1 {{cannot put (3, 3) beside (2, 3) along axis 1}}
  %0 = mindir.Concat(%x, %y) {axis = 1 : i64} : (tensor<2x3xf32>, tensor<3x3xf32>) -> tensor<2x6xf32>
  return %0 : tensor<2x6xf32>
}

// -----

func.func @split(%x: tensor<5xf32>) -> tensor<2xf32> {
  // split_c1
  // expected-error @+1 {{cannot cut a dimension of 5 into 2 equal parts}}
  %0:2 = mindir.Split(%x) {axis = 0 : i64, output_num = 2 : i64} : (tensor<5xf32>) -> (tensor<2xf32>, tensor<2xf32>)
  return %0#0 : tensor<2xf32>
}

// -----

func.func @concat_types(%x: tensor<2xf32>, %y: tensor<2xi32>) {
  // concat_c1
  // expected-error @+1 {{cannot put 'tensor<2xi32>' beside 'tensor<2xf32>'}}
  %0 = mindir.Concat(%x, %y) : (tensor<2xf32>, tensor<2xi32>) -> tensor<4xf32>
  return
}

// -----

func.func @concat_nothing() {
  // join_c1
  // expected-error @+1 {{'mindir.Concat' op joins nothing}}
  %0 = mindir.Concat() : () -> tensor<*xf32>
  return
}

// -----

func.func @stack_nothing() {
  // join_c1
  // expected-error @+1 {{'mindir.Stack' op joins nothing}}
  %0 = mindir.Stack() : () -> tensor<*xf32>
  return
}

// -----

func.func @stack_shapes(%x: tensor<2xf32>, %y: tensor<3xf32>) {
  // stack_c1
  // expected-error @+1 {{cannot stack 'tensor<3xf32>' on 'tensor<2xf32>'}}
  %0 = mindir.Stack(%x, %y) : (tensor<2xf32>, tensor<3xf32>) -> tensor<*xf32>
  return
}

// -----

// No machine holds so many types.
func.func @astronomic_parts(%x: tensor<2147483647xf32>) {
  // inferred_c1
  // expected-error @+1 {{has 2 results, not 2147483647}}
  %0:2 = mindir.Unstack(%x) : (tensor<2147483647xf32>) -> (tensor<f32>, tensor<f32>)
  return
}

// -----

func.func @parts(%x: tensor<6xf32>) {
  // inferred_c1
  // expected-error @+1 {{has 2 results, not 3}}
  %0:2 = mindir.Split(%x) {output_num = 3 : i64} : (tensor<6xf32>) -> (tensor<2xf32>, tensor<2xf32>)
  return
}

// -----

func.func @parts_of_nothing(%x: tensor<5xf32>) -> tensor<5xf32> {
  // split_tensor_view_c1
  // expected-error@+1 {{'mindir.SplitTensorView' op cannot cut a dimension of 5 into parts of 0}}
  %0 = mindir.SplitTensorView(%x) {split_size = 0 : i64} : (tensor<5xf32>) -> tensor<5xf32>
  return %0 : tensor<5xf32>
}

// -----

func.func @no_chunks(%x: tensor<5xf32>) -> tensor<5xf32> {
  // chunk_view_c1
  // expected-error@+1 {{'mindir.ChunkView' op cannot cut a dimension of 5 into 0 parts}}
  %0 = mindir.ChunkView(%x) {chunks = 0 : i64} : (tensor<5xf32>) -> tensor<5xf32>
  return %0 : tensor<5xf32>
}

// -----

func.func @sizes_of_another_dimension(%x: tensor<5xf32>) -> tensor<2xf32> {
  // split_with_size_c1
  // expected-error@+1 {{'mindir.SplitWithSize' op cannot cut a dimension of 5 into (2, 4)}}
  %0:2 = mindir.SplitWithSize(%x) {split_size = array<i64: 2, 4>} : (tensor<5xf32>) -> (tensor<2xf32>, tensor<4xf32>)
  return %0#0 : tensor<2xf32>
}

// -----

func.func @grid_of_a_matrix(%x: tensor<2x2xf32>, %y: tensor<3xf32>) -> tensor<3x2xf32> {
  // meshgrid_c1
  // expected-error@+1 {{'mindir.Meshgrid' op makes no grid of 'tensor<2x2xf32>'}}
  %0:2 = mindir.Meshgrid(%x, %y) {indexing = 0 : i64} : (tensor<2x2xf32>, tensor<3xf32>) -> (tensor<3x2xf32>, tensor<3x2xf32>)
  return %0#0 : tensor<3x2xf32>
}

// -----

func.func @grid_of_another_order(%x: tensor<2xf32>, %y: tensor<3xf32>) -> tensor<3x2xf32> {
  // meshgrid_c2
  // expected-error@+1 {{'mindir.Meshgrid' op indexing 2 is not supported}}
  %0:2 = mindir.Meshgrid(%x, %y) {indexing = 2 : i64} : (tensor<2xf32>, tensor<3xf32>) -> (tensor<3x2xf32>, tensor<3x2xf32>)
  return %0#0 : tensor<3x2xf32>
}
