//===- RuntimePacker.h - packs weights that only the run knows ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_KERNEL_RUNTIMEPACKER_H
#define MSC_PASSES_KERNEL_RUNTIMEPACKER_H

#include "compiler/passes/Passes.h"

namespace msc {

/// Flat pieces of a tensor in a new order: what packing is when the values are
/// not known yet.
class RuntimePacker {
public:
  RuntimePacker(mlir::OpBuilder &builder, mlir::Location loc)
      : builder(builder), loc(loc) {}

  /// Rows [first, first + count) of `source`, transposed by `perm`, its last
  /// dimension zero-padded to `width`, flattened.
  void append(mlir::Value source, int64_t first, int64_t count,
              llvm::ArrayRef<int64_t> perm, int64_t width);

  /// All pieces, one behind the other.
  mlir::Value finish();

private:
  mlir::OpBuilder &builder;
  mlir::Location loc;
  llvm::SmallVector<mlir::Value> pieces;
};

} // namespace msc

#endif // MSC_PASSES_KERNEL_RUNTIMEPACKER_H
