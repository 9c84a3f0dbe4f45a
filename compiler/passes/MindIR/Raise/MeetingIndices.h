//===- MeetingIndices.h - dimensions that meet where indices point --------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_RAISE_MEETINGINDICES_H
#define MSC_PASSES_MINDIR_RAISE_MEETINGINDICES_H

#include "dialects/Bounded/IR/Extent.h"

namespace msc {

/// Two symbols that have to be one, the first of them first.
using Symbols = std::pair<unsigned, unsigned>;

/// The first that meet where sizes are aligned to the right, as broadcasting
/// does it.
std::optional<Symbols> findMeeting(const bounded::Shape &a,
                                   const bounded::Shape &b);

/// Whether the operator reads or writes where indices point.
bool isIndexed(mlir::Operation *op);

/// Of such an operator: dimensions of indices, of what they point into and of
/// what is written there.
std::optional<Symbols> findIndexMeeting(mlir::Operation *op);

} // namespace msc

#endif // MSC_PASSES_MINDIR_RAISE_MEETINGINDICES_H
