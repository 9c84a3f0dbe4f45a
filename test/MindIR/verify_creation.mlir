// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @negative_size() -> tensor<?x2xf32> {
  // creation_c1
  // expected-error @+1 {{has a negative size in its shape (-1, 2)}}
  %0 = mindir.Ones() {shape = array<i64: -1, 2>} : () -> tensor<?x2xf32>
  return %0 : tensor<?x2xf32>
}

// -----

func.func @standstill() -> tensor<?xi64> {
  %0 = mindir.constant(0 : i64) : i64
  %1 = mindir.constant(5 : i64) : i64
  // range_c1
  // expected-error @+1 {{counts in steps of 0 or beyond 2^53}}
  %2 = mindir.Range(%0, %1, %0) : (i64, i64, i64) -> tensor<?xi64>
  return %2 : tensor<?xi64>
}

// -----

func.func @long_range() -> tensor<?xi64> {
  %0 = mindir.constant(0 : i64) : i64
  %1 = mindir.constant(1 : i64) : i64
  %2 = mindir.constant(101 : i64) : i64
  // range_c2
  // expected-error @+1 {{has more than 100 elements}}
  %3 = mindir.Range(%0, %2, %1) {maxlen = 100 : i64} : (i64, i64, i64) -> tensor<?xi64>
  return %3 : tensor<?xi64>
}

// -----

func.func @range_length() -> tensor<3xi64> {
  %0 = mindir.constant(0 : i64) : i64
  %1 = mindir.constant(1 : i64) : i64
  %2 = mindir.constant(4 : i64) : i64
  // inferred_c2
  // expected-error @+1 {{infers 'tensor<4xi64>', but its result is 'tensor<3xi64>'}}
  %3 = mindir.Range(%0, %2, %1) : (i64, i64, i64) -> tensor<3xi64>
  return %3 : tensor<3xi64>
}

// -----

func.func @no_numbers() -> tensor<0xf32> {
  %0 = mindir.constant(dense<1.0> : tensor<f32>) : tensor<f32>
  // lin_space_c1
  // expected-error @+1 {{num must be positive and at most 16777216, is 0}}
  %1 = mindir.LinSpace(%0, %0) {num = 0 : i64} : (tensor<f32>, tensor<f32>) -> tensor<0xf32>
  return %1 : tensor<0xf32>
}

// -----

func.func @line_between_vectors(%x: tensor<2xf32>, %y: tensor<f32>) {
  // lin_space_c2
  // expected-error @+1 {{start and stop must be single numbers, not 'tensor<2xf32>'}}
  %0 = mindir.LinSpace(%x, %y) {num = 3 : i64} : (tensor<2xf32>, tensor<f32>) -> tensor<3xf32>
  return
}

// -----

func.func @filled_with_many(%v: tensor<2xf32>) -> tensor<3xf32> {
  // scalar_c1
  // expected-error @+1 {{value has 2 elements, not one}}
  %0 = mindir.FillV2(%v) {shape = array<i64: 3>} : (tensor<2xf32>) -> tensor<3xf32>
  return %0 : tensor<3xf32>
}

// -----

func.func @negative_size(%x: tensor<2xf32>) -> tensor<*xf32> {
  // creation_c1
  // expected-error @+1 {{has a negative size in its shape (2, -1)}}
  %0 = mindir.NewOnes(%x) {size = array<i64: 2, -1>} : (tensor<2xf32>) -> tensor<*xf32>
  return %0 : tensor<*xf32>
}

// -----

func.func @even_none() {
  %0 = mindir.constant(0.0 : f32) : f32
  // lin_space_c1
  // expected-error @+1 {{steps must be positive and at most 16777216, is 0}}
  %1 = mindir.LinSpaceExt(%0, %0) {steps = 0 : i64} : (f32, f32) -> tensor<0xf32>
  return
}

// -----

func.func @fill_by_two(%v: tensor<2xf32>) {
  // scalar_c1
  // expected-error @+1 {{value has 2 elements, not one}}
  %0 = mindir.FillTensor(%v) {size = array<i64: 2, 3>} : (tensor<2xf32>) -> tensor<2x3xf32>
  return
}

// -----

func.func @log_space(%x: tensor<f32>) -> tensor<0xf32> {
  // log_space_c1
  // expected-error @+1 {{cannot make 0 numbers}}
  %0 = mindir.LogSpace(%x, %x) {steps = 0 : i64} : (tensor<f32>, tensor<f32>) -> tensor<0xf32>
  return %0 : tensor<0xf32>
}

// -----

func.func @log_space_start(%x: tensor<f32>, %y: tensor<2xf32>) -> tensor<3xf32> {
  // scalar_c1
  // expected-error @+1 {{start}}
  %0 = mindir.LogSpace(%y, %x) {steps = 3 : i64} : (tensor<2xf32>, tensor<f32>) -> tensor<3xf32>
  return %0 : tensor<3xf32>
}
