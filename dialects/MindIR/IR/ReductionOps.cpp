//===- ReductionOps.cpp - LpNorm's verifier
//--------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/ReductionOps.h"
#include "dialects/MindIR/IR/Inference.h"

using namespace mlir;
using namespace msc::mindir;

LogicalResult LpNormOp::verify() {
  if (int64_t(getP()) < 0)
    // lp_norm_c1
    return emitOpError("p must not be negative, is ") << int64_t(getP());
  if (getAxis().empty())
    // lp_norm_c2
    return emitOpError("needs an axis");
  return success();
}
