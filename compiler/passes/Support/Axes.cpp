//===- Axes.cpp - dimensions by number ------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Support/Axes.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Sequence.h"

using namespace mlir;
using namespace msc;

SmallVector<int64_t> msc::trailingDims(int64_t rank, int64_t first) {
  return llvm::to_vector(llvm::seq(first, rank));
}

SmallVector<int64_t> msc::remainingDims(int64_t rank, ArrayRef<int64_t> axes) {
  SmallVector<int64_t> dims;
  for (int64_t dim = 0; dim < rank; ++dim)
    if (!llvm::is_contained(axes, dim))
      dims.push_back(dim);
  return dims;
}

SmallVector<int64_t> msc::countAxes(ArrayRef<int64_t> axes, int64_t rank) {
  SmallVector<int64_t> result;
  for (int64_t axis : axes)
    result.push_back(countAxis(axis, rank));
  return result;
}

bounded::Shape msc::alongAxis(int64_t rank, int64_t axis,
                              bounded::Extent size) {
  bounded::Shape shape(SmallVector<int64_t>(rank, 1));
  shape[axis] = size;
  return shape;
}
