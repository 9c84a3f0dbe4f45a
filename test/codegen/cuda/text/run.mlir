// RUN: msc-opt %s --kernel-to-plan=target=cuda | msc-translate --kernel-to=cuda --name=net - \
// RUN:   | FileCheck %s --strict-whitespace --match-full-lines

// A whole source file: where it comes from, includes in order, kernels, and the function that launches them on the buffers of the plan and says
// when each has been put on the stream.

// CHECK://--- net.cu
// CHECK-NEXT:// Kernels of net: made by msc {{.*}} from plan.mlir.
// CHECK-NEXT:#include "kernels/integer.h"
// CHECK-NEXT:#include "kernels/map.h"
// CHECK-NEXT:#include "kernels/math.h"
// CHECK-NEXT:#include "runtime_stub/stream.h"
// CHECK-NEXT:#include <cstdint>
// CHECK-EMPTY:
// CHECK-NEXT:namespace {
// CHECK-EMPTY:
// CHECK-NEXT:/// first
// CHECK-NEXT:/// map, 125 kFLOP, 1.50 MB
// CHECK-NEXT{LITERAL}:void k000_first([[maybe_unused]] msc::Stream &stream, const float *__restrict x0, const float *__restrict x1, float *__restrict y0) {
// CHECK-NEXT:  msc::map<msc::Dims<125000>>(stream, y0, msc::Strides<1>(),
// CHECK-NEXT:      [=] __device__(auto at) {
// CHECK-NEXT:        return at.load(x0, msc::Strides<1>()) + at.load(x1, msc::Strides<1>());
// CHECK-NEXT:      });
// CHECK-NEXT:}
// CHECK-EMPTY:

// CHECK:} // namespace
// CHECK-EMPTY:
// CHECK-NEXT:extern "C" void net_run_kernels(
// CHECK-NEXT{LITERAL}:    [[maybe_unused]] msc::Stream &stream, [[maybe_unused]] unsigned char *arena,
// CHECK-NEXT{LITERAL}:    [[maybe_unused]] const unsigned char *weights, [[maybe_unused]] const void *const *inputs,
// CHECK-NEXT{LITERAL}:    [[maybe_unused]] void *const *outputs, [[maybe_unused]] msc::Profile &profile) {
// CHECK-NEXT:  k000_first(stream,
// CHECK-NEXT:      reinterpret_cast<const float *>(static_cast<const unsigned char *>(inputs[0])),
// CHECK-NEXT:      reinterpret_cast<const float *>(weights),
// CHECK-NEXT:      reinterpret_cast<float *>(static_cast<unsigned char *>(outputs[1]) + 16));
// CHECK-NEXT:  stream.done(profile, 0);
// CHECK-NEXT:  k000_first(stream,
// CHECK-NEXT:      reinterpret_cast<const float *>(static_cast<const unsigned char *>(inputs[1])),
// CHECK-NEXT:      reinterpret_cast<const float *>(weights + 500032),
// CHECK-NEXT:      reinterpret_cast<float *>(arena));
// CHECK-NEXT:  stream.done(profile, 1);
// CHECK-NEXT:  k000_first(stream,
// CHECK-NEXT:      reinterpret_cast<const float *>(static_cast<unsigned char *>(outputs[1]) + 16),
// CHECK-NEXT:      reinterpret_cast<const float *>(arena),
// CHECK-NEXT:      reinterpret_cast<float *>(static_cast<unsigned char *>(outputs[0])));
// CHECK-NEXT:  stream.done(profile, 2);
// CHECK-NEXT:  k001_join(stream,
// CHECK-NEXT:      reinterpret_cast<const float *>(arena),
// CHECK-NEXT:      reinterpret_cast<float *>(static_cast<unsigned char *>(outputs[1])));
// CHECK-NEXT:  stream.done(profile, 3);
// CHECK-NEXT:}

func.func @main(%x: tensor<125000xf32>, %y: tensor<125000xf32>) -> (tensor<125000xf32>, tensor<125004xf32>) {
  %w = arith.constant dense<1.0> : tensor<125000xf32>
  %u = arith.constant dense<2.0> : tensor<125000xf32>
  %e = tensor.empty() : tensor<125000xf32>
  %a = linalg.add ins(%x, %w : tensor<125000xf32>, tensor<125000xf32>) outs(%e : tensor<125000xf32>) -> tensor<125000xf32> loc("first")
  %b = linalg.add ins(%y, %u : tensor<125000xf32>, tensor<125000xf32>) outs(%e : tensor<125000xf32>) -> tensor<125000xf32> loc("second")
  %c = linalg.add ins(%a, %b : tensor<125000xf32>, tensor<125000xf32>) outs(%e : tensor<125000xf32>) -> tensor<125000xf32> loc("third")
  %s = tensor.extract_slice %b[0] [4] [1] : tensor<125000xf32> to tensor<4xf32>
  %d = tensor.concat dim(0) %s, %a : (tensor<4xf32>, tensor<125000xf32>) -> tensor<125004xf32> loc("join")
  return %c, %d : tensor<125000xf32>, tensor<125004xf32>
}
