// RUN: msc-opt %s --decompose-kernels=all | FileCheck %s --check-prefix=LOOPS
// RUN: msc-opt %s --attach-target --decompose-kernels | FileCheck %s --check-prefix=CPU
// RUN: msc-opt %s --attach-target=name=cuda --decompose-kernels | FileCheck %s --check-prefix=CUDA
// RUN: msc-opt %s --attach-target=name=ascendc --decompose-kernels | FileCheck %s --check-prefix=ASCENDC

// The image is folded to its channels, and only these are grouped: it is never reshaped. The distance from the mean is taken before
// it is scaled, so that nothing is cancelled.
// LOOPS-DAG: #[[IMAGE:.*]] = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
// LOOPS-DAG: #[[SECOND:.*]] = affine_map<(d0, d1, d2, d3) -> (d0, d1)>
// LOOPS-DAG: #[[LAST:.*]] = affine_map<(d0, d1, d2, d3) -> (d0, d3)>
// LOOPS-LABEL: func.func @first
// LOOPS-NOT: tensor<2x3x2x16x18xf32>
// LOOPS: linalg.generic {indexing_maps = [#[[IMAGE]], #[[SECOND]]], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%arg0
// LOOPS: tensor.expand_shape %{{.*}} output_shape [2, 3, 2] : tensor<2x6xf32> into tensor<2x3x2xf32>
// LOOPS: iterator_types = ["parallel", "parallel", "reduction"]
// LOOPS: arith.divf %{{.*}}, %cst{{.*}} : f32
// LOOPS: %[[D:.*]] = arith.subf
// LOOPS-NEXT: arith.mulf %[[D]], %[[D]]
// LOOPS: math.sqrt
// LOOPS: linalg.generic {indexing_maps = [#[[IMAGE]], #[[SECOND]], #[[SECOND]], #[[IMAGE]]]
// LOOPS: %[[C:.*]] = arith.subf
// LOOPS-NEXT: arith.mulf %[[C]]
// CPU-LABEL: func.func @first
// CPU: kernel.group_norm
// CUDA-LABEL: func.func @first
// CUDA: kernel.group_norm
// ASCENDC-LABEL: func.func @first
// ASCENDC: kernel.group_norm
func.func @first(%x: tensor<2x6x16x18xf32>) -> tensor<2x6x16x18xf32> {
  %e = tensor.empty() : tensor<2x6x16x18xf32>
  %0 = kernel.group_norm %x into %e channel_dim 1 groups 3 epsilon 1.0e-05 : tensor<2x6x16x18xf32> into tensor<2x6x16x18xf32>
  return %0 : tensor<2x6x16x18xf32>
}

// Wherever the channels are.
// LOOPS-LABEL: func.func @last
// LOOPS: linalg.generic {indexing_maps = [#[[IMAGE]], #[[LAST]]], iterator_types = ["parallel", "reduction", "reduction", "parallel"]} ins(%arg0
// LOOPS: linalg.generic {indexing_maps = [#[[IMAGE]], #[[LAST]], #[[LAST]], #[[IMAGE]]]
// CPU-LABEL: func.func @last
// CPU: kernel.group_norm
// CUDA-LABEL: func.func @last
// CUDA: kernel.group_norm
// ASCENDC-LABEL: func.func @last
// ASCENDC-NOT: kernel.group_norm
// ASCENDC: math.sqrt
func.func @last(%x: tensor<2x12x12x20xf32>) -> tensor<2x12x12x20xf32> {
  %e = tensor.empty() : tensor<2x12x12x20xf32>
  %0 = kernel.group_norm %x into %e channel_dim 3 groups 5 epsilon 1.0e-05 : tensor<2x12x12x20xf32> into tensor<2x12x12x20xf32>
  return %0 : tensor<2x12x12x20xf32>
}

// A processor's template wants many adjacent elements in a group, or many pixels of vectors of channels, which do not meet in the same
// sets of its cache.
// CPU-LABEL: func.func @unsuited
// CPU-NOT: kernel.group_norm
// CPU: return
// CUDA-LABEL: func.func @unsuited
// CUDA-COUNT-4: kernel.group_norm
func.func @unsuited(%w: tensor<1x64x7x7xf32>, %x: tensor<1x7x7x64xf32>, %y: tensor<1x16x16x3xf32>, %z: tensor<1x16x16x512xf32>)
    -> (tensor<1x64x7x7xf32>, tensor<1x7x7x64xf32>, tensor<1x16x16x3xf32>, tensor<1x16x16x512xf32>) {
  %d = tensor.empty() : tensor<1x64x7x7xf32>
  %e = tensor.empty() : tensor<1x7x7x64xf32>
  %f = tensor.empty() : tensor<1x16x16x3xf32>
  %g = tensor.empty() : tensor<1x16x16x512xf32>
  %0 = kernel.group_norm %w into %d channel_dim 1 groups 64 epsilon 1.0e-05 : tensor<1x64x7x7xf32> into tensor<1x64x7x7xf32>
  %1 = kernel.group_norm %x into %e channel_dim 3 groups 4 epsilon 1.0e-05 : tensor<1x7x7x64xf32> into tensor<1x7x7x64xf32>
  %2 = kernel.group_norm %y into %f channel_dim 3 groups 1 epsilon 1.0e-05 : tensor<1x16x16x3xf32> into tensor<1x16x16x3xf32>
  %3 = kernel.group_norm %z into %g channel_dim 3 groups 32 epsilon 1.0e-05 : tensor<1x16x16x512xf32> into tensor<1x16x16x512xf32>
  return %0, %1, %2, %3 : tensor<1x64x7x7xf32>, tensor<1x7x7x64xf32>, tensor<1x16x16x3xf32>, tensor<1x16x16x512xf32>
}

// No template takes float64, and a GPU's alone channels between pixels.
// CPU-LABEL: func.func @double
// CPU-NOT: kernel.group_norm
// CPU: return
// CUDA-LABEL: func.func @double
// CUDA-NOT: kernel.group_norm {{.*}}xf64>
// CUDA: kernel.group_norm {{.*}} tensor<2x4x6x5xf32>
// CUDA: return
func.func @double(%x: tensor<2x6x16x18xf64>, %y: tensor<2x4x6x5xf32>) -> (tensor<2x6x16x18xf64>, tensor<2x4x6x5xf32>) {
  %e = tensor.empty() : tensor<2x6x16x18xf64>
  %f = tensor.empty() : tensor<2x4x6x5xf32>
  %0 = kernel.group_norm %x into %e channel_dim 1 groups 3 epsilon 1.0e-05 : tensor<2x6x16x18xf64> into tensor<2x6x16x18xf64>
  %1 = kernel.group_norm %y into %f channel_dim 2 groups 3 epsilon 1.0e-05 : tensor<2x4x6x5xf32> into tensor<2x4x6x5xf32>
  return %0, %1 : tensor<2x6x16x18xf64>, tensor<2x4x6x5xf32>
}
