//===- SamePadding.h - padding that follows from the size of an image -----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_BOUNDED_SAMEPADDING_H
#define MSC_DIALECTS_BOUNDED_SAMEPADDING_H

#include "dialects/Bounded/IR/Extent.h"

namespace msc::bounded {

/// Stands for a pad that is getSamePadding of each run, and for the one behind.
constexpr int64_t kSamePad = -1;

/// What MindSpore's pad_mode same puts in front of an image of `input` pixels
/// so that every stride-th has a window of `extent` pixels: half of what is
/// missing. `extent` is at least the stride.
Extent getSamePadding(const Extent &input, int64_t extent, int64_t stride);

/// All that pads an image, in front of it and behind.
Extent getPadding(const Extent &before, const Extent &after);

/// The pads (top, left, bottom, right) of a window of these sizes; for those
/// that each run chooses the most that there can be in all.
llvm::SmallVector<int64_t> getMostPads(llvm::ArrayRef<int64_t> kernel,
                                       llvm::ArrayRef<int64_t> dilations,
                                       llvm::ArrayRef<int64_t> pads);

} // namespace msc::bounded

#endif // MSC_DIALECTS_BOUNDED_SAMEPADDING_H
