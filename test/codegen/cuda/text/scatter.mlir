// RUN: msc-opt %s --kernel-to-plan=target=cuda | msc-translate --kernel-to=cuda - | FileCheck %s

// First the loops whose updates have places of their own, then those that are walked in order; an axis for each coordinate.
func.func @main(%x: tensor<6x2x4xf32>, %u: tensor<3x2x4xf32>, %i: tensor<3x1xi32>, %p: tensor<3xi8>, %q: tensor<3x2xi64>, %b: tensor<5x7xi8>,
                %v: tensor<2x3xi8>, %j: tensor<2x3xi32>) -> (tensor<6x2x4xf32>, tensor<5x7xi8>, tensor<5x7xi8>) {
  // CHECK: void k{{[0-9]*}}_rows({{.*}} &stream, const float *__restrict x0, const std::int32_t *__restrict x1, float *__restrict y0) {
  // CHECK-NEXT: msc::scatter<msc::Dims<8>, msc::Dims<3>, msc::Axis<6, 8>>(
  // CHECK-NEXT: stream, x0, msc::Strides<1, 8>(), x1, msc::Strides<0, 1>(), y0, msc::Strides<1, 0>(),
  // CHECK-NEXT: [=] __device__(auto old, auto update) { return old + update; });
  %rows = kernel.scatter %u at %i into %x : tensor<3x2x4xf32>, tensor<3x1xi32> into tensor<6x2x4xf32>
      combine(%old: f32, %update: f32) {
    %0 = arith.addf %old, %update : f32
    kernel.yield %0 : f32
  } loc("rows")

  // Single places leave nothing to be spread.
  // CHECK: void k{{[0-9]*}}_points({{.*}}std::int64_t
  // CHECK-NEXT: msc::scatter<msc::Dims<>, msc::Dims<3>, msc::Axis<5, 7>, msc::Axis<7, 1>>(
  // CHECK-NEXT: stream, x0, msc::Strides<1>(), x1, msc::Strides<2>(), y0, msc::Strides<0>(),
  // CHECK-NEXT: [=] __device__(auto, auto update) { return update; });
  %points = kernel.scatter %p at %q into %b : tensor<3xi8>, tensor<3x2xi64> into tensor<5x7xi8> loc("points")

  // CHECK: void k{{[0-9]*}}_elements({{.*}}std::int32_t
  // CHECK-NEXT: msc::scatter<msc::Dims<2>, msc::Dims<3>, msc::Axis<7, 1, true>>(
  // CHECK-NEXT: stream, x0, msc::Strides<3, 1>(), x1, msc::Strides<3, 1>(), y0, msc::Strides<7, 0>(),
  %elements = kernel.scatter %v at %j into %b axis 1 from_end : tensor<2x3xi8>, tensor<2x3xi32> into tensor<5x7xi8> loc("elements")
  return %rows, %points, %elements : tensor<6x2x4xf32>, tensor<5x7xi8>, tensor<5x7xi8>
}
