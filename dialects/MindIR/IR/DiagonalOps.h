//===- DiagonalOps.h - diagonals, triangles and bands of matrices ---------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_DIAGONALOPS_H
#define MSC_DIALECTS_MINDIR_DIAGONALOPS_H

#include "dialects/MindIR/IR/MindIR.h"

namespace msc::mindir {

/// Some diagonals of matrices: those above the main one, 0, are positive.
struct Band {
  int64_t lower, upper, rows, cols;
  bool isRightAbove, isRightBelow; ///< where shorter diagonals stand

  bool isInside() const;
  int64_t getCount() const { return upper - lower + 1; }
  /// The elements of one diagonal, and of the longest of the band.
  int64_t getLength(int64_t diagonal) const;
  int64_t getLongest() const;
};

} // namespace msc::mindir

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/DiagonalOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_DIAGONALOPS_H
