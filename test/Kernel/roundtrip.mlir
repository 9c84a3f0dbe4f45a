// RUN: msc-opt %s | msc-opt | FileCheck %s
// RUN: msc-opt %s --mlir-print-op-generic | msc-opt | FileCheck %s

#channel = affine_map<(n, h, w, c) -> (c)>

// What is at its default is not written: strides, dilations, pads, groups, an epilogue that stores the accumulator as it is.
// CHECK-LABEL: @plain
func.func @plain(%x: tensor<1x4x4x3xf32>, %w: tensor<8x3x3x3xf32>, %y: tensor<1x2x2x8xf32>) -> tensor<1x2x2x8xf32> {
  // CHECK: kernel.conv2d %{{.*}}, %{{.*}} into %{{.*}} window [3, 3] : tensor<1x4x4x3xf32>, tensor<8x3x3x3xf32> into tensor<1x2x2x8xf32>{{$}}
  %0 = kernel.conv2d %x, %w into %y window [3, 3] : tensor<1x4x4x3xf32>, tensor<8x3x3x3xf32> into tensor<1x2x2x8xf32>
  return %0 : tensor<1x2x2x8xf32>
}

// CHECK-LABEL: @all
func.func @all(%x: memref<1x9x9x4xf32>, %w: memref<144xf32>, %b: memref<8xf32>, %r: memref<1x3x3x8xf32>, %y: memref<1x3x3x8xf32>) {
  // CHECK: kernel.conv2d %{{.*}}, %{{.*}} into %{{.*}} window [3, 3] strides [2, 2] dilations [2, 2] pads [0, 0, 1, 1] groups 2 {kernel.micro = #kernel.micro<"winograd" scratch 64>, note = "kept"}
  // CHECK-SAME: : memref<1x9x9x4xf32>, memref<144xf32> into memref<1x3x3x8xf32>
  // CHECK-SAME: epilogue(%[[ACC:.*]]: f32, %[[B:.*]]: f32 = %{{.*}} at #{{.*}} : memref<8xf32>, %[[R:.*]]: f32 = %{{.*}} : memref<1x3x3x8xf32>) {
  // CHECK-NEXT: arith.addf %[[ACC]], %[[B]] : f32
  // CHECK-NEXT: arith.addf %{{.*}}, %[[R]] : f32
  // CHECK-NEXT: kernel.yield
  kernel.conv2d %x, %w into %y window [3, 3] strides [2, 2] dilations [2, 2] pads [0, 0, 1, 1] groups 2
      {kernel.micro = #kernel.micro<"winograd" scratch 64>, note = "kept"}
      : memref<1x9x9x4xf32>, memref<144xf32> into memref<1x3x3x8xf32>
      epilogue(%acc: f32, %bias: f32 = %b at #channel : memref<8xf32>, %residual: f32 = %r : memref<1x3x3x8xf32>) {
    %0 = arith.addf %acc, %bias : f32
    %1 = arith.addf %0, %residual : f32
    kernel.yield %1 : f32
  }
  return
}

// CHECK-LABEL: @pools
func.func @pools(%x: tensor<1x4x4x3xf32>, %y: tensor<1x2x2x3xf32>) -> (tensor<1x2x2x3xf32>, tensor<1x2x2x3xf32>) {
  // CHECK: kernel.pool2d max %{{.*}} into %{{.*}} window [2, 2] strides [2, 2] : tensor<1x4x4x3xf32> into tensor<1x2x2x3xf32>{{$}}
  %0 = kernel.pool2d max %x into %y window [2, 2] strides [2, 2] : tensor<1x4x4x3xf32> into tensor<1x2x2x3xf32>
  // CHECK: kernel.pool2d sum
  // CHECK-SAME: epilogue(%[[ACC:.*]]: f32) {
  // CHECK-NEXT: math.absf %[[ACC]]
  %1 = kernel.pool2d sum %x into %y window [2, 2] strides [2, 2] : tensor<1x4x4x3xf32> into tensor<1x2x2x3xf32> epilogue(%acc: f32) {
    %2 = math.absf %acc : f32
    kernel.yield %2 : f32
  }
  return %0, %1 : tensor<1x2x2x3xf32>, tensor<1x2x2x3xf32>
}

// CHECK-LABEL: @products
func.func @products(%a: tensor<3x2xf32>, %b: tensor<5x3xf32>, %p: tensor<16xf32>, %y: tensor<2x5xf32>) -> (tensor<2x5xf32>, tensor<2x5xf32>) {
  // CHECK: kernel.matmul %{{.*}}, %{{.*}} into %{{.*}} transpose_lhs transpose_rhs : tensor<3x2xf32>, tensor<5x3xf32> into tensor<2x5xf32>{{$}}
  %0 = kernel.matmul %a, %b into %y transpose_lhs transpose_rhs : tensor<3x2xf32>, tensor<5x3xf32> into tensor<2x5xf32>
  // CHECK: kernel.matmul %{{.*}}, %{{.*}} into %{{.*}} transpose_lhs {kernel.micro = #kernel.micro<"matmul" tile[4, 2]>} : tensor<3x2xf32>, tensor<16xf32> into tensor<2x5xf32>{{$}}
  %1 = kernel.matmul %a, %p into %y transpose_lhs {kernel.micro = #kernel.micro<"matmul" tile[4, 2]>} : tensor<3x2xf32>, tensor<16xf32> into tensor<2x5xf32>
  return %0, %1 : tensor<2x5xf32>, tensor<2x5xf32>
}

// CHECK-LABEL: @heads
func.func @heads(%x: tensor<2x5x3x8xf32>, %w: tensor<2x3x8x7xf32>, %y: tensor<2x5x3x7xf32>) -> tensor<2x5x3x7xf32> {
  // CHECK: kernel.matmul %{{.*}}, %{{.*}} into %{{.*}} lhs_order [0, 2, 1, 3] result_order [0, 2, 1, 3] : tensor<2x5x3x8xf32>, tensor<2x3x8x7xf32> into tensor<2x5x3x7xf32>{{$}}
  %0 = kernel.matmul %x, %w into %y lhs_order [0, 2, 1, 3] result_order [0, 2, 1, 3] : tensor<2x5x3x8xf32>, tensor<2x3x8x7xf32> into tensor<2x5x3x7xf32>
  return %0 : tensor<2x5x3x7xf32>
}

// CHECK-LABEL: @rows
func.func @rows(%x: tensor<2x3xf32>, %g: tensor<3xf32>, %y: tensor<2x3xf32>) -> (tensor<2x3xf32>, tensor<2x3xf32>) {
  // CHECK: kernel.softmax %{{.*}} into %{{.*}} over [1] log : tensor<2x3xf32> into tensor<2x3xf32>{{$}}
  %0 = kernel.softmax %x into %y over [1] log : tensor<2x3xf32> into tensor<2x3xf32>
  // CHECK: kernel.norm %{{.*}} into %{{.*}} over [0, 1] epsilon 1.000000e-05 : tensor<2x3xf32> into tensor<2x3xf32> epilogue(
  %1 = kernel.norm %x into %y over [0, 1] epsilon 1.0e-05 : tensor<2x3xf32> into tensor<2x3xf32>
      epilogue(%acc: f32, %s: f32 = %g at affine_map<(r, c) -> (c)> : tensor<3xf32>) {
    %2 = arith.mulf %acc, %s : f32
    kernel.yield %2 : f32
  }
  return %0, %1 : tensor<2x3xf32>, tensor<2x3xf32>
}

// CHECK-LABEL: @groups
func.func @groups(%x: tensor<2x6x4xf32>, %g: tensor<6xf32>, %y: tensor<2x6x4xf32>, %m: memref<2x4x6xf32>) -> tensor<2x6x4xf32> {
  // CHECK: kernel.group_norm %{{.*}} into %{{.*}} channel_dim 1 groups 3 epsilon 1.000000e-05 : tensor<2x6x4xf32> into tensor<2x6x4xf32> epilogue(
  %0 = kernel.group_norm %x into %y channel_dim 1 groups 3 epsilon 1.0e-05 : tensor<2x6x4xf32> into tensor<2x6x4xf32>
      epilogue(%acc: f32, %s: f32 = %g at affine_map<(n, c, p) -> (c)> : tensor<6xf32>) {
    %1 = arith.mulf %acc, %s : f32
    kernel.yield %1 : f32
  }
  // CHECK: kernel.group_norm %{{.*}} into %{{.*}} channel_dim 2 groups 6 epsilon 0.000000e+00 : memref<2x4x6xf32> into memref<2x4x6xf32>{{$}}
  kernel.group_norm %m into %m channel_dim 2 groups 6 epsilon 0.0 : memref<2x4x6xf32> into memref<2x4x6xf32>
  return %0 : tensor<2x6x4xf32>
}

// CHECK-LABEL: @attention
func.func @attention(%q: tensor<2x5x3x8xf32>, %k: tensor<2x7x3x8xf32>, %v: tensor<2x3x7x4xf32>, %m: tensor<2x7xf32>, %y: tensor<2x5x3x4xf32>, %b: tensor<4xf32>,
    %r: memref<5x8xf32>, %s: memref<8x5xf32>) -> tensor<2x5x3x4xf32> {
  // CHECK: kernel.attention %{{.*}}, %{{.*}}, %{{.*}} into %{{.*}} transpose_key query_order [0, 2, 1, 3] key_order [0, 2, 1, 3] result_order [0, 2, 1, 3]
  // CHECK-SAME: : tensor<2x5x3x8xf32>, tensor<2x7x3x8xf32>, tensor<2x3x7x4xf32> into tensor<2x5x3x4xf32>
  // CHECK-SAME: scores(%{{.*}}: f32, %{{.*}}: f32 = %{{.*}} at #{{.*}} : tensor<2x7xf32>) {
  // CHECK: } weights(%{{.*}}: f32) {
  // CHECK: } epilogue(%{{.*}}: f32, %{{.*}}: f32 = %{{.*}} at #{{.*}} : tensor<4xf32>) {
  %0 = kernel.attention %q, %k, %v into %y transpose_key query_order [0, 2, 1, 3] key_order [0, 2, 1, 3] result_order [0, 2, 1, 3]
      : tensor<2x5x3x8xf32>, tensor<2x7x3x8xf32>, tensor<2x3x7x4xf32> into tensor<2x5x3x4xf32>
      scores(%acc: f32, %mask: f32 = %m at affine_map<(a, b, m, n) -> (a, n)> : tensor<2x7xf32>) {
    %1 = arith.addf %acc, %mask : f32
    kernel.yield %1 : f32
  }
      weights(%acc: f32) {
    %1 = arith.truncf %acc : f32 to f16
    %2 = arith.extf %1 : f16 to f32
    kernel.yield %2 : f32
  }
      epilogue(%acc: f32, %bias: f32 = %b at affine_map<(a, m, b, e) -> (e)> : tensor<4xf32>) {
    %1 = arith.addf %acc, %bias : f32
    kernel.yield %1 : f32
  }
  // CHECK: kernel.attention %{{.*}}, %{{.*}}, %{{.*}} into %{{.*}} transpose_value : memref<5x8xf32>, memref<8x5xf32>, memref<8x5xf32> into memref<5x8xf32>{{$}}
  kernel.attention %r, %s, %s into %r transpose_value : memref<5x8xf32>, memref<8x5xf32>, memref<8x5xf32> into memref<5x8xf32>
  return %0 : tensor<2x5x3x4xf32>
}

// CHECK-LABEL: @scans
func.func @scans(%x: tensor<2x3xi8>, %y: tensor<2x3xi8>, %m: memref<2x3xf32>, %n: memref<2x3xf32>) -> tensor<2x3xi8> {
  // CHECK: kernel.scan %{{.*}} into %{{.*}} over [1] product : tensor<2x3xi8> into tensor<2x3xi8>{{$}}
  %0 = kernel.scan %x into %y over [1] product : tensor<2x3xi8> into tensor<2x3xi8>
  // CHECK: kernel.scan %{{.*}} into %{{.*}} over [0] sum exclusive reverse : memref<2x3xf32> into memref<2x3xf32>{{$}}
  kernel.scan %m into %n over [0] sum exclusive reverse : memref<2x3xf32> into memref<2x3xf32>
  return %0 : tensor<2x3xi8>
}

// CHECK-LABEL: @resized
func.func @resized(%x: tensor<1x2x3x4xf32>, %i: tensor<4xi32>, %s: tensor<4xf32>, %y: tensor<1x4x4x4xf32>, %b: tensor<4xf32>,
                   %m: memref<1x2x3x4xi8>, %j: memref<5xi32>, %k: memref<6xi32>, %n: memref<1x2x5x6xi8>) -> tensor<1x4x4x4xf32> {
  // CHECK: kernel.resize bilinear %{{.*}} at(%{{.*}}, %{{.*}}, %{{.*}}, %{{.*}}, %{{.*}}, %{{.*}}) into %{{.*}} dims [1, 2]
  // CHECK-SAME: : tensor<1x2x3x4xf32> at(tensor<4xi32>, tensor<4xi32>, tensor<4xf32>, tensor<4xi32>, tensor<4xi32>, tensor<4xf32>) into tensor<1x4x4x4xf32>
  // CHECK-SAME: epilogue(
  %0 = kernel.resize bilinear %x at (%i, %i, %s, %i, %i, %s) into %y dims [1, 2]
      : tensor<1x2x3x4xf32> at (tensor<4xi32>, tensor<4xi32>, tensor<4xf32>, tensor<4xi32>, tensor<4xi32>, tensor<4xf32>) into tensor<1x4x4x4xf32>
      epilogue(%acc: f32, %bias: f32 = %b at affine_map<(n, h, w, c) -> (c)> : tensor<4xf32>) {
    %1 = arith.addf %acc, %bias : f32
    kernel.yield %1 : f32
  }
  // CHECK: kernel.resize nearest %{{.*}} at(%{{.*}}, %{{.*}}) into %{{.*}} dims [2, 3] : memref<1x2x3x4xi8> at(memref<5xi32>, memref<6xi32>) into memref<1x2x5x6xi8>{{$}}
  kernel.resize nearest %m at (%j, %k) into %n dims [2, 3] : memref<1x2x3x4xi8> at (memref<5xi32>, memref<6xi32>) into memref<1x2x5x6xi8>
  return %0 : tensor<1x4x4x4xf32>
}

// CHECK-LABEL: @largest
func.func @largest(%x: tensor<2x5xi8>, %v: tensor<2x3xi8>, %i: tensor<2x3xi32>, %m: memref<2x5xf32>, %mv: memref<2x3xf32>, %mi: memref<2x3xi32>)
    -> (tensor<2x3xi8>, tensor<2x3xi32>) {
  // CHECK: kernel.topk %{{.*}} into %{{.*}}, %{{.*}} unsigned : tensor<2x5xi8> into tensor<2x3xi8>, tensor<2x3xi32> -> tensor<2x3xi8>, tensor<2x3xi32>
  %0:2 = kernel.topk %x into %v, %i unsigned : tensor<2x5xi8> into tensor<2x3xi8>, tensor<2x3xi32> -> tensor<2x3xi8>, tensor<2x3xi32>
  // CHECK: kernel.topk %{{.*}} into %{{.*}}, %{{.*}} : memref<2x5xf32> into memref<2x3xf32>, memref<2x3xi32>{{$}}
  kernel.topk %m into %mv, %mi : memref<2x5xf32> into memref<2x3xf32>, memref<2x3xi32>
  return %0#0, %0#1 : tensor<2x3xi8>, tensor<2x3xi32>
}

// CHECK-LABEL: @gathered
func.func @gathered(%t: tensor<2x5x3xf32>, %i: tensor<2x4xi64>, %y: tensor<2x4x3xf32>, %b: tensor<3xf32>, %m: memref<5x3xi8>, %j: memref<i32>, %r: memref<3xi8>)
    -> tensor<2x4x3xf32> {
  // CHECK: kernel.gather %{{.*}} at %{{.*}} into %{{.*}} axis 1 batch_dims 1 from_end : tensor<2x5x3xf32>, tensor<2x4xi64> into tensor<2x4x3xf32>
  // CHECK-SAME: epilogue(%[[ACC:.*]]: f32, %[[B:.*]]: f32 = %{{.*}} at #{{.*}} : tensor<3xf32>) {
  // CHECK-NEXT: arith.addf %[[ACC]], %[[B]] : f32
  %0 = kernel.gather %t at %i into %y axis 1 batch_dims 1 from_end : tensor<2x5x3xf32>, tensor<2x4xi64> into tensor<2x4x3xf32>
      epilogue(%acc: f32, %bias: f32 = %b at affine_map<(n, i, c) -> (c)> : tensor<3xf32>) {
    %1 = arith.addf %acc, %bias : f32
    kernel.yield %1 : f32
  }
  // CHECK: kernel.gather %{{.*}} at %{{.*}} into %{{.*}} axis 0 offset 2 : memref<5x3xi8>, memref<i32> into memref<3xi8>{{$}}
  kernel.gather %m at %j into %r axis 0 offset 2 : memref<5x3xi8>, memref<i32> into memref<3xi8>
  return %0 : tensor<2x4x3xf32>
}

// CHECK-LABEL: @scattered
func.func @scattered(%u: tensor<2x3xf32>, %i: tensor<2x3xi64>, %y: tensor<2x5xf32>, %m: memref<3x4xi8>, %j: memref<3x1xi32>, %r: memref<6x4xi8>) -> tensor<2x5xf32> {
  // CHECK: kernel.scatter %{{.*}} at %{{.*}} into %{{.*}} axis 1 from_end : tensor<2x3xf32>, tensor<2x3xi64> into tensor<2x5xf32>
  // CHECK-SAME: combine(%[[OLD:.*]]: f32, %[[UPDATE:.*]]: f32) {
  // CHECK-NEXT: arith.addf %[[OLD]], %[[UPDATE]] : f32
  %0 = kernel.scatter %u at %i into %y axis 1 from_end : tensor<2x3xf32>, tensor<2x3xi64> into tensor<2x5xf32> combine(%old: f32, %update: f32) {
    %1 = arith.addf %old, %update : f32
    kernel.yield %1 : f32
  }
  // CHECK: kernel.scatter %{{.*}} at %{{.*}} into %{{.*}} : memref<3x4xi8>, memref<3x1xi32> into memref<6x4xi8>{{$}}
  kernel.scatter %m at %j into %r : memref<3x4xi8>, memref<3x1xi32> into memref<6x4xi8>
  return %0 : tensor<2x5xf32>
}

// CHECK: kernel.entry attributes {arena_bytes = 0 : i64, inputs = [], outputs = [], state_bytes = 128 : i64, weights_bytes = 64 : i64} {
kernel.entry attributes {arena_bytes = 0 : i64, weights_bytes = 64 : i64, state_bytes = 128 : i64, inputs = [], outputs = []} {
  kernel.constant 0, dense<1.0> : tensor<16xf32>
  // CHECK: kernel.initial 64, 16, 32{{$}}
  kernel.initial 64, 16, 32
  // CHECK: kernel.state 64 : memref<8xf32>{{$}}
  %state = kernel.state 64 : memref<8xf32>
}

// A plan without state does not speak of it.
// CHECK: kernel.entry attributes {arena_bytes = 64 : i64, inputs = [], outputs = [], weights_bytes = 0 : i64} {
kernel.entry attributes {arena_bytes = 64 : i64, weights_bytes = 0 : i64, state_bytes = 0 : i64, inputs = [], outputs = []} {
}

// CHECK-LABEL: @routine
func.func @routine(%x: tensor<2x5xi8>, %v: tensor<2x5xi8>, %i: tensor<2x5xi32>) -> (tensor<2x5xi8>, tensor<2x5xi32>) {
  // CHECK: kernel.routine "sortRows"[true, ui8](%{{.*}}) into(%{{.*}}, %{{.*}}) {flops = 30 : i64, numbers = array<f64: 5.000000e-01>} : (tensor<2x5xi8>) into(tensor<2x5xi8>, tensor<2x5xi32>) -> tensor<2x5xi8>, tensor<2x5xi32>
  %0:2 = kernel.routine "sortRows"[true, ui8](%x) into (%v, %i) {flops = 30 : i64, numbers = array<f64: 0.5>}
      : (tensor<2x5xi8>) into (tensor<2x5xi8>, tensor<2x5xi32>) -> tensor<2x5xi8>, tensor<2x5xi32>
  return %0#0, %0#1 : tensor<2x5xi8>, tensor<2x5xi32>
}
