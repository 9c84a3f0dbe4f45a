// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @no_broadcast(%x: tensor<2x3xf32>, %y: tensor<4xf32>) -> tensor<2x3xf32> {
  // broadcast_c1
  // expected-error @+1 {{operands do not broadcast: (2, 3) and (4)}}
  %0 = mindir.Add(%x, %y) : (tensor<2x3xf32>, tensor<4xf32>) -> tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// -----

func.func @angles_of_integers(%x: tensor<2xi32>) -> tensor<2xi32> {
  // expected-error @+1 {{result #0 must be tensor of float}}
  %0 = mindir.Atan2(%x, %x) : (tensor<2xi32>, tensor<2xi32>) -> tensor<2xi32>
  return %0 : tensor<2xi32>
}

// -----

func.func @large_alpha(%x: tensor<2xi64>) -> tensor<2xi64> {
  // number_c1
  // expected-error @+1 {{argument 'alpha' is beyond the integers of the result}}
  %0 = mindir.AddExt(%x, %x) {alpha = 1.0e+20 : f64} : (tensor<2xi64>, tensor<2xi64>) -> tensor<2xi64>
  return %0 : tensor<2xi64>
}

// -----

func.func @bias_format(%x: tensor<1x4x4x3xf32>, %b: tensor<3xf32>) {
  // bias_add_c1
  // expected-error @+1 {{data_format NHWC is not supported, only NCHW and NCDHW}}
  %0 = mindir.BiasAdd(%x, %b) {data_format = "NHWC"} : (tensor<1x4x4x3xf32>, tensor<3xf32>) -> tensor<1x4x4x3xf32>
  return
}

// -----

func.func @bias_rank(%x: tensor<3xf32>, %b: tensor<3xf32>) {
  // channels_c1
  // expected-error @+1 {{operand needs a channel dimension, has rank 1}}
  %0 = mindir.BiasAdd(%x, %b) : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xf32>
  return
}

// -----

func.func @rounding_mode(%x: tensor<2xf32>) -> tensor<2xf32> {
  // rounding_c1
  // expected-error @+1 {{rounding_mode 3 is not supported, only 1 (trunc) and 2 (floor)}}
  %0 = mindir.DivMod(%x, %x) {rounding_mode = 3 : i64} : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  return %0 : tensor<2xf32>
}
