// RUN: msc-opt %s --split-input-file --plan-kernels --verify-diagnostics | FileCheck %s

#row = affine_map<(i) -> (i)>

// The first result is computed over nothing, the second over the first, which dies; the last goes to the caller's buffer.
// CHECK: kernel.entry attributes {arena_bytes = 4096 : i64
// CHECK: %[[X:.*]] = kernel.input 0 : memref<1024xf32>
// CHECK: %[[A:.*]] = kernel.arena 0 : memref<1024xf32>
// CHECK: kernel.launch @k000(%[[X]], %[[A]])
// CHECK: %[[B:.*]] = kernel.arena 0 : memref<1024xf32>
// CHECK: kernel.launch @k001(%[[B]])
// CHECK: %[[Y:.*]] = kernel.output 0 : memref<1024xf32>
// CHECK: kernel.launch @k000(%{{.*}}, %[[Y]])
// Equal code is one kernel.
// CHECK-COUNT-2: kernel.func
// CHECK-NOT: kernel.func
func.func @main(%x: tensor<1024xf32> {mindir.name = "x"}) -> tensor<1024xf32> {
  %e = tensor.empty() : tensor<1024xf32>
  %a = linalg.generic {indexing_maps = [#row, #row], iterator_types = ["parallel"]} ins(%x : tensor<1024xf32>) outs(%e : tensor<1024xf32>) {
  ^bb0(%v: f32, %o: f32):
    %n = arith.negf %v : f32
    linalg.yield %n : f32
  } -> tensor<1024xf32>
  %b = linalg.generic {indexing_maps = [#row, #row], iterator_types = ["parallel"]} ins(%a : tensor<1024xf32>) outs(%e : tensor<1024xf32>) {
  ^bb0(%v: f32, %o: f32):
    %n = arith.mulf %v, %v : f32
    linalg.yield %n : f32
  } -> tensor<1024xf32>
  %c = linalg.generic {indexing_maps = [#row, #row], iterator_types = ["parallel"]} ins(%b : tensor<1024xf32>) outs(%e : tensor<1024xf32>) {
  ^bb0(%v: f32, %o: f32):
    %n = arith.negf %v : f32
    linalg.yield %n : f32
  } -> tensor<1024xf32>
  return %c : tensor<1024xf32>
}

// -----

// What has no kernel is refused.
func.func @main(%x: tensor<4xf32>, %i: tensor<1xindex>) -> tensor<2x2xf32> {
  %shape = arith.constant dense<2> : tensor<2xindex>
  // expected-error @+1 {{has no kernel yet}}
  %y = tensor.reshape %x(%shape) : (tensor<4xf32>, tensor<2xindex>) -> tensor<2x2xf32>
  return %y : tensor<2x2xf32>
}

// -----

func.func @main(%x: tensor<4xf32>) -> tensor<6xf32> {
  // expected-error @+1 {{has no kernel: its padding is computed}}
  %y = tensor.pad %x low[1] high[1] {
  ^bb0(%i: index):
    %n = arith.index_cast %i : index to i32
    %value = arith.sitofp %n : i32 to f32
    tensor.yield %value : f32
  } : tensor<4xf32> to tensor<6xf32>
  return %y : tensor<6xf32>
}
