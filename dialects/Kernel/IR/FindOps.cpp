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
static bool areVectorsAndCount(OperandRange operands) {
  ArrayRef<int64_t> shape = getShape(operands.front());
  return shape.size() == 1 && getShape(operands.back()).empty() &&
         llvm::all_of(operands.drop_back(),
                      [&](Value vector) { return getShape(vector) == shape; });
}

LogicalResult NonZeroOp::verify() {
  if (!areVectorsAndCount(getOperands()))
    // nonzero_c1
    return emitOpError("has operands that are no vectors of one size, and a "
                       "count");
  return success();
}

LogicalResult UniqueOp::verify() {
  if (!areVectorsAndCount(getOperands()))
    // unique_c1
    return emitOpError("has operands that are no vectors of one size, and a "
                       "count");
  return success();
}

static int64_t countElements(Value vector) {
  return cast<ShapedType>(vector.getType()).getNumElements();
}

int64_t NonZeroOp::getFlops() { return countElements(getInput()); }

int64_t UniqueOp::getFlops() { return countElements(getInput()); }
