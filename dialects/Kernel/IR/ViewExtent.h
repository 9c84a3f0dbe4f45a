//===- ViewExtent.h - which bytes a view of the plan covers ---------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_KERNEL_VIEWEXTENT_H
#define MSC_DIALECTS_KERNEL_VIEWEXTENT_H

#include "dialects/Bounded/IR/Extent.h"
#include "dialects/Kernel/IR/Kernel.h"

namespace msc::kernel {

/// The strides of a buffer in elements; nothing where its layout has none. Of a
/// buffer without elements they are 0: MLIR does not say all of them.
std::optional<llvm::SmallVector<int64_t>>
getKnownStrides(mlir::MemRefType type);

/// The bytes from a strided buffer's first element to the end of its last; 0
/// of a buffer without elements.
int64_t getSpannedBytes(mlir::MemRefType type);

/// Where a view of the plan's memory begins in a run: the byte of the arena,
/// the state or the weights, of its input or output, or of its buffer.
bounded::Extent getPlaceInRun(mlir::Operation *view);
void setPlaceInRun(mlir::Operation *view, const bounded::Extent &offset);

/// Whether an operation is a view of the plan's memory: kernel.arena, state,
/// weights, input or output, or a kernel.view of a buffer.
bool isView(mlir::Operation *op);

/// The bytes of one strided view: of which memory, from where to where, and
/// which of those between.
struct ViewExtent {
  /// Of a kernel.arena, weights, input, output or view. A view without elements
  /// begins and ends at its offset.
  static ViewExtent get(mlir::Value view);

  /// Whether an element of one shares a byte with one of the other. The
  /// elements themselves are compared, since slices of one tensor can lie
  /// between each other.
  bool overlaps(const ViewExtent &other) const;

  /// Calls `visit` with the first byte of each element until it says true.
  /// Whether it did.
  bool anyElement(llvm::function_ref<bool(int64_t)> visit) const;

  llvm::StringRef space; ///< the view's operation
  int64_t index = 0;     ///< of the input or output
  mlir::Value buffer;    ///< of a kernel.view
  int64_t begin = 0, end = 0;
  int64_t elementBytes = 1;
  llvm::SmallVector<int64_t> shape, strides; ///< strides in bytes
};

} // namespace msc::kernel

#endif // MSC_DIALECTS_KERNEL_VIEWEXTENT_H
