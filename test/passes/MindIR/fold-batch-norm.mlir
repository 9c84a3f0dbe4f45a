// RUN: msc-opt %s --mindir-fold-batch-norm | FileCheck %s

// CHECK-LABEL: func.func @into_convolution
// CHECK: %[[D:.*]] = mindir.Sqrt
// CHECK: %[[S:.*]] = mindir.RealDiv(%{{.*}}, %[[D]])
// CHECK: %[[M:.*]] = mindir.Mul(%{{.*}}, %[[S]])
// CHECK: %[[B:.*]] = mindir.Sub(%{{.*}}, %[[M]])
// CHECK: %[[R:.*]] = mindir.Reshape(%[[S]]) {shape = array<i64: 4, 1, 1, 1>}
// CHECK: %[[V:.*]] = mindir.Mul(%{{.*}}, %[[R]]) {{.*}} -> tensor<4x3x3x3xf32>
// CHECK: %[[C:.*]] = mindir.Conv2D(%arg0, %[[V]])
// CHECK: %[[Y:.*]] = mindir.BiasAdd(%[[C]], %[[B]])
// CHECK: return %[[Y]]
func.func @into_convolution(%x: tensor<1x3x5x5xf32>) -> tensor<1x4x3x3xf32> {
  %w = mindir.parameter "w" : tensor<4x3x3x3xf32>
  %g = mindir.parameter "gamma" : tensor<4xf32>
  %b = mindir.parameter "beta" : tensor<4xf32>
  %m = mindir.parameter "mean" : tensor<4xf32>
  %v = mindir.parameter "variance" : tensor<4xf32>
  %c = mindir.Conv2D(%x, %w) : (tensor<1x3x5x5xf32>, tensor<4x3x3x3xf32>) -> tensor<1x4x3x3xf32>
  %y:5 = mindir.BatchNorm(%c, %g, %b, %m, %v) : (tensor<1x4x3x3xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>)
    -> (tensor<1x4x3x3xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>)
  return %y#0 : tensor<1x4x3x3xf32>
}

// Something else reads the convolution: its weights stay.
// CHECK-LABEL: func.func @read_twice
// CHECK: %[[C:.*]] = mindir.Conv2D(%arg0, %{{.*}})
// CHECK: %[[S:.*]] = mindir.Mul(%[[C]], %{{.*}})
// CHECK: %[[Y:.*]] = mindir.Add(%[[S]], %{{.*}})
// CHECK: return %[[Y]], %[[C]]
func.func @read_twice(%x: tensor<1x3x5x5xf32>) -> (tensor<1x4x3x3xf32>, tensor<1x4x3x3xf32>) {
  %w = mindir.parameter "w" : tensor<4x3x3x3xf32>
  %g = mindir.parameter "gamma" : tensor<4xf32>
  %c = mindir.Conv2D(%x, %w) : (tensor<1x3x5x5xf32>, tensor<4x3x3x3xf32>) -> tensor<1x4x3x3xf32>
  %y:5 = mindir.BatchNorm(%c, %g, %g, %g, %g) : (tensor<1x4x3x3xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>)
    -> (tensor<1x4x3x3xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>)
  return %y#0, %c : tensor<1x4x3x3xf32>, tensor<1x4x3x3xf32>
}

// Statistics that are computed in the graph are left to the lowering.
// CHECK-LABEL: func.func @computed_statistics
// CHECK: mindir.BatchNorm
func.func @computed_statistics(%x: tensor<1x4x3x3xf32>, %m: tensor<4xf32>) -> tensor<1x4x3x3xf32> {
  %g = mindir.parameter "gamma" : tensor<4xf32>
  %y:5 = mindir.BatchNorm(%x, %g, %g, %m, %g) : (tensor<1x4x3x3xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>)
    -> (tensor<1x4x3x3xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>)
  return %y#0 : tensor<1x4x3x3xf32>
}
