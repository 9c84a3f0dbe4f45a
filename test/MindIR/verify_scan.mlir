// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @scan_axis(%x: tensor<4xf32>) -> tensor<4xf32> {
  // axis_c1
  // expected-error @+1 {{axis 1 is outside the rank 1}}
  %0 = mindir.CumSum(%x) {axis = 1 : i64} : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

func.func @exclusive_half(%x: tensor<2x3xf16>) -> tensor<2x3xf16> {
  // cumulative_logsumexp_c1
  // expected-error @+1 {{exclusive is not supported for float16}}
  %0 = mindir.CumulativeLogsumexp(%x) {axis = 1 : i64, exclusive = true} : (tensor<2x3xf16>) -> tensor<2x3xf16>
  return %0 : tensor<2x3xf16>
}

// -----

func.func @extrema_axis(%x: tensor<2x3xf32>) {
  // axis_c1
  // expected-error @+1 {{axis 2 is outside the rank 2}}
  %0:2 = mindir.Cummax(%x) {axis = 2 : i64} : (tensor<2x3xf32>) -> (tensor<2x3xf32>, tensor<2x3xi64>)
  return
}

// -----

func.func @extrema_shape(%x: tensor<2x3xf32>) {
  // inferred_c2
  // expected-error @+1 {{infers 'tensor<2x3xi32>', but its result is 'tensor<2xi32>'}}
  %0:2 = mindir.Cummin(%x) {axis = 1 : i64} : (tensor<2x3xf32>) -> (tensor<2x3xf32>, tensor<2xi32>)
  return
}

// -----

func.func @least_dim(%x: tensor<2x3xf32>) {
  // axis_c1
  // expected-error @+1 {{axis 2 is outside the rank 2}}
  %0:2 = mindir.CumminExt(%x) {dim = 2 : i64} : (tensor<2x3xf32>) -> (tensor<2x3xf32>, tensor<2x3xi64>)
  return
}
