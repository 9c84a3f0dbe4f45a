//===- ScatterOps.cpp - shape inference of what writes by index -----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/ScatterOps.h"
#include "dialects/Bounded/IR/ExtentOrder.h"
#include "dialects/MindIR/IR/Inference.h"
#include "mlir/IR/TypeUtilities.h"
#include "llvm/ADT/SmallSet.h"

using namespace mlir;
using namespace msc::mindir;
using namespace msc::bounded;

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
static LogicalResult requireUpdates(Operation *op, Sizes indices,
                                    RankedTensorType updates, Sizes written) {
  bool isKnown = !indices.empty() && !indices.back().isOpen();
  int64_t rank = written.size(),
          depth = isKnown ? indices.back().getBound() : 0;
  if (depth < 1 || depth > rank)
    // scatter_c1
    return op->emitOpError("cannot take ")
           << depth << " coordinates of " << rank << " dimensions";
  Shape expected(indices.drop_back());
  llvm::append_range(expected, written.drop_front(depth));
  if (getExtents(updates) != expected)
    // scatter_c2
    return op->emitOpError("needs updates of the shape (")
           << toString(expected) << ")";
  return success();
}

LogicalResult msc::mindir::inferScatter(ScatterOpInterface op, Types &types) {
  RankedTensorType x = getKnown(op->getOperand(0)),
                   indices = getKnown(op->getOperand(1)),
                   updates = getKnown(op->getOperand(2));
  if (!x || !indices || !updates)
    return keepResultTypes(op, types);
  Shape coordinates = getExtents(indices);
  if (!op.hasCoordinates())
    coordinates.push_back(1);
  if (failed(requireUpdates(op, coordinates, updates, getExtents(x))) ||
      failed(requireElementType(op, op->getOperand(2), x.getElementType())))
    return failure();
  return likeFirst(op, types);
}

LogicalResult ScatterNdOp::inferTypes(Types &types) {
  RankedTensorType indices = getKnown(getIndices()),
                   updates = getKnown(getUpdates());
  if (!indices || !updates)
    return keepResultTypes(*this, types);
  if (failed(give(*this, getShape(), types)) ||
      failed(requireUpdates(*this, getExtents(indices), updates,
                            Shape(getShape()))))
    return failure();
  return requireElementType(*this, getUpdates(),
                            getElementTypeOrSelf(types.back()));
}

LogicalResult TensorScatterElementsOp::inferTypes(Types &types) {
  if (getReduction() != "none" && getReduction() != "add")
    // tensor_scatter_elements_c2
    return emitOpError("reduction ") << getReduction() << " is not supported";
  RankedTensorType data = getKnown(getData()), indices = getKnown(getIndices()),
                   updates = getKnown(getUpdates());
  if (!data || !indices || !updates)
    return keepResultTypes(*this, types);
  int64_t axis = getAxis();
  if (failed(normalizeAxis(*this, data.getRank(), axis)))
    return failure();
  auto isInside = [&](int64_t d) {
    return d == axis ||
           isAtMost(*this, getExtent(indices, d), getExtent(data, d));
  };
  if (getExtents(indices) != getExtents(updates) ||
      indices.getRank() != data.getRank() ||
      !llvm::all_of(llvm::seq(data.getRank()), isInside))
    // tensor_scatter_elements_c1
    return emitOpError("cannot write ")
           << updates << " at " << indices << " of " << data;
  if (failed(requireElementType(*this, getUpdates(), data.getElementType())))
    return failure();
  return likeFirst(*this, types);
}

//===----------------------------------------------------------------------===//
// TensorCopySlices
//===----------------------------------------------------------------------===//

SmallVector<int64_t> TensorCopySlicesOp::getWrittenSizes() {
  auto sizes = llvm::to_vector(cast<ShapedType>(getX().getType()).getShape());
  for (auto [i, begin] : llvm::enumerate(getBegin()))
    sizes[i] = getEnd()[i] - begin;
  return sizes;
}

/// Whether the lists name parts of the dimensions.
static bool arePartsOf(TensorCopySlicesOp op, RankedTensorType type) {
  ArrayRef<int64_t> begin = op.getBegin(), end = op.getEnd();
  if (begin.size() != end.size() || begin.size() != op.getStrides().size() ||
      int64_t(begin.size()) > type.getRank())
    return false;
  for (auto [i, first] : llvm::enumerate(begin))
    if (first < 0 || first >= end[i] || end[i] > type.getDimSize(i))
      return false;
  return llvm::all_of(op.getStrides(), [](int64_t n) { return n == 1; });
}

LogicalResult TensorCopySlicesOp::inferTypes(SmallVectorImpl<Type> &types) {
  RankedTensorType type = getStatic(getX()), value = getStatic(getValue());
  if (!type || !value)
    return keepResultTypes(*this, types);
  if (!arePartsOf(*this, type))
    // copy_slices_c1
    return emitOpError("begin, end and strides name no part of x");
  SmallVector<int64_t> sizes = getWrittenSizes();
  const auto *many = llvm::find_if(sizes, [](int64_t n) { return n > 1; });
  for (size_t i = many - sizes.begin() + 1; i < sizes.size(); ++i)
    if (sizes[i] != type.getDimSize(i))
      // copy_slices_c2
      return emitOpError("writes a part that is not contiguous");
  if (ShapedType::getNumElements(sizes) != value.getNumElements())
    // copy_slices_c3
    return emitOpError("writes ")
           << ShapedType::getNumElements(sizes) << " elements, but value has "
           << value.getNumElements();
  return likeFirst(*this, types);
}

static LogicalResult verifyIndices(Operation *op, int64_t rows,
                                   ArrayRef<int64_t> indices) {
  llvm::SmallSet<int64_t, 8> seen;
  for (int64_t index : indices) {
    if (index < 0 || index >= rows)
      // rows_c2
      return op->emitOpError("index ")
             << index << " is none of " << rows << " rows";
    if (!seen.insert(index).second)
      // rows_c3
      return op->emitOpError("index ")
             << index << " twice, which is not supported";
  }
  return success();
}

LogicalResult msc::mindir::inferRows(Operation *op, Value x, Value v,
                                     ArrayRef<int64_t> indices,
                                     SmallVectorImpl<Type> &types) {
  RankedTensorType to = getStatic(x), from = getStatic(v);
  if (!to || !from)
    return keepResultTypes(op, types);
  SmallVector<int64_t> shape(to.getShape());
  if (!shape.empty())
    shape.front() = indices.size();
  if (shape.empty() || from.getShape() != ArrayRef(shape))
    // rows_c1
    return op->emitOpError("writes ")
           << from << " to " << indices.size() << " rows of " << to;
  types.push_back(to);
  return verifyIndices(op, to.getDimSize(0), indices);
}
