//===- FindOps.cpp - verifiers of results whose size the run finds --------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/Kernel/IR/Kernel.h"

using namespace mlir;
using namespace msc::kernel;

static ArrayRef<int64_t> getShape(Value value) {
  return cast<ShapedType>(value.getType()).getShape();
}

/// All operands are vectors of one size but the last, which is their number.
static LogicalResult verifyVectors(Operation *op) {
  OperandRange operands = op->getOperands();
  ArrayRef<int64_t> shape = getShape(operands.front());
  bool fits = shape.size() == 1 && getShape(operands.back()).empty() &&
              llvm::all_of(operands.drop_back(), [&](Value vector) {
                return getShape(vector) == shape;
              });
  if (!fits)
    // nonzero_c1
    // unique_c1
    return op->emitOpError("has operands that are no vectors of one size, and "
                           "a count");
  return success();
}

LogicalResult NonZeroOp::verify() { return verifyVectors(*this); }

LogicalResult UniqueOp::verify() { return verifyVectors(*this); }
