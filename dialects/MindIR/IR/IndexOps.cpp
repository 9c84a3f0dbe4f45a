//===- IndexOps.cpp - shape inference: repeating, padding, gathering ------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/Inference.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/TypeUtilities.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace msc::mindir;

using Types = SmallVectorImpl<Type>;

static RankedTensorType getStatic(Value value) {
  auto type = dyn_cast<RankedTensorType>(value.getType());
  return type && type.hasStaticShape() ? type : RankedTensorType();
}

//===----------------------------------------------------------------------===//
// Repeating and padding
//===----------------------------------------------------------------------===//

LogicalResult TileOp::inferTypes(Types &types) {
  RankedTensorType type = getStatic(getX());
  if (!type)
    return keepResultTypes(*this, types);
  ArrayRef<int64_t> times = getMultiples();
  if (static_cast<int64_t>(times.size()) < type.getRank())
    return emitOpError("has ") << times.size() << " multiples for "
                               << type.getRank() << " dimensions";
  SmallVector<int64_t> shape(times);
  size_t offset = times.size() - type.getRank();
  for (auto [i, multiple] : llvm::enumerate(times)) {
    int64_t size = i < offset ? 1 : type.getDimSize(i - offset);
    if (multiple < 0 || llvm::MulOverflow(multiple, size, shape[i]))
      return emitOpError("cannot repeat a dimension of ")
             << size << " " << multiple << " times";
  }
  return giveMoved(*this, shape, types);
}

/// -1 in `to` keeps the dimension.
static LogicalResult inferStretched(Operation *op, Value x,
                                    ArrayRef<int64_t> to, Types &types) {
  RankedTensorType type = getStatic(x);
  if (!type)
    return keepResultTypes(op, types);
  SmallVector<int64_t> shape(to);
  int64_t offset = static_cast<int64_t>(shape.size()) - type.getRank();
  for (auto [i, size] : llvm::enumerate(type.getShape())) {
    int64_t wanted = offset < 0 ? 0 : shape[offset + i];
    if (offset < 0 || (wanted != size && wanted != -1 && size != 1))
      return op->emitOpError("cannot stretch (")
             << type.getShape() << ") to (" << to << ")";
    if (wanted == -1)
      shape[offset + i] = size;
  }
  if (llvm::any_of(shape, [](int64_t size) { return size < 0; }))
    return op->emitOpError("cannot keep a dimension that x does not have: (")
           << to << ")";
  return giveMoved(op, shape, types);
}

LogicalResult BroadcastToOp::inferTypes(Types &types) {
  return inferStretched(*this, getX(), getShape(), types);
}

LogicalResult DynamicBroadcastToOp::inferTypes(Types &types) {
  return inferStretched(*this, getX(), getShape(), types);
}

/// Adds pairs (before, after), the first for the first dimension.
static LogicalResult inferPadded(Operation *op, Value x,
                                 ArrayRef<int64_t> pairs, Types &types) {
  RankedTensorType type = getStatic(x);
  if (!type)
    return keepResultTypes(op, types);
  if (static_cast<int64_t>(pairs.size()) != 2 * type.getRank())
    return op->emitOpError("has ") << pairs.size() << " paddings for "
                                   << type.getRank() << " dimensions";
  SmallVector<int64_t> shape(type.getShape());
  for (auto [i, size] : llvm::enumerate(shape)) {
    int64_t before = pairs[2 * i], after = pairs[2 * i + 1], least = -size;
    if (before < least || after < least ||
        llvm::AddOverflow(size, before, size) ||
        llvm::AddOverflow(size, after, size) || size < 0)
      return op->emitOpError("cannot pad dimension ")
             << i << " of " << -least << " by " << before << " and " << after;
  }
  return giveMoved(op, shape, types);
}

LogicalResult PadOp::inferTypes(Types &types) {
  return inferPadded(*this, getX(), getPaddings(), types);
}

LogicalResult MirrorPadOp::inferTypes(Types &types) {
  return inferPadded(*this, getX(), getPaddings(), types);
}

SmallVector<int64_t> PadV3Op::getPairs() {
  ArrayRef<int64_t> given = getPaddings();
  auto type = cast<RankedTensorType>(getX().getType());
  SmallVector<int64_t> pairs(2 * type.getRank(), 0);
  size_t count = std::min<size_t>(given.size() / 2, type.getRank());
  for (size_t i = 0; i < count; ++i) {
    bool contiguous = getPaddingsContiguous();
    size_t dimension =
        contiguous ? type.getRank() - 1 - i : type.getRank() - count + i;
    pairs[2 * dimension] = contiguous ? given[2 * i] : given[i];
    pairs[2 * dimension + 1] = contiguous ? given[2 * i + 1] : given[count + i];
  }
  return pairs;
}

LogicalResult PadV3Op::inferTypes(Types &types) {
  auto type = dyn_cast<RankedTensorType>(getX().getType());
  if (!type)
    return keepResultTypes(*this, types);
  if (getPaddings().size() % 2 != 0 ||
      static_cast<int64_t>(getPaddings().size()) > 2 * type.getRank())
    return emitOpError("has ") << getPaddings().size() << " paddings for "
                               << type.getRank() << " dimensions";
  if (failed(verify()) ||
      (getConstantValue() &&
       failed(requireOneElement(*this, getConstantValue(), "constant_value"))))
    return failure();
  return inferPadded(*this, getX(), getPairs(), types);
}

/// The border is repeated as far as the tensor has elements.
static LogicalResult verifyReach(Operation *op, Value x,
                                 ArrayRef<int64_t> pairs, int64_t spared) {
  RankedTensorType type = getStatic(x);
  for (int64_t i = 0; type && i < type.getRank(); ++i)
    for (int64_t pad : pairs.slice(2 * i, 2))
      if (pad < 0 || pad > std::max<int64_t>(0, type.getDimSize(i) - spared))
        return op->emitOpError("cannot pad a dimension of ")
               << type.getDimSize(i) << " by " << pad << " in this mode";
  return success();
}

/// What has no elements has no edge to repeat.
static LogicalResult verifyEdge(Operation *op, RankedTensorType type,
                                ArrayRef<int64_t> pairs) {
  for (int64_t i = 0; i < type.getRank(); ++i)
    if (type.getDimSize(i) == 0 && (pairs[2 * i] > 0 || pairs[2 * i + 1] > 0))
      return op->emitOpError("cannot pad a dimension of 0 in this mode");
  return success();
}

LogicalResult PadV3Op::verify() {
  StringRef mode = getMode();
  if (!llvm::is_contained({"constant", "reflect", "circular", "edge"}, mode))
    return emitOpError("does not support the mode '") << mode << "'";
  auto type = dyn_cast<RankedTensorType>(getX().getType());
  if (mode == "constant" || !type)
    return success();
  if (mode == "edge")
    return verifyEdge(*this, type, getPairs());
  return verifyReach(*this, getX(), getPairs(), mode == "reflect" ? 1 : 0);
}

LogicalResult MirrorPadOp::verify() {
  if (getMode() != "REFLECT" && getMode() != "SYMMETRIC")
    return emitOpError("does not support the mode '") << getMode() << "'";
  return verifyReach(*this, getX(), getPaddings(),
                     getMode() == "REFLECT" ? 1 : 0);
}

//===----------------------------------------------------------------------===//
// Gathering
//===----------------------------------------------------------------------===//

/// No index lies inside a dimension of 0.
static LogicalResult requireElements(Operation *op, int64_t size,
                                     ArrayRef<int64_t> result) {
  if (size == 0 && !llvm::is_contained(result, 0))
    return op->emitOpError("reads from a dimension of 0");
  return success();
}

LogicalResult GatherOp::inferTypes(Types &types) {
  RankedTensorType params = getStatic(getParams());
  RankedTensorType indices = getStatic(getIndices());
  if (!params || !indices)
    return keepResultTypes(*this, types);
  int64_t axis = getAxis(), batch = getBatchDims();
  if (failed(normalizeAxis(*this, params.getRank(), axis)))
    return failure();
  batch += batch < 0 ? indices.getRank() : 0;
  if (batch < 0 || batch > axis || batch > indices.getRank() ||
      params.getShape().take_front(batch) !=
          indices.getShape().take_front(batch))
    return emitOpError("cannot use ")
           << int64_t(getBatchDims()) << " batch dimensions";
  SmallVector<int64_t> shape(params.getShape().take_front(axis));
  llvm::append_range(shape, indices.getShape().drop_front(batch));
  llvm::append_range(shape, params.getShape().drop_front(axis + 1));
  if (failed(requireElements(*this, params.getDimSize(axis), shape)))
    return failure();
  return giveMoved(*this, shape, types);
}

LogicalResult GatherDOp::inferTypes(Types &types) {
  RankedTensorType type = getStatic(getX());
  RankedTensorType index = getStatic(getIndex());
  if (!type || !index)
    return keepResultTypes(*this, types);
  int64_t dim = getDim();
  if (failed(normalizeAxis(*this, type.getRank(), dim)))
    return failure();
  if (index.getRank() != type.getRank())
    return emitOpError("has an index of ")
           << index.getRank() << " dimensions, not " << type.getRank();
  for (int64_t i = 0; i < type.getRank(); ++i)
    if (i != dim && index.getDimSize(i) > type.getDimSize(i))
      return emitOpError("has an index larger than x along dimension ") << i;
  if (failed(requireElements(*this, type.getDimSize(dim), index.getShape())))
    return failure();
  return giveMoved(*this, index.getShape(), types);
}

LogicalResult GatherNdOp::inferTypes(Types &types) {
  RankedTensorType type = getStatic(getX());
  RankedTensorType indices = getStatic(getIndices());
  if (!type || !indices)
    return keepResultTypes(*this, types);
  int64_t depth = indices.getRank() == 0 ? -1 : indices.getShape().back();
  if (depth < 0 || depth > type.getRank())
    return emitOpError("cannot take ")
           << depth << " coordinates of " << type.getRank() << " dimensions";
  SmallVector<int64_t> shape(indices.getShape().drop_back());
  llvm::append_range(shape, type.getShape().drop_front(depth));
  for (int64_t size : type.getShape().take_front(depth))
    if (failed(requireElements(*this, size, shape)))
      return failure();
  return giveMoved(*this, shape, types);
}

LogicalResult EmbeddingLookupOp::inferTypes(Types &types) {
  RankedTensorType params = getStatic(getParams());
  RankedTensorType indices = getStatic(getIndices());
  if (!params || !indices)
    return keepResultTypes(*this, types);
  if (params.getRank() == 0)
    return emitOpError("params needs a dimension");
  SmallVector<int64_t> shape(indices.getShape());
  llvm::append_range(shape, params.getShape().drop_front());
  if (failed(requireElements(*this, params.getDimSize(0), shape)))
    return failure();
  return giveMoved(*this, shape, types);
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
    return emitOpError("has the depth ") << depth;
  SmallVector<int64_t> shape(indices.getShape());
  shape.insert(shape.begin() + axis, depth);
  Type on = getElementTypeOrSelf(getOnValue().getType());
  if (on != getElementTypeOrSelf(getOffValue().getType()))
    return emitOpError("has on_value and off_value of different types");
  if (failed(requireOneElement(*this, getOnValue(), "on_value")) ||
      failed(requireOneElement(*this, getOffValue(), "off_value")))
    return failure();
  return giveMoved(*this, shape, types, /*operand=*/1);
}
