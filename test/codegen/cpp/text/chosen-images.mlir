// RUN: msc-opt %s --verify-extents --kernel-to-plan | msc-translate --kernel-to=cpp - | FileCheck %s

// Images of a size that each run chooses, made as large as it says; the largest of rows of any length, and what is read there by index.
!image = tensor<2x16x24x8xf32, #bounded.extents<()[s0, s1] -> (2, s0, s1, 8)>>
!twice = tensor<2x32x24x8xf32, #bounded.extents<()[s0, s1] -> (2, s0 * 2, s1, 8)>>
!rows = tensor<32xi32, #bounded.extents<()[s0] -> (s0 * 2)>>
!shares = tensor<32xf32, #bounded.extents<()[s0] -> (s0 * 2)>>
!columns = tensor<24xi32, #bounded.extents<()[s0, s1] -> (s1)>>
!parts = tensor<24xf32, #bounded.extents<()[s0, s1] -> (s1)>>
!lines = tensor<3x16xf32, #bounded.extents<()[s0] -> (3, s0)>>
module attributes {bounded.symbols = [#bounded.symbol<"x" dim 1 in 4 to 16>, #bounded.symbol<"x" dim 2 in 4 to 24>]} {
func.func @main(%x: !image {mindir.name = "x"}, %p: !rows, %s: !shares, %q: !columns, %t: !parts, %l: !lines, %i: tensor<5xi32>)
    -> (!twice, !twice, tensor<3x2xf32>, tensor<3x2xi32>, tensor<3x5xf32>) {
  %e = tensor.empty() : !twice
  // CHECK: void k000_near({{.*}} long s0, {{.*}} long s1,
  // CHECK-NEXT: msc::resizeNearest<1, 2>(parallel,
  // CHECK-NEXT: msc::Dims<2, msc::chosen, msc::chosen, 8>(s0 * 2, s1), x0, msc::Strides<msc::chosen, msc::chosen, 8, 1>(s0 * s1 * 8, s1 * 8), x1, x2,
  // CHECK-SAME: y0, msc::Strides<msc::chosen, msc::chosen, 8, 1>(s0 * s1 * 16, s1 * 8));
  %near = kernel.resize nearest %x at (%p, %q) into %e dims [1, 2] : !image at (!rows, !columns) into !twice loc("near")
  // CHECK: void k001_blended(
  // CHECK-NEXT: msc::resizeBilinear<1, 2>(parallel,
  // CHECK-NEXT: msc::Dims<2, msc::chosen, msc::chosen, 8>(s0 * 2, s1), x0, msc::Strides<msc::chosen, msc::chosen, 8, 1>(s0 * s1 * 8, s1 * 8),
  // CHECK-SAME: {x1, x2, x3}, {x4, x5, x6}, y0,
  %blended = kernel.resize bilinear %x at (%p, %p, %s, %q, %q, %t) into %e dims [1, 2]
      : !image at (!rows, !rows, !shares, !columns, !columns, !parts) into !twice loc("blended")
  // CHECK: void k002_largest(
  // CHECK-NEXT: msc::topK<2>(parallel, msc::Dims<3, msc::chosen>(s0), x0, y0, y1);
  %v = tensor.empty() : tensor<3x2xf32>
  %w = tensor.empty() : tensor<3x2xi32>
  %largest:2 = kernel.topk %l into %v, %w : !lines into tensor<3x2xf32>, tensor<3x2xi32> -> tensor<3x2xf32>, tensor<3x2xi32> loc("largest")
  // CHECK: void k003_read(
  // CHECK-NEXT: msc::gather(parallel,
  // CHECK-NEXT: msc::Dims<3, 5, 1>(), msc::Axis<msc::chosen, 1, true>(s0), x0,
  %g = tensor.empty() : tensor<3x5xf32>
  %read = kernel.gather %l at %i into %g axis 1 from_end : !lines, tensor<5xi32> into tensor<3x5xf32> loc("read")
  return %near, %blended, %largest#0, %largest#1, %read : !twice, !twice, tensor<3x2xf32>, tensor<3x2xi32>, tensor<3x5xf32>
}
}
