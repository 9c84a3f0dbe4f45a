// RUN: msc-opt %s --attach-target=name=cpp --select-kernels | msc-translate --kernel-to=cpp --name=net - | FileCheck %s --check-prefixes=CHECK,CPP
// RUN: msc-opt %s --attach-target=name=cuda --select-kernels | msc-translate --kernel-to=cuda --name=net - | FileCheck %s --check-prefixes=CHECK,CUDA
// RUN: msc-opt %s --attach-target=name=ascendc --select-kernels | msc-translate --kernel-to=ascendc --name=net - | FileCheck %s --check-prefixes=CHECK,ASCENDC

// total += x * step, runs += 1: what a network with state is planned as; counter_main.cpp runs it. The total starts as the second half of a
// constant, the number of runs as zero.

// CHECK: extern "C" void net_run_kernels(
// CPP-NEXT: const msc::Parallel &parallel, {{.*}} unsigned char *arena,
// CUDA-NEXT: msc::Stream &stream, {{.*}} unsigned char *arena,
// ASCENDC-NEXT: msc::Stream &stream, {{.*}} unsigned char *arena,
// CHECK-NEXT{LITERAL}:    [[maybe_unused]] unsigned char *state,
// CHECK-NEXT: const unsigned char *weights, {{.*}} const void *const *inputs,
// CHECK: k000_add
// CHECK: reinterpret_cast<float *>(state));
// CHECK: k001_count
// CHECK: reinterpret_cast<std::int32_t *>(state + 64));
// CHECK: k002_total
// CHECK-NEXT: reinterpret_cast<const float *>(state),
// CHECK: k003_runs
// CHECK-NEXT: reinterpret_cast<const std::int32_t *>(state + 64),

#d0 = affine_map<(i) -> (i)>

module {
  kernel.entry attributes {arena_bytes = 0 : i64, weights_bytes = 128 : i64, state_bytes = 128 : i64,
                           inputs = [#kernel.io<"x" : tensor<4xf32>>],
                           outputs = [#kernel.io<"total" : tensor<4xf32>>, #kernel.io<"runs" : tensor<1xi32>>]} {
    kernel.constant 0, dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>
    kernel.constant 64, dense<[0.0, 0.0, 0.0, 0.0, 10.0, 20.0, 30.0, 40.0]> : tensor<8xf32>
    kernel.initial 0, 80, 16
    %x = kernel.input 0 : memref<4xf32>
    %step = kernel.weights 0 : memref<4xf32>
    %total = kernel.state 0 : memref<4xf32>
    %runs = kernel.state 64 : memref<1xi32>
    %totalOut = kernel.output 0 : memref<4xf32>
    %runsOut = kernel.output 1 : memref<1xi32>
    kernel.launch @k000_add(%x, %step, %total) {nodes = ["AssignAdd"]} : memref<4xf32>, memref<4xf32>, memref<4xf32>
    kernel.launch @k001_count(%runs) {nodes = ["AssignAdd"]} : memref<1xi32>
    kernel.launch @k002_total(%total, %totalOut) {nodes = ["Load"]} : memref<4xf32>, memref<4xf32>
    kernel.launch @k003_runs(%runs, %runsOut) {nodes = ["Load"]} : memref<1xi32>, memref<1xi32>
  }

  kernel.func @k000_add(%x: memref<4xf32>, %step: memref<4xf32>, %total: memref<4xf32>)
      attributes {reads = 2 : i64, nodes = ["AssignAdd"], flops = 8 : i64, bytes = 64 : i64} {
    linalg.generic {indexing_maps = [#d0, #d0, #d0, #d0], iterator_types = ["parallel"]}
        ins(%x, %step, %total : memref<4xf32>, memref<4xf32>, memref<4xf32>) outs(%total : memref<4xf32>) {
    ^bb0(%a: f32, %b: f32, %c: f32, %out: f32):
      %product = arith.mulf %a, %b : f32
      %sum = arith.addf %c, %product : f32
      linalg.yield %sum : f32
    }
  }

  kernel.func @k001_count(%runs: memref<1xi32>) attributes {reads = 0 : i64, nodes = ["AssignAdd"], flops = 1 : i64, bytes = 8 : i64} {
    %one = arith.constant 1 : i32
    linalg.generic {indexing_maps = [#d0, #d0], iterator_types = ["parallel"]} ins(%runs : memref<1xi32>) outs(%runs : memref<1xi32>) {
    ^bb0(%in: i32, %out: i32):
      %sum = arith.addi %in, %one : i32
      linalg.yield %sum : i32
    }
  }

  kernel.func @k002_total(%from: memref<4xf32>, %to: memref<4xf32>) attributes {reads = 1 : i64, nodes = ["Load"], flops = 0 : i64, bytes = 32 : i64} {
    linalg.generic {indexing_maps = [#d0, #d0], iterator_types = ["parallel"]} ins(%from : memref<4xf32>) outs(%to : memref<4xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    }
  }

  kernel.func @k003_runs(%from: memref<1xi32>, %to: memref<1xi32>) attributes {reads = 1 : i64, nodes = ["Load"], flops = 0 : i64, bytes = 8 : i64} {
    linalg.generic {indexing_maps = [#d0, #d0], iterator_types = ["parallel"]} ins(%from : memref<1xi32>) outs(%to : memref<1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    }
  }
}
