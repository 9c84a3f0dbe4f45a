// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @same(%x: memref<1x2x3x4xf32>, %y: memref<1x2x4x5xf32>, %t0: memref<4xi32>, %t1: memref<5xi32>) {
  // resize_c1
  // expected-error @+1 {{has no two dimensions of its input as rows and columns}}
  kernel.resize nearest %x at (%t0, %t1) into %y dims [2, 2] : memref<1x2x3x4xf32> at (memref<4xi32>, memref<5xi32>) into memref<1x2x4x5xf32>
  return
}

// -----

func.func @missing(%x: memref<1x2x3x4xf32>, %y: memref<1x2x4x5xf32>, %t0: memref<4xi32>, %t1: memref<5xi32>) {
  // resize_c1
  // expected-error @+1 {{has no two dimensions of its input as rows and columns}}
  kernel.resize nearest %x at (%t0, %t1) into %y dims [2, 4] : memref<1x2x3x4xf32> at (memref<4xi32>, memref<5xi32>) into memref<1x2x4x5xf32>
  return
}

// -----

func.func @one(%x: memref<1x2x3x4xf32>, %y: memref<1x2x4x5xf32>, %t0: memref<4xi32>, %t1: memref<5xi32>) {
  // resize_c1
  // expected-error @+1 {{has no two dimensions of its input as rows and columns}}
  kernel.resize nearest %x at (%t0, %t1) into %y dims [2] : memref<1x2x3x4xf32> at (memref<4xi32>, memref<5xi32>) into memref<1x2x4x5xf32>
  return
}

// -----

func.func @channels(%x: memref<1x2x3x4xf32>, %y: memref<1x3x4x5xf32>, %t0: memref<4xi32>, %t1: memref<5xi32>) {
  // resize_c2
  // expected-error @+1 {{does not give 'memref<1x3x4x5xf32>' from 'memref<1x2x3x4xf32>'}}
  kernel.resize nearest %x at (%t0, %t1) into %y dims [2, 3] : memref<1x2x3x4xf32> at (memref<4xi32>, memref<5xi32>) into memref<1x3x4x5xf32>
  return
}

// -----

func.func @rank(%x: memref<1x2x3x4xf32>, %y: memref<2x4x5xf32>, %t0: memref<4xi32>, %t1: memref<5xi32>) {
  // resize_c2
  // expected-error @+1 {{does not give 'memref<2x4x5xf32>' from 'memref<1x2x3x4xf32>'}}
  kernel.resize nearest %x at (%t0, %t1) into %y dims [2, 3] : memref<1x2x3x4xf32> at (memref<4xi32>, memref<5xi32>) into memref<2x4x5xf32>
  return
}

// -----

func.func @cast(%x: memref<1x2x3x4xf32>, %y: memref<1x2x4x5xf16>, %t0: memref<4xi32>, %t1: memref<5xi32>) {
  // resize_c2
  // expected-error @+1 {{does not give 'memref<1x2x4x5xf16>' from 'memref<1x2x3x4xf32>'}}
  kernel.resize nearest %x at (%t0, %t1) into %y dims [2, 3] : memref<1x2x3x4xf32> at (memref<4xi32>, memref<5xi32>) into memref<1x2x4x5xf16>
  return
}

// -----

func.func @integers(%x: memref<1x2x3x4xi8>, %y: memref<1x2x4x5xi8>, %t0: memref<4xi32>, %t1: memref<4xi32>, %t2: memref<4xf32>, %t3: memref<5xi32>, %t4: memref<5xi32>, %t5: memref<5xf32>) {
  // resize_c2
  // expected-error @+1 {{does not give 'memref<1x2x4x5xi8>' from 'memref<1x2x3x4xi8>'}}
  kernel.resize bilinear %x at (%t0, %t1, %t2, %t3, %t4, %t5) into %y dims [2, 3] : memref<1x2x3x4xi8> at (memref<4xi32>, memref<4xi32>, memref<4xf32>, memref<5xi32>, memref<5xi32>, memref<5xf32>) into memref<1x2x4x5xi8>
  return
}

// -----

func.func @few(%x: memref<1x2x3x4xf32>, %y: memref<1x2x4x5xf32>, %t0: memref<4xi32>, %t1: memref<5xi32>) {
  // resize_c3
  // expected-error @+1 {{has tables that do not fit its result}}
  kernel.resize bilinear %x at (%t0, %t1) into %y dims [2, 3] : memref<1x2x3x4xf32> at (memref<4xi32>, memref<5xi32>) into memref<1x2x4x5xf32>
  return
}

// -----

func.func @many(%x: memref<1x2x3x4xf32>, %y: memref<1x2x4x5xf32>, %t0: memref<4xi32>, %t1: memref<4xi32>, %t2: memref<4xf32>, %t3: memref<5xi32>, %t4: memref<5xi32>, %t5: memref<5xf32>) {
  // resize_c3
  // expected-error @+1 {{has tables that do not fit its result}}
  kernel.resize nearest %x at (%t0, %t1, %t2, %t3, %t4, %t5) into %y dims [2, 3] : memref<1x2x3x4xf32> at (memref<4xi32>, memref<4xi32>, memref<4xf32>, memref<5xi32>, memref<5xi32>, memref<5xf32>) into memref<1x2x4x5xf32>
  return
}

// -----

func.func @long(%x: memref<1x2x3x4xf32>, %y: memref<1x2x4x5xf32>, %t0: memref<5xi32>, %t1: memref<5xi32>) {
  // resize_c3
  // expected-error @+1 {{has tables that do not fit its result}}
  kernel.resize nearest %x at (%t0, %t1) into %y dims [2, 3] : memref<1x2x3x4xf32> at (memref<5xi32>, memref<5xi32>) into memref<1x2x4x5xf32>
  return
}

// -----

func.func @wide(%x: memref<1x2x3x4xf32>, %y: memref<1x2x4x5xf32>, %t0: memref<4xi64>, %t1: memref<5xi32>) {
  // resize_c3
  // expected-error @+1 {{has tables that do not fit its result}}
  kernel.resize nearest %x at (%t0, %t1) into %y dims [2, 3] : memref<1x2x3x4xf32> at (memref<4xi64>, memref<5xi32>) into memref<1x2x4x5xf32>
  return
}

// -----

func.func @share(%x: memref<1x2x3x4xf32>, %y: memref<1x2x4x5xf32>, %t0: memref<4xi32>, %t1: memref<4xi32>, %t2: memref<4xf32>, %t3: memref<5xi32>, %t4: memref<5xi32>, %t5: memref<5xf64>) {
  // resize_c3
  // expected-error @+1 {{has tables that do not fit its result}}
  kernel.resize bilinear %x at (%t0, %t1, %t2, %t3, %t4, %t5) into %y dims [2, 3] : memref<1x2x3x4xf32> at (memref<4xi32>, memref<4xi32>, memref<4xf32>, memref<5xi32>, memref<5xi32>, memref<5xf64>) into memref<1x2x4x5xf32>
  return
}
