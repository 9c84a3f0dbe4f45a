// RUN: msc-opt %s --split-input-file --mindir-raise --verify-diagnostics | FileCheck %s

// What is taken by one mask is equally long, and has one symbol; what another mask takes has its own, and so has what is unique.
// CHECK: bounded.symbols = [#bounded.symbol<"Select-op0" in 0 to 12>, #bounded.symbol<"NonZero-op0" in 0 to 12>, #bounded.symbol<"Unique-op0" in 1 to 12>]
// CHECK: mindir.MaskedSelect(%arg0, %arg1) {bounded.found = #bounded.number<()[s0] -> (s0), 12> : i64}
// CHECK: mindir.MaskedSelect(%arg0, %arg1) {bounded.found = #bounded.number<()[s0] -> (s0), 12> : i64}
// CHECK: mindir.Add({{.*}} -> tensor<12xf32, #bounded.extents<()[s0] -> (s0)>>
// CHECK: mindir.NonZero(%arg0) {{.*}} -> tensor<12x1xi64, #bounded.extents<()[s0, s1] -> (s1, 1)>>
// CHECK: mindir.Unique(%arg0) {{.*}} -> (tensor<12xf32, #bounded.extents<()[s0, s1, s2] -> (s2)>>, tensor<12xi32>)
func.func @main(%x: tensor<12xf32>, %mask: tensor<12xi1>) -> (tensor<?xf32>, tensor<?x1xi64>, tuple<tensor<?xf32>, tensor<12xi32>>) {
  %0 = mindir.node "MaskedSelect"(%x, %mask) : (tensor<12xf32>, tensor<12xi1>) -> tensor<?xf32> loc("Select-op0")
  %1 = mindir.node "MaskedSelect"(%x, %mask) : (tensor<12xf32>, tensor<12xi1>) -> tensor<?xf32> loc("Select-op1")
  %2 = mindir.node "Add"(%0, %1) : (tensor<?xf32>, tensor<?xf32>) -> tensor<?xf32>
  %3 = mindir.node "NonZero"(%x) : (tensor<12xf32>) -> tensor<?x1xi64> loc("NonZero-op0")
  %4 = mindir.node "Unique"(%x) : (tensor<12xf32>) -> tuple<tensor<?xf32>, tensor<12xi32>> loc("Unique-op0")
  return %2, %3, %4 : tensor<?xf32>, tensor<?x1xi64>, tuple<tensor<?xf32>, tensor<12xi32>>
}

// -----

// One element is one value: there is nothing to find.
// CHECK-NOT: bounded.symbols
// CHECK: mindir.Unique(%arg0) {bounded.found = 1 : i64} : (tensor<1xf32>) -> (tensor<1xf32>, tensor<1xi32>)
func.func @main(%x: tensor<1xf32>) -> tuple<tensor<?xf32>, tensor<1xi32>> {
  %0 = mindir.node "Unique"(%x) : (tensor<1xf32>) -> tuple<tensor<?xf32>, tensor<1xi32>>
  return %0 : tuple<tensor<?xf32>, tensor<1xi32>>
}

// -----

func.func @main(%x: tensor<12xf32>, %mask: tensor<12xi1>, %other: tensor<12xi1>) -> tensor<?xf32> {
  %0 = mindir.node "MaskedSelect"(%x, %mask) : (tensor<12xf32>, tensor<12xi1>) -> tensor<?xf32>
  %1 = mindir.node "MaskedSelect"(%x, %other) : (tensor<12xf32>, tensor<12xi1>) -> tensor<?xf32>
  // expected-error @+2 {{Add: has operands of which a run finds how long they are: they may differ}}
  // expected-note @+1 {{give the dimensions}}
  %2 = mindir.node "Add"(%0, %1) : (tensor<?xf32>, tensor<?xf32>) -> tensor<?xf32>
  return %2 : tensor<?xf32>
}

// -----

// What was found in front of a branch is as long inside of it; what either path finds has its own symbol.
// CHECK: bounded.symbols = [#bounded.symbol<"front" in 0 to 12>, #bounded.symbol<"first" in 0 to 12>, #bounded.symbol<"second" in 0 to 12>]
// CHECK: scf.if {{.*}} -> (tensor<12xf32, #bounded.extents<()[s0] -> (s0)>>, tensor<f32>)
func.func @main(%c: i1, %x: tensor<12xf32>, %mask: tensor<12xi1>, %other: tensor<12xi1>) -> (tensor<?xf32>, tensor<f32>) {
  %0 = mindir.node "MaskedSelect"(%x, %mask) : (tensor<12xf32>, tensor<12xi1>) -> tensor<?xf32> loc("front")
  %1:2 = scf.if %c -> (tensor<?xf32>, tensor<f32>) {
    %2 = mindir.node "MaskedSelect"(%x, %mask) : (tensor<12xf32>, tensor<12xi1>) -> tensor<?xf32>
    %3 = mindir.node "MaskedSelect"(%x, %other) : (tensor<12xf32>, tensor<12xi1>) -> tensor<?xf32> loc("first")
    %4 = mindir.node "ReduceSum"(%3) : (tensor<?xf32>) -> tensor<f32>
    scf.yield %2, %4 : tensor<?xf32>, tensor<f32>
  } else {
    %3 = mindir.node "MaskedSelect"(%x, %other) : (tensor<12xf32>, tensor<12xi1>) -> tensor<?xf32> loc("second")
    %4 = mindir.node "ReduceSum"(%3) : (tensor<?xf32>) -> tensor<f32>
    scf.yield %0, %4 : tensor<?xf32>, tensor<f32>
  }
  return %1#0, %1#1 : tensor<?xf32>, tensor<f32>
}

// -----

func.func @main(%x: tensor<12xf32>, %mask: tensor<12xi1>) -> tensor<?xf32> {
  // expected-error @+2 {{while: passes on a tensor of which a run finds only inside of it how long it is}}
  // expected-note @+1 {{export the network for one case}}
  %0:2 = scf.while (%a = %x) : (tensor<12xf32>) -> (tensor<?xf32>, tensor<12xf32>) {
    %1 = mindir.node "MaskedSelect"(%a, %mask) : (tensor<12xf32>, tensor<12xi1>) -> tensor<?xf32>
    %2 = mindir.node "ReduceSum"(%1) : (tensor<?xf32>) -> tensor<f32>
    %c = mindir.condition(%2) : (tensor<f32>) -> i1
    scf.condition(%c) %1, %a : tensor<?xf32>, tensor<12xf32>
  } do {
  ^bb0(%b: tensor<?xf32>, %a: tensor<12xf32>):
    %1 = mindir.node "Abs"(%a) : (tensor<12xf32>) -> tensor<12xf32>
    scf.yield %1 : tensor<12xf32>
  }
  return %0#0 : tensor<?xf32>
}
