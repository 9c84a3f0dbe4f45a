// RUN: msc-opt %s --split-input-file --mindir-raise --verify-diagnostics | FileCheck %s
// RUN: not msc-opt %s --split-input-file --mindir-raise 2>&1 | FileCheck %s --check-prefix=REMEDY
// REMEDY: give the dimensions that reach it one size each, without bounds (--shape NAME=...)

// Two inputs whose dimensions meet share them, and what was inferred before follows.
// CHECK-LABEL: func.func @main
// CHECK-SAME:    %arg0: tensor<8x16xf32, #bounded.extents<()[s0, s1] -> (s0, s1)>>
// CHECK-SAME:    %arg1: tensor<8x16xf32, #bounded.extents<()[s0, s1] -> (s0, s1)>>
// CHECK-SAME:    -> tensor<8x16xf32, #bounded.extents<()[s0, s1] -> (s0, s1)>>
func.func @main(%x: tensor<8x16xf32, #bounded.extents<()[s0, s1] -> (s0, s1)>>,
                %y: tensor<8x16xf32, #bounded.extents<()[s0, s1, s2, s3] -> (s2, s3)>>) -> tensor<?x?xf32> {
  // CHECK: mindir.ReLU(%arg1)
  // CHECK-SAME: -> tensor<8x16xf32, #bounded.extents<()[s0, s1] -> (s0, s1)>>
  %0 = mindir.node "ReLU"(%y) : (tensor<8x16xf32, #bounded.extents<()[s0, s1, s2, s3] -> (s2, s3)>>) -> tensor<?x?xf32>
  %1 = mindir.node "Add"(%x, %0) : (tensor<8x16xf32, #bounded.extents<()[s0, s1] -> (s0, s1)>>, tensor<?x?xf32>) -> tensor<?x?xf32>
  return %1 : tensor<?x?xf32>
}

// -----

// Arithmetic on dimensions becomes the numbers of an argument.
// CHECK-LABEL: func.func @main
func.func @main(%x: tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>, %y: tensor<32x4xf32, #bounded.extents<()[s0, s1] -> (s1, 4)>>) -> tensor<?x4xf32> {
  %zero = mindir.constant(0 : i64) : i64
  %four = mindir.constant(4 : i64) : i64
  %shape = mindir.node "Shape"(%x) : (tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>) -> tuple<i64, i64>
  %n = mindir.node "TupleGetItem"(%shape, %zero) : (tuple<i64, i64>, i64) -> i64
  %m = mindir.node "ScalarMul"(%n, %four) : (i64, i64) -> i64
  %to = mindir.node "MakeTuple"(%m, %four) : (i64, i64) -> tuple<i64, i64>
  // CHECK: mindir.Reshape(%arg0)
  // CHECK-SAME: bounded.shape = #bounded.extents<()[s0] -> (s0 * 4, 4)>, shape = array<i64: 32, 4>
  // CHECK-SAME: -> tensor<32x4xf32, #bounded.extents<()[s0] -> (s0 * 4, 4)>>
  %0 = mindir.node "Reshape"(%x, %to) : (tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>, tuple<i64, i64>) -> tensor<?x4xf32>
  return %0 : tensor<?x4xf32>
}

// -----

func.func @main(%x: tensor<8x3x16x16xf32, #bounded.extents<()[s0] -> (s0, 3, 16, 16)>>, %i: tensor<i64>) -> tensor<i64> {
  %kind = mindir.constant("int_index") : !mindir.string
  %axis = mindir.constant(1 : i64) : i64
  %types = mindir.constant([17, 17]) : tuple<i64, i64>
  // expected-error @+2 {{NormalizeTupleIndex: does not take a dimension that each run chooses}}
  // expected-note @+1 {{give the dimensions that reach it one size each, without bounds (--shape NAME=...)}}
  %0 = mindir.node "NormalizeTupleIndex"(%x, %i, %kind, %axis, %types)
    : (tensor<8x3x16x16xf32, #bounded.extents<()[s0] -> (s0, 3, 16, 16)>>, tensor<i64>, !mindir.string, i64, tuple<i64, i64>) -> tensor<i64>
  return %0 : tensor<i64>
}

// -----

func.func @main(%x: tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>) -> tensor<?x16xf32> {
  %zero = mindir.constant(0 : i64) : i64
  %shape = mindir.node "Shape"(%x) : (tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>) -> tuple<i64, i64>
  %n = mindir.node "TupleGetItem"(%shape, %zero) : (tuple<i64, i64>, i64) -> i64
  %sizes = mindir.node "TensorShape"(%x) : (tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>) -> tensor<2xi64>
  // expected-error @+2 {{Add: computes with a number that follows from a dimension which each run chooses}}
  // expected-note @+1 {{give the dimensions that reach it one size each, without bounds}}
  %0 = mindir.node "Add"(%sizes, %sizes) : (tensor<2xi64>, tensor<2xi64>) -> tensor<2xi64>
  %eight = mindir.constant(8 : i64) : i64
  %eighth = mindir.node "ScalarFloorDiv"(%n, %eight) : (i64, i64) -> i64
  // expected-error @+2 {{ReduceSum: has an argument that follows from a dimension which each run chooses: axis}}
  // expected-note @+1 {{give the dimensions that reach it one size each, without bounds}}
  %1 = mindir.node "ReduceSum"(%x, %eighth) {primitive_attributes = {keep_dims = true}} : (tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>, i64) -> tensor<?x1xf32>
  // expected-error @+2 {{CumSum: its argument 'axis' follows from a dimension that each run chooses}}
  // expected-note @+1 {{change that argument}}
  %2 = mindir.node "CumSum"(%x, %n) : (tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>, i64) -> tensor<?x16xf32>
  return %2 : tensor<?x16xf32>
}

// -----

// At the upper bound a product of differences is not the largest: it is a number of the run.
func.func @main(%x: tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>) -> tensor<?x16xf32> {
  %zero = mindir.constant(0 : i64) : i64
  %seven = mindir.constant(7 : i64) : i64
  %shape = mindir.node "Shape"(%x) : (tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>) -> tuple<i64, i64>
  %n = mindir.node "TupleGetItem"(%shape, %zero) : (tuple<i64, i64>, i64) -> i64
  %d = mindir.node "ScalarSub"(%n, %seven) : (i64, i64) -> i64
  %m = mindir.node "ScalarMul"(%d, %d) : (i64, i64) -> i64
  %to = mindir.node "MakeTuple"(%m) : (i64) -> tuple<i64>
  // expected-error @+2 {{Tile: its argument 'multiples' is computed in the graph}}
  // expected-note @+1 {{change that argument}}
  %0 = mindir.node "Tile"(%x, %to) : (tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>, tuple<i64>) -> tensor<?x16xf32>
  return %0 : tensor<?x16xf32>
}

// -----

// What two factors sum over meets, turned or not.
// CHECK-LABEL: func.func @main
// CHECK-SAME: %arg0: tensor<4x16xf32, #bounded.extents<()[s0] -> (4, s0)>>
// CHECK-SAME: %arg1: tensor<16x5xf32, #bounded.extents<()[s0] -> (s0, 5)>>
// CHECK-SAME: %arg2: tensor<16x4xf32, #bounded.extents<()[s0] -> (s0, 4)>>
// CHECK-SAME: %arg3: tensor<5x16xf32, #bounded.extents<()[s0] -> (5, s0)>>
func.func @main(%x: tensor<4x16xf32, #bounded.extents<()[s0] -> (4, s0)>>, %y: tensor<16x5xf32, #bounded.extents<()[s0, s1] -> (s1, 5)>>,
                %u: tensor<16x4xf32, #bounded.extents<()[s0, s1, s2] -> (s2, 4)>>, %v: tensor<5x16xf32, #bounded.extents<()[s0, s1, s2, s3] -> (5, s3)>>)
    -> tensor<4x5xf32> {
  %0 = mindir.node "MatMul"(%x, %y) {primitive_attributes = {transpose_a = false, transpose_b = false}} : (tensor<4x16xf32, #bounded.extents<()[s0] -> (4, s0)>>, tensor<16x5xf32, #bounded.extents<()[s0, s1] -> (s1, 5)>>) -> tensor<4x5xf32>
  %1 = mindir.node "MatMul"(%u, %v) {primitive_attributes = {transpose_a = true, transpose_b = true}} : (tensor<16x4xf32, #bounded.extents<()[s0, s1, s2] -> (s2, 4)>>, tensor<5x16xf32, #bounded.extents<()[s0, s1, s2, s3] -> (5, s3)>>) -> tensor<4x5xf32>
  %2 = mindir.node "MatMul"(%u, %y) {primitive_attributes = {transpose_a = true, transpose_b = false}} : (tensor<16x4xf32, #bounded.extents<()[s0, s1, s2] -> (s2, 4)>>, tensor<16x5xf32, #bounded.extents<()[s0, s1] -> (s1, 5)>>) -> tensor<4x5xf32>
  %3 = mindir.node "Add"(%0, %1) : (tensor<4x5xf32>, tensor<4x5xf32>) -> tensor<4x5xf32>
  %4 = mindir.node "Add"(%2, %3) : (tensor<4x5xf32>, tensor<4x5xf32>) -> tensor<4x5xf32>
  return %4 : tensor<4x5xf32>
}

// -----

// So do their batches; rows and columns of the result are each one's own.
// CHECK-LABEL: func.func @main
// CHECK-SAME: %arg0: tensor<8x12x16xf32, #bounded.extents<()[s0, s1, s2] -> (s0, s1, s2)>>
// CHECK-SAME: %arg1: tensor<8x16x12xf32, #bounded.extents<()[s0, s1, s2, s3, s4, s5] -> (s0, s2, s5)>>
// CHECK: mindir.BatchMatMul
// CHECK-SAME: -> tensor<8x12x12xf32, #bounded.extents<()[s0, s1, s2, s3, s4, s5] -> (s0, s1, s5)>>
func.func @main(%x: tensor<8x12x16xf32, #bounded.extents<()[s0, s1, s2] -> (s0, s1, s2)>>,
                %y: tensor<8x16x12xf32, #bounded.extents<()[s0, s1, s2, s3, s4, s5] -> (s3, s4, s5)>>) -> tensor<?x?x?xf32> {
  %0 = mindir.node "BatchMatMul"(%x, %y) {primitive_attributes = {transpose_a = false, transpose_b = false}} : (tensor<8x12x16xf32, #bounded.extents<()[s0, s1, s2] -> (s0, s1, s2)>>, tensor<8x16x12xf32, #bounded.extents<()[s0, s1, s2, s3, s4, s5] -> (s3, s4, s5)>>) -> tensor<?x?x?xf32>
  return %0 : tensor<?x?x?xf32>
}

// -----

// MindSpore 2.0 takes a shape apart and puts one together in tensors.
// CHECK-LABEL: func.func @main
// CHECK-NEXT: mindir.Reshape(%arg0) {bounded.shape = #bounded.extents<()[s0] -> (s0, 4, 4)>, shape = array<i64: 8, 4, 4>}
// CHECK-NEXT: return
!rows = tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>
func.func @main(%x: !rows) -> tensor<?x4x4xf32> {
  %zero = mindir.constant([0]) : tuple<i64>
  %one = mindir.constant([1]) : tuple<i64>
  %four = mindir.constant(dense<4> : tensor<i64>) : tensor<i64>
  %sizes = mindir.node "TensorShape"(%x) : (!rows) -> tensor<2xi64>
  %n = mindir.node "StridedSlice"(%sizes, %zero, %one, %one) {primitive_attributes = {begin_mask = 0 : i64, ellipsis_mask = 0 : i64, end_mask = 0 : i64,
    new_axis_mask = 0 : i64, shrink_axis_mask = 1 : i64}} : (tensor<2xi64>, tuple<i64>, tuple<i64>, tuple<i64>) -> tensor<i64>
  %list = mindir.node "MakeTuple"(%n, %four, %four) : (tensor<i64>, tensor<i64>, tensor<i64>) -> tuple<tensor<i64>, tensor<i64>, tensor<i64>>
  %shape = mindir.node "Stack"(%list) {primitive_attributes = {axis = -1 : i64}} : (tuple<tensor<i64>, tensor<i64>, tensor<i64>>) -> tensor<3xi64>
  %0 = mindir.node "Reshape"(%x, %shape) : (!rows, tensor<3xi64>) -> tensor<?x4x4xf32>
  return %0 : tensor<?x4x4xf32>
}

// -----

// What is no size is a number of the run: a tensor without dimensions.
// CHECK-LABEL: func.func @main
// CHECK-DAG: %[[N:.*]] = mindir.constant([#bounded.number<()[s0] -> (s0), 8> : f32]) : tensor<f32>
// CHECK-DAG: %[[TWO:.*]] = mindir.constant(dense<2.0{{.*}}> : tensor<f32>) : tensor<f32>
// CHECK: %[[HALF:.*]] = mindir.RealDiv(%[[N]], %[[TWO]])
// CHECK: mindir.Mul(%arg0, %[[HALF]])
!rows = tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>
func.func @main(%x: !rows) -> tensor<?x16xf32> {
  %zero = mindir.constant(0 : i64) : i64
  %two = mindir.constant(2 : i64) : i64
  %shape = mindir.node "Shape"(%x) : (!rows) -> tuple<i64, i64>
  %n = mindir.node "TupleGetItem"(%shape, %zero) : (tuple<i64, i64>, i64) -> i64
  %half = mindir.node "ScalarDiv"(%n, %two) : (i64, i64) -> f32
  %0 = mindir.node "Mul"(%x, %half) : (!rows, f32) -> tensor<?x16xf32>
  return %0 : tensor<?x16xf32>
}

// -----

// What holds for every size within the bounds is known.
// CHECK-LABEL: func.func @main
// CHECK: %[[LEAST:.*]] = mindir.constant(true) : i1
// CHECK: %[[MOST:.*]] = mindir.constant(true) : i1
// CHECK: %[[ZERO:.*]] = mindir.constant(false) : i1
// CHECK: %[[LARGEST:.*]] = mindir.GreaterEqual
// CHECK: return %[[LEAST]], %[[MOST]], %[[ZERO]], %[[LARGEST]]
!rows = tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>
module attributes {bounded.symbols = [#bounded.symbol<"x" dim 0 in 2 to 8>]} {
  func.func @main(%x: !rows) -> (i1, i1, i1, i1) {
    %zero = mindir.constant(0 : i64) : i64
    %two = mindir.constant(2 : i64) : i64
    %eight = mindir.constant(8 : i64) : i64
    %shape = mindir.node "Shape"(%x) : (!rows) -> tuple<i64, i64>
    %n = mindir.node "TupleGetItem"(%shape, %zero) : (tuple<i64, i64>, i64) -> i64
    %0 = mindir.node "ScalarGe"(%n, %two) : (i64, i64) -> i1
    %1 = mindir.node "ScalarLe"(%n, %eight) : (i64, i64) -> i1
    %2 = mindir.node "ScalarEq"(%n, %zero) : (i64, i64) -> i1
    %3 = mindir.node "ScalarGe"(%n, %eight) : (i64, i64) -> i1
    return %0, %1, %2, %3 : i1, i1, i1, i1
  }
}

// -----

// Side by side all but the axis meets.
// CHECK-LABEL: func.func @main
// CHECK-SAME: %arg1: tensor<8x16x4xf32, #bounded.extents<()[s0, s1, s2, s3] -> (s0, s3, 4)>>
// CHECK: mindir.Concat
// CHECK-SAME: -> tensor<8x32x4xf32, #bounded.extents<()[s0, s1, s2, s3] -> (s0, s1 + s3, 4)>>
!left = tensor<8x16x4xf32, #bounded.extents<()[s0, s1] -> (s0, s1, 4)>>
!right = tensor<8x16x4xf32, #bounded.extents<()[s0, s1, s2, s3] -> (s2, s3, 4)>>
func.func @main(%x: !left, %y: !right) -> tensor<?x?x4xf32> {
  %both = mindir.node "MakeTuple"(%x, %y) : (!left, !right) -> tuple<!left, !right>
  %0 = mindir.node "Concat"(%both) {primitive_attributes = {axis = 1 : i64}} : (tuple<!left, !right>) -> tensor<?x?x4xf32>
  return %0 : tensor<?x?x4xf32>
}

// -----

// What is stretched to the shape of another meets it.
// CHECK-LABEL: func.func @main
// CHECK-SAME: %arg1: tensor<8x4xf32, #bounded.extents<()[s0] -> (s0, 4)>>
!column = tensor<8x1xf32, #bounded.extents<()[s0] -> (s0, 1)>>
!rows = tensor<8x4xf32, #bounded.extents<()[s0, s1] -> (s1, 4)>>
func.func @main(%x: !column, %y: !rows) -> tensor<?x4xf32> {
  %shape = mindir.node "Shape"(%y) : (!rows) -> tuple<i64, i64>
  %0 = mindir.node "BroadcastTo"(%x, %shape) : (!column, tuple<i64, i64>) -> tensor<?x4xf32>
  return %0 : tensor<?x4xf32>
}

// -----

// What a branch or a loop gives has the sizes of both paths.
// CHECK-LABEL: func.func @main
// CHECK: scf.if {{.*}} -> (tensor<8xf32, #bounded.extents<()[s0] -> (s0)>>)
// CHECK: scf.while {{.*}} : (tensor<8xf32, #bounded.extents<()[s0] -> (s0)>>) -> tensor<8xf32, #bounded.extents<()[s0] -> (s0)>>
// CHECK-NOT: poison
func.func @main(%c: i1, %x: tensor<8xf32, #bounded.extents<()[s0] -> (s0)>>) -> tensor<?xf32> {
  %none = ub.poison : tensor<?xf32>
  %0 = scf.if %c -> tensor<?xf32> {
    %1 = mindir.node "ReLU"(%x) : (tensor<8xf32, #bounded.extents<()[s0] -> (s0)>>) -> tensor<?xf32>
    scf.yield %1 : tensor<?xf32>
  } else {
    %2 = mindir.node "Abs"(%x) : (tensor<8xf32, #bounded.extents<()[s0] -> (s0)>>) -> tensor<?xf32>
    scf.yield %2 : tensor<?xf32>
  }
  %3 = scf.while (%a = %0) : (tensor<?xf32>) -> tensor<?xf32> {
    scf.condition(%c) %a : tensor<?xf32>
  } do {
  ^bb0(%b: tensor<?xf32>):
    %4 = mindir.node "Abs"(%b) : (tensor<?xf32>) -> tensor<?xf32>
    scf.yield %4 : tensor<?xf32>
  }
  return %3 : tensor<?xf32>
}

// -----

func.func @main(%c: i1, %x: tensor<8xf32, #bounded.extents<()[s0] -> (s0)>>) -> tensor<?xf32> {
  // expected-error @+2 {{if: a value that passes through it is tensor<8xf32, #bounded.extents<()[s0] -> (s0)>> and tensor<16xf32, #bounded.extents<()[s0] -> (s0 * 2)>>}}
  // expected-note @+1 {{export the network for one case}}
  %0 = scf.if %c -> tensor<?xf32> {
    %1 = mindir.node "ReLU"(%x) : (tensor<8xf32, #bounded.extents<()[s0] -> (s0)>>) -> tensor<?xf32>
    scf.yield %1 : tensor<?xf32>
  } else {
    %two = mindir.node "MakeTuple"(%x, %x) : (tensor<8xf32, #bounded.extents<()[s0] -> (s0)>>, tensor<8xf32, #bounded.extents<()[s0] -> (s0)>>)
      -> tuple<tensor<?xf32>, tensor<?xf32>>
    %2 = mindir.node "Concat"(%two) {axis = 0 : i64} : (tuple<tensor<?xf32>, tensor<?xf32>>) -> tensor<?xf32>
    scf.yield %2 : tensor<?xf32>
  }
  return %0 : tensor<?xf32>
}

// -----

// A symbol that became another is none of the module's; the bounds of both hold.
// CHECK: module attributes {bounded.symbols = [#bounded.symbol<"x" dim 0 in 3 to 8>, #bounded.symbol<"z" dim 0 in 1 to 4>]}
// CHECK-LABEL: func.func @main
// CHECK-SAME: %arg1: tensor<8xf32, #bounded.extents<()[s0] -> (s0)>>
// CHECK-SAME: %arg2: tensor<4xf32, #bounded.extents<()[s0, s1] -> (s1)>>
module attributes {bounded.symbols = [#bounded.symbol<"x" dim 0 in 1 to 8>, #bounded.symbol<"y" dim 0 in 3 to 8>, #bounded.symbol<"z" dim 0 in 1 to 4>]} {
  func.func @main(%x: tensor<8xf32, #bounded.extents<()[s0] -> (s0)>>, %y: tensor<8xf32, #bounded.extents<()[s0, s1] -> (s1)>>,
                  %z: tensor<4xf32, #bounded.extents<()[s0, s1, s2] -> (s2)>>) -> (tensor<?xf32>, tensor<?xf32>) {
    %0 = mindir.node "Add"(%x, %y) : (tensor<8xf32, #bounded.extents<()[s0] -> (s0)>>, tensor<8xf32, #bounded.extents<()[s0, s1] -> (s1)>>) -> tensor<?xf32>
    %1 = mindir.node "ReLU"(%z) : (tensor<4xf32, #bounded.extents<()[s0, s1, s2] -> (s2)>>) -> tensor<?xf32>
    return %0, %1 : tensor<?xf32>, tensor<?xf32>
  }
}

// -----

// What is printed does not matter: it is left out.
// CHECK-LABEL: func.func @main
func.func @main(%x: tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>) -> tensor<?x16xf32> {
  %u = mindir.constant(unit) : !mindir.iomonad
  %shape = mindir.node "Shape"(%x) : (tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>) -> tuple<i64, i64>
  // CHECK: mindir.Print(%arg0, %{{.*}}, %{{.*}})
  %print = mindir.node "Print"(%x, %shape, %u) : (tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>, tuple<i64, i64>, !mindir.iomonad) -> tensor<1xi32>
  %v = mindir.node "UpdateState"(%u, %print) : (!mindir.iomonad, tensor<1xi32>) -> !mindir.iomonad
  %y = mindir.node "Depend"(%x, %v) : (tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>, !mindir.iomonad) -> tensor<?x16xf32>
  return %y : tensor<?x16xf32>
}
