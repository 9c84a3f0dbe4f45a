// RUN: msc-opt %s | msc-opt | FileCheck %s

// CHECK: module attributes {bounded.symbols = [#bounded.symbol<"x" dim 0 in 1 to 8>, #bounded.symbol<"x" dim 2 in 32 to 512>,
// CHECK-SAME: #bounded.symbol<"NonZero-op0" in 0 to 64>]}
module attributes {bounded.symbols = [#bounded.symbol<"x" dim 0 in 1 to 8>, #bounded.symbol<"x" dim 2 in 32 to 512>,
                                      #bounded.symbol<"NonZero-op0" in 0 to 64>]} {
  // CHECK: @main(%arg0: tensor<8x3x512xf32, #bounded.extents<()[s0, s1] -> (s0, 3, s1)>>)
  func.func @main(%x: tensor<8x3x512xf32, #bounded.extents<()[s0, s1] -> (s0, 3, s1)>>) {
    // CHECK: mindir.constant(#bounded.number<()[s0] -> (s0 * 4), 32> : i64) : i64
    %0 = mindir.constant(#bounded.number<()[s0] -> (s0 * 4), 32> : i64) : i64
    // CHECK: bounded.count <()[s0, s1] -> (s0 * 4 + s1 floordiv 2), 288>{{$}}
    %1 = bounded.count #bounded.number<()[s0, s1] -> (s0 * 4 + s1 floordiv 2), 288> : i64
    return
  }

  // Sizes and strides of a run; those at the bounds are the type's, gaps between rows its layout.
  // CHECK: @buffers(memref<8x3x512xf32, #bounded.buffer<()[s0, s1] -> (s0, 3, s1), ()[s0, s1] -> (s1 * 3, s1, 1)>>,
  // CHECK-SAME: memref<8x4xf32, strided<[1024, 1]>, #bounded.buffer<()[s0] -> (s0, 4), ()[s0, s1] -> (s1 * 2, 1)>>)
  func.func private @buffers(memref<8x3x512xf32, #bounded.buffer<()[s0, s1] -> (s0, 3, s1), ()[s0, s1] -> (s1 * 3, s1, 1)>>,
                             memref<8x4xf32, strided<[1024, 1]>, #bounded.buffer<()[s0] -> (s0, 4), ()[s0, s1] -> (s1 * 2, 1)>>)

  // A number that a run finds: before planning it cuts a tensor, then it is defined where it is known.
  func.func @found(%all: tensor<64x3xi64>, %n: i64) {
    // CHECK: bounded.cut %arg0 to %arg1 : tensor<64x3xi64> to tensor<64x3xi64, #bounded.extents<()[s0, s1, s2] -> (s2, 3)>>
    %0 = bounded.cut %all to %n : tensor<64x3xi64> to tensor<64x3xi64, #bounded.extents<()[s0, s1, s2] -> (s2, 3)>>
    // CHECK: bounded.define 2 as %arg1
    bounded.define 2 as %n
    return
  }

  // An integer and what it is in a run.
  // CHECK: kernel.arena 512 {bounded.offset = #bounded.number<()[s0] -> (s0 * 64), 512> : i64} : memref<4xf32>
  kernel.entry attributes {arena_bytes = 576 : i64, inputs = [], outputs = [], weights_bytes = 0 : i64} {
    %0 = kernel.arena 512 {bounded.offset = #bounded.number<()[s0] -> (s0 * 64), 512> : i64} : memref<4xf32>
  }
}
