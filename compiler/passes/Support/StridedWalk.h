//===- StridedWalk.h - tensors visited at regular distances ---------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// Offsets and strides count elements.
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_SUPPORT_STRIDEDWALK_H
#define MSC_PASSES_SUPPORT_STRIDEDWALK_H

#include "mlir/Support/LLVM.h"

namespace msc {

/// Distances between neighbours along each dimension of a row-major tensor.
llvm::SmallVector<int64_t> rowMajorStrides(llvm::ArrayRef<int64_t> shape);

/// Where the elements of a part of a tensor lie.
struct StridedPart {
  int64_t offset = 0;
  llvm::SmallVector<int64_t> strides;
};

/// A nest of loops in row-major order, each of which moves an offset in every
/// one of several tensors. Loops that all tensors walk as one are merged.
class StridedLoops {
public:
  StridedLoops(llvm::ArrayRef<int64_t> shape,
               llvm::ArrayRef<llvm::ArrayRef<int64_t>> strides);

  int64_t getCount() const { return count; }
  /// What one step of the innermost loop adds to the offset of a tensor.
  int64_t getStep(size_t tensor) const { return strides[tensor].back(); }

  /// Calls `visit` with the offsets of the first of `run` points of the
  /// innermost loop, for all of the `points` points from `begin` on.
  template <typename Visit>
  void forEachRun(int64_t begin, int64_t points, Visit visit) const {
    if (points <= 0)
      return;
    for (Position at = seek(begin);;) {
      int64_t run = std::min(points, sizes.back() - at.index.back());
      visit(llvm::ArrayRef<int64_t>(at.offsets), run);
      points -= run;
      if (points == 0)
        return;
      advance(at, run);
    }
  }

private:
  struct Position {
    llvm::SmallVector<int64_t> index, offsets;
  };
  Position seek(int64_t point) const;
  void advance(Position &at, int64_t run) const;
  void addLoop(int64_t size, llvm::ArrayRef<int64_t> steps);

  int64_t count = 1;
  llvm::SmallVector<int64_t> sizes;
  llvm::SmallVector<llvm::SmallVector<int64_t>> strides; ///< tensor, loop
};

/// Copies the elements of `size` bytes of one part to another of that shape.
void copyStrided(char *to, const StridedPart &target, const char *from,
                 const StridedPart &source, llvm::ArrayRef<int64_t> shape,
                 int64_t size);

} // namespace msc

#endif // MSC_PASSES_SUPPORT_STRIDEDWALK_H
