// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @mode(%x: tensor<2x3xf32>) -> tensor<2x3xi8> {
  // quant_c1
  // expected-error @+1 {{does not round as Up says}}
  %0 = mindir.Quant(%x) {scale = 2.0 : f32, offset = 0.0 : f32, round_mode = "Up"} : (tensor<2x3xf32>) -> tensor<2x3xi8>
  return %0 : tensor<2x3xi8>
}

// -----

func.func @mode_v2(%x: tensor<2x3xf32>, %s: tensor<3xf32>) -> tensor<2x3xi8> {
  // quant_c2
  // expected-error @+1 {{rounds to the nearest, not as the mode 1 says}}
  %0 = mindir.QuantV2(%x, %s, %s) {rounding_mode = 1 : i64} : (tensor<2x3xf32>, tensor<3xf32>, tensor<3xf32>) -> tensor<2x3xi8>
  return %0 : tensor<2x3xi8>
}

// -----

func.func @broadcast(%x: tensor<2x3xi8>, %s: tensor<2xf32>) -> tensor<2x3xf32> {
  // broadcast_c1
  // expected-error @+1 {{operands do not broadcast: (2, 3) and (2)}}
  %0 = mindir.AntiQuant(%x, %s, %s) : (tensor<2x3xi8>, tensor<2xf32>, tensor<2xf32>) -> tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// -----

func.func @rows(%x: tensor<2x0xf32>) -> tensor<2x0xi8> {
  // dynamic_quant_c1
  // expected-error @+1 {{needs rows, got 'tensor<2x0xf32>'}}
  %0:2 = mindir.DynamicQuantExt(%x) : (tensor<2x0xf32>) -> (tensor<2x0xi8>, tensor<2xf32>)
  return %0#0 : tensor<2x0xi8>
}

// -----

func.func @smooth(%x: tensor<2x3xf32>, %s: tensor<2xf32>) -> tensor<2x3xi8> {
  // dynamic_quant_c2
  // expected-error @+1 {{needs a scale for each of 3 columns, got 'tensor<2xf32>'}}
  %0:2 = mindir.DynamicQuantExt(%x, %s) : (tensor<2x3xf32>, tensor<2xf32>) -> (tensor<2x3xi8>, tensor<2xf32>)
  return %0#0 : tensor<2x3xi8>
}

// -----

func.func @channels(%x: tensor<2x3xi32>, %s: tensor<2xf16>) -> tensor<2x3xf16> {
  // dequant_c1
  // expected-error @+1 {{cannot scale 'tensor<2x3xi32>' by 'tensor<2xf16>'}}
  %0 = mindir.Dequant(%x, %s) : (tensor<2x3xi32>, tensor<2xf16>) -> tensor<2x3xf16>
  return %0 : tensor<2x3xf16>
}
