// RUN: msc-opt %s --mindir-compose-ext | FileCheck %s

// CHECK-LABEL: func.func @image
// CHECK-NEXT: %[[Y:.*]] = mindir.Conv2D(%arg0, %arg1) {group = 2 : i64, pad_list = array<i64: 1, 1, 0, 0>, pad_mode = "pad", stride = array<i64: 1, 1, 2, 2>}
// CHECK-NEXT: %[[B:.*]] = mindir.BiasAdd(%[[Y]], %arg2)
// CHECK-NEXT: return %[[B]]
func.func @image(%x: tensor<1x4x8x8xf32>, %w: tensor<6x2x3x3xf32>, %b: tensor<6xf32>) -> tensor<1x6x4x3xf32> {
  %y = mindir.Conv2DExt(%x, %w, %b) {stride = array<i64: 2>, padding = array<i64: 1, 0>, groups = 2 : i64}
    : (tensor<1x4x8x8xf32>, tensor<6x2x3x3xf32>, tensor<6xf32>) -> tensor<1x6x4x3xf32>
  return %y : tensor<1x6x4x3xf32>
}

// Rows without a batch are one image of one line.
// CHECK-LABEL: func.func @rows
// CHECK: mindir.Conv2D({{.*}}) {{.*}} : (tensor<1x4x1x8xf32>, tensor<6x4x1x3xf32>) -> tensor<1x6x1x8xf32>
// CHECK: mindir.Reshape({{.*}} -> tensor<6x8xf32>
func.func @rows(%x: tensor<4x8xf32>, %w: tensor<6x4x3xf32>) -> tensor<6x8xf32> {
  %y = mindir.ConvolutionStr(%x, %w) {padding = "same"} : (tensor<4x8xf32>, tensor<6x4x3xf32>) -> tensor<6x8xf32>
  return %y : tensor<6x8xf32>
}

// CHECK-LABEL: func.func @volume
// CHECK: mindir.Conv3D(%arg0, %arg1)
func.func @volume(%x: tensor<1x4x3x3x3xf32>, %w: tensor<6x4x3x3x3xf32>) -> tensor<1x6x1x1x1xf32> {
  %y = mindir.Conv3DExt(%x, %w) : (tensor<1x4x3x3x3xf32>, tensor<6x4x3x3x3xf32>) -> tensor<1x6x1x1x1xf32>
  return %y : tensor<1x6x1x1x1xf32>
}

// CHECK-LABEL: func.func @transposed
// CHECK-NEXT: mindir.Conv2DTranspose(%arg0, %arg1) {{{.*}}input_sizes = array<i64: 1, 6, 8, 8>{{.*}}}
func.func @transposed(%x: tensor<1x4x4x4xf32>, %w: tensor<4x6x3x3xf32>) -> tensor<1x6x8x8xf32> {
  %y = mindir.ConvTranspose2D(%x, %w) {stride = array<i64: 2>, padding = array<i64: 1>, output_padding = array<i64: 1>}
    : (tensor<1x4x4x4xf32>, tensor<4x6x3x3xf32>) -> tensor<1x6x8x8xf32>
  return %y : tensor<1x6x8x8xf32>
}

// CHECK-LABEL: func.func @batch_norm
// CHECK: %[[ONE:.*]] = mindir.OnesLike(%arg1)
// CHECK: %[[ZERO:.*]] = mindir.ZerosLike(%arg1)
// CHECK: mindir.BatchNorm(%arg0, %[[ONE]], %[[ZERO]], %arg1, %arg2)
func.func @batch_norm(%x: tensor<2x3x4xf32>, %mean: tensor<3xf32>, %variance: tensor<3xf32>) -> tensor<2x3x4xf32> {
  %y, %m, %r = mindir.BatchNormExt(%x, %mean, %variance) {operandSegmentSizes = array<i32: 1, 0, 0, 1, 1>}
    : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>)
  return %y : tensor<2x3x4xf32>
}

// Whose places nobody reads are maxima alone, for whoever lowers them.
// CHECK-LABEL: func.func @maxima
// CHECK: mindir.MaxPoolWithArgmaxV2({{.*}}) {{{.*}}kernel_size = array<i64: 1, 1, 3, 3>, pads = array<i64: 1, 1, 1, 1>, strides = array<i64: 1, 1, 2, 2>}
func.func @maxima(%x: tensor<1x3x8x8xf32>) -> tensor<1x3x4x4xf32> {
  %y, %m = mindir.MaxPoolWithMask(%x) {kernel_size = array<i64: 3>, stride = array<i64: 2>, padding = array<i64: 1>}
    : (tensor<1x3x8x8xf32>) -> (tensor<1x3x4x4xf32>, tensor<1x3x9x64xi8>)
  return %y : tensor<1x3x4x4xf32>
}

// CHECK-LABEL: func.func @means
// CHECK: mindir.AvgPool3D({{.*}}) {{.*}} : (tensor<1x3x1x8x8xf32>) -> tensor<1x3x1x4x4xf32>
func.func @means(%x: tensor<1x3x8x8xf32>) -> tensor<1x3x4x4xf32> {
  %y = mindir.AvgPool2D(%x) {kernel_size = array<i64: 2>} : (tensor<1x3x8x8xf32>) -> tensor<1x3x4x4xf32>
  return %y : tensor<1x3x4x4xf32>
}

// CHECK-LABEL: func.func @border
// CHECK-NEXT: mindir.PadV3(%arg0) {mode = "reflect", paddings = array<i64: 1, 2>}
func.func @border(%x: tensor<2x3xf32>) -> tensor<2x6xf32> {
  %y = mindir.ReflectionPad1D(%x) {padding = array<i64: 1, 2>} : (tensor<2x3xf32>) -> tensor<2x6xf32>
  return %y : tensor<2x6xf32>
}

// CHECK-LABEL: func.func @bilinear
// CHECK-NEXT: mindir.ResizeBilinearV2(%arg0) {half_pixel_centers = true, size = array<i64: 6, 2>}
func.func @bilinear(%x: tensor<1x2x3x4xf32>) -> tensor<1x2x6x2xf32> {
  %y = mindir.UpsampleBilinear2D(%x) {scales = dense<[2.0, 0.5]> : tensor<2xf32>} : (tensor<1x2x3x4xf32>) -> tensor<1x2x6x2xf32>
  return %y : tensor<1x2x6x2xf32>
}
