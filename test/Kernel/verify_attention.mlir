// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @ranks(%q: tensor<2x4x8xf32>, %k: tensor<4x8xf32>, %e: tensor<2x4x8xf32>) -> tensor<2x4x8xf32> {
  // attention_c1
  // expected-error @+1 {{works on matrices, or on batches of the same rank}}
  %0 = kernel.attention %q, %k, %q into %e transpose_key : tensor<2x4x8xf32>, tensor<4x8xf32>, tensor<2x4x8xf32> into tensor<2x4x8xf32>
  return %0 : tensor<2x4x8xf32>
}

// -----

func.func @keys(%q: memref<2x4x8xf32>, %k: memref<2x4x7xf32>) {
  // attention_c2
  // expected-error @+1 {{has operands that do not fit each other: 'memref<2x4x8xf32>', 'memref<2x4x7xf32>', 'memref<2x4x8xf32>', 'memref<2x4x8xf32>'}}
  kernel.attention %q, %k, %q into %q transpose_key : memref<2x4x8xf32>, memref<2x4x7xf32>, memref<2x4x8xf32> into memref<2x4x8xf32>
  return
}

// -----

func.func @values(%q: memref<2x4x8xf32>, %k: memref<2x6x8xf32>) {
  // attention_c2
  // expected-error @+1 {{has operands that do not fit each other}}
  kernel.attention %q, %k, %q into %q transpose_key : memref<2x4x8xf32>, memref<2x6x8xf32>, memref<2x4x8xf32> into memref<2x4x8xf32>
  return
}

// -----

func.func @result(%q: memref<2x4x8xf32>, %y: memref<2x5x8xf32>) {
  // attention_c2
  // expected-error @+1 {{has operands that do not fit each other}}
  kernel.attention %q, %q, %q into %y transpose_key : memref<2x4x8xf32>, memref<2x4x8xf32>, memref<2x4x8xf32> into memref<2x5x8xf32>
  return
}

// -----

func.func @order(%q: memref<2x4x8xf32>) {
  // attention_c3
  // expected-error @+1 {{has an order that does not name each dimension once, the last one last}}
  kernel.attention %q, %q, %q into %q transpose_key value_order [0, 2, 1] : memref<2x4x8xf32>, memref<2x4x8xf32>, memref<2x4x8xf32> into memref<2x4x8xf32>
  return
}

// -----

func.func @weights(%q: memref<4x8xf32>, %b: memref<4xf32>) {
  // attention_c4
  // expected-error @+1 {{weights take one element and give one}}
  kernel.attention %q, %q, %q into %q transpose_key : memref<4x8xf32>, memref<4x8xf32>, memref<4x8xf32> into memref<4x8xf32>
      weights(%acc: f32, %e: f32 = %b at affine_map<(m, n) -> (n)> : memref<4xf32>) {
    %0 = arith.mulf %acc, %e : f32
    kernel.yield %0 : f32
  }
  return
}

// -----

// Its extras are those of an epilogue of the scores.
func.func @scores(%q: memref<4x8xf32>, %b: memref<4xf32>) {
  // expected-error @+1 {{an extra's map does not fit its rank or the output's}}
  kernel.attention %q, %q, %q into %q transpose_key : memref<4x8xf32>, memref<4x8xf32>, memref<4x8xf32> into memref<4x8xf32>
      scores(%acc: f32, %e: f32 = %b at affine_map<(n) -> (n)> : memref<4xf32>) {
    %0 = arith.mulf %acc, %e : f32
    kernel.yield %0 : f32
  }
  return
}
