// RUN: msc-opt %s --verify-extents --kernel-to-plan | msc-translate --kernel-to=cpp - | FileCheck %s

// What a run finds is told to the kernels behind the one that finds it, and to the caller; they are left out where there is nothing to write.
!some = tensor<12xi64, #bounded.extents<()[s0] -> (s0)>>
!values = tensor<6xf32, #bounded.extents<()[s0, s1] -> (s1)>>
module attributes {bounded.symbols = [#bounded.symbol<"find" in 0 to 12>, #bounded.symbol<"unique" in 1 to 6>]} {
func.func @main(%x: tensor<12xi1>, %y: tensor<6xf32>) -> (!some, !values, tensor<6xi32>) {
  // CHECK: void k000_find({{.*}} &parallel, const bool *__restrict x0, std::int64_t *__restrict y0, std::int64_t *__restrict y1) {
  // CHECK-NEXT: msc::nonZero(12, x0, y0, y1);
  // CHECK: void k001_double({{.*}} &parallel, {{.*}}long s0,
  // CHECK: void k002_unique({{.*}} float *__restrict y0, std::int32_t *__restrict y1, std::int64_t *__restrict y2, {{.*}}std::int8_t *__restrict y3) {
  // CHECK-NEXT: msc::unique(6, x0, y0, y1, y2, reinterpret_cast<std::int32_t *>(y3));
  // CHECK: extern "C" void {{.*}}_run_kernels(
  // CHECK: std::int64_t *sizes,
  // CHECK-NOT: s0
  // CHECK: k000_find(
  // CHECK: const std::int64_t c0 = {{.*}};
  // CHECK-NEXT: {{.*}}const long s0 = sizes[0] = c0; // found by find: 0 to 12
  // CHECK-NEXT: if (s0 > 0) k001_double(parallel, s0,
  // CHECK: profile.done(1);
  // CHECK: const long s1 = sizes[1] = c1; // found by unique: 1 to 6
  %p = tensor.empty() : tensor<12xi64>
  %c = tensor.empty() : tensor<i64>
  %0:2 = kernel.nonzero %x into %p, %c : tensor<12xi1> into tensor<12xi64>, tensor<i64> -> tensor<12xi64>, tensor<i64> loc("find")
  %n = tensor.extract %0#1[] : tensor<i64>
  bounded.define 0 as %n
  %1 = bounded.cut %0#0 to %n : tensor<12xi64> to !some
  %e = tensor.empty() : !some
  %2 = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]} ins(%1 : !some) outs(%e : !some) {
  ^bb0(%in: i64, %out: i64):
    %s = arith.addi %in, %in : i64
    linalg.yield %s : i64
  } -> !some loc("double")
  %v = tensor.empty() : tensor<6xf32>
  %i = tensor.empty() : tensor<6xi32>
  %3:3 = kernel.unique %y into %v, %i, %c : tensor<6xf32> into tensor<6xf32>, tensor<6xi32>, tensor<i64> -> tensor<6xf32>, tensor<6xi32>, tensor<i64> loc("unique")
  %m = tensor.extract %3#2[] : tensor<i64>
  bounded.define 1 as %m
  %4 = bounded.cut %3#0 to %m : tensor<6xf32> to !values
  return %2, %4, %3#1 : !some, !values, tensor<6xi32>
}
}
