// RUN: split-file %s %t
// RUN: not msc-opt %t/open.mlir --mindir-infer-types 2>&1 | FileCheck %s --check-prefix=OPEN
// RUN: not msc-opt %t/open.mlir --mindir-infer-types=shapes=x=4x5 2>&1 | FileCheck %s --check-prefix=RANK
// RUN: not msc-opt %t/open.mlir --mindir-infer-types=shapes=y=4 2>&1 | FileCheck %s --check-prefix=NAME
// RUN: not msc-opt %t/open.mlir --mindir-infer-types=shapes=x=4xx 2>&1 | FileCheck %s --check-prefix=TEXT
// RUN: not msc-opt %t/contradiction.mlir --mindir-infer-types=shapes=x=7x3 2>&1 | FileCheck %s --check-prefix=CONTRADICTION

// OPEN: the file leaves dimensions of input 'x' open; give --shape x=?x3 with a number for each ?
// RANK: input 'x' is {{.*}}tensor<?x3xf32>{{.*}}, not 4x5
// NAME: has no input 'y'
// TEXT: 'x=4xx' is no shape; write x=1x3x224x224
// CONTRADICTION: is {{.*}}tensor<5x3xf32>{{.*}} in the file, but computes {{.*}}tensor<7x3xf32>

//--- open.mlir
func.func @main(%x: tensor<?x3xf32> {mindir.name = "x"}) -> tensor<?x3xf32> {
  return %x : tensor<?x3xf32>
}
//--- contradiction.mlir
func.func @main(%x: tensor<?x3xf32> {mindir.name = "x"}) -> tensor<5x3xf32> {
  %0 = mindir.ReLU(%x) : (tensor<?x3xf32>) -> tensor<5x3xf32>
  return %0 : tensor<5x3xf32>
}
