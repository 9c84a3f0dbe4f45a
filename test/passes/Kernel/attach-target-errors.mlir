// RUN: msc-opt %s --attach-target=name=cuda --verify-diagnostics

// expected-error @unknown {{the module has dimensions with bounds, of which cuda has no kernels}}
module attributes {bounded.symbols = [#bounded.symbol<"x" dim 0 in 1 to 8>]} {}
