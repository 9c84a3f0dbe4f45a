// RUN: msc-opt %s --convert-mindir-to-linalg --linalg-to-kernel-plan | FileCheck %s --check-prefixes=CHECK,KERNEL
// RUN: msc-opt %s --convert-mindir-to-linalg --linalg-to-kernel-plan=target=cuda | FileCheck %s --check-prefixes=CHECK,KERNEL
// RUN: msc-opt %s --convert-mindir-to-linalg --linalg-to-kernel-plan=target=ascendc | FileCheck %s --check-prefixes=CHECK,LOOPS
// RUN: msc-opt %s --convert-mindir-to-linalg --linalg-to-kernel-plan="target=cuda unfused" | FileCheck %s --check-prefix=UNFUSED

// Between convolutions, where channels lie last, a norm of groups with scale, offset and what follows is one kernel, and works in
// place: on its target's template, else in loops.
// CHECK: kernel.entry
// KERNEL-COUNT-5: kernel.launch
// KERNEL-NOT: kernel.launch
// CHECK: kernel.conv2d
// KERNEL: kernel.func @{{.*}}(%{{[^,]*}}: memref<32xf32>, %{{[^,]*}}: memref<1x12x12x32xf32>)
// KERNEL: kernel.group_norm %[[X:.*]] into %[[X]] channel_dim 3 groups 4 epsilon
// KERNEL-SAME: kernel.micro = #kernel.micro<"groupNorm">
// KERNEL: arith.mulf
// KERNEL: arith.addf
// KERNEL: arith.select
// LOOPS-NOT: kernel.group_norm
// LOOPS: math.sqrt
// CHECK: kernel.conv2d
// UNFUSED-NOT: kernel.group_norm
// UNFUSED: math.sqrt
func.func @main(%x: tensor<1x3x12x12xf32> {mindir.name = "x"}, %g: tensor<32xf32> {mindir.name = "g"}) -> tensor<1x3x12x12xf32> {
  %u = arith.constant dense<0.5> : tensor<32x3x3x3xf32>
  %v = arith.constant dense<0.5> : tensor<3x32x3x3xf32>
  %b = arith.constant dense<1.0> : tensor<32xf32>
  %0 = mindir.Conv2D(%x, %u) {kernel_size = array<i64: 3, 3>, out_channel = 32 : i64, pad_mode = "same"} : (tensor<1x3x12x12xf32>, tensor<32x3x3x3xf32>) -> tensor<1x32x12x12xf32>
  %1:3 = mindir.GroupNorm(%0, %g, %b) {num_groups = 4 : i64} : (tensor<1x32x12x12xf32>, tensor<32xf32>, tensor<32xf32>) -> (tensor<1x32x12x12xf32>, tensor<1x4xf32>, tensor<1x4xf32>)
  %2 = mindir.ReLU(%1#0) : (tensor<1x32x12x12xf32>) -> tensor<1x32x12x12xf32>
  %3 = mindir.Conv2D(%2, %v) {kernel_size = array<i64: 3, 3>, out_channel = 3 : i64, pad_mode = "same"} : (tensor<1x32x12x12xf32>, tensor<3x32x3x3xf32>) -> tensor<1x3x12x12xf32>
  return %3 : tensor<1x3x12x12xf32>
}
