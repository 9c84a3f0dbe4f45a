//===- CreationOps.cpp - tensors of one value -----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/CreationOps.h"
#include "dialects/MindIR/IR/Inference.h"

using namespace mlir;
using namespace msc::mindir;
using namespace msc::bounded;

using Types = SmallVectorImpl<Type>;

/// A tensor of this shape whose elements all are `value`.
static LogicalResult fill(Operation *op, const Shape &shape, Value value,
                          Types &types) {
  if (failed(requireOneElement(op, value, "value")))
    return failure();
  return give(op, shape, types);
}

LogicalResult FillOp::inferTypes(Types &types) {
  return fill(*this, getArgument(*this, "shape", getShape()), getValue(),
              types);
}

LogicalResult FillV2Op::inferTypes(Types &types) {
  return fill(*this, getArgument(*this, "shape", getShape()), getValue(),
              types);
}

LogicalResult FillScalarOp::inferTypes(Types &types) {
  return fill(*this, getArgument(*this, "size", getSize()), getValue(), types);
}

LogicalResult FillTensorOp::inferTypes(Types &types) {
  return fill(*this, getSize(), getValue(), types);
}

LogicalResult OnesOp::inferTypes(Types &types) {
  return give(*this, getArgument(*this, "shape", getShape()), types);
}

LogicalResult ZerosOp::inferTypes(Types &types) {
  return give(*this, getArgument(*this, "shape", getShape()), types);
}

LogicalResult NewOnesOp::inferTypes(Types &types) {
  return give(*this, getArgument(*this, "size", getSize()), types);
}

LogicalResult NewZerosOp::inferTypes(Types &types) {
  return give(*this, getArgument(*this, "size", getSize()), types);
}

LogicalResult NewFullOp::inferTypes(Types &types) {
  return fill(*this, getArgument(*this, "size", getSize()), getValue(), types);
}

LogicalResult FillsOp::inferTypes(Types &types) {
  if (failed(requireOneElement(*this, getValue(), "value")))
    return failure();
  return likeFirst(*this, types);
}

LogicalResult EmptyOp::inferTypes(Types &types) {
  return give(*this, getArgument(*this, "size", getSize()), types);
}

LogicalResult NewEmptyOp::inferTypes(Types &types) {
  return give(*this, getArgument(*this, "size", getSize()), types);
}

LogicalResult LogSpaceOp::inferTypes(Types &types) {
  int64_t steps = getSteps();
  if (steps < 1 || steps > int64_t(1) << 24)
    // log_space_c1
    return emitOpError("cannot make ") << steps << " numbers";
  if (failed(requireOneElement(*this, getStart(), "start")) ||
      failed(requireOneElement(*this, getEnd(), "end")))
    return failure();
  return give(*this, {steps}, types);
}
