//===- ReshapeOps.cpp - shape inference of reshapes and Transpose ---------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/ReshapeOps.h"
#include "dialects/MindIR/IR/Inference.h"

using namespace mlir;
using namespace msc::mindir;
using namespace msc::bounded;

using Types = SmallVectorImpl<Type>;

LogicalResult ReshapeOp::inferTypes(Types &types) {
  RankedTensorType type = getKnown(getX());
  Shape shape = getArgument(*this, "shape", getShape());
  auto rest = llvm::find(shape, -1);
  if (!type) {
    llvm::replace(shape, Extent(-1), Extent(ShapedType::kDynamic));
    return giveMoved(*this, shape, types);
  }
  Extent count = getProduct(getExtents(type));
  if (rest != shape.end()) {
    *rest = 1;
    if (auto quotient = divideExactly(count, getProduct(shape)))
      *rest = *quotient;
    else
      *rest = getProduct(shape) == 0 ? 0 : -1;
  }
  if (llvm::any_of(shape, [](Extent size) { return size.getBound() < 0; }) ||
      getProduct(shape) != count)
    // reshape_c1
    return emitOpError("cannot give the shape (")
           << toString(getArgument(*this, "shape", getShape())) << ") to "
           << toString(count) << " elements";
  return giveMoved(*this, shape, types);
}

static LogicalResult inferTransposed(Operation *op, ArrayRef<int64_t> perm,
                                     Types &types) {
  RankedTensorType type = getRanked(op->getOperand(0));
  if (!type)
    return keepResultTypes(op, types);
  Shape shape;
  llvm::SmallDenseSet<int64_t> seen;
  for (int64_t axis : perm) {
    if (failed(normalizeAxis(op, type.getRank(), axis)))
      return failure();
    seen.insert(axis);
    shape.push_back(getExtent(type, axis));
  }
  if (seen.size() != shape.size() ||
      static_cast<int64_t>(shape.size()) != type.getRank())
    // transpose_c1
    return op->emitOpError("perm (") << perm << ") is no permutation of "
                                     << type.getRank() << " dimensions";
  return giveMoved(op, shape, types);
}

LogicalResult TransposeOp::inferTypes(Types &types) {
  return inferTransposed(*this, getPerm(), types);
}

LogicalResult TransposeViewOp::inferTypes(Types &types) {
  return inferTransposed(*this, getInputPerm(), types);
}

static LogicalResult inferExpanded(Operation *op, int64_t axis, Types &types) {
  RankedTensorType type = getRanked(op->getOperand(0));
  if (!type)
    return keepResultTypes(op, types);
  if (failed(normalizeAxis(op, type.getRank() + 1, axis)))
    return failure();
  Shape shape = getExtents(type);
  shape.insert(shape.begin() + axis, 1);
  return giveMoved(op, shape, types);
}

LogicalResult ExpandDimsOp::inferTypes(Types &types) {
  return inferExpanded(*this, getAxis(), types);
}

LogicalResult ExpandDimsViewOp::inferTypes(Types &types) {
  return inferExpanded(*this, getDim(), types);
}

LogicalResult SqueezeOp::inferTypes(Types &types) {
  RankedTensorType type = getRanked(getX());
  if (!type)
    return keepResultTypes(*this, types);
  auto axes = normalizeAxes(*this, type.getRank(), getAxis());
  if (failed(axes))
    return failure();
  Shape shape;
  for (auto [i, size] : llvm::enumerate(getExtents(type))) {
    bool listed = llvm::is_contained(*axes, static_cast<int64_t>(i));
    if (listed && size != 1 && !getAxis().empty() && !size.isUnknown())
      // squeeze_c1
      return emitOpError("cannot drop dimension ")
             << i << " of size " << toString(size);
    if (!listed || size != 1)
      shape.push_back(size);
  }
  return giveMoved(*this, shape, types);
}

LogicalResult FlattenOp::inferTypes(Types &types) {
  RankedTensorType type = getKnown(getX());
  if (!type)
    return keepResultTypes(*this, types);
  Shape shape = getExtents(type);
  if (shape.size() <= 1) { // of a scalar and a vector the file has the say
    auto result = dyn_cast<RankedTensorType>(getResult().getType());
    if (result && result.hasStaticShape() &&
        getProduct(getExtents(result)) != getProduct(shape))
      // flatten_c1
      return emitOpError("cannot flatten ")
             << type.getNumElements() << " elements to "
             << result.getNumElements();
    return keepResultTypes(*this, types);
  }
  Shape flat = {shape[0], getProduct(Sizes(shape).drop_front())};
  return giveMoved(*this, flat, types);
}

LogicalResult TransposeExtViewOp::inferTypes(Types &types) {
  RankedTensorType type = getRanked(getInput());
  if (!type)
    return keepResultTypes(*this, types);
  int64_t a = getDim0(), b = getDim1(), rank = type.getRank();
  if (failed(normalizeAxis(*this, std::max<int64_t>(rank, 1), a)) ||
      failed(normalizeAxis(*this, std::max<int64_t>(rank, 1), b)))
    return failure();
  Shape shape = getExtents(type);
  if (rank > 0)
    std::swap(shape[a], shape[b]);
  return giveMoved(*this, shape, types);
}

LogicalResult FlattenExtOp::inferTypes(Types &types) {
  RankedTensorType type = getKnown(getInput());
  if (!type)
    return keepResultTypes(*this, types);
  Shape shape = getExtents(type);
  int64_t rank = std::max<int64_t>(type.getRank(), 1);
  int64_t first = getStartDim(), last = getEndDim();
  if (failed(normalizeAxis(*this, rank, first)) ||
      failed(normalizeAxis(*this, rank, last)))
    return failure();
  if (first > last)
    // flatten_ext_c1
    return emitOpError("cannot flatten from dimension ")
           << first << " to dimension " << last;
  if (shape.empty())
    return giveMoved(*this, {1}, types);
  Sizes flat = Sizes(shape).slice(first, last - first + 1);
  Shape result(Sizes(shape).take_front(first));
  result.push_back(getProduct(flat));
  llvm::append_range(result, Sizes(shape).drop_front(last + 1));
  return giveMoved(*this, result, types);
}

LogicalResult ViewAsOp::inferTypes(Types &types) {
  RankedTensorType type = getKnown(getInput()), other = getKnown(getOther());
  if (!type || !other)
    return keepResultTypes(*this, types);
  if (getProduct(getExtents(type)) != getProduct(getExtents(other)))
    // view_as_c1
    return emitOpError("cannot show ") << type << " as " << other;
  return giveMoved(*this, getExtents(other), types);
}

LogicalResult ChannelShuffleOp::inferTypes(Types &types) {
  RankedTensorType type = getRanked(getX());
  if (!type)
    return keepResultTypes(*this, types);
  Extent channels = type.getRank() < 2 ? Extent(0) : getExtent(type, 1);
  if (type.getRank() < 2 || getGroup() < 1 ||
      (!channels.isUnknown() && !divideExactly(channels, getGroup())))
    // channel_shuffle_c1
    return emitOpError("cannot make ")
           << getGroup() << " groups of the channels of " << type;
  return likeFirst(*this, types);
}

LogicalResult TExtOp::inferTypes(Types &types) {
  RankedTensorType type = getRanked(getInput());
  if (!type)
    return keepResultTypes(*this, types);
  if (type.getRank() > 2)
    // t_ext_c1
    return emitOpError("transposes no ") << type;
  Shape shape = getExtents(type);
  std::reverse(shape.begin(), shape.end());
  return giveMoved(*this, shape, types);
}
