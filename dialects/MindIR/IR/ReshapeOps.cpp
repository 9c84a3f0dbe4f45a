//===- ReshapeOps.cpp - shape inference of reshapes and Transpose ---------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/Inference.h"

using namespace mlir;
using namespace msc::mindir;

using Types = SmallVectorImpl<Type>;

static int64_t getProduct(ArrayRef<int64_t> sizes) {
  int64_t product = 1;
  for (int64_t size : sizes)
    product *= size;
  return product;
}

LogicalResult ReshapeOp::inferTypes(Types &types) {
  RankedTensorType type = getRanked(getX());
  SmallVector<int64_t> shape(getShape());
  auto open = llvm::find(shape, -1);
  if (!type || !type.hasStaticShape()) {
    llvm::replace(shape, int64_t(-1), ShapedType::kDynamic);
    return giveMoved(*this, shape, types);
  }
  int64_t count = type.getNumElements();
  if (open != shape.end()) {
    *open = 1;
    int64_t rest = getProduct(shape);
    *open = rest == 0 ? 0 : count / rest;
  }
  if (llvm::any_of(shape, [](int64_t size) { return size < 0; }) ||
      getProduct(shape) != count)
    // reshape_c1
    return emitOpError("cannot give the shape (")
           << getShape() << ") to " << count << " elements";
  return giveMoved(*this, shape, types);
}

LogicalResult TransposeOp::inferTypes(Types &types) {
  RankedTensorType type = getRanked(getX());
  if (!type)
    return keepResultTypes(*this, types);
  SmallVector<int64_t> shape;
  llvm::SmallDenseSet<int64_t> seen;
  for (int64_t axis : getPerm()) {
    if (failed(normalizeAxis(*this, type.getRank(), axis)))
      return failure();
    seen.insert(axis);
    shape.push_back(type.getDimSize(axis));
  }
  if (seen.size() != shape.size() ||
      static_cast<int64_t>(shape.size()) != type.getRank())
    // transpose_c1
    return emitOpError("perm (") << getPerm() << ") is no permutation of "
                                 << type.getRank() << " dimensions";
  return giveMoved(*this, shape, types);
}

LogicalResult ExpandDimsOp::inferTypes(Types &types) {
  RankedTensorType type = getRanked(getX());
  if (!type)
    return keepResultTypes(*this, types);
  int64_t axis = getAxis();
  if (failed(normalizeAxis(*this, type.getRank() + 1, axis)))
    return failure();
  SmallVector<int64_t> shape(type.getShape());
  shape.insert(shape.begin() + axis, 1);
  return giveMoved(*this, shape, types);
}

LogicalResult SqueezeOp::inferTypes(Types &types) {
  RankedTensorType type = getRanked(getX());
  if (!type)
    return keepResultTypes(*this, types);
  auto axes = normalizeAxes(*this, type.getRank(), getAxis());
  if (failed(axes))
    return failure();
  SmallVector<int64_t> shape;
  for (auto [i, size] : llvm::enumerate(type.getShape())) {
    bool listed = llvm::is_contained(*axes, static_cast<int64_t>(i));
    if (listed && size != 1 && !getAxis().empty() &&
        !ShapedType::isDynamic(size))
      // squeeze_c1
      return emitOpError("cannot drop dimension ") << i << " of size " << size;
    if (!listed || size != 1)
      shape.push_back(size);
  }
  return giveMoved(*this, shape, types);
}

LogicalResult FlattenOp::inferTypes(Types &types) {
  RankedTensorType type = getRanked(getX());
  if (!type || !type.hasStaticShape())
    return keepResultTypes(*this, types);
  ArrayRef<int64_t> shape = type.getShape();
  if (shape.size() <= 1) { // of a scalar and a vector the file has the say
    auto result = dyn_cast<RankedTensorType>(getResult().getType());
    if (result && result.hasStaticShape() &&
        result.getNumElements() != type.getNumElements())
      // flatten_c1
      return emitOpError("cannot flatten ")
             << type.getNumElements() << " elements to "
             << result.getNumElements();
    return keepResultTypes(*this, types);
  }
  return giveMoved(*this, {shape[0], getProduct(shape.drop_front())}, types);
}
