// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @scatter_dim(%a: tensor<2x5xf32>, %b: tensor<2x3xi64>, %c: tensor<2x3xf32>) {
  // axis_c1
  // expected-error @+1 {{axis 2 is outside the rank 2}}
  %0 = mindir.Scatter(%a, %b, %c) {dim = 2 : i64} : (tensor<2x5xf32>, tensor<2x3xi64>, tensor<2x3xf32>) -> tensor<2x5xf32>
  return
}

// -----

func.func @scatter_rows(%a: tensor<2x5xf32>, %b: tensor<3x3xi64>, %c: tensor<3x3xf32>) {
  // scatter_ext_c1
  // expected-error @+1 {{cannot write at 'tensor<3x3xi64>' of 'tensor<2x5xf32>'}}
  %0 = mindir.Scatter(%a, %b, %c) {dim = 1 : i64} : (tensor<2x5xf32>, tensor<3x3xi64>, tensor<3x3xf32>) -> tensor<2x5xf32>
  return
}

// -----

func.func @value_rank(%a: tensor<2x5xf32>, %b: tensor<3xi64>, %c: tensor<f32>) {
  // scatter_ext_c1
  // expected-error @+1 {{cannot write at 'tensor<3xi64>' of 'tensor<2x5xf32>'}}
  %0 = mindir.ScatterValue(%a, %b, %c) {dim = 1 : i64} : (tensor<2x5xf32>, tensor<3xi64>, tensor<f32>) -> tensor<2x5xf32>
  return
}

// -----

func.func @add_source(%a: tensor<2x5xf32>, %b: tensor<2x3xi64>, %c: tensor<2x2xf32>) {
  // scatter_ext_c2
  // expected-error @+1 {{cannot write 'tensor<2x2xf32>' at 'tensor<2x3xi64>' of 'tensor<2x5xf32>'}}
  %0 = mindir.ScatterAddExt(%a, %b, %c) {dim = 1 : i64} : (tensor<2x5xf32>, tensor<2x3xi64>, tensor<2x2xf32>) -> tensor<2x5xf32>
  return
}

// -----

func.func @scatter_type(%a: tensor<2x5xf32>, %b: tensor<2x3xi64>, %c: tensor<2x3xi32>) {
  // scatter_ext_c2
  // expected-error @+1 {{cannot write 'tensor<2x3xi32>' at 'tensor<2x3xi64>' of 'tensor<2x5xf32>'}}
  %0 = mindir.Scatter(%a, %b, %c) {dim = 1 : i64} : (tensor<2x5xf32>, tensor<2x3xi64>, tensor<2x3xi32>) -> tensor<2x5xf32>
  return
}

// -----

func.func @scatter_reduce(%a: tensor<2x5xf32>, %b: tensor<2x3xi64>, %c: tensor<2x3xf32>) {
  // scatter_ext_c3
  // expected-error @+1 {{reduce 2 is not supported}}
  %0 = mindir.Scatter(%a, %b, %c) {dim = 1 : i64, reduce = 2 : i64} : (tensor<2x5xf32>, tensor<2x3xi64>, tensor<2x3xf32>) -> tensor<2x5xf32>
  return
}

// -----

func.func @value_elements(%a: tensor<2x5xf32>, %b: tensor<2x3xi64>, %c: tensor<2xf32>) {
  // scalar_c1
  // expected-error @+1 {{src has 2 elements, not one}}
  %0 = mindir.ScatterValue(%a, %b, %c) {dim = 1 : i64} : (tensor<2x5xf32>, tensor<2x3xi64>, tensor<2xf32>) -> tensor<2x5xf32>
  return
}

// -----

func.func @add_matrix(%a: tensor<4x3xf32>, %b: tensor<2x3xi64>, %c: tensor<2x3xf32>) {
  // slices_ext_c1
  // expected-error @+1 {{takes one list of indices, not 'tensor<2x3xi64>'}}
  %0 = mindir.IndexAddExt(%a, %b, %c) {dim = 0 : i64} : (tensor<4x3xf32>, tensor<2x3xi64>, tensor<2x3xf32>) -> tensor<4x3xf32>
  return
}

// -----

func.func @add_slices(%a: tensor<4x3xf32>, %b: tensor<2xi64>, %c: tensor<3x3xf32>) {
  // slices_ext_c2
  // expected-error @+1 {{needs slices 'tensor<2x3xf32>', not 'tensor<3x3xf32>'}}
  %0 = mindir.IndexAddExt(%a, %b, %c) {dim = 0 : i64} : (tensor<4x3xf32>, tensor<2xi64>, tensor<3x3xf32>) -> tensor<4x3xf32>
  return
}

// -----

func.func @add_beyond(%a: tensor<4x3xi32>, %b: tensor<2xi64>, %c: tensor<2x3xi32>) {
  // number_c1
  // expected-error @+1 {{argument 'alpha' is beyond the integers of the result}}
  %0 = mindir.IndexAddExt(%a, %b, %c) {dim = 0 : i64, alpha = 1.0e30 : f64} : (tensor<4x3xi32>, tensor<2xi64>, tensor<2x3xi32>) -> tensor<4x3xi32>
  return
}

// -----

func.func @fill_elements(%a: tensor<4x3xf32>, %b: tensor<2xi64>, %c: tensor<2xf32>) {
  // scalar_c1
  // expected-error @+1 {{value has 2 elements, not one}}
  %0 = mindir.IndexFillTensor(%a, %b, %c) {dim = 0 : i64} : (tensor<4x3xf32>, tensor<2xi64>, tensor<2xf32>) -> tensor<4x3xf32>
  return
}

// -----

func.func @put_nowhere(%a: tensor<4x3xf32>, %b: tensor<2xf32>, %c: tensor<2xi64>, %d: tensor<3xi64>) {
  // index_put_c1
  // expected-error @+1 {{cannot index 'tensor<4x3xf32>' by these indices}}
  %0 = mindir.IndexPut(%a, %b, %c, %d) : (tensor<4x3xf32>, tensor<2xf32>, tensor<2xi64>, tensor<3xi64>) -> tensor<4x3xf32>
  return
}

// -----

func.func @put_values(%a: tensor<4x3xf32>, %b: tensor<2xf32>, %c: tensor<2xi64>) {
  // index_put_c2
  // expected-error @+1 {{cannot write 'tensor<2xf32>' into 'tensor<4x3xf32>'}}
  %0 = mindir.IndexPut(%a, %b, %c) : (tensor<4x3xf32>, tensor<2xf32>, tensor<2xi64>) -> tensor<4x3xf32>
  return
}
