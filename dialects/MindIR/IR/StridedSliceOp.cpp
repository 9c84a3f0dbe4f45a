//===- StridedSliceOp.cpp - what Python's x[begin:end:stride] takes -------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/Bounded/IR/ExtentOrder.h"
#include "dialects/MindIR/IR/Inference.h"
#include "dialects/MindIR/IR/SliceOps.h"

using namespace mlir;
using namespace msc::mindir;
using namespace msc::bounded;

static bool hasBit(uint64_t mask, size_t i) {
  return i < 64 && (mask >> i & 1);
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

namespace {

/// One entry, and the dimension of which it speaks.
struct Cut {
  StridedSliceOp op;
  size_t entry;
  Extent size, begin, end;

  int64_t getStride() { return op.getStrides()[entry]; }

  /// An index of one element, which must exist.
  FailureOr<SliceEntry> pick() {
    Extent place = countFromFront(begin);
    if (isAtMost(op, 0, place) && isAtMost(op, place, size - 1))
      return SliceEntry{place, 1, 1, /*kept=*/false, /*added=*/false};
    // strided_slice_c5
    InFlightDiagnostic error = op.emitOpError("index ");
    error << toString(begin) << " is outside a dimension of " << toString(size);
    if (size.isOpen())
      error << " where that is " << getMinimum(op, size);
    return error;
  }

  /// All from one edge to the other. A step as long as the span takes one
  /// element, however long it is.
  FailureOr<SliceEntry> cut() {
    auto from = findEdge(begin, op.getBeginMask(), isBackwards() ? size : 0);
    auto to = findEdge(end, op.getEndMask(), isBackwards() ? 0 : size);
    auto span = !from || !to    ? std::nullopt
                : isBackwards() ? subtract(*from, *to)
                                : subtract(*to, *from);
    if (!span)
      // strided_slice_c6
      return op.emitOpError("cuts a dimension of ")
             << toString(size) << " from " << toString(begin) << " to "
             << toString(end)
             << ": how much of that is inside depends on the run";
    Extent first = isBackwards() ? *from - 1 : *from;
    if (!span->isOpen() && span->getBound() <= 0)
      return SliceEntry{first, 1, 0, /*kept=*/true, /*added=*/false};
    int64_t longest = span->getBound();
    int64_t stride = std::clamp(getStride(), -longest, longest);
    Extent count = floorDiv(*span - 1, std::abs(stride)) + 1;
    return SliceEntry{first, stride, count, /*kept=*/true, /*added=*/false};
  }

private:
  bool isBackwards() { return getStride() < 0; }

  /// Negative numbers count from the end.
  Extent countFromFront(const Extent &number) {
    bool isNegative = !number.isOpen() && number.getBound() < 0;
    return isNegative ? size + number : number;
  }

  /// What is out of reach is no sum that overflows.
  Extent limit(const Extent &number) {
    int64_t most = size.getBound();
    return number.isOpen()
               ? number
               : Extent(std::clamp(number.getBound(), -most - 1, most));
  }

  /// How many elements are in front of one end of what is cut, as Python limits
  /// it; nothing where a run's choice decides on that. Backwards, the element
  /// at `number` is behind the edge too.
  std::optional<Extent> findEdge(const Extent &number, uint64_t ignored,
                                 const Extent &outermost) {
    if (hasBit(ignored, entry))
      return outermost;
    Extent edge = countFromFront(limit(number)) + (isBackwards() ? 1 : 0);
    if (isAtMost(op, size, edge))
      return size;
    if (!number.isOpen() && isAtMost(op, edge, 0))
      return Extent(0);
    bool isInside = isAtMost(op, 0, edge) && isAtMost(op, edge, size);
    return isInside ? std::optional(edge) : std::nullopt;
  }
};

} // namespace

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
      Cut cut{*this, i, shape[dimension++], begins[i], ends[i]};
      auto entry = hasBit(getShrinkAxisMask(), i) ? cut.pick() : cut.cut();
      if (failed(entry))
        return failure();
      entries.push_back(*entry);
    }
  }
  takeWhole(shape.size() - dimension);
  return entries;
}

LogicalResult StridedSliceOp::inferTypes(SmallVectorImpl<Type> &types) {
  RankedTensorType type = getKnown(getX());
  if (!type)
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
