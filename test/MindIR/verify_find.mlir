// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @scalar(%x: tensor<f32>) {
  // nonzero_c1
  // expected-error @+1 {{'mindir.NonZero' op operand needs a dimension}}
  %0 = mindir.NonZero(%x) : (tensor<f32>) -> tensor<?x0xi64>
  return
}

// -----

func.func @scalar(%x: tensor<f32>) {
  // nonzero_c1
  // expected-error @+1 {{'mindir.NonZeroExt' op operand needs a dimension}}
  %0 = mindir.NonZeroExt(%x) : (tensor<f32>) -> tensor<?xi64>
  return
}

// -----

func.func @fewer(%x: tensor<3x4xf32>) {
  // inferred_c1
  // expected-error @+1 {{'mindir.NonZeroExt' op has 2 results, not 1}}
  %0 = mindir.NonZeroExt(%x) : (tensor<3x4xf32>) -> tensor<?xi64>
  return
}

// -----

func.func @shapes(%x: tensor<3x4xf32>, %mask: tensor<3xi1>) {
  // broadcast_c1
  // expected-error @+1 {{'mindir.MaskedSelect' op operands do not broadcast: (3, 4) and (3)}}
  %0 = mindir.MaskedSelect(%x, %mask) : (tensor<3x4xf32>, tensor<3xi1>) -> tensor<?xf32>
  return
}

// -----

func.func @matrix(%x: tensor<3x4xi32>) {
  // unique_c1
  // expected-error @+1 {{'mindir.Unique' op operand must be a vector}}
  %0:2 = mindir.Unique(%x) : (tensor<3x4xi32>) -> (tensor<?xi32>, tensor<3x4xi32>)
  return
}

// -----

func.func @runs_axis(%x: tensor<3x4xi32>) {
  // axis_c1
  // expected-error @+1 {{axis 2 is outside the rank 2}}
  %0:3 = mindir.UniqueConsecutive(%x) {axis = 2 : i64} : (tensor<3x4xi32>) -> (tensor<3x?xi32>, tensor<i64>, tensor<i64>)
  return
}

// -----

func.func @runs_of_nothing(%x: tensor<3x0xi32>) {
  // unique_consecutive_c1
  // expected-error @+1 {{operand has no elements}}
  %0:3 = mindir.UniqueConsecutive(%x) : (tensor<3x0xi32>) -> (tensor<?xi32>, tensor<i64>, tensor<i64>)
  return
}

// -----

func.func @padded_matrix(%x: tensor<3x4xi32>, %pad: tensor<i32>) {
  // unique_c1
  // expected-error @+1 {{operand must be a vector}}
  %0:2 = mindir.UniqueWithPad(%x, %pad) : (tensor<3x4xi32>, tensor<i32>) -> (tensor<12xi32>, tensor<12xi32>)
  return
}

// -----

func.func @pads(%x: tensor<4xi32>, %pad: tensor<2xi32>) {
  // scalar_c1
  // expected-error @+1 {{pad_num}}
  %0:2 = mindir.UniqueWithPad(%x, %pad) : (tensor<4xi32>, tensor<2xi32>) -> (tensor<4xi32>, tensor<4xi32>)
  return
}

// -----

func.func @matrix(%x: tensor<2x3xi32>, %y: tensor<3xi32>) {
  // list_diff_c1
  // expected-error @+1 {{'mindir.ListDiff' op operands must be vectors}}
  %0:2 = mindir.ListDiff(%x, %y) : (tensor<2x3xi32>, tensor<3xi32>) -> (tensor<?xi32>, tensor<?xi32>)
  return
}

// -----

func.func @fewer_scores(%o: tensor<3x3xf32>, %s: tensor<2xf32>, %n: tensor<i32>, %t: tensor<f32>) {
  // nms_overlaps_c1
  // expected-error @+1 {{needs a square matrix and as many scores, got}}
  %0 = mindir.NonMaxSuppressionWithOverlaps(%o, %s, %n, %t, %t) : (tensor<3x3xf32>, tensor<2xf32>, tensor<i32>, tensor<f32>, tensor<f32>) -> tensor<?xi32>
  return
}

// -----

func.func @thresholds(%o: tensor<2x2xf32>, %s: tensor<2xf32>, %n: tensor<i32>, %t: tensor<f32>) {
  // scalar_c1
  // expected-error @+1 {{a threshold has 2 elements, not one}}
  %0 = mindir.NonMaxSuppressionWithOverlaps(%o, %s, %n, %t, %s) : (tensor<2x2xf32>, tensor<2xf32>, tensor<i32>, tensor<f32>, tensor<2xf32>) -> tensor<?xi32>
  return
}

// -----

func.func @lengths(%x: tensor<5x2x4xf32>, %n: tensor<3xi32>) {
  // ctc_greedy_c1
  // expected-error @+1 {{needs steps x batch x classes and a length for each of the batch, got}}
  %0:4 = mindir.CTCGreedyDecoder(%x, %n) : (tensor<5x2x4xf32>, tensor<3xi32>) -> (tensor<?x2xi64>, tensor<?xi64>, tensor<2xi64>, tensor<2x1xf32>)
  return
}

// -----

func.func @no_classes(%x: tensor<5x2x0xf32>, %n: tensor<2xi32>) {
  // ctc_greedy_c2
  // expected-error @+1 {{has no classes}}
  %0:4 = mindir.CTCGreedyDecoder(%x, %n) : (tensor<5x2x0xf32>, tensor<2xi32>) -> (tensor<?x2xi64>, tensor<?xi64>, tensor<2xi64>, tensor<2x1xf32>)
  return
}

// -----

func.func @unique2_none(%x: tensor<0xi32>) {
  // unique_consecutive_c1
  // expected-error @+1 {{operand has no elements}}
  %0, %1, %2 = mindir.Unique2(%x) : (tensor<0xi32>) -> (tensor<0xi32>, tensor<0xi64>, tensor<0xi64>)
  return
}

// -----

func.func @unique2_open(%x: tensor<6xi32, #bounded.extents<()[s0] -> (s0)>>) {
  // unique2_c1
  // expected-error @+1 {{cannot sort what a run chooses the size of}}
  %0, %1, %2 = mindir.Unique2(%x) : (tensor<6xi32, #bounded.extents<()[s0] -> (s0)>>) -> (tensor<6xi32>, tensor<0xi64>, tensor<0xi64>)
  return
}
