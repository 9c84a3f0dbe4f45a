//===- Obfuscation.h - networks that want a key as an input ---------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_COMPILER_DRIVER_OBFUSCATION_H
#define MSC_COMPILER_DRIVER_OBFUSCATION_H

#include "mlir/IR/BuiltinOps.h"

namespace msc::driver {

/// MindSpore 2.0's obf_config with an obf_random_seed leaves branches in the
/// graph that a number chooses, which is an input more. Says what it must be.
void warnOfObfuscation(mlir::ModuleOp module);

} // namespace msc::driver

#endif // MSC_COMPILER_DRIVER_OBFUSCATION_H
