// RUN: msc-opt %s --split-input-file --verify-diagnostics

// entry_c1
// expected-error @+1 {{arena, weights and state are multiples of 64 bytes}}
kernel.entry attributes {arena_bytes = 100 : i64, weights_bytes = 0 : i64, inputs = [], outputs = []} {
}

// -----

kernel.entry attributes {arena_bytes = 0 : i64, inputs = [], outputs = [], weights_bytes = 0 : i64} {
  %a = memref.alloc() : memref<4xf32>
  // buffer_c1
  // expected-error@+1 {{'kernel.view' op reaches from byte 4 to 20 of 16}}
  %v = kernel.view %a at 4 : memref<4xf32> to memref<4xf32>
}

// -----

// entry_c1
// expected-error @+1 {{arena, weights and state are multiples of 64 bytes}}
kernel.entry attributes {arena_bytes = 0 : i64, weights_bytes = 0 : i64, state_bytes = 4 : i64, inputs = [], outputs = []} {
}

// -----

kernel.entry attributes {arena_bytes = 0 : i64, weights_bytes = 64 : i64, inputs = [], outputs = []} {
  // constant_c1
  // expected-error @+1 {{lies at no multiple of 64 inside 64 bytes of weights}}
  kernel.constant 32, dense<1.0> : tensor<4xf32>
}

// -----

// entry_c2
// expected-error @+1 {{has two constants at byte 64 of the weights}}
kernel.entry attributes {arena_bytes = 0 : i64, weights_bytes = 256 : i64, inputs = [], outputs = []} {
  kernel.constant 64, dense<1.0> : tensor<4xf32>
  kernel.constant 0, dense<1.0> : tensor<17xf32>
}

// -----

kernel.entry attributes {arena_bytes = 0 : i64, weights_bytes = 64 : i64, state_bytes = 64 : i64, inputs = [], outputs = []} {
  kernel.constant 0, dense<1.0> : tensor<4xf32>
  kernel.initial 0, 0, 16
  // initial_c1
  // expected-error @+1 {{lies outside of 64 bytes of state}}
  kernel.initial 56, 0, 16
}

// -----

// What follows a constant has no value.
kernel.entry attributes {arena_bytes = 0 : i64, weights_bytes = 128 : i64, state_bytes = 64 : i64, inputs = [], outputs = []} {
  kernel.constant 0, dense<1.0> : tensor<4xf32>
  kernel.constant 64, dense<1.0> : tensor<4xf32>
  kernel.initial 0, 64, 16
  // initial_c2
  // expected-error @+1 {{takes bytes 8 to 24 of the weights, which are no part of one constant}}
  kernel.initial 16, 8, 16
}

// -----

// entry_c3
// expected-error @+1 {{has two initial values for byte 12 of the state}}
kernel.entry attributes {arena_bytes = 0 : i64, weights_bytes = 64 : i64, state_bytes = 64 : i64, inputs = [], outputs = []} {
  kernel.constant 0, dense<1.0> : tensor<4xf32>
  kernel.initial 12, 0, 16
  kernel.initial 0, 0, 16
}

// -----

kernel.entry attributes {arena_bytes = 64 : i64, weights_bytes = 0 : i64, inputs = [], outputs = []} {
  %none = kernel.arena 64 : memref<1x0xi64>
  // view_c1
  // expected-error @+1 {{reaches from byte 32 to 72 of 64}}
  %a = kernel.arena 32 : memref<10xf32>
}

// -----

kernel.entry attributes {arena_bytes = 0 : i64, weights_bytes = 0 : i64, state_bytes = 64 : i64, inputs = [], outputs = []} {
  // view_c1
  // expected-error @+1 {{reaches from byte 32 to 72 of 64}}
  %a = kernel.state 32 : memref<10xf32>
}

// -----

// So do views inside of a branch.
kernel.entry attributes {arena_bytes = 64 : i64, weights_bytes = 0 : i64, inputs = [], outputs = []} {
  %condition = arith.constant true
  scf.if %condition {
    // view_c1
    // expected-error @+1 {{reaches from byte 32 to 72 of 64}}
    %a = kernel.arena 32 : memref<10xf32>
  }
}

// -----

// A view that lies in two constants is none of either.
kernel.entry attributes {arena_bytes = 0 : i64, weights_bytes = 128 : i64, inputs = [], outputs = []} {
  kernel.constant 0, dense<1.0> : tensor<16xf32>
  kernel.constant 64, dense<1.0> : tensor<16xf32>
  %inside = kernel.weights 16 : memref<2x2xf32, strided<[4, 1]>>
  // view_c1
  // expected-error @+1 {{reaches from byte 32 to 72 of 64}}
  %a = kernel.weights 32 : memref<10xf32>
}

// -----

kernel.entry attributes {arena_bytes = 0 : i64, weights_bytes = 0 : i64, inputs = [#kernel.io<"x" : tensor<2x3xf32>>],
                         outputs = []} {
  %whole = kernel.input 0 : memref<2x3xf32>
  // view_c1
  // expected-error @+1 {{reaches from byte 0 to 28 of 24}}
  %more = kernel.input 0 : memref<7xf32>
}

// -----

kernel.entry attributes {arena_bytes = 0 : i64, weights_bytes = 0 : i64, inputs = [], outputs = []} {
  // view_c1
  // expected-error @+1 {{reaches from byte 0 to 4 of 0}}
  %none = kernel.output 0 : memref<1xf32>
}

// -----

kernel.entry attributes {arena_bytes = 64 : i64, weights_bytes = 0 : i64, inputs = [], outputs = []} {
  %a = kernel.arena 0 : memref<4xf32>
  // launch_c1
  // expected-error @+1 {{calls @k, which is no kernel}}
  kernel.launch @k(%a) {nodes = []} : memref<4xf32>
}

// -----

kernel.entry attributes {arena_bytes = 64 : i64, weights_bytes = 0 : i64, inputs = [], outputs = []} {
  %a = kernel.arena 0 : memref<4xf32>
  // launch_c2
  // expected-error @+1 {{gives @k buffers of other types than it takes}}
  kernel.launch @k(%a) {nodes = []} : memref<4xf32>
}
kernel.func @k(%y: memref<5xf32>) attributes {reads = 0 : i64, nodes = [], flops = 0 : i64, bytes = 0 : i64} {
}

// -----

kernel.entry attributes {arena_bytes = 64 : i64, weights_bytes = 0 : i64, inputs = [], outputs = []} {
  %a = kernel.arena 0 : memref<4xf32>
  %b = kernel.arena 12 : memref<4xf32>
  // launch_c4
  // expected-error @+1 {{writes its buffer 1 over its buffer 0}}
  kernel.launch @k(%a, %b) {nodes = []} : memref<4xf32>, memref<4xf32>
}
kernel.func @k(%x: memref<4xf32>, %y: memref<4xf32>) attributes {reads = 1 : i64, nodes = [], flops = 0 : i64, bytes = 0 : i64} {
}

// -----

// The state is memory like all other.
kernel.entry attributes {arena_bytes = 64 : i64, weights_bytes = 0 : i64, state_bytes = 64 : i64, inputs = [], outputs = []} {
  %a = kernel.state 0 : memref<4xf32>
  %b = kernel.state 12 : memref<4xf32>
  %apart = kernel.arena 12 : memref<4xf32>
  kernel.launch @k(%a, %apart) {nodes = []} : memref<4xf32>, memref<4xf32>
  // launch_c4
  // expected-error @+1 {{writes its buffer 1 over its buffer 0}}
  kernel.launch @k(%a, %b) {nodes = []} : memref<4xf32>, memref<4xf32>
}
kernel.func @k(%x: memref<4xf32>, %y: memref<4xf32>) attributes {reads = 1 : i64, nodes = [], flops = 0 : i64, bytes = 0 : i64} {
}

// -----

// Slices that lie between each other share nothing.
kernel.entry attributes {arena_bytes = 64 : i64, weights_bytes = 0 : i64, inputs = [], outputs = []} {
  %a = kernel.arena 0 : memref<4x2xf32, strided<[4, 1]>>
  %b = kernel.arena 8 : memref<4x2xf32, strided<[4, 1]>>
  kernel.launch @k(%a, %b) {nodes = []} : memref<4x2xf32, strided<[4, 1]>>, memref<4x2xf32, strided<[4, 1]>>
}
kernel.func @k(%x: memref<4x2xf32, strided<[4, 1]>>, %y: memref<4x2xf32, strided<[4, 1]>>) attributes {reads = 1 : i64, nodes = [], flops = 0 : i64, bytes = 0 : i64} {
}

// -----

func.func private @memory() -> memref<4xf32>
kernel.entry attributes {arena_bytes = 64 : i64, weights_bytes = 0 : i64, inputs = [], outputs = []} {
  %a = func.call @memory() : () -> memref<4xf32>
  // launch_c3
  // expected-error @+1 {{takes views of the plan's memory}}
  kernel.launch @k(%a) {nodes = []} : memref<4xf32>
}
kernel.func @k(%y: memref<4xf32>) attributes {reads = 0 : i64, nodes = [], flops = 0 : i64, bytes = 0 : i64} {
}

// -----

// func_c1
// expected-error @+1 {{reads 2 arguments, but has 1}}
kernel.func @k(%y: memref<4xf32>) attributes {reads = 2 : i64, nodes = [], flops = 0 : i64, bytes = 0 : i64} {
}

// -----

// expected-error @+1 {{inputs or outputs of the graph}}
kernel.entry attributes {arena_bytes = 0 : i64, weights_bytes = 0 : i64, inputs = [{name = "x"}], outputs = []} {
}
