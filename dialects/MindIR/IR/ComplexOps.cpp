//===- ComplexOps.cpp - the shape of Polar --------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/ComplexOps.h"
#include "dialects/MindIR/IR/Inference.h"

using namespace mlir;
using namespace msc::mindir;

LogicalResult PolarOp::inferTypes(SmallVectorImpl<Type> &types) {
  RankedTensorType x = getStatic(getAbs()), y = getStatic(getAngle());
  if (!x || !y)
    return keepResultTypes(*this, types);
  if (x != y)
    // polar_c1
    return emitOpError("operands differ: ") << x << " and " << y;
  types.push_back(withResultElement(*this, x.getShape()));
  return success();
}
