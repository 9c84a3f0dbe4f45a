//===- Axes.h - dimensions by number --------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_SUPPORT_AXES_H
#define MSC_PASSES_SUPPORT_AXES_H

#include "dialects/Bounded/IR/Extent.h"
#include "mlir/Support/LLVM.h"

namespace msc {

/// An axis counted from the front.
inline int64_t countAxis(int64_t axis, int64_t rank) {
  return axis < 0 ? axis + rank : axis;
}

/// All dimensions below `rank` but `axes`: those of a reduction's result.
llvm::SmallVector<int64_t> remainingDims(int64_t rank,
                                         llvm::ArrayRef<int64_t> axes);
/// 0, 1, ..., rank - 1 from `first` on.
llvm::SmallVector<int64_t> trailingDims(int64_t rank, int64_t first = 0);

/// The axes counted from the front; the verifier has checked them.
llvm::SmallVector<int64_t> countAxes(llvm::ArrayRef<int64_t> axes,
                                     int64_t rank);

/// `rank` dimensions of extent 1 but for one: a vector lies along it and
/// broadcasts along the others.
bounded::Shape alongAxis(int64_t rank, int64_t axis, bounded::Extent size);

} // namespace msc

#endif // MSC_PASSES_SUPPORT_AXES_H
