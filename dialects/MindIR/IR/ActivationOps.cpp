//===- ActivationOps.cpp - the bounds of Clamp, types of PReLU ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/ActivationOps.h"
#include "dialects/MindIR/IR/Inference.h"
#include "dialects/MindIR/IR/Number.h"

using namespace mlir;
using namespace msc::mindir;

LogicalResult ClampScalarOp::verify() { return verifyNumbers(*this); }

LogicalResult PReLUOp::inferTypes(SmallVectorImpl<Type> &types) {
  auto weight = dyn_cast<RankedTensorType>(getWeight().getType());
  bool single =
      weight && weight.hasStaticShape() && weight.getNumElements() == 1;
  if (!single && failed(verifyChannelVectors(*this)))
    return failure();
  return likeFirst(*this, types);
}
