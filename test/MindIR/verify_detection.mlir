// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @boxes(%x: tensor<3x5xf32>) {
  // boxes_c1
  // expected-error @+1 {{boxes must be rows of four numbers}}
  %0 = mindir.IOU(%x, %x) : (tensor<3x5xf32>, tensor<3x5xf32>) -> tensor<3x3xf32>
  return
}

// -----

func.func @two_shapes(%x: tensor<3x4xf32>, %y: tensor<2x4xf32>) {
  // boxes_c2
  // expected-error @+1 {{needs two operands of one shape}}
  %0 = mindir.BoundingBoxEncode(%x, %y) {means = dense<0.0> : tensor<4xf32>, stds = dense<1.0> : tensor<4xf32>} : (tensor<3x4xf32>, tensor<2x4xf32>) -> tensor<3x4xf32>
  return
}

// -----

func.func @image_of_boxes(%x: tensor<3x4xf32>) {
  // box_decode_c1
  // expected-error @+1 {{max_shape must be two positive numbers, is (8)}}
  %0 = mindir.BoundingBoxDecode(%x, %x) {max_shape = array<i64: 8>, means = dense<0.0> : tensor<4xf32>, stds = dense<1.0> : tensor<4xf32>} : (tensor<3x4xf32>, tensor<3x4xf32>) -> tensor<3x4xf32>
  return
}

// -----

func.func @negative_image(%x: tensor<3x4xf32>) {
  // box_decode_c1
  // expected-error @+1 {{max_shape must be two positive numbers, is (-8, 8)}}
  %0 = mindir.BoundingBoxDecode(%x, %x) {max_shape = array<i64: -8, 8>, means = dense<0.0> : tensor<4xf32>, stds = dense<1.0> : tensor<4xf32>} : (tensor<3x4xf32>, tensor<3x4xf32>) -> tensor<3x4xf32>
  return
}

// -----

func.func @means(%x: tensor<3x4xf32>) {
  // expected-error @+1 {{attribute 'means' failed to satisfy constraint: four floats}}
  %0 = mindir.BoundingBoxDecode(%x, %x) {max_shape = array<i64: 8, 8>, means = dense<0.0> : tensor<3xf32>, stds = dense<1.0> : tensor<4xf32>} : (tensor<3x4xf32>, tensor<3x4xf32>) -> tensor<3x4xf32>
  return
}

// -----

func.func @overlap(%x: tensor<3x4xf32>) {
  // iou_c1
  // expected-error @+1 {{mode must be iou or iof, is giou}}
  %0 = mindir.IOU(%x, %x) {mode = "giou"} : (tensor<3x4xf32>, tensor<3x4xf32>) -> tensor<3x3xf32>
  return
}

// -----

func.func @metas(%x: tensor<3x4xf32>, %y: tensor<2xf32>) {
  // check_valid_c1
  // expected-error @+1 {{img_metas must be three numbers}}
  %0 = mindir.CheckValid(%x, %y) : (tensor<3x4xf32>, tensor<2xf32>) -> tensor<3xi1>
  return
}

// -----

func.func @scores(%x: tensor<3x4xf32>) {
  // nms_c1
  // expected-error @+1 {{bboxes must be rows of five numbers, at least one}}
  %0:3 = mindir.NMSWithMask(%x) : (tensor<3x4xf32>) -> (tensor<3x4xf32>, tensor<3xi32>, tensor<3xi1>)
  return
}

// -----

func.func @rois(%x: tensor<1x2x8x8xf32>, %y: tensor<3x4xf32>) {
  // roi_align_c1
  // expected-error @+1 {{rois must be rows of five numbers}}
  %0 = mindir.ROIAlign(%x, %y) {pooled_height = 2 : i64, pooled_width = 2 : i64, spatial_scale = 1.0 : f32} : (tensor<1x2x8x8xf32>, tensor<3x4xf32>) -> tensor<3x2x2x2xf32>
  return
}

// -----

func.func @samples(%x: tensor<1x2x8x8xf32>, %y: tensor<3x5xf32>) {
  // roi_align_c2
  // expected-error @+1 {{pooled_height, pooled_width and sample_num must be above 0}}
  %0 = mindir.ROIAlign(%x, %y) {pooled_height = 2 : i64, pooled_width = 2 : i64, spatial_scale = 1.0 : f32, sample_num = 0 : i64} : (tensor<1x2x8x8xf32>, tensor<3x5xf32>) -> tensor<3x2x2x2xf32>
  return
}

// -----

func.func @negative_samples(%x: tensor<1x2x8x8xf32>, %y: tensor<3x5xf32>) {
  // roi_align_c2
  // expected-error @+1 {{pooled_height, pooled_width and sample_num must be above 0}}
  %0 = mindir.ROIAlign(%x, %y) {pooled_height = 2 : i64, pooled_width = 2 : i64, spatial_scale = 1.0 : f32, sample_num = -1 : i64} : (tensor<1x2x8x8xf32>, tensor<3x5xf32>) -> tensor<3x2x2x2xf32>
  return
}

// -----

func.func @end_mode(%x: tensor<1x2x8x8xf32>, %y: tensor<3x5xf32>) {
  // roi_align_c3
  // expected-error @+1 {{roi_end_mode must be 0 or 1, is 2}}
  %0 = mindir.ROIAlign(%x, %y) {pooled_height = 2 : i64, pooled_width = 2 : i64, spatial_scale = 1.0 : f32, roi_end_mode = 2 : i64} : (tensor<1x2x8x8xf32>, tensor<3x5xf32>) -> tensor<3x2x2x2xf32>
  return
}

// -----

func.func @features(%x: tensor<2x8x8xf32>, %y: tensor<3x5xf32>) {
  // image_c1
  // expected-error @+1 {{operand must have 4 dimensions, not 3}}
  %0 = mindir.ROIAlign(%x, %y) {pooled_height = 2 : i64, pooled_width = 2 : i64, spatial_scale = 1.0 : f32} : (tensor<2x8x8xf32>, tensor<3x5xf32>) -> tensor<3x2x2x2xf32>
  return
}

// -----

func.func @crop_image(%x: tensor<8x8x2xf32>, %y: tensor<3x4xf32>, %i: tensor<3xi32>) {
  // crop_c1
  // expected-error @+1 {{images must have 4 dimensions, none of them 0}}
  %0 = mindir.CropAndResize(%x, %y, %i) {crop_size = array<i64: 2, 2>} : (tensor<8x8x2xf32>, tensor<3x4xf32>, tensor<3xi32>) -> tensor<3x2x2x2xf32>
  return
}

// -----

func.func @crop_index(%x: tensor<1x8x8x2xf32>, %y: tensor<3x4xf32>, %i: tensor<2xi32>) {
  // crop_c2
  // expected-error @+1 {{needs an index for each box}}
  %0 = mindir.CropAndResize(%x, %y, %i) {crop_size = array<i64: 2, 2>} : (tensor<1x8x8x2xf32>, tensor<3x4xf32>, tensor<2xi32>) -> tensor<3x2x2x2xf32>
  return
}

// -----

func.func @crop_size(%x: tensor<1x8x8x2xf32>, %y: tensor<3x4xf32>, %i: tensor<3xi32>) {
  // crop_c3
  // expected-error @+1 {{crop_size must be two numbers above 1}}
  %0 = mindir.CropAndResize(%x, %y, %i) {crop_size = array<i64: 2>} : (tensor<1x8x8x2xf32>, tensor<3x4xf32>, tensor<3xi32>) -> tensor<3x2x2x2xf32>
  return
}

// -----

func.func @crop_method(%x: tensor<1x8x8x2xf32>, %y: tensor<3x4xf32>, %i: tensor<3xi32>) {
  // crop_c4
  // expected-error @+1 {{method bicubic is not supported}}
  %0 = mindir.CropAndResize(%x, %y, %i) {crop_size = array<i64: 2, 2>, method = "bicubic"} : (tensor<1x8x8x2xf32>, tensor<3x4xf32>, tensor<3xi32>) -> tensor<3x2x2x2xf32>
  return
}
