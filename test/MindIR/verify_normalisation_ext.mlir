// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @rms_norm_gamma(%x: tensor<2x3xf32>, %g: tensor<2xf32>) {
  // rms_norm_c1
  // expected-error @+1 {{cannot normalise 'tensor<2x3xf32>' by 'tensor<2xf32>'}}
  %0:2 = mindir.RmsNorm(%x, %g) : (tensor<2x3xf32>, tensor<2xf32>) -> (tensor<2x3xf32>, tensor<2x1xf32>)
  return
}

// -----

func.func @layer_norm_shape(%x: tensor<2x3xf32>, %w: tensor<2xf32>) {
  // layer_norm_ext_c1
  // expected-error @+1 {{cannot normalise 'tensor<2x3xf32>' over the dimensions (2)}}
  %0:3 = mindir.LayerNormExt(%x, %w, %w) {normalized_shape = array<i64: 2>} : (tensor<2x3xf32>, tensor<2xf32>, tensor<2xf32>) -> (tensor<2x3xf32>, tensor<2x1xf32>, tensor<2x1xf32>)
  return
}

// -----

func.func @layer_norm_weight(%x: tensor<2x3xf32>, %w: tensor<2xf32>) {
  // layer_norm_ext_c1
  // expected-error @+1 {{cannot normalise 'tensor<2x3xf32>' over the dimensions (3)}}
  %0:3 = mindir.LayerNormExt(%x, %w, %w) {normalized_shape = array<i64: 3>} : (tensor<2x3xf32>, tensor<2xf32>, tensor<2xf32>) -> (tensor<2x3xf32>, tensor<2x1xf32>, tensor<2x1xf32>)
  return
}

// -----

func.func @instance_statistics(%x: tensor<2x3x4xf32>, %p: tensor<3xf32>) -> tensor<6xf32> {
  // norm_statistics_c1
  // expected-error @+1 {{gives no statistics}}
  %0:3 = mindir.InstanceNorm(%x, %p, %p, %p, %p) : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3x4xf32>, tensor<6xf32>, tensor<6xf32>)
  return %0#1 : tensor<6xf32>
}

// -----

func.func @batch_training(%x: tensor<2x3x4xf32>, %p: tensor<3xf32>) {
  // batch_norm_ext_c1
  // expected-error @+1 {{normalises by the statistics of the batch, which is not supported}}
  %0:3 = mindir.BatchNormExt(%x, %p, %p, %p, %p) {operandSegmentSizes = array<i32: 1, 1, 1, 1, 1>, training = true} : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>)
  return
}

// -----

func.func @batch_statistics(%x: tensor<2x3x4xf32>, %p: tensor<3xf32>) -> tensor<3xf32> {
  // norm_statistics_c1
  // expected-error @+1 {{gives no statistics}}
  %0:3 = mindir.BatchNormExt(%x, %p, %p, %p, %p) {operandSegmentSizes = array<i32: 1, 1, 1, 1, 1>} : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>)
  return %0#1 : tensor<3xf32>
}
