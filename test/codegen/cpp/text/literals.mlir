// RUN: msc-opt %s --kernel-to-plan | msc-translate --kernel-to=cpp - | FileCheck %s

// A constant is written with as many digits as its type needs to be read back.
#d0 = affine_map<(i) -> (i)>
func.func @main(%x: tensor<4xf32>, %d: tensor<4xf64>, %p: tensor<4xi1>, %h: tensor<4xf16>) -> (tensor<4xf32>, tensor<4xf64>, tensor<4xi1>,
        tensor<4xf16>, tensor<4xi16>) {
  %e = tensor.empty() : tensor<4xf32>
  // CHECK: void k000_floats({{.*}} &parallel, const float *__restrict x0, float *__restrict y0) {
  // CHECK-NEXT: msc::map<msc::Dims<4>>(parallel, y0, msc::Strides<1>(),
  // CHECK-NEXT: [=](auto at) {
  // CHECK-NEXT: const auto sum =
  // CHECK-NEXT: at.load(x0, msc::Strides<1>()) + 1.0f + -0.0f + 0.1f + 1e+05f;
  // CHECK-NEXT: const auto sum2 =
  // CHECK-NEXT: sum + 1e+10f + -3.4028235e+38f - 1e-45f + __builtin_inff();
  // CHECK-NEXT: return sum2 - -__builtin_inff() + __builtin_nanf("");
  %floats = linalg.generic {indexing_maps = [#d0, #d0], iterator_types = ["parallel"]} ins(%x : tensor<4xf32>) outs(%e : tensor<4xf32>) {
  ^bb0(%a: f32, %out: f32):
    %c0 = arith.constant 1.0 : f32
    %c1 = arith.constant -0.0 : f32
    %c2 = arith.constant 0.1 : f32
    %c3 = arith.constant 100000.0 : f32
    %c4 = arith.constant 1.0e10 : f32
    %c5 = arith.constant -3.40282347e38 : f32
    %c6 = arith.constant 1.4e-45 : f32
    %c7 = arith.constant 0x7F800000 : f32
    %c8 = arith.constant 0xFF800000 : f32
    %c9 = arith.constant 0x7FC00000 : f32
    %0 = arith.addf %a, %c0 : f32
    %1 = arith.addf %0, %c1 : f32
    %2 = arith.addf %1, %c2 : f32
    %3 = arith.addf %2, %c3 : f32
    %4 = arith.addf %3, %c4 : f32
    %5 = arith.addf %4, %c5 : f32
    %6 = arith.subf %5, %c6 : f32
    %7 = arith.addf %6, %c7 : f32
    %8 = arith.subf %7, %c8 : f32
    %9 = arith.addf %8, %c9 : f32
    linalg.yield %9 : f32
  } -> tensor<4xf32> loc("floats")
  // CHECK: void k001_doubles({{.*}} &parallel, const double *__restrict x0, double *__restrict y0) {
  // CHECK-NEXT: msc::map<msc::Dims<4>>(parallel, y0, msc::Strides<1>(),
  // CHECK-NEXT: [=](auto at) {
  // CHECK-NEXT: const auto sum =
  // CHECK-NEXT: at.load(x0, msc::Strides<1>()) + 1.0 + 0.1 + __builtin_inf();
  // CHECK-NEXT: return sum + __builtin_nan("");
  %f = tensor.empty() : tensor<4xf64>
  %doubles = linalg.generic {indexing_maps = [#d0, #d0], iterator_types = ["parallel"]} ins(%d : tensor<4xf64>) outs(%f : tensor<4xf64>) {
  ^bb0(%a: f64, %out: f64):
    %c0 = arith.constant 1.0 : f64
    %c1 = arith.constant 0.1 : f64
    %c2 = arith.constant 0x7FF0000000000000 : f64
    %c3 = arith.constant 0x7FF8000000000000 : f64
    %0 = arith.addf %a, %c0 : f64
    %1 = arith.addf %0, %c1 : f64
    %2 = arith.addf %1, %c2 : f64
    %3 = arith.addf %2, %c3 : f64
    linalg.yield %3 : f64
  } -> tensor<4xf64> loc("doubles")
  // CHECK: void k002_bools({{.*}} &parallel, const bool *__restrict x0, bool *__restrict y0) {
  // CHECK-NEXT: msc::map<msc::Dims<4>>(parallel, y0, msc::Strides<1>(),
  // CHECK-NEXT: [=](auto at) {
  // CHECK-NEXT: const auto condition = msc::logicalNot(at.load(x0, msc::Strides<1>()));
  // CHECK-NEXT: return condition | false;
  %g = tensor.empty() : tensor<4xi1>
  %bools = linalg.generic {indexing_maps = [#d0, #d0], iterator_types = ["parallel"]} ins(%p : tensor<4xi1>) outs(%g : tensor<4xi1>) {
  ^bb0(%a: i1, %out: i1):
    %c0 = arith.constant true
    %c1 = arith.constant false
    %0 = arith.xori %a, %c0 : i1
    %1 = arith.ori %0, %c1 : i1
    linalg.yield %1 : i1
  } -> tensor<4xi1> loc("bools")
  // CHECK: void k003_halves({{.*}} &parallel, msc::Float16 *__restrict y0) {
  // CHECK-NEXT: msc::map<msc::Dims<4>>(parallel, y0, msc::Strides<1>(),
  // CHECK-NEXT: [=](auto) { return 0.3330078f; });
  %i = tensor.empty() : tensor<4xf16>
  %half = arith.constant 0.333 : f16
  %halves = linalg.fill ins(%half : f16) outs(%i : tensor<4xf16>) -> tensor<4xf16> loc("halves")
  // CHECK: void k004_shorts({{.*}} &parallel, std::int16_t *__restrict y0) {
  // CHECK-NEXT: msc::map<msc::Dims<4>>(parallel, y0, msc::Strides<1>(),
  // CHECK-NEXT: [=](auto) { return -7; });
  %j = tensor.empty() : tensor<4xi16>
  %short = arith.constant -7 : i16
  %shorts = linalg.fill ins(%short : i16) outs(%j : tensor<4xi16>) -> tensor<4xi16> loc("shorts")
  return %floats, %doubles, %bools, %halves, %shorts : tensor<4xf32>, tensor<4xf64>, tensor<4xi1>, tensor<4xf16>, tensor<4xi16>
}
