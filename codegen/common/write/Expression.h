//===- Expression.h - a C++ expression as text ----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_CODEGEN_WRITE_EXPRESSION_H
#define MSC_CODEGEN_WRITE_EXPRESSION_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <string>

namespace msc {

/// A text, and how tightly its outermost operator binds.
struct Expression {
  enum Binding {
    Or,
    And,
    Comparison,
    Sum,
    Product,
    Prefix,
    Call,
    Name ///< or a literal: costs nothing where it is written twice
  };
  std::string text;
  Binding binding = Name;

  bool isName() const { return binding == Name; }
};

/// "callee(a, b)".
Expression makeCall(llvm::StringRef callee,
                    llvm::ArrayRef<Expression> arguments);

/// "a + b", of the operators + - * / % & | and comparisons. Parentheses stand
/// where the language needs them, so that nothing is computed in another order,
/// and where compilers ask for them (-Wparentheses).
Expression makeInfix(const Expression &lhs, llvm::StringRef symbol,
                     const Expression &rhs);

/// "-a".
Expression makeNegation(const Expression &operand);

} // namespace msc

#endif // MSC_CODEGEN_WRITE_EXPRESSION_H
