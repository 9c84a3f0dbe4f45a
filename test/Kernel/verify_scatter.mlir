// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @coordinates(%u: memref<2xf32>, %i: memref<2x3xi32>, %y: memref<6x4xf32>) {
  // scatter_c1
  // expected-error @+1 {{has indices that name no places: 'memref<2x3xi32>' of 'memref<6x4xf32>'}}
  kernel.scatter %u at %i into %y : memref<2xf32>, memref<2x3xi32> into memref<6x4xf32>
  return
}

// -----

func.func @no_coordinate(%u: memref<2x6x4xf32>, %i: memref<2x0xi32>, %y: memref<6x4xf32>) {
  // scatter_c1
  // expected-error @+1 {{has indices that name no places}}
  kernel.scatter %u at %i into %y : memref<2x6x4xf32>, memref<2x0xi32> into memref<6x4xf32>
  return
}

// -----

func.func @axis(%u: memref<2x4xf32>, %i: memref<2x4xi32>, %y: memref<6x4xf32>) {
  // scatter_c1
  // expected-error @+1 {{has indices that name no places}}
  kernel.scatter %u at %i into %y axis 2 : memref<2x4xf32>, memref<2x4xi32> into memref<6x4xf32>
  return
}

// -----

func.func @rows(%u: memref<2x3xf32>, %i: memref<2x1xi32>, %y: memref<6x4xf32>) {
  // scatter_c2
  // expected-error @+1 {{cannot write 'memref<2x3xf32>' at 'memref<2x1xi32>' of 'memref<6x4xf32>'}}
  kernel.scatter %u at %i into %y : memref<2x3xf32>, memref<2x1xi32> into memref<6x4xf32>
  return
}

// -----

func.func @larger(%u: memref<2x5xf32>, %i: memref<2x5xi32>, %y: memref<6x4xf32>) {
  // Along the axis there may be more: legal.
  kernel.scatter %u at %i into %y axis 1 : memref<2x5xf32>, memref<2x5xi32> into memref<6x4xf32>
  // scatter_c2
  // expected-error @+1 {{cannot write}}
  kernel.scatter %u at %i into %y axis 0 : memref<2x5xf32>, memref<2x5xi32> into memref<6x4xf32>
  return
}

// -----

func.func @indices(%u: memref<2x4xf32>, %i: memref<2x1xi8>, %y: memref<6x4xf32>) {
  // scatter_c3
  // expected-error @+1 {{has indices of type 'i8'}}
  kernel.scatter %u at %i into %y : memref<2x4xf32>, memref<2x1xi8> into memref<6x4xf32>
  return
}

// -----

func.func @type(%u: memref<2x4xf16>, %i: memref<2x1xi32>, %y: memref<6x4xf32>) {
  // scatter_c4
  // expected-error @+1 {{has updates of another element type than its result}}
  kernel.scatter %u at %i into %y : memref<2x4xf16>, memref<2x1xi32> into memref<6x4xf32>
  return
}

// -----

func.func @combine(%u: memref<2x4xf32>, %i: memref<2x1xi32>, %y: memref<6x4xf32>) {
  // scatter_c5
  // expected-error @+1 {{combines two elements to one}}
  kernel.scatter %u at %i into %y : memref<2x4xf32>, memref<2x1xi32> into memref<6x4xf32>
      combine(%old: f32) {
    kernel.yield %old : f32
  }
  return
}
