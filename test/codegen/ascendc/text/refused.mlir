// RUN: msc-opt %s --kernel-to-plan=target=ascendc | not msc-translate --kernel-to=ascendc --name=net - 2>&1 | FileCheck %s

// All that is refused is named at once: arithmetic in f64, and epilogues that are no lanes of f32. Moving and converting f64 is no
// arithmetic.
// CHECK: msc-translate: net cannot be written as Ascend C
#d0 = affine_map<(i) -> (i)>
#column = affine_map<(i, j) -> (j)>
func.func @main(%x: tensor<4xf64>, %y: tensor<4x3xf64>, %a: tensor<4x8xf32>, %b: tensor<6xi32>, %m: tensor<6xi1>,
                %r: tensor<4x5x6xf32>)
    -> (tensor<4xf64>, tensor<3x4xf64>, tensor<4x6xf32>, tensor<4x6xf32>, tensor<4xf32>, tensor<4x5x6xf32>) {
  // CHECK-NEXT: double: 'arith.addf' op computes with f64: Ascend C's cores have no such arithmetic
  %e = tensor.empty() : tensor<4xf64>
  %double = linalg.generic {indexing_maps = [#d0, #d0], iterator_types = ["parallel"]} ins(%x : tensor<4xf64>) outs(%e : tensor<4xf64>) {
  ^bb0(%in: f64, %out: f64):
    %0 = arith.addf %in, %in : f64
    linalg.yield %0 : f64
  } -> tensor<4xf64> loc("double")
  %t = tensor.empty() : tensor<3x4xf64>
  %moved = linalg.transpose ins(%y : tensor<4x3xf64>) outs(%t : tensor<3x4xf64>) permutation = [1, 0] loc("moved")
  // CHECK-NEXT: dense: 'arith.sitofp' op has no vector form in an epilogue: not supported for Ascend C
  %w = arith.constant dense<0.5> : tensor<8x6xf32>
  %f = tensor.empty() : tensor<4x6xf32>
  %dense = kernel.matmul %a, %w into %f : tensor<4x8xf32>, tensor<8x6xf32> into tensor<4x6xf32>
      epilogue(%acc: f32, %bias: i32 = %b at #column : tensor<6xi32>) {
    %0 = arith.sitofp %bias : i32 to f32
    %1 = arith.addf %acc, %0 : f32
    kernel.yield %1 : f32
  } loc("dense")
  // CHECK-NEXT: masked: 'kernel.matmul' op of 'i1': for Ascend C only f32 is supported
  %masked = kernel.matmul %a, %w into %f : tensor<4x8xf32>, tensor<8x6xf32> into tensor<4x6xf32>
      epilogue(%acc: f32, %mask: i1 = %m at #column : tensor<6xi1>) {
    %0 = arith.negf %acc : f32
    %1 = arith.select %mask, %acc, %0 : f32
    kernel.yield %1 : f32
  } loc("masked")
  %g = tensor.empty() : tensor<4xf32>
  %converted = linalg.generic {indexing_maps = [#d0, #d0], iterator_types = ["parallel"]} ins(%x : tensor<4xf64>) outs(%g : tensor<4xf32>) {
  ^bb0(%in: f64, %out: f32):
    %0 = arith.truncf %in : f64 to f32
    linalg.yield %0 : f32
  } -> tensor<4xf32> loc("converted")
  %u = tensor.empty() : tensor<4x5x6xf32>
  // CHECK-NEXT: steps: 'arith.fptosi' op has no vector form in an epilogue: not supported for Ascend C
  %steps = kernel.softmax %r into %u over [2] : tensor<4x5x6xf32> into tensor<4x5x6xf32> epilogue(%acc: f32) {
    %0 = arith.fptosi %acc : f32 to i32
    %1 = arith.sitofp %0 : i32 to f32
    kernel.yield %1 : f32
  } loc("steps")
  // CHECK-NOT: moved
  // CHECK-NOT: converted
  return %double, %moved, %dense, %masked, %converted, %steps
      : tensor<4xf64>, tensor<3x4xf64>, tensor<4x6xf32>, tensor<4x6xf32>, tensor<4xf32>, tensor<4x5x6xf32>
}
