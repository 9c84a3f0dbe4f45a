// RUN: msc-opt %s --split-input-file --bufferise-kernels | FileCheck %s --check-prefix=BUFFERS
// RUN: msc-opt %s --split-input-file --plan-kernels | FileCheck %s

// What a run chooses goes through buffers: shape, layout and arena are those at the bounds, beside them is what they are in a run. The second
// part of a concatenation begins at a place that follows from the sizes inside of it.
// BUFFERS-LABEL: kernel.entry
// BUFFERS: %[[ALL:.*]] = memref.alloc() : memref<8x5x16xf32, #bounded.buffer<()[s0, s1] -> (s0, 5, s1), ()[s0, s1] -> (s1 * 5, s1, 1)>>
// BUFFERS: kernel.view %[[ALL]] at 0 : {{.*}} to memref<8x2x16xf32, strided<[80, 16, 1]>, #bounded.buffer<()[s0, s1] -> (s0, 2, s1), ()[s0, s1] -> (s1 * 5, s1, 1)>>
// BUFFERS: kernel.view %[[ALL]] at 128 {bounded.offset = #bounded.number<()[s0, s1] -> (s1 * 8), 128> : i64}
// BUFFERS-SAME: to memref<8x3x16xf32, strided<[80, 16, 1]>, #bounded.buffer<()[s0, s1] -> (s0, 3, s1), ()[s0, s1] -> (s1 * 5, s1, 1)>>
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 2560 : i64, inputs = [#kernel.io<"input0" : tensor<8x2x16xf32, #bounded.extents<()[s0, s1] -> (s0, 2, s1)>>>,
// CHECK: %[[A:.*]] = kernel.arena 0 : memref<8x2x16xf32, strided<[80, 16, 1]>, #bounded.buffer<()[s0, s1] -> (s0, 2, s1), ()[s0, s1] -> (s1 * 5, s1, 1)>>
// CHECK: kernel.launch @k000_a(%{{.*}}, %[[A]])
// CHECK: %[[B:.*]] = kernel.arena 128 {bounded.offset = #bounded.number<()[s0, s1] -> (s1 * 8), 128> : i64} : memref<8x3x16xf32,
// CHECK: kernel.launch @k001_b(%{{.*}}, %[[B]])
// CHECK: %[[C:.*]] = kernel.arena 0 : memref<8x5x16xf32, #bounded.buffer<()[s0, s1] -> (s0, 5, s1), ()[s0, s1] -> (s1 * 5, s1, 1)>>
// CHECK: kernel.launch @k002_d(%[[C]], %{{.*}})
// CHECK: kernel.func @k000_a({{.*}}) attributes {bytes = 2048 : i64, flops = 256 : i64, nodes = ["a"], reads = 1 : i64}
!a = tensor<8x2x16xf32, #bounded.extents<()[s0, s1] -> (s0, 2, s1)>>
!b = tensor<8x3x16xf32, #bounded.extents<()[s0, s1] -> (s0, 3, s1)>>
!all = tensor<8x5x16xf32, #bounded.extents<()[s0, s1] -> (s0, 5, s1)>>
func.func @main(%x: !a, %y: !b) -> !all {
  %e = tensor.empty() : !a
  %f = tensor.empty() : !b
  %g = tensor.empty() : !all
  %a = linalg.exp ins(%x : !a) outs(%e : !a) -> !a loc("a")
  %b = linalg.abs ins(%y : !b) outs(%f : !b) -> !b loc("b")
  %c = tensor.concat dim(1) %a, %b : (!a, !b) -> !all loc("c")
  %d = linalg.log ins(%c : !all) outs(%g : !all) -> !all loc("d")
  return %d : !all
}

// -----

// Along a dimension that a run chooses: each part behind those in front of it, in the caller's buffer; the last one is of fixed size, at a place
// that is not.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 0 : i64
// CHECK: %[[A:.*]] = kernel.output 0 at 96 {bounded.offset = #bounded.number<()[s0] -> (s0 * 12), 96> : i64} : memref<4x3xf32, #bounded.buffer<()[s0, s1] -> (s1, 3), () -> (3, 1)>>
// CHECK: kernel.launch @k000_a(%{{.*}}, %[[A]])
// CHECK: %[[X:.*]] = kernel.output 0 : memref<8x3xf32, #bounded.buffer<()[s0] -> (s0, 3), () -> (3, 1)>>
// CHECK: kernel.launch @k001_c(%{{.*}}, %[[X]])
// CHECK: %[[Z:.*]] = kernel.output 0 at 144 {bounded.offset = #bounded.number<()[s0, s1] -> ((s0 + s1) * 12), 144> : i64} : memref<2x3xf32>{{$}}
// CHECK: kernel.launch @k002_c(%{{.*}}, %[[Z]]) {{.*}} : memref<2x3xf32>, memref<2x3xf32>
!x = tensor<8x3xf32, #bounded.extents<()[s0] -> (s0, 3)>>
!y = tensor<4x3xf32, #bounded.extents<()[s0, s1] -> (s1, 3)>>
!c = tensor<14x3xf32, #bounded.extents<()[s0, s1] -> (s0 + s1 + 2, 3)>>
func.func @main(%x: !x, %y: !y, %z: tensor<2x3xf32>) -> !c {
  %e = tensor.empty() : !y
  %a = linalg.exp ins(%y : !y) outs(%e : !y) -> !y loc("a")
  %c = tensor.concat dim(0) %x, %a, %z : (!x, !y, tensor<2x3xf32>) -> !c loc("c")
  return %c : !c
}

// -----

// A slice is a view with the strides of the run; one that drops a dimension too.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 0 : i64
// CHECK: kernel.input 0 at 64 {bounded.offset = #bounded.number<()[s0, s1] -> (s1 * 4), 64> : i64}
// CHECK-SAME: : memref<8x2x16xf32, strided<[64, 16, 1]>, #bounded.buffer<()[s0, s1] -> (s0, 2, s1), ()[s0, s1] -> (s1 * 4, s1, 1)>>
// CHECK: kernel.launch @k000_a
// CHECK: kernel.input 0 at 192 {bounded.offset = #bounded.number<()[s0, s1] -> (s1 * 12), 192> : i64}
// CHECK-SAME: : memref<8x16xf32, strided<[64, 1]>, #bounded.buffer<()[s0, s1] -> (s0, s1), ()[s0, s1] -> (s1 * 4, 1)>>
// CHECK: kernel.launch @k001_b
!x = tensor<8x4x16xf32, #bounded.extents<()[s0, s1] -> (s0, 4, s1)>>
!part = tensor<8x2x16xf32, #bounded.extents<()[s0, s1] -> (s0, 2, s1)>>
!kept = tensor<8x16xf32, #bounded.extents<()[s0, s1] -> (s0, s1)>>
func.func @main(%x: !x) -> (!part, !kept) {
  %e = tensor.empty() : !part
  %f = tensor.empty() : !kept
  %s = tensor.extract_slice %x[0, 1, 0] [8, 2, 16] [1, 1, 1] : !x to !part
  %t = tensor.extract_slice %x[0, 3, 0] [8, 1, 16] [1, 1, 1] : !x to !kept
  %a = linalg.exp ins(%s : !part) outs(%e : !part) -> !part loc("a")
  %b = linalg.exp ins(%t : !kept) outs(%f : !kept) -> !kept loc("b")
  return %a, %b : !part, !kept
}

// -----

// A reshape of what is dense at the bounds and in every run is a view; of a slice that is dense at neither it is a copy.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 1024 : i64
// CHECK: kernel.input 0 : memref<512xf32, #bounded.buffer<()[s0, s1] -> ((s0 * s1) * 4), () -> (1)>>
// CHECK: kernel.launch @k000_a
// CHECK: %[[S:.*]] = kernel.input 0 : memref<8x2x16xf32, strided<[64, 16, 1]>,
// CHECK: %[[C:.*]] = kernel.arena 0 : memref<8x2x16xf32, #bounded.buffer<()[s0, s1] -> (s0, 2, s1), ()[s0, s1] -> (s1 * 2, s1, 1)>>
// CHECK: kernel.launch @k001(%[[S]], %[[C]])
// CHECK: kernel.arena 0 : memref<256xf32, #bounded.buffer<()[s0, s1] -> ((s0 * s1) * 2), () -> (1)>>
!x = tensor<8x4x16xf32, #bounded.extents<()[s0, s1] -> (s0, 4, s1)>>
!line = tensor<512xf32, #bounded.extents<()[s0, s1] -> ((s0 * s1) * 4)>>
!part = tensor<8x2x16xf32, #bounded.extents<()[s0, s1] -> (s0, 2, s1)>>
!short = tensor<256xf32, #bounded.extents<()[s0, s1] -> ((s0 * s1) * 2)>>
func.func @main(%x: !x) -> (!line, !short) {
  %e = tensor.empty() : !line
  %f = tensor.empty() : !short
  %l = tensor.collapse_shape %x [[0, 1, 2]] : !x into !line
  %a = linalg.exp ins(%l : !line) outs(%e : !line) -> !line loc("a")
  %s = tensor.extract_slice %x[0, 0, 0] [8, 2, 16] [1, 1, 1] : !x to !part
  %m = tensor.collapse_shape %s [[0, 1, 2]] : !part into !short
  %b = linalg.abs ins(%m : !short) outs(%f : !short) -> !short loc("b")
  return %a, %b : !line, !short
}

// -----

// A fill, and the source inside of it: of rows that have a fixed length, and of others.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 640 : i64
// CHECK: kernel.launch @k000_p(%{{.*}}) {{.*}} : memref<10x8xf32, #bounded.buffer<()[s0] -> (s0 + 2, 8), () -> (8, 1)>>
// CHECK: %[[IN:.*]] = kernel.arena 40 : memref<8x3xf32, strided<[8, 1]>, #bounded.buffer<()[s0] -> (s0, 3), () -> (8, 1)>>
// CHECK: kernel.launch @k001_p(%{{.*}}, %[[IN]])
// CHECK: kernel.launch @k002_q(%{{.*}}) {{.*}} : memref<6x11xf32, #bounded.buffer<()[s0] -> (6, s0 + 3), ()[s0] -> (s0 + 3, 1)>>
// CHECK: %[[WITHIN:.*]] = kernel.arena 372 {bounded.offset = #bounded.number<()[s0] -> ((s0 + 5) * 4 + 320), 372> : i64}
// CHECK-SAME: : memref<3x8xf32, strided<[11, 1]>, #bounded.buffer<()[s0] -> (3, s0), ()[s0] -> (s0 + 3, 1)>>
// CHECK: kernel.launch @k003_q(%{{.*}}, %[[WITHIN]])
!x = tensor<8x3xf32, #bounded.extents<()[s0] -> (s0, 3)>>
!p = tensor<10x8xf32, #bounded.extents<()[s0] -> (s0 + 2, 8)>>
!y = tensor<3x8xf32, #bounded.extents<()[s0] -> (3, s0)>>
!q = tensor<6x11xf32, #bounded.extents<()[s0] -> (6, s0 + 3)>>
func.func @main(%x: !x, %y: !y) -> (!p, !q) {
  %one = arith.constant 1.0 : f32
  %e = tensor.empty() : !p
  %f = tensor.empty() : !q
  %p = tensor.pad %x low[1, 2] high[1, 3] {
  ^bb0(%i: index, %j: index):
    tensor.yield %one : f32
  } : !x to !p loc("p")
  %q = tensor.pad %y low[1, 2] high[2, 1] {
  ^bb0(%i: index, %j: index):
    tensor.yield %one : f32
  } : !y to !q loc("q")
  %a = linalg.exp ins(%p : !p) outs(%e : !p) -> !p loc("a")
  %b = linalg.exp ins(%q : !q) outs(%f : !q) -> !q loc("b")
  return %a, %b : !p, !q
}

// -----

// Equal code of other sizes is another kernel, though the sizes at the bounds are the same.
// CHECK-LABEL: kernel.entry
// CHECK: kernel.launch @k000_a
// CHECK: kernel.launch @k001_b
// CHECK: kernel.launch @k000_a
// CHECK: kernel.launch @k002_d
// CHECK-COUNT-3: kernel.func
// CHECK-NOT: kernel.func
!x = tensor<8x3xf32, #bounded.extents<()[s0] -> (s0, 3)>>
!y = tensor<8x3xf32, #bounded.extents<()[s0, s1] -> (s1, 3)>>
func.func @main(%x: !x, %y: !y, %z: !x, %w: tensor<8x3xf32>) -> (!x, !y, !x, tensor<8x3xf32>) {
  %e = tensor.empty() : !x
  %f = tensor.empty() : !y
  %g = tensor.empty() : tensor<8x3xf32>
  %a = linalg.exp ins(%x : !x) outs(%e : !x) -> !x loc("a")
  %b = linalg.exp ins(%y : !y) outs(%f : !y) -> !y loc("b")
  %c = linalg.exp ins(%z : !x) outs(%e : !x) -> !x loc("c")
  %d = linalg.exp ins(%w : tensor<8x3xf32>) outs(%g : tensor<8x3xf32>) -> tensor<8x3xf32> loc("d")
  return %a, %b, %c, %d : !x, !y, !x, tensor<8x3xf32>
}

// -----

// A product's rows lie at a distance that is known: where it is not, the product is computed apart and copied.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 512 : i64
// CHECK: %[[M:.*]] = kernel.arena 0 : memref<16x8xf32>
// CHECK: kernel.launch @k000_m(%{{.*}}, %{{.*}}, %[[M]])
// CHECK: %[[A:.*]] = kernel.output 0 at 32 : memref<16x8xf32, strided<[16, 1]>, #bounded.buffer<()[s0] -> (16, s0), ()[s0] -> (s0 + 8, 1)>>
// CHECK: kernel.launch @k001_a(%{{.*}}, %[[A]])
// CHECK: kernel.output 0 : memref<16x8xf32, strided<[16, 1]>, #bounded.buffer<() -> (16, 8), ()[s0] -> (s0 + 8, 1)>>
// CHECK: kernel.launch @k002_c
!y = tensor<16x8xf32, #bounded.extents<()[s0] -> (16, s0)>>
!z = tensor<16x16xf32, #bounded.extents<()[s0] -> (16, s0 + 8)>>
func.func @main(%y: !y, %v: tensor<16x8xf32>, %w: tensor<128xf32>) -> !z {
  %e = tensor.empty() : tensor<16x8xf32>
  %f = tensor.empty() : !y
  %m = kernel.matmul %v, %w into %e {kernel.micro = #kernel.micro<"matmul">} : tensor<16x8xf32>, tensor<128xf32> into tensor<16x8xf32> loc("m")
  %a = linalg.exp ins(%y : !y) outs(%f : !y) -> !y loc("a")
  %c = tensor.concat dim(1) %m, %a : (tensor<16x8xf32>, !y) -> !z loc("c")
  return %c : !z
}
