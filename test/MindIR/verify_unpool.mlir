// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @list(%x0: tensor<1x1x2x2xf32>, %x1: tensor<1x1x2x2xi64>) {
  // unpool_c1
  // expected-error @+1 {{has a list over windows that it does not take: (1, 1, 0, 2)}}
  %0 = mindir.MaxUnpool2D(%x0, %x1) {ksize = array<i64: 1, 1, 0, 2>, strides = array<i64: 1, 1, 2, 2>, pads = array<i64: 1, 1, 0, 0>} : (tensor<1x1x2x2xf32>, tensor<1x1x2x2xi64>) -> tensor<*xf32>
  return
}

// -----

func.func @format(%x0: tensor<1x1x2x2xf32>, %x1: tensor<1x1x2x2xi64>) {
  // unpool_c2
  // expected-error @+1 {{puts maxima back into NCHW alone, not into NHWC}}
  %0 = mindir.MaxUnpool2D(%x0, %x1) {ksize = array<i64: 1, 1, 2, 2>, strides = array<i64: 1, 1, 2, 2>, pads = array<i64: 1, 1, 0, 0>, format = "NHWC"} : (tensor<1x1x2x2xf32>, tensor<1x1x2x2xi64>) -> tensor<*xf32>
  return
}

// -----

func.func @output_shape(%x0: tensor<1x1x2x2xf32>, %x1: tensor<1x1x2x2xi64>) {
  // unpool_c3
  // expected-error @+1 {{output_shape (1, 2, 4, 4) does not fit 'tensor<1x1x2x2xf32>'}}
  %0 = mindir.MaxUnpool2D(%x0, %x1) {ksize = array<i64: 1, 1, 2, 2>, strides = array<i64: 1, 1, 2, 2>, pads = array<i64: 1, 1, 0, 0>, output_shape = array<i64: 1, 2, 4, 4>} : (tensor<1x1x2x2xf32>, tensor<1x1x2x2xi64>) -> tensor<*xf32>
  return
}

// -----

func.func @places(%x0: tensor<1x1x2x2xf32>, %x1: tensor<1x1x2x3xi64>) {
  // unpool_c4
  // expected-error @+1 {{operands must have one shape, of no size 0: 'tensor<1x1x2x2xf32>' and 'tensor<1x1x2x3xi64>'}}
  %0 = mindir.MaxUnpool2D(%x0, %x1) {ksize = array<i64: 1, 1, 2, 2>, strides = array<i64: 1, 1, 2, 2>, pads = array<i64: 1, 1, 0, 0>} : (tensor<1x1x2x2xf32>, tensor<1x1x2x3xi64>) -> tensor<*xf32>
  return
}

// -----

func.func @mint_list(%x: tensor<1x1x2x2xf32>, %i: tensor<1x1x2x2xi64>) {
  // unpool_ext_c1
  // expected-error @+1 {{has a kernel of (2) with a stride of (0) and padding (0)}}
  %0 = mindir.MaxUnpool2DExt(%x, %i) {kernel_size = array<i64: 2>, stride = array<i64: 0>} : (tensor<1x1x2x2xf32>, tensor<1x1x2x2xi64>) -> tensor<*xf32>
  return
}

// -----

func.func @mint_size(%x: tensor<1x1x2x2xf32>, %i: tensor<1x1x2x2xi64>) {
  // unpool_ext_c2
  // expected-error @+1 {{has no pixels in a result of the size (5)}}
  %0 = mindir.MaxUnpool2DExt(%x, %i) {kernel_size = array<i64: 2>, output_size = array<i64: 5>} : (tensor<1x1x2x2xf32>, tensor<1x1x2x2xi64>) -> tensor<*xf32>
  return
}

// -----

func.func @mint_shapes(%x: tensor<1x1x2x2xf32>, %i: tensor<1x1x2x3xi64>) {
  // unpool_ext_c3
  // expected-error @+1 {{cannot put 'tensor<1x1x2x2xf32>' at 'tensor<1x1x2x3xi64>'}}
  %0 = mindir.MaxUnpool2DExt(%x, %i) {kernel_size = array<i64: 2>} : (tensor<1x1x2x2xf32>, tensor<1x1x2x3xi64>) -> tensor<*xf32>
  return
}
