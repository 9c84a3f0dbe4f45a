// RUN: msc-opt %s --kernel-to-plan -o %t.cpp.mlir
// RUN: msc-translate --kernel-to=cpp --name=net %t.cpp.mlir | FileCheck %s
// RUN: msc-opt %s --kernel-to-plan=target=cuda -o %t.cuda.mlir
// RUN: msc-translate --kernel-to=cuda --name=net %t.cuda.mlir | FileCheck %s --check-prefix=CUDA
// RUN: msc-opt %s --kernel-to-plan=target=ascendc -o %t.ascendc.mlir
// RUN: msc-translate --kernel-to=ascendc --name=net %t.ascendc.mlir | FileCheck %s --check-prefix=ASCENDC

// Branches and loops are plain if, switch and while. Numbers are variables where a region gives them or they go round, expressions else.
// An accelerator's conditions are copied back; CUDA captures what is launched without a look in between.

// CHECK:       while (true) {
// CHECK-NEXT:    k002_less(parallel,
// CHECK:         const bool [[C:c[0-9]+]] = *reinterpret_cast<const bool *>(arena
// CHECK-NEXT:    if (![[C]])
// CHECK-NEXT:      break;
// CHECK-NEXT:    k003_w(parallel,
// CHECK-NEXT:        reinterpret_cast<float *>(arena
// CHECK-NEXT:    profile.done(3);
// CHECK:         profile.done(4);
// CHECK-NEXT:  }
// CHECK-NEXT:  const bool [[B:c[0-9]+]] = *reinterpret_cast<const bool *>(static_cast<const unsigned char *>(inputs[2]));
// CHECK-NEXT:  {{\[\[}}maybe_unused]] bool [[R:c[0-9]+]];
// CHECK-NEXT:  if ([[B]]) {
// CHECK:         profile.done(5);
// CHECK-NEXT:    [[R]] = false;
// CHECK-NEXT:  } else {
// CHECK-NEXT:    [[R]] = true;
// CHECK-NEXT:  }
// CHECK-NEXT:  if ([[R]] && [[B]]) {
// CHECK-NOT:   else
// CHECK:       {{\[\[}}maybe_unused]] std::int32_t [[N:c[0-9]+]];
// CHECK-NEXT:  [[N]] = 0;
// CHECK-NEXT:  {{\[\[}}maybe_unused]] std::int32_t [[M:c[0-9]+]];
// CHECK-NEXT:  while (true) {
// CHECK-NEXT:    [[M]] = [[N]];
// CHECK-NEXT:    if (!([[N]] < 3))
// CHECK-NEXT:      break;
// CHECK:         profile.done(7);
// CHECK-NEXT:    [[N]] = ([[M]] ^ 3);

// CUDA: #include "runtime_stub/steering.h"
// CUDA:          msc::segment(stream, profile, 0, [&] {
// CUDA-NEXT:       k000
// CUDA:          while (true) {
// CUDA:            const bool [[C:c[0-9]+]] = msc::read(stream, reinterpret_cast<const bool *>(arena
// CUDA-NEXT:       if (![[C]] || stream.error)
// CUDA-NEXT:         break;
// CUDA-NEXT:       msc::segment(stream, profile, 1, [&] {
// CUDA-NEXT:         k{{.*}}_w(stream,
// CUDA:              k{{.*}}_j(stream,
// CUDA:            });
// CUDA-NEXT:     }

// ASCENDC: #include "runtime_stub/steering.h"
// ASCENDC:       while (true) {
// ASCENDC:         const bool [[C:c[0-9]+]] = msc::read(stream, reinterpret_cast<const bool *>(arena
// ASCENDC-NEXT:    if (![[C]] || stream.error)

#map = affine_map<() -> ()>
func.func @main(%x: tensor<4xf32>, %n: tensor<i32>, %b: tensor<i1>) -> (tensor<4xf32>) {
  %one = arith.constant dense<1> : tensor<i32>
  %first = arith.constant dense<0> : tensor<i32>
  %false = arith.constant false
  %true = arith.constant true
  %zero = arith.constant 0 : i32
  %three = arith.constant 3 : i32
  %e = tensor.empty() : tensor<4xf32>
  %ei = tensor.empty() : tensor<i32>
  %eb = tensor.empty() : tensor<i1>
  %r:2 = scf.while (%v = %x, %i = %first) : (tensor<4xf32>, tensor<i32>) -> (tensor<4xf32>, tensor<i32>) {
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
  %c = tensor.extract %b[] : tensor<i1>
  %s:2 = scf.if %c -> (tensor<4xf32>, i1) {
    %w = linalg.exp ins(%r#0 : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("exp")
    scf.yield %w, %false : tensor<4xf32>, i1
  } else {
    scf.yield %r#0, %true : tensor<4xf32>, i1
  }
  %both = arith.andi %s#1, %c : i1
  %t = scf.if %both -> tensor<4xf32> {
    %w = linalg.log ins(%s#0 : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("log")
    scf.yield %w : tensor<4xf32>
  } else {
    scf.yield %s#0 : tensor<4xf32>
  }
  %u:2 = scf.while (%v = %t, %k = %zero) : (tensor<4xf32>, i32) -> (tensor<4xf32>, i32) {
    %d = arith.cmpi slt, %k, %three : i32
    scf.condition(%d) %v, %k : tensor<4xf32>, i32
  } do {
  ^bb0(%v: tensor<4xf32>, %k: i32):
    %w = linalg.negf ins(%v : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("neg")
    %m = arith.xori %k, %three : i32
    scf.yield %w, %m : tensor<4xf32>, i32
  }
  return %u#0 : tensor<4xf32>
}
