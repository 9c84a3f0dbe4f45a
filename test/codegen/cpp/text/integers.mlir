// RUN: msc-opt %s --kernel-to-plan | msc-translate --kernel-to=cpp - | FileCheck %s

// Integer arithmetic wraps and does not trap: functions over the type, the unsigned one where the operation is; literals have the type too.
#d0 = affine_map<(i) -> (i)>
func.func @main(%x: tensor<4xi32>, %y: tensor<4xi32>, %b: tensor<4xi8>, %l: tensor<4xi64>) -> (tensor<4xi32>, tensor<4xi8>, tensor<4xi64>) {
  // CHECK: void k000_signed({{.*}} &parallel, const std::int32_t *__restrict x0, const std::int32_t *__restrict x1, std::int32_t *__restrict y0) {
  // CHECK-NEXT: msc::map<msc::Dims<4>>(parallel, y0, msc::Strides<1>(),
  // CHECK-NEXT: [=](auto at) {
  // CHECK-NEXT: const auto e1 = at.load(x1, msc::Strides<1>());
  // CHECK-NEXT: const auto sum =
  // CHECK-NEXT: msc::wrapAdd<std::int32_t>(at.load(x0, msc::Strides<1>()), e1);
  // CHECK-NEXT: const auto difference = msc::wrapSub<std::int32_t>(sum, e1);
  // CHECK-NEXT: const auto product = msc::wrapMul<std::int32_t>(difference, e1);
  // CHECK-NEXT: const auto quotient = msc::safeDiv<std::int32_t>(product, e1);
  // CHECK-NEXT: const auto remainder = msc::safeRem<std::int32_t>(quotient, e1);
  // CHECK-NEXT: const auto value = msc::shiftLeft<std::int32_t>(remainder, e1);
  // CHECK-NEXT: const auto value2 = msc::shiftRight<std::int32_t>(value, e1);
  // CHECK-NEXT: const auto value3 = msc::bitAnd<std::int32_t>(value2, e1);
  // CHECK-NEXT: const auto value4 = msc::bitOr<std::int32_t>(value3, e1);
  // CHECK-NEXT: const auto larger = msc::max(msc::bitXor<std::int32_t>(value4, e1), e1);
  // CHECK-NEXT: return msc::abs(msc::min(larger, e1));
  %e = tensor.empty() : tensor<4xi32>
  %signed = linalg.generic {indexing_maps = [#d0, #d0, #d0], iterator_types = ["parallel"]}
      ins(%x, %y : tensor<4xi32>, tensor<4xi32>) outs(%e : tensor<4xi32>) {
  ^bb0(%p: i32, %q: i32, %out: i32):
    %0 = arith.addi %p, %q : i32
    %1 = arith.subi %0, %q : i32
    %2 = arith.muli %1, %q : i32
    %3 = arith.divsi %2, %q : i32
    %4 = arith.remsi %3, %q : i32
    %5 = arith.shli %4, %q : i32
    %6 = arith.shrsi %5, %q : i32
    %7 = arith.andi %6, %q : i32
    %8 = arith.ori %7, %q : i32
    %9 = arith.xori %8, %q : i32
    %10 = arith.maxsi %9, %q : i32
    %11 = arith.minsi %10, %q : i32
    %12 = math.absi %11 : i32
    linalg.yield %12 : i32
  } -> tensor<4xi32> loc("signed")

  // What is computed without a sign is stored in the signed type that the memory has.
  // CHECK: void k001_unsigned({{.*}} &parallel, const std::int8_t *__restrict x0, std::int8_t *__restrict y0) {
  // CHECK-NEXT: msc::map<msc::Dims<4>>(parallel, y0, msc::Strides<1>(),
  // CHECK-NEXT: [=](auto at) {
  // CHECK-NEXT: const auto e0 = at.load(x0, msc::Strides<1>());
  // CHECK-NEXT: const auto quotient =
  // CHECK-NEXT: static_cast<std::int8_t>(msc::safeDiv<std::uint8_t>(e0,
  // CHECK-NEXT: static_cast<std::uint8_t>(-1)));
  // CHECK-NEXT: const auto remainder =
  // CHECK-NEXT: static_cast<std::int8_t>(msc::safeRem<std::uint8_t>(quotient, e0));
  // CHECK-NEXT: const auto value =
  // CHECK-NEXT: static_cast<std::int8_t>(msc::shiftRight<std::uint8_t>(remainder,
  // CHECK-NEXT: e0));
  // CHECK-NEXT: const auto larger =
  // CHECK-NEXT: static_cast<std::int8_t>(msc::max(static_cast<std::uint8_t>(value),
  // CHECK-NEXT: static_cast<std::uint8_t>(e0)));
  // CHECK-NEXT: const auto smaller =
  // CHECK-NEXT: static_cast<std::int8_t>(msc::min(static_cast<std::uint8_t>(larger),
  // CHECK-NEXT: static_cast<std::uint8_t>(e0)));
  // CHECK-NEXT: return smaller;
  %f = tensor.empty() : tensor<4xi8>
  %minus = arith.constant -1 : i8
  %unsigned = linalg.generic {indexing_maps = [#d0, #d0], iterator_types = ["parallel"]} ins(%b : tensor<4xi8>) outs(%f : tensor<4xi8>) {
  ^bb0(%p: i8, %out: i8):
    %0 = arith.divui %p, %minus : i8
    %1 = arith.remui %0, %p : i8
    %2 = arith.shrui %1, %p : i8
    %3 = arith.maxui %2, %p : i8
    %4 = arith.minui %3, %p : i8
    linalg.yield %4 : i8
  } -> tensor<4xi8> loc("unsigned")

  // The smallest number has no literal of its own.
  // CHECK: void k002_smallest({{.*}} &parallel, const std::int64_t *__restrict x0, std::int64_t *__restrict y0) {
  // CHECK-NEXT: msc::map<msc::Dims<4>>(parallel, y0, msc::Strides<1>(),
  // CHECK-NEXT: [=](auto at) {
  // CHECK-NEXT: const auto e0 = at.load(x0, msc::Strides<1>());
  // CHECK-NEXT: return msc::wrapAdd<std::int64_t>(e0, (-9223372036854775807 - 1));
  %g = tensor.empty() : tensor<4xi64>
  %least = arith.constant -9223372036854775808 : i64
  %smallest = linalg.generic {indexing_maps = [#d0, #d0], iterator_types = ["parallel"]} ins(%l : tensor<4xi64>) outs(%g : tensor<4xi64>) {
  ^bb0(%p: i64, %out: i64):
    %0 = arith.addi %p, %least : i64
    linalg.yield %0 : i64
  } -> tensor<4xi64> loc("smallest")
  return %signed, %unsigned, %smallest : tensor<4xi32>, tensor<4xi8>, tensor<4xi64>
}
