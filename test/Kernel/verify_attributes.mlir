// RUN: msc-opt %s --split-input-file --verify-diagnostics

// target_c1
// expected-error @+1 {{kernel.target is a #kernel.target of a module}}
module attributes {kernel.target = "cpp"} {}

// -----

func.func @elsewhere() attributes {} {
  // target_c1
  // expected-error @+1 {{kernel.target is a #kernel.target of a module}}
  return {kernel.target = #kernel.target<"cpp">}
}

// -----

func.func @no_inits(%x: f32) -> f32 {
  // micro_c1
  // expected-error @+1 {{kernel.micro is a #kernel.micro of an operation with inits}}
  %0 = arith.negf %x {kernel.micro = #kernel.micro<"map">} : f32
  return %0 : f32
}

// -----

func.func @text(%v: f32, %y: memref<4xf32>) {
  // micro_c1
  // expected-error @+1 {{kernel.micro is a #kernel.micro of an operation with inits}}
  linalg.fill {kernel.micro = "map"} ins(%v : f32) outs(%y : memref<4xf32>)
  return
}

// -----

func.func @two_starts(%v: f32, %y: memref<4xf32>) {
  // start_c1
  // expected-error @+1 {{kernel.start has a number or unit for each init}}
  linalg.fill {kernel.start = [0.0 : f32, unit]} ins(%v : f32) outs(%y : memref<4xf32>)
  return
}

// -----

func.func @start_of_text(%v: f32, %y: memref<4xf32>) {
  // start_c1
  // expected-error @+1 {{kernel.start has a number or unit for each init}}
  linalg.fill {kernel.start = [[]]} ins(%v : f32) outs(%y : memref<4xf32>)
  return
}
