// RUN: msc-opt %s --kernel-to-plan=vector-bytes=32 | msc-translate --kernel-to=cpp --name=net - \
// RUN:   | FileCheck %s --strict-whitespace --match-full-lines

// A whole source file: where it comes from, the width of vectors, includes in order, kernels that only this file sees, and the function that
// runs them on the buffers of the plan.

// CHECK://--- net.cpp
// CHECK-NEXT:// Kernels of net: made by msc {{.*}} from plan.mlir.
// CHECK-NEXT:#define MSC_VECTOR_BYTES 32
// CHECK-NEXT:#include "kernels/integer.h"
// CHECK-NEXT:#include "kernels/map.h"
// CHECK-NEXT:#include "kernels/math.h"
// CHECK-NEXT:#include "runtime_stub/parallel.h"
// CHECK-NEXT:#include "runtime_stub/profile.h"
// CHECK-NEXT:#include <cstdint>
// CHECK-EMPTY:
// CHECK-NEXT:#ifdef __clang__
// CHECK-NEXT:#pragma STDC FP_CONTRACT OFF
// CHECK-NEXT:#endif
// CHECK-EMPTY:
// CHECK-NEXT:namespace {
// CHECK-EMPTY:
// CHECK-NEXT:/// first
// CHECK-NEXT:/// map, 125 kFLOP, 1.50 MB
// CHECK-NEXT{LITERAL}:void k000_first([[maybe_unused]] const msc::Parallel &parallel, const float *__restrict x0, const float *__restrict x1, float *__restrict y0) {
// CHECK-NEXT:  msc::map<msc::Dims<125000>>(parallel, y0, msc::Strides<1>(),
// CHECK-NEXT:      [=](auto at) {
// CHECK-NEXT:        return at.load(x0, msc::Strides<1>()) + at.load(x1, msc::Strides<1>());
// CHECK-NEXT:      });
// CHECK-NEXT:}
// CHECK-EMPTY:

// CHECK:} // namespace
// CHECK-EMPTY:
// CHECK-NEXT:extern "C" void net_run_kernels(
// CHECK-NEXT{LITERAL}:    [[maybe_unused]] const msc::Parallel &parallel, [[maybe_unused]] unsigned char *arena,
// CHECK-NEXT{LITERAL}:    [[maybe_unused]] const unsigned char *weights, [[maybe_unused]] const void *const *inputs,
// CHECK-NEXT{LITERAL}:    [[maybe_unused]] void *const *outputs, [[maybe_unused]] msc::Profile &profile) {
// CHECK-NEXT:  k000_first(parallel,
// CHECK-NEXT:      reinterpret_cast<const float *>(static_cast<const unsigned char *>(inputs[0])),
// CHECK-NEXT:      reinterpret_cast<const float *>(weights),
// CHECK-NEXT:      reinterpret_cast<float *>(arena));
// CHECK-NEXT:  profile.done(0);
// CHECK-NEXT:  k000_first(parallel,
// CHECK-NEXT:      reinterpret_cast<const float *>(static_cast<const unsigned char *>(inputs[1])),
// CHECK-NEXT:      reinterpret_cast<const float *>(weights + 500032),
// CHECK-NEXT:      reinterpret_cast<float *>(arena + 500032));
// CHECK-NEXT:  profile.done(1);
// CHECK-NEXT:  k000_first(parallel,
// CHECK-NEXT:      reinterpret_cast<const float *>(arena),
// CHECK-NEXT:      reinterpret_cast<const float *>(arena + 500032),
// CHECK-NEXT:      reinterpret_cast<float *>(static_cast<unsigned char *>(outputs[0])));
// CHECK-NEXT:  profile.done(2);
// CHECK-NEXT:  k001_pad(parallel,
// CHECK-NEXT:      reinterpret_cast<float *>(arena + 1000064));
// CHECK-NEXT:  profile.done(3);
// CHECK-NEXT:  k002_pad(parallel,
// CHECK-NEXT:      reinterpret_cast<const float *>(arena),
// CHECK-NEXT:      reinterpret_cast<float *>(arena + 1000076));
// CHECK-NEXT:  profile.done(4);
// CHECK-NEXT:  k003_positive(parallel,
// CHECK-NEXT:      reinterpret_cast<const float *>(arena + 500032),
// CHECK-NEXT:      reinterpret_cast<bool *>(static_cast<unsigned char *>(outputs[2])));
// CHECK-NEXT:  profile.done(5);
// CHECK-NEXT:  k004(parallel,
// CHECK-NEXT:      reinterpret_cast<const float *>(arena + 1000064),
// CHECK-NEXT:      reinterpret_cast<float *>(static_cast<unsigned char *>(outputs[1])));
// CHECK-NEXT:  profile.done(6);
// CHECK-NEXT:}

#d0 = affine_map<(i) -> (i)>
func.func @main(%x: tensor<125000xf32>, %y: tensor<125000xf32>) -> (tensor<125000xf32>, tensor<125004xf32>, tensor<125000xi1>) {
  %w = arith.constant dense<1.0> : tensor<125000xf32>
  %u = arith.constant dense<2.0> : tensor<125000xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<125000xf32>
  %f = tensor.empty() : tensor<125000xi1>
  %a = linalg.add ins(%x, %w : tensor<125000xf32>, tensor<125000xf32>) outs(%e : tensor<125000xf32>) -> tensor<125000xf32> loc("first")
  %b = linalg.add ins(%y, %u : tensor<125000xf32>, tensor<125000xf32>) outs(%e : tensor<125000xf32>) -> tensor<125000xf32> loc("second")
  %c = linalg.add ins(%a, %b : tensor<125000xf32>, tensor<125000xf32>) outs(%e : tensor<125000xf32>) -> tensor<125000xf32> loc("third")
  %d = tensor.pad %a low[3] high[1] {
  ^bb0(%i: index):
    tensor.yield %zero : f32
  } : tensor<125000xf32> to tensor<125004xf32> loc("pad")
  %g = linalg.generic {indexing_maps = [#d0, #d0], iterator_types = ["parallel"]} ins(%b : tensor<125000xf32>) outs(%f : tensor<125000xi1>) {
  ^bb0(%in: f32, %out: i1):
    %0 = arith.cmpf ogt, %in, %zero : f32
    linalg.yield %0 : i1
  } -> tensor<125000xi1> loc("positive")
  return %c, %d, %g : tensor<125000xf32>, tensor<125004xf32>, tensor<125000xi1>
}
