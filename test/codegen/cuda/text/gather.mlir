// RUN: msc-opt %s --kernel-to-plan=target=cuda | msc-translate --kernel-to=cuda - | FileCheck %s

// The strides of table, indices and result along the loops; the axis' own is that of Axis.
#column = affine_map<(b, i, j) -> (j)>
func.func @main(%t: tensor<5x4x7xi8>, %x: tensor<2x9x8xf32>, %i: tensor<2x3xi32>, %s: tensor<i64>, %g: tensor<8xf32>, %v: tensor<5xf32>)
    -> (tensor<2x3x4x7xi8>, tensor<2x3x8xf32>, tensor<4x7xi8>, tensor<2x3xf32>) {
  // What is only copied has as few loops as can be.
  // CHECK: void k000_copies({{.*}} &stream, const std::int8_t *__restrict x0, const std::int32_t *__restrict x1, std::int8_t *__restrict y0) {
  // CHECK-NEXT: msc::gather<msc::Dims<6, 28>, msc::Axis<5, 28, true>>(stream,
  // CHECK-NEXT: x0, msc::Strides<0, 1>(), x1, msc::Strides<1, 0>(), y0, msc::Strides<28, 1>());
  %e = tensor.empty() : tensor<2x3x4x7xi8>
  %copies = kernel.gather %t at %i into %e axis 0 from_end : tensor<5x4x7xi8>, tensor<2x3xi32> into tensor<2x3x4x7xi8> loc("copies")

  // CHECK: void k001_body(
  // CHECK-NEXT: msc::gather<msc::Dims<2, 3, 8>, msc::Axis<9, 8>>(
  // CHECK-NEXT: stream, x0, msc::Strides<72, 0, 1>(), x1, msc::Strides<3, 1, 0>(), y0, msc::Strides<24, 8, 1>(),
  // CHECK-NEXT: [=] __device__(auto acc, auto at) {
  // CHECK: return acc * at.load(x2, msc::Strides<0, 0, 1>());
  %f = tensor.empty() : tensor<2x3x8xf32>
  %body = kernel.gather %x at %i into %f axis 1 batch_dims 1 : tensor<2x9x8xf32>, tensor<2x3xi32> into tensor<2x3x8xf32>
      epilogue(%acc: f32, %gamma: f32 = %g at #column : tensor<8xf32>) {
    %0 = arith.mulf %acc, %gamma : f32
    kernel.yield %0 : f32
  } loc("body")

  // One index has one line.
  // CHECK: void k002_one(
  // CHECK-NEXT: msc::gather<msc::Dims<1, 28>, msc::Axis<5, 28, false, 2>>(stream,
  // CHECK-NEXT: x0, msc::Strides<0, 1>(), x1, msc::Strides<0, 0>(), y0, msc::Strides<0, 1>());
  %h = tensor.empty() : tensor<4x7xi8>
  %one = kernel.gather %t at %s into %h axis 0 offset 2 : tensor<5x4x7xi8>, tensor<i64> into tensor<4x7xi8> loc("one")

  // Single elements are rows of one.
  // CHECK: void k003_elements(
  // CHECK-NEXT: msc::gather<msc::Dims<6, 1>, msc::Axis<5, 1>>(stream,
  // CHECK-NEXT: x0, msc::Strides<0, 1>(), x1, msc::Strides<1, 0>(), y0, msc::Strides<1, 1>());
  %k = tensor.empty() : tensor<2x3xf32>
  %elements = kernel.gather %v at %i into %k axis 0 : tensor<5xf32>, tensor<2x3xi32> into tensor<2x3xf32> loc("elements")
  return %copies, %body, %one, %elements : tensor<2x3x4x7xi8>, tensor<2x3x8xf32>, tensor<4x7xi8>, tensor<2x3xf32>
}
