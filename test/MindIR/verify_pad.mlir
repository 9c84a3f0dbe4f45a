// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @pad_mode(%x: tensor<4xf32>) -> tensor<6xf32> {
  // pad_v3_c2
  // expected-error @+1 {{does not support the mode 'wrap'}}
  %0 = mindir.PadV3(%x) {paddings = array<i64: 1, 1>, mode = "wrap"} : (tensor<4xf32>) -> tensor<6xf32>
  return %0 : tensor<6xf32>
}

// -----

func.func @reflect_too_far(%x: tensor<2xf32>) -> tensor<4xf32> {
  // pad_c3
  // expected-error @+1 {{cannot pad a dimension of 2 by 2 in this mode}}
  %0 = mindir.PadV3(%x) {paddings = array<i64: 2, 0>, mode = "reflect"} : (tensor<2xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

func.func @crops_too_much(%x: tensor<2xf32>, %v: tensor<f32>) -> tensor<*xf32> {
  // pad_c2
  // expected-error @+1 {{cannot pad dimension 0 of 2 by -3 and 5}}
  %0 = mindir.PadV3(%x, %v) {paddings = array<i64: -3, 5>} : (tensor<2xf32>, tensor<f32>) -> tensor<*xf32>
  return %0 : tensor<*xf32>
}

// -----

func.func @pads_too_much(%x: tensor<2xf32>) -> tensor<*xf32> {
  // pad_c2
  // expected-error @+1 {{cannot pad dimension 0 of 2 by 9223372036854775807 and 1}}
  %0 = mindir.Pad(%x) {paddings = array<i64: 9223372036854775807, 1>} : (tensor<2xf32>) -> tensor<*xf32>
  return %0 : tensor<*xf32>
}

// -----

func.func @no_edge(%x: tensor<2x0xf32>) -> tensor<*xf32> {
  // pad_v3_c3
  // expected-error @+1 {{cannot pad a dimension of 0 in this mode}}
  %0 = mindir.PadV3(%x) {paddings = array<i64: 1, 1>, mode = "edge"} : (tensor<2x0xf32>) -> tensor<*xf32>
  return %0 : tensor<*xf32>
}

// -----

// Nothing is known yet, and nothing refused.
func.func @pads_unknown_rank(%x: tensor<*xf32>) -> tensor<*xf32> {
  %0 = mindir.PadV3(%x) {paddings = array<i64: 1, 1>, mode = "reflect"} : (tensor<*xf32>) -> tensor<*xf32>
  return %0 : tensor<*xf32>
}

// -----

func.func @paddings(%x: tensor<2x3xf32>) {
  // pad_c1
  // expected-error @+1 {{'mindir.Pad' op has 2 paddings for 2 dimensions}}
  %0 = mindir.Pad(%x) {paddings = array<i64: 1, 1>} : (tensor<2x3xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @odd_paddings(%x: tensor<2x3xf32>) {
  // pad_v3_c1
  // expected-error @+1 {{'mindir.PadV3' op has 3 paddings for 2 dimensions}}
  %0 = mindir.PadV3(%x) {paddings = array<i64: 1, 1, 1>} : (tensor<2x3xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @mirror_mode(%x: tensor<4xf32>) {
  // mirror_pad_c1
  // expected-error @+1 {{'mindir.MirrorPad' op does not support the mode 'CONSTANT'}}
  %0 = mindir.MirrorPad(%x) {paddings = array<i64: 1, 1>, mode = "CONSTANT"} : (tensor<4xf32>) -> tensor<6xf32>
  return
}

// -----

func.func @padded_with_many(%x: tensor<2xf32>) -> tensor<4xf32> {
  // scalar_c1
  // expected-error @+1 {{constant_value has 2 elements, not one}}
  %0 = mindir.PadV3(%x, %x) {paddings = array<i64: 1, 1>} : (tensor<2xf32>, tensor<2xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

func.func @padding(%x: tensor<2x3xf32>) -> tensor<2x8xf32> {
  // padding_c1
  // expected-error @+1 {{needs rows of one number, got 'tensor<2x3xf32>'}}
  %0 = mindir.Padding(%x) : (tensor<2x3xf32>) -> tensor<2x8xf32>
  return %0 : tensor<2x8xf32>
}

// -----

func.func @padding_size(%x: tensor<2x1xf32>) -> tensor<2x0xf32> {
  // padding_c2
  // expected-error @+1 {{cannot make rows of 0 numbers}}
  %0 = mindir.Padding(%x) {pad_dim_size = 0 : i64} : (tensor<2x1xf32>) -> tensor<2x0xf32>
  return %0 : tensor<2x0xf32>
}

// -----

func.func @mint_pairs(%x: tensor<2x3xf32>, %v: tensor<f32>) {
  // pad_ext_c1
  // expected-error @+1 {{cannot pad 'tensor<2x3xf32>' by (1, 2, 3)}}
  %0 = mindir.ConstantPadND(%x, %v) {padding = array<i64: 1, 2, 3>} : (tensor<2x3xf32>, tensor<f32>) -> tensor<*xf32>
  return
}

// -----

func.func @mint_crop(%x: tensor<2x3xf32>, %v: tensor<f32>) {
  // pad_c2
  // expected-error @+1 {{cannot pad dimension 1 of 3 by -4 and 0}}
  %0 = mindir.ConstantPadND(%x, %v) {padding = array<i64: -4, 0>} : (tensor<2x3xf32>, tensor<f32>) -> tensor<*xf32>
  return
}

// -----

func.func @mint_dimensions(%x: tensor<3xf32>) {
  // pad_ext_c1
  // expected-error @+1 {{cannot pad 'tensor<3xf32>' by (1, 1)}}
  %0 = mindir.ReplicationPad1D(%x) {padding = array<i64: 1, 1>} : (tensor<3xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @mint_reflection(%x: tensor<2x3xf32>) {
  // pad_ext_c2
  // expected-error @+1 {{cannot pad a dimension of 3 by 3}}
  %0 = mindir.ReflectionPad1D(%x) {padding = array<i64: 3, 0>} : (tensor<2x3xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @mint_negative(%x: tensor<2x3xf32>) {
  // pad_ext_c2
  // expected-error @+1 {{cannot pad a dimension of 3 by -1}}
  %0 = mindir.ReplicationPad1D(%x) {padding = array<i64: -1, 0>} : (tensor<2x3xf32>) -> tensor<*xf32>
  return
}
