//===- KernelWork.h - the arithmetic of an operation on buffers -----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_PLAN_KERNELWORK_H
#define MSC_PASSES_PLAN_KERNELWORK_H

#include "compiler/passes/Passes.h"

namespace msc {

/// Floating-point and integer operations of one launch, its regions' with them.
int64_t countWork(mlir::Operation *op);

} // namespace msc

#endif // MSC_PASSES_PLAN_KERNELWORK_H
