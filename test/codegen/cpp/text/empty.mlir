// RUN: msc-opt %s --kernel-to-plan | msc-translate --kernel-to=cpp - | FileCheck %s

// MLIR does not say the strides of a buffer without elements. A sum over none is what it starts from.
#x = affine_map<(i, j, k, l) -> (i, j, k, l)>
#y = affine_map<(i, j, k, l) -> (i, j)>
func.func @main(%x: tensor<2x3x0x5xf32>) -> tensor<2x3xf32> {
  // CHECK: msc::reduce<msc::Dims<6>, msc::Dims<0>, msc::Along::Reduced>(
  // CHECK-NEXT: parallel, y0, 0.0f,
  // CHECK: return at.load(x0, msc::Strides<0, 0>()) + acc;
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x3xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<2x3xf32>) -> tensor<2x3xf32>
  %s = linalg.generic {indexing_maps = [#x, #y], iterator_types = ["parallel", "parallel", "reduction", "reduction"]}
      ins(%x : tensor<2x3x0x5xf32>) outs(%init : tensor<2x3xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %0 = arith.addf %a, %acc : f32
    linalg.yield %0 : f32
  } -> tensor<2x3xf32> loc("sum")
  return %s : tensor<2x3xf32>
}
