//===- SpecialGamma.cpp - the logarithm of gamma and its derivative -------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/Special.h"
#include <cmath>

using namespace mlir;
using namespace msc;
using namespace msc::special;

/// Where the asymptotic series begin.
constexpr double farFrom = 8;

/// 1 / (x + 3), in which gamma's poles lie far from the interval.
static Value shiftAndInvert(ScalarBuilder &s, Value x) {
  return invert(s, s.add(x, s.constant(3)));
}

/// pi times what x is away from the nearest integer.
static Value buildAngle(ScalarBuilder &s, Value x) {
  Value away = s.sub(x, s.create<math::RoundEvenOp>(x));
  return s.mul(s.constant(M_PI), away);
}

/// log gamma(x) for x from 0 on: Stirling's formula from 8 on, a series from 1
/// on, and below that of x + 1.
static Value buildLogGamma(ScalarBuilder &s, Value x) {
  Value one = s.constant(1), small = isBelow(s, x, 1);
  Value y = s.select(small, s.add(x, one), x);
  Value log = s.create<math::LogOp>(x), inverse = invert(s, y);
  // (y - 1) (y - 2), of which x + 1 would lose what x is away from 1.
  Value zeros =
      s.mul(s.sub(x, one), s.select(small, x, s.sub(x, s.constant(2))));
  Value near = s.mul(zeros, buildSeries(s, gammaNear, shiftAndInvert(s, y)));
  Value rest =
      s.mul(inverse, buildSeries(s, gammaFar, s.mul(inverse, inverse)));
  // Not (y - 1/2) log(y) - y, which is no number where y is infinite.
  Value leading = s.mul(s.sub(y, s.constant(0.5)), s.sub(log, one));
  double offset = std::log(2 * M_PI) / 2 - 0.5;
  Value far = s.add(leading, s.add(s.constant(offset), rest));
  Value value = s.select(isBelow(s, y, farFrom), near, far);
  return s.select(small, s.sub(value, log), value);
}

/// Below 0 by reflection: infinite at the integers.
Value special::buildLgamma(ScalarBuilder &s, ValueRange x) {
  Value size = s.create<math::AbsFOp>(x[0]);
  Value positive = buildLogGamma(s, size);
  Value sine =
      s.create<math::AbsFOp>(Value(s.create<math::SinOp>(buildAngle(s, size))));
  Value mirror = s.divide(s.constant(M_PI), s.mul(size, sine));
  Value negative = s.sub(s.create<math::LogOp>(mirror), positive);
  Value value = s.select(isBelow(s, x[0], 0), negative, positive);
  Value isInfinite = s.compare(Relation::EQ, size, s.infinity());
  return s.select(isInfinite, size, value);
}

/// The sum of log gamma(x - j / 2) for j below p, and a constant.
Value special::buildMvlgamma(ScalarBuilder &s, ValueRange x) {
  double p = s.getSource()->getAttrOfType<IntegerAttr>("p").getInt();
  Value sum = s.constant(p * (p - 1) / 4 * std::log(M_PI));
  for (double j = 0; j < p; ++j)
    sum = s.add(sum, buildLogGamma(s, s.sub(x[0], s.constant(j / 2))));
  return sum;
}

/// y less digamma's zero, exactly where it is near.
static Value subtractZero(ScalarBuilder &s, Value y) {
  double zero = s.getType().isF64() ? digammaZero : double(float(digammaZero));
  Value rest = s.constant(digammaZero - zero + digammaZeroRest);
  return s.sub(s.sub(y, s.constant(zero)), rest);
}

/// digamma(y) for y from 1 on.
static Value buildDigammaFrom1(ScalarBuilder &s, Value y) {
  Value inverse = invert(s, y), square = s.mul(inverse, inverse);
  Value near = s.mul(subtractZero(s, y),
                     buildSeries(s, digammaNear, shiftAndInvert(s, y)));
  Value rest = s.add(s.mul(s.constant(0.5), inverse),
                     s.mul(square, buildSeries(s, digammaFar, square)));
  Value far = s.sub(s.create<math::LogOp>(y), rest);
  return s.select(isBelow(s, y, farFrom), near, far);
}

/// Below 1 by that of |x| + 1, below 0 by reflection: NaN at the integers.
Value special::buildDigamma(ScalarBuilder &s, ValueRange operands) {
  Value x = operands[0], size = s.create<math::AbsFOp>(x);
  Value small = isBelow(s, size, 1);
  Value y = s.select(small, s.add(size, s.constant(1)), size);
  Value value = buildDigammaFrom1(s, y);
  Value stepped = s.sub(value, invert(s, x));
  Value positive = s.select(small, stepped, value);
  Value angle = buildAngle(s, size);
  Value cotangent = s.divide(s.constant(M_PI), s.create<math::TanOp>(angle));
  Value negative = s.add(s.select(small, value, stepped), cotangent);
  Value isPole = s.compare(Relation::EQ, angle, s.constant(0));
  negative = s.select(isPole, s.nan(), negative);
  return s.select(isBelow(s, x, 0), negative, positive);
}
