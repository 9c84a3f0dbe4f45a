// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @rows(%s: tensor<2x6xf32>, %v: tensor<3x4xf32>) {
  // search_sorted_c1
  // expected-error @+1 {{cannot search for 'tensor<3x4xf32>' in the rows of 'tensor<2x6xf32>'}}
  %0 = mindir.SearchSorted(%s, %v) : (tensor<2x6xf32>, tensor<3x4xf32>) -> tensor<3x4xi64>
  return
}

// -----

func.func @sorter(%s: tensor<6xf32>, %v: tensor<4xf32>, %i: tensor<6xi64>) {
  // search_sorted_c2
  // expected-error @+1 {{sorter is not supported}}
  %0 = mindir.SearchSorted(%s, %v, %i) : (tensor<6xf32>, tensor<4xf32>, tensor<6xi64>) -> tensor<4xi64>
  return
}

// -----

func.func @lower(%s: tensor<2x6xf32>, %v: tensor<3x4xf32>) {
  // bound_c1
  // expected-error @+1 {{needs matrices of as many rows}}
  %0 = mindir.LowerBound(%s, %v) : (tensor<2x6xf32>, tensor<3x4xf32>) -> tensor<3x4xi32>
  return
}

// -----

func.func @upper(%s: tensor<6xf32>, %v: tensor<4xf32>) {
  // bound_c1
  // expected-error @+1 {{needs matrices of as many rows}}
  %0 = mindir.UpperBound(%s, %v) : (tensor<6xf32>, tensor<4xf32>) -> tensor<4xi32>
  return
}

// -----

func.func @no_bins(%x: tensor<6xf32>) {
  // histogram_c1
  // expected-error @+1 {{needs a positive number of bins, got 0}}
  %0 = mindir.Histogram(%x) {bins = 0 : i64} : (tensor<6xf32>) -> tensor<0xf32>
  return
}

// -----

func.func @backwards(%x: tensor<6xf32>) {
  // histogram_c2
  // expected-error @+1 {{has a min above its max}}
  %0 = mindir.Histogram(%x) {bins = 4 : i64, min = 1.0 : f32} : (tensor<6xf32>) -> tensor<4xf32>
  return
}

// -----

func.func @targets(%x: tensor<4x7xf32>, %t: tensor<5xi32>) {
  // in_top_k_c1
  // expected-error @+1 {{needs a matrix and a target for each row}}
  %0 = mindir.InTopK(%x, %t) {k = 2 : i64} : (tensor<4x7xf32>, tensor<5xi32>) -> tensor<5xi1>
  return
}

// -----

func.func @histc_bins(%x: tensor<5xf32>) {
  // histogram_c1
  // expected-error @+1 {{needs a positive number of bins, got 0}}
  %0 = mindir.HistcExt(%x) {bins = 0 : i64} : (tensor<5xf32>) -> tensor<0xf32>
  return
}

// -----

func.func @histc_range(%x: tensor<5xf32>) {
  // histogram_c2
  // expected-error @+1 {{has a min above its max}}
  %0 = mindir.HistcExt(%x) {bins = 4 : i64, min = 2 : i64, max = 1 : i64} : (tensor<5xf32>) -> tensor<4xf32>
  return
}
