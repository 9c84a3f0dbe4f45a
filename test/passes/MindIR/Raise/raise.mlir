// Both generations of the format become the same typed operators.
// RUN: msc-opt %s --mindir-raise | FileCheck %s

// 2.0: attributes on the primitive; `pad` is not what counts.
// CHECK-LABEL: func.func @attributes_on_the_primitive
// CHECK: mindir.Conv2D(%arg0, %arg1) {group = 2 : i64, pad_list = array<i64: 1, 1, 1, 1>, pad_mode = "same", stride = array<i64: 1, 1, 2, 2>}
func.func @attributes_on_the_primitive(%x: tensor<1x4x8x8xf32>, %w: tensor<6x2x3x3xf32>) -> tensor<1x6x4x4xf32> {
  %y = mindir.node "Conv2D"(%x, %w) {primitive_attributes = {pad_mode = "SAME", pad = [0, 0, 0, 0], pad_list = [1, 1, 1, 1],
    stride = [1, 1, 2, 2], dilation = [1, 1, 1, 1], group = 2 : i64, format = "NCHW", mode = 1 : i64, groups = 2 : i64}}
    : (tensor<1x4x8x8xf32>, tensor<6x2x3x3xf32>) -> tensor<1x6x4x4xf32>
  return %y : tensor<1x6x4x4xf32>
}

// 2.10: attributes as constant inputs, enums as numbers.
// CHECK-LABEL: func.func @attributes_as_inputs
// CHECK: %[[Y:[a-z_]*]], {{.*}} = mindir.BatchNorm(%arg0, %arg1, %arg1, %arg1, %arg1) {epsilon = 1.000000e-03 : f32, momentum = 0.899999976 : f32}
// CHECK-NOT: mindir.constant
// CHECK: return %[[Y]]
func.func @attributes_as_inputs(%x: tensor<1x4x2x2xf32>, %c: tensor<4xf32>) -> tensor<1x4x2x2xf32> {
  %training = mindir.constant(false) : i1
  %epsilon = mindir.constant(1.0e-3 : f32) : f32
  %momentum = mindir.constant(0.9 : f32) : f32
  %format = mindir.constant(0 : i64) : i64
  %t = mindir.node "BatchNorm"(%x, %c, %c, %c, %c, %training, %epsilon, %momentum, %format)
    : (tensor<1x4x2x2xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, i1, f32, f32, i64)
    -> tuple<tensor<1x4x2x2xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>>
  %zero = mindir.constant(0 : i64) : i64
  %y = mindir.node "TupleGetItem"(%t, %zero)
    : (tuple<tensor<1x4x2x2xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>>, i64) -> tensor<1x4x2x2xf32>
  return %y : tensor<1x4x2x2xf32>
}

// What waits for an operator with several results reads none of them.
// CHECK-LABEL: func.func @effect_after_batch_norm
// CHECK: %[[Y:[a-z_]*]], {{.*}} = mindir.BatchNorm
// CHECK-NEXT: mindir.UpdateState(%{{.*}}, %[[Y]])
// CHECK-NOT: mindir.MakeTuple
func.func @effect_after_batch_norm(%x: tensor<1x4x2x2xf32>, %c: tensor<4xf32>, %u: !mindir.umonad) -> !mindir.umonad {
  %t = mindir.node "BatchNorm"(%x, %c, %c, %c, %c)
    : (tensor<1x4x2x2xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>)
    -> tuple<tensor<1x4x2x2xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>>
  %v = mindir.node "UpdateState"(%u, %t)
    : (!mindir.umonad, tuple<tensor<1x4x2x2xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>>) -> !mindir.umonad
  return %v : !mindir.umonad
}

// CHECK-LABEL: func.func @enums_are_numbers
// CHECK: mindir.AvgPool(%arg0) {kernel_size = array<i64: 2>, pad_mode = "same", strides = array<i64: 2>}
func.func @enums_are_numbers(%x: tensor<1x4x8x8xf32>) -> tensor<1x4x4x4xf32> {
  %two = mindir.constant(2 : i64) : i64
  %same = mindir.constant(1 : i64) : i64
  %y = mindir.node "AvgPool"(%x, %two, %two, %same) : (tensor<1x4x8x8xf32>, i64, i64, i64) -> tensor<1x4x4x4xf32>
  return %y : tensor<1x4x4x4xf32>
}

// A tuple operand is flattened, a tuple result is made again.
// CHECK-LABEL: func.func @tuples
// CHECK: %[[S:[0-9a-z]*]]:2 = mindir.Split(%arg0) {axis = 1 : i64, output_num = 2 : i64}
// CHECK: %[[C:.*]] = mindir.Concat(%[[S]]#1, %[[S]]#0) {axis = 1 : i64}
// CHECK: return %[[C]]
func.func @tuples(%x: tensor<2x4xf32>) -> tensor<2x4xf32> {
  %s = mindir.node "Split"(%x) {primitive_attributes = {axis = 1 : i64, output_num = 2 : i64}}
    : (tensor<2x4xf32>) -> tuple<tensor<2x2xf32>, tensor<2x2xf32>>
  %zero = mindir.constant(0 : i64) : i64
  %last = mindir.constant(-1 : i64) : i64
  %a = mindir.node "TupleGetItem"(%s, %zero) : (tuple<tensor<2x2xf32>, tensor<2x2xf32>>, i64) -> tensor<2x2xf32>
  %b = mindir.node "TupleGetItem"(%s, %last) : (tuple<tensor<2x2xf32>, tensor<2x2xf32>>, i64) -> tensor<2x2xf32>
  %t = mindir.node "make_list"(%b, %a) : (tensor<2x2xf32>, tensor<2x2xf32>) -> tuple<tensor<2x2xf32>, tensor<2x2xf32>>
  %y = mindir.node "Concat"(%t) {primitive_attributes = {axis = 1 : i64}}
    : (tuple<tensor<2x2xf32>, tensor<2x2xf32>>) -> tensor<2x4xf32>
  return %y : tensor<2x4xf32>
}

// The monad that 2.10 hangs on some operators is dropped, an absent bias too.
// CHECK-LABEL: func.func @trailing_monad_and_none
// CHECK: mindir.Dense(%arg0, %arg1) :
func.func @trailing_monad_and_none(%x: tensor<2x3xf32>, %w: tensor<4x3xf32>) -> tensor<2x4xf32> {
  %none = mindir.constant(unit) : !mindir.none
  %u = mindir.constant(unit) : !mindir.umonad
  %y = mindir.node "Dense"(%x, %w, %none, %u) : (tensor<2x3xf32>, tensor<4x3xf32>, !mindir.none, !mindir.umonad) -> tensor<2x4xf32>
  return %y : tensor<2x4xf32>
}
