//===- SpatialList.h - mint's lists over spatial dimensions ---------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_SPATIALLIST_H
#define MSC_DIALECTS_MINDIR_SPATIALLIST_H

#include "llvm/ADT/ArrayRef.h"
#include <cstdint>

namespace msc::mindir {

/// Of a list with one entry for each spatial dimension, or one for all.
inline int64_t spatialEntry(llvm::ArrayRef<int64_t> list, int64_t i) {
  return list.size() == 1 ? list[0] : list[i];
}

/// Without a stride windows lie side by side.
template <typename Op> llvm::ArrayRef<int64_t> getStrideOrKernel(Op op) {
  return op.getStride().empty() ? op.getKernelSize() : op.getStride();
}

} // namespace msc::mindir

#endif // MSC_DIALECTS_MINDIR_SPATIALLIST_H
