//===- ScalarComparisons.cpp ----------------------------------------------===//
//
// Comparisons of floats and integers as emitc.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/emit/ScalarEmitter.h"
#include "codegen/common/write/Literals.h"
#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace msc;

Value ScalarEmitter::compare(emitc::CmpPredicate predicate, Value lhs,
                             Value rhs) {
  return emitc::CmpOp::create(builder, loc, autoType, predicate, lhs, rhs);
}

/// Ordered predicates are C's; an unordered one is the negation of the opposite
/// ordered one.
Value ScalarEmitter::emitFloatComparison(Operation &op) {
  using P = arith::CmpFPredicate;
  using C = emitc::CmpPredicate;
  Value a = lookup(op.getOperand(0)), b = lookup(op.getOperand(1));
  auto is = [&](C predicate) { return compare(predicate, a, b); };
  auto isNot = [&](C predicate) {
    return call("msc::logicalNot", is(predicate));
  };
  // Emitted one after the other: the order of arguments is the compiler's.
  auto either = [&](C left, C right, Value x, Value y, Value u, Value v) {
    Value first = compare(left, x, y);
    return infix("|", first, compare(right, u, v));
  };
  auto differ = [&] { return either(C::lt, C::gt, a, b, a, b); };
  auto isUnordered = [&] { return either(C::ne, C::ne, a, a, b, b); };
  switch (cast<arith::CmpFOp>(op).getPredicate()) {
  case P::OEQ:
    return is(C::eq);
  case P::OGT:
    return is(C::gt);
  case P::OGE:
    return is(C::ge);
  case P::OLT:
    return is(C::lt);
  case P::OLE:
    return is(C::le);
  case P::UNE:
    return is(C::ne);
  case P::UGT:
    return isNot(C::le);
  case P::UGE:
    return isNot(C::lt);
  case P::ULT:
    return isNot(C::ge);
  case P::ULE:
    return isNot(C::gt);
  case P::ONE:
    return differ();
  case P::UEQ:
    return call("msc::logicalNot", differ());
  case P::UNO:
    return isUnordered();
  case P::ORD:
    return call("msc::logicalNot", isUnordered());
  case P::AlwaysFalse:
    return literal("false");
  case P::AlwaysTrue:
    return literal("true");
  }
  return {};
}

Value ScalarEmitter::asUnsigned(Value emitted, Type element) {
  return call("static_cast<" + getCType(element, /*isUnsigned=*/true) + ">",
              emitted);
}

Value ScalarEmitter::emitIntegerComparison(Operation &op) {
  using P = arith::CmpIPredicate;
  using C = emitc::CmpPredicate;
  P predicate = cast<arith::CmpIOp>(op).getPredicate();
  Value a = lookup(op.getOperand(0)), b = lookup(op.getOperand(1));
  if (predicate == P::ult || predicate == P::ule || predicate == P::ugt ||
      predicate == P::uge) {
    a = asUnsigned(a, op.getOperand(0).getType());
    b = asUnsigned(b, op.getOperand(0).getType());
  }
  C c = predicate == P::eq                           ? C::eq
        : predicate == P::ne                         ? C::ne
        : predicate == P::slt || predicate == P::ult ? C::lt
        : predicate == P::sle || predicate == P::ule ? C::le
        : predicate == P::sgt || predicate == P::ugt ? C::gt
                                                     : C::ge;
  return compare(c, a, b);
}
