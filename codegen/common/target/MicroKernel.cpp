//===- MicroKernel.cpp - one way of a target to compute an operation ------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/common/target/MicroKernel.h"

using namespace mlir;
using namespace msc;

FailureOr<kernel::MicroAttr> msc::requireMicro(Operation *op) {
  if (kernel::MicroAttr micro = kernel::getMicro(op))
    return micro;
  return op->emitOpError("has no micro-kernel: run select-kernels first");
}
