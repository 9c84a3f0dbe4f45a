// Arithmetic on dimensions is folded where they are known, so that it can be an attribute of the next operator. Where the file
// leaves them open, what depends on them waits for --shape.
// RUN: split-file %s %t
// RUN: msc-opt %t/rows.mlir --mindir-bind-shapes=shapes=x=2x3x4 --mindir-raise | FileCheck %t/rows.mlir
// RUN: msc-opt %t/unranked.mlir --mindir-raise | FileCheck %t/unranked.mlir
// RUN: not msc-opt %t/rows.mlir --mindir-raise 2>&1 | FileCheck %s --check-prefix=OPEN --implicit-check-not=error:
// RUN: sed -e 's/"ScalarFloorDiv"/"Mystery"/' %t/rows.mlir | not msc-opt --mindir-raise 2>&1 | FileCheck %s --check-prefix=UNKNOWN
// RUN: not msc-opt %t/contradiction.mlir --mindir-bind-shapes=shapes=x=7x3 --mindir-raise 2>&1 | FileCheck %s --check-prefix=CONTRADICTION

// OPEN: error: the file leaves dimensions of input 'x' open; give --shape x=?x3x4 with a number for each ?
// UNKNOWN: error: Mystery: the operator is not supported
// CONTRADICTION: error: ReLU: infers 'tensor<7x3xf32>', but its result is 'tensor<5x3xf32>'

//--- unranked.mlir
// The rank of the dimensions is known though the file does not say it.
// CHECK: mindir.constant(dense<[2, 3, 4]> : tensor<3xi64>) : tensor<3xi64>
func.func @main(%x: tensor<2x3x4xf32> {mindir.name = "x"}) -> tensor<*xi64> attributes {mindir.entry} {
  %0 = mindir.node "TensorShape"(%x) : (tensor<2x3x4xf32>) -> tensor<*xi64>
  return %0 : tensor<*xi64>
}
//--- contradiction.mlir
func.func @main(%x: tensor<?x3xf32> {mindir.name = "x"}) -> tensor<5x3xf32> {
  %0 = mindir.node "ReLU"(%x) : (tensor<?x3xf32>) -> tensor<5x3xf32>
  return %0 : tensor<5x3xf32>
}
//--- rows.mlir
// CHECK-LABEL: func.func @main
// CHECK-SAME: tensor<2x3x4xf32>
// CHECK-NEXT: %[[N:.*]] = mindir.constant(2 : i64) : i64
// CHECK-NEXT: %[[Y:.*]] = mindir.Reshape(%arg0) {shape = array<i64: 12, -1>} : (tensor<2x3x4xf32>) -> tensor<12x2xf32>
// CHECK-NEXT: %[[Z:.*]] = mindir.Divs(%[[Y]], %[[N]]) : (tensor<12x2xf32>, i64) -> tensor<12x2xf32>
// CHECK-NEXT: return %[[Z]] : tensor<12x2xf32>
func.func @main(%x: tensor<?x3x4xf32> {mindir.name = "x"}) -> tensor<?x?xf32> attributes {mindir.entry} {
  %u = mindir.constant(unit) : !mindir.umonad
  %shape = mindir.node "Shape"(%x) : (tensor<?x3x4xf32>) -> tuple<i64, i64, i64>
  %zero = mindir.constant(0 : i64) : i64
  %n = mindir.node "TupleGetItem"(%shape, %zero) : (tuple<i64, i64, i64>, i64) -> i64
  %size = mindir.node "Size"(%x) : (tensor<?x3x4xf32>) -> i64
  %rows = mindir.node "ScalarFloorDiv"(%size, %n) : (i64, i64) -> i64
  %rest = mindir.constant(-1 : i64) : i64
  %to = mindir.node "MakeTuple"(%rows, %rest) : (i64, i64) -> tuple<i64, i64>
  %y = mindir.node "Reshape"(%x, %to) : (tensor<?x3x4xf32>, tuple<i64, i64>) -> tensor<?x?xf32>
  %z = mindir.node "Divs"(%y, %n) : (tensor<?x?xf32>, i64) -> tensor<?x?xf32>
  return %z : tensor<?x?xf32>
}
