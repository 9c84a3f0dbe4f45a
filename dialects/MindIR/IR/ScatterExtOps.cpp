//===- ScatterExtOps.cpp --------------------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/ScatterExtOps.h"
#include "dialects/MindIR/IR/Inference.h"
#include "dialects/MindIR/IR/Number.h"

using namespace mlir;
using namespace msc::mindir;
using Types = SmallVectorImpl<Type>;

/// Whether no dimension is larger than that of the other; one may be.
static bool isWithin(RankedTensorType part, RankedTensorType whole,
                     int64_t exempt = -1) {
  return part.getRank() == whole.getRank() &&
         llvm::all_of(llvm::seq(part.getRank()), [&](int64_t d) {
           return d == exempt || part.getDimSize(d) <= whole.getDimSize(d);
         });
}

/// Appends the type of the input, into which is written what `verify` allows of
/// the input, the indices and the dimension.
template <typename OpT, typename Verify>
static LogicalResult inferWritten(OpT op, Types &types, Verify verify) {
  RankedTensorType type = getStatic(op.getInput()),
                   index = getStatic(op.getIndex());
  if (!type || !index)
    return keepResultTypes(op, types);
  int64_t dim = op.getDim();
  if (failed(normalizeAxis(op, type.getRank(), dim)) ||
      failed(verify(type, index, dim)))
    return failure();
  return likeFirst(op, types);
}

/// Of elements.
template <typename OpT> static LogicalResult inferAlong(OpT op, Types &types) {
  return inferWritten(
      op, types, [&](auto type, auto index, int64_t dim) -> LogicalResult {
        if (!isWithin(index, type, dim))
          // scatter_ext_c1
          return op.emitOpError("cannot write at ") << index << " of " << type;
        return success();
      });
}

template <typename OpT> static LogicalResult verifySource(OpT op) {
  RankedTensorType type = getStatic(op.getInput()),
                   index = getStatic(op.getIndex()),
                   source = getStatic(op.getSrc());
  if (type && index && source &&
      (!isWithin(index, source) ||
       source.getElementType() != type.getElementType()))
    // scatter_ext_c2
    return op.emitOpError("cannot write ")
           << source << " at " << index << " of " << type;
  return success();
}

template <typename OpT> static LogicalResult verifyReduction(OpT op) {
  int64_t reduce = op.getReduce();
  if (reduce != 0 && reduce != 1)
    // scatter_ext_c3
    return op.emitOpError("reduce ") << reduce << " is not supported";
  return success();
}

LogicalResult ScatterOp::inferTypes(Types &types) {
  return failed(verifyReduction(*this)) || failed(verifySource(*this))
             ? failure()
             : inferAlong(*this, types);
}

LogicalResult ScatterAddExtOp::inferTypes(Types &types) {
  return failed(verifySource(*this)) ? failure() : inferAlong(*this, types);
}

LogicalResult ScatterValueOp::inferTypes(Types &types) {
  return failed(verifyReduction(*this)) ||
                 failed(requireOneElement(*this, getSrc(), "src"))
             ? failure()
             : inferAlong(*this, types);
}

/// Of slices.
template <typename OpT> static LogicalResult inferSlices(OpT op, Types &types) {
  return inferWritten(
      op, types, [&](auto, auto index, int64_t) -> LogicalResult {
        if (index.getRank() > 1)
          // slices_ext_c1
          return op.emitOpError("takes one list of indices, not ") << index;
        return success();
      });
}

LogicalResult IndexAddExtOp::verify() { return verifyNumbers(*this); }

LogicalResult IndexAddExtOp::inferTypes(Types &types) {
  if (failed(inferSlices(*this, types)))
    return failure();
  RankedTensorType type = getStatic(getInput()), index = getStatic(getIndex()),
                   source = getStatic(getSource());
  if (!type || !index || !source)
    return success();
  int64_t dim = getDim();
  SmallVector<int64_t> shape(type.getShape());
  shape[dim < 0 ? dim + type.getRank() : dim] = index.getNumElements();
  if (source != type.clone(shape))
    // slices_ext_c2
    return emitOpError("needs slices ")
           << type.clone(shape) << ", not " << source;
  return success();
}

LogicalResult IndexFillScalarOp::inferTypes(Types &types) {
  return failed(requireOneElement(*this, getValue(), "value"))
             ? failure()
             : inferSlices(*this, types);
}

LogicalResult IndexFillTensorOp::inferTypes(Types &types) {
  return failed(requireOneElement(*this, getValue(), "value"))
             ? failure()
             : inferSlices(*this, types);
}

std::optional<msc::bounded::Shape> IndexPutOp::findPlaces() {
  Shape shape;
  for (Value index : getIndices()) {
    Shape before = shape;
    if (!broadcastSizes(before, msc::bounded::getExtents(index), shape))
      return std::nullopt;
  }
  return shape;
}

LogicalResult IndexPutOp::inferTypes(Types &types) {
  RankedTensorType type = getStatic(getX1()), source = getStatic(getX2());
  if (!type || !source ||
      !llvm::all_of(getIndices(), [](Value i) { return bool(getStatic(i)); }))
    return keepResultTypes(*this, types);
  int64_t indexed = getIndices().size();
  std::optional<Shape> places = findPlaces();
  if (indexed < 1 || indexed > type.getRank() || !places)
    // index_put_c1
    return emitOpError("cannot index ") << type << " by these indices";
  Shape written = *places, shape;
  llvm::append_range(written, type.getShape().drop_front(indexed));
  if (source.getElementType() != type.getElementType() ||
      !broadcastSizes(written, msc::bounded::getExtents(source), shape) ||
      shape != written)
    // index_put_c2
    return emitOpError("cannot write ") << source << " into " << type;
  return likeFirst(*this, types);
}
