// RUN: msc-opt %s --verify-extents --kernel-to-plan | msc-translate --kernel-to=cpp - | FileCheck %s

// Of sizes and strides that each run chooses the template is told where they stand, and the call what they are; a kernel gets those that it
// needs. What nobody chooses is written as ever.
!text = tensor<8x64x16xf32, #bounded.extents<()[s0, s1] -> (s0, s1, 16)>>
!kept = tensor<8x16xf32, #bounded.extents<()[s0] -> (s0, 16)>>
!turned = tensor<8x16x64xf32, #bounded.extents<()[s0, s1] -> (s0, 16, s1)>>
!places = tensor<8x64xi32, #bounded.extents<()[s0, s1] -> (s0, s1)>>
!rows = tensor<8x64x4xf32, #bounded.extents<()[s0, s1] -> (s0, s1, 4)>>
!lines = tensor<8x20xf32, #bounded.extents<()[s0] -> (s0, 20)>>
!dense = tensor<8x17xf32, #bounded.extents<()[s0] -> (s0, 17)>>
!scores = tensor<8x64x64xf32, #bounded.extents<()[s0, s1] -> (s0, s1, s1)>>
!image = tensor<8x64x9x16xf32, #bounded.extents<()[s0, s1] -> (s0, s1, 9, 16)>>
!half = tensor<8x32x5x6xf32, #bounded.extents<()[s0, s1] -> (s0, (s1 - 1) floordiv 2 + 1, 5, 6)>>
!part = tensor<8x2x64xf32, #bounded.extents<()[s0, s1] -> (s0, 2, s1)>>
!parts = tensor<8x4x64xf32, #bounded.extents<()[s0, s1] -> (s0, 4, s1)>>
#ijk = affine_map<(i, j, k) -> (i, j, k)>
#ik = affine_map<(i, j, k) -> (i, k)>
#row = affine_map<(i, j, k) -> (k)>
#column = affine_map<(i, j) -> (j)>
#nhwc = affine_map<(n, h, w, c) -> (n, h, w, c)>
module attributes {bounded.symbols = [#bounded.symbol<"x" dim 0 in 1 to 8>, #bounded.symbol<"x" dim 1 in 32 to 64>]} {
func.func @main(%x: !text {mindir.name = "x"}, %b: tensor<16xf32>, %i: !places, %l: !lines, %d: tensor<17xf32>, %m: !image, %r: !half, %p: !part,
                %q: tensor<4x3xf32>)
    -> (!text, !text, !kept, !kept, !turned, !rows, !text, !dense, !scores, !half, !parts, tensor<4x3xf32>) {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : !text

  // Loops that are walked as one in every run are one. The work is what it is at the bounds.
  // CHECK: /// a
  // CHECK-NEXT: /// map, at most 8.19 kFLOP, {{.*}} kB
  // CHECK-NEXT: void k000_a({{.*}} &parallel, {{.*}}long s0, {{.*}}long s1, const float *__restrict x0, const float *__restrict x1,
  // CHECK-SAME: {{^}} float *__restrict y0) {
  // CHECK: msc::Dims<msc::chosen, 16>(s0 * s1), y0, msc::Strides<16, 1>(),
  // CHECK-NEXT: [=](auto at) {
  // CHECK: at.load(x1, msc::Strides<0, 1>())
  %a = linalg.generic {indexing_maps = [#ijk, #row, #ijk], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%x, %b : !text, tensor<16xf32>) outs(%e : !text) {
  ^bb0(%in: f32, %bias: f32, %out: f32):
    %0 = arith.addf %in, %bias : f32
    linalg.yield %0 : f32
  } -> !text loc("a")
  // CHECK: void k001_c(
  // CHECK: msc::Dims<msc::chosen>(s0 * s1 * 16), y0, msc::Strides<1>(),
  %c = linalg.exp ins(%x : !text) outs(%e : !text) -> !text loc("c")

  // A reduction over what a run chooses, and the mean that divides by as much; the latter walks one size only, and counts with the other.
  // CHECK: void k002_sum({{.*}} &parallel, {{.*}}long s0, {{.*}}long s1, const float
  // CHECK-NEXT: msc::reduce<msc::Along::Kept>(
  // CHECK-NEXT: parallel, msc::Dims<msc::chosen, 16>(s0), msc::Dims<msc::chosen>(s1), y0,
  // CHECK: msc::Strides<msc::chosen, 1, 16>(s1 * 16)
  %s = tensor.empty() : !kept
  %z = linalg.fill ins(%zero : f32) outs(%s : !kept) -> !kept
  %sum = linalg.generic {indexing_maps = [#ijk, #ik], iterator_types = ["parallel", "reduction", "parallel"]} ins(%x : !text) outs(%z : !kept) {
  ^bb0(%in: f32, %acc: f32):
    %0 = arith.addf %acc, %in : f32
    linalg.yield %0 : f32
  } -> !kept loc("sum")
  // CHECK: void k003_mean({{.*}} &parallel, {{.*}}long s0, {{.*}}long s1, const float
  // CHECK: msc::Dims<msc::chosen>(s0 * 16), y0, msc::Strides<1>(),
  // CHECK: at.load(x0, msc::Strides<1>()) / msc::cast<float>(s1)
  %mean = linalg.generic {indexing_maps = [affine_map<(i, k) -> (i, k)>, affine_map<(i, k) -> (i, k)>], iterator_types = ["parallel", "parallel"]}
      ins(%sum : !kept) outs(%s : !kept) {
  ^bb0(%in: f32, %out: f32):
    %count = bounded.count #bounded.number<()[s0, s1] -> (s1), 64> : i64
    %0 = arith.sitofp %count : i64 to f32
    %1 = arith.divf %in, %0 : f32
    linalg.yield %1 : f32
  } -> !kept loc("mean")

  // CHECK: void k004_turned(
  // CHECK-NEXT: msc::transpose(parallel, s0, s1, 16, x0, y0);
  %t = tensor.empty() : !turned
  %turned = linalg.transpose ins(%x : !text) outs(%t : !turned) permutation = [0, 2, 1] loc("turned")

  // CHECK: void k005_gather(
  // CHECK-NEXT: msc::gather<msc::Axis<30, 4{{.*}}>>(parallel,
  // CHECK-NEXT: msc::Dims<msc::chosen, 4>(s0 * s1), x0, msc::Strides<0, 1>(), x1, msc::Strides<1, 0>(), y0, msc::Strides<4, 1>());
  %table = arith.constant dense<1.0> : tensor<30x4xf32>
  %g = tensor.empty() : !rows
  %gather = kernel.gather %table at %i into %g axis 0 : tensor<30x4xf32>, !places into !rows loc("gather")

  // An epilogue's operand that lies as the result does: of loops in front of the last two the template need not be told a stride.
  // CHECK: void k006_softmax(
  // CHECK-NEXT: msc::softmax<2, 3>(
  // CHECK-NEXT: parallel, msc::Dims<msc::chosen, msc::chosen, 16>(s0, s1), x0, y0,
  // CHECK: msc::Strides<msc::joined, 16, 1>()
  %softmax = kernel.softmax %x into %e over [2] : !text into !text
      epilogue(%acc: f32, %residual: f32 = %c at #ijk : !text) {
    %0 = arith.addf %acc, %residual : f32
    kernel.yield %0 : f32
  } loc("softmax")

  // CHECK: void k007_dense({{.*}} &parallel, {{.*}}long s0, const float
  // CHECK-NEXT: msc::matmul(
  // CHECK-NEXT: parallel, msc::ofRun<msc::MatMulShape{.m = msc::chosen, .k = 20, .n = 17}>(s0), x0, x1, y0,
  // CHECK-NEXT: [=](auto acc, auto at) {
  // CHECK-NEXT: return acc + at.load(x2, msc::Strides<0, 1>());
  %w = arith.constant dense<0.5> : tensor<20x17xf32>
  %y = tensor.empty() : !dense
  %dense = kernel.matmul %l, %w into %y : !lines, tensor<20x17xf32> into !dense
      epilogue(%acc: f32, %bias: f32 = %d at #column : tensor<17xf32>) {
    %0 = arith.addf %acc, %bias : f32
    kernel.yield %0 : f32
  } loc("dense")

  // CHECK: void k008_scores(
  // CHECK-NEXT: msc::batchMatmul(
  // CHECK-NEXT: parallel, msc::ofRun<msc::BatchMatMulShape{.m = msc::chosen, .k = 16, .n = msc::chosen, .transposeB = true}>(
  // CHECK-SAME: {{^}}{.batch = int(s0), .m = int(s1), .k = 16, .n = int(s1), .transposeB = true}), x0, x1, y0,
  %f = tensor.empty() : !scores
  %scores = kernel.matmul %x, %x into %f transpose_rhs : !text, !text into !scores loc("scores")

  // The pads of pad_mode same that follow from the rows of a run: the most that there can be, and that they are to be computed.
  // CHECK: void k009_conv(
  // CHECK-NEXT: msc::conv2dRows(
  // CHECK-NEXT: parallel, msc::ofRun<msc::Conv2DShape{.n = msc::chosen, .h = msc::chosen, .w = msc::chosen, .ic = 16, .kh = 3, .kw = 3, .oc = 6,
  // CHECK-SAME: {{^}} .sh = 2, .sw = 2, .top = 1, .left = 1, .bottom = 1, .right = 1, .sameRows = true}>(s0, s1, 9), x0, x1, y0,
  // CHECK: msc::Strides<msc::joined, msc::joined, 6, 1>()
  %v = arith.constant dense<0.5> : tensor<6x16x3x3xf32>
  %h = tensor.empty() : !half
  %conv = kernel.conv2d %m, %v into %h window [3, 3] strides [2, 2] pads [-1, 1, -1, 1] : !image, tensor<6x16x3x3xf32> into !half
      epilogue(%acc: f32, %residual: f32 = %r at #nhwc : !half) {
    %0 = arith.addf %acc, %residual : f32
    kernel.yield %0 : f32
  } loc("conv")

  // CHECK: void k010_first(
  // CHECK: msc::Dims<msc::chosen, msc::chosen>(s0, s1 * 2), y0, msc::Strides<msc::chosen, 1>(s1 * 4),
  // CHECK: at.load(x0, msc::Strides<msc::chosen, 1>(s1 * 2))
  %o = tensor.empty() : !part
  %first = linalg.exp ins(%p : !part) outs(%o : !part) -> !part loc("first")
  %second = linalg.exp ins(%p : !part) outs(%o : !part) -> !part loc("second")
  %parts = tensor.concat dim(1) %first, %second : (!part, !part) -> !parts loc("parts")

  // CHECK: /// static
  // CHECK-NEXT: /// map, 12 FLOP, 96 bytes
  // CHECK-NEXT: void k011_static({{.*}} &parallel, const float *__restrict x0, float *__restrict y0) {
  // CHECK-NEXT: msc::map<msc::Dims<12>>(parallel, y0, msc::Strides<1>(),
  %k = tensor.empty() : tensor<4x3xf32>
  %static = linalg.exp ins(%q : tensor<4x3xf32>) outs(%k : tensor<4x3xf32>) -> tensor<4x3xf32> loc("static")

  // The function that runs them knows what each size is; a place that follows from one is computed.
  // CHECK: extern "C" void model_run_kernels(
  // CHECK: std::int64_t *sizes,
  // CHECK: const long s0 = sizes[0]; // x dimension 0: 1 to 8
  // CHECK-NEXT: const long s1 = sizes[1]; // x dimension 1: 32 to 64
  // CHECK: k007_dense(parallel, s0,
  // CHECK: k010_first(parallel, s0, s1,
  // CHECK-NEXT: inputs[7]
  // CHECK-NEXT: reinterpret_cast<float *>(static_cast<unsigned char *>(outputs[10])));
  // CHECK: k010_first(parallel, s0, s1,
  // CHECK-NEXT: inputs[7]
  // CHECK-NEXT: reinterpret_cast<float *>(static_cast<unsigned char *>(outputs[10]) + s1 * 8));
  // CHECK: k011_static(parallel,
  return %a, %c, %sum, %mean, %turned, %gather, %softmax, %dense, %scores, %conv, %parts, %static
      : !text, !text, !kept, !kept, !turned, !rows, !text, !dense, !scores, !half, !parts, tensor<4x3xf32>
}
}
