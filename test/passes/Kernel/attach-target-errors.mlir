// RUN: msc-opt %s --attach-target=name=cpp --verify-diagnostics

// expected-error @unknown {{the module has dimensions with bounds, of which no target has kernels}}
module attributes {bounded.symbols = [#bounded.symbol<"x" dim 0 in 1 to 8>]} {}
