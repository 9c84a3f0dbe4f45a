//===- ScalarComparisons.cpp - comparisons of floats and integers in C++ --===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/emit/ScalarEmitter.h"
#include "codegen/common/write/Literals.h"
#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace msc;

namespace {
/// How C++ says a predicate.
struct Relation {
  StringRef symbol;       ///< "" where it takes two comparisons
  bool isNegated = false; ///< an unordered one: not the opposite ordered one
};
} // namespace

static Relation getRelation(arith::CmpFPredicate predicate) {
  using P = arith::CmpFPredicate;
  switch (predicate) {
  case P::OEQ:
    return {"=="};
  case P::OGT:
    return {">"};
  case P::OGE:
    return {">="};
  case P::OLT:
    return {"<"};
  case P::OLE:
    return {"<="};
  case P::UNE:
    return {"!="};
  case P::UGT:
    return {"<=", true};
  case P::UGE:
    return {"<", true};
  case P::ULT:
    return {">=", true};
  case P::ULE:
    return {">", true};
  case P::UEQ:
  case P::ORD:
    return {"", true};
  default:
    return {""};
  }
}

/// Ordered and different, or unordered: two comparisons, each of which reads
/// what it compares.
Expression ScalarEmitter::compareTwice(arith::CmpFOp op) {
  using P = arith::CmpFPredicate;
  name(op.getLhs());
  name(op.getRhs());
  const Expression &a = lookup(op.getLhs()), &b = lookup(op.getRhs());
  if (op.getPredicate() == P::ONE || op.getPredicate() == P::UEQ)
    return makeInfix(makeInfix(a, "<", b), "|", makeInfix(a, ">", b));
  Expression isNaN = makeInfix(a, "!=", a);
  return op.getLhs() == op.getRhs()
             ? isNaN
             : makeInfix(isNaN, "|", makeInfix(b, "!=", b));
}

Expression ScalarEmitter::convertFloatComparison(Operation &op) {
  using P = arith::CmpFPredicate;
  auto compare = cast<arith::CmpFOp>(op);
  P predicate = compare.getPredicate();
  if (predicate == P::AlwaysTrue || predicate == P::AlwaysFalse)
    return {predicate == P::AlwaysTrue ? "true" : "false"};
  Relation relation = getRelation(predicate);
  Expression result = relation.symbol.empty()
                          ? compareTwice(compare)
                          : makeInfix(lookup(compare.getLhs()), relation.symbol,
                                      lookup(compare.getRhs()));
  return relation.isNegated ? makeCall("msc::logicalNot", result) : result;
}

static StringRef getSymbol(arith::CmpIPredicate predicate) {
  using P = arith::CmpIPredicate;
  switch (predicate) {
  case P::eq:
    return "==";
  case P::ne:
    return "!=";
  case P::slt:
  case P::ult:
    return "<";
  case P::sle:
  case P::ule:
    return "<=";
  case P::sgt:
  case P::ugt:
    return ">";
  case P::sge:
  case P::uge:
    return ">=";
  }
  return "";
}

Expression ScalarEmitter::convertIntegerComparison(Operation &op) const {
  auto compare = cast<arith::CmpIOp>(op);
  auto predicate = compare.getPredicate();
  Type type = compare.getLhs().getType();
  bool isUnsigned = predicate >= arith::CmpIPredicate::ult;
  auto write = [&](Value v) {
    return isUnsigned ? makeCast(type, /*isUnsigned=*/true, lookup(v))
                      : getNumber(v);
  };
  return makeInfix(write(compare.getLhs()), getSymbol(predicate),
                   write(compare.getRhs()));
}
