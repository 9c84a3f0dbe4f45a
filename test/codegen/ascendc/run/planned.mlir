// A plan as plan-kernels leaves it: one kernel of each form that the Ascend C printer knows. The weights are (((i + seed) * 37) % 19 - 9) / 16.
module {
  kernel.entry attributes {arena_bytes = 2048 : i64, inputs = [#kernel.io<"x" : tensor<1x5x6x3xf32>>], outputs = [#kernel.io<"y" : tensor<7xf32>>, #kernel.io<"z" : tensor<4x9xf32>>], weights_bytes = 896 : i64} {
    %x = kernel.input 0 : memref<1x5x6x3xf32>
    kernel.constant 0, dense<[-0.562500, 0.562500, 0.500000, 0.437500, 0.375000, 0.312500, 0.250000, 0.187500, 0.125000, 0.062500, 0.000000, -0.062500, -0.125000, -0.187500, -0.250000, -0.312500, -0.375000, -0.437500, -0.500000, -0.562500, 0.562500, 0.500000, 0.437500, 0.375000, 0.312500, 0.250000, 0.187500, 0.125000, 0.062500, 0.000000, -0.062500, -0.125000, -0.187500, -0.250000, -0.312500, -0.375000, -0.437500, -0.500000, -0.562500, 0.562500, 0.500000, 0.437500, 0.375000, 0.312500, 0.250000, 0.187500, 0.125000, 0.062500, 0.000000, -0.062500, -0.125000, -0.187500, -0.250000, -0.312500, -0.375000, -0.437500, -0.500000, -0.562500, 0.562500, 0.500000, 0.437500, 0.375000, 0.312500, 0.250000, 0.187500, 0.125000, 0.062500, 0.000000, -0.062500, -0.125000, -0.187500, -0.250000, -0.312500, -0.375000, -0.437500, -0.500000, -0.562500, 0.562500, 0.500000, 0.437500, 0.375000, 0.312500, 0.250000, 0.187500, 0.125000, 0.062500, 0.000000, -0.062500, -0.125000, -0.187500, -0.250000, -0.312500, -0.375000, -0.437500, -0.500000, -0.562500, 0.562500, 0.500000, 0.437500, 0.375000, 0.312500, 0.250000, 0.187500, 0.125000, 0.062500, 0.000000, -0.062500, -0.125000]> : tensor<108xf32>
    %w = kernel.weights 0 : memref<108xf32>
    kernel.constant 448, dense<[0.312500, 0.250000, 0.187500, 0.125000]> : tensor<4xf32>
    %b = kernel.weights 448 : memref<4xf32>
    kernel.constant 512, dense<[0.500000, 0.437500, 0.375000, 0.312500, 0.250000, 0.187500, 0.125000, 0.062500, 0.000000, -0.062500, -0.125000, -0.187500, -0.250000, -0.312500, -0.375000, -0.437500, -0.500000, -0.562500, 0.562500, 0.500000, 0.437500, 0.375000, 0.312500, 0.250000, 0.187500, 0.125000, 0.062500, 0.000000]> : tensor<28xf32>
    %m = kernel.weights 512 : memref<28xf32>
    kernel.constant 640, dense<[0.437500, 0.375000, 0.312500, 0.250000, 0.187500, 0.125000, 0.062500, 0.000000, -0.062500, -0.125000, -0.187500, -0.250000, -0.312500, -0.375000, -0.437500, -0.500000]> : tensor<16xf32>
    %d = kernel.weights 640 : memref<16xf32>
    %c = kernel.arena 0 : memref<1x5x6x4xf32>
    %e = kernel.arena 512 : memref<1x4x5x4xf32>
    %p = kernel.arena 1024 : memref<1x3x3x4xf32>
    %s = kernel.arena 1536 : memref<4xf32>
    %v = kernel.arena 1536 : memref<1x4xf32>
    %y = kernel.output 0 : memref<1x7xf32>
    %q = kernel.arena 1024 : memref<9x4xf32>
    %g = kernel.arena 0 : memref<4x9xf32>
    %z = kernel.output 1 : memref<4x9xf32>
    kernel.launch @conv(%x, %w, %b, %c) {nodes = ["conv", "bias", "relu"]} : memref<1x5x6x3xf32>, memref<108xf32>, memref<4xf32>, memref<1x5x6x4xf32>
    kernel.launch @channels(%c, %d, %e) {nodes = ["channels"]} : memref<1x5x6x4xf32>, memref<16xf32>, memref<1x4x5x4xf32>
    kernel.launch @pool(%e, %p) {nodes = ["pool"]} : memref<1x4x5x4xf32>, memref<1x3x3x4xf32>
    kernel.launch @sum(%p, %s) {nodes = ["sum"]} : memref<1x3x3x4xf32>, memref<4xf32>
    kernel.launch @dense(%v, %m, %y) {nodes = ["dense"]} : memref<1x4xf32>, memref<28xf32>, memref<1x7xf32>
    kernel.launch @gate(%q, %s, %g) {nodes = ["gate"]} : memref<9x4xf32>, memref<4xf32>, memref<4x9xf32>
    kernel.launch @softmax(%g, %z) {nodes = ["softmax"]} : memref<4x9xf32>, memref<4x9xf32>
  }
  kernel.func @conv(%x: memref<1x5x6x3xf32>, %w: memref<108xf32>, %b: memref<4xf32>, %y: memref<1x5x6x4xf32>) attributes {bytes = 0 : i64, flops = 0 : i64, nodes = ["conv", "bias", "relu"], reads = 3 : i64} {
    %zero = arith.constant 0.0 : f32
    kernel.conv2d %x, %w into %y window [3, 3] pads [1, 1, 1, 1] {kernel.micro = #kernel.micro<"conv2d">} : memref<1x5x6x3xf32>, memref<108xf32> into memref<1x5x6x4xf32>
        epilogue(%acc: f32, %bias: f32 = %b at affine_map<(d0, d1, d2, d3) -> (d3)> : memref<4xf32>) {
      %0 = arith.addf %acc, %bias : f32
      %1 = arith.cmpf ogt, %0, %zero : f32
      %2 = arith.select %1, %0, %zero : f32
      kernel.yield %2 : f32
    }
  }
  kernel.func @channels(%x: memref<1x5x6x4xf32>, %w: memref<16xf32>, %y: memref<1x4x5x4xf32>) attributes {bytes = 0 : i64, flops = 0 : i64, nodes = ["channels"], reads = 2 : i64} {
    kernel.conv2d %x, %w into %y window [2, 2] groups 4 {kernel.micro = #kernel.micro<"depthwise">} : memref<1x5x6x4xf32>, memref<16xf32> into memref<1x4x5x4xf32> epilogue(%acc: f32) {
      %0 = arith.negf %acc : f32
      kernel.yield %0 : f32
    }
  }
  kernel.func @pool(%x: memref<1x4x5x4xf32>, %y: memref<1x3x3x4xf32>) attributes {bytes = 0 : i64, flops = 0 : i64, nodes = ["pool"], reads = 1 : i64} {
    kernel.pool2d max %x into %y window [2, 2] strides [2, 2] pads [1, 1, 1, 0] : memref<1x4x5x4xf32> into memref<1x3x3x4xf32>
  }
  kernel.func @sum(%x: memref<1x3x3x4xf32>, %y: memref<4xf32>) attributes {bytes = 0 : i64, flops = 0 : i64, nodes = ["sum"], reads = 1 : i64} {
    linalg.generic {indexing_maps = [affine_map<(n, h, w, c) -> (n, h, w, c)>, affine_map<(n, h, w, c) -> (c)>], iterator_types = ["reduction", "reduction", "reduction", "parallel"]} ins(%x : memref<1x3x3x4xf32>) outs(%y : memref<4xf32>) attrs = {kernel.start = [0.0 : f32]} {
    ^bb0(%a: f32, %acc: f32):
      %0 = arith.addf %acc, %a : f32
      linalg.yield %0 : f32
    }
  }
  kernel.func @dense(%x: memref<1x4xf32>, %w: memref<28xf32>, %y: memref<1x7xf32>) attributes {bytes = 0 : i64, flops = 0 : i64, nodes = ["dense"], reads = 2 : i64} {
    kernel.matmul %x, %w into %y {kernel.micro = #kernel.micro<"matmul">} : memref<1x4xf32>, memref<28xf32> into memref<1x7xf32>
  }
  kernel.func @gate(%x: memref<9x4xf32>, %s: memref<4xf32>, %y: memref<4x9xf32>) attributes {bytes = 0 : i64, flops = 0 : i64, nodes = ["gate"], reads = 2 : i64} {
    %one = arith.constant 1.0 : f32
    linalg.generic {indexing_maps = [affine_map<(c, p) -> (p, c)>, affine_map<(c, p) -> (c)>, affine_map<(c, p) -> (c, p)>], iterator_types = ["parallel", "parallel"]} ins(%x, %s : memref<9x4xf32>, memref<4xf32>) outs(%y : memref<4x9xf32>) {
    ^bb0(%a: f32, %g: f32, %out: f32):
      %0 = math.exp %g : f32
      %1 = arith.addf %0, %one : f32
      %2 = arith.divf %a, %1 : f32
      linalg.yield %2 : f32
    }
  }
  kernel.func @softmax(%x: memref<4x9xf32>, %y: memref<4x9xf32>) attributes {bytes = 0 : i64, flops = 0 : i64, nodes = ["softmax"], reads = 1 : i64} {
    kernel.softmax %x into %y over [1] : memref<4x9xf32> into memref<4x9xf32>
  }
}
