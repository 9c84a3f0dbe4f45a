//===- Arithmetic.cpp - arithmetic of two operands ------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/Elementwise.h"

using namespace mlir;
using namespace msc;

static Value buildAdd(ScalarBuilder &s, ValueRange x) {
  return s.add(x[0], x[1]);
}

static Value buildSub(ScalarBuilder &s, ValueRange x) {
  return s.sub(x[0], x[1]);
}

static Value buildMul(ScalarBuilder &s, ValueRange x) {
  return s.mul(x[0], x[1]);
}

static Value buildAddN(ScalarBuilder &s, ValueRange x) {
  Value sum = x[0];
  for (Value next : x.drop_front())
    sum = s.add(sum, next);
  return sum;
}

/// alpha * y, without the product where alpha is 1.
static Value scale(ScalarBuilder &s, Value y) {
  mindir::Number alpha = *s.argument("alpha");
  return alpha.real == 1 ? y : s.mul(s.constant(alpha), y);
}

static Value buildAddExt(ScalarBuilder &s, ValueRange x) {
  return s.add(x[0], scale(s, x[1]));
}

static Value buildSubExt(ScalarBuilder &s, ValueRange x) {
  return s.sub(x[0], scale(s, x[1]));
}

/// A NaN on either side fails the comparison and gives the second operand.
static Value buildMaximum(ScalarBuilder &s, ValueRange x) {
  return s.select(s.compare(Relation::GT, x[0], x[1]), x[0], x[1]);
}

static Value buildMinimum(ScalarBuilder &s, ValueRange x) {
  return s.select(s.compare(Relation::LT, x[0], x[1]), x[0], x[1]);
}

static Value buildSquaredDifference(ScalarBuilder &s, ValueRange x) {
  Value difference = s.sub(x[0], x[1]);
  return s.mul(difference, difference);
}

static Value buildLerp(ScalarBuilder &s, ValueRange x) {
  return s.add(x[0], s.mul(x[2], s.sub(x[1], x[0])));
}

static Value buildAtan2(ScalarBuilder &s, ValueRange x) {
  return s.create<math::Atan2Op>(x[0], x[1]);
}

static Value buildAddcmul(ScalarBuilder &s, ValueRange x) {
  Value value = s.constant(*s.argument("value"));
  return s.add(x[0], s.mul(value, s.mul(x[1], x[2])));
}

static Value buildAddcdiv(ScalarBuilder &s, ValueRange x) {
  Value value = s.constant(*s.argument("value"));
  return s.add(x[0], s.mul(value, s.divide(x[1], x[2])));
}

/// Integers are raised as MindSpore does it: in float64 and cast back.
static Value buildPow(ScalarBuilder &s, ValueRange x) {
  if (s.isFloat())
    return s.create<math::PowFOp>(x[0], x[1]);
  Type wide = s.getBuilder().getF64Type();
  Value power =
      s.create<math::PowFOp>(s.castTo(wide, x[0]), s.castTo(wide, x[1]));
  return s.castFrom(wide, power);
}

void msc::addArithmeticFormulas(TypeConverter &converter,
                                RewritePatternSet &patterns) {
  static const Formula formulas[] = {
      {"mindir.Add", buildAdd},
      {"mindir.AddScalar", buildAddExt},
      {"mindir.AddExt", buildAddExt},
      {"mindir.AddN", buildAddN},
      {"mindir.AccumulateNV2", buildAddN},
      {"mindir.Sub", buildSub},
      {"mindir.SubScalar", buildSubExt},
      {"mindir.SubExt", buildSubExt},
      {"mindir.Mul", buildMul},
      {"mindir.Muls", buildMul},
      {"mindir.Maximum", buildMaximum},
      {"mindir.Minimum", buildMinimum},
      {"mindir.SquaredDifference", buildSquaredDifference},
      {"mindir.Lerp", buildLerp},
      {"mindir.LerpScalar", buildLerp},
      {"mindir.Pow", buildPow},
      {"mindir.PowTensorScalar", buildPow},
      {"mindir.PowScalarTensor", buildPow},
      {"mindir.Atan2", buildAtan2},
      {"mindir.Atan2Ext", buildAtan2},
      {"mindir.AddcmulExt", buildAddcmul},
      {"mindir.AddcdivExt", buildAddcdiv},
  };
  addFormulas(formulas, converter, patterns);
}
