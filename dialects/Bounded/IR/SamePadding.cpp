//===- SamePadding.cpp - padding that follows from the size of an image ---===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/Bounded/IR/SamePadding.h"
#include "dialects/Bounded/IR/ExtentOrder.h"

using namespace mlir;
using namespace msc::bounded;

Extent msc::bounded::getSamePadding(const Extent &input, int64_t extent,
                                    int64_t stride) {
  int64_t bound = input.getBound();
  int64_t half = ((bound - 1) / stride * stride + extent - bound) / 2;
  if (!input.isOpen())
    return half;
  // It neither grows nor shrinks with the size: no arithmetic of extents.
  AffineExpr size = input.getExpr();
  AffineExpr missing = (size - 1).floorDiv(stride) * stride + extent - size;
  return Extent(half, missing.floorDiv(2));
}

Extent msc::bounded::getPadding(const Extent &before, const Extent &after) {
  Extent all = before + after;
  if (!all.isOpen())
    return all;
  // What both have in common cancels out.
  return Extent(all.getBound(), simplify(all.getExpr()));
}

SmallVector<int64_t> msc::bounded::getMostPads(ArrayRef<int64_t> kernel,
                                               ArrayRef<int64_t> dilations,
                                               ArrayRef<int64_t> pads) {
  SmallVector<int64_t> most(pads);
  for (int64_t side : {0, 1})
    if (pads[side] == kSamePad) {
      int64_t all = (kernel[side] - 1) * dilations[side];
      most[side] = all / 2;
      most[side + 2] = all - all / 2;
    }
  return most;
}
