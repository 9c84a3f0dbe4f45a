//===- JoinOps.cpp - shape inference of joining and cutting ---------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/Inference.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc::mindir;
using namespace msc::bounded;

using Types = SmallVectorImpl<Type>;

LogicalResult ConcatOp::inferTypes(Types &types) {
  Shape shape;
  int64_t axis = getAxis();
  for (auto [i, tensor] : llvm::enumerate(getTensors())) {
    RankedTensorType type = getRanked(tensor);
    if (!type || !type.hasStaticShape())
      return keepResultTypes(*this, types);
    if (type.getElementType() != getElementTypeOrSelf(getTensors()[0]))
      // concat_c1
      return emitOpError("cannot put ")
             << type << " beside " << getTensors()[0].getType();
    if (i == 0) {
      shape = getExtents(type);
      if (failed(normalizeAxis(*this, type.getRank(), axis)))
        return failure();
      continue;
    }
    Shape added = getExtents(type), expected(shape);
    if (added.size() == shape.size())
      expected[axis] = added[axis];
    if (added != expected)
      // concat_c2
      return emitOpError("cannot put (")
             << toString(added) << ") beside (" << toString(shape)
             << ") along axis " << axis;
    shape[axis] = shape[axis] + added[axis];
  }
  if (getTensors().empty())
    // join_c1
    return emitOpError("joins nothing");
  return giveMoved(*this, shape, types);
}

LogicalResult StackOp::inferTypes(Types &types) {
  if (getTensors().empty())
    // join_c1
    return emitOpError("joins nothing");
  RankedTensorType first = getRanked(getTensors()[0]);
  if (!first)
    return keepResultTypes(*this, types);
  for (Value tensor : getTensors())
    if (getElementTypeOrSelf(tensor) != first.getElementType() ||
        failed(verifyCompatibleShape(tensor.getType(), first)))
      // stack_c1
      return emitOpError("cannot stack ")
             << tensor.getType() << " on " << first;
  int64_t axis = getAxis();
  if (failed(normalizeAxis(*this, first.getRank() + 1, axis)))
    return failure();
  SmallVector<int64_t> shape(first.getShape());
  shape.insert(shape.begin() + axis, getTensors().size());
  return giveMoved(*this, shape, types);
}

/// The same type for each result. Their number is looked at first: a file may
/// claim any.
static LogicalResult giveParts(Operation *op, int64_t parts, Type type,
                               Types &types) {
  if (parts != op->getNumResults())
    // inferred_c1
    return op->emitOpError("has ")
           << op->getNumResults() << " results, not " << parts;
  types.assign(parts, type);
  return success();
}

LogicalResult SplitOp::inferTypes(Types &types) {
  RankedTensorType type = getRanked(getX());
  if (!type)
    return keepResultTypes(*this, types);
  int64_t axis = getAxis(), parts = getOutputNum();
  if (failed(normalizeAxis(*this, type.getRank(), axis)))
    return failure();
  SmallVector<int64_t> shape(type.getShape());
  if (parts < 1 ||
      (!ShapedType::isDynamic(shape[axis]) && shape[axis] % parts != 0))
    // split_c1
    return emitOpError("cannot cut a dimension of ")
           << shape[axis] << " into " << parts << " equal parts";
  if (!ShapedType::isDynamic(shape[axis]))
    shape[axis] /= parts;
  return giveParts(*this, parts, type.clone(shape), types);
}

LogicalResult UnstackOp::inferTypes(Types &types) {
  RankedTensorType type = getRanked(getX());
  if (!type)
    return keepResultTypes(*this, types);
  int64_t axis = getAxis();
  if (failed(normalizeAxis(*this, type.getRank(), axis)))
    return failure();
  if (type.isDynamicDim(axis))
    return keepResultTypes(*this, types);
  SmallVector<int64_t> shape(type.getShape());
  shape.erase(shape.begin() + axis);
  return giveParts(*this, type.getDimSize(axis), type.clone(shape), types);
}
