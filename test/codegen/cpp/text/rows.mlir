// RUN: msc-opt %s --kernel-to-plan | msc-translate --kernel-to=cpp - | FileCheck %s

#column = affine_map<(n, r, c) -> (c)>
func.func @main(%x: tensor<2x6x8xf32>, %g: tensor<8xf32>, %v: tensor<9xf32>)
    -> (tensor<2x6x8xf32>, tensor<2x6x8xf32>, tensor<2x6x8xf32>, tensor<9xf32>) {
  // CHECK: void k000_softmax({{.*}} &parallel, const float *__restrict x0, float *__restrict y0) {
  // CHECK-NEXT: msc::softmax<msc::Dims<2, 6, 8>, 2, 3>(parallel, x0, y0,
  // CHECK-NEXT: [=](auto acc, auto) { return acc; });
  %e = tensor.empty() : tensor<2x6x8xf32>
  %softmax = kernel.softmax %x into %e over [2] : tensor<2x6x8xf32> into tensor<2x6x8xf32> loc("softmax")

  // CHECK: void k001_log(
  // CHECK-NEXT: msc::logSoftmax<msc::Dims<2, 6, 8>, 1, 3>(parallel, x0, y0,
  %log = kernel.softmax %x into %e over [1, 2] log : tensor<2x6x8xf32> into tensor<2x6x8xf32> loc("log")

  // Scale and offset of a norm are its epilogue.
  // CHECK: void k002_norm({{.*}} &parallel, const float *__restrict x0, const float *__restrict x1, float *__restrict y0) {
  // CHECK-NEXT: msc::norm<msc::Dims<2, 6, 8>, 1, 2>(parallel, x0, y0, 1e-05f,
  // CHECK-NEXT: [=](auto acc, auto at) {
  // CHECK-NEXT: return acc * at.load(x1, msc::Strides<0, 0, 1>());
  %norm = kernel.norm %x into %e over [1] epsilon 1.0e-05 : tensor<2x6x8xf32> into tensor<2x6x8xf32>
      epilogue(%acc: f32, %gamma: f32 = %g at #column : tensor<8xf32>) {
    %0 = arith.mulf %acc, %gamma : f32
    kernel.yield %0 : f32
  } loc("norm")

  // A vector is a matrix of one line.
  // CHECK: void k003_vector(
  // CHECK-NEXT: msc::softmax<msc::Dims<1, 9>, 1, 2>(parallel, x0, y0,
  %f = tensor.empty() : tensor<9xf32>
  %vector = kernel.softmax %v into %f over [0] : tensor<9xf32> into tensor<9xf32> loc("vector")
  return %softmax, %log, %norm, %vector : tensor<2x6x8xf32>, tensor<2x6x8xf32>, tensor<2x6x8xf32>, tensor<9xf32>
}
