//===- BufferViews.cpp - arithmetic of strided views ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Plan/BufferViews.h"
#include "dialects/Kernel/IR/ViewExtent.h"

using namespace mlir;
using namespace msc;

bounded::Shape msc::getStrides(MemRefType type) {
  return bounded::getStrides(type);
}

bool msc::isDense(MemRefType type) {
  bounded::Extent expected = 1;
  bounded::Shape sizes = bounded::getExtents(type), strides = getStrides(type);
  for (int64_t i = type.getRank() - 1; i >= 0; --i) {
    if (sizes[i] != 1 && strides[i] != expected)
      return false;
    expected = expected * sizes[i];
  }
  return true;
}

bool msc::isPixelStrided(MemRefType type) {
  int64_t channels = type.getRank() - 1;
  if (channels < 1)
    return false;
  bounded::Shape s = getStrides(type), d = bounded::getExtents(type);
  for (int64_t i = 0; i + 1 < channels; ++i)
    if (d[i] != 1 && s[i] != d[i + 1] * s[i + 1])
      return false;
  return (d[channels] == 1 || s[channels] == 1) && !s[channels - 1].isOpen() &&
         s[channels - 1].getBound() >= d[channels].getBound();
}

MemRefType msc::getDenseType(RankedTensorType type) {
  bounded::Shape sizes = bounded::getExtents(type);
  return bounded::getBufferType(sizes, bounded::getDenseStrides(sizes),
                                type.getElementType());
}

int64_t msc::getEnd(const BufferView &view) {
  return view.offset.getBound() + kernel::getSpannedBytes(view.type);
}

/// A view without gaps has the plain type, whatever strides its dimensions of
/// size 1 had.
static MemRefType stridedType(const bounded::Shape &sizes,
                              const bounded::Shape &strides, Type element) {
  MemRefType type = bounded::getBufferType(sizes, strides, element);
  return isDense(type) ? bounded::getBufferType(
                             sizes, bounded::getDenseStrides(sizes), element)
                       : type;
}

BufferView msc::getSlice(const BufferView &view, const bounded::Shape &offsets,
                         ArrayRef<int64_t> sizes, ArrayRef<int64_t> strides,
                         const bounded::Shape &resultShape) {
  bounded::Shape outer = getStrides(view.type), kept;
  bounded::Extent start = 0;
  size_t next = 0;
  for (size_t i = 0; i < sizes.size(); ++i) {
    if (offsets[i] != 0)
      start = start + offsets[i] * outer[i];
    // A slice may drop dimensions of size 1 (tensor.extract_slice's rank
    // reduction).
    bool dropped = sizes[i] == 1 &&
                   (next >= resultShape.size() || resultShape[next] != 1 ||
                    sizes.size() - i > resultShape.size() - next);
    if (dropped && sizes.size() != resultShape.size())
      continue;
    kept.push_back(outer[i] * strides[i]);
    ++next;
  }
  Type element = view.type.getElementType();
  return {view.root, view.offset + start * kernel::getElementBytes(element),
          stridedType(resultShape, kept, element)};
}
