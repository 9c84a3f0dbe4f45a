// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @reshape(%x: tensor<2x3xf32>) -> tensor<4xf32> {
  // expected-error @+1 {{cannot give the shape (4) to 6 elements}}
  %0 = mindir.Reshape(%x) {shape = array<i64: 4>} : (tensor<2x3xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

func.func @transpose(%x: tensor<2x3xf32>) -> tensor<2x2xf32> {
  // expected-error @+1 {{perm (0, 0) is no permutation of 2 dimensions}}
  %0 = mindir.Transpose(%x) {perm = array<i64: 0, 0>} : (tensor<2x3xf32>) -> tensor<2x2xf32>
  return %0 : tensor<2x2xf32>
}

// -----

func.func @squeeze(%x: tensor<2x3xf32>) -> tensor<3xf32> {
  // expected-error @+1 {{cannot drop dimension 0 of size 2}}
  %0 = mindir.Squeeze(%x) {axis = array<i64: 0>} : (tensor<2x3xf32>) -> tensor<3xf32>
  return %0 : tensor<3xf32>
}

// -----

func.func @concat(%x: tensor<2x3xf32>, %y: tensor<3x3xf32>) -> tensor<2x6xf32> {
  // expected-error @+1 {{cannot put (3, 3) beside (2, 3) along axis 1}}
  %0 = mindir.Concat(%x, %y) {axis = 1 : i64} : (tensor<2x3xf32>, tensor<3x3xf32>) -> tensor<2x6xf32>
  return %0 : tensor<2x6xf32>
}

// -----

func.func @split(%x: tensor<5xf32>) -> tensor<2xf32> {
  // expected-error @+1 {{cannot cut a dimension of 5 into 2 equal parts}}
  %0:2 = mindir.Split(%x) {axis = 0 : i64, output_num = 2 : i64} : (tensor<5xf32>) -> (tensor<2xf32>, tensor<2xf32>)
  return %0#0 : tensor<2xf32>
}

// -----

func.func @slice(%x: tensor<4xf32>) -> tensor<3xf32> {
  // expected-error @+1 {{takes 3 elements from 2 of a dimension of 4}}
  %0 = mindir.Slice(%x) {begin = array<i64: 2>, size = array<i64: 3>} : (tensor<4xf32>) -> tensor<3xf32>
  return %0 : tensor<3xf32>
}

// -----

func.func @stride_0(%x: tensor<4xf32>) -> tensor<4xf32> {
  // expected-error @+1 {{has a stride of 0}}
  %0 = mindir.StridedSlice(%x) {begin = array<i64: 0>, end = array<i64: 4>, strides = array<i64: 0>} : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

func.func @index_outside(%x: tensor<4xf32>) -> tensor<f32> {
  // expected-error @+1 {{index -5 is outside a dimension of 4}}
  %0 = mindir.StridedSlice(%x) {begin = array<i64: -5>, end = array<i64: 0>, strides = array<i64: 1>, shrink_axis_mask = 1 : i64} : (tensor<4xf32>) -> tensor<f32>
  return %0 : tensor<f32>
}

// -----

func.func @pad_mode(%x: tensor<4xf32>) -> tensor<6xf32> {
  // expected-error @+1 {{does not support the mode 'wrap'}}
  %0 = mindir.PadV3(%x) {paddings = array<i64: 1, 1>, mode = "wrap"} : (tensor<4xf32>) -> tensor<6xf32>
  return %0 : tensor<6xf32>
}

// -----

func.func @reflect_too_far(%x: tensor<2xf32>) -> tensor<4xf32> {
  // expected-error @+1 {{cannot pad a dimension of 2 by 2 in this mode}}
  %0 = mindir.PadV3(%x) {paddings = array<i64: 2, 0>, mode = "reflect"} : (tensor<2xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

func.func @broadcast(%x: tensor<2x3xf32>) -> tensor<4x3xf32> {
  // expected-error @+1 {{cannot stretch (2, 3) to (4, 3)}}
  %0 = mindir.BroadcastTo(%x) {shape = array<i64: 4, 3>} : (tensor<2x3xf32>) -> tensor<4x3xf32>
  return %0 : tensor<4x3xf32>
}

// -----

func.func @float_indices(%x: tensor<4xf32>, %i: tensor<2xf32>) -> tensor<2xf32> {
  // expected-error @+1 {{operand #1 must be tensor of int32 or int64}}
  %0 = mindir.Gather(%x, %i) {axis = 0 : i64} : (tensor<4xf32>, tensor<2xf32>) -> tensor<2xf32>
  return %0 : tensor<2xf32>
}

// -----

func.func @coordinates(%x: tensor<4xf32>, %i: tensor<5x2xi32>) -> tensor<5xf32> {
  // expected-error @+1 {{cannot take 2 coordinates of 1 dimensions}}
  %0 = mindir.GatherNd(%x, %i) : (tensor<4xf32>, tensor<5x2xi32>) -> tensor<5xf32>
  return %0 : tensor<5xf32>
}

// -----

func.func @dynamic_broadcast(%x: tensor<2x3xf32>) -> tensor<4x3xf32> {
  // expected-error @+1 {{cannot stretch (2, 3) to (4, 3)}}
  %0 = mindir.DynamicBroadcastTo(%x) {shape = array<i64: 4, 3>} : (tensor<2x3xf32>) -> tensor<4x3xf32>
  return %0 : tensor<4x3xf32>
}

// -----

func.func @negative_size() -> tensor<?x2xf32> {
  // expected-error @+1 {{has a negative size in its shape (-1, 2)}}
  %0 = mindir.Ones() {shape = array<i64: -1, 2>} : () -> tensor<?x2xf32>
  return %0 : tensor<?x2xf32>
}

// -----

func.func @standstill() -> tensor<?xi64> {
  %0 = mindir.constant(0 : i64) : i64
  %1 = mindir.constant(5 : i64) : i64
  // expected-error @+1 {{counts in steps of 0 or beyond 2^53}}
  %2 = mindir.Range(%0, %1, %0) : (i64, i64, i64) -> tensor<?xi64>
  return %2 : tensor<?xi64>
}

// -----

func.func @long_range() -> tensor<?xi64> {
  %0 = mindir.constant(0 : i64) : i64
  %1 = mindir.constant(1 : i64) : i64
  %2 = mindir.constant(101 : i64) : i64
  // expected-error @+1 {{has more than 100 elements}}
  %3 = mindir.Range(%0, %2, %1) {maxlen = 100 : i64} : (i64, i64, i64) -> tensor<?xi64>
  return %3 : tensor<?xi64>
}

// -----

func.func @range_length() -> tensor<3xi64> {
  %0 = mindir.constant(0 : i64) : i64
  %1 = mindir.constant(1 : i64) : i64
  %2 = mindir.constant(4 : i64) : i64
  // expected-error @+1 {{infers 'tensor<4xi64>', but its result is 'tensor<3xi64>'}}
  %3 = mindir.Range(%0, %2, %1) : (i64, i64, i64) -> tensor<3xi64>
  return %3 : tensor<3xi64>
}

// -----

func.func @no_numbers() -> tensor<0xf32> {
  %0 = mindir.constant(dense<1.0> : tensor<f32>) : tensor<f32>
  // expected-error @+1 {{num must be positive and at most 16777216, is 0}}
  %1 = mindir.LinSpace(%0, %0) {num = 0 : i64} : (tensor<f32>, tensor<f32>) -> tensor<0xf32>
  return %1 : tensor<0xf32>
}

// -----

func.func @negative_multiple(%x: tensor<2x3xf32>) -> tensor<*xf32> {
  // expected-error @+1 {{cannot repeat a dimension of 2 -1 times}}
  %0 = mindir.Tile(%x) {multiples = array<i64: -1, 2>} : (tensor<2x3xf32>) -> tensor<*xf32>
  return %0 : tensor<*xf32>
}

// -----

func.func @too_many_repetitions(%x: tensor<2x3xf32>) -> tensor<*xf32> {
  // expected-error @+1 {{cannot repeat a dimension of 3 4611686018427387904 times}}
  %0 = mindir.Tile(%x) {multiples = array<i64: 1, 4611686018427387904>} : (tensor<2x3xf32>) -> tensor<*xf32>
  return %0 : tensor<*xf32>
}

// -----

func.func @keeps_a_new_dimension(%x: tensor<2x3xf32>) -> tensor<*xf32> {
  // expected-error @+1 {{cannot keep a dimension that x does not have: (-1, 2, 3)}}
  %0 = mindir.BroadcastTo(%x) {shape = array<i64: -1, 2, 3>} : (tensor<2x3xf32>) -> tensor<*xf32>
  return %0 : tensor<*xf32>
}

// -----

func.func @stretched_to_negative(%x: tensor<1x3xf32>) -> tensor<*xf32> {
  // expected-error @+1 {{cannot keep a dimension that x does not have: (-2, 3)}}
  %0 = mindir.BroadcastTo(%x) {shape = array<i64: -2, 3>} : (tensor<1x3xf32>) -> tensor<*xf32>
  return %0 : tensor<*xf32>
}

// -----

func.func @crops_too_much(%x: tensor<2xf32>, %v: tensor<f32>) -> tensor<*xf32> {
  // expected-error @+1 {{cannot pad dimension 0 of 2 by -3 and 5}}
  %0 = mindir.PadV3(%x, %v) {paddings = array<i64: -3, 5>} : (tensor<2xf32>, tensor<f32>) -> tensor<*xf32>
  return %0 : tensor<*xf32>
}

// -----

func.func @pads_too_much(%x: tensor<2xf32>) -> tensor<*xf32> {
  // expected-error @+1 {{cannot pad dimension 0 of 2 by 9223372036854775807 and 1}}
  %0 = mindir.Pad(%x) {paddings = array<i64: 9223372036854775807, 1>} : (tensor<2xf32>) -> tensor<*xf32>
  return %0 : tensor<*xf32>
}

// -----

func.func @no_edge(%x: tensor<2x0xf32>) -> tensor<*xf32> {
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

func.func @slice_overflows(%x: tensor<4xf32>) -> tensor<*xf32> {
  // expected-error @+1 {{takes 9223372036854775807 elements from 1 of a dimension of 4}}
  %0 = mindir.Slice(%x) {begin = array<i64: 1>, size = array<i64: 9223372036854775807>} : (tensor<4xf32>) -> tensor<*xf32>
  return %0 : tensor<*xf32>
}

// -----

// A step that leaves the tensor at once takes the first element.
func.func @longest_strides(%x: tensor<4xf32>) -> (tensor<1xf32>, tensor<1xf32>) {
  %0 = mindir.StridedSlice(%x) {begin = array<i64: 3>, end = array<i64: -5>, strides = array<i64: -9223372036854775808>}
    : (tensor<4xf32>) -> tensor<1xf32>
  %1 = mindir.StridedSlice(%x) {begin = array<i64: 0>, end = array<i64: 4>, strides = array<i64: 9223372036854775807>}
    : (tensor<4xf32>) -> tensor<1xf32>
  return %0, %1 : tensor<1xf32>, tensor<1xf32>
}

// -----

func.func @gathers_nothing(%x: tensor<0x3xf32>, %i: tensor<2xi32>) -> tensor<2x3xf32> {
  // No element of the result is read: legal.
  %0 = mindir.Gather(%x, %i) {axis = 1 : i64} : (tensor<0x3xf32>, tensor<2xi32>) -> tensor<0x2xf32>
  // expected-error @+1 {{reads from a dimension of 0}}
  %1 = mindir.Gather(%x, %i) {axis = 0 : i64} : (tensor<0x3xf32>, tensor<2xi32>) -> tensor<2x3xf32>
  return %1 : tensor<2x3xf32>
}

// -----

func.func @gathers_from_none(%x: tensor<0x3xf32>, %i: tensor<2x3xi32>) -> tensor<2x3xf32> {
  // expected-error @+1 {{reads from a dimension of 0}}
  %0 = mindir.GatherD(%x, %i) {dim = 0 : i64} : (tensor<0x3xf32>, tensor<2x3xi32>) -> tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// -----

func.func @coordinates_of_none(%x: tensor<0x3xf32>, %i: tensor<2x1xi32>) -> tensor<2x3xf32> {
  // expected-error @+1 {{reads from a dimension of 0}}
  %0 = mindir.GatherNd(%x, %i) : (tensor<0x3xf32>, tensor<2x1xi32>) -> tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// -----

func.func @table_of_none(%x: tensor<0x3xf32>, %i: tensor<2xi32>) -> tensor<2x3xf32> {
  // expected-error @+1 {{reads from a dimension of 0}}
  %0 = mindir.EmbeddingLookup(%x, %i) : (tensor<0x3xf32>, tensor<2xi32>) -> tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// -----

func.func @line_between_vectors(%x: tensor<2xf32>, %y: tensor<f32>) {
  // expected-error @+1 {{start and stop must be single numbers, not 'tensor<2xf32>'}}
  %0 = mindir.LinSpace(%x, %y) {num = 3 : i64} : (tensor<2xf32>, tensor<f32>) -> tensor<3xf32>
  return
}

// -----

func.func @multiples(%x: tensor<2x3xf32>) {
  // expected-error @+1 {{has 1 multiples for 2 dimensions}}
  %0 = mindir.Tile(%x) {multiples = array<i64: 2>} : (tensor<2x3xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @paddings(%x: tensor<2x3xf32>) {
  // expected-error @+1 {{'mindir.Pad' op has 2 paddings for 2 dimensions}}
  %0 = mindir.Pad(%x) {paddings = array<i64: 1, 1>} : (tensor<2x3xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @odd_paddings(%x: tensor<2x3xf32>) {
  // expected-error @+1 {{'mindir.PadV3' op has 3 paddings for 2 dimensions}}
  %0 = mindir.PadV3(%x) {paddings = array<i64: 1, 1, 1>} : (tensor<2x3xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @mirror_mode(%x: tensor<4xf32>) {
  // expected-error @+1 {{'mindir.MirrorPad' op does not support the mode 'CONSTANT'}}
  %0 = mindir.MirrorPad(%x) {paddings = array<i64: 1, 1>, mode = "CONSTANT"} : (tensor<4xf32>) -> tensor<6xf32>
  return
}

// -----

func.func @batch_dimensions(%x: tensor<2x3xf32>, %i: tensor<3x2xi32>) {
  // expected-error @+1 {{cannot use 1 batch dimensions}}
  %0 = mindir.Gather(%x, %i) {axis = 1 : i64, batch_dims = 1 : i64} : (tensor<2x3xf32>, tensor<3x2xi32>) -> tensor<*xf32>
  return
}

// -----

func.func @index_rank(%x: tensor<2x3xf32>, %i: tensor<2xi32>) {
  // expected-error @+1 {{has an index of 1 dimensions, not 2}}
  %0 = mindir.GatherD(%x, %i) {dim = 1 : i64} : (tensor<2x3xf32>, tensor<2xi32>) -> tensor<*xf32>
  return
}

// -----

func.func @index_size(%x: tensor<2x3xf32>, %i: tensor<4x3xi32>) {
  // expected-error @+1 {{has an index larger than x along dimension 0}}
  %0 = mindir.GatherD(%x, %i) {dim = 1 : i64} : (tensor<2x3xf32>, tensor<4x3xi32>) -> tensor<*xf32>
  return
}

// -----

func.func @table_of_one_number(%x: tensor<f32>, %i: tensor<2xi32>) {
  // expected-error @+1 {{params needs a dimension}}
  %0 = mindir.EmbeddingLookup(%x, %i) : (tensor<f32>, tensor<2xi32>) -> tensor<*xf32>
  return
}

// -----

func.func @negative_depth(%i: tensor<2xi32>, %v: tensor<f32>) {
  // expected-error @+1 {{has the depth -1}}
  %0 = mindir.OneHot(%i, %v, %v) {depth = -1 : i64} : (tensor<2xi32>, tensor<f32>, tensor<f32>) -> tensor<*xf32>
  return
}

// -----

func.func @on_and_off(%i: tensor<2xi32>, %v: tensor<f32>, %w: tensor<i32>) {
  // expected-error @+1 {{has on_value and off_value of different types}}
  %0 = mindir.OneHot(%i, %v, %w) {depth = 3 : i64} : (tensor<2xi32>, tensor<f32>, tensor<i32>) -> tensor<*xf32>
  return
}

// -----

func.func @concat_types(%x: tensor<2xf32>, %y: tensor<2xi32>) {
  // expected-error @+1 {{cannot put 'tensor<2xi32>' beside 'tensor<2xf32>'}}
  %0 = mindir.Concat(%x, %y) : (tensor<2xf32>, tensor<2xi32>) -> tensor<4xf32>
  return
}

// -----

func.func @concat_nothing() {
  // expected-error @+1 {{'mindir.Concat' op joins nothing}}
  %0 = mindir.Concat() : () -> tensor<*xf32>
  return
}

// -----

func.func @stack_nothing() {
  // expected-error @+1 {{'mindir.Stack' op joins nothing}}
  %0 = mindir.Stack() : () -> tensor<*xf32>
  return
}

// -----

func.func @stack_shapes(%x: tensor<2xf32>, %y: tensor<3xf32>) {
  // expected-error @+1 {{cannot stack 'tensor<3xf32>' on 'tensor<2xf32>'}}
  %0 = mindir.Stack(%x, %y) : (tensor<2xf32>, tensor<3xf32>) -> tensor<*xf32>
  return
}

// -----

// No machine holds so many types.
func.func @astronomic_parts(%x: tensor<2147483647xf32>) {
  // expected-error @+1 {{has 2 results, not 2147483647}}
  %0:2 = mindir.Unstack(%x) : (tensor<2147483647xf32>) -> (tensor<f32>, tensor<f32>)
  return
}

// -----

func.func @parts(%x: tensor<6xf32>) {
  // expected-error @+1 {{has 2 results, not 3}}
  %0:2 = mindir.Split(%x) {output_num = 3 : i64} : (tensor<6xf32>) -> (tensor<2xf32>, tensor<2xf32>)
  return
}

// -----

func.func @slice_rank(%x: tensor<2x3xf32>) {
  // expected-error @+1 {{needs begin and size for each of 2 dimensions}}
  %0 = mindir.Slice(%x) {begin = array<i64: 0>, size = array<i64: 1>} : (tensor<2x3xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @slice_lengths(%x: tensor<4xf32>) {
  // expected-error @+1 {{has begin, end and strides of different lengths}}
  %0 = mindir.StridedSlice(%x) {begin = array<i64: 0>, end = array<i64: 1, 2>, strides = array<i64: 1>} : (tensor<4xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @two_ellipses(%x: tensor<4x4xf32>) {
  // expected-error @+1 {{has more than one ellipsis}}
  %0 = mindir.StridedSlice(%x) {begin = array<i64: 0, 0>, end = array<i64: 1, 1>, strides = array<i64: 1, 1>, ellipsis_mask = 3 : i64} : (tensor<4x4xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @cuts_too_much(%x: tensor<4xf32>) {
  // expected-error @+1 {{cuts 2 dimensions of 1}}
  %0 = mindir.StridedSlice(%x) {begin = array<i64: 0, 0>, end = array<i64: 1, 1>, strides = array<i64: 1, 1>} : (tensor<4xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @filled_with_many(%v: tensor<2xf32>) -> tensor<3xf32> {
  // expected-error @+1 {{value has 2 elements, not one}}
  %0 = mindir.FillV2(%v) {shape = array<i64: 3>} : (tensor<2xf32>) -> tensor<3xf32>
  return %0 : tensor<3xf32>
}

// -----

func.func @padded_with_many(%x: tensor<2xf32>) -> tensor<4xf32> {
  // expected-error @+1 {{constant_value has 2 elements, not one}}
  %0 = mindir.PadV3(%x, %x) {paddings = array<i64: 1, 1>} : (tensor<2xf32>, tensor<2xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

func.func @hot_with_many(%i: tensor<2xi32>, %on: tensor<f32>, %off: tensor<0xf32>) -> tensor<2x4xf32> {
  // expected-error @+1 {{off_value has 0 elements, not one}}
  %0 = mindir.OneHot(%i, %on, %off) {depth = 4 : i64} : (tensor<2xi32>, tensor<f32>, tensor<0xf32>) -> tensor<2x4xf32>
  return %0 : tensor<2x4xf32>
}

// -----

func.func @flattened_scalar(%x: tensor<f32>) -> tensor<3x4xf32> {
  // expected-error @+1 {{cannot flatten 1 elements to 12}}
  %0 = mindir.Flatten(%x) : (tensor<f32>) -> tensor<3x4xf32>
  return %0 : tensor<3x4xf32>
}

// -----

func.func @reverse_of_a_scalar(%x: tensor<f32>) -> tensor<f32> {
  // expected-error @+1 {{axis 0 is outside the rank 0}}
  %0 = mindir.ReverseV2(%x) {axis = array<i64: 0>} : (tensor<f32>) -> tensor<f32>
  return %0 : tensor<f32>
}
