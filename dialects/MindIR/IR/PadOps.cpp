//===- PadOps.cpp - verifiers and shape inference of padding --------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/PadOps.h"
#include "dialects/MindIR/IR/Inference.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace msc::mindir;
using namespace msc::bounded;

using Types = SmallVectorImpl<Type>;

/// Adds pairs (before, after), the first for the first dimension.
static LogicalResult inferPadded(Operation *op, Value x,
                                 ArrayRef<int64_t> pairs, Types &types) {
  RankedTensorType type = getKnown(x);
  if (!type)
    return keepResultTypes(op, types);
  if (static_cast<int64_t>(pairs.size()) != 2 * type.getRank())
    // pad_c1
    return op->emitOpError("has ") << pairs.size() << " paddings for "
                                   << type.getRank() << " dimensions";
  Shape shape = getExtents(type);
  for (auto [i, extent] : llvm::enumerate(shape)) {
    int64_t before = pairs[2 * i], after = pairs[2 * i + 1],
            size = extent.getBound(), least = -size;
    if (before < least || after < least ||
        llvm::AddOverflow(size, before, size) ||
        llvm::AddOverflow(size, after, size) || size < 0)
      // pad_c2
      return op->emitOpError("cannot pad dimension ")
             << i << " of " << -least << " by " << before << " and " << after;
    if (extent.isOpen() && (before < 0 || after < 0))
      // pad_c4
      return op->emitOpError("cuts dimension ")
             << i << ", which each run chooses, by negative pads";
    extent = extent + (before + after);
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
    // pad_v3_c1
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
  RankedTensorType type = getKnown(x);
  if (!type)
    return success();
  for (auto [i, extent] : llvm::enumerate(getExtents(type))) {
    int64_t size = getMinimum(op, extent);
    for (int64_t pad : pairs.slice(2 * i, 2))
      if (pad < 0 || pad > std::max<int64_t>(0, size - spared))
        // pad_c3
        return op->emitOpError("cannot pad a dimension of ")
               << size << " by " << pad << " in this mode";
  }
  return success();
}

/// What has no elements has no edge to repeat.
static LogicalResult verifyEdge(Operation *op, RankedTensorType type,
                                ArrayRef<int64_t> pairs) {
  for (int64_t i = 0; i < type.getRank(); ++i)
    if (type.getDimSize(i) == 0 && (pairs[2 * i] > 0 || pairs[2 * i + 1] > 0))
      // pad_v3_c3
      return op->emitOpError("cannot pad a dimension of 0 in this mode");
  return success();
}

LogicalResult PadV3Op::verify() {
  StringRef mode = getMode();
  if (!llvm::is_contained({"constant", "reflect", "circular", "edge"}, mode))
    // pad_v3_c2
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
    // mirror_pad_c1
    return emitOpError("does not support the mode '") << getMode() << "'";
  return verifyReach(*this, getX(), getPaddings(),
                     getMode() == "REFLECT" ? 1 : 0);
}

LogicalResult PaddingOp::inferTypes(Types &types) {
  RankedTensorType type = getStatic(getX());
  if (!type)
    return keepResultTypes(*this, types);
  if (type.getRank() < 2 || type.getShape().back() != 1)
    // padding_c1
    return emitOpError("needs rows of one number, got ") << type;
  int64_t size = getPadDimSize();
  if (size < 1)
    // padding_c2
    return emitOpError("cannot make rows of ") << size << " numbers";
  Shape shape = getExtents(type);
  shape.back() = size;
  return giveMoved(*this, shape, types);
}

/// Pairs for every dimension, of a list that begins with the last one's.
static SmallVector<int64_t> toPairs(ArrayRef<int64_t> padding, int64_t rank) {
  SmallVector<int64_t> pairs(2 * rank, 0);
  for (size_t i = 0; i < padding.size() / 2; ++i)
    llvm::copy(padding.slice(2 * i, 2), pairs.end() - 2 * (i + 1));
  return pairs;
}

static LogicalResult refusePads(Operation *op, ArrayRef<int64_t> padding,
                                RankedTensorType type) {
  // pad_ext_c1
  return op->emitOpError("cannot pad ") << type << " by (" << padding << ")";
}

LogicalResult ConstantPadNDOp::inferTypes(Types &types) {
  RankedTensorType type = getRanked(getInput());
  if (!type)
    return keepResultTypes(*this, types);
  int64_t count = getPadding().size();
  if (count % 2 != 0 || count > 2 * type.getRank())
    return refusePads(*this, getPadding(), type);
  return inferPadded(*this, getInput(), toPairs(getPadding(), type.getRank()),
                     types);
}

/// Of a reflection one element is not repeated; an edge is without end.
template <typename Op>
static LogicalResult inferBorder(Op op, size_t spatial, bool reflects,
                                 Types &types) {
  RankedTensorType type = getKnown(op.getInput());
  if (!type)
    return keepResultTypes(op, types);
  ArrayRef<int64_t> padding = op.getPadding();
  int64_t before = type.getRank() - int64_t(spatial);
  if (padding.size() != 2 * spatial || before < 1 || before > 2)
    return refusePads(op, padding, type);
  SmallVector<int64_t> pairs = toPairs(padding, type.getRank());
  for (auto [i, extent] : llvm::enumerate(getExtents(type))) {
    int64_t size = getMinimum(op, extent);
    for (int64_t pad : ArrayRef(pairs).slice(2 * i, 2))
      if (pad < 0 || (pad > 0 && size < 1) || (reflects && pad >= size && pad))
        // pad_ext_c2
        return op.emitOpError("cannot pad a dimension of ")
               << size << " by " << pad;
  }
  return inferPadded(op, op.getInput(), pairs, types);
}

LogicalResult ReflectionPad1DOp::inferTypes(Types &types) {
  return inferBorder(*this, 1, /*reflects=*/true, types);
}
LogicalResult ReflectionPad2DOp::inferTypes(Types &types) {
  return inferBorder(*this, 2, /*reflects=*/true, types);
}
LogicalResult ReflectionPad3DOp::inferTypes(Types &types) {
  return inferBorder(*this, 3, /*reflects=*/true, types);
}

LogicalResult ReplicationPad1DOp::inferTypes(Types &types) {
  return inferBorder(*this, 1, /*reflects=*/false, types);
}
LogicalResult ReplicationPad2DOp::inferTypes(Types &types) {
  return inferBorder(*this, 2, /*reflects=*/false, types);
}
LogicalResult ReplicationPad3DOp::inferTypes(Types &types) {
  return inferBorder(*this, 3, /*reflects=*/false, types);
}
