//===- NNOps.cpp - verifiers and shape inference of convolution, pooling,
//normalisation ----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/MindIR.h"

using namespace mlir;
using namespace msc::mindir;

LogicalResult Conv2DOp::verify() { return success(); }

LogicalResult Conv2DOp::inferTypes(SmallVectorImpl<Type> &types) {
  types.push_back(getOutput().getType());
  return success();
}
