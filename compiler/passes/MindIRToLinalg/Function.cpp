//===- Function.cpp - functions of one operand ----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/Elementwise.h"
#include <cmath>

using namespace mlir;
using namespace msc;

static Value buildIdentity(ScalarBuilder &s, ValueRange x) { return x[0]; }

static Value buildAbs(ScalarBuilder &s, ValueRange x) {
  if (s.isFloat())
    return s.create<math::AbsFOp>(x[0]);
  if (s.isUnsigned())
    return x[0];
  // Not math.absi, whose value for INT_MIN is poison.
  Value negative = s.compare(Relation::LT, x[0], s.constant(0));
  return s.select(negative, s.negate(x[0]), x[0]);
}

static Value buildNeg(ScalarBuilder &s, ValueRange x) { return s.negate(x[0]); }

static Value buildSign(ScalarBuilder &s, ValueRange x) {
  Value zero = s.constant(0);
  Value low = s.isUnsigned() ? zero
                             : s.select(s.compare(Relation::LT, x[0], zero),
                                        s.constant(-1), zero);
  return s.select(s.compare(Relation::GT, x[0], zero), s.constant(1), low);
}

static Value buildSquare(ScalarBuilder &s, ValueRange x) {
  return s.mul(x[0], x[0]);
}

/// Integers are whole already.
template <typename Op>
static Value buildRounding(ScalarBuilder &s, ValueRange x) {
  return s.isFloat() ? s.create<Op>(x[0]) : x[0];
}

static Value buildFrac(ScalarBuilder &s, ValueRange x) {
  return s.isFloat() ? s.sub(x[0], s.create<math::TruncOp>(x[0]))
                     : s.constant(0);
}

static Value buildExp2(ScalarBuilder &s, ValueRange x) {
  return s.create<math::PowFOp>(s.constant(2), x[0]);
}

template <int base> static Value buildLog(ScalarBuilder &s, ValueRange x) {
  return s.divide(s.create<math::LogOp>(x[0]), s.constant(std::log(base)));
}

void msc::addFunctionFormulas(TypeConverter &converter,
                              RewritePatternSet &patterns) {
  static const Formula formulas[] = {
      {"mindir.Cast", buildIdentity},
      {"mindir.Abs", buildAbs},
      {"mindir.Neg", buildNeg},
      {"mindir.Sign", buildSign},
      {"mindir.Square", buildSquare},
      {"mindir.Floor", buildRounding<math::FloorOp>},
      {"mindir.Ceil", buildRounding<math::CeilOp>},
      {"mindir.Round", buildRounding<math::RoundEvenOp>},
      {"mindir.Rint", buildRounding<math::RoundEvenOp>},
      {"mindir.Trunc", buildRounding<math::TruncOp>},
      {"mindir.Sqrt", buildMath<math::SqrtOp>},
      {"mindir.Rsqrt", buildMath<math::RsqrtOp>},
      {"mindir.Exp", buildMath<math::ExpOp>},
      {"mindir.Expm1", buildMath<math::ExpM1Op>},
      {"mindir.Log", buildMath<math::LogOp>},
      {"mindir.Log1p", buildMath<math::Log1pOp>},
      {"mindir.Sin", buildMath<math::SinOp>},
      {"mindir.Cos", buildMath<math::CosOp>},
      {"mindir.Tan", buildMath<math::TanOp>},
      {"mindir.Asin", buildMath<math::AsinOp>},
      {"mindir.ACos", buildMath<math::AcosOp>},
      {"mindir.Atan", buildMath<math::AtanOp>},
      {"mindir.Sinh", buildMath<math::SinhOp>},
      {"mindir.Cosh", buildMath<math::CoshOp>},
      {"mindir.Asinh", buildMath<math::AsinhOp>},
      {"mindir.Acosh", buildMath<math::AcoshOp>},
      {"mindir.Atanh", buildMath<math::AtanhOp>},
      {"mindir.Erf", buildMath<math::ErfOp>},
      {"mindir.Erfc", buildMath<math::ErfcOp>},
      {"mindir.Tanh", buildMath<math::TanhOp>},
      {"mindir.AsinExt", buildMath<math::AsinOp>},
      {"mindir.AcosExt", buildMath<math::AcosOp>},
      {"mindir.AtanExt", buildMath<math::AtanOp>},
      {"mindir.AsinhExt", buildMath<math::AsinhOp>},
      {"mindir.AcoshExt", buildMath<math::AcoshOp>},
      {"mindir.Frac", buildFrac},
      {"mindir.Exp2", buildExp2},
      {"mindir.Log2", buildLog<2>},
      {"mindir.Log10", buildLog<10>},
  };
  addFormulas(formulas, converter, patterns);
}
