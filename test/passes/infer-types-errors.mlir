// RUN: split-file %s %t
// RUN: not msc-opt %t/open.mlir --mindir-infer-types 2>&1 | FileCheck %s --check-prefix=OPEN

// OPEN: the file leaves dimensions of input 'x' open; give --shape x=?x3 with a number for each ?
// OPEN: the file leaves dimensions of input 'y' open; give --shape y=... with a number for each ?

// RUN: not msc-opt %t/sizes.mlir --mindir-infer-types 2>&1 | FileCheck %s --check-prefix=SIZES
// SIZES: 'mindir.Zeros' op has a result that no machine can hold: 'tensor<4294967296x4294967296xf32>'
// SIZES: 'mindir.Add' op has a result that no machine can hold: 'tensor<1048576x2097152xf32>'

//--- open.mlir
func.func @main(%x: tensor<?x3xf32> {mindir.name = "x"}, %y: tensor<*xf32> {mindir.name = "y"}) -> tensor<?x3xf32> {
  return %x : tensor<?x3xf32>
}

//--- sizes.mlir
func.func @main(%x: tensor<1048576x1xf32>, %y: tensor<1x2097152xf32>) -> (tensor<?x?xf32>, tensor<?x?xf32>) {
  %0 = mindir.Zeros() {shape = array<i64: 4294967296, 4294967296>} : () -> tensor<?x?xf32>
  %1 = mindir.Add(%x, %y) : (tensor<1048576x1xf32>, tensor<1x2097152xf32>) -> tensor<?x?xf32>
  return %0, %1 : tensor<?x?xf32>, tensor<?x?xf32>
}
