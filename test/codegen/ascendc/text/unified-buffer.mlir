// RUN: msc-opt %s --kernel-to-plan=target=ascendc | not msc-translate --kernel-to=ascendc --name=net - 2>&1 | FileCheck %s

// One tap more than the templates' smallest tile has room for: all that is refused is named at once.
// CHECK: msc-translate: net cannot be written as Ascend C
func.func @main(%x: tensor<1x1x333x8xf32>, %y: tensor<1x1x45x4xf32>, %z: tensor<1x1x148x4xf32>)
    -> (tensor<1x1x4x8xf32>, tensor<1x1x4x4xf32>, tensor<1x1x4x4xf32>) {
  %e = tensor.empty() : tensor<1x1x4x8xf32>
  // CHECK-NEXT: pool: 'kernel.pool2d' op needs 188928 bytes of the unified buffer for its smallest tile, of 188416: not supported for Ascend C
  %0 = kernel.pool2d max %x into %e window [1, 330] : tensor<1x1x333x8xf32> into tensor<1x1x4x8xf32> loc("pool")
  %f = tensor.empty() : tensor<1x1x4x4xf32>
  // CHECK-NEXT: conv: 'kernel.conv2d' op needs 188544 bytes of the unified buffer
  %w = arith.constant dense<0.5> : tensor<4x4x1x42xf32>
  %1 = kernel.conv2d %y, %w into %f window [1, 42] : tensor<1x1x45x4xf32>, tensor<4x4x1x42xf32> into tensor<1x1x4x4xf32> loc("conv")
  // CHECK-NEXT: depthwise: 'kernel.conv2d' op needs 192512 bytes of the unified buffer
  %v = arith.constant dense<0.5> : tensor<4x1x1x145xf32>
  %2 = kernel.conv2d %z, %v into %f window [1, 145] groups 4 : tensor<1x1x148x4xf32>, tensor<4x1x1x145xf32> into tensor<1x1x4x4xf32> loc("depthwise")
  return %0, %1, %2 : tensor<1x1x4x8xf32>, tensor<1x1x4x4xf32>, tensor<1x1x4x4xf32>
}
