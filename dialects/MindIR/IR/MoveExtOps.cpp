//===- MoveExtOps.cpp -----------------------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/MoveExtOps.h"
#include "dialects/MindIR/IR/Inference.h"
#include <cstdlib>

using namespace mlir;
using namespace msc::mindir;
using namespace msc::bounded;
using Types = SmallVectorImpl<Type>;

LogicalResult RollOp::inferTypes(Types &types) {
  RankedTensorType type = getStatic(getInput());
  if (!type)
    return keepResultTypes(*this, types);
  ArrayRef<int64_t> dims = getDims().value_or(ArrayRef<int64_t>());
  for (int64_t dim : dims)
    if (failed(normalizeAxis(*this, type.getRank(), dim)))
      return failure();
  if (getShifts().size() != (dims.empty() ? 1 : dims.size()))
    // roll_c1
    return emitOpError("shifts by (")
           << getShifts() << ") along (" << dims << ")";
  return likeFirst(*this, types);
}

LogicalResult RepeatOp::inferTypes(Types &types) {
  RankedTensorType type = getStatic(getInput());
  if (!type)
    return keepResultTypes(*this, types);
  ArrayRef<int64_t> repeats = getRepeats();
  int64_t added = int64_t(repeats.size()) - type.getRank();
  if (added < 0)
    // repeat_c1
    return emitOpError("needs a count for each dimension of ")
           << type << ", got (" << repeats << ")";
  if (llvm::any_of(repeats, [](int64_t count) { return count < 0; }))
    // repeat_c2
    return emitOpError("has a negative count in (") << repeats << ")";
  SmallVector<int64_t> shape(repeats);
  for (auto [i, size] : llvm::enumerate(type.getShape()))
    shape[added + i] *= size;
  return giveMoved(*this, shape, types);
}

LogicalResult ExpandAsOp::inferTypes(Types &types) {
  RankedTensorType type = getStatic(getInput()), other = getStatic(getOther());
  if (!type || !other)
    return keepResultTypes(*this, types);
  Shape shape;
  if (!broadcastSizes(getExtents(type), getExtents(other), shape) ||
      shape != getExtents(other))
    // expand_as_c1
    return emitOpError("cannot give ") << type << " the shape of " << other;
  return giveMoved(*this, shape, types);
}

LogicalResult TakeOp::inferTypes(Types &types) {
  RankedTensorType type = getStatic(getInput()), index = getStatic(getIndex());
  if (!type || !index)
    return keepResultTypes(*this, types);
  if (type.getNumElements() == 0 && index.getNumElements() > 0)
    // take_c1
    return emitOpError("reads from ") << type;
  return giveMoved(*this, getExtents(index), types);
}

LogicalResult IndexSelectOp::inferTypes(Types &types) {
  RankedTensorType type = getStatic(getInput()), index = getStatic(getIndex());
  if (!type || !index)
    return keepResultTypes(*this, types);
  int64_t dim = getDim();
  if (failed(normalizeAxis(*this, type.getRank(), dim)))
    return failure();
  if (index.getRank() > 1)
    // index_select_c1
    return emitOpError("takes one list of indices, not ") << index;
  if (type.getDimSize(dim) == 0 && index.getNumElements() > 0)
    // index_select_c2
    return emitOpError("reads from a dimension of 0");
  Shape shape = getExtents(type);
  shape[dim] = index.getNumElements();
  return giveMoved(*this, shape, types);
}

LogicalResult TrilExtOp::inferTypes(Types &types) {
  RankedTensorType type = getRanked(getInput());
  if (type && type.getRank() < 2)
    // tril_ext_c1
    return emitOpError("needs two dimensions, got ") << type;
  return likeFirst(*this, types);
}

LogicalResult DiagExtOp::inferTypes(Types &types) {
  RankedTensorType type = getStatic(getInput());
  if (!type)
    return keepResultTypes(*this, types);
  int64_t offset = getDiagonal(), rank = type.getRank();
  if (rank != 1 && rank != 2)
    // diag_ext_c1
    return emitOpError("needs a vector or a matrix, got ") << type;
  if (rank == 1) {
    int64_t size = type.getDimSize(0) + std::abs(offset);
    return giveMoved(*this, {size, size}, types);
  }
  int64_t below = type.getDimSize(0) + std::min<int64_t>(offset, 0),
          right = type.getDimSize(1) - std::max<int64_t>(offset, 0);
  return giveMoved(*this, {std::max<int64_t>(std::min(below, right), 0)},
                   types);
}

LogicalResult TraceExtOp::inferTypes(Types &types) {
  RankedTensorType type = getRanked(getInput());
  if (type && type.getRank() != 2)
    // trace_ext_c1
    return emitOpError("needs a matrix, got ") << type;
  return give(*this, {}, types);
}

LogicalResult TypeAsOp::inferTypes(Types &types) {
  RankedTensorType type = getRanked(getInput());
  return type ? give(*this, getExtents(type), types)
              : keepResultTypes(*this, types);
}

LogicalResult FullLikeOp::inferTypes(Types &types) {
  RankedTensorType type = getRanked(getInput());
  if (failed(requireOneElement(*this, getFillValue(), "fill_value")))
    return failure();
  return type ? give(*this, getExtents(type), types)
              : keepResultTypes(*this, types);
}
