// RUN: msc-opt %s --plan-kernels | msc-translate --kernel-to=cpp - | FileCheck %s

// Comparisons of floats: an ordered predicate is C++'s operator, an unordered one the negation of its opposite.
#d0 = affine_map<(i) -> (i)>
func.func @main(%x: tensor<4xf32>, %y: tensor<4xf32>) -> tensor<4xi1> {
  %e = tensor.empty() : tensor<4xi1>
  // CHECK: void k000_floats({{.*}} &parallel, const float *__restrict x0, const float *__restrict x1, bool *__restrict y0) {
  // CHECK-NEXT: msc::map<msc::Dims<4>>(parallel, y0, msc::Strides<1>(),
  // CHECK-NEXT: [=]({{.*}} auto at) {
  // CHECK-NEXT: const auto e0 = at.load(x0, msc::Strides<1>());
  // CHECK-NEXT: const auto e1 = at.load(x1, msc::Strides<1>());
  // CHECK-NEXT: auto v1 = e0 == e1;
  // CHECK-NEXT: auto v2 = e0 > e1;
  // CHECK-NEXT: auto v3 = e0 >= e1;
  // CHECK-NEXT: auto v4 = e0 < e1;
  // CHECK-NEXT: auto v5 = e0 <= e1;
  // CHECK-NEXT: auto v6 = e0 != e1;
  // CHECK-NEXT: auto v7 = e0 <= e1;
  // CHECK-NEXT: auto v8 = msc::logicalNot(v7);
  // CHECK-NEXT: auto v9 = e0 < e1;
  // CHECK-NEXT: auto v10 = msc::logicalNot(v9);
  // CHECK-NEXT: auto v11 = e0 >= e1;
  // CHECK-NEXT: auto v12 = msc::logicalNot(v11);
  // CHECK-NEXT: auto v13 = e0 > e1;
  // CHECK-NEXT: auto v14 = msc::logicalNot(v13);
  // CHECK-NEXT: auto v15 = e0 < e1;
  // CHECK-NEXT: auto v16 = e0 > e1;
  // CHECK-NEXT: auto v17 = v15 | v16;
  // CHECK-NEXT: auto v18 = e0 < e1;
  // CHECK-NEXT: auto v19 = e0 > e1;
  // CHECK-NEXT: auto v20 = v18 | v19;
  // CHECK-NEXT: auto v21 = msc::logicalNot(v20);
  // CHECK-NEXT: auto v22 = e0 != e0;
  // CHECK-NEXT: auto v23 = e1 != e1;
  // CHECK-NEXT: auto v24 = v22 | v23;
  // CHECK-NEXT: auto v25 = e0 != e0;
  // CHECK-NEXT: auto v26 = e1 != e1;
  // CHECK-NEXT: auto v27 = v25 | v26;
  // CHECK-NEXT: auto v28 = msc::logicalNot(v27);
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
