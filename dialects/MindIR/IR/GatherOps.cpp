//===- GatherOps.cpp - shape inference of what reads by index -------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/GatherOps.h"
#include "dialects/Bounded/IR/ExtentOrder.h"
#include "dialects/MindIR/IR/Inference.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc::mindir;
using namespace msc::bounded;

using Types = SmallVectorImpl<Type>;

/// No index lies inside a dimension of 0.
static LogicalResult requireElements(Operation *op, int64_t size,
                                     ArrayRef<int64_t> result) {
  if (size == 0 && !llvm::is_contained(result, 0))
    // index_c1
    return op->emitOpError("reads from a dimension of 0");
  return success();
}

LogicalResult GatherOp::inferTypes(Types &types) {
  RankedTensorType params = getKnown(getParams());
  RankedTensorType indices = getKnown(getIndices());
  if (!params || !indices)
    return keepResultTypes(*this, types);
  int64_t axis = getAxis(), batch = getBatchDims();
  if (failed(normalizeAxis(*this, params.getRank(), axis)))
    return failure();
  batch += batch < 0 ? indices.getRank() : 0;
  Shape table = getExtents(params), places = getExtents(indices);
  if (batch < 0 || batch > axis || batch > indices.getRank() ||
      Sizes(table).take_front(batch) != Sizes(places).take_front(batch))
    // gather_c1
    return emitOpError("cannot use ")
           << int64_t(getBatchDims()) << " batch dimensions";
  Shape shape(Sizes(table).take_front(axis));
  llvm::append_range(shape, Sizes(places).drop_front(batch));
  llvm::append_range(shape, Sizes(table).drop_front(axis + 1));
  if (failed(
          requireElements(*this, params.getDimSize(axis), shape.getBounds())))
    return failure();
  return giveMoved(*this, shape, types);
}

LogicalResult GatherDOp::inferTypes(Types &types) {
  RankedTensorType type = getKnown(getX());
  RankedTensorType index = getKnown(getIndex());
  if (!type || !index)
    return keepResultTypes(*this, types);
  int64_t dim = getDim();
  if (failed(normalizeAxis(*this, type.getRank(), dim)))
    return failure();
  if (index.getRank() != type.getRank())
    // gather_d_c1
    return emitOpError("has an index of ")
           << index.getRank() << " dimensions, not " << type.getRank();
  Shape table = getExtents(type), places = getExtents(index);
  for (int64_t i = 0; i < type.getRank(); ++i)
    if (i != dim && !isAtMost(*this, places[i], table[i]))
      // gather_d_c2
      return emitOpError("has an index larger than x along dimension ") << i;
  if (failed(requireElements(*this, type.getDimSize(dim), index.getShape())))
    return failure();
  return giveMoved(*this, places, types);
}

LogicalResult GatherNdOp::inferTypes(Types &types) {
  RankedTensorType type = getKnown(getX());
  RankedTensorType indices = getKnown(getIndices());
  if (!type || !indices)
    return keepResultTypes(*this, types);
  Shape table = getExtents(type), places = getExtents(indices);
  bool isKnown = !places.empty() && !places.back().isOpen();
  int64_t depth = isKnown ? places.back().getBound() : -1;
  if (depth < 0 || depth > type.getRank())
    // gather_nd_c1
    return emitOpError("cannot take ")
           << depth << " coordinates of " << type.getRank() << " dimensions";
  Shape shape = Sizes(places).drop_back();
  llvm::append_range(shape, Sizes(table).drop_front(depth));
  for (int64_t size : type.getShape().take_front(depth))
    if (failed(requireElements(*this, size, shape.getBounds())))
      return failure();
  return giveMoved(*this, shape, types);
}

LogicalResult EmbeddingLookupOp::inferTypes(Types &types) {
  RankedTensorType params = getKnown(getParams());
  RankedTensorType indices = getKnown(getIndices());
  if (!params || !indices)
    return keepResultTypes(*this, types);
  if (params.getRank() == 0)
    // embedding_lookup_c1
    return emitOpError("params needs a dimension");
  Shape table = getExtents(params), shape = getExtents(indices);
  llvm::append_range(shape, Sizes(table).drop_front());
  if (failed(requireElements(*this, params.getDimSize(0), shape.getBounds())))
    return failure();
  return giveMoved(*this, shape, types);
}

LogicalResult EmbeddingOp::inferTypes(Types &types) {
  if (getMaxNorm())
    // embedding_c2
    return emitOpError("max_norm writes the weight, which is not supported");
  RankedTensorType indices = getKnown(getInput());
  RankedTensorType weight = getKnown(getWeight());
  if (!weight || !indices)
    return keepResultTypes(*this, types);
  if (weight.getRank() != 2)
    // embedding_c1
    return emitOpError("weight is no matrix: ") << weight;
  Shape table = getExtents(weight), shape = getExtents(indices);
  shape.push_back(table[1]);
  if (failed(requireElements(*this, weight.getDimSize(0), shape.getBounds())))
    return failure();
  return giveMoved(*this, shape, types, /*operand=*/1);
}

/// MindSpore's numbers of types: a slice, and what is a tensor by now. 0 stands
/// behind the last entry.
static bool isPlainIndex(int64_t type) {
  return type == 0 || type == 15 || type == 17;
}

LogicalResult NormalizeTupleIndexOp::inferTypes(Types &types) {
  if (getOriginIndexType() != "int_index")
    // tuple_index_c1
    return emitOpError("reads the index '")
           << getOriginIndexType() << "', only numbers are supported";
  if (getExpandDimsMask() != 0 ||
      !llvm::all_of(getTupleIndexTypes(), isPlainIndex))
    // tuple_index_c2
    return emitOpError("stands beside an index that is no number and no slice");
  RankedTensorType type = getRanked(getX());
  int64_t axis = getTupleIndexAxis();
  if (type && (axis < 0 || axis >= type.getRank()))
    // tuple_index_c3
    return emitOpError("counts along dimension ") << axis << " of " << type;
  return keepResultTypes(*this, types);
}

LogicalResult OneHotOp::inferTypes(Types &types) {
  auto indices = dyn_cast<RankedTensorType>(getIndices().getType());
  if (!indices)
    return keepResultTypes(*this, types);
  int64_t axis = getAxis();
  if (failed(normalizeAxis(*this, indices.getRank() + 1, axis)))
    return failure();
  int64_t depth = getDepth();
  if (depth < 0)
    // one_hot_c1
    return emitOpError("has the depth ") << depth;
  Shape shape = bounded::getExtents(indices);
  shape.insert(shape.begin() + axis, depth);
  Type on = getElementTypeOrSelf(getOnValue().getType());
  if (on != getElementTypeOrSelf(getOffValue().getType()))
    // one_hot_c2
    return emitOpError("has on_value and off_value of different types");
  if (failed(requireOneElement(*this, getOnValue(), "on_value")) ||
      failed(requireOneElement(*this, getOffValue(), "off_value")))
    return failure();
  return giveMoved(*this, shape, types, /*operand=*/1);
}

LogicalResult OneHotExtOp::inferTypes(Types &types) {
  RankedTensorType indices = getStatic(getTensor());
  if (!indices)
    return keepResultTypes(*this, types);
  int64_t classes = getNumClasses();
  if (int64_t(getAxis()) != -1)
    // one_hot_ext_c2
    return emitOpError("has its new dimension at ") << int64_t(getAxis());
  if (failed(requireOneElement(*this, getOnValue(), "on_value")) ||
      failed(requireOneElement(*this, getOffValue(), "off_value")))
    return failure();
  if (classes < 1)
    // one_hot_ext_c1
    return emitOpError("has ") << classes << " classes";
  Shape shape(indices.getShape());
  shape.push_back(classes);
  return giveMoved(*this, shape, types);
}
