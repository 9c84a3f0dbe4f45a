// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @more(%x: memref<2x3xf32>, %v: memref<2x4xf32>, %i: memref<2x4xi32>) {
  // topk_c1
  // expected-error @+1 {{has results that are no part of its input's rows}}
  kernel.topk %x into %v, %i : memref<2x3xf32> into memref<2x4xf32>, memref<2x4xi32>
  return
}

// -----

func.func @rows(%x: memref<2x3xf32>, %v: memref<1x2xf32>, %i: memref<1x2xi32>) {
  // topk_c1
  // expected-error @+1 {{has results that are no part of its input's rows}}
  kernel.topk %x into %v, %i : memref<2x3xf32> into memref<1x2xf32>, memref<1x2xi32>
  return
}
