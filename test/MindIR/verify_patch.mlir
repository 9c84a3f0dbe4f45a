// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @blocks_of_a_matrix(%x: tensor<4x4xf32>) -> tensor<8x2xf32> {
  // block_c1
  // expected-error@+1 {{'mindir.SpaceToDepth' op cannot make blocks of 2 of 'tensor<4x4xf32>', read as NCHW}}
  %0 = mindir.SpaceToDepth(%x) {block_size = 2 : i64} : (tensor<4x4xf32>) -> tensor<8x2xf32>
  return %0 : tensor<8x2xf32>
}

// -----

func.func @blocks_that_do_not_fit(%x: tensor<1x2x4x5xf32>) -> tensor<1x8x2x2xf32> {
  // space_to_depth_c1
  // expected-error@+1 {{'mindir.SpaceToDepth' op cannot cut 'tensor<1x2x4x5xf32>' into blocks of 2 x 2}}
  %0 = mindir.SpaceToDepth(%x) {block_size = 2 : i64} : (tensor<1x2x4x5xf32>) -> tensor<1x8x2x2xf32>
  return %0 : tensor<1x8x2x2xf32>
}

// -----

func.func @channels_that_are_no_blocks(%x: tensor<1x6x2x2xf32>) -> tensor<1x1x4x4xf32> {
  // depth_to_space_c1
  // expected-error@+1 {{'mindir.DepthToSpace' op cannot make blocks of 2 x 2 of the channels of 'tensor<1x6x2x2xf32>'}}
  %0 = mindir.DepthToSpace(%x) {block_size = 2 : i64} : (tensor<1x6x2x2xf32>) -> tensor<1x1x4x4xf32>
  return %0 : tensor<1x1x4x4xf32>
}

// -----

func.func @blocks_of_three_dimensions(%x: tensor<1x2x4x4xf32>) -> tensor<8x1x2x2xf32> {
  // batch_block_c1
  // expected-error@+1 {{'mindir.SpaceToBatchND' op cannot make blocks of (2, 2, 2) with a border of (0, 0, 0, 0) of 'tensor<1x2x4x4xf32>'}}
  %0 = mindir.SpaceToBatchND(%x) {block_shape = array<i64: 2, 2, 2>, paddings = array<i64: 0, 0, 0, 0>} : (tensor<1x2x4x4xf32>) -> tensor<8x1x2x2xf32>
  return %0 : tensor<8x1x2x2xf32>
}

// -----

func.func @padded_pixels_do_not_fit(%x: tensor<1x2x4x4xf32>) -> tensor<4x2x2x2xf32> {
  // space_to_batch_nd_c1
  // expected-error@+1 {{'mindir.SpaceToBatchND' op cannot cut 5 x 4 pixels into blocks of (2, 2)}}
  %0 = mindir.SpaceToBatchND(%x) {block_shape = array<i64: 2, 2>, paddings = array<i64: 1, 0, 0, 0>} : (tensor<1x2x4x4xf32>) -> tensor<4x2x2x2xf32>
  return %0 : tensor<4x2x2x2xf32>
}

// -----

func.func @images_that_are_no_blocks(%x: tensor<6x2x2x2xf32>) -> tensor<1x2x4x4xf32> {
  // batch_to_space_nd_c1
  // expected-error@+1 {{'mindir.BatchToSpaceND' op cannot make blocks of (2, 2) of 6 images}}
  %0 = mindir.BatchToSpaceND(%x) {block_shape = array<i64: 2, 2>, crops = array<i64: 0, 0, 0, 0>} : (tensor<6x2x2x2xf32>) -> tensor<1x2x4x4xf32>
  return %0 : tensor<1x2x4x4xf32>
}

// -----

func.func @all_pixels_cut_off(%x: tensor<4x2x2x2xf32>) -> tensor<1x2x0x4xf32> {
  // batch_to_space_nd_c2
  // expected-error@+1 {{'mindir.BatchToSpaceND' op cuts all pixels off}}
  %0 = mindir.BatchToSpaceND(%x) {block_shape = array<i64: 2, 2>, crops = array<i64: 2, 2, 0, 0>} : (tensor<4x2x2x2xf32>) -> tensor<1x2x0x4xf32>
  return %0 : tensor<1x2x0x4xf32>
}

// -----

func.func @stride_of_0(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x9xf32> {
  // patch_c1
  // expected-error@+1 {{'mindir.Im2Col' op cannot take windows of (2, 2) with strides of (0, 1), dilations of (1, 1) and pads of (0, 0)}}
  %0 = mindir.Im2Col(%x) {ksizes = array<i64: 2, 2>, strides = array<i64: 0, 1>, dilations = array<i64: 1, 1>, pads = array<i64: 0, 0>}
       : (tensor<1x2x4x4xf32>) -> tensor<1x2x4x9xf32>
  return %0 : tensor<1x2x4x9xf32>
}

// -----

func.func @windows_larger_than_the_image(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x25x1xf32> {
  // im2col_c1
  // expected-error@+1 {{'mindir.Im2Col' op has no windows of (5, 5) in 'tensor<1x2x4x4xf32>'}}
  %0 = mindir.Im2Col(%x) {ksizes = array<i64: 5, 5>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, pads = array<i64: 0, 0>}
       : (tensor<1x2x4x4xf32>) -> tensor<1x2x25x1xf32>
  return %0 : tensor<1x2x25x1xf32>
}

// -----

func.func @windows_padded_to_the_same_size(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x16xf32> {
  // im2col_c2
  // expected-error@+1 {{'mindir.Im2Col' op padding_mode SAME is not supported}}
  %0 = mindir.Im2Col(%x) {ksizes = array<i64: 2, 2>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, pads = array<i64: 0, 0>, padding_mode = "SAME"}
       : (tensor<1x2x4x4xf32>) -> tensor<1x2x4x16xf32>
  return %0 : tensor<1x2x4x16xf32>
}

// -----

func.func @columns_of_another_image(%x: tensor<1x2x4x8xf32>) -> tensor<1x2x4x4xf32> {
  // col2im_c1
  // expected-error@+1 {{'mindir.Col2Im' op cannot join 'tensor<1x2x4x8xf32>' to images of (4, 4)}}
  %0 = mindir.Col2Im(%x) {output_size = array<i64: 4, 4>, kernel_size = array<i64: 2, 2>, dilation = array<i64: 1, 1>, padding = array<i64: 0, 0>,
       stride = array<i64: 1, 1>} : (tensor<1x2x4x8xf32>) -> tensor<1x2x4x4xf32>
  return %0 : tensor<1x2x4x4xf32>
}

// -----

func.func @windows_of_channels(%x: tensor<1x2x3x3x3xf32>) -> tensor<1x16x2x2x2xf32> {
  // extract_volume_patches_c1
  // expected-error@+1 {{'mindir.ExtractVolumePatches' op cannot take windows of (1, 2, 2, 2, 2) with strides of (1, 1, 1, 1, 1) of 'tensor<1x2x3x3x3xf32>'}}
  %0 = mindir.ExtractVolumePatches(%x) {kernel_size = array<i64: 1, 2, 2, 2, 2>, strides = array<i64: 1, 1, 1, 1, 1>}
       : (tensor<1x2x3x3x3xf32>) -> tensor<1x16x2x2x2xf32>
  return %0 : tensor<1x16x2x2x2xf32>
}

// -----

func.func @windows_padded_otherwise(%x: tensor<1x2x3x3x3xf32>) -> tensor<1x16x2x2x2xf32> {
  // extract_volume_patches_c2
  // expected-error@+1 {{'mindir.ExtractVolumePatches' op padding FULL is not supported}}
  %0 = mindir.ExtractVolumePatches(%x) {kernel_size = array<i64: 1, 1, 2, 2, 2>, strides = array<i64: 1, 1, 1, 1, 1>, padding = "FULL"}
       : (tensor<1x2x3x3x3xf32>) -> tensor<1x16x2x2x2xf32>
  return %0 : tensor<1x16x2x2x2xf32>
}

// -----

func.func @windows_larger_than_the_volume(%x: tensor<1x2x3x3x3xf32>) -> tensor<1x128x1x1x1xf32> {
  // extract_volume_patches_c3
  // expected-error@+1 {{'mindir.ExtractVolumePatches' op has no windows of (1, 1, 4, 4, 4) in 'tensor<1x2x3x3x3xf32>'}}
  %0 = mindir.ExtractVolumePatches(%x) {kernel_size = array<i64: 1, 1, 4, 4, 4>, strides = array<i64: 1, 1, 1, 1, 1>}
       : (tensor<1x2x3x3x3xf32>) -> tensor<1x128x1x1x1xf32>
  return %0 : tensor<1x128x1x1x1xf32>
}

// -----

func.func @square_blocks(%x: tensor<1x1x3x4xf32>) -> tensor<4x1x1x2xf32> {
  // space_to_batch_nd_c1
  // expected-error @+1 {{cannot cut 3 x 4 pixels into blocks of (2, 2)}}
  %0 = mindir.SpaceToBatch(%x) {block_size = 2 : i64, paddings = array<i64: 0, 0, 0, 0>} : (tensor<1x1x3x4xf32>) -> tensor<4x1x1x2xf32>
  return %0 : tensor<4x1x1x2xf32>
}

// -----

func.func @square_images(%x: tensor<3x1x2x2xf32>) -> tensor<1x1x4x4xf32> {
  // batch_to_space_nd_c1
  // expected-error @+1 {{cannot make blocks of (2, 2) of 3 images}}
  %0 = mindir.BatchToSpace(%x) {block_size = 2 : i64, crops = array<i64: 0, 0, 0, 0>} : (tensor<3x1x2x2xf32>) -> tensor<1x1x4x4xf32>
  return %0 : tensor<1x1x4x4xf32>
}

// -----

func.func @mint_list(%x: tensor<1x1x4x4xf32>) {
  // patch_ext_c1
  // expected-error @+1 {{cannot take windows of (2) with strides of (0), dilations of (1) and pads of (0)}}
  %0 = mindir.Im2ColExt(%x) {kernel_size = array<i64: 2>, stride = array<i64: 0>} : (tensor<1x1x4x4xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @mint_window(%x: tensor<1x1x4x4xf32>) {
  // patch_ext_c2
  // expected-error @+1 {{has no windows of (5) in 'tensor<1x1x4x4xf32>'}}
  %0 = mindir.Im2ColExt(%x) {kernel_size = array<i64: 5>} : (tensor<1x1x4x4xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @mint_columns(%x: tensor<1x4x8xf32>) {
  // patch_ext_c2
  // expected-error @+1 {{cannot join 'tensor<1x4x8xf32>' to images of (4, 4)}}
  %0 = mindir.Col2ImExt(%x) {output_size = array<i64: 4, 4>, kernel_size = array<i64: 2>} : (tensor<1x4x8xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @image_lists(%x: tensor<1x2x4x4xf32>) {
  // extract_image_patches_c1
  // expected-error @+1 {{cannot take windows of (2, 1, 2, 2) with strides of (1, 1) and rates of (1, 1)}}
  %0 = mindir.ExtractImagePatches(%x) {ksizes = array<i64: 2, 1, 2, 2>, strides = array<i64: 1, 1>, rates = array<i64: 1, 1>} : (tensor<1x2x4x4xf32>) -> tensor<1x8x3x3xf32>
  return
}

// -----

func.func @image_padding(%x: tensor<1x2x4x4xf32>) {
  // extract_image_patches_c2
  // expected-error @+1 {{padding pad is not supported}}
  %0 = mindir.ExtractImagePatches(%x) {ksizes = array<i64: 2, 2>, strides = array<i64: 1, 1>, rates = array<i64: 1, 1>, padding = "pad"}
    : (tensor<1x2x4x4xf32>) -> tensor<1x8x3x3xf32>
  return
}

// -----

func.func @image_windows(%x: tensor<1x2x4x4xf32>) {
  // extract_image_patches_c3
  // expected-error @+1 {{has no windows of (5, 2) in 'tensor<1x2x4x4xf32>'}}
  %0 = mindir.ExtractImagePatches(%x) {ksizes = array<i64: 5, 2>, strides = array<i64: 1, 1>, rates = array<i64: 1, 1>} : (tensor<1x2x4x4xf32>) -> tensor<1x8x0x3xf32>
  return
}
