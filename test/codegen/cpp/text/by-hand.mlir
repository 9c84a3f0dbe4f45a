// RUN: msc-opt %s --attach-target --select-kernels | msc-translate --kernel-to=cpp - | FileCheck %s

// Plans that plan-kernels does not make today: a reduction to an element within a buffer, one to elements with gaps between them, which
// msc::reduce cannot write, two operations in one kernel, where the result of the first is reached through two pointers, a product and a fill
// whose rows have gaps between them, and memory of a type without a sign.
#row_column = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
#d0 = affine_map<(i) -> (i)>
#third = affine_map<(i) -> (2)>
module {
  kernel.entry attributes {arena_bytes = 0 : i64, inputs = [], outputs = [], weights_bytes = 0 : i64} {
  }

  // CHECK: void third({{.*}} &parallel, const float *__restrict x0, float *__restrict y0) {
  // CHECK-NEXT: msc::reduce<msc::Dims<>, msc::Dims<5>, msc::Along::Reduced>(
  // CHECK-NEXT: parallel, y0 + 2, 0.0f,
  // CHECK-NEXT: [=](auto acc, auto at) { return acc + at.load(x0, msc::Strides<1>()); },
  // CHECK-NEXT: [=](auto a, auto b) { return a + b; });
  kernel.func @third(%x: memref<5xf32>, %y: memref<4xf32>) attributes {bytes = 0 : i64, flops = 0 : i64, nodes = [], reads = 1 : i64} {
    linalg.generic {indexing_maps = [#d0, #third], iterator_types = ["reduction"]} ins(%x : memref<5xf32>) outs(%y : memref<4xf32>)
        attrs = {kernel.start = [0.0 : f32]} {
    ^bb0(%in: f32, %acc: f32):
      %0 = arith.addf %acc, %in : f32
      linalg.yield %0 : f32
    }
  }
  // CHECK: void gaps({{.*}} &parallel, const float *__restrict x0, float *y0) {
  // CHECK-NEXT: msc::loops<msc::Dims<4>, msc::Dims<5>>(parallel,
  // CHECK-NEXT: [=](auto at) { at.start(y0, msc::Strides<2, 0>(), 0.0f); },
  // CHECK-NEXT: [=](auto at) {
  // CHECK-NEXT: const auto e1 = at.load(y0, msc::Strides<2, 0>());
  // CHECK-NEXT: const auto sum = e1 + at.load(x0, msc::Strides<5, 1>());
  // CHECK-NEXT: at.store(y0, msc::Strides<2, 0>(), sum);
  kernel.func @gaps(%x: memref<4x5xf32>, %y: memref<4xf32, strided<[2]>>) attributes {bytes = 0 : i64, flops = 0 : i64, nodes = [], reads = 1 : i64} {
    linalg.generic {indexing_maps = [#row_column, #row], iterator_types = ["parallel", "reduction"]}
        ins(%x : memref<4x5xf32>) outs(%y : memref<4xf32, strided<[2]>>) attrs = {kernel.start = [0.0 : f32]} {
    ^bb0(%in: f32, %acc: f32):
      %0 = arith.addf %acc, %in : f32
      linalg.yield %0 : f32
    }
  }
  // CHECK: /// p
  // CHECK-NEXT: /// q
  // CHECK-NEXT: /// map + map, 123 MFLOP, 2.50 MB
  // CHECK-NEXT: void both({{.*}} &parallel, const float *__restrict x0, float *y0, float *__restrict y1) {
  // CHECK-NEXT: msc::map<msc::Dims<4>>(parallel, y0, msc::Strides<1>(),
  // CHECK-NEXT: [=](auto) { return 1.0f; });
  // CHECK-NEXT: msc::map<msc::Dims<4>>(parallel, y1, msc::Strides<1>(),
  // CHECK-NEXT: [=](auto at) {
  // CHECK-NEXT: const auto sum =
  // CHECK-NEXT: at.load(x0, msc::Strides<1>()) + at.load(y0, msc::Strides<1>());
  // CHECK-NEXT: return sum * 1.0f;
  kernel.func @both(%x: memref<4xf32>, %y: memref<4xf32>, %z: memref<4xf32>) attributes {bytes = 2500000 : i64, flops = 123456789 : i64,
        nodes = ["p", "q"], reads = 1 : i64} {
    %one = arith.constant 1.0 : f32
    linalg.fill ins(%one : f32) outs(%y : memref<4xf32>)
    linalg.generic {indexing_maps = [#d0, #d0, #d0], iterator_types = ["parallel"]} ins(%x, %y : memref<4xf32>, memref<4xf32>) outs(%z : memref<4xf32>) {
    ^bb0(%in: f32, %other: f32, %out: f32):
      %0 = arith.addf %in, %other : f32
      %1 = arith.mulf %0, %one : f32
      linalg.yield %1 : f32
    }
  }
  // CHECK: void wide({{.*}} &parallel, const float *__restrict x0, const float *__restrict x1, float *__restrict y0) {
  // CHECK-NEXT: msc::matmul<msc::MatMulShape{.m = 2, .k = 3, .n = 5, .yStride = 8}>(
  // CHECK-NEXT: parallel, x0, x1, y0,
  // CHECK-NEXT: [=](auto acc, auto) { return acc; });
  kernel.func @wide(%x: memref<2x3xf32>, %w: memref<48xf32>, %y: memref<2x5xf32, strided<[8, 1]>>) attributes {bytes = 0 : i64, flops = 0 : i64,
        nodes = [], reads = 2 : i64} {
    kernel.matmul %x, %w into %y {kernel.micro = #kernel.micro<"matmul">} : memref<2x3xf32>, memref<48xf32> into memref<2x5xf32, strided<[8, 1]>>
  }
  // CHECK: void filled({{.*}} &parallel, float *__restrict y0) {
  // CHECK-NEXT: msc::map<msc::Dims<2, 5>>(parallel, y0, msc::Strides<8, 1>(),
  // CHECK-NEXT: [=](auto) { return 1.0f; });
  kernel.func @filled(%y: memref<2x5xf32, strided<[8, 1]>>) attributes {bytes = 0 : i64, flops = 0 : i64, nodes = [], reads = 0 : i64} {
    %one = arith.constant 1.0 : f32
    linalg.fill ins(%one : f32) outs(%y : memref<2x5xf32, strided<[8, 1]>>)
  }
  // CHECK: void bytes({{.*}} &parallel, const std::uint8_t *__restrict x0, std::uint8_t *__restrict y0) {
  kernel.func @bytes(%x: memref<4xui8>, %y: memref<4xui8>) attributes {bytes = 0 : i64, flops = 0 : i64, nodes = [], reads = 1 : i64} {
    linalg.generic {indexing_maps = [#d0, #d0], iterator_types = ["parallel"]} ins(%x : memref<4xui8>) outs(%y : memref<4xui8>) {
    ^bb0(%in: ui8, %out: ui8):
      linalg.yield %in : ui8
    }
  }
}
