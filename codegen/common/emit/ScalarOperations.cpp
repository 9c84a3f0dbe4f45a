//===- ScalarOperations.cpp - what the operations of a body are in C++ ----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/emit/ScalarEmitter.h"
#include "codegen/common/write/ExtentText.h"
#include "codegen/common/write/Literals.h"
#include "dialects/Kernel/IR/Kernel.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Interfaces/CastInterfaces.h"
#include "llvm/ADT/StringSwitch.h"

using namespace mlir;
using namespace msc;

/// "+" for arith.addf; "" for what is no operator.
static StringRef getOperator(StringRef name) {
  return llvm::StringSwitch<StringRef>(name)
      .Case("arith.addf", "+")
      .Case("arith.subf", "-")
      .Case("arith.mulf", "*")
      .Case("arith.divf", "/")
      .Default("");
}

std::string msc::getFloatFunction(Operation &op) {
  StringRef name = op.getName().getStringRef();
  StringRef function =
      llvm::StringSwitch<StringRef>(name)
          .Cases({"math.absf", "math.absi"}, "abs")
          .Case("math.powf", "pow")
          .Case("math.roundeven", "rint")
          .Case("arith.remf", "fmod")
          .Case("arith.maximumf", "maximum")
          .Case("arith.minimumf", "minimum")
          .Case("arith.maxnumf", "maxnum")
          .Case("arith.minnumf", "minnum")
          .Cases({"math.exp", "math.expm1", "math.log", "math.log1p"}, "*")
          .Cases({"math.sqrt", "math.rsqrt", "math.erf", "math.erfc"}, "*")
          .Cases({"math.sin", "math.cos", "math.tan", "math.atan2"}, "*")
          .Cases({"math.asin", "math.acos", "math.atan", "math.tanh"}, "*")
          .Cases({"math.sinh", "math.cosh", "math.asinh", "math.acosh"}, "*")
          .Cases({"math.atanh", "math.floor", "math.ceil", "math.trunc"}, "*")
          .Case("math.round", "*")
          .Default("");
  if (function == "*")
    function = name.split('.').second;
  return function.empty() ? "" : "msc::" + function.str();
}

/// Of a number, not of a bool; null for what is no constant.
static IntegerAttr getIntegerConstant(Value value) {
  auto constant = value.getDefiningOp<arith::ConstantOp>();
  return constant && !constant.getType().isInteger(1)
             ? dyn_cast<IntegerAttr>(constant.getValue())
             : IntegerAttr();
}

Expression ScalarEmitter::getNumber(Value value) const {
  IntegerAttr constant = getIntegerConstant(value);
  return constant ? Expression{getUntypedLiteral(constant)} : lookup(value);
}

StringRef msc::findExtremum(Operation &op) {
  auto select = dyn_cast<arith::SelectOp>(op);
  Operation *compare = select ? select.getCondition().getDefiningOp() : nullptr;
  if (!compare || !compare->hasOneUse() ||
      !isa<arith::CmpFOp, arith::CmpIOp>(compare))
    return "";
  auto floats = dyn_cast<arith::CmpFOp>(compare);
  auto integers = dyn_cast<arith::CmpIOp>(compare);
  bool isGreater = floats
                       ? floats.getPredicate() == arith::CmpFPredicate::OGT
                       : integers.getPredicate() == arith::CmpIPredicate::sgt;
  bool isLess = floats ? floats.getPredicate() == arith::CmpFPredicate::OLT
                       : integers.getPredicate() == arith::CmpIPredicate::slt;
  Value a = select.getTrueValue(), b = select.getFalseValue();
  bool isStraight = compare->getOperand(0) == a && compare->getOperand(1) == b,
       isTurned = compare->getOperand(0) == b && compare->getOperand(1) == a;
  if ((isGreater && isStraight) || (isLess && isTurned))
    return "msc::max";
  return (isLess && isStraight) || (isGreater && isTurned) ? "msc::min" : "";
}

/// Both choices are brought to the type that they have in common: beside a
/// value of at least an int's width a number needs no type.
Expression ScalarEmitter::convertSelect(Operation &op) const {
  Value a = op.getOperand(1), b = op.getOperand(2);
  bool isWide = a.getType().isIndex() || a.getType().isInteger(32) ||
                a.getType().isInteger(64);
  bool isTyped = !getIntegerConstant(a) || !getIntegerConstant(b);
  auto write = [&](Value v) {
    return isWide && isTyped ? getNumber(v) : lookup(v);
  };
  StringRef extremum = findExtremum(op);
  if (!extremum.empty())
    return makeCall(extremum, {write(a), write(b)});
  return makeCall("msc::select",
                  {lookup(op.getOperand(0)), write(a), write(b)});
}

/// The truncation hands its operand on, the extension rounds it.
std::optional<Expression> ScalarEmitter::convertRounding(Operation &op) const {
  auto narrow = dyn_cast<arith::TruncFOp>(op);
  if (auto wide = dyn_cast<arith::ExtFOp>(op))
    narrow = wide.getIn().getDefiningOp<arith::TruncFOp>();
  if (!narrow || !kernel::isRounding(narrow))
    return std::nullopt;
  const Expression &value = lookup(op.getOperand(0));
  if (narrow == &op)
    return value;
  return makeCall("msc::roundTo<" + getCType(narrow.getType()) + ">", value);
}

/// "x1[place * 64 + at.template index<1>()]", or "msc::element(x1, ...)".
std::optional<Expression> ScalarEmitter::convertLoad(Operation &op) const {
  auto load = cast<memref::LoadOp>(op);
  bounded::Shape strides = bounded::getStrides(load.getMemRefType());
  if (strides.size() != load.getIndices().size())
    return std::nullopt;
  int64_t place = 0; // the kernel's argument points to the first element
  std::optional<Expression> sum;
  auto add = [&](const Expression &term) {
    sum = sum ? makeInfix(*sum, "+", term) : term;
  };
  for (auto [index, stride] : llvm::zip(load.getIndices(), strides)) {
    IntegerAttr constant = getIntegerConstant(index);
    if (constant && (!stride.isOpen() || constant.getInt() == 0))
      place += constant.getInt() * stride.getBound();
    else if (stride != 0)
      add(stride == 1
              ? lookup(index)
              : makeInfix(getNumber(index), "*", getExtentExpression(stride)));
  }
  if (place || !sum)
    add({std::to_string(place)});
  const Expression &table = lookup(load.getMemRef());
  if (!elementFunction.empty())
    return makeCall(elementFunction, {table, *sum});
  return Expression{table.text + "[" + sum->text + "]", Expression::Call};
}

std::optional<Expression> ScalarEmitter::convert(Operation &op) {
  if (auto constant = dyn_cast<arith::ConstantOp>(op)) {
    if (isa<ElementsAttr>(constant.getValue()))
      return std::nullopt;
    return Expression{getLiteral(constant.getValue())};
  }
  if (auto index = dyn_cast<linalg::IndexOp>(op)) {
    if (!indexText)
      return std::nullopt;
    return Expression{indexText(index.getDim()), Expression::Call};
  }
  if (auto count = dyn_cast<bounded::CountOp>(op))
    return getExtentExpression(*bounded::extentOf(count.getNumber()));
  if (isa<memref::LoadOp>(op))
    return convertLoad(op);
  if (isa<arith::SelectOp>(op))
    return convertSelect(op);
  StringRef symbol = getOperator(op.getName().getStringRef());
  auto operands =
      llvm::map_to_vector(op.getOperands(), [&](Value v) { return lookup(v); });
  if (!symbol.empty())
    return makeInfix(operands[0], symbol, operands[1]);
  if (isa<arith::NegFOp>(op))
    return makeNegation(operands[0]);
  if (isa<arith::CmpFOp>(op))
    return convertFloatComparison(op);
  if (isa<arith::CmpIOp>(op))
    return convertIntegerComparison(op);
  if (isa<arith::BitcastOp>(op))
    return makeCall("msc::bitCast<" + getCType(op.getResult(0).getType()) + ">",
                    operands);
  if (auto rounding = convertRounding(op))
    return rounding;
  if (isa<CastOpInterface>(op))
    return convertCast(op);
  std::string function = getFloatFunction(op);
  return function.empty() ? convertInteger(op) : makeCall(function, operands);
}
