//===- Globals.cpp - what every block of an instantiation may read --------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/ControlFlow/Globals.h"
#include "dialects/MindIR/IR/GraphOps.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

StringAttr msc::referenceOf(BlockArgument input) {
  auto graph = cast<func::FuncOp>(input.getOwner()->getParentOp());
  auto nameOf = [&](BlockArgument argument) {
    return graph.getArgAttrOfType<StringAttr>(argument.getArgNumber(),
                                              "mindir.ref_key");
  };
  StringAttr name = nameOf(input);
  bool isUnique = llvm::count_if(graph.getArguments(), [&](auto argument) {
                    return nameOf(argument) == name;
                  }) == 1;
  return isUnique ? name : StringAttr();
}

/// The first block may have its branch already.
OpBuilder Globals::builderFor(Block *current) {
  return current == &entry ? OpBuilder::atBlockEnd(&entry)
                           : OpBuilder::atBlockBegin(&entry);
}

Value Globals::constant(ConstantOp op, Block *current) {
  Value &copy = constants[{op.getValue(), op.getType(), op.getLoc()}];
  if (!copy)
    copy = builderFor(current).clone(*op)->getResult(0);
  return copy;
}

void Globals::declare(ParameterOp op, Block *current) {
  Value &copy = parameters[op.getNameAttr()];
  if (!copy && !isVariable(op.getNameAttr()))
    copy = builderFor(current).clone(*op)->getResult(0);
}

Value Globals::monad(Type type, Location loc) {
  Value &monad = monads[type];
  if (!monad) {
    OpBuilder builder = OpBuilder::atBlockBegin(&entry);
    monad = ConstantOp::create(builder, loc, type, builder.getUnitAttr());
  }
  return monad;
}

Value &Globals::variable(Position &position, StringAttr name) const {
  return position.variables[llvm::find(variables, name) - variables.begin()];
}

Value Globals::read(const AbstractValue &value, Position &position,
                    Location loc) const {
  if (value.isPlain())
    return value.value;
  if (value.kind == AbstractValue::Kind::Parameter)
    return isVariable(value.name) ? variable(position, value.name)
                                  : parameters.at(value.name);
  if (value.kind != AbstractValue::Kind::Tuple)
    return {};
  SmallVector<Value> elements;
  for (const AbstractValue &part : value.parts)
    if (!elements.emplace_back(read(part, position, loc)))
      return {};
  OpBuilder builder = position.builder();
  auto type = TupleType::get(builder.getContext(), TypeRange(elements));
  return MakeTupleOp::create(builder, loc, type, elements);
}
