// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @too_many(%x: tensor<2x3xf32>) -> tensor<2x4xf32> {
  // top_k_c3
  // expected-error @+1 {{cannot take 4 of 3 elements}}
  %0:2 = mindir.TopK(%x) {k = 4 : i64} : (tensor<2x3xf32>) -> (tensor<2x4xf32>, tensor<2x4xi32>)
  return %0#0 : tensor<2x4xf32>
}

// -----

func.func @unsorted(%x: tensor<2x3xf32>) -> tensor<2x1xf32> {
  // top_k_c1
  // expected-error @+1 {{sorted false leaves the order open and is not supported}}
  %0:2 = mindir.TopK(%x) {k = 1 : i64, sorted = false} : (tensor<2x3xf32>) -> (tensor<2x1xf32>, tensor<2x1xi32>)
  return %0#0 : tensor<2x1xf32>
}

// -----

func.func @largest_of_scalar(%x: tensor<f32>) {
  // top_k_c2
  // expected-error @+1 {{operand needs a dimension}}
  %0:2 = mindir.TopK(%x) {k = 1 : i64} : (tensor<f32>) -> (tensor<1xf32>, tensor<1xi32>)
  return
}

// -----

func.func @sorted_axis(%x: tensor<2x5xf32>) -> (tensor<2x5xf32>, tensor<2x5xi32>) {
  // axis_c1
  // expected-error@+1 {{axis 2 is outside the rank 2}}
  %0:2 = mindir.Sort(%x) {axis = 2 : i64} : (tensor<2x5xf32>) -> (tensor<2x5xf32>, tensor<2x5xi32>)
  return %0#0, %0#1 : tensor<2x5xf32>, tensor<2x5xi32>
}

// -----

func.func @median_of_all(%x: tensor<2x5xf32>) {
  // median_c1
  // expected-error @+1 {{global_median and ignore_nan are not supported}}
  %0:2 = mindir.Median(%x) {global_median = true} : (tensor<2x5xf32>) -> (tensor<5xf32>, tensor<5xi64>)
  return
}

// -----

func.func @median_without_nan(%x: tensor<2x5xf32>) {
  // median_c1
  // expected-error @+1 {{global_median and ignore_nan are not supported}}
  %0:2 = mindir.Median(%x) {ignore_nan = true} : (tensor<2x5xf32>) -> (tensor<5xf32>, tensor<5xi64>)
  return
}

// -----

func.func @median_of_nothing(%x: tensor<0x5xf32>) {
  // median_c2
  // expected-error @+1 {{operand has no elements}}
  %0:2 = mindir.Median(%x) {axis = 0 : i64} : (tensor<0x5xf32>) -> (tensor<5xf32>, tensor<5xi64>)
  return
}

// -----

func.func @median_axis(%x: tensor<2x5xf32>) {
  // axis_c1
  // expected-error @+1 {{axis -3 is outside the rank 2}}
  %0:2 = mindir.Median(%x) {axis = -3 : i64} : (tensor<2x5xf32>) -> (tensor<5xf32>, tensor<5xi64>)
  return
}

// -----

func.func @topk_count(%x: tensor<2x3xf32>) {
  // topk_ext_c1
  // expected-error @+1 {{cannot take 4 of 3 elements}}
  %0:2 = mindir.TopkExt(%x) {k = 4 : i64} : (tensor<2x3xf32>) -> (tensor<2x4xf32>, tensor<2x4xi64>)
  return
}

// -----

func.func @nth(%x: tensor<2x3xf32>) -> tensor<2xf32> {
  // nth_element_c1
  // expected-error @+1 {{finds no element 3 in rows of 'tensor<2x3xf32>'}}
  %0 = mindir.NthElement(%x) {n = 3 : i64} : (tensor<2x3xf32>) -> tensor<2xf32>
  return %0 : tensor<2xf32>
}
