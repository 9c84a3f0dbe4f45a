//===- FunctionOps.cpp - verifiers of functions of one operand ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/FunctionOps.h"
#include "dialects/MindIR/IR/Inference.h"

using namespace mlir;
using namespace msc::mindir;

/// MindSpore writes these three but its own front end never changes them.
template <typename Op> static LogicalResult verifyNaturalBase(Op op) {
  if (op.getBase().convertToFloat() == -1 &&
      op.getScale().convertToFloat() == 1 && op.getShift().isZero())
    return success();
  // natural_base_c1
  return op.emitOpError("supports the natural base only: base -1, scale 1, "
                        "shift 0");
}

LogicalResult ExpOp::verify() { return verifyNaturalBase(*this); }
LogicalResult LogOp::verify() { return verifyNaturalBase(*this); }

LogicalResult RoundOp::verify() {
  if (getDecimals() != 0)
    // round_c1
    return emitOpError("supports decimals 0 only, not ") << getDecimals();
  return success();
}

LogicalResult IdentityNOp::inferTypes(SmallVectorImpl<Type> &types) {
  llvm::append_range(types, getX().getTypes());
  return success();
}
