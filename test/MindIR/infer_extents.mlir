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

!rows = tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>
func.func @cut_elsewhere(%x: !rows) {
  // strided_slice_c6
  // expected-error @+1 {{cuts dimension 0, which each run chooses, otherwise than from its beginning}}
  %0 = mindir.StridedSlice(%x) {begin = array<i64: 1>, end = array<i64: 8>, strides = array<i64: 1>} : (!rows) -> tensor<*xf32>
  return
}

// -----

!rows = tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>
func.func @last(%x: !rows) {
  // strided_slice_c7
  // expected-error @+1 {{picks an element of dimension 0, which each run chooses, other than the first}}
  %0 = mindir.StridedSlice(%x) {begin = array<i64: -1>, end = array<i64: 0>, strides = array<i64: 1>, shrink_axis_mask = 1 : i64} : (!rows) -> tensor<*xf32>
  return
}

// -----

!rows = tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>
func.func @table(%x: !rows, %i: tensor<2xi32>) {
  // gather_c2
  // expected-error @+1 {{reads along a dimension that each run chooses}}
  %0 = mindir.Gather(%x, %i) {axis = 0 : i64} : (!rows, tensor<2xi32>) -> tensor<*xf32>
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
