// RUN: msc-opt %s --plan-kernels | msc-translate --kernel-to=cpp - | FileCheck %s

// Functions of floats are those of kernels/math.h; maxima and minima are made of comparisons, which say what becomes of a NaN.
#d0 = affine_map<(i) -> (i)>
func.func @main(%x: tensor<4xf32>, %y: tensor<4xf32>, %p: tensor<4xi1>) -> (tensor<4xf32>, tensor<4xf32>) {
  %e = tensor.empty() : tensor<4xf32>
  // CHECK: void k000_functions({{.*}} &parallel, const float *__restrict x0, const float *__restrict x1, float *__restrict y0) {
  // CHECK: auto v1 = msc::abs(e0);
  // CHECK-NEXT: auto v2 = msc::pow(v1, e1);
  // CHECK-NEXT: auto v3 = msc::rint(v2);
  // CHECK-NEXT: auto v4 = msc::fmod(v3, e1);
  // CHECK-NEXT: auto v5 = msc::exp(v4);
  // CHECK-NEXT: auto v6 = msc::expm1(v5);
  // CHECK-NEXT: auto v7 = msc::log(v6);
  // CHECK-NEXT: auto v8 = msc::log1p(v7);
  // CHECK-NEXT: auto v9 = msc::sqrt(v8);
  // CHECK-NEXT: auto v10 = msc::rsqrt(v9);
  // CHECK-NEXT: auto v11 = msc::tanh(v10);
  // CHECK-NEXT: auto v12 = msc::erf(v11);
  // CHECK-NEXT: auto v13 = msc::erfc(v12);
  // CHECK-NEXT: auto v14 = msc::sin(v13);
  // CHECK-NEXT: auto v15 = msc::cos(v14);
  // CHECK-NEXT: auto v16 = msc::tan(v15);
  // CHECK-NEXT: auto v17 = msc::asin(v16);
  // CHECK-NEXT: auto v18 = msc::acos(v17);
  // CHECK-NEXT: auto v19 = msc::atan(v18);
  // CHECK-NEXT: auto v20 = msc::sinh(v19);
  // CHECK-NEXT: auto v21 = msc::cosh(v20);
  // CHECK-NEXT: auto v22 = msc::asinh(v21);
  // CHECK-NEXT: auto v23 = msc::acosh(v22);
  // CHECK-NEXT: auto v24 = msc::atanh(v23);
  // CHECK-NEXT: auto v25 = msc::atan2(v24, e1);
  // CHECK-NEXT: auto v26 = msc::floor(v25);
  // CHECK-NEXT: auto v27 = msc::ceil(v26);
  // CHECK-NEXT: auto v28 = msc::trunc(v27);
  // CHECK-NEXT: auto v29 = msc::round(v28);
  // CHECK-NEXT: return v29;
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
  // CHECK: auto v1 = e0 > e1;
  // CHECK-NEXT: auto v2 = e0 != e0;
  // CHECK-NEXT: auto v3 = v1 | v2;
  // CHECK-NEXT: auto v4 = msc::select(v3, e0, e1);
  // CHECK-NEXT: auto v5 = v4 < e1;
  // CHECK-NEXT: auto v6 = v4 != v4;
  // CHECK-NEXT: auto v7 = v5 | v6;
  // CHECK-NEXT: auto v8 = msc::select(v7, v4, e1);
  // CHECK-NEXT: auto v9 = v8 > e1;
  // CHECK-NEXT: auto v10 = e1 != e1;
  // CHECK-NEXT: auto v11 = v9 | v10;
  // CHECK-NEXT: auto v12 = msc::select(v11, v8, e1);
  // CHECK-NEXT: auto v13 = v12 < e1;
  // CHECK-NEXT: auto v14 = e1 != e1;
  // CHECK-NEXT: auto v15 = v13 | v14;
  // CHECK-NEXT: auto v16 = msc::select(v15, v12, e1);
  // CHECK-NEXT: auto v17 = msc::select(e2, v16, e0);
  // CHECK-NEXT: return v17;
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
