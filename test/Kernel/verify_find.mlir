// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @matrix(%x: memref<3x4xi1>, %p: memref<3x4xi64>, %n: memref<i64>) {
  // nonzero_c1
  // expected-error @+1 {{'kernel.nonzero' op has operands that are no vectors of one size, and a count}}
  kernel.nonzero %x into %p, %n : memref<3x4xi1> into memref<3x4xi64>, memref<i64>
  return
}

// -----

func.func @fewer(%x: memref<12xi1>, %p: memref<11xi64>, %n: memref<i64>) {
  // nonzero_c1
  // expected-error @+1 {{has operands that are no vectors of one size, and a count}}
  kernel.nonzero %x into %p, %n : memref<12xi1> into memref<11xi64>, memref<i64>
  return
}

// -----

func.func @count(%x: memref<12xi1>, %p: memref<12xi64>, %n: memref<1xi64>) {
  // nonzero_c1
  // expected-error @+1 {{has operands that are no vectors of one size, and a count}}
  kernel.nonzero %x into %p, %n : memref<12xi1> into memref<12xi64>, memref<1xi64>
  return
}

// -----

func.func @indices(%x: memref<6xf32>, %v: memref<6xf32>, %i: memref<5xi32>, %n: memref<i64>) {
  // unique_c1
  // expected-error @+1 {{'kernel.unique' op has operands that are no vectors of one size, and a count}}
  kernel.unique %x into %v, %i, %n : memref<6xf32> into memref<6xf32>, memref<5xi32>, memref<i64>
  return
}
