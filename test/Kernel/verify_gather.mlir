// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @axis(%x: memref<5x3xf32>, %i: memref<2xi32>, %y: memref<5x2xf32>) {
  // gather_c1
  // expected-error @+1 {{has an axis that is none of the table's dimensions, or too many batch dimensions}}
  kernel.gather %x at %i into %y axis 2 : memref<5x3xf32>, memref<2xi32> into memref<5x2xf32>
  return
}

// -----

func.func @batch(%x: memref<2x3xf32>, %i: memref<2xi32>, %y: memref<2x3xf32>) {
  // gather_c1
  // expected-error @+1 {{has an axis that is none of the table's dimensions, or too many batch dimensions}}
  kernel.gather %x at %i into %y axis 0 batch_dims 1 : memref<2x3xf32>, memref<2xi32> into memref<2x3xf32>
  return
}

// -----

func.func @batches(%x: memref<2x5x3xf32>, %i: memref<3x4xi32>, %y: memref<2x4x3xf32>) {
  // gather_c2
  // expected-error @+1 {{does not give 'memref<2x4x3xf32>' from 'memref<2x5x3xf32>' at 'memref<3x4xi32>'}}
  kernel.gather %x at %i into %y axis 1 batch_dims 1 : memref<2x5x3xf32>, memref<3x4xi32> into memref<2x4x3xf32>
  return
}

// -----

func.func @shape(%x: memref<5x3xf32>, %i: memref<2xi32>, %y: memref<3x2xf32>) {
  // gather_c2
  // expected-error @+1 {{does not give 'memref<3x2xf32>' from 'memref<5x3xf32>' at 'memref<2xi32>'}}
  kernel.gather %x at %i into %y axis 0 : memref<5x3xf32>, memref<2xi32> into memref<3x2xf32>
  return
}

// -----

func.func @indices(%x: memref<5x3xf32>, %i: memref<2xi8>, %y: memref<2x3xf32>) {
  // gather_c3
  // expected-error @+1 {{has indices of type 'i8'}}
  kernel.gather %x at %i into %y axis 0 : memref<5x3xf32>, memref<2xi8> into memref<2x3xf32>
  return
}

// -----

func.func @type(%x: memref<5x3xf32>, %i: memref<2xi32>, %y: memref<2x3xf16>) {
  // gather_c4
  // expected-error @+1 {{has a result of another element type than its table}}
  kernel.gather %x at %i into %y axis 0 : memref<5x3xf32>, memref<2xi32> into memref<2x3xf16>
  return
}
