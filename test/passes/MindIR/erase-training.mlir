// RUN: msc-opt %s --mindir-erase-training | FileCheck %s

// CHECK-LABEL: func.func @main
// CHECK-NEXT: return %arg0
func.func @main(%x: tensor<3xf32>) -> tensor<3xf32> {
  %y, %mask = mindir.Dropout(%x) {keep_prob = 1.0 : f32} : (tensor<3xf32>) -> (tensor<3xf32>, tensor<3xf32>)
  return %y : tensor<3xf32>
}
