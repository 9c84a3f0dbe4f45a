// RUN: msc-opt %s --split-input-file --verify-diagnostics

// MindSpore has no kernel for it.
func.func @hypot_of_halves(%x: tensor<2xf16>) -> tensor<2xf16> {
  // expected-error @+1 {{must be tensor of float32 or float64}}
  %0 = mindir.Hypot(%x, %x) : (tensor<2xf16>, tensor<2xf16>) -> tensor<2xf16>
  return %0 : tensor<2xf16>
}
