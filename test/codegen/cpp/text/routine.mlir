// RUN: split-file %s %t
// RUN: msc-opt %t/sort.mlir --kernel-to-plan | msc-translate --kernel-to=cpp - | FileCheck %t/sort.mlir
// RUN: msc-opt %t/show.mlir --kernel-to-plan | msc-translate --kernel-to=cpp - | FileCheck %t/show.mlir

//--- sort.mlir
// CHECK: #include "kernels/sort_rows.h"
// An option is a template argument; sizes stand before the memory that they say.
// CHECK: void k000_sorted({{.*}} &parallel, const std::int8_t *__restrict x0, std::int8_t *__restrict y0, std::int32_t *__restrict y1) {
// CHECK-NEXT: msc::sortRows<true, std::uint8_t>(parallel, msc::Dims<2, 5>(), x0, msc::Dims<2, 5>(), y0, msc::Dims<2, 5>(), y1);
func.func @main(%x: tensor<2x5xi8>) -> (tensor<2x5xi8>, tensor<2x5xi32>) {
  %v = tensor.empty() : tensor<2x5xi8>
  %i = tensor.empty() : tensor<2x5xi32>
  %0:2 = kernel.routine "sortRows"[true, ui8](%x) into (%v, %i) : (tensor<2x5xi8>) into (tensor<2x5xi8>, tensor<2x5xi32>) -> tensor<2x5xi8>, tensor<2x5xi32> loc("sorted")
  return %0#0, %0#1 : tensor<2x5xi8>, tensor<2x5xi32>
}

//--- show.mlir
// Texts come last.
// CHECK: msc::showText<false>(parallel, msc::Dims<>(), x0, msc::Dims<>(), y0, "of \"x\"\n");
func.func @main(%count: tensor<i32>) -> tensor<i32> {
  %v = tensor.empty() : tensor<i32>
  %0 = kernel.routine "showText"[false](%count) into (%v) {texts = ["of \22x\22\0A"]} : (tensor<i32>) into (tensor<i32>) -> tensor<i32> loc("shown")
  return %0 : tensor<i32>
}
