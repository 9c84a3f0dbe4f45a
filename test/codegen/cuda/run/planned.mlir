// A planned module that uses every kind of kernel: what plan-kernels leaves, small enough to be computed by loops in planned_main.cpp.
#nchw = affine_map<(n, c, h, w) -> (n, c, h, w)>
#from_nchw = affine_map<(n, h, w, c) -> (n, c, h, w)>
#nhwc = affine_map<(n, h, w, c) -> (n, h, w, c)>
#channel4 = affine_map<(n, h, w, c) -> (c)>
#row_column = affine_map<(r, c) -> (r, c)>
#column = affine_map<(r, c) -> (c)>
#row = affine_map<(r, c) -> (r)>
#d0 = affine_map<(i) -> (i)>
#none = affine_map<(i) -> ()>

module {
  kernel.entry attributes {
    arena_bytes = 1024 : i64, weights_bytes = 192 : i64,
    inputs = [#kernel.io<"x" : tensor<1x2x3x4xf32>>],
    outputs = [#kernel.io<"products" : tensor<2x2xf32>>,
               #kernel.io<"sums" : tensor<3xf32>>,
               #kernel.io<"best" : tensor<f32>>,
               #kernel.io<"place" : tensor<i64>>,
               #kernel.io<"gathered" : tensor<2x4xf32>>,
               #kernel.io<"logits" : tensor<2x2xf32>>]} {
    %x = kernel.input 0 : memref<1x2x3x4xf32>
    %last = kernel.arena 0 : memref<1x3x4x2xf32>
    kernel.launch @k000(%x, %last) {nodes = ["Transpose"]} : memref<1x2x3x4xf32>, memref<1x3x4x2xf32>
    kernel.constant 0, dense<[0.5, -1.0, 2.0, 1.5, 0.25, -0.75]> : tensor<6xf32>
    %filter = kernel.weights 0 : memref<6xf32>
    kernel.constant 64, dense<[0.1, -0.2, 0.3]> : tensor<3xf32>
    %bias = kernel.weights 64 : memref<3xf32>
    %conv = kernel.arena 128 : memref<1x3x4x3xf32>
    kernel.launch @k001_conv(%last, %filter, %bias, %conv) {nodes = ["Conv2D", "ReLU"]} : memref<1x3x4x2xf32>, memref<6xf32>, memref<3xf32>, memref<1x3x4x3xf32>
    %pool = kernel.arena 320 : memref<1x1x2x3xf32>
    kernel.launch @k002_pool(%conv, %pool) {nodes = ["AvgPool"]} : memref<1x3x4x3xf32>, memref<1x1x2x3xf32>
    %lhs = kernel.arena 320 : memref<1x2x3xf32>
    %products = kernel.output 0 : memref<1x2x2xf32>
    kernel.launch @k003_product(%lhs, %lhs, %products) {nodes = ["BatchMatMul"]} : memref<1x2x3xf32>, memref<1x2x3xf32>, memref<1x2x2xf32>
    %pixels = kernel.arena 128 : memref<12x3xf32>
    %sums = kernel.output 1 : memref<3xf32>
    kernel.launch @k004_sum(%pixels, %sums) {nodes = ["ReduceSum"]} : memref<12x3xf32>, memref<3xf32>
    %best = kernel.output 2 : memref<f32>
    %place = kernel.output 3 : memref<i64>
    kernel.launch @k005_best(%sums, %best, %place) {nodes = ["ArgMaxWithValue"]} : memref<3xf32>, memref<f32>, memref<i64>
    %gathered = kernel.output 4 : memref<2x4xf32>
    kernel.launch @k006_fill(%gathered) {nodes = ["Zeros"]} : memref<2x4xf32>
    %half = kernel.output 4 at 8 : memref<2x2xf32, strided<[4, 1]>>
    kernel.constant 128, dense<[2, 0]> : tensor<2xi64>
    %indices = kernel.weights 128 : memref<2xi64>
    kernel.launch @k007_gather(%indices, %sums, %half) {nodes = ["Gather"]} : memref<2xi64>, memref<3xf32>, memref<2x2xf32, strided<[4, 1]>>
    %flat = kernel.arena 320 : memref<2x3xf32>
    %logits = kernel.output 5 : memref<2x2xf32>
    kernel.launch @k008_dense(%flat, %filter, %logits) {nodes = ["MatMul"]} : memref<2x3xf32>, memref<6xf32>, memref<2x2xf32>
  }

  kernel.func @k000(%x: memref<1x2x3x4xf32>, %y: memref<1x3x4x2xf32>) attributes {reads = 1 : i64, nodes = ["Transpose"], flops = 0 : i64, bytes = 192 : i64} {
    linalg.generic {indexing_maps = [#from_nchw, #nhwc], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
        ins(%x : memref<1x2x3x4xf32>) outs(%y : memref<1x3x4x2xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    }
  }

  kernel.func @k001_conv(%x: memref<1x3x4x2xf32>, %w: memref<6xf32>, %b: memref<3xf32>, %y: memref<1x3x4x3xf32>)
      attributes {reads = 3 : i64, nodes = ["Conv2D", "ReLU"], flops = 144 : i64, bytes = 276 : i64} {
    %zero = arith.constant 0.0 : f32
    kernel.conv2d %x, %w into %y window [1, 1] {kernel.micro = #kernel.micro<"conv2d" tile[1, 1]>} : memref<1x3x4x2xf32>, memref<6xf32> into memref<1x3x4x3xf32>
        epilogue(%acc: f32, %bias: f32 = %b at #channel4 : memref<3xf32>) {
      %sum = arith.addf %acc, %bias : f32
      %positive = arith.cmpf ogt, %sum, %zero : f32
      %relu = arith.select %positive, %sum, %zero : f32
      kernel.yield %relu : f32
    }
  }

  kernel.func @k002_pool(%x: memref<1x3x4x3xf32>, %y: memref<1x1x2x3xf32>) attributes {reads = 1 : i64, nodes = ["AvgPool"], flops = 36 : i64, bytes = 168 : i64} {
    kernel.pool2d sum %x into %y window [3, 2] strides [1, 2] : memref<1x3x4x3xf32> into memref<1x1x2x3xf32> epilogue(%acc: f32) {
      %sixth = arith.constant 0.166666672 : f32
      %mean = arith.mulf %acc, %sixth : f32
      kernel.yield %mean : f32
    }
  }

  kernel.func @k003_product(%a: memref<1x2x3xf32>, %b: memref<1x2x3xf32>, %y: memref<1x2x2xf32>) attributes {reads = 2 : i64, nodes = ["BatchMatMul"], flops = 24 : i64, bytes = 64 : i64} {
    kernel.matmul %a, %b into %y transpose_rhs : memref<1x2x3xf32>, memref<1x2x3xf32> into memref<1x2x2xf32>
  }

  kernel.func @k004_sum(%x: memref<12x3xf32>, %y: memref<3xf32>) attributes {reads = 1 : i64, nodes = ["ReduceSum"], flops = 36 : i64, bytes = 156 : i64} {
    linalg.generic {indexing_maps = [#row_column, #column], iterator_types = ["reduction", "parallel"]}
        ins(%x : memref<12x3xf32>) outs(%y : memref<3xf32>) attrs = {kernel.start = [0.0 : f32]} {
    ^bb0(%in: f32, %out: f32):
      %sum = arith.addf %in, %out : f32
      linalg.yield %sum : f32
    }
  }

  kernel.func @k005_best(%x: memref<3xf32>, %best: memref<f32>, %place: memref<i64>) attributes {reads = 1 : i64, nodes = ["ArgMaxWithValue"], flops = 3 : i64, bytes = 24 : i64} {
    linalg.generic {indexing_maps = [#d0, #none, #none], iterator_types = ["reduction"]}
        ins(%x : memref<3xf32>) outs(%best, %place : memref<f32>, memref<i64>) attrs = {kernel.start = [0xFF800000 : f32, 0 : i64]} {
    ^bb0(%in: f32, %value: f32, %at: i64):
      %i = linalg.index 0 : index
      %here = arith.index_cast %i : index to i64
      %more = arith.cmpf ogt, %in, %value : f32
      %v = arith.select %more, %in, %value : f32
      %a = arith.select %more, %here, %at : i64
      linalg.yield %v, %a : f32, i64
    }
  }

  kernel.func @k006_fill(%y: memref<2x4xf32>) attributes {reads = 0 : i64, nodes = ["Zeros"], flops = 0 : i64, bytes = 32 : i64} {
    %minus = arith.constant -1.5 : f32
    linalg.fill ins(%minus : f32) outs(%y : memref<2x4xf32>)
  }

  kernel.func @k007_gather(%i: memref<2xi64>, %table: memref<3xf32>, %y: memref<2x2xf32, strided<[4, 1]>>) attributes {reads = 2 : i64, nodes = ["Gather"], flops = 0 : i64, bytes = 44 : i64} {
    linalg.generic {indexing_maps = [#column, #row_column], iterator_types = ["parallel", "parallel"]}
        ins(%i : memref<2xi64>) outs(%y : memref<2x2xf32, strided<[4, 1]>>) {
    ^bb0(%in: i64, %out: f32):
      %row = linalg.index 0 : index
      %index = arith.index_cast %in : i64 to index
      %value = memref.load %table[%index] : memref<3xf32>
      %number = arith.index_cast %row : index to i64
      %offset = arith.sitofp %number : i64 to f32
      %tanh = math.tanh %value : f32
      %sum = arith.addf %tanh, %offset : f32
      linalg.yield %sum : f32
    }
  }

  kernel.func @k008_dense(%a: memref<2x3xf32>, %w: memref<6xf32>, %y: memref<2x2xf32>) attributes {reads = 2 : i64, nodes = ["MatMul"], flops = 24 : i64, bytes = 64 : i64} {
    kernel.matmul %a, %w into %y {kernel.micro = #kernel.micro<"matmul" tile[1, 1]>} : memref<2x3xf32>, memref<6xf32> into memref<2x2xf32>
  }
}
