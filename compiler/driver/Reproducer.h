//===- Reproducer.h - the smallest part that shows a difference -----------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_COMPILER_DRIVER_REPRODUCER_H
#define MSC_COMPILER_DRIVER_REPRODUCER_H

#include "compiler/driver/FirstDifference.h"

namespace msc::driver {

/// A part of the network, its inputs' values, and the value it should give.
struct Reproducer {
  NodeValues::Part part;
  std::string expected; ///< what the unfused build gives
  size_t nodes;         ///< how many it has
};

/// Grows the part that computes node `guilty` from the values that it reads,
/// against the order of the nodes, until the fused build and the unfused one
/// differ on it: the whole way to the inputs at most.
llvm::Expected<Reproducer> reproduce(NodeValues &values, size_t guilty,
                                     const Tolerance &tolerance);

/// Writes model.mindir, in0.npy, ... and expected0.npy to a folder.
llvm::Error writeReproducer(const Reproducer &reproducer,
                            llvm::StringRef folder);

} // namespace msc::driver

#endif // MSC_COMPILER_DRIVER_REPRODUCER_H
