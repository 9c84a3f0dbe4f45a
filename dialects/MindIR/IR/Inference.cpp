//===- Inference.cpp - shape inference that operators share ---------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/Inference.h"
#include "dialects/MindIR/IR/ReductionOps.h"
#include "mlir/Dialect/Traits.h"
#include "mlir/IR/TypeUtilities.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace msc;

bool mindir::isPossibleShape(ArrayRef<int64_t> shape) {
  uint64_t elements = 1;
  for (int64_t size : shape) {
    bool isKnown = !ShapedType::isDynamic(size);
    if (isKnown && size < 0)
      return false;
    if (isKnown && size > 0)
      elements = llvm::SaturatingMultiply<uint64_t>(elements, size);
  }
  return elements <= uint64_t(1) << 40;
}

RankedTensorType mindir::getRanked(Value value) {
  return dyn_cast<RankedTensorType>(value.getType());
}

RankedTensorType mindir::getKnown(Value value) {
  RankedTensorType type = getRanked(value);
  return type && type.hasStaticShape() ? type : RankedTensorType();
}

RankedTensorType mindir::getStatic(Value value) {
  RankedTensorType type = getKnown(value);
  return type && !bounded::isOpen(type) ? type : RankedTensorType();
}

bool mindir::differ(const bounded::Extent &a, const bounded::Extent &b) {
  return a != b && !a.isUnknown() && !b.isUnknown();
}

Type mindir::withResultElement(Operation *op, const Shape &shape,
                               unsigned result) {
  return bounded::getTensorType(
      shape, getElementTypeOrSelf(op->getResult(result).getType()));
}

Type mindir::withOperandElement(Operation *op, const Shape &shape,
                                unsigned operand) {
  return bounded::getTensorType(
      shape, getElementTypeOrSelf(op->getOperand(operand).getType()));
}

LogicalResult mindir::requireOneElement(Operation *op, Value value,
                                        StringRef name) {
  auto type = dyn_cast<RankedTensorType>(value.getType());
  if (type && type.hasStaticShape() && type.getNumElements() != 1)
    // scalar_c1
    return op->emitOpError()
           << name << " has " << type.getNumElements() << " elements, not one";
  return success();
}

LogicalResult mindir::giveMoved(Operation *op, const Shape &shape,
                                SmallVectorImpl<Type> &types,
                                unsigned operand) {
  types.push_back(withOperandElement(op, shape, operand));
  return success();
}

LogicalResult mindir::give(Operation *op, const Shape &shape,
                           SmallVectorImpl<Type> &types) {
  if (llvm::any_of(shape, [](auto &size) { return size.getBound() < 0; }))
    // creation_c1
    return op->emitOpError("has a negative size in its shape (")
           << bounded::toString(shape) << ")";
  types.push_back(withResultElement(op, shape));
  return success();
}

LogicalResult mindir::likeFirst(Operation *op, SmallVectorImpl<Type> &types) {
  types.push_back(op->getOperand(0).getType());
  return success();
}

LogicalResult mindir::keepResultTypes(Operation *op,
                                      SmallVectorImpl<Type> &types) {
  llvm::append_range(types, op->getResultTypes());
  return success();
}

/// One dimension; nothing where the sizes contradict each other.
static std::optional<bounded::Extent> broadcastSize(const bounded::Extent &a,
                                                    const bounded::Extent &b) {
  if (a == b || b == 1)
    return a;
  if (a == 1)
    return b;
  // One that is not 1 stretches what is not known, as far as that is 1.
  if (a.isUnknown() || b.isUnknown())
    return a.isUnknown() ? b : a;
  bool areInputs =
      a.getSymbol() && b.getSymbol() && a.getBound() == b.getBound();
  return areInputs ? std::optional(a) : std::nullopt;
}

bool mindir::broadcastSizes(Sizes a, Sizes b, Shape &result) {
  size_t rank = std::max(a.size(), b.size());
  auto sizeOf = [&](Sizes sizes, size_t i) {
    size_t missing = rank - sizes.size();
    return i < missing ? bounded::Extent(1) : sizes[i - missing];
  };
  result.clear();
  for (size_t i = 0; i < rank; ++i) {
    std::optional<bounded::Extent> size =
        broadcastSize(sizeOf(a, i), sizeOf(b, i));
    if (!size)
      return false;
    result.push_back(*size);
  }
  return true;
}

std::optional<bounded::Shape> mindir::broadcastOperands(Operation *op) {
  Shape shape;
  for (Value operand : op->getOperands()) {
    RankedTensorType type = getKnown(operand);
    Shape before = shape;
    if (!type || !broadcastSizes(before, bounded::getExtents(type), shape))
      return std::nullopt;
  }
  return shape;
}

LogicalResult mindir::inferBroadcast(Operation *op,
                                     SmallVectorImpl<Type> &types) {
  Shape shape;
  for (Type type : op->getOperandTypes()) {
    if (isa<UnrankedTensorType>(type))
      return keepResultTypes(op, types);
    auto tensor = dyn_cast<RankedTensorType>(type);
    Shape before = shape;
    if (tensor && !broadcastSizes(before, bounded::getExtents(tensor), shape))
      // broadcast_c1
      return op->emitOpError("operands do not broadcast: (")
             << bounded::toString(before) << ") and ("
             << bounded::toString(bounded::getExtents(tensor)) << ")";
  }
  types.push_back(withResultElement(op, shape));
  return success();
}

LogicalResult mindir::normalizeAxis(Operation *op, int64_t rank,
                                    int64_t &axis) {
  if (axis < -rank || axis >= rank)
    // axis_c1
    return op->emitOpError("axis ") << axis << " is outside the rank " << rank;
  axis += axis < 0 ? rank : 0;
  return success();
}

FailureOr<SmallVector<int64_t>>
mindir::normalizeAxes(Operation *op, int64_t rank, ArrayRef<int64_t> axes) {
  SmallVector<int64_t> result(axes);
  if (axes.empty())
    llvm::append_range(result, llvm::seq<int64_t>(0, rank));
  for (int64_t &axis : result)
    // A scalar has the axes 0 and -1 too.
    if (failed(normalizeAxis(op, std::max<int64_t>(rank, 1), axis)))
      return failure();
  llvm::sort(result);
  result.erase(llvm::unique(result), result.end());
  if (rank == 0)
    result.clear();
  return result;
}

LogicalResult mindir::inferReduction(Operation *op, ArrayRef<int64_t> axes,
                                     bool keepDims,
                                     SmallVectorImpl<Type> &types) {
  auto type = dyn_cast<RankedTensorType>(op->getOperand(0).getType());
  if (!type)
    return keepResultTypes(op, types);
  if (auto sum = dyn_cast<ReduceSumOp>(op); sum && sum.skips()) {
    types.push_back(withResultElement(op, bounded::getExtents(type)));
    return success();
  }
  auto reduced = normalizeAxes(op, type.getRank(), axes);
  if (failed(reduced))
    return failure();
  Shape shape;
  for (auto [i, size] : llvm::enumerate(bounded::getExtents(type)))
    if (!llvm::is_contained(*reduced, static_cast<int64_t>(i)))
      shape.push_back(size);
    else if (keepDims)
      shape.push_back(1);
  for (unsigned i = 0; i < op->getNumResults(); ++i)
    types.push_back(withResultElement(op, shape, i));
  return success();
}

LogicalResult mindir::inferAlongAxis(Operation *op, int64_t axis,
                                     SmallVectorImpl<Type> &types) {
  auto type = dyn_cast<RankedTensorType>(op->getOperand(0).getType());
  if (!type)
    return keepResultTypes(op, types);
  types.push_back(type);
  return normalizeAxis(op, type.getRank(), axis);
}

LogicalResult mindir::verifyChannelVectors(Operation *op) {
  auto input = dyn_cast<RankedTensorType>(op->getOperand(0).getType());
  if (!input)
    return success();
  if (input.getRank() < 2)
    // channels_c1
    return op->emitOpError("operand needs a channel dimension, has rank ")
           << input.getRank();
  bounded::Extent channels = bounded::getExtent(input, 1);
  for (Value vector : op->getOperands().drop_front()) {
    auto type = dyn_cast<RankedTensorType>(vector.getType());
    if (type &&
        (type.getRank() != 1 || differ(bounded::getExtent(type, 0), channels)))
      // channels_c2
      return op->emitOpError("needs one value for each of the ")
             << bounded::toString(channels) << " channels, got " << type;
  }
  return success();
}

LogicalResult mindir::verifyAssigned(Operation *op) {
  RankedTensorType variable = getStatic(op->getOperand(0));
  RankedTensorType value = getStatic(op->getOperand(1));
  SmallVector<int64_t> shape;
  if (variable && value &&
      (!OpTrait::util::getBroadcastedShape(variable.getShape(),
                                           value.getShape(), shape) ||
       variable.getShape() != ArrayRef(shape)))
    // assign_c1
    return op->emitOpError("writes ") << value << " to " << variable;
  return success();
}

LogicalResult mindir::requirePixels(Operation *op, RankedTensorType image) {
  if (llvm::is_contained(image.getShape().take_back(2), 0))
    // image_c2
    return op->emitOpError("operand is an image without pixels: ") << image;
  return success();
}

LogicalResult mindir::verifyImage(Operation *op, RankedTensorType image) {
  if (image.getRank() != 4)
    // image_c1
    return op->emitOpError("operand must have 4 dimensions, not ")
           << image.getRank();
  return requirePixels(op, image);
}
