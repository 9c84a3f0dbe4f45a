//===- SliceOps.cpp - shape inference of Slice and ReverseV2 --------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/SliceOps.h"
#include "dialects/Bounded/IR/ExtentOrder.h"
#include "dialects/MindIR/IR/Inference.h"

using namespace mlir;
using namespace msc::mindir;
using namespace msc::bounded;

LogicalResult SliceOp::inferTypes(SmallVectorImpl<Type> &types) {
  RankedTensorType type = getKnown(getX());
  if (!type)
    return keepResultTypes(*this, types);
  Shape begins = getArgument(*this, "begin", getBegin());
  Shape sizes = getArgument(*this, "size", getSize());
  Shape whole = getExtents(type);
  if (begins.size() != whole.size() || sizes.size() != whole.size())
    // slice_c1
    return emitOpError("needs begin and size for each of ")
           << whole.size() << " dimensions";
  Shape shape;
  for (auto [begin, size, all] : llvm::zip(begins, sizes, whole)) {
    std::optional<Extent> left =
        isAtMost(*this, 0, begin) ? subtract(all, begin) : std::nullopt;
    std::optional<Extent> taken = size == -1 ? left : size;
    if (!left || !isAtMost(*this, 0, *taken) || !isAtMost(*this, *taken, *left))
      // slice_c2
      return emitOpError("takes ")
             << toString(size) << " elements from " << toString(begin)
             << " of a dimension of " << toString(all);
    shape.push_back(*taken);
  }
  return giveMoved(*this, shape, types);
}

LogicalResult ReverseV2Op::inferTypes(SmallVectorImpl<Type> &types) {
  RankedTensorType type = getRanked(getX());
  if (!type)
    return keepResultTypes(*this, types);
  for (int64_t axis : getAxis())
    if (failed(normalizeAxis(*this, type.getRank(), axis)))
      return failure();
  return giveMoved(*this, getExtents(type), types);
}

/// The sizes of what is cut along `dim`, which counts from the front then;
/// nothing where they are not known.
static FailureOr<std::optional<Shape>> getCut(Operation *op, int64_t &dim) {
  RankedTensorType type = getStatic(op->getOperand(0));
  if (!type)
    return std::optional<Shape>();
  if (failed(normalizeAxis(op, type.getRank(), dim)))
    return failure();
  return std::optional(getExtents(type));
}

LogicalResult SelectExtViewOp::inferTypes(SmallVectorImpl<Type> &types) {
  int64_t dim = getDim(), index = getIndex();
  auto cut = getCut(*this, dim);
  if (failed(cut) || !*cut)
    return failed(cut) ? failure() : keepResultTypes(*this, types);
  Shape shape = **cut;
  int64_t size = shape[dim].getBound();
  if (index < -size || index >= size)
    // select_ext_view_c1
    return emitOpError("selects ") << index << " of a dimension of " << size;
  shape.erase(shape.begin() + dim);
  return giveMoved(*this, shape, types);
}

/// A position that may count from the end, inside of 0 to `size`.
static int64_t clampPosition(int64_t position, int64_t size) {
  return std::clamp<int64_t>(position < 0 ? position + size : position, 0,
                             size);
}

template <typename OpT>
static LogicalResult inferSteps(OpT op, SmallVectorImpl<Type> &types) {
  int64_t dim = op.getDim(), step = op.getStep();
  auto cut = getCut(op, dim);
  if (failed(cut) || !*cut)
    return failed(cut) ? failure() : keepResultTypes(op, types);
  if (step < 1)
    // slice_ext_view_c1
    return op.emitOpError("takes every ") << step << "th slice";
  Shape shape = **cut;
  int64_t size = shape[dim].getBound();
  int64_t first = clampPosition(op.getStart(), size),
          last = std::max(first, clampPosition(op.getEnd(), size));
  shape[dim] = llvm::divideCeil(last - first, step);
  return giveMoved(op, shape, types);
}

LogicalResult SliceExtOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferSteps(*this, types);
}

LogicalResult SliceExtViewOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferSteps(*this, types);
}

template <typename OpT>
static LogicalResult inferNarrowed(OpT op, SmallVectorImpl<Type> &types) {
  int64_t dim = op.getDim(), start = op.getStart(), length = op.getLength();
  auto cut = getCut(op, dim);
  if (failed(cut) || !*cut)
    return failed(cut) ? failure() : keepResultTypes(op, types);
  Shape shape = **cut;
  int64_t size = shape[dim].getBound();
  int64_t first = start < 0 ? start + size : start;
  if (first < 0 || first > size || length < 0 || length > size - first)
    // narrow_view_c1
    return op.emitOpError("takes ") << length << " slices from " << start
                                    << " of a dimension of " << size;
  shape[dim] = length;
  return giveMoved(op, shape, types);
}

LogicalResult NarrowOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferNarrowed(*this, types);
}

LogicalResult NarrowViewOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferNarrowed(*this, types);
}
