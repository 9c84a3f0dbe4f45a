//===- ScalarIntegers.cpp - integers, masks and casts of a body in C++ ----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/emit/ScalarEmitter.h"
#include "codegen/common/write/Literals.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "llvm/ADT/StringSwitch.h"

using namespace mlir;
using namespace msc;

/// Integer arithmetic wraps and never traps: msc::wrap* (kernels/integer.h) are
/// templates over the type.
static StringRef getFunction(StringRef name) {
  return llvm::StringSwitch<StringRef>(name)
      .Case("arith.addi", "msc::wrapAdd")
      .Case("arith.subi", "msc::wrapSub")
      .Case("arith.muli", "msc::wrapMul")
      .Cases({"arith.divsi", "arith.divui"}, "msc::safeDiv")
      .Cases({"arith.remsi", "arith.remui"}, "msc::safeRem")
      .Case("arith.shli", "msc::shiftLeft")
      .Cases({"arith.shrsi", "arith.shrui"}, "msc::shiftRight")
      .Case("arith.andi", "msc::bitAnd")
      .Case("arith.ori", "msc::bitOr")
      .Case("arith.xori", "msc::bitXor")
      .Cases({"arith.maxsi", "arith.maxui"}, "msc::max")
      .Cases({"arith.minsi", "arith.minui"}, "msc::min")
      .Default("");
}

static bool isUnsigned(Operation &op) {
  return isa<arith::DivUIOp, arith::RemUIOp, arith::ShRUIOp, arith::MaxUIOp,
             arith::MinUIOp>(op);
}

static bool isConstant(Value value) {
  Operation *producer = value.getDefiningOp();
  return producer && producer->hasTrait<OpTrait::ConstantLike>();
}

Expression msc::makeCast(Type type, bool isUnsigned, const Expression &value) {
  return makeCall("static_cast<" + getCType(type, isUnsigned) + ">", value);
}

const Expression &ScalarEmitter::getMask(Value value) {
  if (StringRef(lookup(value).text).contains('('))
    name(value);
  return lookup(value);
}

/// Masks are vectors in an epilogue, else bools.
Expression ScalarEmitter::convertMasks(Operation &op) {
  Value a = op.getOperand(0), b = op.getOperand(1);
  if (isa<arith::AndIOp, arith::MulIOp, arith::OrIOp>(op)) {
    // In this order, which that of two arguments would leave to the compiler.
    Expression left = getMask(a), right = getMask(b);
    return makeInfix(left, isa<arith::OrIOp>(op) ? "|" : "&", right);
  }
  if (lookup(b).text == "true")
    return makeCall("msc::logicalNot", lookup(a));
  return makeCall("msc::maskXor", {lookup(a), lookup(b)});
}

/// msc::max and msc::min take their types from the operands; the other
/// functions say it, and bring operands to it.
std::optional<Expression> ScalarEmitter::convertInteger(Operation &op) {
  std::string function = getFunction(op.getName().getStringRef()).str();
  if (function.empty())
    return std::nullopt;
  Type type = op.getResult(0).getType();
  bool isTyped = function != "msc::max" && function != "msc::min";
  if (type.isInteger(1) && isTyped)
    return convertMasks(op);
  if (isTyped)
    function += "<" + getCType(type, isUnsigned(op)) + ">";
  auto write = [&](Value v) {
    if (isUnsigned(op) && (!isTyped || isConstant(v)))
      return makeCast(type, /*isUnsigned=*/true, getNumber(v));
    return isTyped ? getNumber(v) : lookup(v);
  };
  Expression result =
      makeCall(function, {write(op.getOperand(0)), write(op.getOperand(1))});
  return isUnsigned(op) ? makeCast(type, /*isUnsigned=*/false, result) : result;
}

Expression ScalarEmitter::convertCast(Operation &op) const {
  Expression value = lookup(op.getOperand(0));
  Type from = op.getOperand(0).getType(), to = op.getResult(0).getType();
  if (isa<arith::TruncIOp>(op) && to.isInteger(1))
    return makeInfix(makeInfix(value, "&", {"1"}), "!=", {"0"});
  if (isa<arith::ExtUIOp, arith::UIToFPOp, arith::IndexCastUIOp>(op) &&
      !from.isInteger(1) && !from.isIndex())
    value = makeCast(from, /*isUnsigned=*/true, value);
  bool toUnsigned = isa<arith::FPToUIOp>(op);
  Expression result =
      makeCall("msc::cast<" + getCType(to, toUnsigned) + ">", value);
  if (isa<arith::ExtSIOp, arith::SIToFPOp>(op) && from.isInteger(1))
    return makeNegation(result); // the one bit of a signed i1 is its sign
  return toUnsigned ? makeCast(to, /*isUnsigned=*/false, result) : result;
}
