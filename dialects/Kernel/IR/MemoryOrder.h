//===- MemoryOrder.h - tensors that lie in another order of dimensions ----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_KERNEL_MEMORYORDER_H
#define MSC_DIALECTS_KERNEL_MEMORYORDER_H

#include "mlir/Support/LLVM.h"
#include <optional>

namespace msc::kernel {

/// What is said of each dimension in memory (sizes, strides), in the order that
/// an operation counts them: that of memory undone, dimension i of which is
/// `order[i]`.
template <class List>
List undoOrder(const List &inMemory,
               std::optional<llvm::ArrayRef<int64_t>> order) {
  List counted = inMemory;
  for (size_t i = 0; order && i < inMemory.size(); ++i)
    counted[(*order)[i]] = inMemory[i];
  return counted;
}

} // namespace msc::kernel

#endif // MSC_DIALECTS_KERNEL_MEMORYORDER_H
