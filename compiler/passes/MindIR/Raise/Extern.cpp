//===- Extern.cpp - nodes that a function of the user's computes ----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Raise/Extern.h"
#include "compiler/passes/MindIR/NormalForm.h"
#include "dialects/MindIR/IR/ExternOps.h"
#include "mlir/IR/BuiltinOps.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

StringRef msc::findExtern(NodeOp node) {
  auto functions =
      node->getParentOfType<ModuleOp>()->getAttrOfType<DictionaryAttr>(
          "mindir.extern");
  if (!functions)
    return "";
  SmallVector<StringRef> names = {node.getPrimitive()};
  if (DictionaryAttr attributes = node.getPrimitiveAttributesAttr())
    for (const char *key : {"func_name", "reg_op_name"})
      if (auto name = attributes.getAs<StringAttr>(key))
        names.push_back(name);
  for (StringRef name : names)
    if (auto function = functions.getAs<StringAttr>(name))
      return function;
  return "";
}

static bool isRealTensor(Type type) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  return tensor && tensor.hasStaticShape() && !bounded::isOpen(tensor) &&
         tensor.getElementType().isIntOrFloat();
}

/// A number as a tensor without dimensions; null where it is neither.
static Value getTensor(OpBuilder &builder, Value value) {
  if (isRealTensor(value.getType()))
    return value;
  auto constant = value.getDefiningOp<ConstantOp>();
  auto number =
      constant ? dyn_cast<TypedAttr>(constant.getValue()) : TypedAttr();
  return number && number.getType().isIntOrFloat()
             ? createScalarTensor(builder, value.getLoc(), number)
             : Value();
}

Operation *msc::raiseExtern(OpBuilder &builder, NodeOp node, StringRef function,
                            std::string &reason) {
  SmallVector<Value> inputs;
  for (Value input : node.getInputs()) {
    if (isa<UMonadType, IOMonadType>(input.getType()))
      continue;
    inputs.push_back(getTensor(builder, input));
    if (!inputs.back()) {
      llvm::raw_string_ostream(reason)
          << "has an input that is no tensor of a known shape, nor a number: "
          << input.getType();
      return nullptr;
    }
  }
  SmallVector<Type> results = {node.getOutput().getType()};
  if (auto tuple = dyn_cast<TupleType>(results.front())) {
    results.clear();
    tuple.getFlattenedTypes(results);
  }
  if (!llvm::all_of(results, isRealTensor)) {
    reason = "has a result whose shape the file does not say";
    return nullptr;
  }
  return ExternOp::create(builder, node.getLoc(), results, function, inputs);
}
