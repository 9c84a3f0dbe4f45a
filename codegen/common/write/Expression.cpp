//===- Expression.cpp - a C++ expression as text --------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/write/Expression.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

using namespace msc;
using llvm::StringRef;

Expression msc::makeCall(StringRef callee,
                         llvm::ArrayRef<Expression> arguments) {
  auto texts = llvm::map_range(arguments, [](const Expression &argument) {
    return StringRef(argument.text);
  });
  return {(callee + "(" + llvm::join(texts, ", ") + ")").str(),
          Expression::Call};
}

static Expression::Binding getBinding(StringRef symbol) {
  return llvm::StringSwitch<Expression::Binding>(symbol)
      .Cases({"*", "/", "%"}, Expression::Product)
      .Cases({"+", "-"}, Expression::Sum)
      .Case("&", Expression::And)
      .Case("|", Expression::Or)
      .Default(Expression::Comparison);
}

/// Operators of arithmetic take the operand on their left first; comparisons
/// are never chained; what stands beside & and | is easily misread.
static bool needsParentheses(const Expression &operand,
                             Expression::Binding outer, bool isLeft) {
  if (operand.binding == outer)
    return !isLeft || outer == Expression::Comparison;
  return operand.binding <
         (outer <= Expression::And ? Expression::Prefix : outer);
}

static std::string asOperand(const Expression &operand,
                             Expression::Binding outer, bool isLeft) {
  return needsParentheses(operand, outer, isLeft) ? "(" + operand.text + ")"
                                                  : operand.text;
}

Expression msc::makeInfix(const Expression &lhs, StringRef symbol,
                          const Expression &rhs) {
  Expression::Binding binding = getBinding(symbol);
  return {asOperand(lhs, binding, /*isLeft=*/true) + " " + symbol.str() + " " +
              asOperand(rhs, binding, /*isLeft=*/false),
          binding};
}

Expression msc::makeNegation(const Expression &operand) {
  bool isSigned = StringRef(operand.text).starts_with("-");
  return {"-" + (isSigned ? "(" + operand.text + ")"
                          : asOperand(operand, Expression::Prefix, true)),
          Expression::Prefix};
}
