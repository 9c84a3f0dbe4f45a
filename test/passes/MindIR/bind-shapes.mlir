// RUN: split-file %s %t
// RUN: msc-opt %t/tensor.mlir --mindir-bind-shapes=shapes=x=4x3 | FileCheck %t/tensor.mlir
// RUN: msc-opt %t/tuple.mlir --mindir-bind-shapes=shapes=x.1=5x3,x.0=7 | FileCheck %t/tuple.mlir
// RUN: not msc-opt %t/tensor.mlir --mindir-bind-shapes=shapes=x=4x5 2>&1 | FileCheck %s --check-prefix=SIZE
// RUN: not msc-opt %t/tensor.mlir --mindir-bind-shapes=shapes=x=4 2>&1 | FileCheck %s --check-prefix=RANK
// RUN: not msc-opt %t/tuple.mlir --mindir-bind-shapes=shapes=x=4 2>&1 | FileCheck %s --check-prefix=NAME
// RUN: not msc-opt %t/tensor.mlir --mindir-bind-shapes=shapes=x=4xx 2>&1 | FileCheck %s --check-prefix=TEXT
// RUN: not msc-opt %t/tensor.mlir --mindir-bind-shapes=shapes=x=4x3,x=5x3 2>&1 | FileCheck %s --check-prefix=TWICE

// RUN: msc-opt %t/tensor.mlir --mindir-bind-shapes=shapes=x=1..8x3 | FileCheck %t/tensor.mlir --check-prefix=BOUNDS
// RUN: not msc-opt %t/tensor.mlir --mindir-bind-shapes=shapes=x=8..8x3 2>&1 | FileCheck %s --check-prefix=NOTHING
// RUN: not msc-opt %t/tensor.mlir --mindir-bind-shapes=shapes=x=4x1..3 2>&1 | FileCheck %s --check-prefix=FIXED

// NOTHING: 'x=8..8x3' is no shape; write x=1x3x224x224, or bounds: x=1..8x3x32..512x224
// FIXED: input 'x' is ?x3 in the file, not 4x1..3
// SIZE: input 'x' is ?x3 in the file, not 4x5
// RANK: input 'x' is ?x3 in the file, not 4
// NAME: has no input 'x'; its inputs are x.0, x.1
// TEXT: 'x=4xx' is no shape; write x=1x3x224x224
// TWICE: input 'x' is 4x3 in the file, not 5x3

//--- tensor.mlir
// CHECK: func.func @main(%arg0: tensor<4x3xf32> {mindir.name = "x"}) -> tensor<4x3xf32>
// BOUNDS: module attributes {bounded.symbols = [#bounded.symbol<"x" dim 0 in 1 to 8>]}
// BOUNDS: func.func @main(%arg0: tensor<8x3xf32, #bounded.extents<()[s0] -> (s0, 3)>> {mindir.name = "x"})
func.func @main(%x: tensor<?x3xf32> {mindir.name = "x"}) -> tensor<?x3xf32> {
  return %x : tensor<?x3xf32>
}
//--- tuple.mlir
// CHECK: func.func @main(%arg0: tuple<tensor<7xi32>, tuple<tensor<5x3xf32>>> {mindir.name = "x"})
func.func @main(%x: tuple<tensor<?xi32>, tuple<tensor<?x3xf32>>> {mindir.name = "x"}) -> tuple<tensor<?xi32>, tuple<tensor<?x3xf32>>> {
  return %x : tuple<tensor<?xi32>, tuple<tensor<?x3xf32>>>
}
