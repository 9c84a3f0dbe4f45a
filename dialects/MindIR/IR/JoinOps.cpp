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

static LogicalResult inferStack(Operation *op, int64_t axis, Types &types) {
  if (op->getNumOperands() == 0)
    // join_c1
    return op->emitOpError("joins nothing");
  RankedTensorType first = getRanked(op->getOperand(0));
  if (!first)
    return keepResultTypes(op, types);
  for (Value tensor : op->getOperands())
    if (getElementTypeOrSelf(tensor) != first.getElementType() ||
        !areAlike(tensor.getType(), first))
      // stack_c1
      return op->emitOpError("cannot stack ")
             << tensor.getType() << " on " << first;
  if (failed(normalizeAxis(op, first.getRank() + 1, axis)))
    return failure();
  Shape shape = getExtents(first);
  shape.insert(shape.begin() + axis, int64_t(op->getNumOperands()));
  return giveMoved(op, shape, types);
}

LogicalResult StackOp::inferTypes(Types &types) {
  return inferStack(*this, getAxis(), types);
}

LogicalResult StackExtOp::inferTypes(Types &types) {
  return inferStack(*this, getDim(), types);
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

/// Appends the types of parts of these sizes.
static LogicalResult giveSizes(Operation *op, RankedTensorType type,
                               int64_t dim, ArrayRef<int64_t> sizes,
                               Types &types) {
  if (failed(giveParts(op, sizes.size(), type, types)))
    return failure();
  for (auto [part, size] : llvm::zip(types, sizes)) {
    Shape shape = getExtents(type);
    shape[dim] = size;
    part = getTensorType(shape, type.getElementType());
  }
  return success();
}

/// Parts of one size, the last of what is left. Their number is looked at
/// first.
static LogicalResult giveEqualParts(Operation *op, RankedTensorType type,
                                    int64_t dim, int64_t size, Types &types) {
  int64_t whole = type.getDimSize(dim), parts = llvm::divideCeil(whole, size);
  if (failed(giveParts(op, parts, type, types)))
    return failure();
  SmallVector<int64_t> sizes(parts, size);
  sizes.back() = whole - size * (parts - 1);
  types.clear();
  return giveSizes(op, type, dim, sizes, types);
}

template <typename OpT>
static LogicalResult inferPartsOfSize(OpT op, Types &types) {
  RankedTensorType type = getStatic(op.getInput());
  if (!type)
    return keepResultTypes(op, types);
  int64_t dim = op.getDim(), size = op.getSplitSize();
  if (failed(normalizeAxis(op, type.getRank(), dim)))
    return failure();
  if (size < 1 || type.getDimSize(dim) < 1)
    // split_tensor_view_c1
    return op.emitOpError("cannot cut a dimension of ")
           << type.getDimSize(dim) << " into parts of " << size;
  return giveEqualParts(op, type, dim, size, types);
}

LogicalResult SplitTensorOp::inferTypes(Types &types) {
  return inferPartsOfSize(*this, types);
}

LogicalResult SplitTensorViewOp::inferTypes(Types &types) {
  return inferPartsOfSize(*this, types);
}

template <typename OpT> static LogicalResult inferChunks(OpT op, Types &types) {
  RankedTensorType type = getStatic(op.getInput());
  if (!type)
    return keepResultTypes(op, types);
  int64_t dim = op.getDim(), chunks = op.getChunks();
  if (failed(normalizeAxis(op, type.getRank(), dim)))
    return failure();
  if (chunks < 1 || type.getDimSize(dim) < 1)
    // chunk_view_c1
    return op.emitOpError("cannot cut a dimension of ")
           << type.getDimSize(dim) << " into " << chunks << " parts";
  return giveEqualParts(op, type, dim,
                        llvm::divideCeil(type.getDimSize(dim), chunks), types);
}

LogicalResult ChunkOp::inferTypes(Types &types) {
  return inferChunks(*this, types);
}

LogicalResult ChunkViewOp::inferTypes(Types &types) {
  return inferChunks(*this, types);
}

static LogicalResult inferSizes(Operation *op, ArrayRef<int64_t> sizes,
                                int64_t dim, Types &types) {
  RankedTensorType type = getStatic(op->getOperand(0));
  if (!type)
    return keepResultTypes(op, types);
  if (failed(normalizeAxis(op, type.getRank(), dim)))
    return failure();
  int64_t left = type.getDimSize(dim);
  for (int64_t size : sizes)
    left = size < 0 || left < size ? -1 : left - size;
  if (left != 0)
    // split_with_size_c1
    return op->emitOpError("cannot cut a dimension of ")
           << type.getDimSize(dim) << " into (" << sizes << ")";
  return giveSizes(op, type, dim, sizes, types);
}

LogicalResult SplitWithSizeOp::inferTypes(Types &types) {
  return inferSizes(*this, getSplitSize(), getDim(), types);
}

LogicalResult SplitWithSizeViewOp::inferTypes(Types &types) {
  return inferSizes(*this, getSplitSize(), getDim(), types);
}

LogicalResult UnstackExtViewOp::inferTypes(Types &types) {
  RankedTensorType type = getStatic(getInput());
  if (!type)
    return keepResultTypes(*this, types);
  int64_t dim = getDim();
  if (failed(normalizeAxis(*this, type.getRank(), dim)))
    return failure();
  Shape shape = getExtents(type);
  shape.erase(shape.begin() + dim);
  return giveParts(*this, type.getDimSize(dim),
                   getTensorType(shape, type.getElementType()), types);
}

LogicalResult MeshgridOp::inferTypes(Types &types) {
  if (getIndexing() != 0 && getIndexing() != 1)
    // meshgrid_c2
    return emitOpError("indexing ") << getIndexing() << " is not supported";
  Shape shape(SmallVector<int64_t>(getInputs().size(), 0));
  for (auto [i, input] : llvm::enumerate(getInputs())) {
    RankedTensorType type = getStatic(input);
    if (!type)
      return keepResultTypes(*this, types);
    if (type.getRank() != 1 || getInputs().size() < 2)
      // meshgrid_c1
      return emitOpError("makes no grid of ") << type;
    shape[getDimOf(i)] = type.getDimSize(0);
  }
  if (failed(
          giveParts(*this, getInputs().size(), getResult(0).getType(), types)))
    return failure();
  for (auto [type, input] : llvm::zip(types, getInputs()))
    type = getTensorType(shape, getElementTypeOrSelf(input));
  return success();
}
