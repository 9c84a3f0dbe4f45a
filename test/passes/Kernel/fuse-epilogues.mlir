// RUN: msc-opt %s --attach-target --fuse-epilogues | FileCheck %s
// RUN: msc-opt %s --attach-target=name=ascendc --fuse-epilogues | FileCheck %s --check-prefix=ASCEND

#all = affine_map<(n, h, w, c) -> (n, h, w, c)>
#channel = affine_map<(n, h, w, c) -> (c)>

// Bias and ReLU become the convolution's epilogue.
// CHECK-LABEL: @epilogue
// CHECK: kernel.conv2d
// CHECK-SAME: epilogue(%[[ACC:.*]]: f32, %[[BIAS:.*]]: f32 = %{{.*}} at #{{.*}} : tensor<16xf32>) {
// CHECK: arith.addf %[[ACC]], %[[BIAS]]
// CHECK: arith.select
// CHECK: kernel.yield
// CHECK-NOT: linalg.generic
func.func @epilogue(%x: tensor<1x8x8x3xf32>, %w: tensor<16x3x1x1xf32>, %b: tensor<16xf32>) -> tensor<1x8x8x16xf32> {
  %e = tensor.empty() : tensor<1x8x8x16xf32>
  %zero = arith.constant 0.0 : f32
  %y = kernel.conv2d %x, %w into %e window [1, 1] : tensor<1x8x8x3xf32>, tensor<16x3x1x1xf32> into tensor<1x8x8x16xf32>
  %r = linalg.generic {indexing_maps = [#all, #channel, #all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
    ins(%y, %b : tensor<1x8x8x16xf32>, tensor<16xf32>) outs(%e : tensor<1x8x8x16xf32>) {
  ^bb0(%a: f32, %c: f32, %o: f32):
    %s = arith.addf %a, %c : f32
    %p = arith.cmpf ogt, %s, %zero : f32
    %t = arith.select %p, %s, %zero : f32
    linalg.yield %t : f32
  } -> tensor<1x8x8x16xf32>
  return %r : tensor<1x8x8x16xf32>
}

// A result that somebody else reads too is stored as it is.
// CHECK-LABEL: @two_readers
// CHECK: kernel.conv2d
// CHECK-NOT: epilogue
// CHECK: linalg.generic
func.func @two_readers(%x: tensor<1x8x8x3xf32>, %w: tensor<16x3x1x1xf32>) -> (tensor<1x8x8x16xf32>, tensor<1x8x8x16xf32>) {
  %e = tensor.empty() : tensor<1x8x8x16xf32>
  %y = kernel.conv2d %x, %w into %e window [1, 1] : tensor<1x8x8x3xf32>, tensor<16x3x1x1xf32> into tensor<1x8x8x16xf32>
  %r = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
    ins(%y : tensor<1x8x8x16xf32>) outs(%e : tensor<1x8x8x16xf32>) {
  ^bb0(%a: f32, %o: f32):
    %s = arith.negf %a : f32
    linalg.yield %s : f32
  } -> tensor<1x8x8x16xf32>
  return %y, %r : tensor<1x8x8x16xf32>, tensor<1x8x8x16xf32>
}

// An epilogue is vectors of floats: rounding to integers and back is, arithmetic of integers is not.
// CHECK-LABEL: @integers
// CHECK: epilogue(%[[ACC:.*]]: f32) {
// CHECK: arith.fptosi %[[ACC]]
// CHECK: arith.sitofp
// CHECK: kernel.yield
// CHECK: linalg.generic
// CHECK: arith.addi
func.func @integers(%x: tensor<1x8x8x3xf32>, %w: tensor<16x3x1x1xf32>) -> tensor<1x8x8x16xf32> {
  %e = tensor.empty() : tensor<1x8x8x16xf32>
  %three = arith.constant 3 : i32
  %y = kernel.conv2d %x, %w into %e window [1, 1] : tensor<1x8x8x3xf32>, tensor<16x3x1x1xf32> into tensor<1x8x8x16xf32>
  %r = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
    ins(%y : tensor<1x8x8x16xf32>) outs(%e : tensor<1x8x8x16xf32>) {
  ^bb0(%a: f32, %o: f32):
    %i = arith.fptosi %a : f32 to i32
    %f = arith.sitofp %i : i32 to f32
    linalg.yield %f : f32
  } -> tensor<1x8x8x16xf32>
  %s = kernel.pool2d max %r into %e window [1, 1] : tensor<1x8x8x16xf32> into tensor<1x8x8x16xf32>
  %t = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
    ins(%s : tensor<1x8x8x16xf32>) outs(%e : tensor<1x8x8x16xf32>) {
  ^bb0(%a: f32, %o: f32):
    %i = arith.fptosi %a : f32 to i32
    %j = arith.addi %i, %three : i32
    %f = arith.sitofp %j : i32 to f32
    linalg.yield %f : f32
  } -> tensor<1x8x8x16xf32>
  return %t : tensor<1x8x8x16xf32>
}

// A kernel of other elements than float32 has no epilogue.
// CHECK-LABEL: @bools
// CHECK: kernel.gather
// CHECK-NOT: epilogue
// CHECK: linalg.generic
// CHECK: arith.xori
func.func @bools(%x: tensor<5x3xi1>, %i: tensor<2xi32>) -> tensor<2x3xi1> {
  %e = tensor.empty() : tensor<2x3xi1>
  %true = arith.constant true
  %y = kernel.gather %x at %i into %e axis 0 : tensor<5x3xi1>, tensor<2xi32> into tensor<2x3xi1>
  %r = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]}
    ins(%y : tensor<2x3xi1>) outs(%e : tensor<2x3xi1>) {
  ^bb0(%a: i1, %o: i1):
    %s = arith.xori %a, %true : i1
    linalg.yield %s : i1
  } -> tensor<2x3xi1>
  return %r : tensor<2x3xi1>
}

// A gather waits for what its epilogue reads.
// CHECK-LABEL: @waits
// CHECK: %[[TYPES:.*]] = linalg.generic
// CHECK: kernel.gather %arg0
// CHECK-SAME: epilogue(%[[ACC:.*]]: f32, %[[TYPE:.*]]: f32 = %[[TYPES]] : tensor<2x3xf32>) {
// CHECK-NEXT: arith.addf %[[ACC]], %[[TYPE]]
// CHECK-NOT: linalg.generic
func.func @waits(%x: tensor<5x3xf32>, %t: tensor<2x3xf32>, %i: tensor<2xi32>) -> (tensor<2x3xf32>, tensor<2x3xf32>) {
  %e = tensor.empty() : tensor<2x3xf32>
  %word = kernel.gather %x at %i into %e axis 0 : tensor<5x3xf32>, tensor<2xi32> into tensor<2x3xf32>
  %type = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]}
    ins(%t : tensor<2x3xf32>) outs(%e : tensor<2x3xf32>) {
  ^bb0(%a: f32, %o: f32):
    %n = arith.negf %a : f32
    linalg.yield %n : f32
  } -> tensor<2x3xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
                       iterator_types = ["parallel", "parallel"]}
    ins(%word, %type : tensor<2x3xf32>, tensor<2x3xf32>) outs(%e : tensor<2x3xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %s = arith.addf %a, %b : f32
    linalg.yield %s : f32
  } -> tensor<2x3xf32>
  return %r, %type : tensor<2x3xf32>, tensor<2x3xf32>
}

// By way of int32 there are no vectors on Ascend C's cores.
// CHECK-LABEL: @through_int32
// CHECK: kernel.matmul
// CHECK: arith.fptosi
// CHECK: kernel.yield
// ASCEND-LABEL: @through_int32
// ASCEND: kernel.matmul
// ASCEND-NOT: kernel.yield
// ASCEND: linalg.generic
// ASCEND: arith.fptosi
func.func @through_int32(%x: tensor<2x3xf32>, %w: tensor<3x4xf32>) -> tensor<2x4xf32> {
  %e = tensor.empty() : tensor<2x4xf32>
  %p = kernel.matmul %x, %w into %e : tensor<2x3xf32>, tensor<3x4xf32> into tensor<2x4xf32>
  %y = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]}
      ins(%p : tensor<2x4xf32>) outs(%e : tensor<2x4xf32>) {
  ^bb0(%a: f32, %out: f32):
    %0 = arith.fptosi %a : f32 to i32
    %1 = arith.sitofp %0 : i32 to f32
    linalg.yield %1 : f32
  } -> tensor<2x4xf32>
  return %y : tensor<2x4xf32>
}
