// The other name of an argument belongs to the operator whose record says so: Softmax has an `axis`, and no file calls it `dim`. That `format`
// is the `data_format` of MaxPool is seen in raise-unsupported.mlir.
// RUN: msc-opt %s --mindir-raise | FileCheck %s

// CHECK: mindir.Softmax(%arg0) : (tensor<2x2xf32>) -> tensor<2x2xf32>
func.func @dim(%x: tensor<2x2xf32>) -> tensor<2x2xf32> attributes {mindir.entry} {
  %0 = mindir.node "Softmax"(%x) {primitive_attributes = {dim = 0 : i64}} : (tensor<2x2xf32>) -> tensor<2x2xf32>
  return %0 : tensor<2x2xf32>
}
