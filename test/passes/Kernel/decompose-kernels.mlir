// RUN: msc-opt %s --decompose-kernels=all | FileCheck %s --check-prefixes=LOOPS,BOTH
// RUN: msc-opt %s --attach-target=name=cuda --decompose-kernels | FileCheck %s --check-prefixes=ROWS,BOTH
// RUN: msc-opt %s --attach-target --decompose-kernels | FileCheck %s --check-prefixes=SORTING,GATHER,SCAN,RESIZE

// The largest, the powers, their sum, the quotients.
// BOTH-LABEL: @softmax
// ROWS: kernel.softmax
// LOOPS: linalg.generic {{.*}}"parallel", "reduction"
// LOOPS: arith.maximumf
// LOOPS: math.exp
// LOOPS: linalg.generic {{.*}}"parallel", "reduction"
// LOOPS: arith.addf
// LOOPS: arith.divf
func.func @softmax(%x: tensor<2x3xf32>) -> tensor<2x3xf32> {
  %e = tensor.empty() : tensor<2x3xf32>
  %0 = kernel.softmax %x into %e over [1] : tensor<2x3xf32> into tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// BOTH-LABEL: @norm
// ROWS: kernel.norm
// LOOPS: %[[COUNT:.*]] = arith.constant 3.000000e+00
// LOOPS-NOT: kernel.norm
// LOOPS: math.sqrt
func.func @norm(%x: tensor<2x3xf32>) -> tensor<2x3xf32> {
  %e = tensor.empty() : tensor<2x3xf32>
  %0 = kernel.norm %x into %e over [1] epsilon 1.0e-05 : tensor<2x3xf32> into tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// No template takes float64, or a row that is not one run of dimensions.
// BOTH-LABEL: @double
// BOTH-NOT: kernel.softmax
// BOTH: math.log
func.func @double(%x: tensor<2x3xf64>) -> tensor<2x3xf64> {
  %e = tensor.empty() : tensor<2x3xf64>
  %0 = kernel.softmax %x into %e over [1] log : tensor<2x3xf64> into tensor<2x3xf64>
  return %0 : tensor<2x3xf64>
}

// BOTH-LABEL: @apart
// BOTH-NOT: kernel.softmax
// BOTH: return
func.func @apart(%x: tensor<2x3x4xf32>) -> tensor<2x3x4xf32> {
  %e = tensor.empty() : tensor<2x3x4xf32>
  %0 = kernel.softmax %x into %e over [0, 2] : tensor<2x3x4xf32> into tensor<2x3x4xf32>
  return %0 : tensor<2x3x4xf32>
}

// Ranks count what is larger (than a NaN, every number), and what is equal with a lower index; an element goes where its rank says.
// LOOPS-LABEL: func.func @top
// LOOPS: linalg.generic {{.*}} iterator_types = ["parallel", "parallel", "reduction"]
// LOOPS: %[[LOWER:.*]] = arith.cmpi slt
// LOOPS: %[[LARGER:.*]] = arith.cmpf ogt
// LOOPS: %[[EQUAL:.*]] = arith.cmpf oeq
// LOOPS: %[[LARGER_THAN_NAN:.*]] = arith.andi
// LOOPS: %[[BEFORE:.*]] = arith.ori %[[LARGER]], %[[LARGER_THAN_NAN]]
// LOOPS: %[[NANS:.*]] = arith.andi
// LOOPS: %[[SAME:.*]] = arith.ori %[[EQUAL]], %[[NANS]]
// LOOPS: %[[TIE:.*]] = arith.andi %[[SAME]], %[[LOWER]]
// LOOPS: arith.ori %[[BEFORE]], %[[TIE]]
// LOOPS: linalg.generic {{.*}} iterator_types = ["parallel", "parallel", "reduction"]
// LOOPS-SAME: outs(%{{.*}}, %{{.*}} : tensor<2x3xf32>, tensor<2x3xi32>)
// LOOPS: arith.cmpi eq
// LOOPS-NOT: kernel.topk
// ROWS: kernel.topk
// SORTING: kernel.topk
func.func @topk(%x: tensor<2x5xf32>) -> (tensor<2x3xf32>, tensor<2x3xi32>) {
  %v = tensor.empty() : tensor<2x3xf32>
  %i = tensor.empty() : tensor<2x3xi32>
  %0:2 = kernel.topk %x into %v, %i : tensor<2x5xf32> into tensor<2x3xf32>, tensor<2x3xi32> -> tensor<2x3xf32>, tensor<2x3xi32>
  return %0#0, %0#1 : tensor<2x3xf32>, tensor<2x3xi32>
}

// More than a block of a GPU keeps.
// ROWS-LABEL: func.func @many
// ROWS-NOT: kernel.topk
// ROWS: return
// SORTING-LABEL: func.func @many
// SORTING: kernel.topk
func.func @many(%x: tensor<2x3000xf32>) -> (tensor<2x2049xf32>, tensor<2x2049xi32>) {
  %v = tensor.empty() : tensor<2x2049xf32>
  %i = tensor.empty() : tensor<2x2049xi32>
  %0:2 = kernel.topk %x into %v, %i : tensor<2x3000xf32> into tensor<2x2049xf32>, tensor<2x2049xi32> -> tensor<2x2049xf32>, tensor<2x2049xi32>
  return %0#0, %0#1 : tensor<2x2049xf32>, tensor<2x2049xi32>
}

// A negative index counts from the end; one outside the table reads 0 and never leaves it.
// LOOPS-LABEL: func.func @rows
// LOOPS: linalg.generic {indexing_maps = [#[[AT:.*]], #{{.*}}], iterator_types = ["parallel", "parallel"]}
// LOOPS: arith.index_cast
// LOOPS: arith.cmpi slt
// LOOPS: %[[ROW:.*]] = arith.select
// LOOPS: %[[INSIDE:.*]] = arith.select
// LOOPS: %[[SAFE:.*]] = arith.select %[[INSIDE]], %[[ROW]], %c0
// LOOPS: tensor.extract %{{.*}}[%[[SAFE]], %{{.*}}] : tensor<5x3xf32>
// LOOPS: arith.select %[[INSIDE]]
// GATHER-LABEL: func.func @rows
// GATHER: kernel.gather
func.func @rows(%x: tensor<5x3xf32>, %i: tensor<2xi32>) -> tensor<2x3xf32> {
  %e = tensor.empty() : tensor<2x3xf32>
  %0 = kernel.gather %x at %i into %e axis 0 from_end : tensor<5x3xf32>, tensor<2xi32> into tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// The offset is subtracted; the batch is walked by table and indices.
// LOOPS-LABEL: func.func @batch
// LOOPS: ins(%{{.*}} : tensor<2x4xi64>)
// LOOPS: arith.subi %{{.*}}, %c1
// LOOPS: %[[B:.*]] = linalg.index 0
// LOOPS: %[[O:.*]] = linalg.index 1
// LOOPS: %[[N:.*]] = linalg.index 3
// LOOPS: tensor.extract %{{.*}}[%[[B]], %[[O]], %{{.*}}, %[[N]]] : tensor<2x6x5x3xf16>
// GATHER-LABEL: func.func @batch
// GATHER: kernel.gather
func.func @batch(%x: tensor<2x6x5x3xf16>, %i: tensor<2x4xi64>) -> tensor<2x6x4x3xf16> {
  %e = tensor.empty() : tensor<2x6x4x3xf16>
  %0 = kernel.gather %x at %i into %e axis 2 batch_dims 1 offset 1 : tensor<2x6x5x3xf16>, tensor<2x4xi64> into tensor<2x6x4x3xf16>
  return %0 : tensor<2x6x4x3xf16>
}

// Single elements are loops.
// GATHER-LABEL: func.func @elements
// GATHER-NOT: kernel.gather
// GATHER: return
func.func @elements(%x: tensor<3x5xf32>, %t: tensor<5x1xf32>, %i: tensor<2xi32>) -> (tensor<3x2xf32>, tensor<2x1xf32>) {
  %e = tensor.empty() : tensor<3x2xf32>
  %f = tensor.empty() : tensor<2x1xf32>
  %0 = kernel.gather %x at %i into %e axis 1 : tensor<3x5xf32>, tensor<2xi32> into tensor<3x2xf32>
  %1 = kernel.gather %t at %i into %f axis 0 : tensor<5x1xf32>, tensor<2xi32> into tensor<2x1xf32>
  return %0, %1 : tensor<3x2xf32>, tensor<2x1xf32>
}

// So are rows that an element-wise operation takes, unless it can be their epilogue: that works on float32.
// GATHER-LABEL: func.func @taken
// GATHER-NOT: kernel.gather
// GATHER: arith.extf
// GATHER: kernel.gather
#same = affine_map<(i, j) -> (i, j)>
func.func @taken(%h: tensor<5x3xf16>, %x: tensor<5x3xf32>, %i: tensor<2xi32>) -> (tensor<2x3xf32>, tensor<2x3xf32>) {
  %e = tensor.empty() : tensor<2x3xf16>
  %f = tensor.empty() : tensor<2x3xf32>
  %0 = kernel.gather %h at %i into %e axis 0 : tensor<5x3xf16>, tensor<2xi32> into tensor<2x3xf16>
  %1 = linalg.generic {indexing_maps = [#same, #same], iterator_types = ["parallel", "parallel"]} ins(%0 : tensor<2x3xf16>) outs(%f : tensor<2x3xf32>) {
  ^bb0(%in: f16, %out: f32):
    %v = arith.extf %in : f16 to f32
    linalg.yield %v : f32
  } -> tensor<2x3xf32>
  %2 = kernel.gather %x at %i into %f axis 0 : tensor<5x3xf32>, tensor<2xi32> into tensor<2x3xf32>
  %3 = linalg.generic {indexing_maps = [#same, #same], iterator_types = ["parallel", "parallel"]} ins(%2 : tensor<2x3xf32>) outs(%f : tensor<2x3xf32>) {
  ^bb0(%in: f32, %out: f32):
    %v = arith.negf %in : f32
    linalg.yield %v : f32
  } -> tensor<2x3xf32>
  return %1, %3 : tensor<2x3xf32>, tensor<2x3xf32>
}

// A result has the elements that do not stand behind its place; of what no template computes.
// LOOPS-LABEL: func.func @scans
// LOOPS: linalg.generic {{.*}} iterator_types = ["parallel", "parallel", "reduction"]
// LOOPS: %[[SUM:.*]] = arith.addf
// LOOPS: %[[K:.*]] = linalg.index 2
// LOOPS: %[[J:.*]] = linalg.index 1
// LOOPS: %[[COUNTS:.*]] = arith.cmpi slt, %[[J]], %[[K]]
// LOOPS: arith.select %[[COUNTS]], %[[SUM]]
// LOOPS: linalg.generic {{.*}} iterator_types = ["parallel", "parallel", "reduction"]
// LOOPS: %[[PRODUCT:.*]] = arith.muli
// LOOPS: %[[K:.*]] = linalg.index 2
// LOOPS: %[[J:.*]] = linalg.index 0
// LOOPS: %[[COUNTS:.*]] = arith.cmpi sle, %[[K]], %[[J]]
// LOOPS: arith.select %[[COUNTS]], %[[PRODUCT]]
// LOOPS-NOT: kernel.scan
// SCAN-LABEL: func.func @scans
// SCAN: kernel.scan
// SCAN: kernel.scan
// SCAN-NOT: kernel.scan
// SCAN: arith.mulf {{.*}} : f16
func.func @scans(%x: tensor<2x3xf32>, %i: tensor<2x3xi8>, %h: tensor<2x3xf16>) -> (tensor<2x3xf32>, tensor<2x3xi8>, tensor<2x3xf16>) {
  %e = tensor.empty() : tensor<2x3xf32>
  %f = tensor.empty() : tensor<2x3xi8>
  %g = tensor.empty() : tensor<2x3xf16>
  %0 = kernel.scan %x into %e over [1] sum exclusive reverse : tensor<2x3xf32> into tensor<2x3xf32>
  %1 = kernel.scan %i into %f over [0] product : tensor<2x3xi8> into tensor<2x3xi8>
  %2 = kernel.scan %h into %g over [0] product : tensor<2x3xf16> into tensor<2x3xf16>
  return %0, %1, %2 : tensor<2x3xf32>, tensor<2x3xi8>, tensor<2x3xf16>
}

// Columns are blended before rows.
// LOOPS-LABEL: func.func @bilinear
// LOOPS: ^bb0(%[[P:.*]]: i32, %[[Q:.*]]: i32, %[[S:.*]]: f32, %{{.*}}: i32, %{{.*}}: i32, %[[T:.*]]: f32, %{{.*}}: f32):
// LOOPS: tensor.extract
// LOOPS: tensor.extract
// LOOPS: arith.mulf %{{.*}}, %[[T]]
// LOOPS: %[[TOP:.*]] = arith.addf
// LOOPS: arith.mulf %{{.*}}, %[[T]]
// LOOPS: %[[BOTTOM:.*]] = arith.addf
// LOOPS: %[[DIFFERENCE:.*]] = arith.subf %[[BOTTOM]], %[[TOP]]
// LOOPS: %[[PART:.*]] = arith.mulf %[[DIFFERENCE]], %[[S]]
// LOOPS: arith.addf %[[TOP]], %[[PART]]
// RESIZE-LABEL: func.func @bilinear
// RESIZE: kernel.resize bilinear
func.func @bilinear(%x: tensor<2x3x4x5xf32>, %i: tensor<6xi32>, %s: tensor<6xf32>, %j: tensor<7xi32>, %t: tensor<7xf32>) -> tensor<2x6x7x5xf32> {
  %e = tensor.empty() : tensor<2x6x7x5xf32>
  %0 = kernel.resize bilinear %x at (%i, %i, %s, %j, %j, %t) into %e dims [1, 2]
      : tensor<2x3x4x5xf32> at (tensor<6xi32>, tensor<6xi32>, tensor<6xf32>, tensor<7xi32>, tensor<7xi32>, tensor<7xf32>) into tensor<2x6x7x5xf32>
  return %0 : tensor<2x6x7x5xf32>
}

// LOOPS-LABEL: func.func @nearest
// LOOPS: %[[ROW:.*]] = arith.index_cast
// LOOPS: %[[COLUMN:.*]] = arith.index_cast
// LOOPS: tensor.extract %{{.*}}[%{{.*}}, %{{.*}}, %[[ROW]], %[[COLUMN]]] : tensor<2x5x3x4xi8>
// RESIZE-LABEL: func.func @nearest
// RESIZE: kernel.resize nearest
func.func @nearest(%x: tensor<2x5x3x4xi8>, %i: tensor<6xi32>, %j: tensor<16xi32>) -> tensor<2x5x6x16xi8> {
  %e = tensor.empty() : tensor<2x5x6x16xi8>
  %0 = kernel.resize nearest %x at (%i, %j) into %e dims [2, 3] : tensor<2x5x3x4xi8> at (tensor<6xi32>, tensor<16xi32>) into tensor<2x5x6x16xi8>
  return %0 : tensor<2x5x6x16xi8>
}

// Loops are columns neither last nor before the last, short rows, few channels, and integers that an element-wise operation takes.
// RESIZE-LABEL: func.func @loops
// RESIZE-NOT: kernel.resize
// RESIZE: return
func.func @loops(%x: tensor<3x4x2x5xf32>, %i: tensor<6xi32>, %j: tensor<7xi32>, %h: tensor<3x4xi8>, %c: tensor<3x4x2xf32>, %k: tensor<16xi32>)
    -> (tensor<6x7x2x5xf32>, tensor<3x4x6x7xf32>, tensor<6x16x2xf32>, tensor<6x16xf32>) {
  %e = tensor.empty() : tensor<6x7x2x5xf32>
  %0 = kernel.resize nearest %x at (%i, %j) into %e dims [0, 1] : tensor<3x4x2x5xf32> at (tensor<6xi32>, tensor<7xi32>) into tensor<6x7x2x5xf32>
  %f = tensor.empty() : tensor<3x4x6x7xf32>
  %1 = kernel.resize nearest %x at (%i, %j) into %f dims [2, 3] : tensor<3x4x2x5xf32> at (tensor<6xi32>, tensor<7xi32>) into tensor<3x4x6x7xf32>
  %g = tensor.empty() : tensor<6x16x2xf32>
  %2 = kernel.resize nearest %c at (%i, %k) into %g dims [0, 1] : tensor<3x4x2xf32> at (tensor<6xi32>, tensor<16xi32>) into tensor<6x16x2xf32>
  %l = tensor.empty() : tensor<6x16xi8>
  %3 = kernel.resize nearest %h at (%i, %k) into %l dims [0, 1] : tensor<3x4xi8> at (tensor<6xi32>, tensor<16xi32>) into tensor<6x16xi8>
  %m = tensor.empty() : tensor<6x16xf32>
  %4 = linalg.generic {indexing_maps = [#same, #same], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<6x16xi8>) outs(%m : tensor<6x16xf32>) {
  ^bb0(%in: i8, %out: f32):
    %v = arith.sitofp %in : i8 to f32
    linalg.yield %v : f32
  } -> tensor<6x16xf32>
  return %0, %1, %2, %4 : tensor<6x7x2x5xf32>, tensor<3x4x6x7xf32>, tensor<6x16x2xf32>, tensor<6x16xf32>
}

// Each element looks at the updates in their order, those along an axis for a corner only.
// LOOPS-LABEL: func.func @scatter
// LOOPS: %[[PART:.*]] = tensor.extract_slice %arg0[0, 0] [2, 5] [1, 1]
// LOOPS: linalg.generic {{.*}}"parallel", "parallel", "reduction"{{.*}} ins(%arg1, %arg2 : tensor<2x3xi64>, tensor<2x3xf32>) outs(%[[PART]] : tensor<2x5xf32>)
// LOOPS: ^bb0(%[[I:.*]]: i64, %[[UPDATE:.*]]: f32, %[[OLD:.*]]: f32):
// LOOPS: %[[BACK:.*]] = arith.select
// LOOPS: %[[HERE:.*]] = linalg.index 1
// LOOPS: %[[HIT:.*]] = arith.cmpi eq, %[[BACK]], %[[HERE]] : index
// LOOPS: %[[SUM:.*]] = arith.addf %[[OLD]], %[[UPDATE]]
// LOOPS: %[[NEW:.*]] = arith.select %[[HIT]], %[[SUM]], %[[OLD]] : f32
// LOOPS: linalg.yield %[[NEW]]
// LOOPS: tensor.insert_slice %{{.*}} into %arg0[0, 0] [2, 5] [1, 1]
// ROWS-LABEL: func.func @scatter
// ROWS: kernel.scatter
func.func @scatter(%x: tensor<4x5xf32>, %i: tensor<2x3xi64>, %u: tensor<2x3xf32>) -> tensor<4x5xf32> {
  %0 = kernel.scatter %u at %i into %x axis 1 from_end : tensor<2x3xf32>, tensor<2x3xi64> into tensor<4x5xf32> combine(%old: f32, %update: f32) {
    %1 = arith.addf %old, %update : f32
    kernel.yield %1 : f32
  }
  return %0 : tensor<4x5xf32>
}

// Coordinates are read side by side, and all have to be those of the element.
// LOOPS-LABEL: func.func @points
// LOOPS: linalg.generic {{.*}}"parallel", "parallel", "reduction"{{.*}} ins(%arg1, %arg1, %arg2 : tensor<3x2xi32>, tensor<3x2xi32>, tensor<3xf32>) outs(%arg0
// LOOPS: arith.andi
// LOOPS-NOT: tensor.insert_slice
// LOOPS: return
func.func @points(%x: tensor<4x5xf32>, %i: tensor<3x2xi32>, %u: tensor<3xf32>) -> tensor<4x5xf32> {
  %0 = kernel.scatter %u at %i into %x : tensor<3xf32>, tensor<3x2xi32> into tensor<4x5xf32>
  return %0 : tensor<4x5xf32>
}
