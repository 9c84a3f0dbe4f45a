// RUN: msc-opt %s --split-input-file --select-kernels --verify-diagnostics

// expected-error @+1 {{there is no target abacus}}
module attributes {kernel.target = #kernel.target<"abacus">} {
}

// -----

module attributes {kernel.target = #kernel.target<"cpp" vector_bytes 64>} {
func.func @half(%x: tensor<1x4x4x2xf16>, %w: tensor<3x2x1x1xf16>) -> tensor<1x4x4x3xf16> {
  %e = tensor.empty() : tensor<1x4x4x3xf16>
  // expected-error @+1 {{is computed by no micro-kernel of target cpp}}
  %y = kernel.conv2d %x, %w into %e window [1, 1] : tensor<1x4x4x2xf16>, tensor<3x2x1x1xf16> into tensor<1x4x4x3xf16>
  return %y : tensor<1x4x4x3xf16>
}
}
