// RUN: split-file %s %t
// RUN: not msc-opt %t/open.mlir --mindir-infer-types 2>&1 | FileCheck %s --check-prefix=OPEN

// OPEN: the file leaves dimensions of input 'x' open; give --shape x=?x3 with a number for each ?
// OPEN: the file leaves dimensions of input 'y' open; give --shape y=... with a number for each ?

//--- open.mlir
func.func @main(%x: tensor<?x3xf32> {mindir.name = "x"}, %y: tensor<*xf32> {mindir.name = "y"}) -> tensor<?x3xf32> {
  return %x : tensor<?x3xf32>
}
