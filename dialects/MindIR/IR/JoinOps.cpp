//===- JoinOps.cpp - shape inference of joining and cutting ---------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/JoinOps.h"
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
    RankedTensorType type = getKnown(tensor);
    if (!type)
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

/// Whether both can have one shape, in every run.
static bool areAlike(Type tensor, RankedTensorType other) {
  auto type = dyn_cast<RankedTensorType>(tensor);
  return !type ||
         (type.getRank() == other.getRank() &&
          llvm::none_of(llvm::zip(getExtents(type), getExtents(other)),
                        [](auto sizes) { return std::apply(differ, sizes); }));
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
        !areAlike(tensor.getType(), first))
      // stack_c1
      return emitOpError("cannot stack ")
             << tensor.getType() << " on " << first;
  int64_t axis = getAxis();
  if (failed(normalizeAxis(*this, first.getRank() + 1, axis)))
    return failure();
  Shape shape = getExtents(first);
  shape.insert(shape.begin() + axis, int64_t(getTensors().size()));
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
  Shape shape = getExtents(type);
  Extent &size = shape[axis];
  std::optional<Extent> part =
      parts < 1 || size.isUnknown() ? size : divideExactly(size, parts);
  if (parts < 1 || !part)
    // split_c1
    return emitOpError("cannot cut a dimension of ")
           << toString(size) << " into " << parts << " equal parts";
  size = *part;
  return giveParts(*this, parts, getTensorType(shape, type.getElementType()),
                   types);
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
  Shape shape = getExtents(type);
  if (shape[axis].isOpen())
    // unstack_c1
    return emitOpError("cuts a dimension of ")
           << toString(shape[axis]) << " into as many parts";
  shape.erase(shape.begin() + axis);
  return giveParts(*this, type.getDimSize(axis),
                   getTensorType(shape, type.getElementType()), types);
}
