//===- ScalarEmitter.cpp --------------------------------------------------===//
//
// The scalar bodies of kernels as emitc operations.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/emit/ScalarEmitter.h"
#include "codegen/common/write/Literals.h"
#include "dialects/Kernel/IR/Kernel.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "llvm/ADT/StringSwitch.h"

using namespace mlir;
using namespace msc;

void ScalarEmitter::bind(Value value, StringRef text) {
  values[value] = literal(text);
}

Value ScalarEmitter::literal(StringRef text) {
  return emitc::LiteralOp::create(builder, loc, autoType, text);
}

Value ScalarEmitter::call(StringRef callee, ValueRange arguments) {
  return emitc::CallOpaqueOp::create(builder, loc, autoType, callee, arguments)
      .getResult(0);
}

Value ScalarEmitter::infix(StringRef symbol, Value lhs, Value rhs) {
  if (symbol == "+")
    return emitc::AddOp::create(builder, loc, autoType, lhs, rhs);
  if (symbol == "-")
    return emitc::SubOp::create(builder, loc, autoType, lhs, rhs);
  if (symbol == "*")
    return emitc::MulOp::create(builder, loc, autoType, lhs, rhs);
  if (symbol == "/")
    return emitc::DivOp::create(builder, loc, autoType, lhs, rhs);
  if (symbol == "&")
    return emitc::BitwiseAndOp::create(builder, loc, autoType, lhs, rhs);
  if (symbol == "|")
    return emitc::BitwiseOrOp::create(builder, loc, autoType, lhs, rhs);
  return emitc::BitwiseXorOp::create(builder, loc, autoType, lhs, rhs);
}

/// Integer arithmetic wraps and never traps: msc::wrap* (kernels/integer.h) are
/// templates over the type.
Value ScalarEmitter::emitIntegerArithmetic(Operation &op) {
  StringRef name = llvm::StringSwitch<StringRef>(op.getName().getStringRef())
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
                       .Default("");
  if (name.empty())
    return {};
  Value a = lookup(op.getOperand(0)), b = lookup(op.getOperand(1));
  Type element = op.getResult(0).getType();
  if (element.isInteger(1)) { // masks: vectors in an epilogue, else bools
    if (name == "msc::bitAnd" || name == "msc::wrapMul")
      return infix("&", a, b);
    return name == "msc::bitOr" ? infix("|", a, b)
                                : call("msc::maskXor", {a, b});
  }
  bool isUnsigned = isa<arith::DivUIOp, arith::RemUIOp, arith::ShRUIOp>(op);
  std::string callee = (name + "<" + getCType(element, isUnsigned) + ">").str();
  if (!isUnsigned)
    return call(callee, {a, b});
  a = asUnsigned(a, element);
  b = asUnsigned(b, element);
  return call("static_cast<" + getCType(element) + ">", call(callee, {a, b}));
}

Value ScalarEmitter::emitCast(Operation &op) {
  Value value = lookup(op.getOperand(0));
  Type from = op.getOperand(0).getType(), to = op.getResult(0).getType();
  if (isa<arith::TruncIOp>(op) && to.isInteger(1))
    return compare(emitc::CmpPredicate::ne, infix("&", value, literal("1")),
                   literal("0"));
  if (isa<arith::ExtUIOp, arith::UIToFPOp, arith::IndexCastUIOp>(op) &&
      !from.isInteger(1) && !from.isIndex())
    value = asUnsigned(value, from);
  bool toUnsigned = isa<arith::FPToUIOp>(op);
  Value result = call("msc::cast<" + getCType(to, toUnsigned) + ">", value);
  if (isa<arith::ExtSIOp, arith::SIToFPOp>(op) && from.isInteger(1))
    return call("-", result); // the one bit of a signed i1 is its sign
  return toUnsigned ? call("static_cast<" + getCType(to) + ">", result)
                    : result;
}

/// The truncation hands its operand on, the extension rounds it.
Value ScalarEmitter::emitRounding(Operation &op) {
  auto narrow = dyn_cast<arith::TruncFOp>(op);
  if (auto wide = dyn_cast<arith::ExtFOp>(op))
    narrow = wide.getIn().getDefiningOp<arith::TruncFOp>();
  if (!narrow || !kernel::isRounding(narrow))
    return {};
  Value value = lookup(op.getOperand(0));
  return narrow == &op
             ? value
             : call("msc::roundTo<" + getCType(narrow.getType()) + ">", value);
}

Value ScalarEmitter::emitLoad(Operation &op) {
  auto load = cast<memref::LoadOp>(op);
  SmallVector<int64_t> strides;
  int64_t offset;
  if (failed(load.getMemRefType().getStridesAndOffset(strides, offset)))
    return {};
  Value sum = literal("0L");
  for (auto [index, stride] : llvm::zip(load.getIndices(), strides))
    sum =
        infix("+", sum,
              infix("*", lookup(index), literal(std::to_string(stride) + "L")));
  return call("msc::element", {lookup(load.getMemRef()), sum});
}

/// Maxima and minima by comparison: maximumf and minimumf give NaN where one
/// operand is, maxnumf and minnumf the other operand.
Value ScalarEmitter::emitExtremum(Operation &op) {
  using C = emitc::CmpPredicate;
  if (!isa<arith::MaximumFOp, arith::MinimumFOp, arith::MaxNumFOp,
           arith::MinNumFOp, arith::MaxSIOp, arith::MinSIOp, arith::MaxUIOp,
           arith::MinUIOp>(op))
    return {};
  Value a = lookup(op.getOperand(0)), b = lookup(op.getOperand(1));
  bool isMaximum =
      isa<arith::MaximumFOp, arith::MaxNumFOp, arith::MaxSIOp, arith::MaxUIOp>(
          op);
  bool isUnsigned = isa<arith::MaxUIOp, arith::MinUIOp>(op);
  Type element = op.getResult(0).getType();
  Value left = isUnsigned ? asUnsigned(a, element) : a,
        right = isUnsigned ? asUnsigned(b, element) : b;
  Value takeFirst = compare(isMaximum ? C::gt : C::lt, left, right);
  if (isa<arith::MaximumFOp, arith::MinimumFOp>(op))
    takeFirst = infix("|", takeFirst, compare(C::ne, a, a));
  if (isa<arith::MaxNumFOp, arith::MinNumFOp>(op))
    takeFirst = infix("|", takeFirst, compare(C::ne, b, b));
  return call("msc::select", {takeFirst, a, b});
}

static StringRef mathFunction(StringRef name) {
  return llvm::StringSwitch<StringRef>(name)
      .Cases({"math.absf", "math.absi"}, "msc::abs")
      .Case("math.powf", "msc::pow")
      .Case("math.roundeven", "msc::rint")
      .Case("arith.remf", "msc::fmod")
      .Cases({"math.exp", "math.expm1", "math.log", "math.log1p", "math.sqrt"},
             "*")
      .Cases({"math.rsqrt", "math.tanh", "math.erf", "math.erfc", "math.sin"},
             "*")
      .Cases({"math.cos", "math.tan", "math.asin", "math.acos", "math.atan"},
             "*")
      .Cases(
          {"math.sinh", "math.cosh", "math.asinh", "math.acosh", "math.atanh"},
          "*")
      .Cases(
          {"math.atan2", "math.floor", "math.ceil", "math.trunc", "math.round"},
          "*")
      .Default("");
}

Value ScalarEmitter::convert(Operation &op) {
  StringRef name = op.getName().getStringRef();
  SmallVector<Value> operands =
      llvm::map_to_vector(op.getOperands(), [&](Value v) { return lookup(v); });
  if (auto constant = dyn_cast<arith::ConstantOp>(op))
    return isa<ElementsAttr>(constant.getValue())
               ? Value()
               : literal(getLiteral(constant.getValue()));
  StringRef symbol = llvm::StringSwitch<StringRef>(name)
                         .Case("arith.addf", "+")
                         .Case("arith.subf", "-")
                         .Case("arith.mulf", "*")
                         .Case("arith.divf", "/")
                         .Default("");
  if (!symbol.empty())
    return infix(symbol, operands[0], operands[1]);
  if (isa<arith::NegFOp>(op))
    return call("-", operands);
  if (isa<arith::SelectOp>(op))
    return call("msc::select", operands);
  if (isa<arith::CmpFOp>(op))
    return emitFloatComparison(op);
  if (isa<arith::CmpIOp>(op))
    return emitIntegerComparison(op);
  if (auto index = dyn_cast<linalg::IndexOp>(op))
    return indexText ? literal(indexText(index.getDim())) : Value();
  if (isa<memref::LoadOp>(op))
    return emitLoad(op);
  if (isa<arith::BitcastOp>(op))
    return call("msc::bitCast<" + getCType(op.getResult(0).getType()) + ">",
                operands);
  if (Value rounding = emitRounding(op))
    return rounding;
  if (isa<CastOpInterface>(op))
    return emitCast(op);
  if (Value extremum = emitExtremum(op))
    return extremum;
  StringRef function = mathFunction(name);
  if (!function.empty())
    return call(function == "*" ? "msc::" + name.split('.').second.str()
                                : function.str(),
                operands);
  return emitIntegerArithmetic(op);
}

LogicalResult ScalarEmitter::emit(Operation &op) {
  Value value = convert(op);
  if (!value)
    return op.emitOpError("cannot be printed");
  values[op.getResult(0)] = value;
  return success();
}

LogicalResult ScalarEmitter::emitBody(Block &block) {
  for (Operation &op : block.without_terminator())
    if (failed(emit(op)))
      return failure();
  return success();
}
