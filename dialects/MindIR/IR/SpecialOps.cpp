//===- SpecialOps.cpp - verifiers and types of special functions ----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/SpecialOps.h"
#include "dialects/MindIR/IR/Inference.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc::mindir;

LogicalResult MvlgammaOp::verify() {
  int64_t p = getP();
  if (p < 1)
    // mvlgamma_c1
    return emitOpError("needs p of at least 1, got ") << p;
  return success();
}

LogicalResult IgammaOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferBroadcast(*this, types); // broadcast_c1
}

LogicalResult IgammacOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferBroadcast(*this, types); // broadcast_c1
}

LogicalResult BetaincOp::inferTypes(SmallVectorImpl<Type> &types) {
  if (failed(verifyCompatibleShapes(getOperandTypes())))
    // betainc_c1
    return emitOpError("has operands of different shapes");
  return likeFirst(*this, types);
}
