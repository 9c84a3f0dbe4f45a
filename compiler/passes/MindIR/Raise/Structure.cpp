//===- Structure.cpp - tuples, effects and open dimensions ----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Raise/Structure.h"
#include "compiler/passes/Evaluate/Evaluate.h"
#include "compiler/passes/MindIR/NormalForm.h"
#include "compiler/passes/MindIR/Raise/ArgumentMatcher.h"
#include "dialects/MindIR/IR/DimensionOps.h"
#include "dialects/MindIR/IR/EffectOps.h"
#include "dialects/MindIR/IR/GraphOps.h"
#include "dialects/MindIR/IR/ReportOps.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

Type msc::resultType(NodeOp node, Type computed) {
  Type declared = node.getOutput().getType();
  Type merged = mergeTypes(declared, computed);
  return merged ? merged : declared;
}

bool msc::isMakeTuple(NodeOp node) {
  return node.applies<MakeTupleOp>() || node.getPrimitive() == "make_list" ||
         node.getPrimitive() == "MakeList";
}

bool msc::isGetItem(NodeOp node) {
  return (node.applies<TupleGetItemOp>() ||
          node.getPrimitive() == "list_getitem" ||
          node.getPrimitive() == "tuple_getitem") &&
         node.getInputs().size() == 2;
}

/// The element that TupleGetItem reads; without the operator where the tuple is
/// made in the same graph, or a constant.
static Value raiseGetItem(OpBuilder &builder, NodeOp node) {
  Value tuple = node.getInputs()[0];
  auto index = dyn_cast_or_null<IntegerAttr>(constantOf(node.getInputs()[1]));
  auto type = dyn_cast<TupleType>(tuple.getType());
  if (!index || !type)
    return {};
  int64_t position = index.getInt() + (index.getInt() < 0 ? type.size() : 0);
  bool isInside = position >= 0 && position < int64_t(type.size());
  Type element = isInside ? resultType(node, type.getType(position))
                          : node.getOutput().getType();
  // A number of the file may be a tensor where the graph takes it.
  if (isInside && (element.isIntOrFloat() || isa<TupleType>(element)))
    element = type.getType(position);
  auto item = TupleGetItemOp::create(builder, node.getLoc(), element, tuple,
                                     builder.getI64IntegerAttr(index.getInt()));
  SmallVector<Value> folded;
  if (failed(builder.tryFold(item, folded)))
    return item;
  item.erase();
  return folded[0];
}

/// The tuple of the inputs, unless the file says that it is something else.
static Value raiseMakeTuple(OpBuilder &builder, NodeOp node) {
  ValueRange inputs = node.getInputs();
  auto computed = TupleType::get(node.getContext(), inputs.getTypes());
  auto type = dyn_cast<TupleType>(resultType(node, computed));
  return type ? Value(MakeTupleOp::create(builder, node.getLoc(), type, inputs))
              : Value();
}

Value msc::raiseStructure(OpBuilder &builder, NodeOp node) {
  ValueRange inputs = node.getInputs();
  Type type = node.getOutput().getType();
  Location loc = node.getLoc();
  if (isMakeTuple(node))
    return raiseMakeTuple(builder, node);
  if (isGetItem(node))
    return raiseGetItem(builder, node);
  if (node.applies<LoadOp>() && inputs.size() == 2)
    return LoadOp::create(builder, loc, resultType(node, inputs[0].getType()),
                          inputs[0], inputs[1]);
  if (node.applies<UpdateStateOp>() && !inputs.empty())
    return UpdateStateOp::create(builder, loc, type, inputs[0],
                                 inputs.drop_front());
  if (node.applies<DependOp>() && !inputs.empty())
    return DependOp::create(builder, loc, resultType(node, inputs[0].getType()),
                            inputs[0], inputs.drop_front());
  if (node.applies<PrintOp>())
    return PrintOp::create(builder, loc, type, inputs);
  if (node.applies<AssertOp>())
    return AssertOp::create(builder, loc, type, inputs);
  return {};
}

bool msc::isListOfIntegers(Type type) {
  auto tensor = dyn_cast<TensorType>(type);
  return tensor && tensor.getElementType().isInteger() &&
         (!tensor.hasRank() || tensor.getRank() <= 1) &&
         (!tensor.hasStaticShape() || tensor.getNumElements() <= 64);
}

bool msc::dependsOnOpenDimensions(Value value) {
  DenseSet<Value> seen;
  SmallVector<Value> open = {value};
  while (!open.empty()) {
    Value next = open.pop_back_val();
    Operation *producer = next.getDefiningOp();
    if (!producer || !seen.insert(next).second)
      continue;
    if (isa<ShapeOp, TensorShapeOp, SizeOp>(producer))
      return true;
    if (!isa<TensorType>(next.getType()) || isListOfIntegers(next.getType()))
      llvm::append_range(open, producer->getOperands());
  }
  return false;
}
