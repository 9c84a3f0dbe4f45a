//===- FindOps.cpp - types of results that are as long as the run finds ---===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/FindOps.h"
#include "dialects/MindIR/IR/Inference.h"

using namespace mlir;
using namespace msc::mindir;
using msc::bounded::Extent;

/// How many a run finds; unknown before mindir-raise has said it.
static Extent getFound(Operation *op) {
  std::optional<Extent> found =
      msc::bounded::extentOf(op->getAttr("bounded.found"));
  return found.value_or(ShapedType::kDynamic);
}

//===----------------------------------------------------------------------===//
// NonZero, NonZeroExt
//===----------------------------------------------------------------------===//

/// The rank of what is searched; nothing where it is not known.
static FailureOr<std::optional<int64_t>> findRank(Operation *op) {
  RankedTensorType type = getRanked(op->getOperand(0));
  if (type && type.getRank() == 0)
    // nonzero_c1
    return op->emitOpError("operand needs a dimension"), failure();
  return type ? std::optional(type.getRank()) : std::nullopt;
}

LogicalResult NonZeroOp::inferTypes(SmallVectorImpl<Type> &types) {
  FailureOr<std::optional<int64_t>> rank = findRank(*this);
  if (failed(rank))
    return failure();
  if (!*rank)
    return keepResultTypes(*this, types);
  types.push_back(withResultElement(*this, {getFound(*this), **rank}));
  return success();
}

LogicalResult NonZeroExtOp::inferTypes(SmallVectorImpl<Type> &types) {
  FailureOr<std::optional<int64_t>> rank = findRank(*this);
  if (failed(rank))
    return failure();
  if (!*rank)
    return keepResultTypes(*this, types);
  if (getNumResults() != size_t(**rank))
    // inferred_c1
    return emitOpError("has ") << **rank << " results, not " << getNumResults();
  for (int64_t i = 0; i < **rank; ++i)
    types.push_back(withResultElement(*this, {getFound(*this)}));
  return success();
}

//===----------------------------------------------------------------------===//
// MaskedSelect
//===----------------------------------------------------------------------===//

LogicalResult MaskedSelectOp::inferTypes(SmallVectorImpl<Type> &types) {
  SmallVector<Type> whole;
  if (failed(inferBroadcast(*this, whole))) // broadcast_c1
    return failure();
  return giveMoved(*this, {getFound(*this)}, types);
}

//===----------------------------------------------------------------------===//
// Unique
//===----------------------------------------------------------------------===//

LogicalResult UniqueOp::inferTypes(SmallVectorImpl<Type> &types) {
  RankedTensorType type = getRanked(getX());
  if (!type)
    return keepResultTypes(*this, types);
  if (type.getRank() != 1)
    // unique_c1
    return emitOpError("operand must be a vector");
  types.push_back(withOperandElement(*this, {getFound(*this)}));
  types.push_back(withResultElement(*this, msc::bounded::getExtents(type), 1));
  return success();
}

int64_t UniqueOp::getLeastFound() {
  return std::min<int64_t>(1, getProduct(*getSearchedShape()).getBound());
}

//===----------------------------------------------------------------------===//
// UniqueConsecutive, UniqueWithPad
//===----------------------------------------------------------------------===//

/// The axis as the file has it, where files of 2.0 say 1000 for none.
static std::optional<int64_t> getSaidAxis(UniqueConsecutiveOp op) {
  std::optional<int64_t> axis = op.getAxis();
  return axis == 1000 ? std::nullopt : axis;
}

std::optional<int64_t> UniqueConsecutiveOp::countAxis() {
  RankedTensorType type = getRanked(getX());
  std::optional<int64_t> axis = getSaidAxis(*this);
  return axis && *axis < 0 && type ? *axis + type.getRank() : axis;
}

std::optional<Shape> UniqueConsecutiveOp::getSearchedShape() {
  RankedTensorType type = getRanked(getX());
  if (!type)
    return std::nullopt;
  Shape shape = msc::bounded::getExtents(type);
  std::optional<int64_t> axis = countAxis();
  return Shape{axis ? shape[*axis] : getProduct(shape)};
}

int64_t UniqueConsecutiveOp::getLeastFound() {
  return std::min<int64_t>(1, getProduct(*getSearchedShape()).getBound());
}

/// What is not asked for is a number or a tensor of no elements in files.
static Type inferAsked(UniqueConsecutiveOp op, const Shape &shape,
                       unsigned result) {
  RankedTensorType type = getRanked(op->getResult(result));
  bool isAsked = result == 1 ? op.getReturnIdx() : op.getReturnCounts();
  if (type && type.hasStaticShape() && !isAsked)
    return type;
  return withResultElement(op, shape, result);
}

LogicalResult UniqueConsecutiveOp::inferTypes(SmallVectorImpl<Type> &types) {
  RankedTensorType type = getRanked(getX());
  if (!type)
    return keepResultTypes(*this, types);
  if (llvm::is_contained(type.getShape(), 0))
    // unique_consecutive_c1
    return emitOpError("operand has no elements");
  Shape shape = msc::bounded::getExtents(type), searched = shape;
  Shape found = {getFound(*this)}, kept = found;
  if (std::optional<int64_t> axis = getSaidAxis(*this)) {
    if (failed(normalizeAxis(*this, type.getRank(), *axis))) // axis_c1
      return failure();
    searched = {shape[*axis]};
    kept = shape;
    kept[*axis] = found[0];
  }
  types.push_back(withOperandElement(*this, kept));
  types.push_back(inferAsked(*this, searched, 1));
  types.push_back(inferAsked(*this, found, 2));
  return success();
}

LogicalResult UniqueWithPadOp::inferTypes(SmallVectorImpl<Type> &types) {
  RankedTensorType type = getRanked(getX());
  if (!type)
    return keepResultTypes(*this, types);
  if (type.getRank() != 1)
    // unique_c1
    return emitOpError("operand must be a vector");
  Shape shape = msc::bounded::getExtents(type);
  types.push_back(withOperandElement(*this, shape));
  types.push_back(withResultElement(*this, shape, 1));
  return requireOneElement(*this, getPadNum(), "pad_num"); // scalar_c1
}
