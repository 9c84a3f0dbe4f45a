// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @roll_dim(%a: tensor<2x3xf32>) {
  // axis_c1
  // expected-error @+1 {{axis 2 is outside the rank 2}}
  %0 = mindir.Roll(%a) {shifts = array<i64: 1>, dims = array<i64: 2>} : (tensor<2x3xf32>) -> tensor<2x3xf32>
  return
}

// -----

func.func @roll_shifts(%a: tensor<2x3xf32>) {
  // roll_c1
  // expected-error @+1 {{shifts by (1, 2) along (0)}}
  %0 = mindir.Roll(%a) {shifts = array<i64: 1, 2>, dims = array<i64: 0>} : (tensor<2x3xf32>) -> tensor<2x3xf32>
  return
}

// -----

func.func @roll_flat(%a: tensor<2x3xf32>) {
  // roll_c1
  // expected-error @+1 {{shifts by (1, 2) along ()}}
  %0 = mindir.Roll(%a) {shifts = array<i64: 1, 2>} : (tensor<2x3xf32>) -> tensor<2x3xf32>
  return
}

// -----

func.func @repeat_few(%a: tensor<2x3xf32>) {
  // repeat_c1
  // expected-error @+1 {{needs a count for each dimension of 'tensor<2x3xf32>', got (2)}}
  %0 = mindir.Repeat(%a) {repeats = array<i64: 2>} : (tensor<2x3xf32>) -> tensor<2x6xf32>
  return
}

// -----

func.func @repeat_negative(%a: tensor<2x3xf32>) {
  // repeat_c2
  // expected-error @+1 {{has a negative count in (1, -1)}}
  %0 = mindir.Repeat(%a) {repeats = array<i64: 1, -1>} : (tensor<2x3xf32>) -> tensor<2x3xf32>
  return
}

// -----

func.func @expand(%a: tensor<2x3xf32>, %b: tensor<3xf32>) {
  // expand_as_c1
  // expected-error @+1 {{cannot give 'tensor<2x3xf32>' the shape of 'tensor<3xf32>'}}
  %0 = mindir.ExpandAs(%a, %b) : (tensor<2x3xf32>, tensor<3xf32>) -> tensor<2x3xf32>
  return
}

// -----

func.func @take_of_nothing(%a: tensor<0x3xf32>, %b: tensor<2xi64>) {
  // take_c1
  // expected-error @+1 {{reads from 'tensor<0x3xf32>'}}
  %0 = mindir.Take(%a, %b) : (tensor<0x3xf32>, tensor<2xi64>) -> tensor<2xf32>
  return
}

// -----

func.func @select_dim(%a: tensor<2x3xf32>, %b: tensor<2xi64>) {
  // axis_c1
  // expected-error @+1 {{axis -3 is outside the rank 2}}
  %0 = mindir.IndexSelect(%a, %b) {dim = -3 : i64} : (tensor<2x3xf32>, tensor<2xi64>) -> tensor<2x3xf32>
  return
}

// -----

func.func @select_by_matrix(%a: tensor<2x3xf32>, %b: tensor<2x2xi64>) {
  // index_select_c1
  // expected-error @+1 {{takes one list of indices, not 'tensor<2x2xi64>'}}
  %0 = mindir.IndexSelect(%a, %b) {dim = 0 : i64} : (tensor<2x3xf32>, tensor<2x2xi64>) -> tensor<4x3xf32>
  return
}

// -----

func.func @select_of_nothing(%a: tensor<0x3xf32>, %b: tensor<2xi64>) {
  // index_select_c2
  // expected-error @+1 {{reads from a dimension of 0}}
  %0 = mindir.IndexSelect(%a, %b) {dim = 0 : i64} : (tensor<0x3xf32>, tensor<2xi64>) -> tensor<2x3xf32>
  return
}

// -----

func.func @tril_vector(%a: tensor<3xf32>) {
  // tril_ext_c1
  // expected-error @+1 {{needs two dimensions, got 'tensor<3xf32>'}}
  %0 = mindir.TrilExt(%a) : (tensor<3xf32>) -> tensor<3xf32>
  return
}

// -----

func.func @diag_volume(%a: tensor<2x2x2xf32>) {
  // diag_ext_c1
  // expected-error @+1 {{needs a vector or a matrix, got 'tensor<2x2x2xf32>'}}
  %0 = mindir.DiagExt(%a) : (tensor<2x2x2xf32>) -> tensor<2x2xf32>
  return
}

// -----

func.func @trace_vector(%a: tensor<3xf32>) {
  // trace_ext_c1
  // expected-error @+1 {{needs a matrix, got 'tensor<3xf32>'}}
  %0 = mindir.TraceExt(%a) : (tensor<3xf32>) -> tensor<f32>
  return
}

// -----

func.func @full_like(%a: tensor<3xf32>, %b: tensor<2xf32>) {
  // scalar_c1
  // expected-error @+1 {{fill_value has 2 elements, not one}}
  %0 = mindir.FullLike(%a, %b) : (tensor<3xf32>, tensor<2xf32>) -> tensor<3xf32>
  return
}
