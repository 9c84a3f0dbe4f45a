// RUN: msc-opt %s --kernel-to-plan | msc-translate --kernel-to=cpp - | FileCheck %s

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
