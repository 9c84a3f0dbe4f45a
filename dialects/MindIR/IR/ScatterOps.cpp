//===- ScatterOps.cpp - shape inference of what writes by index -----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/Inference.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc::mindir;

using Types = SmallVectorImpl<Type>;

static LogicalResult requireElementType(Operation *op, Value updates,
                                        Type element) {
  if (getElementTypeOrSelf(updates.getType()) != element)
    // scatter_c3
    return op->emitOpError("has updates of ")
           << getElementTypeOrSelf(updates.getType()) << ", not of " << element;
  return success();
}

/// Updates for places that the last dimension of `indices` gives coordinates
/// of.
static LogicalResult requireUpdates(Operation *op, ArrayRef<int64_t> indices,
                                    RankedTensorType updates,
                                    ArrayRef<int64_t> written) {
  int64_t rank = written.size(), depth = indices.empty() ? 0 : indices.back();
  if (depth < 1 || depth > rank)
    // scatter_c1
    return op->emitOpError("cannot take ")
           << depth << " coordinates of " << rank << " dimensions";
  SmallVector<int64_t> expected(indices.drop_back());
  llvm::append_range(expected, written.drop_front(depth));
  if (updates.getShape() != ArrayRef(expected))
    // scatter_c2
    return op->emitOpError("needs updates of the shape (") << expected << ")";
  return success();
}

LogicalResult msc::mindir::inferScatter(ScatterOpInterface op, Types &types) {
  RankedTensorType x = getStatic(op->getOperand(0)),
                   indices = getStatic(op->getOperand(1)),
                   updates = getStatic(op->getOperand(2));
  if (!x || !indices || !updates)
    return keepResultTypes(op, types);
  SmallVector<int64_t> coordinates(indices.getShape());
  if (!op.hasCoordinates())
    coordinates.push_back(1);
  if (failed(requireUpdates(op, coordinates, updates, x.getShape())) ||
      failed(requireElementType(op, op->getOperand(2), x.getElementType())))
    return failure();
  return likeFirst(op, types);
}

LogicalResult ScatterNdOp::inferTypes(Types &types) {
  RankedTensorType indices = getStatic(getIndices()),
                   updates = getStatic(getUpdates());
  if (!indices || !updates)
    return keepResultTypes(*this, types);
  if (failed(give(*this, getShape(), types)) ||
      failed(requireUpdates(*this, indices.getShape(), updates, getShape())))
    return failure();
  return requireElementType(*this, getUpdates(),
                            getElementTypeOrSelf(types.back()));
}

LogicalResult TensorScatterElementsOp::inferTypes(Types &types) {
  if (getReduction() != "none" && getReduction() != "add")
    // tensor_scatter_elements_c2
    return emitOpError("reduction ") << getReduction() << " is not supported";
  RankedTensorType data = getStatic(getData()),
                   indices = getStatic(getIndices()),
                   updates = getStatic(getUpdates());
  if (!data || !indices || !updates)
    return keepResultTypes(*this, types);
  int64_t axis = getAxis();
  if (failed(normalizeAxis(*this, data.getRank(), axis)))
    return failure();
  auto isInside = [&](int64_t d) {
    return d == axis || indices.getDimSize(d) <= data.getDimSize(d);
  };
  if (indices.getShape() != updates.getShape() ||
      indices.getRank() != data.getRank() ||
      !llvm::all_of(llvm::seq(data.getRank()), isInside))
    // tensor_scatter_elements_c1
    return emitOpError("cannot write ")
           << updates << " at " << indices << " of " << data;
  if (failed(requireElementType(*this, getUpdates(), data.getElementType())))
    return failure();
  return likeFirst(*this, types);
}
