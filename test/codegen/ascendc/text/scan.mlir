// RUN: msc-opt %s --kernel-to-plan=target=ascendc | msc-translate --kernel-to=ascendc --name=net - | FileCheck %s

// Linear along the dimension, on the scalar unit; a core takes columns whose results fill cache lines.
func.func @main(%x: tensor<2x6x32xf32>, %i: tensor<3x5xi8>) -> (tensor<2x6x32xf32>, tensor<3x5xi8>) {
  // CHECK: msc::smaller(MSC_CORES, msc::loopsRuns<msc::Dims<2, 32>, 32>());
  // CHECK: net_k000_sums({{.*}}__gm__ const float *x0, {{.*}}__gm__ float *y0) {
  // CHECK-NEXT: msc::scan<msc::Dims<2, 32>, msc::Dims<6>, 32, msc::Fold::Sum, msc::Self::Included>(
  // CHECK-NEXT: msc::lines(y0), x0, msc::Strides<192, 1, 32>(),
  // CHECK-NEXT: y0, msc::Strides<192, 1, 32>());
  %e = tensor.empty() : tensor<2x6x32xf32>
  %sums = kernel.scan %x into %e over [1] sum : tensor<2x6x32xf32> into tensor<2x6x32xf32> loc("sums")

  // Backwards from the end.
  // CHECK: net_k001_bytes(
  // CHECK-NEXT: msc::scan<msc::Dims<3>, msc::Dims<5>, 3, msc::Fold::Product, msc::Self::Excluded>(
  // CHECK-NEXT: msc::lines(y0), x0 + 4, msc::Strides<5, -1>(),
  // CHECK-NEXT: y0 + 4, msc::Strides<5, -1>());
  %g = tensor.empty() : tensor<3x5xi8>
  %bytes = kernel.scan %i into %g over [1] product exclusive reverse : tensor<3x5xi8> into tensor<3x5xi8> loc("bytes")
  return %sums, %bytes : tensor<2x6x32xf32>, tensor<3x5xi8>
}
