//===- NormalForm.cpp - what the passes of the normal form share ----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/NormalForm.h"
#include "dialects/MindIR/IR/MindIR.h"
#include "mlir/IR/Builders.h"

using namespace mlir;
using namespace msc;

void msc::eraseDeadOperators(Block &block) {
  for (Operation &op : llvm::make_early_inc_range(llvm::reverse(block)))
    if (op.use_empty() && isa<mindir::MindIRDialect>(op.getDialect()) &&
        (isPure(&op) || isa<mindir::ParameterOp>(op)))
      op.erase();
}

void msc::updateFunctionType(func::FuncOp graph) {
  Block &body = graph.getBody().front();
  graph.setFunctionType(
      FunctionType::get(graph.getContext(), body.getArgumentTypes(),
                        body.getTerminator()->getOperandTypes()));
}

static Type mergeTuples(TupleType declared, TupleType inferred) {
  if (declared.size() != inferred.size())
    return {};
  SmallVector<Type> elements;
  for (auto [a, b] : llvm::zip(declared.getTypes(), inferred.getTypes()))
    if (!elements.emplace_back(mergeTypes(a, b)))
      return {};
  return TupleType::get(declared.getContext(), elements);
}

Type msc::mergeTypes(Type declared, Type inferred) {
  if (isa<TupleType>(declared) && isa<TupleType>(inferred))
    return mergeTuples(cast<TupleType>(declared), cast<TupleType>(inferred));
  auto a = dyn_cast<TensorType>(declared);
  auto b = dyn_cast<TensorType>(inferred);
  if (!a || !b)
    return declared == inferred ? declared : Type();
  if (a.getElementType() != b.getElementType())
    return {};
  if (!a.hasRank() || !b.hasRank())
    return a.hasRank() ? a : b;
  if (a.getRank() != b.getRank())
    return {};
  SmallVector<int64_t> shape(a.getShape());
  for (auto [size, other] : llvm::zip(shape, b.getShape())) {
    if (ShapedType::isDynamic(size))
      size = other;
    else if (!ShapedType::isDynamic(other) && size != other)
      return {};
  }
  return RankedTensorType::get(shape, a.getElementType());
}

Value msc::createPrimitive(OpBuilder &builder, Location loc,
                           StringRef primitive, Type result,
                           ValueRange operands,
                           ArrayRef<NamedAttribute> attributes) {
  OperationState state(loc, ("mindir." + primitive).str());
  state.addOperands(operands);
  state.addAttributes(attributes);
  state.addTypes(result);
  return builder.create(state)->getResult(0);
}

bool msc::isPrimitive(Operation *op, StringRef primitive) {
  return op && isa<mindir::MindIRDialect>(op->getDialect()) &&
         op->getName().stripDialect() == primitive;
}
