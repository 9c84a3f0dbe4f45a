//===- Part.cpp - arithmetic on the parts of complex numbers --------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Complex/Part.h"
#include "dialects/MindIR/IR/ArithmeticOps.h"
#include "dialects/MindIR/IR/ComparisonOps.h"
#include "dialects/MindIR/IR/FunctionOps.h"
#include "dialects/MindIR/IR/Inference.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc;

Type Part::getElement() const { return getElementTypeOrSelf(tensor); }

Type Part::getResultType(ValueRange operands, Type element) const {
  bounded::Shape shape;
  for (Value operand : operands) {
    bounded::Shape before = shape;
    [[maybe_unused]] bool broadcasts =
        mindir::broadcastSizes(before, bounded::getExtents(operand), shape);
    assert(broadcasts && "the operator's inference has seen to it");
  }
  return bounded::getTensorType(shape, element ? element : getElement());
}

Part Part::cast(Type element) const {
  return element == getElement() ? *this : apply<mindir::CastOp>({}, element);
}

Part Part::number(double value) const {
  auto attribute = FloatAttr::get(getElement(), value);
  return {*builder, *loc, createScalarTensor(*builder, *loc, attribute)};
}

Part Part::select(const Part &then, const Part &otherwise) const {
  return apply<mindir::SelectOp>({then, otherwise}, then.getElement());
}

Part msc::operator+(const Part &a, const Part &b) {
  return a.apply<mindir::AddOp>(b);
}
Part msc::operator-(const Part &a, const Part &b) {
  return a.apply<mindir::SubOp>(b);
}
Part msc::operator*(const Part &a, const Part &b) {
  return a.apply<mindir::MulOp>(b);
}
Part msc::operator/(const Part &a, const Part &b) {
  return a.apply<mindir::RealDivOp>(b);
}
Part msc::operator-(const Part &a) { return a.apply<mindir::NegOp>(); }
