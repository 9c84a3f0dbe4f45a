// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @scalar(%x: tensor<complex<f32>>) {
  // fourier_c1
  // expected-error @+1 {{cannot transform 'tensor<complex<f32>>'}}
  %0 = mindir.FFT(%x) : (tensor<complex<f32>>) -> tensor<complex<f32>>
  return
}

// -----

func.func @nothing(%x: tensor<2x6xcomplex<f32>>) {
  // fourier_c1
  // expected-error @+1 {{cannot transform 0 numbers}}
  %0 = mindir.FFT(%x) {n = 0 : i64} : (tensor<2x6xcomplex<f32>>) -> tensor<2x0xcomplex<f32>>
  return
}

// -----

func.func @norm(%x: tensor<2x6xcomplex<f32>>) {
  // fourier_c2
  // expected-error @+1 {{has no norm 3}}
  %0 = mindir.FFT(%x) {norm = 3 : i64} : (tensor<2x6xcomplex<f32>>) -> tensor<2x6xcomplex<f32>>
  return
}

// -----

func.func @dimension(%x: tensor<2x6xcomplex<f32>>) {
  // axis_c1
  // expected-error @+1 {{axis 2 is outside the rank 2}}
  %0 = mindir.FFT(%x) {dim = 2 : i64} : (tensor<2x6xcomplex<f32>>) -> tensor<2x6xcomplex<f32>>
  return
}

// -----

func.func @sizes(%x: tensor<2x6xcomplex<f32>>) {
  // fourier_c3
  // expected-error @+1 {{has sizes (4) for the dimensions (0, 1)}}
  %0 = mindir.FFT2(%x) {s = array<i64: 4>, dim = array<i64: 0, 1>} : (tensor<2x6xcomplex<f32>>) -> tensor<2x4xcomplex<f32>>
  return
}

// -----

func.func @twice(%x: tensor<2x6xcomplex<f32>>) {
  // fourier_c3
  // expected-error @+1 {{names dimension 1 twice}}
  %0 = mindir.FFTN(%x) {dim = array<i64: 1, -1>} : (tensor<2x6xcomplex<f32>>) -> tensor<2x6xcomplex<f32>>
  return
}

// -----

func.func @complex_half(%x: tensor<2x6xcomplex<f32>>) {
  // expected-error @+1 {{operand #0 must be tensor of float16, float32, float64, int32 or int64}}
  %0 = mindir.RFFT(%x) : (tensor<2x6xcomplex<f32>>) -> tensor<2x4xcomplex<f32>>
  return
}

// -----

func.func @shift(%x: tensor<2x6xf32>) {
  // axis_c1
  // expected-error @+1 {{axis 2 is outside the rank 2}}
  %0 = mindir.FFTShift(%x) {dim = array<i64: 2>} : (tensor<2x6xf32>) -> tensor<2x6xf32>
  return
}

// -----

func.func @dimensions(%x: tensor<2x6xcomplex<f32>>) {
  // fourier_c4
  // expected-error @+1 {{cannot transform 3 dimensions}}
  %0 = mindir.FFTWithSize(%x) {signal_ndim = 3 : i64, inverse = false, real = false} : (tensor<2x6xcomplex<f32>>) -> tensor<2x6xcomplex<f32>>
  return
}

// -----

func.func @signal_sizes(%x: tensor<2x6xcomplex<f32>>) {
  // fourier_c5
  // expected-error @+1 {{does not take the sizes (5) of 'tensor<2x6xcomplex<f32>>'}}
  %0 = mindir.FFTWithSize(%x) {signal_ndim = 1 : i64, inverse = true, real = true, signal_sizes = array<i64: 5>} : (tensor<2x6xcomplex<f32>>) -> tensor<2x5xf32>
  return
}

// -----

func.func @real(%x: tensor<2x6xf32>) {
  // fourier_c6
  // expected-error @+1 {{does not take real numbers}}
  %0 = mindir.FFTWithSize(%x) {signal_ndim = 1 : i64, inverse = false, real = false} : (tensor<2x6xf32>) -> tensor<2x6xcomplex<f32>>
  return
}

// -----

func.func @frequencies() {
  // frequencies_c1
  // expected-error @+1 {{has no frequencies of 0 samples at a distance of 1}}
  %0 = mindir.FFTFreq() {n = 0 : i64} : () -> tensor<0xf32>
  return
}

// -----

func.func @polar(%x: tensor<3xf32>, %y: tensor<2xf32>) {
  // polar_c1
  // expected-error @+1 {{operands differ: 'tensor<3xf32>' and 'tensor<2xf32>'}}
  %0 = mindir.Polar(%x, %y) : (tensor<3xf32>, tensor<2xf32>) -> tensor<3xcomplex<f32>>
  return
}

// -----

func.func @no_frame(%x: tensor<28xf32>, %w: tensor<8xf32>) {
  // stft_c1
  // expected-error @+1 {{has no frame of 30 in 'tensor<28xf32>'}}
  %0 = mindir.STFT(%x, %w) {n_fft = 30 : i64, hop_length = 4 : i64, win_length = 8 : i64, normalized = false, onesided = true, return_complex = true} : (tensor<28xf32>, tensor<8xf32>) -> tensor<16x1xcomplex<f32>>
  return
}

// -----

func.func @no_hop(%x: tensor<28xf32>, %w: tensor<8xf32>) {
  // stft_c2
  // expected-error @+1 {{does not take the window 'tensor<8xf32>' of 8 each 0}}
  %0 = mindir.STFT(%x, %w) {n_fft = 8 : i64, hop_length = 0 : i64, win_length = 8 : i64, normalized = false, onesided = true, return_complex = true} : (tensor<28xf32>, tensor<8xf32>) -> tensor<5x6xcomplex<f32>>
  return
}

// -----

func.func @onesided(%x: tensor<28xcomplex<f32>>, %w: tensor<8xf32>) {
  // stft_c3
  // expected-error @+1 {{of complex numbers cannot be onesided}}
  %0 = mindir.STFT(%x, %w) {n_fft = 8 : i64, hop_length = 4 : i64, win_length = 8 : i64, normalized = false, onesided = true, return_complex = true} : (tensor<28xcomplex<f32>>, tensor<8xf32>) -> tensor<5x6xcomplex<f32>>
  return
}

// -----

func.func @window_type(%x: tensor<28xf32>, %w: tensor<8xf64>) {
  // stft_c4
  // expected-error @+1 {{window does not fit the signal: 'tensor<8xf64>'}}
  %0 = mindir.STFT(%x, %w) {n_fft = 8 : i64, hop_length = 4 : i64, win_length = 8 : i64, normalized = false, onesided = true, return_complex = true} : (tensor<28xf32>, tensor<8xf64>) -> tensor<5x6xcomplex<f32>>
  return
}

// -----

func.func @cosine(%x: tensor<2x6xf32>) -> tensor<2x6xf32> {
  // cosine_c1
  // expected-error @+1 {{has no type but 2, and no norm but ortho}}
  %0 = mindir.DCT(%x) {norm = 0 : i64} : (tensor<2x6xf32>) -> tensor<2x6xf32>
  return %0 : tensor<2x6xf32>
}

// -----

func.func @no_cosine(%x: tensor<0xf32>) -> tensor<0xf32> {
  // fourier_c1
  // expected-error @+1 {{cannot transform 'tensor<0xf32>'}}
  %0 = mindir.IDCT(%x) : (tensor<0xf32>) -> tensor<0xf32>
  return %0 : tensor<0xf32>
}

// -----

func.func @hermitian(%x: tensor<2x6xf32>) -> tensor<2x6xf32> {
  // fourier_c2
  // expected-error @+1 {{has no norm 3}}
  %0 = mindir.HFFT(%x) {norm = 3 : i64} : (tensor<2x6xf32>) -> tensor<2x6xf32>
  return %0 : tensor<2x6xf32>
}

// -----

func.func @window() -> tensor<0xf32> {
  // signal_window_c1
  // expected-error @+1 {{cannot make a window of 0 numbers}}
  %0 = mindir.HammingWindow() {window_length = 0 : i64} : () -> tensor<0xf32>
  return %0 : tensor<0xf32>
}
