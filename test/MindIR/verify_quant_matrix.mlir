// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @rank(%x: tensor<4xi8>, %w: tensor<4x3xi8>, %s: tensor<3xf32>) -> tensor<3xf16> {
  // matrix_c1
  // expected-error @+1 {{operands are no matrices: 'tensor<4xi8>'}}
  %0 = mindir.QuantBatchMatmul(%x, %w, %s) {operandSegmentSizes = array<i32: 1, 1, 1, 0, 0, 0>} : (tensor<4xi8>, tensor<4x3xi8>, tensor<3xf32>) -> tensor<3xf16>
  return %0 : tensor<3xf16>
}

// -----

func.func @rows(%x: tensor<2x4xf16>, %w: tensor<5x3xi8>, %s: tensor<3xf16>) -> tensor<2x3xf16> {
  // matrix_c2
  // expected-error @+1 {{multiplies rows of 4 with columns of 5 elements}}
  %0 = mindir.WeightQuantBatchMatmul(%x, %w, %s) {operandSegmentSizes = array<i32: 1, 1, 1, 0, 0, 0, 0>}
    : (tensor<2x4xf16>, tensor<5x3xi8>, tensor<3xf16>) -> tensor<2x3xf16>
  return %0 : tensor<2x3xf16>
}

// -----

func.func @batch(%x: tensor<2x1x4xi8>, %w: tensor<3x4x3xi8>, %s: tensor<3xf32>) -> tensor<2x1x3xf16> {
  // matrix_c3
  // expected-error @+1 {{leading dimensions do not broadcast}}
  %0 = mindir.QuantBatchMatmul(%x, %w, %s) {operandSegmentSizes = array<i32: 1, 1, 1, 0, 0, 0>}
    : (tensor<2x1x4xi8>, tensor<3x4x3xi8>, tensor<3xf32>) -> tensor<2x1x3xf16>
  return %0 : tensor<2x1x3xf16>
}

// -----

func.func @scale(%x: tensor<2x4xi8>, %w: tensor<4x3xi8>, %s: tensor<2xf32>) -> tensor<2x3xf16> {
  // quant_matrix_c1
  // expected-error @+1 {{cannot scale 3 columns by 'tensor<2xf32>'}}
  %0 = mindir.QuantBatchMatmul(%x, %w, %s) {operandSegmentSizes = array<i32: 1, 1, 1, 0, 0, 0>} : (tensor<2x4xi8>, tensor<4x3xi8>, tensor<2xf32>) -> tensor<2x3xf16>
  return %0 : tensor<2x3xf16>
}

// -----

func.func @offset(%x: tensor<2x4xi8>, %w: tensor<4x3xi8>, %s: tensor<3xf32>) -> tensor<2x3xf16> {
  // quant_matrix_c2
  // expected-error @+1 {{quantises no results: offset is not supported}}
  %0 = mindir.QuantBatchMatmul(%x, %w, %s, %s) {operandSegmentSizes = array<i32: 1, 1, 1, 1, 0, 0>}
    : (tensor<2x4xi8>, tensor<4x3xi8>, tensor<3xf32>, tensor<3xf32>) -> tensor<2x3xf16>
  return %0 : tensor<2x3xf16>
}

// -----

func.func @bias(%x: tensor<2x4xi8>, %w: tensor<4x3xi8>, %s: tensor<3xf32>, %b: tensor<2xi32>) -> tensor<2x3xf16> {
  // quant_matrix_c3
  // expected-error @+1 {{cannot add 'tensor<2xi32>' to 3 columns}}
  %0 = mindir.QuantBatchMatmul(%x, %w, %s, %b) {operandSegmentSizes = array<i32: 1, 1, 1, 0, 1, 0>}
    : (tensor<2x4xi8>, tensor<4x3xi8>, tensor<3xf32>, tensor<2xi32>) -> tensor<2x3xf16>
  return %0 : tensor<2x3xf16>
}

// -----

func.func @row_scale(%x: tensor<2x4xi8>, %w: tensor<4x3xi8>, %s: tensor<3xf32>) -> tensor<2x3xf16> {
  // quant_matrix_c4
  // expected-error @+1 {{cannot scale 2 rows by 'tensor<3xf32>'}}
  %0 = mindir.QuantBatchMatmul(%x, %w, %s, %s) {operandSegmentSizes = array<i32: 1, 1, 1, 0, 0, 1>}
    : (tensor<2x4xi8>, tensor<4x3xi8>, tensor<3xf32>, tensor<3xf32>) -> tensor<2x3xf16>
  return %0 : tensor<2x3xf16>
}

// -----

func.func @groups(%x: tensor<2x4xf16>, %w: tensor<4x3xi8>, %s: tensor<3xf16>) -> tensor<2x3xf16> {
  // quant_matrix_c5
  // expected-error @+1 {{quantises no results, and takes no groups of weights}}
  %0 = mindir.WeightQuantBatchMatmul(%x, %w, %s) {antiquant_group_size = 32 : i64, operandSegmentSizes = array<i32: 1, 1, 1, 0, 0, 0, 0>}
    : (tensor<2x4xf16>, tensor<4x3xi8>, tensor<3xf16>) -> tensor<2x3xf16>
  return %0 : tensor<2x3xf16>
}
