// RUN: msc-opt %s --split-input-file --convert-mindir-to-linalg --canonicalize | FileCheck %s

// Operands of lower rank are aligned to the right, stretched dimensions read at 0.
// CHECK-DAG: #[[CHANNEL:.*]] = affine_map<(d0, d1, d2) -> (d1, 0)>
// CHECK-DAG: #[[ALL:.*]] = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
// CHECK-LABEL: func.func @main
// CHECK-SAME: tensor<2x3x4xf32> {mindir.type = tensor<2x3x4xf32>}
// CHECK: linalg.generic {indexing_maps = [#[[ALL]], #[[CHANNEL]], #[[ALL]]], iterator_types = ["parallel", "parallel", "parallel"]}
// CHECK: arith.addf
func.func @main(%x: tensor<2x3x4xf32>, %y: tensor<3x1xf32>) -> tensor<2x3x4xf32> {
  %0 = mindir.Add(%x, %y) : (tensor<2x3x4xf32>, tensor<3x1xf32>) -> tensor<2x3x4xf32>
  return %0 : tensor<2x3x4xf32>
}

// -----

// NaN is not above 0: no maximum, but a comparison.
// CHECK-LABEL: func.func @relu
// CHECK: %[[POSITIVE:.*]] = arith.cmpf ogt, %[[X:.*]], %{{.*}} : f32
// CHECK: arith.select %[[POSITIVE]], %[[X]], %{{.*}} : f32
func.func @relu(%x: tensor<4xf32>) -> tensor<4xf32> {
  %0 = mindir.ReLU(%x) : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

// The sign moves from the type into the operation.
// CHECK-LABEL: func.func @unsigned
// CHECK-SAME: (%{{.*}}: tensor<4xi8> {mindir.type = tensor<4xui8>}
// CHECK-SAME: -> (tensor<4xi1> {mindir.type = tensor<4xi1>}, tensor<4xi16> {mindir.type = tensor<4xi16>})
// CHECK: arith.cmpi ult
// CHECK: arith.extui %{{.*}} : i8 to i16
func.func @unsigned(%x: tensor<4xui8>, %y: tensor<4xui8>) -> (tensor<4xi1>, tensor<4xi16>) {
  %0 = mindir.Less(%x, %y) : (tensor<4xui8>, tensor<4xui8>) -> tensor<4xi1>
  %1 = mindir.Cast(%x) : (tensor<4xui8>) -> tensor<4xi16>
  return %0, %1 : tensor<4xi1>, tensor<4xi16>
}

// -----

// Integer division never traps: divisors 0 and -1 are replaced before it.
// CHECK-LABEL: func.func @divide
// CHECK-DAG: %[[ONE:.*]] = arith.constant 1 : i32
// CHECK: %[[NO_ZERO:.*]] = arith.select %{{.*}}, %[[ONE]], %{{.*}} : i32
// CHECK: %[[SAFE:.*]] = arith.select %{{.*}}, %[[ONE]], %[[NO_ZERO]] : i32
// CHECK: arith.divsi %{{.*}}, %[[SAFE]] : i32
func.func @divide(%x: tensor<4xi32>, %y: tensor<4xi32>) -> tensor<4xi32> {
  %0 = mindir.RealDiv(%x, %y) : (tensor<4xi32>, tensor<4xi32>) -> tensor<4xi32>
  return %0 : tensor<4xi32>
}

// -----

// Files of 2.10 divide integers as floats: the result's type says so.
// CHECK-LABEL: func.func @divide_210
// CHECK: arith.sitofp %{{.*}} : i32 to f32
// CHECK: arith.divf
func.func @divide_210(%x: tensor<4xi32>, %y: tensor<4xi32>) -> tensor<4xf32> {
  %0 = mindir.Div(%x, %y) : (tensor<4xi32>, tensor<4xi32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

// What does not fit an int32 is replaced before the conversion, which would be undefined.
// CHECK-LABEL: func.func @cast
// CHECK-DAG: %[[LOW:.*]] = arith.cmpf oge
// CHECK-DAG: %[[HIGH:.*]] = arith.cmpf olt
// CHECK: %[[FITS:.*]] = arith.andi %[[LOW]], %[[HIGH]]
// CHECK: %[[SAFE:.*]] = arith.select %[[FITS]]
// CHECK: arith.fptosi %[[SAFE]] : f32 to i32
func.func @cast(%x: tensor<4xf32>) -> tensor<4xi32> {
  %0 = mindir.Cast(%x) : (tensor<4xf32>) -> tensor<4xi32>
  return %0 : tensor<4xi32>
}

// -----

// CHECK-LABEL: func.func @to_bool
// CHECK: arith.cmpf une
func.func @to_bool(%x: tensor<4xf32>) -> tensor<4xi1> {
  %0 = mindir.Cast(%x) : (tensor<4xf32>) -> tensor<4xi1>
  return %0 : tensor<4xi1>
}

// -----

// A Python number stays a scalar beside the loop.
// CHECK-LABEL: func.func @scalar
// CHECK: %[[C:.*]] = arith.constant 3.000000e+00 : f32
// CHECK: arith.mulf %{{.*}}, %[[C]] : f32
func.func @scalar(%x: tensor<4xf32>) -> tensor<4xf32> {
  %c = mindir.constant(3 : i64) : i64
  %0 = mindir.Muls(%x, %c) : (tensor<4xf32>, i64) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

// The condition keeps its own type.
// CHECK-LABEL: func.func @choose
// CHECK: ^bb0(%[[C:.*]]: i1, %[[X:.*]]: f32, %[[Y:.*]]: f32, %{{.*}}: f32):
// CHECK-NEXT: arith.select %[[C]], %[[X]], %[[Y]] : f32
func.func @choose(%c: tensor<4xi1>, %x: tensor<4xf32>, %y: tensor<4xf32>) -> tensor<4xf32> {
  %0 = mindir.Select(%c, %x, %y) : (tensor<4xi1>, tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

// Neither comparison holds for NaN, which gives 0.
// CHECK-LABEL: func.func @shrink
// CHECK: %[[BELOW:.*]] = arith.cmpf olt
// CHECK: %[[LOW:.*]] = arith.select %[[BELOW]], %{{.*}}, %{{.*}} : f32
// CHECK: %[[ABOVE:.*]] = arith.cmpf ogt
// CHECK: arith.select %[[ABOVE]], %{{.*}}, %[[LOW]] : f32
func.func @shrink(%x: tensor<4xf32>) -> tensor<4xf32> {
  %0 = mindir.SoftShrink(%x) {lambd = 1.5 : f32} : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

// CHECK-LABEL: func.func @celu
// CHECK: %[[ALPHA:.*]] = arith.constant 2.000000e+00 : f32
// CHECK: %[[SCALED:.*]] = arith.divf %{{.*}}, %[[ALPHA]]
// CHECK: %[[POWER:.*]] = math.expm1 %[[SCALED]]
// CHECK: arith.mulf %[[POWER]], %[[ALPHA]]
func.func @celu(%x: tensor<4xf32>) -> tensor<4xf32> {
  %0 = mindir.CeLU(%x) {alpha = 2.0 : f32} : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

// MindSpore writes these two but has no kernel on the CPU to make golden cases with (test/ops/coverage.py).
// CHECK-LABEL: func.func @without_golden_cases
// CHECK-DAG: %[[SLOPE:.*]] = arith.constant 1.250000e-01 : f32
// CHECK-DAG: %[[WEIGHT:.*]] = arith.constant 2.500000e-01 : f32
// CHECK: ^bb0(%[[X:.*]]: f32, %{{.*}}: f32):
// CHECK-DAG: %[[BELOW:.*]] = arith.mulf %[[X]], %[[SLOPE]]
// CHECK-DAG: %[[POSITIVE:.*]] = arith.cmpf ogt, %[[X]]
// CHECK: arith.select %[[POSITIVE]], %[[X]], %[[BELOW]]
// CHECK: ^bb0(%[[FROM:.*]]: f32, %[[TO:.*]]: f32, %{{.*}}: f32):
// CHECK: %[[DIFFERENCE:.*]] = arith.subf %[[TO]], %[[FROM]]
// CHECK: %[[PART:.*]] = arith.mulf %[[DIFFERENCE]], %[[WEIGHT]]
// CHECK: arith.addf %[[FROM]], %[[PART]]
func.func @without_golden_cases(%x: tensor<4xf32>, %y: tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>) {
  %weight = mindir.constant(0.25 : f32) : f32
  %0 = mindir.LeakyReLUExt(%x) {negative_slope = 0.125 : f32} : (tensor<4xf32>) -> tensor<4xf32>
  %1 = mindir.LerpScalar(%x, %y, %weight) : (tensor<4xf32>, tensor<4xf32>, f32) -> tensor<4xf32>
  return %0, %1 : tensor<4xf32>, tensor<4xf32>
}
