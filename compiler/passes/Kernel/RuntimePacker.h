//===- RuntimePacker.h - packs weights that only the run knows ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_KERNEL_RUNTIMEPACKER_H
#define MSC_PASSES_KERNEL_RUNTIMEPACKER_H

#include "codegen/common/target/PackedForm.h"
#include "compiler/passes/Passes.h"

namespace msc {

/// A filter O x I x KH x KW in blocks of output channels, by tensor operations
/// in front of `user`: a vector.
mlir::Value packAtRuntime(mlir::Operation *user, mlir::Value filter,
                          const PackedBlocks &blocks);

} // namespace msc

#endif // MSC_PASSES_KERNEL_RUNTIMEPACKER_H
