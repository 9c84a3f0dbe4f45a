// RUN: msc-opt %s --split-input-file --plan-kernels | FileCheck %s
// RUN: msc-opt %s --split-input-file --plan-kernels=share-memory=false | FileCheck %s --check-prefix=APART

#map = affine_map<() -> ()>

// What goes round lies in one place: in the memory of what it is at first, if nobody else reads that, and is computed there, turn by
// turn. The host reads the condition.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 192 : i64
// CHECK: kernel.launch @k000_a({{.*}}, %[[A:.*]]) {{.*}} : memref<4xf32>, memref<4xf32>
// CHECK: scf.while : () -> () {
// CHECK:   kernel.launch @k002_less
// CHECK:   %[[C:.*]] = memref.load
// CHECK:   scf.condition(%[[C]])
// CHECK: } do {
// CHECK:   %[[V:.*]] = kernel.arena 0 : memref<4xf32>
// CHECK:   kernel.launch @k003_w(%[[V]])
// CHECK:   %[[I:.*]] = kernel.arena 64 : memref<i32>
// CHECK:   kernel.launch @k004_j(%{{.*}}, %[[I]])
// CHECK-NEXT: scf.yield
// CHECK: %[[R:.*]] = kernel.arena 0 : memref<4xf32>
// CHECK: kernel.launch @k005_z(%[[R]],
// APART-LABEL: kernel.entry
// APART: scf.while
// APART: kernel.launch @{{.*}}_w(%{{[^,]*}}, %{{[^,]*}})
// APART: kernel.launch @{{.*}}_j(%{{[^,]*}}, %{{[^,]*}}, %{{[^,]*}})
func.func @main(%x: tensor<4xf32>, %n: tensor<i32>) -> (tensor<4xf32>) {
  %one = arith.constant dense<1> : tensor<i32>
  %zero = arith.constant dense<0> : tensor<i32>
  %e = tensor.empty() : tensor<4xf32>
  %ei = tensor.empty() : tensor<i32>
  %eb = tensor.empty() : tensor<i1>
  %a = linalg.exp ins(%x : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("a")
  %r:2 = scf.while (%v = %a, %i = %zero) : (tensor<4xf32>, tensor<i32>) -> (tensor<4xf32>, tensor<i32>) {
    %less = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = []}
        ins(%i, %n : tensor<i32>, tensor<i32>) outs(%eb : tensor<i1>) {
    ^bb0(%p: i32, %q: i32, %o: i1):
      %s = arith.cmpi slt, %p, %q : i32
      linalg.yield %s : i1
    } -> tensor<i1> loc("less")
    %c = tensor.extract %less[] : tensor<i1>
    scf.condition(%c) %v, %i : tensor<4xf32>, tensor<i32>
  } do {
  ^bb0(%v: tensor<4xf32>, %i: tensor<i32>):
    %w = linalg.abs ins(%v : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("w")
    %j = linalg.add ins(%i, %one : tensor<i32>, tensor<i32>) outs(%ei : tensor<i32>) -> tensor<i32> loc("j")
    scf.yield %w, %j : tensor<4xf32>, tensor<i32>
  }
  %z = linalg.log ins(%r#0 : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("z")
  return %z : tensor<4xf32>
}

// -----

// Swapped values go through memory of its own; inputs of the graph are copied in, for a loop writes.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 192 : i64
// CHECK-COUNT-2: kernel.launch @k000
// CHECK: scf.while
// CHECK: } do {
// CHECK: %[[FROM0:.*]] = kernel.arena 64
// CHECK: %[[TO0:.*]] = kernel.arena 128
// CHECK: kernel.launch @k000(%[[FROM0]], %[[TO0]])
// CHECK: %[[FROM1:.*]] = kernel.arena 0
// CHECK: %[[TO1:.*]] = kernel.arena 64
// CHECK: kernel.launch @k000(%[[FROM1]], %[[TO1]])
// CHECK: %[[FROM2:.*]] = kernel.arena 128
// CHECK: %[[TO2:.*]] = kernel.arena 0
// CHECK: kernel.launch @k000(%[[FROM2]], %[[TO2]])
// CHECK: scf.yield
// CHECK-COUNT-2: kernel.output
func.func @main(%x: tensor<4xf32>, %y: tensor<4xf32>, %b: tensor<i1>) -> (tensor<4xf32>, tensor<4xf32>) {
  %r:2 = scf.while (%v = %x, %w = %y) : (tensor<4xf32>, tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>) {
    %c = tensor.extract %b[] : tensor<i1>
    scf.condition(%c) %v, %w : tensor<4xf32>, tensor<4xf32>
  } do {
  ^bb0(%v: tensor<4xf32>, %w: tensor<4xf32>):
    scf.yield %w, %v : tensor<4xf32>, tensor<4xf32>
  }
  return %r#0, %r#1 : tensor<4xf32>, tensor<4xf32>
}

// -----

// What the loop reads of its surroundings stays for all turns: %t has no place over %k.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 192 : i64
// CHECK: kernel.launch @k000_k({{.*}}, %[[K:.*]]) {{.*}} : memref<4xf32>, memref<4xf32>
// CHECK: } do {
// CHECK: kernel.launch @k002_t(%{{.*}}, %{{.*}}) {{.*}} : memref<4xf32>, memref<4xf32>
// CHECK: kernel.launch @k003_w(%{{.*}}, %{{.*}}) {{.*}} : memref<4xf32>, memref<4xf32>
func.func @main(%x: tensor<4xf32>, %b: tensor<i1>) -> (tensor<4xf32>) {
  %e = tensor.empty() : tensor<4xf32>
  %k = linalg.exp ins(%x : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("k")
  %r = scf.while (%v = %x) : (tensor<4xf32>) -> (tensor<4xf32>) {
    %c = tensor.extract %b[] : tensor<i1>
    scf.condition(%c) %v : tensor<4xf32>
  } do {
  ^bb0(%v: tensor<4xf32>):
    %t = linalg.abs ins(%k : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("t")
    %w = linalg.add ins(%t, %v : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("w")
    scf.yield %w : tensor<4xf32>
  }
  return %r : tensor<4xf32>
}

// -----

// What goes round and is read elsewhere than element for element is computed beside it, and copied at the end of the turn.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 128 : i64
// CHECK: } do {
// CHECK: kernel.launch @k001_w(%{{.*}}, %{{.*}}) {{.*}} : memref<2x2xf32>, memref<2x2xf32>
// CHECK: kernel.launch @{{.*}}(%{{.*}}, %{{.*}})
// CHECK-NEXT: scf.yield
func.func @main(%x: tensor<2x2xf32>, %b: tensor<i1>) -> (tensor<2x2xf32>) {
  %e = tensor.empty() : tensor<2x2xf32>
  %r = scf.while (%v = %x) : (tensor<2x2xf32>) -> (tensor<2x2xf32>) {
    %c = tensor.extract %b[] : tensor<i1>
    scf.condition(%c) %v : tensor<2x2xf32>
  } do {
  ^bb0(%v: tensor<2x2xf32>):
    %w = linalg.transpose ins(%v : tensor<2x2xf32>) outs(%e : tensor<2x2xf32>) permutation = [1, 0] loc("w")
    scf.yield %w : tensor<2x2xf32>
  }
  return %r : tensor<2x2xf32>
}

// -----

// A loop in a loop goes round in the memory of the outer one, without a copy.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 64 : i64
// CHECK: kernel.launch @k000_a
// CHECK: scf.while
// CHECK: } do {
// CHECK-NEXT: scf.while
// CHECK: } do {
// CHECK-NEXT: kernel.arena
// CHECK-NEXT: kernel.launch @k001_w(%{{[^,]*}})
// CHECK-NEXT: scf.yield
// CHECK-NEXT: }
// CHECK-NEXT: scf.yield
// CHECK-NEXT: }
// CHECK: kernel.launch @k002_z
func.func @main(%x: tensor<4xf32>, %b: tensor<i1>) -> (tensor<4xf32>) {
  %e = tensor.empty() : tensor<4xf32>
  %a = linalg.exp ins(%x : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("a")
  %r = scf.while (%v = %a) : (tensor<4xf32>) -> (tensor<4xf32>) {
    %c = tensor.extract %b[] : tensor<i1>
    scf.condition(%c) %v : tensor<4xf32>
  } do {
  ^bb0(%v: tensor<4xf32>):
    %s = scf.while (%u = %v) : (tensor<4xf32>) -> (tensor<4xf32>) {
      %d = tensor.extract %b[] : tensor<i1>
      scf.condition(%d) %u : tensor<4xf32>
    } do {
    ^bb0(%u: tensor<4xf32>):
      %w = linalg.abs ins(%u : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("w")
      scf.yield %w : tensor<4xf32>
    }
    scf.yield %s : tensor<4xf32>
  }
  %z = linalg.log ins(%r : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("z")
  return %z : tensor<4xf32>
}

// -----

// A condition at the end: what the body computed is handed round and out where it goes round. Numbers stay operands and results.
// CHECK-LABEL: kernel.entry attributes {arena_bytes = 64 : i64
// CHECK: scf.while (%[[N:.*]] = %c0{{.*}}) : (i32) -> i32 {
// CHECK:   kernel.launch @k001_w(%{{[^,]*}})
// CHECK:   %[[C:.*]] = memref.load
// CHECK-NEXT: scf.condition(%[[C]]) %[[N]] : i32
// CHECK: ^bb0(%[[M:.*]]: i32):
// CHECK-NEXT: arith.constant
// CHECK-NEXT: %[[NEXT:.*]] = arith.select
// CHECK-NEXT: scf.yield %[[NEXT]] : i32
func.func @main(%x: tensor<4xf32>, %b: tensor<i1>) -> (tensor<4xf32>) {
  %zero = arith.constant 0 : i32
  %e = tensor.empty() : tensor<4xf32>
  %a = linalg.exp ins(%x : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("a")
  %r:2 = scf.while (%v = %a, %n = %zero) : (tensor<4xf32>, i32) -> (tensor<4xf32>, i32) {
    %w = linalg.abs ins(%v : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("w")
    %c = tensor.extract %b[] : tensor<i1>
    scf.condition(%c) %w, %n : tensor<4xf32>, i32
  } do {
  ^bb0(%v: tensor<4xf32>, %m: i32):
    %true = arith.constant true
    %next = arith.select %true, %m, %m : i32
    scf.yield %v, %next : tensor<4xf32>, i32
  }
  %z = linalg.log ins(%r#0 : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("z")
  return %z : tensor<4xf32>
}

// -----

// Results that lie side by side in a concatenation are one memory: where one is written, and the other goes round, one of the circle is put
// aside.
// CHECK-LABEL: kernel.entry
// CHECK: } do {
// CHECK-NEXT: %[[CIRCLE:.*]] = kernel.output 1 :
// CHECK-NEXT: %[[ASIDE:.*]] = kernel.arena [[AT:[0-9]+]] :
// CHECK-NEXT: kernel.launch @k000(%[[CIRCLE]], %[[ASIDE]])
// CHECK-COUNT-4: kernel.launch @k000(
// CHECK-NEXT: scf.yield
func.func @main(%x: tensor<4xf32>, %y: tensor<4xf32>, %z: tensor<4xf32>, %k: tensor<4xf32>) -> (tensor<4xf32>, tensor<8xf32>) {
  %eb = tensor.empty() : tensor<i1>
  %r:4 = scf.while (%i = %k, %a = %x, %b = %y, %c = %z)
      : (tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>) {
    %less = linalg.generic {indexing_maps = [affine_map<() -> (0)>, affine_map<() -> ()>], iterator_types = []}
        ins(%i : tensor<4xf32>) outs(%eb : tensor<i1>) {
    ^bb0(%p: f32, %o: i1):
      %zero = arith.constant 0.0 : f32
      %s = arith.cmpf olt, %p, %zero : f32
      linalg.yield %s : i1
    } -> tensor<i1> loc("less")
    %more = tensor.extract %less[] : tensor<i1>
    scf.condition(%more) %i, %a, %b, %c : tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>
  } do {
  ^bb0(%i: tensor<4xf32>, %a: tensor<4xf32>, %b: tensor<4xf32>, %c: tensor<4xf32>):
    scf.yield %k, %c, %a, %b : tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>
  }
  %both = tensor.concat dim(0) %r#2, %r#0 : (tensor<4xf32>, tensor<4xf32>) -> tensor<8xf32>
  return %r#1, %both : tensor<4xf32>, tensor<8xf32>
}

// -----

// What a loop hands on twice lies in one place: nothing is computed over the one while the other is read.
// CHECK-LABEL: kernel.entry
// CHECK: scf.yield
// CHECK-NEXT: }
// CHECK-NEXT: %[[R:.*]] = kernel.arena [[AT:[0-9]+]] :
// CHECK-NEXT: %[[SUM:.*]] = kernel.arena
// CHECK-NEXT: kernel.launch @{{.*}}(%[[R]], %[[SUM]]) {nodes = ["sum"]}
// CHECK: {nodes = ["more"]}
// CHECK-NEXT: %{{.*}} = kernel.arena [[AT]] :
// CHECK-NEXT: %{{.*}} = kernel.output 1
func.func @main(%x: tensor<4xf32>, %k: tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>) {
  %e = tensor.empty() : tensor<4xf32>
  %eb = tensor.empty() : tensor<i1>
  %r:2 = scf.while (%a = %x) : (tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>) {
    %less = linalg.generic {indexing_maps = [affine_map<() -> (0)>, affine_map<() -> ()>], iterator_types = []}
        ins(%a : tensor<4xf32>) outs(%eb : tensor<i1>) {
    ^bb0(%p: f32, %o: i1):
      %zero = arith.constant 0.0 : f32
      %s = arith.cmpf olt, %p, %zero : f32
      linalg.yield %s : i1
    } -> tensor<i1> loc("less")
    %more = tensor.extract %less[] : tensor<i1>
    scf.condition(%more) %a, %a : tensor<4xf32>, tensor<4xf32>
  } do {
  ^bb0(%b: tensor<4xf32>, %c: tensor<4xf32>):
    scf.yield %k : tensor<4xf32>
  }
  %sum = linalg.exp ins(%r#0 : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("sum")
  %more = linalg.exp ins(%sum : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("more")
  return %more, %r#1 : tensor<4xf32>, tensor<4xf32>
}
