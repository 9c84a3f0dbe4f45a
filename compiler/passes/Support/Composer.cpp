//===- Composer.cpp - operators made of operators -------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Support/Composer.h"
#include "compiler/passes/MindIR/NormalForm.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/MindIR/IR/ArithmeticOps.h"
#include "dialects/MindIR/IR/FunctionOps.h"
#include "dialects/MindIR/IR/GraphOps.h"
#include "dialects/MindIR/IR/ReshapeOps.h"
#include "dialects/MindIR/IR/SliceOps.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc;

Value Composer::create(StringRef name, ValueRange operands,
                       Attributes attributes, Type element) {
  if (!element)
    element = getElementTypeOrSelf(operands.front().getType());
  return createAll(name, operands, attributes, element).front();
}

SmallVector<Value> Composer::createAll(StringRef name, ValueRange operands,
                                       Attributes attributes,
                                       ArrayRef<Type> elements) {
  OperationState state(loc, name, operands, {}, attributes);
  for (Type element : elements)
    state.addTypes(UnrankedTensorType::get(element));
  Operation *op = builder.create(state);
  SmallVector<Type> types;
  LogicalResult inferred =
      llvm::cast<mindir::PrimitiveOpInterface>(op).inferTypes(types);
  assert(succeeded(inferred) && types.size() == elements.size() &&
         "a composition creates what is valid");
  (void)inferred;
  for (auto [result, type] : llvm::zip(op->getResults(), types))
    result.setType(type);
  return op->getResults();
}

NamedAttribute Composer::with(StringRef name, int64_t value) {
  return builder.getNamedAttr(name, builder.getI64IntegerAttr(value));
}

NamedAttribute Composer::with(StringRef name, bool value) {
  return builder.getNamedAttr(name, builder.getBoolAttr(value));
}

NamedAttribute Composer::with(StringRef name, double value) {
  return builder.getNamedAttr(name, builder.getF32FloatAttr(value));
}

NamedAttribute Composer::with(StringRef name, StringRef value) {
  return builder.getNamedAttr(name, builder.getStringAttr(value));
}

NamedAttribute Composer::with(StringRef name, ArrayRef<int64_t> value) {
  return builder.getNamedAttr(name, builder.getDenseI64ArrayAttr(value));
}

Value Composer::reshape(Value x, const bounded::Shape &shape) {
  SmallVector<NamedAttribute> attributes = {with("shape", shape.getBounds())};
  if (auto open = bounded::getExtentsAttr(shape))
    attributes.push_back(builder.getNamedAttr("bounded.shape", open));
  return create<mindir::ReshapeOp>(x, attributes);
}

Value Composer::slice(Value x, int64_t axis, int64_t from, int64_t count) {
  SmallVector<int64_t> size = bounded::getExtents(x).getBounds();
  SmallVector<int64_t> begin(size.size(), 0);
  begin[axis] = from;
  size[axis] = count;
  return create<mindir::SliceOp>(
      x, {with("begin", ArrayRef(begin)), with("size", ArrayRef(size))});
}

Value Composer::transpose(Value x, ArrayRef<int64_t> permutation) {
  return create<mindir::TransposeOp>(x, with("perm", permutation));
}

Value Composer::cast(Value x, Type element) {
  if (getElementTypeOrSelf(x.getType()) == element)
    return x;
  return create<mindir::CastOp>(x, {}, element);
}

Value Composer::add(Value x, Value y) { return create<mindir::AddOp>({x, y}); }

Value Composer::sub(Value x, Value y) { return create<mindir::SubOp>({x, y}); }

Value Composer::mul(Value x, Value y) { return create<mindir::MulOp>({x, y}); }

Value Composer::divide(Value x, Value y) {
  return create<mindir::RealDivOp>({x, y});
}

Value Composer::integers(ArrayRef<int64_t> values) {
  auto vector = builder.getI64TensorAttr(values);
  return mindir::ConstantOp::create(builder, loc, vector.getType(), vector);
}

Value Composer::counted(int64_t end) {
  return integers(llvm::to_vector(llvm::seq<int64_t>(0, end)));
}

Value Composer::number(double value, Type element) {
  return createScalarTensor(builder, loc, getScalarAttr(element, value));
}
