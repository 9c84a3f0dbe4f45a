// RUN: msc-opt %s --kernel-to-plan=target=ascendc | msc-translate --kernel-to=ascendc - | FileCheck %s

// Functions of tiles are those of kernels/lanes_*.h and functions.h, comparisons give masks. The values that a body needs room for are counted
// with what each of them needs inside; those of functions.h and trigonometry.h share room for 13 or 22 more.
#d0 = affine_map<(i) -> (i)>
func.func @main(%x: tensor<64xf32>, %y: tensor<64xf32>) -> (tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>) {
  %one = arith.constant 1.0 : f32
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<64xf32>
  // 1 loaded; a difference and a quotient with a constant 2 each, all others 1, and 13 inside of rsqrt and tanh, one after the other: 29.
  // CHECK: model_k000_functions({{.*}}__gm__ const float *x0, {{.*}}__gm__ float *y0) {
  // CHECK-NEXT: msc::map<msc::Dims<64>, 29>(y0, msc::Strides<1>(),
  // CHECK-NEXT: [=](auto at) MSC_BODY {
  // CHECK-NEXT: const auto e0 = at.load(x0, msc::Strides<1>());
  // CHECK-NEXT: const auto floor =
  // CHECK-NEXT: msc::floor(msc::sqrt(msc::log(msc::exp(msc::abs(e0)))));
  // CHECK-NEXT: const auto rsqrt =
  // CHECK-NEXT: msc::rsqrt(msc::rint(msc::round(msc::trunc(msc::ceil(floor)))));
  // CHECK-NEXT: return (1.0f - msc::tanh(rsqrt)) / 1.0f;
  %functions = linalg.generic {indexing_maps = [#d0, #d0], iterator_types = ["parallel"]} ins(%x : tensor<64xf32>) outs(%e : tensor<64xf32>) {
  ^bb0(%a: f32, %out: f32):
    %0 = math.absf %a : f32
    %1 = math.exp %0 : f32
    %2 = math.log %1 : f32
    %3 = math.sqrt %2 : f32
    %4 = math.floor %3 : f32
    %5 = math.ceil %4 : f32
    %6 = math.trunc %5 : f32
    %7 = math.round %6 : f32
    %8 = math.roundeven %7 : f32
    %9 = math.rsqrt %8 : f32
    %10 = math.tanh %9 : f32
    %11 = arith.subf %one, %10 : f32
    %12 = arith.divf %11, %one : f32
    linalg.yield %12 : f32
  } -> tensor<64xf32> loc("functions")

  // 2 loaded; an ordered comparison 1, a negated one 2, those made of two comparisons 4; select 1 and 1 a constant.
  // CHECK: model_k001_choices({{.*}}__gm__ const float *x0, {{.*}}__gm__ const float *x1, {{.*}}__gm__ float *y0) {
  // CHECK-NEXT: msc::map<msc::Dims<64>, 15>(y0, msc::Strides<1>(),
  // CHECK-NEXT: [=](auto at) MSC_BODY {
  // CHECK-NEXT: const auto e0 = at.load(x0, msc::Strides<1>());
  // CHECK-NEXT: const auto e1 = at.load(x1, msc::Strides<1>());
  // CHECK-NEXT: const auto choice = msc::select(e0 < e1, e0, 0.0f);
  // CHECK-NEXT: const auto choice2 =
  // CHECK-NEXT: msc::select(msc::logicalNot(choice < e1), choice, e1);
  // CHECK-NEXT: return msc::select(choice2 != choice2, 1.0f, 0.0f);
  %choices = linalg.generic {indexing_maps = [#d0, #d0, #d0], iterator_types = ["parallel"]}
      ins(%x, %y : tensor<64xf32>, tensor<64xf32>) outs(%e : tensor<64xf32>) {
  ^bb0(%a: f32, %b: f32, %out: f32):
    %0 = arith.cmpf olt, %a, %b : f32
    %1 = arith.select %0, %a, %zero : f32
    %2 = arith.cmpf uge, %1, %b : f32
    %3 = arith.select %2, %1, %b : f32
    %4 = arith.cmpf uno, %3, %3 : f32
    %5 = arith.select %4, %one, %zero : f32
    linalg.yield %5 : f32
  } -> tensor<64xf32> loc("choices")

  // 2 loaded; joined masks 1, maskXor 4; a mask as a number 3.
  // CHECK: model_k002_masks({{.*}}__gm__ const float *x0, {{.*}}__gm__ const float *x1, {{.*}}__gm__ float *y0) {
  // CHECK-NEXT: msc::map<msc::Dims<64>, 13>(y0, msc::Strides<1>(),
  // CHECK-NEXT: [=](auto at) MSC_BODY {
  // CHECK-NEXT: const auto e0 = at.load(x0, msc::Strides<1>());
  // CHECK-NEXT: const auto e1 = at.load(x1, msc::Strides<1>());
  // CHECK-NEXT: const auto condition = e0 == e1;
  // CHECK-NEXT: const auto condition2 = e0 != 0.0f;
  // CHECK-NEXT: const auto condition3 =
  // CHECK-NEXT: msc::maskXor((condition & condition2) | condition2, condition);
  // CHECK-NEXT: return msc::cast<float>(condition3);
  %masks = linalg.generic {indexing_maps = [#d0, #d0, #d0], iterator_types = ["parallel"]}
      ins(%x, %y : tensor<64xf32>, tensor<64xf32>) outs(%e : tensor<64xf32>) {
  ^bb0(%a: f32, %b: f32, %out: f32):
    %0 = arith.cmpf oeq, %a, %b : f32
    %1 = arith.cmpf une, %a, %zero : f32
    %2 = arith.andi %0, %1 : i1
    %3 = arith.ori %2, %1 : i1
    %4 = arith.xori %3, %0 : i1
    %5 = arith.uitofp %4 : i1 to f32
    linalg.yield %5 : f32
  } -> tensor<64xf32> loc("masks")

  // What is not used is not loaded.
  // CHECK: model_k003_unused({{.*}}__gm__ const float *x0, {{.*}}__gm__ const float *x1, {{.*}}__gm__ float *y0) {
  // CHECK-NEXT: msc::map<msc::Dims<64>, 1>(y0, msc::Strides<1>(),
  // CHECK-NEXT: [=](auto at) MSC_BODY {
  // CHECK-NEXT: const auto e1 = at.load(x1, msc::Strides<1>());
  // CHECK-NEXT: return e1;
  %unused = linalg.generic {indexing_maps = [#d0, #d0, #d0], iterator_types = ["parallel"]}
      ins(%x, %y : tensor<64xf32>, tensor<64xf32>) outs(%e : tensor<64xf32>) {
  ^bb0(%a: f32, %b: f32, %out: f32):
    linalg.yield %b : f32
  } -> tensor<64xf32> loc("unused")

  // Extrema by comparison, 4 each and 1 a constant; rounding to half precision 2; functions of two 22 inside.
  // CHECK: model_k004_more({{.*}}__gm__ const float *x0, {{.*}}__gm__ const float *x1, {{.*}}__gm__ float *y0) {
  // CHECK-NEXT: msc::map<msc::Dims<64>, 37>(y0, msc::Strides<1>(),
  // CHECK: const auto smaller = msc::minnum(msc::maximum(e0, e1), 0.0f);
  // CHECK-NEXT: return msc::erf(msc::pow(msc::roundTo<msc::Float16>(smaller), e1));
  %more = linalg.generic {indexing_maps = [#d0, #d0, #d0], iterator_types = ["parallel"]}
      ins(%x, %y : tensor<64xf32>, tensor<64xf32>) outs(%e : tensor<64xf32>) {
  ^bb0(%a: f32, %b: f32, %out: f32):
    %0 = arith.maximumf %a, %b : f32
    %1 = arith.minnumf %0, %zero : f32
    %2 = arith.truncf %1 : f32 to f16
    %3 = arith.extf %2 : f16 to f32
    %4 = math.powf %3, %b : f32
    %5 = math.erf %4 : f32
    linalg.yield %5 : f32
  } -> tensor<64xf32> loc("more")
  return %functions, %choices, %masks, %unused, %more : tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>
}
