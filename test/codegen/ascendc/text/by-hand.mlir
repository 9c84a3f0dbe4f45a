// RUN: msc-opt %s --attach-target=name=ascendc --select-kernels | not msc-translate --kernel-to=ascendc --name=net - 2>&1 | FileCheck %s

// What no pass makes: a buffer whose elements have no strides.
// CHECK: msc-translate: net cannot be written as Ascend C
// CHECK-NEXT: 'linalg.generic' op indices that are no sum of multiples of loops cannot be printed
module {
  kernel.func @k000_copy(%x: memref<4xf32, affine_map<(i) -> (i floordiv 2)>>, %y: memref<4xf32>)
      attributes {reads = 1 : i64, nodes = ["copy"], flops = 0 : i64, bytes = 32 : i64} {
    linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]}
        ins(%x : memref<4xf32, affine_map<(i) -> (i floordiv 2)>>) outs(%y : memref<4xf32>) {
    ^bb0(%a: f32, %out: f32):
      linalg.yield %a : f32
    }
  }
  kernel.entry attributes {arena_bytes = 0 : i64, inputs = [], outputs = [], weights_bytes = 0 : i64} {
  }
}
