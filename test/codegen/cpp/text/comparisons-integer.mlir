// RUN: msc-opt %s --kernel-to-plan | msc-translate --kernel-to=cpp - | FileCheck %s

// Comparisons of integers: unsigned ones are of unsigned types. What comes out, or is read from memory, are bools.
#d0 = affine_map<(i) -> (i)>
func.func @main(%m: tensor<4xi32>, %n: tensor<4xi32>, %p: tensor<4xi1>, %q: tensor<4xi1>) -> (tensor<4xi1>, tensor<4xi1>) {
  %e = tensor.empty() : tensor<4xi1>
  // CHECK: void k000_integers({{.*}} &parallel, const std::int32_t *__restrict x0, const std::int32_t *__restrict x1, bool *__restrict y0) {
  // CHECK-NEXT: msc::map<msc::Dims<4>>(parallel, y0, msc::Strides<1>(),
  // CHECK-NEXT: [=](auto at) {
  // CHECK-NEXT: const auto e0 = at.load(x0, msc::Strides<1>());
  // CHECK-NEXT: const auto e1 = at.load(x1, msc::Strides<1>());
  // CHECK-NEXT: const auto condition =
  // CHECK-NEXT: static_cast<std::uint32_t>(e0) < static_cast<std::uint32_t>(e1);
  // CHECK-NEXT: const auto condition2 =
  // CHECK-NEXT: static_cast<std::uint32_t>(e0) <= static_cast<std::uint32_t>(e1);
  // CHECK-NEXT: const auto condition3 =
  // CHECK-NEXT: static_cast<std::uint32_t>(e0) > static_cast<std::uint32_t>(e1);
  // CHECK-NEXT: const auto condition4 =
  // CHECK-NEXT: static_cast<std::uint32_t>(e0) >= static_cast<std::uint32_t>(e1);
  // CHECK-NEXT: const auto condition5 = (e0 == e1) & (e0 != e1);
  // CHECK-NEXT: const auto condition6 = (e0 < e1) & (e0 <= e1);
  // CHECK-NEXT: const auto condition7 = (e0 > e1) & (e0 >= e1);
  // CHECK-NEXT: const auto condition8 = condition7 & (condition & condition2);
  // CHECK-NEXT: return condition5 & condition6 & condition8 & (condition3 & condition4);
  %integers = linalg.generic {indexing_maps = [#d0, #d0, #d0], iterator_types = ["parallel"]}
      ins(%m, %n : tensor<4xi32>, tensor<4xi32>) outs(%e : tensor<4xi1>) {
  ^bb0(%a: i32, %b: i32, %out: i1):
    %0 = arith.cmpi eq, %a, %b : i32
    %1 = arith.cmpi ne, %a, %b : i32
    %2 = arith.cmpi slt, %a, %b : i32
    %3 = arith.cmpi sle, %a, %b : i32
    %4 = arith.cmpi sgt, %a, %b : i32
    %5 = arith.cmpi sge, %a, %b : i32
    %6 = arith.cmpi ult, %a, %b : i32
    %7 = arith.cmpi ule, %a, %b : i32
    %8 = arith.cmpi ugt, %a, %b : i32
    %9 = arith.cmpi uge, %a, %b : i32
    %s0 = arith.andi %0, %1 : i1
    %s1 = arith.andi %2, %3 : i1
    %s2 = arith.andi %4, %5 : i1
    %s3 = arith.andi %6, %7 : i1
    %s4 = arith.andi %8, %9 : i1
    %t0 = arith.andi %s0, %s1 : i1
    %t1 = arith.andi %s2, %s3 : i1
    %t2 = arith.andi %t0, %t1 : i1
    %t3 = arith.andi %t2, %s4 : i1
    linalg.yield %t3 : i1
  } -> tensor<4xi1> loc("integers")

  // Bools, and masks in an epilogue, are joined by operators that both have; sums and differences are those of one bit.
  // CHECK: void k001_masks({{.*}} &parallel, const bool *__restrict x0, const bool *__restrict x1, bool *__restrict y0) {
  // CHECK-NEXT: msc::map<msc::Dims<4>>(parallel, y0, msc::Strides<1>(),
  // CHECK-NEXT: [=](auto at) {
  // CHECK-NEXT: const auto e1 = at.load(x1, msc::Strides<1>());
  // CHECK-NEXT: const auto e0 = at.load(x0, msc::Strides<1>());
  // CHECK-NEXT: const auto condition =
  // CHECK-NEXT: msc::maskXor(msc::maskXor((e0 & e1 & e1) | e1, e1), e1);
  // CHECK-NEXT: const auto condition2 = msc::maskXor(condition, e1);
  // CHECK-NEXT: return static_cast<bool>(condition2) < static_cast<bool>(e1);
  %masks = linalg.generic {indexing_maps = [#d0, #d0, #d0], iterator_types = ["parallel"]}
      ins(%p, %q : tensor<4xi1>, tensor<4xi1>) outs(%e : tensor<4xi1>) {
  ^bb0(%a: i1, %b: i1, %out: i1):
    %0 = arith.andi %a, %b : i1
    %1 = arith.muli %0, %b : i1
    %2 = arith.ori %1, %b : i1
    %3 = arith.xori %2, %b : i1
    %4 = arith.addi %3, %b : i1
    %5 = arith.subi %4, %b : i1
    %6 = arith.cmpi ult, %5, %b : i1
    linalg.yield %6 : i1
  } -> tensor<4xi1> loc("masks")
  return %integers, %masks : tensor<4xi1>, tensor<4xi1>
}
