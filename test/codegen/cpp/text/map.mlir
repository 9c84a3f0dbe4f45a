// RUN: msc-opt %s --kernel-to-plan | msc-translate --kernel-to=cpp - | FileCheck %s

// An element-wise operation is one call of msc::map: a stride a loop, 0 where an operand is broadcast; loops that are walked as one are one.
#row_column = affine_map<(i, j) -> (i, j)>
#column = affine_map<(i, j) -> (j)>
#none = affine_map<(i, j) -> ()>
#first = affine_map<(i, j) -> (0, j)>
#turned = affine_map<(i, j) -> (j, i)>
#backwards = affine_map<(i) -> (i * -2 + 7)>
#d0 = affine_map<(i) -> (i)>
#unit = affine_map<(i, j, k) -> (i, j, k)>
#unit_row = affine_map<(i, j, k) -> (i, k)>

func.func @main(%x: tensor<4x3xf32>, %b: tensor<3xf32>, %s: tensor<f32>, %r: tensor<1x3xf32>, %l: tensor<8xf32>, %u: tensor<4x1x3xf32>)
    -> (tensor<4x3xf32>, tensor<3x4xf32>, tensor<4xf32>, tensor<4x1x3xf32>, tensor<f32>) {
  %two = arith.constant 2.0 : f32
  %e = tensor.empty() : tensor<4x3xf32>

  // A comment with the nodes and the work stands above the function.
  // CHECK: /// a
  // CHECK-NEXT: /// map, 60 FLOP, 124 bytes
  // CHECK-NEXT: void k000_a({{.*}} &parallel, const float *__restrict x0, const float *__restrict x1, const float *__restrict x2,
  // CHECK-SAME: {{^}} const float *__restrict x3, float *__restrict y0) {
  // CHECK-NEXT: msc::map<msc::Dims<4, 3>>(parallel, y0, msc::Strides<3, 1>(),
  // CHECK-NEXT: [=](auto at) {
  // CHECK-NEXT: const auto e0 = at.load(x0, msc::Strides<3, 1>());
  // CHECK-NEXT: const auto sum = e0 + at.load(x1, msc::Strides<0, 1>());
  // CHECK-NEXT: const auto product = sum * at.load(x2, msc::Strides<0, 0>());
  // CHECK-NEXT: return -(2.0f / (product - at.load(x3, msc::Strides<0, 1>())));
  %a = linalg.generic {indexing_maps = [#row_column, #column, #none, #first, #row_column], iterator_types = ["parallel", "parallel"]}
      ins(%x, %b, %s, %r : tensor<4x3xf32>, tensor<3xf32>, tensor<f32>, tensor<1x3xf32>) outs(%e : tensor<4x3xf32>) {
  ^bb0(%in: f32, %bias: f32, %scale: f32, %shift: f32, %out: f32):
    %0 = arith.addf %in, %bias : f32
    %1 = arith.mulf %0, %scale : f32
    %2 = arith.subf %1, %shift : f32
    %3 = arith.divf %two, %2 : f32
    %4 = arith.negf %3 : f32
    linalg.yield %4 : f32
  } -> tensor<4x3xf32> loc("a")

  // %a dies: the kernel reads and writes y0, which is not restricted, as two pointers in the lambda and the call reach it.
  // CHECK: void k001_c({{.*}} &parallel, float *y0) {
  // CHECK-NEXT: msc::map<msc::Dims<12>>(parallel, y0, msc::Strides<1>(),
  // CHECK-NEXT: [=](auto at) { return msc::exp(at.load(y0, msc::Strides<1>())); });
  %c = linalg.exp ins(%a : tensor<4x3xf32>) outs(%e : tensor<4x3xf32>) -> tensor<4x3xf32> loc("c")

  // The loops are ordered by the result's strides.
  // CHECK: void k002_d({{.*}} &parallel, const float *__restrict x0, float *__restrict y0) {
  // CHECK-NEXT: msc::map<msc::Dims<3, 4>>(parallel, y0, msc::Strides<4, 1>(),
  // CHECK-NEXT: [=](auto at) { return msc::abs(at.load(x0, msc::Strides<1, 3>())); });
  %turned = tensor.empty() : tensor<3x4xf32>
  %d = linalg.generic {indexing_maps = [#row_column, #turned], iterator_types = ["parallel", "parallel"]}
      ins(%c : tensor<4x3xf32>) outs(%turned : tensor<3x4xf32>) {
  ^bb0(%in: f32, %out: f32):
    %0 = math.absf %in : f32
    linalg.yield %0 : f32
  } -> tensor<3x4xf32> loc("d")

  // An operand that is not walked from its first element.
  // CHECK: void k003_f({{.*}} &parallel, const float *__restrict x0, float *__restrict y0) {
  // CHECK-NEXT: msc::map<msc::Dims<4>>(parallel, y0, msc::Strides<1>(),
  // CHECK-NEXT: [=](auto at) { return at.load(x0 + 7, msc::Strides<-2>()); });
  %four = tensor.empty() : tensor<4xf32>
  %f = linalg.generic {indexing_maps = [#backwards, #d0], iterator_types = ["parallel"]} ins(%l : tensor<8xf32>) outs(%four : tensor<4xf32>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  } -> tensor<4xf32> loc("f")

  // A loop of one step is none; nothing is left of the loops of a scalar.
  // CHECK: void k004_g({{.*}} &parallel, const float *__restrict x0, const float *__restrict x1, float *__restrict y0) {
  // CHECK-NEXT: msc::map<msc::Dims<12>>(parallel, y0, msc::Strides<1>(),
  // CHECK-NEXT: [=](auto at) {
  // CHECK-NEXT: return at.load(x0, msc::Strides<1>()) + at.load(x1, msc::Strides<1>());
  %units = tensor.empty() : tensor<4x1x3xf32>
  %g = linalg.generic {indexing_maps = [#unit, #unit_row, #unit], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%u, %x : tensor<4x1x3xf32>, tensor<4x3xf32>) outs(%units : tensor<4x1x3xf32>) {
  ^bb0(%in: f32, %other: f32, %out: f32):
    %0 = arith.addf %in, %other : f32
    linalg.yield %0 : f32
  } -> tensor<4x1x3xf32> loc("g")
  // CHECK: void k005_h({{.*}} &parallel, const float *__restrict x0, float *__restrict y0) {
  // CHECK-NEXT: msc::map<msc::Dims<>>(parallel, y0, msc::Strides<>(),
  // CHECK-NEXT: [=](auto at) { return msc::exp(at.load(x0, msc::Strides<>())); });
  %scalar = tensor.empty() : tensor<f32>
  %h = linalg.exp ins(%s : tensor<f32>) outs(%scalar : tensor<f32>) -> tensor<f32> loc("h")
  return %c, %d, %f, %g, %h : tensor<4x3xf32>, tensor<3x4xf32>, tensor<4xf32>, tensor<4x1x3xf32>, tensor<f32>
}
