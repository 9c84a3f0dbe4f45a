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

/// There is a value where there are elements.
static int64_t getOneOfAny(FindOpInterface op) {
  return std::min<int64_t>(1, getProduct(*op.getSearchedShape()).getBound());
}

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

int64_t UniqueOp::getLeastFound() { return getOneOfAny(*this); }

//===----------------------------------------------------------------------===//
// UniqueConsecutive, Unique2, UniqueWithPad
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

int64_t UniqueConsecutiveOp::getLeastFound() { return getOneOfAny(*this); }

static LogicalResult requireElements(Operation *op, RankedTensorType type) {
  if (llvm::is_contained(type.getShape(), 0))
    // unique_consecutive_c1
    return op->emitOpError("operand has no elements");
  return success();
}

/// What is not asked for is a number or a tensor of no elements in files.
static Type inferAsked(Operation *op, const Shape &shape, unsigned result,
                       bool isAsked) {
  RankedTensorType type = getRanked(op->getResult(result));
  if (type && type.hasStaticShape() && !isAsked)
    return type;
  return withResultElement(op, shape, result);
}

LogicalResult UniqueConsecutiveOp::inferTypes(SmallVectorImpl<Type> &types) {
  RankedTensorType type = getRanked(getX());
  if (!type)
    return keepResultTypes(*this, types);
  if (failed(requireElements(*this, type)))
    return failure();
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
  types.push_back(inferAsked(*this, searched, 1, getReturnIdx()));
  types.push_back(inferAsked(*this, found, 2, getReturnCounts()));
  return success();
}

std::optional<Shape> Unique2Op::getSearchedShape() {
  RankedTensorType type = getRanked(getInput());
  return type ? std::optional(Shape{getProduct(msc::bounded::getExtents(type))})
              : std::nullopt;
}

int64_t Unique2Op::getLeastFound() { return getOneOfAny(*this); }

LogicalResult Unique2Op::inferTypes(SmallVectorImpl<Type> &types) {
  RankedTensorType type = getRanked(getInput());
  if (!type)
    return keepResultTypes(*this, types);
  if (failed(requireElements(*this, type)))
    return failure();
  if (msc::bounded::isOpen(type))
    // unique2_c1
    return emitOpError("cannot sort what a run chooses the size of: ") << type;
  Shape found = {getFound(*this)};
  types.push_back(withOperandElement(*this, found));
  types.push_back(
      inferAsked(*this, msc::bounded::getExtents(type), 1, getReturnInverse()));
  types.push_back(inferAsked(*this, found, 2, getReturnCounts()));
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

//===----------------------------------------------------------------------===//
// ListDiff, NonMaxSuppressionWithOverlaps, CTCGreedyDecoder
//===----------------------------------------------------------------------===//

/// As many as the operand's first `count` dimensions hold.
static std::optional<Shape> getLeading(Value operand, size_t count) {
  RankedTensorType type = getRanked(operand);
  if (!type)
    return std::nullopt;
  Shape shape = msc::bounded::getExtents(type);
  return Shape(msc::bounded::Sizes(shape).take_front(count));
}

std::optional<Shape> ListDiffOp::getSearchedShape() {
  return getLeading(getX(), 1);
}

LogicalResult ListDiffOp::inferTypes(SmallVectorImpl<Type> &types) {
  RankedTensorType x = getRanked(getX()), y = getRanked(getY());
  if (!x || !y)
    return keepResultTypes(*this, types);
  if (x.getRank() != 1 || y.getRank() != 1)
    // list_diff_c1
    return emitOpError("operands must be vectors");
  types.push_back(withOperandElement(*this, {getFound(*this)}));
  types.push_back(withResultElement(*this, {getFound(*this)}, 1));
  return success();
}

std::optional<Shape> NonMaxSuppressionWithOverlapsOp::getSearchedShape() {
  return getLeading(getScores(), 1);
}

LogicalResult
NonMaxSuppressionWithOverlapsOp::inferTypes(SmallVectorImpl<Type> &types) {
  RankedTensorType overlaps = getRanked(getOverlaps()),
                   scores = getRanked(getScores());
  if (!overlaps || !scores)
    return keepResultTypes(*this, types);
  bool fits = scores.getRank() == 1 && getStatic(getScores()) &&
              overlaps.getRank() == 2 &&
              llvm::all_of(overlaps.getShape(), [&](int64_t size) {
                return size == scores.getDimSize(0);
              });
  if (!fits)
    // nms_overlaps_c1
    return emitOpError("needs a square matrix and as many scores, got ")
           << overlaps << " and " << scores;
  for (Value number : getOperands().drop_front(2))
    if (failed(requireOneElement(*this, number, "a threshold"))) // scalar_c1
      return failure();
  types.push_back(withResultElement(*this, {getFound(*this)}));
  return success();
}

std::optional<Shape> CTCGreedyDecoderOp::getSearchedShape() {
  return getLeading(getInputs(), 2);
}

LogicalResult CTCGreedyDecoderOp::inferTypes(SmallVectorImpl<Type> &types) {
  RankedTensorType inputs = getRanked(getInputs()),
                   length = getRanked(getSequenceLength());
  if (!inputs || !length)
    return keepResultTypes(*this, types);
  Shape shape = msc::bounded::getExtents(inputs);
  if (shape.size() != 3 || length.getRank() != 1 ||
      differ(msc::bounded::getExtents(length)[0], shape[1]))
    // ctc_greedy_c1
    return emitOpError("needs steps x batch x classes and a length for each "
                       "of the batch, got ")
           << inputs << " and " << length;
  if (inputs.getDimSize(2) == 0)
    // ctc_greedy_c2
    return emitOpError("has no classes");
  types.push_back(withResultElement(*this, {getFound(*this), 2}));
  types.push_back(withResultElement(*this, {getFound(*this)}, 1));
  types.push_back(withResultElement(*this, {2}, 2));
  types.push_back(withResultElement(*this, {shape[1], 1}, 3));
  return success();
}
