//===- HostScalars.cpp - numbers that the host computes between launches --===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/write/HostScalars.h"
#include "codegen/common/write/Literals.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace msc;

/// Of signed comparisons, for values of signed types; null of others.
static const char *getSign(arith::CmpIPredicate predicate) {
  switch (predicate) {
  case arith::CmpIPredicate::eq:
    return " == ";
  case arith::CmpIPredicate::ne:
    return " != ";
  case arith::CmpIPredicate::slt:
    return " < ";
  case arith::CmpIPredicate::sle:
    return " <= ";
  case arith::CmpIPredicate::sgt:
    return " > ";
  case arith::CmpIPredicate::sge:
    return " >= ";
  default:
    return nullptr;
  }
}

/// Between two operands; null of other operations.
static const char *getSign(Operation &op) {
  bool isBool =
      op.getNumResults() == 1 && op.getResult(0).getType().isInteger(1);
  return TypeSwitch<Operation *, const char *>(&op)
      .Case(
          [](arith::CmpIOp compare) { return getSign(compare.getPredicate()); })
      .Case([](arith::AddIOp) { return " + "; })
      .Case([&](arith::AndIOp) { return isBool ? " && " : " & "; })
      .Case([&](arith::OrIOp) { return isBool ? " || " : " | "; })
      .Case([&](arith::XOrIOp) { return isBool ? " != " : " ^ "; })
      .Default([](Operation *) { return nullptr; });
}

std::string HostScalars::getText(Value value) const {
  return texts.lookup(value);
}

LogicalResult HostScalars::read(Operation &op) {
  auto operand = [&](unsigned i) { return getText(op.getOperand(i)); };
  std::string text;
  if (auto constant = dyn_cast<arith::ConstantOp>(op))
    text = getLiteral(cast<TypedAttr>(constant.getValue()));
  else if (const char *sign = getSign(op))
    text = "(" + operand(0) + sign + operand(1) + ")";
  else if (isa<arith::SelectOp>(op))
    text = "(" + operand(0) + " ? " + operand(1) + " : " + operand(2) + ")";
  else if (isa<arith::ExtUIOp, arith::IndexCastOp, arith::IndexCastUIOp>(op))
    text = "static_cast<" + getCType(op.getResult(0).getType()) + ">(" +
           operand(0) + ")";
  else if (isa<arith::TruncIOp>(op) && op.getResult(0).getType().isInteger(1))
    text = "((" + operand(0) + " & 1) != 0)";
  else
    return failure();
  setText(op.getResult(0), text);
  return success();
}
