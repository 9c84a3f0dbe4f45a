// RUN: split-file %s %t
// RUN: msc-opt %t/tensor.mlir --mindir-bind-shapes=shapes=x=4x3 | FileCheck %t/tensor.mlir
// RUN: msc-opt %t/tuple.mlir --mindir-bind-shapes=shapes=x.1=5x3,x.0=7 | FileCheck %t/tuple.mlir
// RUN: not msc-opt %t/tensor.mlir --mindir-bind-shapes=shapes=x=4x5 2>&1 | FileCheck %s --check-prefix=SIZE
// RUN: not msc-opt %t/tensor.mlir --mindir-bind-shapes=shapes=x=4 2>&1 | FileCheck %s --check-prefix=RANK
// RUN: not msc-opt %t/tuple.mlir --mindir-bind-shapes=shapes=x=4 2>&1 | FileCheck %s --check-prefix=NAME
// RUN: not msc-opt %t/tensor.mlir --mindir-bind-shapes=shapes=x=4xx 2>&1 | FileCheck %s --check-prefix=TEXT
// RUN: not msc-opt %t/tensor.mlir --mindir-bind-shapes=shapes=x=4x3,x=5x3 2>&1 | FileCheck %s --check-prefix=TWICE

// SIZE: input 'x' is ?x3 in the file, not 4x5
// RANK: input 'x' is ?x3 in the file, not 4
// NAME: has no input 'x'; its inputs are x.0, x.1
// TEXT: 'x=4xx' is no shape; write x=1x3x224x224
// TWICE: input 'x' is 4x3 in the file, not 5x3

//--- tensor.mlir
// CHECK: func.func @main(%arg0: tensor<4x3xf32> {mindir.name = "x"}) -> tensor<4x3xf32>
func.func @main(%x: tensor<?x3xf32> {mindir.name = "x"}) -> tensor<?x3xf32> {
  return %x : tensor<?x3xf32>
}
//--- tuple.mlir
// CHECK: func.func @main(%arg0: tuple<tensor<7xi32>, tuple<tensor<5x3xf32>>> {mindir.name = "x"})
func.func @main(%x: tuple<tensor<?xi32>, tuple<tensor<?x3xf32>>> {mindir.name = "x"}) -> tuple<tensor<?xi32>, tuple<tensor<?x3xf32>>> {
  return %x : tuple<tensor<?xi32>, tuple<tensor<?x3xf32>>>
}
