// RUN: msc-opt %s --widen-interiors | FileCheck %s

// Between two operations nothing is rounded any more; what is stored is.
// CHECK-LABEL: func.func @chain
// CHECK: %[[A:.*]] = arith.mulf
// CHECK-NEXT: %[[B:.*]] = arith.addf %[[A]], %{{.*}} : f32
// CHECK-NEXT: %[[H:.*]] = arith.truncf %[[B]] : f32 to f16
// CHECK-NEXT: %[[W:.*]] = arith.extf %[[H]] : f16 to f32
// CHECK-NEXT: linalg.yield %[[W]]
#map = affine_map<(d0) -> (d0)>
func.func @chain(%x: tensor<4xf32>) -> tensor<4xf32> {
  %e = tensor.empty() : tensor<4xf32>
  %0 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%x : tensor<4xf32>) outs(%e : tensor<4xf32>) {
  ^bb0(%in: f32, %out: f32):
    %1 = arith.mulf %in, %in : f32
    %2 = arith.truncf %1 : f32 to f16
    %3 = arith.extf %2 : f16 to f32
    %4 = arith.addf %3, %in : f32
    %5 = arith.truncf %4 : f32 to f16
    %6 = arith.extf %5 : f16 to f32
    linalg.yield %6 : f32
  } -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// A product's rounding before its bias likewise.
// CHECK-LABEL: func.func @epilogue
// CHECK: kernel.matmul {{.*}} epilogue(%[[ACC:.*]]: f32, %[[B:.*]]: f32 =
// CHECK-NEXT: arith.addf %[[ACC]], %[[B]] : f32
// CHECK: arith.truncf
// CHECK: arith.extf
func.func @epilogue(%x: tensor<4x8xf32>, %y: tensor<8x16xf32>, %bias: tensor<16xf32>) -> tensor<4x16xf32> {
  %e = tensor.empty() : tensor<4x16xf32>
  %0 = kernel.matmul %x, %y into %e : tensor<4x8xf32>, tensor<8x16xf32> into tensor<4x16xf32>
      epilogue(%acc: f32, %b: f32 = %bias at affine_map<(r, c) -> (c)> : tensor<16xf32>) {
    %1 = arith.truncf %acc : f32 to f16
    %2 = arith.extf %1 : f16 to f32
    %3 = arith.addf %2, %b : f32
    %4 = arith.truncf %3 : f32 to f16
    %5 = arith.extf %4 : f16 to f32
    kernel.yield %5 : f32
  }
  return %0 : tensor<4x16xf32>
}

// The scores of an attention and their weights are never stored.
// CHECK-LABEL: func.func @attention
// CHECK: kernel.attention
// CHECK-NOT: scores(
// CHECK: epilogue(
// CHECK: arith.truncf
func.func @attention(%q: tensor<8x16xf32>, %k: tensor<9x16xf32>, %v: tensor<9x4xf32>) -> tensor<8x4xf32> {
  %e = tensor.empty() : tensor<8x4xf32>
  %0 = kernel.attention %q, %k, %v into %e transpose_key : tensor<8x16xf32>, tensor<9x16xf32>, tensor<9x4xf32> into tensor<8x4xf32>
      scores(%acc: f32) {
    %1 = arith.truncf %acc : f32 to f16
    %2 = arith.extf %1 : f16 to f32
    kernel.yield %2 : f32
  }
      epilogue(%acc: f32) {
    %1 = arith.truncf %acc : f32 to f16
    %2 = arith.extf %1 : f16 to f32
    kernel.yield %2 : f32
  }
  return %0 : tensor<8x4xf32>
}
