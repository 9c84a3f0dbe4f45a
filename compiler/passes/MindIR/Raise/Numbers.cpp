//===- Numbers.cpp - Python numbers that only a run knows -----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Raise/Numbers.h"
#include "compiler/passes/MindIR/NormalForm.h"
#include "compiler/passes/MindIR/Raise/ArgumentMatcher.h"
#include "compiler/passes/MindIR/Raise/OpenExtents.h"
#include "dialects/MindIR/IR/ComparisonOps.h"
#include "dialects/MindIR/IR/DimensionOps.h"
#include "dialects/MindIR/IR/FunctionOps.h"
#include "dialects/MindIR/IR/GraphOps.h"
#include "dialects/MindIR/IR/Number.h"
#include "dialects/MindIR/IR/ReshapeOps.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

/// Of two operands, the type that holds both numbers; one is cast.
static Type computeType(ValueRange operands, Type result) {
  auto orderOf = [](Type type) {
    return std::pair(isa<FloatType>(type), type.getIntOrFloatBitWidth());
  };
  if (operands.size() < 2 || !result.isInteger(1))
    return result;
  Type x = getElementTypeOrSelf(operands[0]);
  Type y = getElementTypeOrSelf(operands[1]);
  return orderOf(x) < orderOf(y) ? y : x;
}

Value msc::numberAsTensor(OpBuilder &builder, Location loc, Value number,
                          Type element) {
  if (TypedAttr known = numberAs(element, constantOf(number)))
    return createScalarTensor(builder, loc, known);
  auto type = cast<TensorType>(number.getType());
  auto scalar = RankedTensorType::get({}, type.getElementType());
  if (type != scalar)
    number = createOperator<ReshapeOp>(
        builder, loc, scalar, number,
        builder.getNamedAttr("shape", builder.getDenseI64ArrayAttr({})));
  return type.getElementType() == element
             ? number
             : createOperator<CastOp>(builder, loc, scalar.clone(element),
                                      number);
}

/// What is computed on: a data type may follow.
static SmallVector<Value> numbersOf(OpBuilder &builder, NodeOp node) {
  SmallVector<Value> inputs, numbers;
  for (Value input : node.getInputs())
    flattenTuple(builder, input, inputs);
  for (Value input : inputs)
    if (isa<TensorType>(input.getType()) || input.getType().isIntOrFloat())
      numbers.push_back(input);
  bool hasType =
      node.applies<ScalarCastOp>() || node.applies<ScalarToTensorOp>();
  numbers.truncate(hasType ? 1 : numbers.size());
  return numbers;
}

/// The operator's twin on tensors, of numbers that are not all known.
static Value createOnTensors(OpBuilder &builder, Location loc,
                             StringRef tensorOperator, ArrayRef<Value> numbers,
                             Type result) {
  Type element = computeType(numbers, result);
  OperationState state(loc, tensorOperator);
  for (Value number : numbers)
    state.operands.push_back(numberAsTensor(builder, loc, number, element));
  state.addTypes(RankedTensorType::get({}, result));
  return builder.create(state)->getResult(0);
}

/// x == a or x == b or ...; null where there is nothing to compare with.
static Value createMembership(OpBuilder &builder, Location loc,
                              ArrayRef<Value> numbers) {
  Type truth = builder.getI1Type();
  Value found;
  for (Value element : numbers.drop_front()) {
    Value equal = createOnTensors(builder, loc, EqualOp::getOperationName(),
                                  {numbers[0], element}, truth);
    found = found ? createOperator<LogicalOrOp>(builder, loc, equal.getType(),
                                                {found, equal})
                  : equal;
  }
  return found;
}

/// Of one number after the other.
static Value createExtreme(OpBuilder &builder, Location loc,
                           StringRef tensorOperator, ArrayRef<Value> numbers,
                           Type result) {
  Value extreme = numberAsTensor(builder, loc, numbers.front(), result);
  for (Value number : numbers.drop_front())
    extreme = createOnTensors(builder, loc, tensorOperator, {extreme, number},
                              result);
  return extreme;
}

/// What the operator computes of numbers that are not all known.
static Value createInRun(OpBuilder &builder, Location loc,
                         RegisteredOperationName name, ArrayRef<Value> numbers,
                         Type result) {
  if (name.getStringRef() == InSequenceOp::getOperationName())
    return createMembership(builder, loc, numbers);
  StringRef onTensors =
      name.getInterface<NumberOpInterface>()->getTensorOperator();
  if (llvm::is_contained({SequenceMaxOp::getOperationName(),
                          SequenceMinOp::getOperationName()},
                         name.getStringRef()))
    return createExtreme(builder, loc, onTensors, numbers, result);
  if (onTensors == CastOp::getOperationName())
    return numberAsTensor(builder, loc, numbers[0], result);
  return createOnTensors(builder, loc, onTensors, numbers, result);
}

Value msc::raiseOpenNumber(OpBuilder &builder, Operation *op) {
  if (!isa<NumberOpInterface>(op) ||
      llvm::none_of(op->getOperands(), followsFromSizes))
    return {};
  return createInRun(builder, op->getLoc(), *op->getRegisteredInfo(),
                     llvm::to_vector(op->getOperands()),
                     getElementTypeOrSelf(op->getResult(0).getType()));
}

Value msc::raiseNumber(OpBuilder &builder, NodeOp node) {
  std::optional<RegisteredOperationName> name = node.findOperator();
  auto *numeric = name ? name->getInterface<NumberOpInterface>() : nullptr;
  SmallVector<Value> numbers =
      numeric ? numbersOf(builder, node) : SmallVector<Value>();
  bool takesTensor = node.applies<TensorToScalarOp>();
  auto isKnown = [&](Value value) {
    bool isInRun = isa<TensorType>(value.getType()) && followsFromSizes(value);
    return constantOf(value) && (takesTensor || !isInRun);
  };
  auto isReadable = [&](Value value) {
    return isa<TensorType>(value.getType()) || isKnown(value);
  };
  Type result = getElementTypeOrSelf(node.getOutput().getType());
  if (llvm::all_of(numbers, isKnown) || !llvm::all_of(numbers, isReadable) ||
      !result.isIntOrFloat())
    return {};
  return createInRun(builder, node.getLoc(), *name, numbers, result);
}
