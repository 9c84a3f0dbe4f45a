// RUN: msc-opt %s --attach-target=name=cpp --verify-diagnostics

// expected-error @unknown {{no target has kernels for them yet; give each one size}}
module attributes {bounded.symbols = [#bounded.symbol<"x" dim 0 in 1 to 8>]} {}
