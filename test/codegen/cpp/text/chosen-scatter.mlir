// RUN: msc-opt %s --verify-extents --kernel-to-plan | msc-translate --kernel-to=cpp - | FileCheck %s

// Where a run chooses a size, loops and axes are objects: loops in front, axes behind what is combined.
!rows = tensor<8x4xf32, #bounded.extents<()[s0] -> (s0, 4)>>
!places = tensor<8x1xi32, #bounded.extents<()[s0] -> (s0, 1)>>
!table = tensor<6x9xi8, #bounded.extents<()[s0, s1] -> (s1, 9)>>
module attributes {bounded.symbols = [#bounded.symbol<"u" dim 0 in 1 to 8>, #bounded.symbol<"x" dim 0 in 1 to 6>]} {
func.func @main(%u: !rows {mindir.name = "u"}, %i: !places, %x: tensor<20x4xf32>, %t: !table {mindir.name = "x"}, %v: tensor<3xi8>, %p: tensor<3x2xi64>)
    -> (tensor<20x4xf32>, !table) {
  // CHECK: void k{{[0-9]*}}_rows(
  // CHECK: msc::scatter(
  // CHECK-NEXT: parallel, msc::Dims<4>(), msc::Dims<msc::chosen>(s0), x0, msc::Strides<1, 4>(), x1, msc::Strides<0, 1>(), y0,
  // CHECK-SAME: msc::Strides<1, 0>(),
  // CHECK-NEXT: [=](auto old, auto update) { return old + update; }, msc::Axis<20, 4>());
  %rows = kernel.scatter %u at %i into %x : !rows, !places into tensor<20x4xf32>
      combine(%old: f32, %update: f32) {
    %0 = arith.addf %old, %update : f32
    kernel.yield %0 : f32
  } loc("rows")

  // CHECK: void k{{[0-9]*}}_points(
  // CHECK: [=](auto, auto update) {
  // CHECK: }, msc::Axis<msc::chosen, 9>(s1), msc::Axis<9, 1>());
  %points = kernel.scatter %v at %p into %t : tensor<3xi8>, tensor<3x2xi64> into !table loc("points")
  return %rows, %points : tensor<20x4xf32>, !table
}
}
