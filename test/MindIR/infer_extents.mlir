// RUN: msc-opt %s --split-input-file --verify-diagnostics

// Dimensions that each run chooses: what is accepted here is what inference gives, also the sizes of a run.

!image = tensor<8x3x64x64xf32, #bounded.extents<()[s0, s1] -> (s0, 3, s1, 64)>>
func.func @windows(%x: !image, %w: tensor<4x3x3x3xf32>) {
  %0 = mindir.Conv2D(%x, %w) {pad_mode = "pad", pad_list = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1, 2, 2>}
    : (!image, tensor<4x3x3x3xf32>) -> tensor<8x4x32x32xf32, #bounded.extents<()[s0, s1] -> (s0, 4, (s1 - 1) floordiv 2 + 1, 32)>>
  %1 = mindir.Conv2D(%x, %w) {pad_mode = "same"}
    : (!image, tensor<4x3x3x3xf32>) -> tensor<8x4x64x64xf32, #bounded.extents<()[s0, s1] -> (s0, 4, s1, 64)>>
  %2 = mindir.MaxPool(%x) {kernel_size = array<i64: 2, 2>, strides = array<i64: 2, 2>}
    : (!image) -> tensor<8x3x32x32xf32, #bounded.extents<()[s0, s1] -> (s0, 3, (s1 - 2) floordiv 2 + 1, 32)>>
  return
}

// -----

!text = tensor<8x16x6xf32, #bounded.extents<()[s0, s1] -> (s0, s1, 6)>>
func.func @shapes(%x: !text) {
  %0 = mindir.Reshape(%x) {shape = array<i64: -1, 6>} : (!text) -> tensor<128x6xf32, #bounded.extents<()[s0, s1] -> (s0 * s1, 6)>>
  %1 = mindir.Reshape(%x) {shape = array<i64: 8, 16, 2, 3>, bounded.shape = #bounded.extents<()[s0, s1] -> (s0, s1, 2, 3)>}
    : (!text) -> tensor<8x16x2x3xf32, #bounded.extents<()[s0, s1] -> (s0, s1, 2, 3)>>
  %2 = mindir.Transpose(%1) {perm = array<i64: 0, 2, 1, 3>} : (tensor<8x16x2x3xf32, #bounded.extents<()[s0, s1] -> (s0, s1, 2, 3)>>)
    -> tensor<8x2x16x3xf32, #bounded.extents<()[s0, s1] -> (s0, 2, s1, 3)>>
  %3 = mindir.ReduceSum(%x) {axis = array<i64: 1>} : (!text) -> tensor<8x6xf32, #bounded.extents<()[s0] -> (s0, 6)>>
  %4 = mindir.Concat(%x, %x) {axis = 1 : i64} : (!text, !text) -> tensor<8x32x6xf32, #bounded.extents<()[s0, s1] -> (s0, s1 * 2, 6)>>
  %5 = mindir.Flatten(%x) : (!text) -> tensor<8x96xf32, #bounded.extents<()[s0, s1] -> (s0, s1 * 6)>>
  return
}

// -----

!text = tensor<8x16x6xf32, #bounded.extents<()[s0, s1] -> (s0, s1, 6)>>
func.func @operands(%x: !text, %w: tensor<6x5xf32>, %r: tensor<1x16x6xf32, #bounded.extents<()[s0, s1] -> (1, s1, 6)>>, %v: tensor<6xf32>,
                    %i: tensor<8x16xi32, #bounded.extents<()[s0, s1] -> (s0, s1)>>) {
  %0 = mindir.Add(%x, %r) : (!text, tensor<1x16x6xf32, #bounded.extents<()[s0, s1] -> (1, s1, 6)>>) -> !text
  %1 = mindir.Mul(%v, %x) : (tensor<6xf32>, !text) -> !text
  %2 = mindir.MatMulExt(%x, %w) : (!text, tensor<6x5xf32>) -> tensor<8x16x5xf32, #bounded.extents<()[s0, s1] -> (s0, s1, 5)>>
  %3 = mindir.BatchMatMul(%x, %x) {transpose_b = true} : (!text, !text) -> tensor<8x16x16xf32, #bounded.extents<()[s0, s1] -> (s0, s1, s1)>>
  %4 = mindir.Gather(%w, %i) {axis = 0 : i64} : (tensor<6x5xf32>, tensor<8x16xi32, #bounded.extents<()[s0, s1] -> (s0, s1)>>)
    -> tensor<8x16x5xf32, #bounded.extents<()[s0, s1] -> (s0, s1, 5)>>
  return
}

// -----

func.func @cut(%x: tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>, %table: tensor<64x6xf32>) {
  %0 = mindir.StridedSlice(%x) {begin = array<i64: 0, 2>, end = array<i64: 8, 5>, strides = array<i64: 1, 1>}
    : (tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>) -> tensor<8x3xf32, #bounded.extents<()[s0] -> (s0, 3)>>
  %1 = mindir.StridedSlice(%x) {begin = array<i64: 0>, end = array<i64: 1>, strides = array<i64: 1>, shrink_axis_mask = 1 : i64}
    : (tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>) -> tensor<16xf32>
  %2 = mindir.StridedSlice(%table) {begin = array<i64: 0>, end = array<i64: 16>, bounded.end = #bounded.extents<()[s0, s1] -> (s1)>,
    strides = array<i64: 1>} : (tensor<64x6xf32>) -> tensor<16x6xf32, #bounded.extents<()[s0, s1] -> (s1, 6)>>
  return
}

// -----

!rows = tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>
func.func @inferred(%x: !rows) {
  // expected-error @+1 {{infers 'tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>', but its result is 'tensor<8x16xf32>'}}
  %0 = mindir.ReLU(%x) : (!rows) -> tensor<8x16xf32>
  return
}

// -----

!rows = tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>
func.func @not_the_same(%x: !rows, %y: tensor<8x16xf32>) {
  // expected-error @+1 {{operands do not broadcast: (s0, 16) and (8, 16)}}
  %0 = mindir.Add(%x, %y) : (!rows, tensor<8x16xf32>) -> !rows
  return
}

// -----

!rows = tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>
func.func @as_many_elements(%x: !rows) {
  // expected-error @+1 {{cannot give the shape (8, 16) to s0 * 16 elements}}
  %0 = mindir.Reshape(%x) {shape = array<i64: 8, 16>} : (!rows) -> tensor<8x16xf32>
  return
}

// -----

!image = tensor<1x3x64x64xf32, #bounded.extents<()[s0] -> (1, 3, s0, 64)>>
func.func @same(%x: !image, %w: tensor<4x3x3x3xf32>) {
  // expected-error @+1 {{pads by what follows from a dimension that each run chooses: of pad_mode same only windows of at least the stride are supported there}}
  %0 = mindir.Conv2D(%x, %w) {pad_mode = "same", stride = array<i64: 1, 1, 4, 4>} : (!image, tensor<4x3x3x3xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @weights(%x: tensor<1x3x16x16xf32>, %w: tensor<4x3x3x3xf32, #bounded.extents<()[s0] -> (4, 3, s0, 3)>>) {
  // convolution_c8
  // expected-error @+1 {{has channels or weights that each run chooses}}
  %0 = mindir.Conv2D(%x, %w) : (tensor<1x3x16x16xf32>, tensor<4x3x3x3xf32, #bounded.extents<()[s0] -> (4, 3, s0, 3)>>) -> tensor<*xf32>
  return
}

// -----

// Of a dimension of at least 3 the first three places are in every run, and the last three.
!rows = tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>
!less = tensor<6x16xf32, #bounded.extents<()[s0] -> (s0 - 2, 16)>>
!half = tensor<4x16xf32, #bounded.extents<()[s0] -> ((s0 - 1) floordiv 2 + 1, 16)>>
module attributes {bounded.symbols = [#bounded.symbol<"x" dim 0 in 3 to 8>]} {
  func.func @cuts(%x: !rows) {
    %0 = mindir.StridedSlice(%x) {begin = array<i64: 2>, end = array<i64: 8>, strides = array<i64: 1>} : (!rows) -> !less
    %1 = mindir.StridedSlice(%x) {begin = array<i64: 1>, end = array<i64: -1>, strides = array<i64: 1>} : (!rows) -> !less
    %2 = mindir.StridedSlice(%x) {begin = array<i64: -3>, end = array<i64: 99>, strides = array<i64: 1>} : (!rows) -> tensor<3x16xf32>
    %3 = mindir.StridedSlice(%x) {begin = array<i64: 0>, end = array<i64: 99>, strides = array<i64: 2>} : (!rows) -> !half
    %4 = mindir.StridedSlice(%x) {begin = array<i64: 99>, end = array<i64: -99>, strides = array<i64: -2>} : (!rows) -> !half
    %5 = mindir.StridedSlice(%x) {begin = array<i64: -3>, end = array<i64: 0>, strides = array<i64: 1>, shrink_axis_mask = 1 : i64} : (!rows) -> tensor<16xf32>
    %6 = mindir.StridedSlice(%x) {begin = array<i64: 2>, end = array<i64: 0>, strides = array<i64: 1>, shrink_axis_mask = 1 : i64} : (!rows) -> tensor<16xf32>
    %7 = mindir.StridedSlice(%x) {begin = array<i64: 4>, bounded.begin = #bounded.extents<()[s0] -> (s0 floordiv 2)>, end = array<i64: 8>,
      strides = array<i64: 1>} : (!rows) -> tensor<4x16xf32, #bounded.extents<()[s0] -> ((s0 + 1) floordiv 2, 16)>>
    %8 = mindir.Slice(%x) {begin = array<i64: 2, 1>, size = array<i64: -1, 15>} : (!rows) -> tensor<6x15xf32, #bounded.extents<()[s0] -> (s0 - 2, 15)>>
    %9 = mindir.ReverseV2(%x) {axis = array<i64: 0>} : (!rows) -> !rows
    return
  }
}

// -----

!rows = tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>
!row = tensor<8xf32, #bounded.extents<()[s0] -> (s0)>>
func.func @parts(%x: !rows) {
  %0 = mindir.Stack(%x, %x) {axis = 1 : i64} : (!rows, !rows) -> tensor<8x2x16xf32, #bounded.extents<()[s0] -> (s0, 2, 16)>>
  %1, %2 = mindir.Split(%x) {axis = 1 : i64, output_num = 2 : i64}
    : (!rows) -> (tensor<8x8xf32, #bounded.extents<()[s0] -> (s0, 8)>>, tensor<8x8xf32, #bounded.extents<()[s0] -> (s0, 8)>>)
  %3 = mindir.Tile(%x) {multiples = array<i64: 8, 3, 1>, bounded.multiples = #bounded.extents<()[s0] -> (s0, 3, 1)>}
    : (!rows) -> tensor<8x24x16xf32, #bounded.extents<()[s0] -> (s0, s0 * 3, 16)>>
  %4 = mindir.BroadcastTo(%x) {shape = array<i64: 2, -1, 16>} : (!rows) -> tensor<2x8x16xf32, #bounded.extents<()[s0] -> (2, s0, 16)>>
  %5 = mindir.Zeros() {shape = array<i64: 8, 2>, bounded.shape = #bounded.extents<()[s0] -> (s0, 2)>} : () -> tensor<8x2xf32, #bounded.extents<()[s0] -> (s0, 2)>>
  %6:16 = mindir.Unstack(%x) {axis = 1 : i64} : (!rows) -> (!row, !row, !row, !row, !row, !row, !row, !row, !row, !row, !row, !row, !row, !row, !row, !row)
  return
}

// -----

!rows = tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>
func.func @cut_elsewhere(%x: !rows) {
  // strided_slice_c6
  // expected-error @+1 {{cuts a dimension of s0 from 3 to 8: how much of that is inside depends on the run}}
  %0 = mindir.StridedSlice(%x) {begin = array<i64: 3>, end = array<i64: 8>, strides = array<i64: 1>} : (!rows) -> tensor<*xf32>
  return
}

// -----

// -s0 counts from the front where a run makes it positive.
!rows = tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>
func.func @cut_at_difference(%x: !rows) {
  // strided_slice_c6
  // expected-error @+1 {{cuts a dimension of s0 from 0 to s0 - 4: how much of that is inside depends on the run}}
  %0 = mindir.StridedSlice(%x) {begin = array<i64: 0>, end = array<i64: 4>, bounded.end = #bounded.extents<()[s0] -> (s0 - 4)>,
    strides = array<i64: 1>} : (!rows) -> tensor<*xf32>
  return
}

// -----

!rows = tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>
func.func @slice_elsewhere(%x: !rows) {
  // slice_c2
  // expected-error @+1 {{takes 2 elements from 0 of a dimension of s0}}
  %0 = mindir.Slice(%x) {begin = array<i64: 0, 0>, size = array<i64: 2, 16>} : (!rows) -> tensor<*xf32>
  return
}

// -----

!rows = tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>
func.func @odd(%x: !rows) {
  // split_c1
  // expected-error @+1 {{cannot cut a dimension of s0 into 2 equal parts}}
  %0, %1 = mindir.Split(%x) {output_num = 2 : i64} : (!rows) -> (tensor<*xf32>, tensor<*xf32>)
  return
}

// -----

!rows = tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>
func.func @as_many_parts(%x: !rows) {
  // unstack_c1
  // expected-error @+1 {{cuts a dimension of s0 into as many parts}}
  %0 = mindir.Unstack(%x) : (!rows) -> tensor<*xf32>
  return
}

// -----

!rows = tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>
func.func @stacked(%x: !rows, %y: tensor<8x16xf32>) {
  // stack_c1
  // expected-error @+1 {{cannot stack 'tensor<8x16xf32>' on 'tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>'}}
  %0 = mindir.Stack(%x, %y) : (!rows, tensor<8x16xf32>) -> tensor<*xf32>
  return
}

// -----

!rows = tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>
func.func @stretched(%x: !rows) {
  // broadcast_to_c1
  // expected-error @+1 {{cannot stretch (s0, 16) to (8, 16)}}
  %0 = mindir.BroadcastTo(%x) {shape = array<i64: 8, 16>} : (!rows) -> tensor<*xf32>
  return
}

// -----

!image = tensor<8x3x4xf32, #bounded.extents<()[s0] -> (8, s0, 4)>>
func.func @channels(%x: !image, %w: tensor<3xf32>) {
  // channels_c2
  // expected-error @+1 {{needs one value for each of the s0 channels, got 'tensor<3xf32>'}}
  %0 = mindir.PReLU(%x, %w) : (!image, tensor<3xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @ranges() {
  %n = mindir.constant([#bounded.number<()[s0] -> (s0), 8> : i64]) : tensor<i64>
  %two = mindir.constant(dense<2> : tensor<i64>) : tensor<i64>
  %0 = mindir.Range(%two, %n, %two) : (tensor<i64>, tensor<i64>, tensor<i64>) -> tensor<3xi64, #bounded.extents<()[s0] -> ((s0 - 3) floordiv 2 + 1)>>
  return
}

// -----

func.func @range_down() {
  %n = mindir.constant([#bounded.number<()[s0] -> (s0), 8> : i64]) : tensor<i64>
  %two = mindir.constant(dense<2> : tensor<i64>) : tensor<i64>
  %step = mindir.constant(dense<-2> : tensor<i64>) : tensor<i64>
  // range_c3
  // expected-error @+1 {{counts by what follows from the sizes of a run otherwise than up, in integers, to what grows with them}}
  %0 = mindir.Range(%n, %two, %step) : (tensor<i64>, tensor<i64>, tensor<i64>) -> tensor<*xi64>
  return
}

// -----

!rows = tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>
func.func @last(%x: !rows) {
  // strided_slice_c5
  // expected-error @+1 {{index -2 is outside a dimension of s0 where that is 1}}
  %0 = mindir.StridedSlice(%x) {begin = array<i64: -2>, end = array<i64: 0>, strides = array<i64: 1>, shrink_axis_mask = 1 : i64} : (!rows) -> tensor<*xf32>
  return
}

// -----

!rows = tensor<8x16xf32, #bounded.extents<()[s0] -> (8, s0)>>
func.func @norm(%x: !rows, %p: tensor<16xf32>) {
  // layer_norm_c2
  // expected-error @+1 {{normalises over a dimension that each run chooses}}
  %0:3 = mindir.LayerNorm(%x, %p, %p) {begin_norm_axis = 1 : i64, begin_params_axis = 1 : i64} : (!rows, tensor<16xf32>, tensor<16xf32>) -> (tensor<*xf32>, tensor<*xf32>, tensor<*xf32>)
  return
}

// -----

// What is read by index may be as long as a run chooses.
module attributes {bounded.symbols = [#bounded.symbol<"x" dim 1 in 2 to 16>]} {
func.func @by_index(%x: tensor<8x16xf32, #bounded.extents<()[s0] -> (8, s0)>>, %i: tensor<4xi32>, %each: tensor<8x3xi32>, %at: tensor<4x2xi32>) {
  %0 = mindir.Gather(%x, %i) {axis = 1 : i64} : (tensor<8x16xf32, #bounded.extents<()[s0] -> (8, s0)>>, tensor<4xi32>) -> tensor<8x4xf32>
  %1 = mindir.GatherD(%x, %each) {dim = 1 : i64} : (tensor<8x16xf32, #bounded.extents<()[s0] -> (8, s0)>>, tensor<8x3xi32>) -> tensor<8x3xf32>
  %2 = mindir.GatherNd(%x, %at) : (tensor<8x16xf32, #bounded.extents<()[s0] -> (8, s0)>>, tensor<4x2xi32>) -> tensor<4xf32>
  %3:2 = mindir.TopK(%x) {k = 2 : i64} : (tensor<8x16xf32, #bounded.extents<()[s0] -> (8, s0)>>) -> (tensor<8x2xf32>, tensor<8x2xi32>)
  return
}
}

// -----

module attributes {bounded.symbols = [#bounded.symbol<"x" dim 1 in 2 to 16>]} {
func.func @too_many(%x: tensor<8x16xf32, #bounded.extents<()[s0] -> (8, s0)>>) {
  // top_k_c3
  // expected-error @+1 {{cannot take 3 of 2 elements}}
  %0:2 = mindir.TopK(%x) {k = 3 : i64} : (tensor<8x16xf32, #bounded.extents<()[s0] -> (8, s0)>>) -> (tensor<8x3xf32>, tensor<8x3xi32>)
  return
}
}

// -----

module attributes {bounded.symbols = [#bounded.symbol<"x" dim 1 in 2 to 16>]} {
func.func @too_far(%x: tensor<8x16xf32, #bounded.extents<()[s0] -> (8, s0)>>, %i: tensor<3x4xi32>) {
  // gather_d_c2
  // expected-error @+1 {{has an index larger than x along dimension 1}}
  %0 = mindir.GatherD(%x, %i) {dim = 0 : i64} : (tensor<8x16xf32, #bounded.extents<()[s0] -> (8, s0)>>, tensor<3x4xi32>) -> tensor<3x4xf32>
  return
}
}

// -----

func.func @coordinates(%x: tensor<8x16xf32>, %i: tensor<4x2xi32, #bounded.extents<()[s0] -> (4, s0)>>) {
  // gather_nd_c1
  // expected-error @+1 {{cannot take -1 coordinates of 2 dimensions}}
  %0 = mindir.GatherNd(%x, %i) : (tensor<8x16xf32>, tensor<4x2xi32, #bounded.extents<()[s0] -> (4, s0)>>) -> tensor<*xf32>
  return
}

// -----

!image = tensor<2x3x16x8xf32, #bounded.extents<()[s0] -> (2, 3, s0, 8)>>
!twice = tensor<2x3x32x5xf32, #bounded.extents<()[s0] -> (2, 3, s0 * 2, 5)>>
module attributes {bounded.symbols = [#bounded.symbol<"x" dim 2 in 2 to 16>]} {
func.func @images(%x: !image, %w: tensor<3x4x4x4xf32>) {
  %0 = mindir.ResizeNearestNeighborV2(%x) {size = array<i64: 32, 5>, bounded.size = #bounded.extents<()[s0] -> (s0 * 2, 5)>} : (!image) -> !twice
  %1 = mindir.ResizeBilinearV2(%0) {size = array<i64: 7, 9>} : (!twice) -> tensor<2x3x7x9xf32>
  %2 = mindir.Conv2DTranspose(%x, %w) {pad_mode = "pad", pad_list = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1, 2, 2>, input_sizes = array<i64: 2, 4, 32, 16>,
    bounded.input_sizes = #bounded.extents<()[s0] -> (2, 4, s0 * 2, 16)>}
    : (!image, tensor<3x4x4x4xf32>) -> tensor<2x4x32x16xf32, #bounded.extents<()[s0] -> (2, 4, s0 * 2, 16)>>
  %3 = mindir.AvgPool(%x) {kernel_size = array<i64: 3>, strides = array<i64: 1>, pad_mode = "same"} : (!image) -> !image
  %4 = mindir.Pad(%x) {paddings = array<i64: 0, 0, 0, 0, 1, 2, 3, 0>} : (!image) -> tensor<2x3x19x11xf32, #bounded.extents<()[s0] -> (2, 3, s0 + 3, 11)>>
  %5 = mindir.MirrorPad(%x) {paddings = array<i64: 0, 0, 0, 0, 1, 1, 0, 0>} : (!image) -> tensor<2x3x18x8xf32, #bounded.extents<()[s0] -> (2, 3, s0 + 2, 8)>>
  return
}
}

// -----

!image = tensor<2x3x16x8xf32, #bounded.extents<()[s0] -> (2, 3, s0, 8)>>
module attributes {bounded.symbols = [#bounded.symbol<"x" dim 2 in 2 to 16>]} {
func.func @nothing_left(%x: !image) {
  // resize_c1
  // expected-error @+1 {{size must be two positive numbers, is (s0 floordiv 4, 5)}}
  %0 = mindir.ResizeBilinearV2(%x) {size = array<i64: 4, 5>, bounded.size = #bounded.extents<()[s0] -> (s0 floordiv 4, 5)>} : (!image) -> tensor<*xf32>
  return
}
}

// -----

!image = tensor<2x3x16x8xf32, #bounded.extents<()[s0] -> (2, 3, s0, 8)>>
module attributes {bounded.symbols = [#bounded.symbol<"x" dim 2 in 2 to 16>]} {
func.func @other_image(%x: !image, %w: tensor<3x4x4x4xf32>) {
  // conv2d_transpose_c2
  // expected-error @+1 {{result of s0 * 2 + 1 pixels comes from s0 - 1 pixels, but the operand has s0}}
  %0 = mindir.Conv2DTranspose(%x, %w) {pad_mode = "valid", stride = array<i64: 1, 1, 2, 2>, input_sizes = array<i64: 2, 4, 33, 18>,
    bounded.input_sizes = #bounded.extents<()[s0] -> (2, 4, s0 * 2 + 1, 18)>} : (!image, tensor<3x4x4x4xf32>) -> tensor<*xf32>
  return
}
}

// -----

!image = tensor<2x3x16x8xf32, #bounded.extents<()[s0] -> (2, 3, s0, 8)>>
module attributes {bounded.symbols = [#bounded.symbol<"x" dim 2 in 2 to 16>]} {
func.func @mirror(%x: !image) {
  // pad_c3
  // expected-error @+1 {{cannot pad a dimension of 2 by 2 in this mode}}
  %0 = mindir.MirrorPad(%x) {paddings = array<i64: 0, 0, 0, 0, 1, 2, 0, 0>} : (!image) -> tensor<*xf32>
  return
}
}

// -----

!image = tensor<2x3x16x8xf32, #bounded.extents<()[s0] -> (2, 3, s0, 8)>>
func.func @crop(%x: !image) {
  // pad_c4
  // expected-error @+1 {{cuts dimension 2, which each run chooses, by negative pads}}
  %0 = mindir.Pad(%x) {paddings = array<i64: 0, 0, 0, 0, -1, 1, 0, 0>} : (!image) -> tensor<*xf32>
  return
}

// -----

// One window of all, or each pixel its own.
!image = tensor<2x3x16x8xf32, #bounded.extents<()[s0, s1] -> (s1, 3, s0, 8)>>
func.func @adaptive(%x: !image) {
  %0 = mindir.AdaptiveAvgPool2D(%x) {output_size = array<i64: 1, 4>} : (!image) -> tensor<2x3x1x4xf32, #bounded.extents<()[s0, s1] -> (s1, 3, 1, 4)>>
  %1 = mindir.AdaptiveAvgPool2D(%x) {output_size = array<i64: -1, 1>} : (!image) -> tensor<2x3x16x1xf32, #bounded.extents<()[s0, s1] -> (s1, 3, s0, 1)>>
  return
}

// -----

!image = tensor<2x3x16x8xf32, #bounded.extents<()[s0] -> (2, 3, s0, 8)>>
func.func @windows(%x: !image) {
  // adaptive_pool_c3
  // expected-error @+1 {{cannot divide a dimension that each run chooses into 2 windows}}
  %0 = mindir.AdaptiveAvgPool2D(%x) {output_size = array<i64: 2, 1>} : (!image) -> tensor<*xf32>
  return
}

// -----

!rows = tensor<8x4xf32, #bounded.extents<()[s0] -> (s0, 4)>>
module attributes {bounded.symbols = [#bounded.symbol<"x" dim 0 in 2 to 8>]} {
func.func @scatter(%x: tensor<20x4xf32>, %i: tensor<8x1xi32, #bounded.extents<()[s0] -> (s0, 1)>>, %u: !rows, %y: !rows, %one: tensor<1xi32>) {
  %0 = mindir.TensorScatterAdd(%x, %i, %u) : (tensor<20x4xf32>, tensor<8x1xi32, #bounded.extents<()[s0] -> (s0, 1)>>, !rows) -> tensor<20x4xf32>
  %1 = mindir.TensorScatterAdd(%y, %i, %u) : (!rows, tensor<8x1xi32, #bounded.extents<()[s0] -> (s0, 1)>>, !rows) -> !rows
  return
}
}

// -----

!rows = tensor<8x4xf32, #bounded.extents<()[s0] -> (s0, 4)>>
func.func @updates(%x: tensor<20x4xf32>, %i: tensor<8x1xi32>, %u: !rows) {
  // scatter_c2
  // expected-error @+1 {{needs updates of the shape (8, 4)}}
  %0 = mindir.TensorScatterAdd(%x, %i, %u) : (tensor<20x4xf32>, tensor<8x1xi32>, !rows) -> tensor<*xf32>
  return
}

// -----

!square = tensor<8x8xf32, #bounded.extents<()[s0, s1] -> (s0, s1)>>
module attributes {bounded.symbols = [#bounded.symbol<"x" dim 0 in 2 to 8>, #bounded.symbol<"x" dim 1 in 2 to 8>]} {
func.func @elements(%x: tensor<8x4xf32>, %i: tensor<8x8xi32, #bounded.extents<()[s0, s1] -> (s0, s1)>>, %u: !square) {
  // tensor_scatter_elements_c1
  // expected-error @+1 {{cannot write}}
  %0 = mindir.TensorScatterElements(%x, %i, %u) : (tensor<8x4xf32>, tensor<8x8xi32, #bounded.extents<()[s0, s1] -> (s0, s1)>>, !square) -> tensor<*xf32>
  return
}
}
