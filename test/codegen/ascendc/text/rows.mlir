// RUN: msc-opt %s --kernel-to-plan=target=ascendc | msc-translate --kernel-to=ascendc --name=net - | FileCheck %s

#column = affine_map<(n, r, c) -> (c)>
#line = affine_map<(n, r, c) -> (r)>
func.func @main(%x: tensor<2x6x8xf32>, %g: tensor<8xf32>, %h: tensor<6xf32>, %v: tensor<9xf32>)
    -> (tensor<2x6x8xf32>, tensor<2x6x8xf32>, tensor<2x6x8xf32>, tensor<2x6x8xf32>, tensor<9xf32>) {
  // Dimensions that all operands walk as one are one.
  // CHECK: /// softmax
  // CHECK-NEXT: /// softmax, {{.*}}
  // CHECK-NEXT: namespace {
  // CHECK-NEXT: constexpr std::uint32_t k000_softmax_cores =
  // CHECK-NEXT: msc::smaller(MSC_CORES, msc::rowsStrips<msc::Dims<12, 8>, 1, 2, 1>());
  // CHECK-NEXT: } // namespace
  // CHECK-NEXT: extern "C" __global__ __vector__ void
  // CHECK-NEXT: net_k000_softmax({{.*}}__gm__ const float *x0, {{.*}}__gm__ float *y0) {
  // CHECK-NEXT: msc::softmax<msc::Dims<12, 8>, 1, 2, 1>(
  // CHECK-NEXT: x0, msc::Strides<8, 1>(), y0, msc::Strides<8, 1>(),
  // CHECK-NEXT: [=](auto acc, auto) MSC_BODY { return acc; });
  %e = tensor.empty() : tensor<2x6x8xf32>
  %softmax = kernel.softmax %x into %e over [2] : tensor<2x6x8xf32> into tensor<2x6x8xf32> loc("softmax")

  // CHECK: net_k001_log(
  // CHECK-NEXT: msc::logSoftmax<msc::Dims<2, 48>, 1, 2, 1>(
  %log = kernel.softmax %x into %e over [1, 2] log : tensor<2x6x8xf32> into tensor<2x6x8xf32> loc("log")

  // Scale and offset of a norm are its epilogue, in the dimensions that they tell apart.
  // CHECK: msc::rowsStrips<msc::Dims<2, 6, 8>, 1, 3, 3>()
  // CHECK: net_k002_norm({{.*}}__gm__ const float *x0, {{.*}}__gm__ const float *x1, {{.*}}__gm__ float *y0) {
  // CHECK-NEXT: msc::norm<msc::Dims<2, 6, 8>, 1, 3, 3>(
  // CHECK-NEXT: x0, msc::Strides<48, 8, 1>(), y0, msc::Strides<48, 8, 1>(), 1e-05f,
  // CHECK-NEXT: [=](auto acc, auto at) MSC_BODY {
  // CHECK-NEXT: const auto e1 = at.load(x1, msc::Strides<0, 1, 0>());
  // CHECK-NEXT: return acc * e1;
  %norm = kernel.norm %x into %e over [1, 2] epsilon 1.0e-05 : tensor<2x6x8xf32> into tensor<2x6x8xf32>
      epilogue(%acc: f32, %gamma: f32 = %h at #line : tensor<6xf32>) {
    %0 = arith.mulf %acc, %gamma : f32
    kernel.yield %0 : f32
  } loc("norm")

  // Rows need not be last.
  // CHECK: net_k003_columns(
  // CHECK-NEXT: msc::norm<msc::Dims<2, 6, 8>, 1, 2, 3>(
  %columns = kernel.norm %x into %e over [1] epsilon 1.0e-05 : tensor<2x6x8xf32> into tensor<2x6x8xf32>
      epilogue(%acc: f32, %gamma: f32 = %g at #column : tensor<8xf32>) {
    %0 = arith.mulf %acc, %gamma : f32
    kernel.yield %0 : f32
  } loc("columns")

  // A vector is a matrix of one line.
  // CHECK: net_k004_vector(
  // CHECK-NEXT: msc::softmax<msc::Dims<1, 9>, 1, 2, 1>(
  // CHECK-NEXT: x0, msc::Strides<0, 1>(), y0, msc::Strides<0, 1>(),
  %f = tensor.empty() : tensor<9xf32>
  %vector = kernel.softmax %v into %f over [0] : tensor<9xf32> into tensor<9xf32> loc("vector")
  return %softmax, %log, %norm, %columns, %vector
      : tensor<2x6x8xf32>, tensor<2x6x8xf32>, tensor<2x6x8xf32>, tensor<2x6x8xf32>, tensor<9xf32>
}
