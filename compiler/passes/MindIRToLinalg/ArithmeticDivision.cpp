//===- ArithmeticDivision.cpp - quotients and remainders ------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/Elementwise.h"

using namespace mlir;
using namespace msc;

static Value isZero(ScalarBuilder &s, Value x) {
  return s.compare(Relation::EQ, x, s.constant(0));
}

static Value buildDivide(ScalarBuilder &s, ValueRange x) {
  return s.divide(x[0], x[1]);
}

static Value buildReciprocal(ScalarBuilder &s, ValueRange x) {
  return s.divide(s.constant(1), x[0]);
}

static Value buildDivNoNan(ScalarBuilder &s, ValueRange x) {
  return s.select(isZero(s, x[1]), s.constant(0), s.divide(x[0], x[1]));
}

/// Whether a remainder with the dividend's sign has to move by one divisor to
/// get the divisor's sign.
static Value needsShift(ScalarBuilder &s, Value remainder, Value divisor) {
  Value zero = s.constant(0);
  Value differ = s.compare(Relation::NE, remainder, zero);
  Value signs =
      s.create<arith::XOrIOp>(s.compare(Relation::LT, remainder, zero),
                              s.compare(Relation::LT, divisor, zero));
  return s.logicalAnd(differ, signs);
}

static Value buildFloorDiv(ScalarBuilder &s, ValueRange x) {
  Value quotient = s.divide(x[0], x[1]);
  if (s.isFloat())
    return s.create<math::FloorOp>(quotient);
  if (s.isUnsigned())
    return quotient;
  // remainder() of a division by 0 is 0, which leaves the saturated quotient.
  Value shift = needsShift(s, s.remainder(x[0], x[1]), x[1]);
  return s.select(shift, s.sub(quotient, s.constant(1)), quotient);
}

static Value buildTruncateDiv(ScalarBuilder &s, ValueRange x) {
  Value quotient = s.divide(x[0], x[1]);
  return s.isFloat() ? s.create<math::TruncOp>(quotient) : quotient;
}

/// MindSpore's sum of Div, which gives float32 for integers, and Trunc.
static Value buildCutQuotient(ScalarBuilder &s, ValueRange x) {
  if (s.isFloat())
    return buildTruncateDiv(s, x);
  Type single = s.getBuilder().getF32Type();
  Value quotient =
      s.create<arith::DivFOp>(s.castTo(single, x[0]), s.castTo(single, x[1]));
  return s.castFrom(single, s.create<math::TruncOp>(quotient));
}

static Value buildDivMod(ScalarBuilder &s, ValueRange x) {
  std::optional<mindir::Number> mode = s.argument("rounding_mode");
  if (!mode)
    return s.divide(x[0], x[1]);
  return mode->integer == 1 ? buildCutQuotient(s, x) : buildFloorDiv(s, x);
}

static Value buildTruncateMod(ScalarBuilder &s, ValueRange x) {
  return s.remainder(x[0], x[1]);
}

/// 0 modulo 0 is 0, anything else modulo 0 is NaN.
static Value buildMod(ScalarBuilder &s, ValueRange x) {
  Value zero = s.constant(0);
  Value remainder = s.remainder(x[0], x[1]);
  Value invalid = s.logicalAnd(isZero(s, x[1]), s.logicalNot(isZero(s, x[0])));
  Value result = s.select(invalid, s.fromNaN(), remainder);
  return s.isFloat() ? s.select(isZero(s, x[0]), zero, result) : result;
}

static Value buildFloorMod(ScalarBuilder &s, ValueRange x) {
  Value remainder = s.remainder(x[0], x[1]);
  Value shifted = s.isUnsigned() ? remainder
                                 : s.select(needsShift(s, remainder, x[1]),
                                            s.add(remainder, x[1]), remainder);
  return s.select(isZero(s, x[1]), s.fromNaN(), shifted);
}

void msc::addDivisionFormulas(TypeConverter &converter,
                              RewritePatternSet &patterns) {
  static const Formula formulas[] = {
      {"mindir.RealDiv", buildDivide},
      {"mindir.Div", buildDivide},
      {"mindir.Divs", buildDivide},
      {"mindir.DivNoNan", buildDivNoNan},
      {"mindir.Reciprocal", buildReciprocal},
      {"mindir.Inv", buildReciprocal},
      {"mindir.FloorDiv", buildFloorDiv},
      {"mindir.TruncateDiv", buildTruncateDiv},
      {"mindir.TruncateMod", buildTruncateMod},
      {"mindir.Mod", buildMod},
      {"mindir.FloorMod", buildFloorMod},
      {"mindir.RemainderTensorTensor", buildFloorMod},
      {"mindir.RemainderTensorScalar", buildFloorMod},
      {"mindir.RemainderScalarTensor", buildFloorMod},
      {"mindir.FloorDivScalar", buildFloorDiv},
      {"mindir.FmodTensor", buildTruncateMod},
      {"mindir.FmodScalar", buildTruncateMod},
      {"mindir.DivMod", buildDivMod},
      {"mindir.DivMods", buildDivMod},
  };
  addFormulas(formulas, converter, patterns);
}
