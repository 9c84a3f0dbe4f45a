// RUN: msc-opt %s --attach-target=name=cuda --verify-diagnostics

// expected-error @unknown {{dimension 0 of x has bounds, for which cuda has no kernels; the target cpp has them}}
// expected-error @unknown {{NonZero-op0: a run finds how long its result is, for which cuda has no kernels; the target cpp has them}}
module attributes {bounded.symbols = [#bounded.symbol<"x" dim 0 in 1 to 8>, #bounded.symbol<"NonZero-op0" in 0 to 12>]} {}
