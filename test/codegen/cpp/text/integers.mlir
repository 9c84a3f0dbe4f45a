// RUN: msc-opt %s --plan-kernels | msc-translate --kernel-to=cpp - | FileCheck %s

// Integer arithmetic wraps and does not trap: functions over the type, the unsigned one where the operation is; literals have the type too.
#d0 = affine_map<(i) -> (i)>
func.func @main(%x: tensor<4xi32>, %y: tensor<4xi32>, %b: tensor<4xi8>, %l: tensor<4xi64>) -> (tensor<4xi32>, tensor<4xi8>, tensor<4xi64>) {
  // CHECK: void k000_signed({{.*}} &parallel, const std::int32_t *__restrict x0, const std::int32_t *__restrict x1, std::int32_t *__restrict y0) {
  // CHECK-NEXT: msc::map<msc::Dims<4>>(parallel, y0, msc::Strides<1>(),
  // CHECK-NEXT: [=]({{.*}} auto at) {
  // CHECK-NEXT: const auto e0 = at.load(x0, msc::Strides<1>());
  // CHECK-NEXT: const auto e1 = at.load(x1, msc::Strides<1>());
  // CHECK-NEXT: auto v1 = msc::wrapAdd<std::int32_t>(e0, e1);
  // CHECK-NEXT: auto v2 = msc::wrapSub<std::int32_t>(v1, e1);
  // CHECK-NEXT: auto v3 = msc::wrapMul<std::int32_t>(v2, e1);
  // CHECK-NEXT: auto v4 = msc::safeDiv<std::int32_t>(v3, e1);
  // CHECK-NEXT: auto v5 = msc::safeRem<std::int32_t>(v4, e1);
  // CHECK-NEXT: auto v6 = msc::shiftLeft<std::int32_t>(v5, e1);
  // CHECK-NEXT: auto v7 = msc::shiftRight<std::int32_t>(v6, e1);
  // CHECK-NEXT: auto v8 = msc::bitAnd<std::int32_t>(v7, e1);
  // CHECK-NEXT: auto v9 = msc::bitOr<std::int32_t>(v8, e1);
  // CHECK-NEXT: auto v10 = msc::bitXor<std::int32_t>(v9, e1);
  // CHECK-NEXT: auto v11 = v10 > e1;
  // CHECK-NEXT: auto v12 = msc::select(v11, v10, e1);
  // CHECK-NEXT: auto v13 = v12 < e1;
  // CHECK-NEXT: auto v14 = msc::select(v13, v12, e1);
  // CHECK-NEXT: auto v15 = msc::abs(v14);
  // CHECK-NEXT: return v15;
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
  // CHECK-NEXT: [=]({{.*}} auto at) {
  // CHECK-NEXT: const auto e0 = at.load(x0, msc::Strides<1>());
  // CHECK-NEXT: auto v1 = static_cast<std::uint8_t>(e0);
  // CHECK-NEXT: auto v2 = static_cast<std::uint8_t>(static_cast<std::int8_t>(-1));
  // CHECK-NEXT: auto v3 = msc::safeDiv<std::uint8_t>(v1, v2);
  // CHECK-NEXT: auto v4 = static_cast<std::int8_t>(v3);
  // CHECK-NEXT: auto v5 = static_cast<std::uint8_t>(v4);
  // CHECK-NEXT: auto v6 = static_cast<std::uint8_t>(e0);
  // CHECK-NEXT: auto v7 = msc::safeRem<std::uint8_t>(v5, v6);
  // CHECK-NEXT: auto v8 = static_cast<std::int8_t>(v7);
  // CHECK-NEXT: auto v9 = static_cast<std::uint8_t>(v8);
  // CHECK-NEXT: auto v10 = static_cast<std::uint8_t>(e0);
  // CHECK-NEXT: auto v11 = msc::shiftRight<std::uint8_t>(v9, v10);
  // CHECK-NEXT: auto v12 = static_cast<std::int8_t>(v11);
  // CHECK-NEXT: auto v13 = static_cast<std::uint8_t>(v12);
  // CHECK-NEXT: auto v14 = static_cast<std::uint8_t>(e0);
  // CHECK-NEXT: auto v15 = v13 > v14;
  // CHECK-NEXT: auto v16 = msc::select(v15, v12, e0);
  // CHECK-NEXT: auto v17 = static_cast<std::uint8_t>(v16);
  // CHECK-NEXT: auto v18 = static_cast<std::uint8_t>(e0);
  // CHECK-NEXT: auto v19 = v17 < v18;
  // CHECK-NEXT: auto v20 = msc::select(v19, v16, e0);
  // CHECK-NEXT: return v20;
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
  // CHECK-NEXT: [=]({{.*}} auto at) {
  // CHECK-NEXT: const auto e0 = at.load(x0, msc::Strides<1>());
  // CHECK-NEXT: auto v1 = msc::wrapAdd<std::int64_t>(e0, (-9223372036854775807 - 1));
  // CHECK-NEXT: return v1;
  %g = tensor.empty() : tensor<4xi64>
  %least = arith.constant -9223372036854775808 : i64
  %smallest = linalg.generic {indexing_maps = [#d0, #d0], iterator_types = ["parallel"]} ins(%l : tensor<4xi64>) outs(%g : tensor<4xi64>) {
  ^bb0(%p: i64, %out: i64):
    %0 = arith.addi %p, %least : i64
    linalg.yield %0 : i64
  } -> tensor<4xi64> loc("smallest")
  return %signed, %unsigned, %smallest : tensor<4xi32>, tensor<4xi8>, tensor<4xi64>
}
