//===- BufferViews.cpp - arithmetic of strided views ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Plan/BufferViews.h"
#include "dialects/Kernel/IR/ViewExtent.h"

using namespace mlir;
using namespace msc;

SmallVector<int64_t> msc::getStrides(MemRefType type) {
  SmallVector<int64_t> strides;
  int64_t offset;
  if (failed(type.getStridesAndOffset(strides, offset)))
    return {};
  return strides;
}

bool msc::isDense(MemRefType type) {
  int64_t expected = 1;
  SmallVector<int64_t> strides = getStrides(type);
  for (int64_t i = type.getRank() - 1; i >= 0; --i) {
    if (type.getDimSize(i) != 1 && strides[i] != expected)
      return false;
    expected *= type.getDimSize(i);
  }
  return true;
}

bool msc::isPixelStrided(MemRefType type) {
  int64_t channels = type.getRank() - 1;
  if (channels < 1)
    return false;
  SmallVector<int64_t> s = getStrides(type);
  ArrayRef<int64_t> d = type.getShape();
  for (int64_t i = 0; i + 1 < channels; ++i)
    if (d[i] != 1 && s[i] != d[i + 1] * s[i + 1])
      return false;
  return (d[channels] == 1 || s[channels] == 1) &&
         s[channels - 1] >= d[channels];
}

MemRefType msc::getDenseType(RankedTensorType type) {
  return MemRefType::get(type.getShape(), type.getElementType());
}

int64_t msc::getEnd(const BufferView &view) {
  return view.offset + kernel::getSpannedBytes(view.type);
}

static MemRefType stridedType(ArrayRef<int64_t> shape,
                              ArrayRef<int64_t> strides, Type element) {
  auto type = MemRefType::get(
      shape, element, StridedLayoutAttr::get(element.getContext(), 0, strides));
  return isDense(type) ? MemRefType::get(shape, element) : type;
}

BufferView msc::getSlice(const BufferView &view, ArrayRef<int64_t> offsets,
                         ArrayRef<int64_t> sizes, ArrayRef<int64_t> strides,
                         ArrayRef<int64_t> resultShape) {
  SmallVector<int64_t> outer = getStrides(view.type), kept;
  int64_t start = 0;
  size_t next = 0;
  for (size_t i = 0; i < sizes.size(); ++i) {
    start += offsets[i] * outer[i];
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
