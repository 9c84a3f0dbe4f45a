//===- SliceOps.cpp - shape inference of parts of a tensor ----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/Inference.h"

using namespace mlir;
using namespace msc::mindir;
using namespace msc::bounded;

LogicalResult SliceOp::inferTypes(SmallVectorImpl<Type> &types) {
  auto type = dyn_cast<RankedTensorType>(getX().getType());
  if (!type || !type.hasStaticShape())
    return keepResultTypes(*this, types);
  size_t rank = type.getRank();
  if (getBegin().size() != rank || getSize().size() != rank)
    // slice_c1
    return emitOpError("needs begin and size for each of ")
           << rank << " dimensions";
  SmallVector<int64_t> shape;
  for (auto [begin, size, whole] :
       llvm::zip(getBegin(), getSize(), type.getShape())) {
    int64_t taken = size == -1 ? whole - begin : size;
    if (begin < 0 || begin > whole || taken < 0 || taken > whole - begin)
      // slice_c2
      return emitOpError("takes ") << size << " elements from " << begin
                                   << " of a dimension of " << whole;
    shape.push_back(taken);
  }
  return giveMoved(*this, shape, types);
}

namespace {

bool hasBit(uint64_t mask, size_t i) { return i < 64 && (mask >> i & 1); }

/// One bound as Python counts it: negative from the end, then clamped.
int64_t clampBound(int64_t bound, int64_t size, int64_t lowest,
                   int64_t highest) {
  bound += bound < 0 ? size : 0;
  return std::min(std::max(bound, lowest), highest);
}

/// A dimension that each run chooses, or one that is cut to such a size: from
/// its first element on, one after another.
FailureOr<SliceEntry> cutOpen(StridedSliceOp op, size_t i, const Extent &size,
                              const Extent &begin, const Extent &end) {
  bool isWhole = hasBit(op.getEndMask(), i) || end == size ||
                 (!end.isOpen() && end.getBound() >= size.getBound());
  bool isFirst = hasBit(op.getBeginMask(), i) || begin == 0;
  bool fits = !size.isOpen() && end.getBound() <= size.getBound();
  if (!isFirst || op.getStrides()[i] != 1 || (!isWhole && !fits))
    // strided_slice_c6
    return op.emitOpError("cuts dimension ")
           << i
           << ", which each run chooses, otherwise than from its beginning";
  return SliceEntry{0, 1, isWhole ? size : end, true, false};
}

/// How one entry cuts a dimension of `size`.
SliceEntry cutDimension(StridedSliceOp op, size_t i, int64_t size) {
  int64_t stride = op.getStrides()[i];
  bool backwards = stride < 0;
  int64_t lowest = backwards ? -1 : 0, highest = backwards ? size - 1 : size;
  int64_t begin = clampBound(op.getBegin()[i], size, lowest, highest);
  int64_t end = clampBound(op.getEnd()[i], size, lowest, highest);
  if (hasBit(op.getBeginMask(), i))
    begin = backwards ? highest : lowest;
  if (hasBit(op.getEndMask(), i))
    end = backwards ? lowest : highest;
  int64_t span = backwards ? begin - end : end - begin;
  if (span <= 0)
    return {begin, 1, 0, /*kept=*/true, /*added=*/false};
  // A step as long as the span takes one element, however long it is.
  stride = std::clamp(stride, -span, span);
  int64_t count = (span - 1) / std::abs(stride) + 1;
  return {begin, stride, count, /*kept=*/true, /*added=*/false};
}

} // namespace

/// An index of one element, which must exist.
static FailureOr<SliceEntry> pickElement(StridedSliceOp op, size_t i,
                                         const Extent &extent,
                                         const Extent &first) {
  int64_t begin = first.getBound(), size = extent.getBound();
  if (first.isOpen() || (extent.isOpen() && begin != 0))
    // strided_slice_c7
    return op.emitOpError("picks an element of dimension ")
           << i << ", which each run chooses, other than the first";
  int64_t position = begin + (begin < 0 ? size : 0);
  if (position < 0 || position >= size)
    // strided_slice_c5
    return op.emitOpError("index ")
           << begin << " is outside a dimension of " << size;
  return SliceEntry{position, 1, 1, /*kept=*/false, /*added=*/false};
}

/// Whether an entry stands for all dimensions that no other one cuts.
static bool isEllipsis(StridedSliceOp op, size_t i) {
  return hasBit(op.getEllipsisMask(), i);
}

static bool isNewAxis(StridedSliceOp op, size_t i) {
  return hasBit(op.getNewAxisMask(), i) && !isEllipsis(op, i);
}

/// How many of the dimensions have an entry of their own.
static FailureOr<size_t> countCuts(StridedSliceOp op, size_t rank) {
  size_t count = op.getBegin().size(), cuts = 0, ellipses = 0;
  if (op.getEnd().size() != count || op.getStrides().size() != count)
    // strided_slice_c1
    return op.emitOpError("has begin, end and strides of different lengths");
  for (size_t i = 0; i < count; ++i) {
    cuts += !isEllipsis(op, i) && !isNewAxis(op, i);
    ellipses += isEllipsis(op, i);
    if (op.getStrides()[i] == 0)
      // strided_slice_c2
      return op.emitOpError("has a stride of 0");
  }
  if (ellipses > 1)
    // strided_slice_c3
    return op.emitOpError("has more than one ellipsis");
  if (cuts > rank)
    // strided_slice_c4
    return op.emitOpError("cuts ") << cuts << " dimensions of " << rank;
  return cuts;
}

/// How entry `i` cuts a dimension.
static FailureOr<SliceEntry> getEntry(StridedSliceOp op, size_t i,
                                      const Extent &size, const Extent &begin,
                                      const Extent &end) {
  if (hasBit(op.getShrinkAxisMask(), i))
    return pickElement(op, i, size, begin);
  if (begin.isOpen() || end.isOpen() || size.isOpen())
    return cutOpen(op, i, size, begin, end);
  return cutDimension(op, i, size.getBound());
}

FailureOr<SmallVector<SliceEntry>> StridedSliceOp::getEntries() {
  Shape shape = getExtents(getX());
  FailureOr<size_t> cuts = countCuts(*this, shape.size());
  if (failed(cuts))
    return failure();
  Shape begins = getArgument(*this, "begin", getBegin());
  Shape ends = getArgument(*this, "end", getEnd());
  SmallVector<SliceEntry> entries;
  size_t dimension = 0;
  auto takeWhole = [&](size_t n) {
    for (; n > 0; --n)
      entries.push_back({0, 1, shape[dimension++], true, false});
  };
  for (size_t i = 0; i < begins.size(); ++i) {
    if (isEllipsis(*this, i)) {
      takeWhole(shape.size() - *cuts);
    } else if (isNewAxis(*this, i)) {
      entries.push_back({0, 1, 1, /*kept=*/true, /*added=*/true});
    } else {
      auto entry = getEntry(*this, i, shape[dimension++], begins[i], ends[i]);
      if (failed(entry))
        return failure();
      entries.push_back(*entry);
    }
  }
  takeWhole(shape.size() - dimension);
  return entries;
}

LogicalResult StridedSliceOp::inferTypes(SmallVectorImpl<Type> &types) {
  auto type = dyn_cast<RankedTensorType>(getX().getType());
  if (!type || !type.hasStaticShape())
    return keepResultTypes(*this, types);
  auto entries = getEntries();
  if (failed(entries))
    return failure();
  Shape shape;
  for (const SliceEntry &entry : *entries)
    if (entry.kept)
      shape.push_back(entry.count);
  return giveMoved(*this, shape, types);
}

LogicalResult ReverseV2Op::inferTypes(SmallVectorImpl<Type> &types) {
  RankedTensorType type = getRanked(getX());
  if (!type)
    return keepResultTypes(*this, types);
  for (int64_t axis : getAxis())
    if (failed(normalizeAxis(*this, type.getRank(), axis)))
      return failure();
  return giveMoved(*this, type.getShape(), types);
}
