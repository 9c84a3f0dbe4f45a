//===- TrainingOps.cpp - what training leaves behind ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/TrainingOps.h"
#include "dialects/MindIR/IR/Inference.h"

using namespace mlir;
using namespace msc::mindir;

LogicalResult DropoutOp::verify() {
  if (getKeepProb().convertToFloat() < 1.0f)
    // dropout_c1
    return emitOpError("keep_prob ")
           << getKeepProb().convertToFloat()
           << " makes the result random; export the network for inference";
  if (!getMask().use_empty())
    // dropout_c2
    return emitOpError("mask is not supported");
  return success();
}

LogicalResult DropoutOp::inferTypes(SmallVectorImpl<Type> &types) {
  types.append({getX().getType(), getMask().getType()});
  return success();
}
