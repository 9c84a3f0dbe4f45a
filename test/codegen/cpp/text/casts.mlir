// RUN: msc-opt %s --kernel-to-plan | msc-translate --kernel-to=cpp - | FileCheck %s

// Casts are msc::cast of the result's type; a source without a sign is made unsigned first, a result without one is stored as the signed type.
#d0 = affine_map<(i) -> (i)>
func.func @main(%x: tensor<4xf32>, %m: tensor<4xi1>, %n: tensor<4xi8>)
    -> (tensor<4xi64>, tensor<4xi32>, tensor<4xf64>, tensor<4xi1>, tensor<4xf32>) {
  // CHECK: void k000_numbers({{.*}} &parallel, const float *__restrict x0, const std::int8_t *__restrict x1, std::int64_t *__restrict y0) {
  // CHECK-NEXT: msc::map<msc::Dims<4>>(parallel, y0, msc::Strides<1>(),
  // CHECK-NEXT: [=](auto at) {
  // CHECK-NEXT: const auto e0 = at.load(x0, msc::Strides<1>());
  // CHECK-NEXT: const auto e1 = at.load(x1, msc::Strides<1>());
  // CHECK-NEXT: const auto value =
  // CHECK-NEXT: static_cast<std::int32_t>(msc::cast<std::uint32_t>(e0));
  // CHECK-NEXT: const auto value2 =
  // CHECK-NEXT: msc::cast<std::int32_t>(static_cast<std::uint8_t>(e1));
  // CHECK-NEXT: const auto product =
  // CHECK-NEXT: msc::wrapMul<std::int32_t>(msc::cast<std::int32_t>(e1), value2);
  // CHECK-NEXT: const auto product2 =
  // CHECK-NEXT: msc::wrapMul<std::int32_t>(msc::cast<std::int32_t>(e0), value);
  // CHECK-NEXT: const auto product3 = msc::wrapMul<std::int32_t>(product2, product);
  // CHECK-NEXT: const auto index =
  // CHECK-NEXT: msc::cast<long>(static_cast<std::uint32_t>(product3));
  // CHECK-NEXT: const auto index2 =
  // CHECK-NEXT: msc::wrapAdd<long>(msc::cast<long>(product3), index);
  // CHECK-NEXT: return msc::cast<std::int64_t>(index2);
  %e = tensor.empty() : tensor<4xi64>
  %numbers = linalg.generic {indexing_maps = [#d0, #d0, #d0], iterator_types = ["parallel"]}
      ins(%x, %n : tensor<4xf32>, tensor<4xi8>) outs(%e : tensor<4xi64>) {
  ^bb0(%a: f32, %b: i8, %out: i64):
    %0 = arith.fptosi %a : f32 to i32
    %1 = arith.fptoui %a : f32 to i32
    %2 = arith.extsi %b : i8 to i32
    %3 = arith.extui %b : i8 to i32
    %4 = arith.muli %0, %1 : i32
    %5 = arith.muli %2, %3 : i32
    %6 = arith.muli %4, %5 : i32
    %7 = arith.index_cast %6 : i32 to index
    %8 = arith.index_castui %6 : i32 to index
    %9 = arith.addi %7, %8 : index
    %10 = arith.index_castui %9 : index to i64
    linalg.yield %10 : i64
  } -> tensor<4xi64> loc("numbers")

  // The one bit of a signed bool is its sign; a narrowed integer is true where its lowest bit is set.
  // CHECK: void k001_bools({{.*}} &parallel, const bool *__restrict x0, std::int32_t *__restrict y0) {
  // CHECK-NEXT: msc::map<msc::Dims<4>>(parallel, y0, msc::Strides<1>(),
  // CHECK-NEXT: [=](auto at) {
  // CHECK-NEXT: const auto e0 = at.load(x0, msc::Strides<1>());
  // CHECK-NEXT: const auto value = -msc::cast<std::int32_t>(e0);
  // CHECK-NEXT: return msc::wrapAdd<std::int32_t>(value, msc::cast<std::int32_t>(e0));
  %f = tensor.empty() : tensor<4xi32>
  %bools = linalg.generic {indexing_maps = [#d0, #d0], iterator_types = ["parallel"]} ins(%m : tensor<4xi1>) outs(%f : tensor<4xi32>) {
  ^bb0(%a: i1, %out: i32):
    %0 = arith.extsi %a : i1 to i32
    %1 = arith.extui %a : i1 to i32
    %2 = arith.addi %0, %1 : i32
    linalg.yield %2 : i32
  } -> tensor<4xi32> loc("bools")
  // CHECK: void k002_floats({{.*}} &parallel, const bool *__restrict x0, const std::int8_t *__restrict x1, double *__restrict y0) {
  // CHECK-NEXT: msc::map<msc::Dims<4>>(parallel, y0, msc::Strides<1>(),
  // CHECK-NEXT: [=](auto at) {
  // CHECK-NEXT: const auto e0 = at.load(x0, msc::Strides<1>());
  // CHECK-NEXT: const auto e1 = at.load(x1, msc::Strides<1>());
  // CHECK-NEXT: const auto value = msc::cast<double>(static_cast<std::uint8_t>(e1));
  // CHECK-NEXT: const auto sum = -msc::cast<double>(e0) + msc::cast<double>(e0);
  // CHECK-NEXT: return sum + (msc::cast<double>(e1) + value);
  %g = tensor.empty() : tensor<4xf64>
  %floats = linalg.generic {indexing_maps = [#d0, #d0, #d0], iterator_types = ["parallel"]}
      ins(%m, %n : tensor<4xi1>, tensor<4xi8>) outs(%g : tensor<4xf64>) {
  ^bb0(%a: i1, %b: i8, %out: f64):
    %0 = arith.sitofp %a : i1 to f64
    %1 = arith.uitofp %a : i1 to f64
    %2 = arith.sitofp %b : i8 to f64
    %3 = arith.uitofp %b : i8 to f64
    %4 = arith.addf %0, %1 : f64
    %5 = arith.addf %2, %3 : f64
    %6 = arith.addf %4, %5 : f64
    linalg.yield %6 : f64
  } -> tensor<4xf64> loc("floats")
  // CHECK: void k003_narrow({{.*}}, const std::int8_t *__restrict x0, bool *__restrict y0) {
  // CHECK-NEXT: msc::map<msc::Dims<4>>(parallel, y0, msc::Strides<1>(),
  // CHECK-NEXT: [=](auto at) { return (at.load(x0, msc::Strides<1>()) & 1) != 0; });
  %i = tensor.empty() : tensor<4xi1>
  %narrow = linalg.generic {indexing_maps = [#d0, #d0], iterator_types = ["parallel"]} ins(%n : tensor<4xi8>) outs(%i : tensor<4xi1>) {
  ^bb0(%a: i8, %out: i1):
    %0 = arith.trunci %a : i8 to i1
    linalg.yield %0 : i1
  } -> tensor<4xi1> loc("narrow")

  // The bits of a number as another type.
  // CHECK: void k004_bits({{.*}} &parallel, const float *__restrict x0, float *__restrict y0) {
  // CHECK-NEXT: msc::map<msc::Dims<4>>(parallel, y0, msc::Strides<1>(),
  // CHECK-NEXT: [=](auto at) {
  // CHECK-NEXT: const auto bits =
  // CHECK-NEXT: msc::bitCast<std::int32_t>(at.load(x0, msc::Strides<1>()));
  // CHECK-NEXT: return msc::bitCast<float>(msc::wrapAdd<std::int32_t>(bits, bits));
  %j = tensor.empty() : tensor<4xf32>
  %bits = linalg.generic {indexing_maps = [#d0, #d0], iterator_types = ["parallel"]} ins(%x : tensor<4xf32>) outs(%j : tensor<4xf32>) {
  ^bb0(%a: f32, %out: f32):
    %0 = arith.bitcast %a : f32 to i32
    %1 = arith.addi %0, %0 : i32
    %2 = arith.bitcast %1 : i32 to f32
    linalg.yield %2 : f32
  } -> tensor<4xf32> loc("bits")
  return %numbers, %bools, %floats, %narrow, %bits : tensor<4xi64>, tensor<4xi32>, tensor<4xf64>, tensor<4xi1>, tensor<4xf32>
}
