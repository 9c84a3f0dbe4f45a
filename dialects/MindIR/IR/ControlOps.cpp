//===- ControlOps.cpp - what branches read --------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/ControlOps.h"
#include "dialects/MindIR/IR/Inference.h"
#include "dialects/MindIR/IR/Number.h"
#include "mlir/IR/Builders.h"

using namespace mlir;
using namespace msc::mindir;

/// A tensor that may turn out to have another number of elements is checked
/// once its shape is known.
static bool mayBeOneElement(Value x) {
  auto tensor = dyn_cast<RankedTensorType>(x.getType());
  return !tensor || !tensor.hasStaticShape() || tensor.getNumElements() == 1;
}

LogicalResult ConditionOp::verify() {
  if (!mayBeOneElement(getX()))
    // condition_c1
    return emitOpError("reads one element, not ") << getX().getType();
  return success();
}

OpFoldResult ConditionOp::fold(FoldAdaptor adaptor) {
  std::optional<Number> number = numberOf(adaptor.getX());
  return number ? numberAs(getType(), *number) : TypedAttr();
}

LogicalResult BranchIndexOp::verify() {
  if (!mayBeOneElement(getX()))
    // branch_index_c1
    return emitOpError("reads one element, not ") << getX().getType();
  return success();
}

OpFoldResult BranchIndexOp::fold(FoldAdaptor adaptor) {
  std::optional<Number> number = numberOf(adaptor.getX());
  if (!number || !number->isInteger)
    return {};
  int64_t index = number->integer + (number->integer < 0 ? getBranches() : 0);
  return Builder(getContext()).getI32IntegerAttr(index);
}
