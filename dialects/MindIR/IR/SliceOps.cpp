//===- SliceOps.cpp - shape inference of Slice and ReverseV2 --------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/SliceOps.h"
#include "dialects/Bounded/IR/ExtentOrder.h"
#include "dialects/MindIR/IR/Inference.h"

using namespace mlir;
using namespace msc::mindir;
using namespace msc::bounded;

LogicalResult SliceOp::inferTypes(SmallVectorImpl<Type> &types) {
  RankedTensorType type = getKnown(getX());
  if (!type)
    return keepResultTypes(*this, types);
  Shape begins = getArgument(*this, "begin", getBegin());
  Shape sizes = getArgument(*this, "size", getSize());
  Shape whole = getExtents(type);
  if (begins.size() != whole.size() || sizes.size() != whole.size())
    // slice_c1
    return emitOpError("needs begin and size for each of ")
           << whole.size() << " dimensions";
  Shape shape;
  for (auto [begin, size, all] : llvm::zip(begins, sizes, whole)) {
    std::optional<Extent> left =
        isAtMost(*this, 0, begin) ? subtract(all, begin) : std::nullopt;
    std::optional<Extent> taken = size == -1 ? left : size;
    if (!left || !isAtMost(*this, 0, *taken) || !isAtMost(*this, *taken, *left))
      // slice_c2
      return emitOpError("takes ")
             << toString(size) << " elements from " << toString(begin)
             << " of a dimension of " << toString(all);
    shape.push_back(*taken);
  }
  return giveMoved(*this, shape, types);
}

LogicalResult ReverseV2Op::inferTypes(SmallVectorImpl<Type> &types) {
  RankedTensorType type = getRanked(getX());
  if (!type)
    return keepResultTypes(*this, types);
  for (int64_t axis : getAxis())
    if (failed(normalizeAxis(*this, type.getRank(), axis)))
      return failure();
  return giveMoved(*this, getExtents(type), types);
}
