//===- ScalarBuilder.cpp - arith operations by data type ------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Support/ScalarBuilder.h"

using namespace mlir;
using namespace msc;

static TypedAttr getExtreme(Type semantic, bool negative) {
  Builder builder(semantic.getContext());
  if (auto type = dyn_cast<FloatType>(semantic))
    return builder.getFloatAttr(
        type, APFloat::getInf(type.getFloatSemantics(), negative));
  unsigned width = semantic.getIntOrFloatBitWidth();
  bool isUnsigned = width == 1 || semantic.isUnsignedInteger();
  APInt least =
      isUnsigned ? APInt::getZero(width) : APInt::getSignedMinValue(width);
  return builder.getIntegerAttr(toSignless(semantic),
                                negative ? least : ~least);
}

TypedAttr msc::getLowest(Type semantic) { return getExtreme(semantic, true); }

TypedAttr msc::getHighest(Type semantic) { return getExtreme(semantic, false); }

Value ScalarBuilder::constant(double value) {
  return createScalar(builder, loc, type, value);
}

Value ScalarBuilder::constant(const mindir::Number &number) {
  return create<arith::ConstantOp>(mindir::numberAs(type, number));
}

Value ScalarBuilder::constant(const bounded::Extent &size) {
  if (!size.isOpen())
    return constant(double(size.getBound()));
  Type type64 = builder.getI64Type();
  auto number = cast<bounded::NumberAttr>(bounded::getNumberAttr(type64, size));
  return castFrom(type64,
                  bounded::CountOp::create(builder, loc, type64, number));
}

Value ScalarBuilder::fromIndex(Value index) {
  Type type64 = builder.getI64Type();
  return castFrom(type64,
                  arith::IndexCastOp::create(builder, loc, type64, index));
}

Value ScalarBuilder::nan() {
  const llvm::fltSemantics &format = cast<FloatType>(type).getFloatSemantics();
  return create<arith::ConstantOp>(
      builder.getFloatAttr(type, APFloat::getQNaN(format)));
}

Value ScalarBuilder::lowest() {
  return create<arith::ConstantOp>(getLowest(semantic));
}

Value ScalarBuilder::highest() {
  return create<arith::ConstantOp>(getHighest(semantic));
}

Value ScalarBuilder::fromNaN() {
  if (isFloat())
    return nan();
  // Narrow types are reached through int32, whose low bits are 0.
  unsigned width = type.getIntOrFloatBitWidth();
  APInt value = width >= 32 && !(isUnsigned() && width == 32)
                    ? APInt::getSignedMinValue(width)
                    : APInt::getZero(width);
  return create<arith::ConstantOp>(builder.getIntegerAttr(type, value));
}

Value ScalarBuilder::add(Value x, Value y) {
  if (isBool())
    return logicalOr(x, y);
  return isFloat() ? create<arith::AddFOp>(x, y) : create<arith::AddIOp>(x, y);
}

Value ScalarBuilder::sub(Value x, Value y) {
  return isFloat() ? create<arith::SubFOp>(x, y) : create<arith::SubIOp>(x, y);
}

Value ScalarBuilder::mul(Value x, Value y) {
  return isFloat() ? create<arith::MulFOp>(x, y) : create<arith::MulIOp>(x, y);
}

Value ScalarBuilder::negate(Value x) {
  return isFloat() ? create<arith::NegFOp>(x) : sub(constant(0), x);
}

/// Replaces a divisor that integer division cannot take: 0, and -1 below a
/// dividend that may be INT_MIN.
static Value makeSafe(ScalarBuilder &s, Value y) {
  Value safe =
      s.select(s.compare(Relation::EQ, y, s.constant(0)), s.constant(1), y);
  if (s.isUnsigned())
    return safe;
  return s.select(s.compare(Relation::EQ, y, s.constant(-1)), s.constant(1),
                  safe);
}

/// An integer divided by 0: MindSpore divides as floats and saturates.
static Value divideByZero(ScalarBuilder &s, Value x) {
  Value zero = s.constant(0);
  Value low = s.isUnsigned() ? zero
                             : s.select(s.compare(Relation::LT, x, zero),
                                        s.lowest(), zero);
  return s.select(s.compare(Relation::GT, x, zero), s.highest(), low);
}

Value ScalarBuilder::divide(Value x, Value y) {
  if (isFloat())
    return create<arith::DivFOp>(x, y);
  Value safe = makeSafe(*this, y);
  Value quotient = isUnsigned() ? create<arith::DivUIOp>(x, safe)
                                : create<arith::DivSIOp>(x, safe);
  if (!isUnsigned())
    quotient =
        select(compare(Relation::EQ, y, constant(-1)), negate(x), quotient);
  return select(compare(Relation::EQ, y, constant(0)), divideByZero(*this, x),
                quotient);
}

Value ScalarBuilder::remainder(Value x, Value y) {
  if (isFloat())
    return create<arith::RemFOp>(x, y);
  // Modulo the 1 that stands for 0 and -1 gives 0, which is right for both.
  Value safe = makeSafe(*this, y);
  return isUnsigned() ? create<arith::RemUIOp>(x, safe)
                      : create<arith::RemSIOp>(x, safe);
}

static arith::CmpFPredicate getFloatPredicate(Relation relation) {
  static const arith::CmpFPredicate predicates[] = {
      arith::CmpFPredicate::OEQ, arith::CmpFPredicate::UNE,
      arith::CmpFPredicate::OLT, arith::CmpFPredicate::OLE,
      arith::CmpFPredicate::OGT, arith::CmpFPredicate::OGE};
  return predicates[static_cast<int>(relation)];
}

static arith::CmpIPredicate getIntPredicate(Relation relation,
                                            bool isUnsigned) {
  using P = arith::CmpIPredicate;
  static const P forSigned[] = {P::eq, P::ne, P::slt, P::sle, P::sgt, P::sge};
  static const P forUnsigned[] = {P::eq, P::ne, P::ult, P::ule, P::ugt, P::uge};
  return (isUnsigned ? forUnsigned : forSigned)[static_cast<int>(relation)];
}

Value ScalarBuilder::compare(Relation relation, Value x, Value y) {
  if (isFloat())
    return create<arith::CmpFOp>(getFloatPredicate(relation), x, y);
  return create<arith::CmpIOp>(getIntPredicate(relation, isUnsigned()), x, y);
}

Value ScalarBuilder::select(Value condition, Value x, Value y) {
  return create<arith::SelectOp>(condition, x, y);
}

Value ScalarBuilder::logicalAnd(Value x, Value y) {
  return create<arith::AndIOp>(x, y);
}

Value ScalarBuilder::logicalOr(Value x, Value y) {
  return create<arith::OrIOp>(x, y);
}

Value ScalarBuilder::logicalNot(Value x) {
  Value one = createScalar(builder, loc, x.getType(), 1);
  return create<arith::XOrIOp>(x, one);
}
