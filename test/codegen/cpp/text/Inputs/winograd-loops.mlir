kernel.entry attributes {arena_bytes = 0 : i64, inputs = [], outputs = [], weights_bytes = 0 : i64} {
}
kernel.func @k(%x: memref<4xf32>, %y: memref<4xf32>) attributes {bytes = 0 : i64, flops = 0 : i64, nodes = ["node"], reads = 1 : i64} {
  linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]}
      ins(%x : memref<4xf32>) outs(%y : memref<4xf32>) attrs = {kernel.micro = #kernel.micro<"winograd">} {
  ^bb0(%a: f32, %out: f32):
    linalg.yield %a : f32
  }
}
