// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @bits(%x: tensor<2x3xf32>, %r: tensor<1xf32>) -> tensor<2x3xf32> {
  // fake_quant_c1
  // expected-error @+1 {{quantises to 4, 7 or 8 bits, not 5}}
  %0 = mindir.FakeQuantPerLayer(%x, %r, %r) {num_bits = 5 : i64} : (tensor<2x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// -----

func.func @delay(%x: tensor<2x3xf32>, %r: tensor<3xf32>) -> tensor<2x3xf32> {
  // fake_quant_c2
  // expected-error @+1 {{quant_delay is not supported in training}}
  %0 = mindir.FakeQuantPerChannel(%x, %r, %r) {quant_delay = 2 : i64} : (tensor<2x3xf32>, tensor<3xf32>, tensor<3xf32>) -> tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// -----

func.func @range(%x: tensor<2x3xf32>, %r: tensor<2xf32>) -> tensor<2x3xf32> {
  // fake_quant_c3
  // expected-error @+1 {{needs one range, got 'tensor<2xf32>'}}
  %0 = mindir.FakeQuantWithMinMaxVars(%x, %r, %r) : (tensor<2x3xf32>, tensor<2xf32>, tensor<2xf32>) -> tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// -----

func.func @ranges(%x: tensor<2x3xf32>, %r: tensor<2xf32>) -> tensor<2x3xf32> {
  // fake_quant_c4
  // expected-error @+1 {{needs a range for each of 3 places, got 'tensor<2xf32>'}}
  %0 = mindir.FakeQuantWithMinMaxVarsPerChannel(%x, %r, %r) : (tensor<2x3xf32>, tensor<2xf32>, tensor<2xf32>) -> tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// -----

func.func @axis(%x: tensor<2x3xf32>, %r: tensor<2xf32>) -> tensor<2x3xf32> {
  // axis_c1
  // expected-error @+1 {{axis 2 is outside the rank 2}}
  %0 = mindir.FakeQuantPerChannel(%x, %r, %r) {channel_axis = 2 : i64} : (tensor<2x3xf32>, tensor<2xf32>, tensor<2xf32>) -> tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// -----

func.func @variable_bits(%x: tensor<2x3xf32>, %r: tensor<1xf32>) -> tensor<2x3xf32> {
  // fake_quant_c5
  // expected-error @+1 {{quantises to 2 to 16 bits, not 17}}
  %0 = mindir.FakeQuantWithMinMaxVars(%x, %r, %r) {num_bits = 17 : i64} : (tensor<2x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}
