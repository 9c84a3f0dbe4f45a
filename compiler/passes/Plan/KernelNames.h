//===- KernelNames.h ------------------------------------------------------===//
//
// Readable names of kernels from the nodes they came from.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_PLAN_KERNELNAMES_H
#define MSC_PASSES_PLAN_KERNELNAMES_H

#include "mlir/IR/Location.h"
#include "llvm/ADT/SmallVector.h"
#include <string>

namespace msc {

/// The names inside a (possibly fused) location, in order, each once.
llvm::SmallVector<std::string> getNodeNames(mlir::Location loc);

/// "Default/layer1-SequentialCell/0-Bottleneck/conv1-Conv2d/Conv2D-op12" ->
/// "layer1_0_conv1_Conv2D": a C identifier of at most 48 characters.
std::string getKernelStem(llvm::StringRef node);

} // namespace msc

#endif // MSC_PASSES_PLAN_KERNELNAMES_H
