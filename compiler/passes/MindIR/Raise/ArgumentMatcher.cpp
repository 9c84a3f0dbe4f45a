//===- ArgumentMatcher.cpp ------------------------------------------------===//
//
// Matches a node's inputs with an operator's arguments.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Raise/ArgumentMatcher.h"
#include "compiler/passes/MindIR/NormalForm.h"
#include "compiler/passes/MindIR/Raise/OpenExtents.h"
#include "compiler/passes/MindIR/Raise/Structure.h"
#include "dialects/MindIR/IR/GraphOps.h"
#include "dialects/MindIR/IR/Number.h"
#include "mlir/IR/Builders.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

namespace {
bool isMonad(Value value) {
  return isa<UMonadType, IOMonadType>(value.getType());
}
bool isNone(Value value) { return isa<msc::mindir::NoneType>(value.getType()); }

Attribute primitiveAttribute(NodeOp node, const PrimitiveArgument &argument) {
  DictionaryAttr attributes = node.getPrimitiveAttributesAttr();
  if (!attributes)
    return {};
  Attribute value = attributes.get(argument.name);
  return value || argument.otherName.empty()
             ? value
             : attributes.get(argument.otherName);
}

/// Walks the inputs of one node along the arguments of its operator.
class Matcher {
public:
  Matcher(NodeOp node, ArrayRef<PrimitiveArgument> arguments,
          RaisedArguments &result)
      : node(node), arguments(arguments), result(result), builder(node),
        inputs(node.getInputs()) {
    bool keepsMonad = llvm::any_of(
        arguments, [](auto &argument) { return argument.name == "monad"; });
    while (!keepsMonad && !inputs.empty() && isMonad(inputs.back()))
      inputs.pop_back();
  }

  std::string match() {
    for (size_t i = 0; i < arguments.size(); ++i) {
      if (arguments[i].isOperand())
        takeOperand(arguments[i]);
      else if (std::string reason = takeAttribute(i); !reason.empty())
        return reason;
    }
    if (next == inputs.size())
      return {};
    return "it has " + std::to_string(inputs.size()) +
           " inputs, of which only " + std::to_string(next) + " are understood";
  }

private:
  /// Python's order of numbers: bool, integer, float.
  static int kindOf(Type type) {
    return isa<FloatType>(type) ? 2 : !type.isInteger(1);
  }

  /// A Python number as a tensor: of the first operand's element type, but of
  /// its own beside a lesser kind, such as a float beside integers.
  Value asTensor(Value input) {
    auto constant = input.getDefiningOp<ConstantOp>();
    auto number =
        constant ? dyn_cast<TypedAttr>(constant.getValue()) : TypedAttr();
    if (!number || !number.getType().isIntOrFloat() ||
        !numberAs(number.getType(), Attribute(number)))
      return input;
    Type type = number.getType();
    auto first = result.operands.empty()
                     ? ShapedType()
                     : dyn_cast<ShapedType>(result.operands[0].getType());
    if (first && kindOf(type) <= kindOf(first.getElementType()))
      type = first.getElementType();
    TypedAttr element = numberAs(type, Attribute(number));
    return element ? createScalarTensor(builder, input.getLoc(), element)
                   : input;
  }

  /// What only a run knows is no number for operators on tensors.
  bool isSizeBesideTensors(Value input) {
    auto name = node.findOperator();
    return followsFromSizes(input) && name &&
           !name->hasInterface<NumberOpInterface>();
  }

  void takeOperand(const PrimitiveArgument &argument) {
    bool monad = argument.name == "monad";
    size_t before = result.operands.size();
    if (next < inputs.size() && isMonad(inputs[next]) == monad) {
      Value input = inputs[next++];
      if (argument.kind == ArgumentKind::Operand || isSizeBesideTensors(input))
        input = asTensor(input);
      if (!isNone(input))
        flattenTuple(builder, input, result.operands);
    }
    result.groupSizes.push_back(result.operands.size() - before);
  }

  /// Whether the inputs that are left are all needed for operands: then the
  /// attribute is on the primitive.
  bool inputsAreOperands(size_t index) {
    size_t operands =
        llvm::count_if(arguments.drop_front(index),
                       [](auto &argument) { return argument.isOperand(); });
    return inputs.size() - next <= operands;
  }

  std::string takeAttribute(size_t index) {
    const PrimitiveArgument &argument = arguments[index];
    Attribute value = primitiveAttribute(node, argument);
    bool fromInput =
        next < inputs.size() && !isMonad(inputs[next]) &&
        !(inputsAreOperands(index) && (value || !constantOf(inputs[next])));
    if (fromInput && isNone(inputs[next])) {
      ++next;
      return {};
    }
    if (fromInput && !(value = constantOf(inputs[next++])))
      return "its argument '" + argument.name.str() +
             "' is computed in the graph; only a constant is supported";
    if (!value || isa<UnitAttr>(value))
      return {};
    if (std::optional<bounded::Shape> numbers = findOpenNumbers(value))
      return takeOpenNumbers(argument, *numbers);
    if (argument.kind == ArgumentKind::String)
      value = spellNumber(argument.name, value);
    Attribute converted =
        value ? convertArgument(argument.kind, value) : Attribute();
    if (!converted)
      return "its argument '" + argument.name.str() +
             "' has a value of an unexpected kind";
    result.attributes.set(argument.name, converted);
    return {};
  }

  /// The numbers at the bounds, and beside them what they are in a run.
  std::string takeOpenNumbers(const PrimitiveArgument &argument,
                              const bounded::Shape &numbers) {
    if (argument.kind != ArgumentKind::Integers)
      return "its argument '" + argument.name.str() +
             "' follows from a dimension that each run chooses";
    result.attributes.set(argument.name,
                          builder.getDenseI64ArrayAttr(numbers.getBounds()));
    result.attributes.set(("bounded." + argument.name).str(),
                          bounded::getExtentsAttr(numbers));
    return {};
  }

  NodeOp node;
  ArrayRef<PrimitiveArgument> arguments;
  RaisedArguments &result;
  OpBuilder builder;
  SmallVector<Value> inputs;
  size_t next = 0;
};
} // namespace

Attribute msc::constantOf(Value value) {
  Operation *producer = value.getDefiningOp();
  if (auto constant = dyn_cast_or_null<ConstantOp>(producer))
    return constant.getValue();
  auto tuple = dyn_cast_or_null<MakeTupleOp>(producer);
  if (!tuple)
    return {};
  SmallVector<Attribute> elements;
  for (Value element : tuple.getElements()) {
    elements.push_back(constantOf(element));
    if (!elements.back())
      return {};
  }
  return ArrayAttr::get(value.getContext(), elements);
}

SmallVector<Value> msc::elementsOf(OpBuilder &builder, Value tuple) {
  Operation *producer = tuple.getDefiningOp();
  if (auto made = dyn_cast_or_null<MakeTupleOp>(producer))
    return llvm::to_vector(made.getElements());
  if (auto node = dyn_cast_or_null<NodeOp>(producer); node && isMakeTuple(node))
    return llvm::to_vector(node.getInputs());
  auto constant = dyn_cast_or_null<ConstantOp>(producer);
  auto values =
      constant ? dyn_cast<ArrayAttr>(constant.getValue()) : ArrayAttr();
  SmallVector<Value> elements;
  for (auto [index, type] :
       llvm::enumerate(cast<TupleType>(tuple.getType()).getTypes()))
    elements.push_back(values ? ConstantOp::create(builder, tuple.getLoc(),
                                                   type, values[index])
                                    .getOutput()
                              : TupleGetItemOp::create(builder, tuple.getLoc(),
                                                       type, tuple, index)
                                    .getOutput());
  return elements;
}

void msc::flattenTuple(OpBuilder &builder, Value value,
                       SmallVectorImpl<Value> &elements) {
  if (!isa<TupleType>(value.getType()))
    return elements.push_back(value);
  for (Value element : elementsOf(builder, value))
    flattenTuple(builder, element, elements);
}

std::string msc::matchArguments(NodeOp node,
                                ArrayRef<PrimitiveArgument> arguments,
                                RaisedArguments &result) {
  return Matcher(node, arguments, result).match();
}
