// RUN: msc-opt %s --split-input-file --attach-target --legalise-types --verify-diagnostics | FileCheck %s

#map = affine_map<(d0) -> (d0)>

// Inputs are widened and results narrowed at the border; between them all is float32, what was rounded still is, and a widening is nothing.
// CHECK-LABEL: func.func @round(%arg0: tensor<4xf16>) -> tensor<4xf16>
// CHECK: %[[X:.*]] = linalg.generic {{.*}} ins(%arg0 : tensor<4xf16>) outs({{.*}} : tensor<4xf32>)
// CHECK: linalg.generic {{.*}} ins(%[[X]], {{.*}} : tensor<4xf32>, tensor<4xf32>) outs({{.*}} : tensor<4xf32>)
// CHECK: %[[SUM:.*]] = arith.addf %{{.*}} : f32
// CHECK: %[[H:.*]] = arith.truncf %[[SUM]] : f32 to f16
// CHECK: %[[W:.*]] = arith.extf %[[H]] : f16 to f32
// CHECK: linalg.yield %[[W]] : f32
// CHECK: linalg.generic {{.*}} outs({{.*}} : tensor<4xf16>)
// CHECK: arith.truncf
module {
  func.func @round(%x: tensor<4xf16>) -> tensor<4xf16> {
    %c = arith.constant dense<1.5> : tensor<4xf16>
    %e = tensor.empty() : tensor<4xf16>
    %w = tensor.empty() : tensor<4xf32>
    %0 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%x : tensor<4xf16>) outs(%w : tensor<4xf32>) {
    ^bb0(%in: f16, %out: f32):
      %1 = arith.extf %in : f16 to f32
      linalg.yield %1 : f32
    } -> tensor<4xf32>
    %2 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel"]} ins(%0, %c : tensor<4xf32>, tensor<4xf16>) outs(%e : tensor<4xf16>) {
    ^bb0(%in: f32, %k: f16, %out: f16):
      %3 = arith.extf %k : f16 to f32
      %4 = arith.addf %in, %3 : f32
      %5 = arith.truncf %4 : f32 to f16
      linalg.yield %5 : f16
    } -> tensor<4xf16>
    return %2 : tensor<4xf16>
  }
}

// -----

// Integers and float64 are rounded to bfloat16 as well; numbers that are moved or compared are not.
// CHECK-LABEL: func.func @convert
// CHECK: arith.sitofp {{.*}} : i32 to bf16
// CHECK-NEXT: arith.extf {{.*}} : bf16 to f32
// CHECK: arith.truncf {{.*}} : f64 to bf16
// CHECK-NEXT: arith.extf {{.*}} : bf16 to f32
// CHECK-NEXT: arith.maximumf {{.*}} : f32
// CHECK-NEXT: linalg.yield
#map = affine_map<(d0) -> (d0)>
module {
  func.func @convert(%x: tensor<4xi32>, %y: tensor<4xf64>) -> tensor<4xbf16> {
    %e = tensor.empty() : tensor<4xbf16>
    %0 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel"]} ins(%x, %y : tensor<4xi32>, tensor<4xf64>) outs(%e : tensor<4xbf16>) {
    ^bb0(%i: i32, %d: f64, %out: bf16):
      %1 = arith.sitofp %i : i32 to bf16
      %2 = arith.truncf %d : f64 to bf16
      %3 = arith.maximumf %1, %2 : bf16
      linalg.yield %3 : bf16
    } -> tensor<4xbf16>
    return %0 : tensor<4xbf16>
  }
}

// -----

// What is returned as it came in is not touched.
// CHECK-LABEL: func.func @through
// CHECK: return %arg0 : tensor<4xf16>
module {
  func.func @through(%x: tensor<4xf16>) -> tensor<4xf16> {
    return %x : tensor<4xf16>
  }
}

// -----

// A scan rounds each of its sums.
// CHECK-LABEL: func.func @scan
// CHECK-NOT: kernel.scan
// CHECK: %[[S:.*]] = arith.addf {{.*}} : f32
// CHECK-NEXT: %[[H:.*]] = arith.truncf %[[S]] : f32 to f16
// CHECK-NEXT: %[[W:.*]] = arith.extf %[[H]] : f16 to f32
// CHECK: arith.select %{{.*}}, %[[W]]
module {
  func.func @scan(%x: tensor<4xf16>) -> tensor<4xf16> {
    %e = tensor.empty() : tensor<4xf16>
    %0 = kernel.scan %x into %e over [0] sum : tensor<4xf16> into tensor<4xf16>
    return %0 : tensor<4xf16>
  }
}

// -----

module {
  func.func @without_data() -> tensor<32xf16> {
    // expected-error @+1 {{has data that cannot be read}}
    %0 = arith.constant dense_resource<absent> : tensor<32xf16>
    return %0 : tensor<32xf16>
  }
}
