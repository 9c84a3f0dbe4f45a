//===- NodeEvaluator.cpp - the operators of a graph, one after the other --===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/ControlFlow/NodeEvaluator.h"
#include "compiler/passes/MindIR/ControlFlow/Ranges.h"
#include "compiler/passes/MindIR/Raise/ArgumentMatcher.h"
#include "compiler/passes/MindIR/Raise/Structure.h"
#include "dialects/MindIR/IR/ControlOps.h"
#include "dialects/MindIR/IR/DimensionOps.h"
#include "dialects/MindIR/IR/EffectOps.h"
#include "dialects/MindIR/IR/GraphOps.h"
#include "dialects/MindIR/IR/Number.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;
using Kind = AbstractValue::Kind;

/// The element of a tuple that holds more than values.
std::optional<AbstractValue> NodeEvaluator::evaluateItem(Frame &frame,
                                                         NodeOp node) {
  AbstractValue tuple = frame.lookup(node.getInputs()[0]);
  auto index = dyn_cast_or_null<IntegerAttr>(
      constantOf(frame.lookup(node.getInputs()[1]).value));
  if (tuple.kind != Kind::Tuple || !index)
    return std::nullopt;
  int64_t size = tuple.parts.size();
  int64_t position = index.getInt() + (index.getInt() < 0 ? size : 0);
  bool isInside = position >= 0 && position < size;
  return isInside ? std::optional(tuple.parts[position]) : std::nullopt;
}

/// Ranges, their elements, and the lengths of what is taken apart.
std::optional<AbstractValue> NodeEvaluator::evaluateSequence(Frame &frame,
                                                             NodeOp node) {
  OpBuilder builder = frame.position.builder();
  SmallVector<AbstractValue> inputs = frame.lookup(node.getInputs());
  if (node.applies<make_rangeOp>())
    return makeRange(builder, node.getLoc(), inputs);
  if (inputs.empty() || inputs[0].kind != Kind::Range)
    return std::nullopt;
  if (node.applies<sequence_lenOp>())
    return AbstractValue::plain(
        createLength(builder, node.getLoc(), inputs[0]));
  bool isElement = isGetItem(node) && inputs[1].isPlain() &&
                   inputs[1].value.getType().isSignlessInteger(64);
  return isElement ? std::optional(AbstractValue::plain(createElement(
                         builder, node.getLoc(), inputs[0], inputs[1].value)))
                   : std::nullopt;
}

/// Switch and switch_layer; where the condition is a constant, what it chooses.
AbstractValue NodeEvaluator::evaluateChoice(Frame &frame, NodeOp node) {
  AbstractValue choice;
  choice.kind = node.applies<SwitchOp>() ? Kind::Switch : Kind::SwitchLayer;
  choice.value = globals.read(frame.lookup(node.getInputs()[0]), frame.position,
                              node.getLoc());
  for (Value input : node.getInputs().drop_front())
    choice.parts.push_back(frame.lookup(input));
  if (choice.kind == Kind::SwitchLayer) {
    OpBuilder builder = frame.position.builder();
    choice.parts.front().expandTuples(builder);
    choice.parts = std::vector(choice.parts.front().parts);
    return choice;
  }
  std::optional<Number> known = numberOf(constantOf(choice.value));
  return known ? choice.parts[known->real == 0] : choice;
}

/// What nodes make of graphs and of tuples that hold such.
std::optional<AbstractValue> NodeEvaluator::evaluateForm(Frame &frame,
                                                         NodeOp node) {
  SmallVector<AbstractValue> inputs = frame.lookup(node.getInputs());
  if (inputs.empty())
    return std::nullopt;
  if (node.applies<PartialOp>())
    return inputs[0].bind(ArrayRef(inputs).drop_front());
  if ((node.applies<SwitchOp>() && inputs.size() == 3) ||
      (node.applies<SwitchLayerOp>() && inputs.size() == 2))
    return evaluateChoice(frame, node);
  if (auto sequence = evaluateSequence(frame, node))
    return sequence;
  if (isGetItem(node))
    return evaluateItem(frame, node);
  auto isPlain = [](const AbstractValue &value) { return value.isPlain(); };
  if (isMakeTuple(node) && !llvm::all_of(inputs, isPlain))
    return AbstractValue{Kind::Tuple, {}, {}, {inputs.begin(), inputs.end()}};
  if (node.applies<DependOp>() && !inputs[0].isPlain())
    return inputs[0];
  return std::nullopt;
}

/// In files of 2.10 the result is the parameter, which may be written again
/// before it is read; in those of 2.0 it is what this operator has written.
AbstractValue NodeEvaluator::write(Frame &frame, NodeOp node, StringAttr name) {
  SmallVector<Value> operands;
  for (Value input : node.getInputs())
    if (!isMonad(input.getType()))
      operands.push_back(
          globals.read(frame.lookup(input), frame.position, node.getLoc()));
  Operation *copy = frame.position.builder().clone(*node);
  copy->setOperands(operands);
  Value &variable = globals.variable(frame.position, name);
  // Of a tensor without dimensions files of 2.0 say that it is a number.
  if (isNumber(node.getOutput().getType()))
    copy->getResult(0).setType(variable.getType());
  variable = copy->getResult(0);
  DictionaryAttr info = node.getOutputInfoAttr();
  bool isReference = info && info.contains("ref_key");
  return isReference ? AbstractValue{Kind::Parameter, {}, name, {}}
                     : AbstractValue::plain(variable);
}

/// Nodes that read or write a variable.
std::optional<AbstractValue> NodeEvaluator::evaluateAccess(Frame &frame,
                                                           NodeOp node) {
  if (node.getInputs().empty())
    return std::nullopt;
  AbstractValue first = frame.lookup(node.getInputs()[0]);
  std::optional<RegisteredOperationName> name = node.findOperator();
  bool writes = name && name->hasTrait<WritesFirstOperand>();
  if (writes && first.isPlain())
    for (const AbstractValue &parameter : first.parts)
      written.insert(parameter.name);
  if (first.kind != Kind::Parameter)
    return std::nullopt;
  if (writes)
    written.insert(first.name);
  if (!globals.isVariable(first.name))
    return std::nullopt;
  if (writes)
    return write(frame, node, first.name);
  return node.applies<LoadOp>()
             ? std::optional(AbstractValue::plain(
                   globals.variable(frame.position, first.name)))
             : std::nullopt;
}

/// What only orders effects can do without graphs.
LogicalResult NodeEvaluator::copy(Frame &frame, Operation *op) {
  auto node = dyn_cast<NodeOp>(op);
  bool orders =
      node && (node.applies<UpdateStateOp>() || node.applies<DependOp>());
  SmallVector<Value> operands;
  for (Value operand : op->getOperands()) {
    Value value =
        globals.read(frame.lookup(operand), frame.position, op->getLoc());
    if (value)
      operands.push_back(value);
    else if (!orders)
      return failure();
  }
  Operation *copy = frame.position.builder().clone(*op);
  copy->setOperands(operands);
  for (auto [result, copied] : llvm::zip(op->getResults(), copy->getResults()))
    frame.values[result] = AbstractValue::plain(copied);
  return success();
}

LogicalResult NodeEvaluator::evaluate(Frame &frame, Operation *op) {
  std::optional<AbstractValue> value =
      TypeSwitch<Operation *, std::optional<AbstractValue>>(op)
          .Case([&](ConstantOp op) {
            return AbstractValue::plain(
                globals.constant(op, frame.position.block));
          })
          .Case([&](ParameterOp op) {
            globals.declare(op, frame.position.block);
            return AbstractValue{Kind::Parameter, {}, op.getNameAttr(), {}};
          })
          .Case([&](GraphRefOp op) {
            return AbstractValue{
                Kind::Closure, {}, op.getGraphAttr().getAttr(), {}};
          })
          .Case([&](NodeOp node) {
            std::optional<AbstractValue> form = evaluateForm(frame, node);
            return form ? form : evaluateAccess(frame, node);
          })
          .Default(std::nullopt);
  if (!value)
    return copy(frame, op);
  frame.values[op->getResult(0)] = std::move(*value);
  return success();
}
