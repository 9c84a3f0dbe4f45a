//===- StoredValue.cpp - what an in-place operator stores -----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Effects/StoredValue.h"
#include "compiler/passes/MindIR/Effects/StoredFunction.h"
#include "compiler/passes/MindIR/NormalForm.h"
#include "dialects/MindIR/IR/ArithmeticOps.h"
#include "dialects/MindIR/IR/ComparisonOps.h"
#include "dialects/MindIR/IR/EffectOps.h"
#include "dialects/MindIR/IR/FunctionOps.h"
#include "dialects/MindIR/IR/InplaceOps.h"
#include "dialects/MindIR/IR/Number.h"
#include "dialects/MindIR/IR/RepeatOps.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

namespace {

/// What is assigned, in the variable's type.
Value createAssigned(OpBuilder &builder, Location loc, Type type, Value value) {
  auto from = cast<ShapedType>(value.getType());
  auto to = cast<ShapedType>(type);
  if (from.getElementType() != to.getElementType())
    value = createOperator<CastOp>(builder, loc,
                                   from.clone(to.getElementType()), value);
  if (value.getType() == type || !to.hasStaticShape())
    return value;
  return createOperator<BroadcastToOp>(
      builder, loc, type, value,
      builder.getNamedAttr("shape",
                           builder.getDenseI64ArrayAttr(to.getShape())));
}

/// y as a tensor; floats in the type of what is written.
Value getY(OpBuilder &builder, Operation *op) {
  Value y = op->getOperand(1);
  Type to = getElementTypeOrSelf(op->getResult(0).getType());
  auto from = dyn_cast<ShapedType>(y.getType());
  if (!from || !isa<FloatType>(from.getElementType()) || !isa<FloatType>(to) ||
      from.getElementType() == to)
    return y;
  return createOperator<CastOp>(builder, op->getLoc(), from.clone(to), y);
}

/// y, a tensor in any case, times alpha.
Value getRight(OpBuilder &builder, Operation *op) {
  Type type = getElementTypeOrSelf(op->getResult(0).getType());
  auto constant = [&](const Number &number) {
    return createScalarTensor(builder, op->getLoc(), numberAs(type, number));
  };
  std::optional<Number> number = numberOf(op->getAttr("y"));
  Value y = number ? constant(*number) : getY(builder, op);
  std::optional<Number> alpha = numberOf(op->getAttr("alpha"));
  if (!alpha || alpha->real == 1)
    return y;
  return createOperator<MulOp>(builder, op->getLoc(), y.getType(),
                               {y, constant(*alpha)});
}

} // namespace

Value msc::createStoredValue(Operation *op) {
  OpBuilder builder(op);
  Location loc = op->getLoc();
  if (Value result = createStoredFunction(builder, op))
    return result;
  Type type = op->getResult(0).getType();
  Value x = op->getOperand(0), y = getRight(builder, op);
  if (isa<AssignOp, InplaceCopyOp, InplaceFillScalarOp, InplaceFillTensorOp>(
          op))
    return createAssigned(builder, loc, type, y);
  if (isa<AssignAddOp, InplaceAddExtOp, InplaceAddsExtOp>(op))
    return createOperator<AddOp>(builder, loc, type, {x, y});
  if (isa<AssignSubOp, InplaceSubExtOp, InplaceSubScalarOp>(op))
    return createOperator<SubOp>(builder, loc, type, {x, y});
  if (isa<InplaceMulOp, InplaceMulsOp>(op))
    return createOperator<MulOp>(builder, loc, type, {x, y});
  if (isa<InplaceDivOp, InplaceDivsOp>(op))
    return createOperator<RealDivOp>(builder, loc, type, {x, y});
  if (isa<InplaceFloorDivideOp, InplaceFloorDividesOp>(op))
    return createOperator<FloorDivOp>(builder, loc, type, {x, y});
  if (isa<InplaceRemainderTensorTensorOp, InplaceRemainderTensorScalarOp>(op))
    return createOperator<FloorModOp>(builder, loc, type, {x, y});
  return {};
}
