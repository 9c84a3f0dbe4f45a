// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @dropout(%x: tensor<2x3xf32>) {
  // dropout_c1
  // expected-error @+1 {{keep_prob is 0.000000e+00, not in (0, 1]}}
  %0:2 = mindir.Dropout(%x) {keep_prob = 0.000000e+00 : f32} : (tensor<2x3xf32>) -> (tensor<2x3xf32>, tensor<2x3xf32>)
  return
}

// -----

func.func @normal() -> tensor<2x3xf32> {
  // creation_c1
  // expected-error @+1 {{has a negative size in its shape (2, -3)}}
  %0 = mindir.StandardNormal() {shape = array<i64: 2, -3>} : () -> tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// -----

func.func @uniform_int(%low: tensor<2xi32>, %high: tensor<i32>) -> tensor<3xi32> {
  // scalar_c1
  // expected-error @+1 {{minval has 2 elements, not one}}
  %0 = mindir.UniformInt(%low, %high) {shape = array<i64: 3>} : (tensor<2xi32>, tensor<i32>) -> tensor<3xi32>
  return %0 : tensor<3xi32>
}

// -----

func.func @bernoulli(%x: tensor<3x1xf32>, %p: tensor<3x2xf32>) -> tensor<3x1xf32> {
  // bernoulli_c1
  // expected-error @+1 {{p of 'tensor<3x2xf32>' has neither one element nor the shape of 'tensor<3x1xf32>'}}
  %0 = mindir.Bernoulli(%x, %p) : (tensor<3x1xf32>, tensor<3x2xf32>) -> tensor<3x1xf32>
  return %0 : tensor<3x1xf32>
}

// -----

func.func @multinomial_rank(%x: tensor<3x1x2xf32>) -> tensor<3x1x5xi32> {
  // choice_c1
  // expected-error @+1 {{x has 3 dimensions, not one or two}}
  %0 = mindir.Multinomial(%x) {num_samples = 5 : i64} : (tensor<3x1x2xf32>) -> tensor<3x1x5xi32>
  return %0 : tensor<3x1x5xi32>
}

// -----

func.func @multinomial_empty(%x: tensor<3x0xf32>) -> tensor<3x5xi32> {
  // choice_c2
  // expected-error @+1 {{cannot choose 5 of 0 positions}}
  %0 = mindir.Multinomial(%x) {num_samples = 5 : i64} : (tensor<3x0xf32>) -> tensor<3x5xi32>
  return %0 : tensor<3x5xi32>
}

// -----

// (randperm_c1)
func.func @no_integers() -> tensor<0xi64> {
  // expected-error @+1 {{cannot order 0 integers}}
  %0 = mindir.RandpermV2() {n = 0 : i64} : () -> tensor<0xi64>
  return %0 : tensor<0xi64>
}

// -----

// (shuffle_c1)
func.func @number(%x: tensor<f32>) -> tensor<f32> {
  // expected-error @+1 {{has no slices in 'tensor<f32>'}}
  %0 = mindir.RandomShuffle(%x) : (tensor<f32>) -> tensor<f32>
  return %0 : tensor<f32>
}

// -----

// (choice_mask_c1)
func.func @volume(%x: tensor<2x3x4xi1>) {
  // expected-error @+1 {{chooses of one dimension or two, none of them 0, not of 'tensor<2x3x4xi1>'}}
  %0:2 = mindir.RandomChoiceWithMask(%x) {count = 3 : i64} : (tensor<2x3x4xi1>) -> (tensor<3x3xi32>, tensor<3xi1>)
  return
}

// -----

// (choice_mask_c2)
func.func @none(%x: tensor<3xi1>) {
  // expected-error @+1 {{cannot choose 0 elements}}
  %0:2 = mindir.RandomChoiceWithMask(%x) {count = 0 : i64} : (tensor<3xi1>) -> (tensor<0x1xi32>, tensor<0xi1>)
  return
}
