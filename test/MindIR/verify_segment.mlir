// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @numbers_of_other_slices(%x: tensor<4x2xf32>, %i: tensor<3xi32>) -> tensor<2x2xf32> {
  // unsorted_segment_c1
  // expected-error@+1 {{'mindir.UnsortedSegmentSum' op takes one segment for each slice: 'tensor<3xi32>' says none for 'tensor<4x2xf32>'}}
  %0 = mindir.UnsortedSegmentSum(%x, %i) {num_segments = 2 : i64} : (tensor<4x2xf32>, tensor<3xi32>) -> tensor<2x2xf32>
  return %0 : tensor<2x2xf32>
}

// -----

func.func @no_segments(%x: tensor<4x2xf32>, %i: tensor<4xi32>) -> tensor<0x2xf32> {
  // unsorted_segment_c2
  // expected-error@+1 {{'mindir.UnsortedSegmentMax' op has 0 segments}}
  %0 = mindir.UnsortedSegmentMax(%x, %i) {num_segments = 0 : i64} : (tensor<4x2xf32>, tensor<4xi32>) -> tensor<0x2xf32>
  return %0 : tensor<0x2xf32>
}

// -----

func.func @numbers_out_of_order(%x: tensor<3x2xf32>) -> tensor<2x2xf32> {
  // segment_c1
  // expected-error@+1 {{'mindir.SegmentMean' op has segment_ids (0, 1, 0) that are no sorted numbers of the slices of 'tensor<3x2xf32>'}}
  %0 = mindir.SegmentMean(%x) {segment_ids = array<i64: 0, 1, 0>} : (tensor<3x2xf32>) -> tensor<2x2xf32>
  return %0 : tensor<2x2xf32>
}

// -----

func.func @no_slices(%x: tensor<0x2xf32>) -> tensor<0x2xf32> {
  // segment_c2
  // expected-error@+1 {{'mindir.SegmentSum' op has no slices in 'tensor<0x2xf32>'}}
  %0 = mindir.SegmentSum(%x) {segment_ids = array<i64>} : (tensor<0x2xf32>) -> tensor<0x2xf32>
  return %0 : tensor<0x2xf32>
}

// -----

func.func @weights(%a: tensor<4xi32>, %w: tensor<3xf32>) -> tensor<3xf32> {
  // bincount_c1
  // expected-error@+1 {{needs a weight for each number, got 'tensor<4xi32>' and 'tensor<3xf32>'}}
  %0 = mindir.Bincount(%a, %w) {size = 3 : i64} : (tensor<4xi32>, tensor<3xf32>) -> tensor<3xf32>
  return %0 : tensor<3xf32>
}

// -----

func.func @no_size(%a: tensor<4xi32>, %w: tensor<4xf32>) -> tensor<0xf32> {
  // bincount_c2
  // expected-error@+1 {{counts no numbers below 0}}
  %0 = mindir.Bincount(%a, %w) {size = 0 : i64} : (tensor<4xi32>, tensor<4xf32>) -> tensor<0xf32>
  return %0 : tensor<0xf32>
}
