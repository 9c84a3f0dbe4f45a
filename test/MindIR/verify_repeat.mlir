// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @broadcast(%x: tensor<2x3xf32>) -> tensor<4x3xf32> {
  // broadcast_to_c1
  // expected-error @+1 {{cannot stretch (2, 3) to (4, 3)}}
  %0 = mindir.BroadcastTo(%x) {shape = array<i64: 4, 3>} : (tensor<2x3xf32>) -> tensor<4x3xf32>
  return %0 : tensor<4x3xf32>
}

// -----

func.func @dynamic_broadcast(%x: tensor<2x3xf32>) -> tensor<4x3xf32> {
  // broadcast_to_c1
  // expected-error @+1 {{cannot stretch (2, 3) to (4, 3)}}
  %0 = mindir.DynamicBroadcastTo(%x) {shape = array<i64: 4, 3>} : (tensor<2x3xf32>) -> tensor<4x3xf32>
  return %0 : tensor<4x3xf32>
}

// -----

func.func @negative_multiple(%x: tensor<2x3xf32>) -> tensor<*xf32> {
  // tile_c2
  // expected-error @+1 {{cannot repeat a dimension of 2 -1 times}}
  %0 = mindir.Tile(%x) {multiples = array<i64: -1, 2>} : (tensor<2x3xf32>) -> tensor<*xf32>
  return %0 : tensor<*xf32>
}

// -----

func.func @too_many_repetitions(%x: tensor<2x3xf32>) -> tensor<*xf32> {
  // tile_c2
  // expected-error @+1 {{cannot repeat a dimension of 3 4611686018427387904 times}}
  %0 = mindir.Tile(%x) {multiples = array<i64: 1, 4611686018427387904>} : (tensor<2x3xf32>) -> tensor<*xf32>
  return %0 : tensor<*xf32>
}

// -----

func.func @keeps_a_new_dimension(%x: tensor<2x3xf32>) -> tensor<*xf32> {
  // broadcast_to_c2
  // expected-error @+1 {{cannot keep a dimension that x does not have: (-1, 2, 3)}}
  %0 = mindir.BroadcastTo(%x) {shape = array<i64: -1, 2, 3>} : (tensor<2x3xf32>) -> tensor<*xf32>
  return %0 : tensor<*xf32>
}

// -----

func.func @stretched_to_negative(%x: tensor<1x3xf32>) -> tensor<*xf32> {
  // broadcast_to_c2
  // expected-error @+1 {{cannot keep a dimension that x does not have: (-2, 3)}}
  %0 = mindir.BroadcastTo(%x) {shape = array<i64: -2, 3>} : (tensor<1x3xf32>) -> tensor<*xf32>
  return %0 : tensor<*xf32>
}

// -----

func.func @multiples(%x: tensor<2x3xf32>) {
  // tile_c1
  // expected-error @+1 {{has 1 multiples for 2 dimensions}}
  %0 = mindir.Tile(%x) {multiples = array<i64: 2>} : (tensor<2x3xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @interleave_negative(%x: tensor<2x3xf32>) {
  // repeat_interleave_c1
  // expected-error @+1 {{repeats -1 times}}
  %0 = mindir.RepeatInterleaveInt(%x) {repeats = -1 : i64, dim = 0 : i64} : (tensor<2x3xf32>) -> tensor<2x3xf32>
  return
}

// -----

func.func @interleave_counts(%x: tensor<2x3xf32>) {
  // repeat_interleave_c2
  // expected-error @+1 {{has 3 counts of repeats for 2 slices}}
  %0 = mindir.RepeatInterleaveTensor(%x) {repeats = array<i64: 1, 2, 3>, dim = 0 : i64} : (tensor<2x3xf32>) -> tensor<6x3xf32>
  return
}

// -----

func.func @expand(%x: tensor<2x3xf32>) {
  // broadcast_to_c1
  // expected-error @+1 {{cannot stretch (2, 3) to (4, 3)}}
  %0 = mindir.Expand(%x) {shape = array<i64: 4, 3>} : (tensor<2x3xf32>) -> tensor<4x3xf32>
  return
}
