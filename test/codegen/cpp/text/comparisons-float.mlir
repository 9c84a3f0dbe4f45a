// RUN: msc-opt %s --kernel-to-plan | msc-translate --kernel-to=cpp - | FileCheck %s

// Comparisons of floats: an ordered predicate is C++'s operator, an unordered one the negation of its opposite.
#d0 = affine_map<(i) -> (i)>
func.func @main(%x: tensor<4xf32>, %y: tensor<4xf32>) -> tensor<4xi1> {
  %e = tensor.empty() : tensor<4xi1>
  // CHECK: void k000_floats({{.*}} &parallel, const float *__restrict x0, const float *__restrict x1, bool *__restrict y0) {
  // CHECK-NEXT: msc::map<msc::Dims<4>>(parallel, y0, msc::Strides<1>(),
  // CHECK-NEXT: [=](auto at) {
  // CHECK-NEXT: const auto e0 = at.load(x0, msc::Strides<1>());
  // CHECK-NEXT: const auto e1 = at.load(x1, msc::Strides<1>());
  // CHECK-NEXT: const auto condition = msc::logicalNot(e0 <= e1);
  // CHECK-NEXT: const auto condition2 = msc::logicalNot(e0 < e1);
  // CHECK-NEXT: const auto condition3 = msc::logicalNot(e0 >= e1);
  // CHECK-NEXT: const auto condition4 = msc::logicalNot(e0 > e1);
  // CHECK-NEXT: const auto condition5 = (e0 < e1) | (e0 > e1);
  // CHECK-NEXT: const auto condition6 = msc::logicalNot((e0 < e1) | (e0 > e1));
  // CHECK-NEXT: const auto condition7 = (e0 != e0) | (e1 != e1);
  // CHECK-NEXT: const auto condition8 = msc::logicalNot((e0 != e0) | (e1 != e1));
  // CHECK-NEXT: const auto condition9 = (e0 == e1) & (e0 > e1);
  // CHECK-NEXT: const auto condition10 = (e0 >= e1) & (e0 < e1);
  // CHECK-NEXT: const auto condition11 = (e0 <= e1) & (e0 != e1);
  // CHECK-NEXT: const auto condition12 = condition11 & (condition & condition2);
  // CHECK-NEXT: const auto condition13 =
  // CHECK-NEXT: condition3 & condition4 & (condition5 & condition6);
  // CHECK-NEXT: const auto condition14 = condition13 & (condition7 & condition8);
  // CHECK-NEXT: return condition9 & condition10 & condition12 & condition14;
  %floats = linalg.generic {indexing_maps = [#d0, #d0, #d0], iterator_types = ["parallel"]}
      ins(%x, %y : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xi1>) {
  ^bb0(%a: f32, %b: f32, %out: i1):
    %0 = arith.cmpf oeq, %a, %b : f32
    %1 = arith.cmpf ogt, %a, %b : f32
    %2 = arith.cmpf oge, %a, %b : f32
    %3 = arith.cmpf olt, %a, %b : f32
    %4 = arith.cmpf ole, %a, %b : f32
    %5 = arith.cmpf une, %a, %b : f32
    %6 = arith.cmpf ugt, %a, %b : f32
    %7 = arith.cmpf uge, %a, %b : f32
    %8 = arith.cmpf ult, %a, %b : f32
    %9 = arith.cmpf ule, %a, %b : f32
    %10 = arith.cmpf one, %a, %b : f32
    %11 = arith.cmpf ueq, %a, %b : f32
    %12 = arith.cmpf uno, %a, %b : f32
    %13 = arith.cmpf ord, %a, %b : f32
    %s0 = arith.andi %0, %1 : i1
    %s1 = arith.andi %2, %3 : i1
    %s2 = arith.andi %4, %5 : i1
    %s3 = arith.andi %6, %7 : i1
    %s4 = arith.andi %8, %9 : i1
    %s5 = arith.andi %10, %11 : i1
    %s6 = arith.andi %12, %13 : i1
    %t0 = arith.andi %s0, %s1 : i1
    %t1 = arith.andi %s2, %s3 : i1
    %t2 = arith.andi %s4, %s5 : i1
    %t3 = arith.andi %t0, %t1 : i1
    %t4 = arith.andi %t2, %s6 : i1
    %t5 = arith.andi %t3, %t4 : i1
    linalg.yield %t5 : i1
  } -> tensor<4xi1> loc("floats")
  return %floats : tensor<4xi1>
}
