// RUN: msc-opt %s --split-input-file --plan-memory | FileCheck %s
// RUN: msc-opt %s --split-input-file --plan-memory=share-memory=false | FileCheck %s --check-prefix=APART

kernel.func @k(%x: memref<16xf32>, %y: memref<16xf32>) attributes {bytes = 128 : i64, flops = 0 : i64, nodes = [], reads = 1 : i64} {
}

// Buffers that are not needed at the same time share their place: %c begins where %a has ended.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 128 : i64
// CHECK: kernel.arena 0 : memref<16xf32>
// CHECK: %[[A:.*]] = kernel.arena 0 : memref<16xf32>
// CHECK: %[[B:.*]] = kernel.arena 64 : memref<16xf32>
// CHECK: kernel.launch @k(%[[A]], %[[B]])
// CHECK: %[[C:.*]] = kernel.arena 0 : memref<16xf32>
// CHECK-NOT: memref.alloc
// APART-LABEL: kernel.entry attributes {arena_bytes = 192 : i64
kernel.entry attributes {arena_bytes = 0 : i64, inputs = [#kernel.io<"x" : tensor<16xf32>>], outputs = [#kernel.io<"y" : tensor<16xf32>>], weights_bytes = 0 : i64} {
  %x = kernel.input 0 : memref<16xf32>
  %a = memref.alloc() : memref<16xf32>
  %0 = kernel.view %a at 0 : memref<16xf32> to memref<16xf32>
  kernel.launch @k(%x, %0) {nodes = []} : memref<16xf32>, memref<16xf32>
  %b = memref.alloc() : memref<16xf32>
  %1 = kernel.view %a at 0 : memref<16xf32> to memref<16xf32>
  %2 = kernel.view %b at 0 : memref<16xf32> to memref<16xf32>
  kernel.launch @k(%1, %2) {nodes = []} : memref<16xf32>, memref<16xf32>
  %c = memref.alloc() : memref<16xf32>
  %3 = kernel.view %b at 0 : memref<16xf32> to memref<16xf32>
  %4 = kernel.view %c at 0 : memref<16xf32> to memref<16xf32>
  kernel.launch @k(%3, %4) {nodes = []} : memref<16xf32>, memref<16xf32>
}

// -----

kernel.func @k(%x: memref<16xf32>, %y: memref<16xf32>) attributes {bytes = 128 : i64, flops = 0 : i64, nodes = [], reads = 1 : i64} {
}

// What is made before a loop and read at its beginning is needed again in the next turn: %t, of one turn, does not take its place. %a is
// needed no more when the loop begins; %t does.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 128 : i64
// CHECK: kernel.arena 0 : memref<16xf32>
// CHECK: %[[A:.*]] = kernel.arena 0 : memref<16xf32>
// CHECK: %[[B:.*]] = kernel.arena 64 : memref<16xf32>
// CHECK: kernel.launch @k(%[[A]], %[[B]])
// CHECK: scf.while
// CHECK: %[[BB:.*]] = kernel.arena 64 : memref<16xf32>
// CHECK: %[[T:.*]] = kernel.arena 0 : memref<16xf32>
// CHECK: kernel.launch @k(%[[BB]], %[[T]])
// APART-LABEL: kernel.entry attributes {arena_bytes = 192 : i64
kernel.entry attributes {arena_bytes = 0 : i64, inputs = [#kernel.io<"x" : tensor<16xf32>>, #kernel.io<"c" : tensor<i1>>], outputs = [#kernel.io<"y" : tensor<16xf32>>], weights_bytes = 0 : i64} {
  %x = kernel.input 0 : memref<16xf32>
  %a = memref.alloc() : memref<16xf32>
  %0 = kernel.view %a at 0 : memref<16xf32> to memref<16xf32>
  kernel.launch @k(%x, %0) {nodes = []} : memref<16xf32>, memref<16xf32>
  %b = memref.alloc() : memref<16xf32>
  %1 = kernel.view %a at 0 : memref<16xf32> to memref<16xf32>
  %2 = kernel.view %b at 0 : memref<16xf32> to memref<16xf32>
  kernel.launch @k(%1, %2) {nodes = []} : memref<16xf32>, memref<16xf32>
  scf.while : () -> () {
    %c = kernel.input 1 : memref<i1>
    %d = memref.load %c[] : memref<i1>
    scf.condition(%d)
  } do {
    %3 = kernel.view %b at 0 : memref<16xf32> to memref<16xf32>
    %t = memref.alloc() : memref<16xf32>
    %4 = kernel.view %t at 0 : memref<16xf32> to memref<16xf32>
    kernel.launch @k(%3, %4) {nodes = []} : memref<16xf32>, memref<16xf32>
    %5 = kernel.view %t at 0 : memref<16xf32> to memref<16xf32>
    %o = kernel.output 0 : memref<16xf32>
    kernel.launch @k(%5, %o) {nodes = []} : memref<16xf32>, memref<16xf32>
    scf.yield
  }
}

// -----

kernel.func @k(%x: memref<16xf32>, %y: memref<16xf32>) attributes {bytes = 128 : i64, flops = 0 : i64, nodes = [], reads = 1 : i64} {
}

// One of two branches runs: a buffer of the first and one of the second share their place, and so do a buffer that only the first reads and
// one of the second. What the host reads is needed until then.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 128 : i64
// CHECK: %[[A:.*]] = kernel.arena 0 : memref<16xf32>
// CHECK: scf.if
// CHECK: kernel.arena 0
// CHECK: %[[T:.*]] = kernel.arena 64 : memref<16xf32>
// CHECK: } else {
// CHECK: %[[U:.*]] = kernel.arena 0 : memref<16xf32>
// APART-LABEL: kernel.entry attributes {arena_bytes = 192 : i64
kernel.entry attributes {arena_bytes = 0 : i64, inputs = [#kernel.io<"x" : tensor<16xf32>>, #kernel.io<"c" : tensor<i1>>], outputs = [#kernel.io<"y" : tensor<16xf32>>], weights_bytes = 0 : i64} {
  %x = kernel.input 0 : memref<16xf32>
  %a = memref.alloc() : memref<16xf32>
  %0 = kernel.view %a at 0 : memref<16xf32> to memref<16xf32>
  kernel.launch @k(%x, %0) {nodes = []} : memref<16xf32>, memref<16xf32>
  %c = kernel.input 1 : memref<i1>
  %d = memref.load %c[] : memref<i1>
  scf.if %d {
    %t = memref.alloc() : memref<16xf32>
    %1 = kernel.view %a at 0 : memref<16xf32> to memref<16xf32>
    %2 = kernel.view %t at 0 : memref<16xf32> to memref<16xf32>
    kernel.launch @k(%1, %2) {nodes = []} : memref<16xf32>, memref<16xf32>
  } else {
    %u = memref.alloc() : memref<16xf32>
    %3 = kernel.view %u at 0 : memref<16xf32> to memref<16xf32>
    %x2 = kernel.input 0 : memref<16xf32>
    kernel.launch @k(%x2, %3) {nodes = []} : memref<16xf32>, memref<16xf32>
  }
}

// -----

!half = memref<4x8xf32, strided<[16, 1]>, #bounded.buffer<()[s0] -> (4, s0), ()[s0] -> (s0 * 2, 1)>>
!whole = memref<4x16xf32, #bounded.buffer<()[s0] -> (4, s0 * 2), ()[s0] -> (s0 * 2, 1)>>
kernel.func @k(%x: memref<128xf32>, %y: !half) attributes {bytes = 640 : i64, flops = 0 : i64, nodes = [], reads = 1 : i64} {
}

// What is at a place of the run is behind the byte at which its buffer begins.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 768 : i64
// CHECK: %[[A:.*]] = kernel.arena 0 : memref<128xf32>
// CHECK: %[[B:.*]] = kernel.arena 512 : memref<4x8xf32,
// CHECK: kernel.launch @k(%[[A]], %[[B]])
// CHECK: kernel.arena 544 {bounded.offset = #bounded.number<()[s0] -> (s0 * 4 + 512), 544> : i64} : memref<4x8xf32,
// APART-LABEL: kernel.entry attributes {arena_bytes = 768 : i64
kernel.entry attributes {arena_bytes = 0 : i64, inputs = [], outputs = [], weights_bytes = 0 : i64} {
  %a = memref.alloc() : memref<128xf32>
  %b = memref.alloc() : !whole
  %0 = kernel.view %a at 0 : memref<128xf32> to memref<128xf32>
  %1 = kernel.view %b at 0 : !whole to !half
  kernel.launch @k(%0, %1) {nodes = []} : memref<128xf32>, !half
  %2 = kernel.view %a at 0 : memref<128xf32> to memref<128xf32>
  %3 = kernel.view %b at 32 {bounded.offset = #bounded.number<()[s0] -> (s0 * 4), 32> : i64} : !whole to !half
  kernel.launch @k(%2, %3) {nodes = []} : memref<128xf32>, !half
}
