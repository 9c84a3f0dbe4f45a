// RUN: msc-opt %s --kernel-to-plan | msc-translate --kernel-to=cpp - | FileCheck %s

// Functions of floats are those of kernels/math.h; maxima and minima are made of comparisons, which say what becomes of a NaN.
#d0 = affine_map<(i) -> (i)>
func.func @main(%x: tensor<4xf32>, %y: tensor<4xf32>, %p: tensor<4xi1>) -> (tensor<4xf32>, tensor<4xf32>) {
  %e = tensor.empty() : tensor<4xf32>
  // CHECK: void k000_functions({{.*}} &parallel, const float *__restrict x0, const float *__restrict x1, float *__restrict y0) {
  // CHECK-NEXT: msc::map<msc::Dims<4>>(parallel, y0, msc::Strides<1>(),
  // CHECK-NEXT: [=](auto at) {
  // CHECK-NEXT: const auto e1 = at.load(x1, msc::Strides<1>());
  // CHECK-NEXT: const auto pow = msc::pow(msc::abs(at.load(x0, msc::Strides<1>())), e1);
  // CHECK-NEXT: const auto log =
  // CHECK-NEXT: msc::log(msc::expm1(msc::exp(msc::fmod(msc::rint(pow), e1))));
  // CHECK-NEXT: const auto erf =
  // CHECK-NEXT: msc::erf(msc::tanh(msc::rsqrt(msc::sqrt(msc::log1p(log)))));
  // CHECK-NEXT: const auto asin =
  // CHECK-NEXT: msc::asin(msc::tan(msc::cos(msc::sin(msc::erfc(erf)))));
  // CHECK-NEXT: const auto asinh =
  // CHECK-NEXT: msc::asinh(msc::cosh(msc::sinh(msc::atan(msc::acos(asin)))));
  // CHECK-NEXT: const auto floor =
  // CHECK-NEXT: msc::floor(msc::atan2(msc::atanh(msc::acosh(asinh)), e1));
  // CHECK-NEXT: return msc::round(msc::trunc(msc::ceil(floor)));
  %functions = linalg.generic {indexing_maps = [#d0, #d0, #d0], iterator_types = ["parallel"]}
      ins(%x, %y : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) {
  ^bb0(%a: f32, %b: f32, %out: f32):
    %0 = math.absf %a : f32
    %1 = math.powf %0, %b : f32
    %2 = math.roundeven %1 : f32
    %3 = arith.remf %2, %b : f32
    %4 = math.exp %3 : f32
    %5 = math.expm1 %4 : f32
    %6 = math.log %5 : f32
    %7 = math.log1p %6 : f32
    %8 = math.sqrt %7 : f32
    %9 = math.rsqrt %8 : f32
    %10 = math.tanh %9 : f32
    %11 = math.erf %10 : f32
    %12 = math.erfc %11 : f32
    %13 = math.sin %12 : f32
    %14 = math.cos %13 : f32
    %15 = math.tan %14 : f32
    %16 = math.asin %15 : f32
    %17 = math.acos %16 : f32
    %18 = math.atan %17 : f32
    %19 = math.sinh %18 : f32
    %20 = math.cosh %19 : f32
    %21 = math.asinh %20 : f32
    %22 = math.acosh %21 : f32
    %23 = math.atanh %22 : f32
    %24 = math.atan2 %23, %b : f32
    %25 = math.floor %24 : f32
    %26 = math.ceil %25 : f32
    %27 = math.trunc %26 : f32
    %28 = math.round %27 : f32
    linalg.yield %28 : f32
  } -> tensor<4xf32> loc("functions")
  // CHECK: void k001_extrema({{.*}} &parallel, const float *__restrict x0, const float *__restrict x1, const bool *__restrict x2,
  // CHECK-SAME: {{^}} float *__restrict y0) {
  // CHECK-NEXT: msc::map<msc::Dims<4>>(parallel, y0, msc::Strides<1>(),
  // CHECK-NEXT: [=](auto at) {
  // CHECK-NEXT: const auto e0 = at.load(x0, msc::Strides<1>());
  // CHECK-NEXT: const auto e1 = at.load(x1, msc::Strides<1>());
  // CHECK-NEXT: const auto larger =
  // CHECK-NEXT: msc::maxnum(msc::minimum(msc::maximum(e0, e1), e1), e1);
  // CHECK-NEXT: const auto e2 = at.load(x2, msc::Strides<1>());
  // CHECK-NEXT: return msc::select(e2, msc::minnum(larger, e1), e0);
  %extrema = linalg.generic {indexing_maps = [#d0, #d0, #d0, #d0], iterator_types = ["parallel"]}
      ins(%x, %y, %p : tensor<4xf32>, tensor<4xf32>, tensor<4xi1>) outs(%e : tensor<4xf32>) {
  ^bb0(%a: f32, %b: f32, %c: i1, %out: f32):
    %0 = arith.maximumf %a, %b : f32
    %1 = arith.minimumf %0, %b : f32
    %2 = arith.maxnumf %1, %b : f32
    %3 = arith.minnumf %2, %b : f32
    %4 = arith.select %c, %3, %a : f32
    linalg.yield %4 : f32
  } -> tensor<4xf32> loc("extrema")
  return %functions, %extrema : tensor<4xf32>, tensor<4xf32>
}
