// RUN: msc-opt %s --propagate-layout | FileCheck %s

// An element-wise operation computes in the layout of its operand; the two transposes meet and cancel.
// CHECK-LABEL: @cancel
// CHECK-NOT: linalg.transpose
// CHECK: linalg.generic
// CHECK-SAME: tensor<1x8x8x16xf32>
// CHECK-NOT: linalg.transpose
func.func @cancel(%x: tensor<1x8x8x16xf32>) -> tensor<1x8x8x16xf32> {
  %e0 = tensor.empty() : tensor<1x16x8x8xf32>
  %first = linalg.transpose ins(%x : tensor<1x8x8x16xf32>) outs(%e0 : tensor<1x16x8x8xf32>) permutation = [0, 3, 1, 2]
  %y = linalg.generic {indexing_maps = [affine_map<(n, c, h, w) -> (n, c, h, w)>, affine_map<(n, c, h, w) -> (n, c, h, w)>],
                       iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
    ins(%first : tensor<1x16x8x8xf32>) outs(%e0 : tensor<1x16x8x8xf32>) {
  ^bb0(%a: f32, %o: f32):
    %n = arith.negf %a : f32
    linalg.yield %n : f32
  } -> tensor<1x16x8x8xf32>
  %e1 = tensor.empty() : tensor<1x8x8x16xf32>
  %second = linalg.transpose ins(%y : tensor<1x16x8x8xf32>) outs(%e1 : tensor<1x8x8x16xf32>) permutation = [0, 2, 3, 1]
  return %second : tensor<1x8x8x16xf32>
}

// A concatenation along channels becomes one along the last dimension.
// CHECK-LABEL: @concat
// CHECK: tensor.concat dim(3) %{{.*}} : (tensor<1x4x4x8xf32>, tensor<1x4x4x8xf32>) -> tensor<1x4x4x16xf32>
// CHECK: linalg.transpose
func.func @concat(%x: tensor<1x4x4x8xf32>, %y: tensor<1x4x4x8xf32>) -> tensor<1x16x4x4xf32> {
  %e = tensor.empty() : tensor<1x8x4x4xf32>
  %a = linalg.transpose ins(%x : tensor<1x4x4x8xf32>) outs(%e : tensor<1x8x4x4xf32>) permutation = [0, 3, 1, 2]
  %b = linalg.transpose ins(%y : tensor<1x4x4x8xf32>) outs(%e : tensor<1x8x4x4xf32>) permutation = [0, 3, 1, 2]
  %c = tensor.concat dim(1) %a, %b : (tensor<1x8x4x4xf32>, tensor<1x8x4x4xf32>) -> tensor<1x16x4x4xf32>
  return %c : tensor<1x16x4x4xf32>
}

// Where only dimensions of size 1 move, nothing is copied.
// CHECK-LABEL: @unit
// CHECK-NOT: linalg.transpose
// CHECK: return
func.func @unit(%x: tensor<1x1x1x16xf32>) -> tensor<1x16x1x1xf32> {
  %e = tensor.empty() : tensor<1x16x1x1xf32>
  %y = linalg.transpose ins(%x : tensor<1x1x1x16xf32>) outs(%e : tensor<1x16x1x1xf32>) permutation = [0, 3, 1, 2]
  return %y : tensor<1x16x1x1xf32>
}

// One transposed and one plain operand, and no kernel's order: the transpose stays where it is.
// CHECK-LABEL: @tie
// CHECK: linalg.transpose {{.*}} permutation = [1, 0]
// CHECK: linalg.generic
// CHECK-NOT: linalg.transpose
func.func @tie(%x: tensor<3x4xf32>, %y: tensor<4x3xf32>) -> tensor<4x3xf32> {
  %e = tensor.empty() : tensor<4x3xf32>
  %t = linalg.transpose ins(%x : tensor<3x4xf32>) outs(%e : tensor<4x3xf32>) permutation = [1, 0]
  %s = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
                       iterator_types = ["parallel", "parallel"]}
    ins(%t, %y : tensor<4x3xf32>, tensor<4x3xf32>) outs(%e : tensor<4x3xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %sum = arith.addf %a, %b : f32
    linalg.yield %sum : f32
  } -> tensor<4x3xf32>
  return %s : tensor<4x3xf32>
}

// N C L and N L C are turned into each other by one permutation, so with one plain operand there is no way that leads
// anywhere.
// CHECK-LABEL: @tie_of_three
// CHECK: linalg.transpose {{.*}} permutation = [0, 2, 1]
// CHECK: linalg.generic
// CHECK-NOT: linalg.transpose
func.func @tie_of_three(%x: tensor<2x4x3xf32>, %y: tensor<2x3x4xf32>) -> tensor<2x3x4xf32> {
  %e = tensor.empty() : tensor<2x3x4xf32>
  %t = linalg.transpose ins(%x : tensor<2x4x3xf32>) outs(%e : tensor<2x3x4xf32>) permutation = [0, 2, 1]
  %s = linalg.generic {indexing_maps = [affine_map<(n, c, l) -> (n, c, l)>, affine_map<(n, c, l) -> (n, c, l)>, affine_map<(n, c, l) -> (n, c, l)>],
                       iterator_types = ["parallel", "parallel", "parallel"]}
    ins(%t, %y : tensor<2x3x4xf32>, tensor<2x3x4xf32>) outs(%e : tensor<2x3x4xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %sum = arith.addf %a, %b : f32
    linalg.yield %sum : f32
  } -> tensor<2x3x4xf32>
  return %s : tensor<2x3x4xf32>
}

// Rows along the channels of an image lie along its last dimension.
// CHECK-LABEL: @rows
// CHECK: kernel.softmax %{{.*}} into %{{.*}} over [3] : tensor<1x4x5x8xf32> into tensor<1x4x5x8xf32>
// CHECK: linalg.transpose
func.func @rows(%x: tensor<1x4x5x8xf32>) -> tensor<1x8x4x5xf32> {
  %e = tensor.empty() : tensor<1x8x4x5xf32>
  %t = linalg.transpose ins(%x : tensor<1x4x5x8xf32>) outs(%e : tensor<1x8x4x5xf32>) permutation = [0, 3, 1, 2]
  %y = kernel.softmax %t into %e over [1] : tensor<1x8x4x5xf32> into tensor<1x8x4x5xf32>
  return %y : tensor<1x8x4x5xf32>
}

// They would not stay together: the transpose stays in front.
// CHECK-LABEL: @scattered
// CHECK: linalg.transpose
// CHECK: kernel.norm %{{.*}} over [1, 2] epsilon
func.func @scattered(%x: tensor<1x4x5x8xf32>) -> tensor<1x8x4x5xf32> {
  %e = tensor.empty() : tensor<1x8x4x5xf32>
  %t = linalg.transpose ins(%x : tensor<1x4x5x8xf32>) outs(%e : tensor<1x8x4x5xf32>) permutation = [0, 3, 1, 2]
  %y = kernel.norm %t into %e over [1, 2] epsilon 1.0e-05 : tensor<1x8x4x5xf32> into tensor<1x8x4x5xf32>
  return %y : tensor<1x8x4x5xf32>
}

// The channels of a norm of groups follow their dimension.
// CHECK-LABEL: @groups
// CHECK-NOT: linalg.transpose
// CHECK: kernel.group_norm %{{.*}} into %{{.*}} channel_dim 3 groups 4 epsilon 1.000000e-05 : tensor<2x4x5x8xf32> into tensor<2x4x5x8xf32>
// CHECK: linalg.transpose {{.*}} permutation = [0, 3, 1, 2]
func.func @groups(%x: tensor<2x4x5x8xf32>) -> tensor<2x8x4x5xf32> {
  %e = tensor.empty() : tensor<2x8x4x5xf32>
  %t = linalg.transpose ins(%x : tensor<2x4x5x8xf32>) outs(%e : tensor<2x8x4x5xf32>) permutation = [0, 3, 1, 2]
  %y = kernel.group_norm %t into %e channel_dim 1 groups 4 epsilon 1.0e-05 : tensor<2x8x4x5xf32> into tensor<2x8x4x5xf32>
  return %y : tensor<2x8x4x5xf32>
}

// Images come first: the transpose stays in front.
// CHECK-LABEL: @images
// CHECK: linalg.transpose
// CHECK: kernel.group_norm %{{.*}} channel_dim 1
func.func @images(%x: tensor<8x2x4xf32>) -> tensor<2x8x4xf32> {
  %e = tensor.empty() : tensor<2x8x4xf32>
  %t = linalg.transpose ins(%x : tensor<8x2x4xf32>) outs(%e : tensor<2x8x4xf32>) permutation = [1, 0, 2]
  %y = kernel.group_norm %t into %e channel_dim 1 groups 4 epsilon 1.0e-05 : tensor<2x8x4xf32> into tensor<2x8x4xf32>
  return %y : tensor<2x8x4xf32>
}

// A scan has one dimension, wherever that lies.
// CHECK-LABEL: @scan
// CHECK-NOT: linalg.transpose
// CHECK: kernel.scan %{{.*}} into %{{.*}} over [2] sum reverse : tensor<1x4x5x8xf32> into tensor<1x4x5x8xf32>
// CHECK: linalg.transpose {{.*}} permutation = [0, 3, 1, 2]
func.func @scan(%x: tensor<1x4x5x8xf32>) -> tensor<1x8x4x5xf32> {
  %e = tensor.empty() : tensor<1x8x4x5xf32>
  %t = linalg.transpose ins(%x : tensor<1x4x5x8xf32>) outs(%e : tensor<1x8x4x5xf32>) permutation = [0, 3, 1, 2]
  %y = kernel.scan %t into %e over [3] sum reverse : tensor<1x8x4x5xf32> into tensor<1x8x4x5xf32>
  return %y : tensor<1x8x4x5xf32>
}

// Rows and columns of a resized image follow their dimensions, where something behind it undoes the transpose.
// CHECK-LABEL: @resize
// CHECK-NOT: linalg.transpose
// CHECK: kernel.resize nearest %{{.*}} into %{{.*}} dims [1, 2] : tensor<1x4x5x8xf32> at(tensor<6xi32>, tensor<7xi32>) into tensor<1x6x7x8xf32>
// CHECK: arith.negf
// CHECK-NOT: linalg.transpose
// CHECK: return
func.func @resize(%x: tensor<1x4x5x8xf32>, %i: tensor<6xi32>, %j: tensor<7xi32>) -> tensor<1x6x7x8xf32> {
  %e = tensor.empty() : tensor<1x8x4x5xf32>
  %f = tensor.empty() : tensor<1x8x6x7xf32>
  %g = tensor.empty() : tensor<1x6x7x8xf32>
  %t = linalg.transpose ins(%x : tensor<1x4x5x8xf32>) outs(%e : tensor<1x8x4x5xf32>) permutation = [0, 3, 1, 2]
  %y = kernel.resize nearest %t at (%i, %j) into %f dims [2, 3] : tensor<1x8x4x5xf32> at (tensor<6xi32>, tensor<7xi32>) into tensor<1x8x6x7xf32>
  %n = linalg.generic {indexing_maps = [affine_map<(n, c, h, w) -> (n, c, h, w)>, affine_map<(n, c, h, w) -> (n, c, h, w)>],
                       iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
    ins(%y : tensor<1x8x6x7xf32>) outs(%f : tensor<1x8x6x7xf32>) {
  ^bb0(%a: f32, %o: f32):
    %m = arith.negf %a : f32
    linalg.yield %m : f32
  } -> tensor<1x8x6x7xf32>
  %u = linalg.transpose ins(%n : tensor<1x8x6x7xf32>) outs(%g : tensor<1x6x7x8xf32>) permutation = [0, 2, 3, 1]
  return %u : tensor<1x6x7x8xf32>
}

// Nothing does: of the small image less has to be transposed; a smaller result is.
// CHECK-LABEL: @last_resize
// CHECK: linalg.transpose
// CHECK: kernel.resize nearest %{{.*}} into %{{.*}} dims [2, 3]
// CHECK: kernel.resize nearest %{{.*}} into %{{.*}} dims [1, 2]
// CHECK: linalg.transpose
func.func @last_resize(%x: tensor<1x4x5x8xf32>, %i: tensor<6xi32>, %j: tensor<7xi32>, %k: tensor<2xi32>) -> (tensor<1x8x6x7xf32>, tensor<1x8x2x2xf32>) {
  %e = tensor.empty() : tensor<1x8x4x5xf32>
  %f = tensor.empty() : tensor<1x8x6x7xf32>
  %g = tensor.empty() : tensor<1x8x2x2xf32>
  %t = linalg.transpose ins(%x : tensor<1x4x5x8xf32>) outs(%e : tensor<1x8x4x5xf32>) permutation = [0, 3, 1, 2]
  %y = kernel.resize nearest %t at (%i, %j) into %f dims [2, 3] : tensor<1x8x4x5xf32> at (tensor<6xi32>, tensor<7xi32>) into tensor<1x8x6x7xf32>
  %z = kernel.resize nearest %t at (%k, %k) into %g dims [2, 3] : tensor<1x8x4x5xf32> at (tensor<2xi32>, tensor<2xi32>) into tensor<1x8x2x2xf32>
  return %y, %z : tensor<1x8x6x7xf32>, tensor<1x8x2x2xf32>
}

// Two constants that were transposed for the third operand do not outvote it.
// CHECK-LABEL: @constants
// CHECK: %[[S:.*]] = linalg.generic {{.*}} ins(%arg0, %{{.*}}, %{{.*}} : tensor<1x4x5x8xi1>
// CHECK: linalg.transpose ins(%[[S]] : tensor<1x4x5x8xf32>)
func.func @constants(%c: tensor<1x4x5x8xi1>) -> tensor<1x8x4x5xf32> {
  %a = arith.constant dense_resource<some> : tensor<1x8x4x5xf32>
  %b = arith.constant dense_resource<other> : tensor<1x8x4x5xf32>
  %e = tensor.empty() : tensor<1x8x4x5xi1>
  %f = tensor.empty() : tensor<1x8x4x5xf32>
  %t = linalg.transpose ins(%c : tensor<1x4x5x8xi1>) outs(%e : tensor<1x8x4x5xi1>) permutation = [0, 3, 1, 2]
  %s = linalg.generic {indexing_maps = [affine_map<(n, c, h, w) -> (n, c, h, w)>, affine_map<(n, c, h, w) -> (n, c, h, w)>,
                                        affine_map<(n, c, h, w) -> (n, c, h, w)>, affine_map<(n, c, h, w) -> (n, c, h, w)>],
                       iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
    ins(%t, %a, %b : tensor<1x8x4x5xi1>, tensor<1x8x4x5xf32>, tensor<1x8x4x5xf32>) outs(%f : tensor<1x8x4x5xf32>) {
  ^bb0(%i: i1, %x: f32, %y: f32, %o: f32):
    %v = arith.select %i, %x, %y : f32
    linalg.yield %v : f32
  } -> tensor<1x8x4x5xf32>
  return %s : tensor<1x8x4x5xf32>
}
