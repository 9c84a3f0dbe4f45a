// RUN: msc-opt %s | msc-opt | FileCheck %s

// CHECK: module attributes {bounded.symbols = [#bounded.symbol<"x" dim 0 in 1 to 8>, #bounded.symbol<"x" dim 2 in 32 to 512>]}
module attributes {bounded.symbols = [#bounded.symbol<"x" dim 0 in 1 to 8>, #bounded.symbol<"x" dim 2 in 32 to 512>]} {
  // CHECK: @main(%arg0: tensor<8x3x512xf32, #bounded.extents<()[s0, s1] -> (s0, 3, s1)>>)
  func.func @main(%x: tensor<8x3x512xf32, #bounded.extents<()[s0, s1] -> (s0, 3, s1)>>) {
    // CHECK: mindir.constant(#bounded.number<()[s0] -> (s0 * 4), 32> : i64) : i64
    %0 = mindir.constant(#bounded.number<()[s0] -> (s0 * 4), 32> : i64) : i64
    return
  }
}
