// RUN: msc-opt %s --kernel-to-plan=target=cuda | msc-translate --kernel-to=cuda - | FileCheck %s

// Both results are computed where the caller wants them.
func.func @main(%x: tensor<2x5xf32>, %b: tensor<7xi8>) -> (tensor<2x3xf32>, tensor<2x3xi32>, tensor<1xi8>) {
  // CHECK: void k000_topk({{.*}} &stream, const float *__restrict x0, float *__restrict y0, std::int32_t *__restrict y1) {
  // CHECK-NEXT: msc::topK<2, 5, 3>(stream, x0, y0, y1);
  %v = tensor.empty() : tensor<2x3xf32>
  %i = tensor.empty() : tensor<2x3xi32>
  %0:2 = kernel.topk %x into %v, %i : tensor<2x5xf32> into tensor<2x3xf32>, tensor<2x3xi32> -> tensor<2x3xf32>, tensor<2x3xi32> loc("topk")
  // CHECK: void k001_bytes({{.*}} &stream, const std::int8_t *__restrict x0, std::int8_t *__restrict y0, std::int32_t *__restrict y1) {
  // CHECK-NEXT: msc::topK<1, 7, 1, std::uint8_t>(stream, x0, y0, y1);
  %w = tensor.empty() : tensor<1xi8>
  %j = tensor.empty() : tensor<1xi32>
  %1:2 = kernel.topk %b into %w, %j unsigned : tensor<7xi8> into tensor<1xi8>, tensor<1xi32> -> tensor<1xi8>, tensor<1xi32> loc("bytes")
  return %0#0, %0#1, %1#0 : tensor<2x3xf32>, tensor<2x3xi32>, tensor<1xi8>
}
