//===- Guarded.cpp - functions with a value where others have none --------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/Elementwise.h"
#include <cmath>

using namespace mlir;
using namespace msc;

static Value isZero(ScalarBuilder &s, Value x) {
  return s.compare(Relation::EQ, x, s.constant(0));
}

static std::optional<double> getFloat(ScalarBuilder &s, StringRef attribute) {
  auto value = s.getSource()->getAttrOfType<FloatAttr>(attribute);
  return value ? std::optional(value.getValue().convertToDouble())
               : std::nullopt;
}

/// The longer side times sqrt(1 + r * r), where r is the shorter one's share.
static Value buildHypot(ScalarBuilder &s, ValueRange x) {
  Value a = s.create<math::AbsFOp>(x[0]), b = s.create<math::AbsFOp>(x[1]);
  Value isLonger = s.compare(Relation::GT, a, b);
  Value longer = s.select(isLonger, a, b), shorter = s.select(isLonger, b, a);
  Value share = s.divide(shorter, longer);
  Value root =
      s.create<math::SqrtOp>(s.add(s.constant(1), s.mul(share, share)));
  Value length = s.select(isZero(s, longer), shorter, s.mul(longer, root));
  auto isInfinite = [&](Value side) {
    return s.compare(Relation::EQ, side, s.infinity());
  };
  return s.select(s.logicalOr(isInfinite(a), isInfinite(b)), s.infinity(),
                  length);
}

static Value buildHeaviside(ScalarBuilder &s, ValueRange x) {
  Value positive = s.compare(Relation::GT, x[0], s.constant(0));
  Value step = s.select(positive, s.constant(1), s.constant(0));
  return s.select(isZero(s, x[0]), x[1], step);
}

/// Without a case for x of 0: MindSpore's CPU has none.
static Value buildXlogy(ScalarBuilder &s, ValueRange x) {
  return s.mul(x[0], s.create<math::LogOp>(x[1]));
}

static Value buildXdivy(ScalarBuilder &s, ValueRange x) {
  return s.select(isZero(s, x[0]), s.constant(0), s.divide(x[0], x[1]));
}

static Value buildMulNoNan(ScalarBuilder &s, ValueRange x) {
  return s.select(isZero(s, x[1]), s.constant(0), s.mul(x[0], x[1]));
}

static Value buildFmax(ScalarBuilder &s, ValueRange x) {
  Value larger = s.select(s.compare(Relation::GT, x[0], x[1]), x[0], x[1]);
  return s.isFloat() ? s.select(s.isNaN(x[1]), x[0], larger) : larger;
}

static Value buildFmin(ScalarBuilder &s, ValueRange x) {
  Value smaller = s.select(s.compare(Relation::LT, x[0], x[1]), x[0], x[1]);
  return s.isFloat() ? s.select(s.isNaN(x[1]), x[0], smaller) : smaller;
}

/// In powers of exp(unit): the larger, and beyond it how much the other adds.
/// Two equal infinities are no distance apart.
static Value buildLogAdd(ScalarBuilder &s, ValueRange x, double unit) {
  Value larger = s.select(s.compare(Relation::GT, x[0], x[1]), x[0], x[1]);
  Value distance = s.create<math::AbsFOp>(s.sub(x[0], x[1]));
  distance =
      s.select(s.compare(Relation::EQ, x[0], x[1]), s.constant(0), distance);
  Value share = s.create<math::ExpOp>(s.mul(s.constant(-unit), distance));
  return s.add(larger,
               s.divide(s.create<math::Log1pOp>(share), s.constant(unit)));
}

static Value buildLogAddExp(ScalarBuilder &s, ValueRange x) {
  return buildLogAdd(s, x, 1);
}

static Value buildLogAddExp2(ScalarBuilder &s, ValueRange x) {
  return buildLogAdd(s, x, M_LN2);
}

static Value buildSinc(ScalarBuilder &s, ValueRange x) {
  Value angle = s.mul(s.constant(3.14159265358979323846), x[0]);
  Value quotient = s.divide(s.create<math::SinOp>(angle), angle);
  return s.select(isZero(s, x[0]), s.constant(1), quotient);
}

/// NaN is on neither side of a limit and stays; where they are crossed, below
/// the low one comes first.
static Value buildLogit(ScalarBuilder &s, ValueRange x) {
  double eps = *getFloat(s, "eps");
  Value y = x[0], one = s.constant(1);
  if (eps >= 0) {
    Value low = s.constant(eps), high = s.sub(one, low);
    y = s.select(s.compare(Relation::GT, x[0], high), high, y);
    y = s.select(s.compare(Relation::LT, x[0], low), low, y);
  }
  return s.create<math::LogOp>(s.divide(y, s.sub(one, y)));
}

static Value buildNanToNum(ScalarBuilder &s, ValueRange x) {
  APFloat largest =
      APFloat::getLargest(cast<FloatType>(s.getType()).getFloatSemantics());
  double most = largest.convertToDouble();
  Value high = s.constant(getFloat(s, "posinf").value_or(most));
  Value low = s.constant(getFloat(s, "neginf").value_or(-most));
  Value y =
      s.select(s.isNaN(x[0]), s.constant(getFloat(s, "nan").value_or(0)), x[0]);
  y = s.select(s.compare(Relation::EQ, x[0], s.infinity()), high, y);
  return s.select(s.compare(Relation::EQ, x[0], s.lowest()), low, y);
}

static Value buildAddcdiv(ScalarBuilder &s, ValueRange x) {
  return s.add(x[0], s.mul(x[3], s.divide(x[1], x[2])));
}

static Value buildAddcmul(ScalarBuilder &s, ValueRange x) {
  return s.add(x[0], s.mul(s.mul(x[3], x[1]), x[2]));
}

void msc::addGuardedFormulas(TypeConverter &converter,
                             RewritePatternSet &patterns) {
  static const Formula formulas[] = {
      {"mindir.Hypot", buildHypot},
      {"mindir.Heaviside", buildHeaviside},
      {"mindir.Xlogy", buildXlogy},
      {"mindir.Xdivy", buildXdivy},
      {"mindir.MulNoNan", buildMulNoNan},
      {"mindir.Fmax", buildFmax},
      {"mindir.Sinc", buildSinc},
      {"mindir.Logit", buildLogit},
      {"mindir.NanToNum", buildNanToNum},
      {"mindir.Addcdiv", buildAddcdiv},
      {"mindir.Addcmul", buildAddcmul},
      {"mindir.Fmin", buildFmin},
      {"mindir.XLogYScalarOther", buildXlogy},
      {"mindir.XLogYScalarSelf", buildXlogy},
      {"mindir.LogAddExp", buildLogAddExp},
      {"mindir.LogAddExp2", buildLogAddExp2},
  };
  addFormulas(formulas, converter, patterns);
}
