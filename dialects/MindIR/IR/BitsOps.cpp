//===- BitsOps.cpp - types of what packs bits -----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/BitsOps.h"
#include "dialects/MindIR/IR/Inference.h"

using namespace mlir;
using namespace msc::mindir;

LogicalResult CompareAndBitpackOp::inferTypes(SmallVectorImpl<Type> &types) {
  if (failed(requireOneElement(*this, getThreshold(), "threshold")))
    return failure();
  RankedTensorType type = getStatic(getX());
  if (!type)
    return keepResultTypes(*this, types);
  if (type.getRank() == 0 || type.getShape().back() % 8)
    // bitpack_c1
    return emitOpError("cannot pack ") << type << " into bytes";
  Shape shape(type.getShape());
  shape.back() = type.getShape().back() / 8;
  return give(*this, shape, types);
}

LogicalResult GcdOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferBroadcast(*this, types);
}

LogicalResult LcmOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferBroadcast(*this, types);
}
