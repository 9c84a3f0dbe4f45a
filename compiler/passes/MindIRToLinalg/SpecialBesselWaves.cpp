//===- SpecialBesselWaves.cpp - Bessel functions of both kinds ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/Special.h"
#include <cmath>

using namespace mlir;
using namespace msc;
using namespace msc::special;

namespace {

/// From 8 on, x above 0: J is sqrt(2 / (pi x)) (P cos - Q sin) of x less its
/// phase, Y the same with P sin + Q cos. The phases are odd multiples of pi /
/// 4, so that sine and cosine are sums of those of x, which lose nothing to a
/// difference of angles.
struct Wave {
  Value p, q, cosine, sine;
  Wave(ScalarBuilder &s, Value x, bool isOrder1) {
    Value inverse = invert(s, x), square = s.mul(inverse, inverse);
    p = buildSeries(s, isOrder1 ? p1 : p0, square);
    q = s.mul(inverse, buildSeries(s, isOrder1 ? q1 : q0, square));
    Value root = s.create<math::SqrtOp>(s.mul(s.constant(M_PI), x));
    Value c = s.divide(s.create<math::CosOp>(x), root);
    Value d = s.divide(s.create<math::SinOp>(x), root);
    Value sum = s.add(d, c), difference = s.sub(d, c);
    cosine = isOrder1 ? difference : sum;
    sine = isOrder1 ? s.negate(sum) : difference;
  }

  Value buildJ(ScalarBuilder &s) const {
    return s.sub(s.mul(p, cosine), s.mul(q, sine));
  }
  Value buildY(ScalarBuilder &s) const {
    return s.add(s.mul(p, sine), s.mul(q, cosine));
  }
};

} // namespace

//===--- of the first kind ---===//

static Value buildNearJ0(ScalarBuilder &s, Value x) {
  return buildSeries(s, j0Near, s.mul(x, x));
}

static Value buildNearJ1(ScalarBuilder &s, Value x) {
  return s.mul(x, buildSeries(s, j1Near, s.mul(x, x)));
}

Value special::buildBesselJ0(ScalarBuilder &s, ValueRange x) {
  Value size = s.create<math::AbsFOp>(x[0]);
  return s.select(isBelow(s, size, 8), buildNearJ0(s, size),
                  Wave(s, size, /*isOrder1=*/false).buildJ(s));
}

/// The sign is that of x.
Value special::buildBesselJ1(ScalarBuilder &s, ValueRange x) {
  Value size = s.create<math::AbsFOp>(x[0]);
  Value value = s.select(isBelow(s, size, 8), buildNearJ1(s, size),
                         Wave(s, size, /*isOrder1=*/true).buildJ(s));
  return s.select(isBelow(s, x[0], 0), s.negate(value), value);
}

//===--- of the second kind ---===//

/// 2 / pi log(x) j, the part of Y near 0 that is no series.
static Value buildLogPart(ScalarBuilder &s, Value x, Value j) {
  return s.mul(s.constant(M_2_PI), s.mul(s.create<math::LogOp>(x), j));
}

/// -inf up to 0, as MindSpore has it.
Value special::buildBesselY0(ScalarBuilder &s, ValueRange operands) {
  Value x = operands[0];
  Value near = s.add(buildSeries(s, y0Near, s.mul(x, x)),
                     buildLogPart(s, x, buildNearJ0(s, x)));
  Value value = s.select(isBelow(s, x, 8), near,
                         Wave(s, x, /*isOrder1=*/false).buildY(s));
  Value hasPole = s.compare(Relation::LE, x, s.constant(0));
  return s.select(hasPole, s.lowest(), value);
}

/// -inf below 0, and NaN at 0, as MindSpore has it.
Value special::buildBesselY1(ScalarBuilder &s, ValueRange operands) {
  Value x = operands[0];
  Value pole = s.divide(s.constant(M_2_PI), x);
  Value smooth = s.mul(x, buildSeries(s, y1Near, s.mul(x, x)));
  Value near =
      s.add(smooth, s.sub(buildLogPart(s, x, buildNearJ1(s, x)), pole));
  Value value =
      s.select(isBelow(s, x, 8), near, Wave(s, x, /*isOrder1=*/true).buildY(s));
  value = s.select(isBelow(s, x, 0), s.lowest(), value);
  Value isPole = s.compare(Relation::EQ, x, s.constant(0));
  return s.select(isPole, s.nan(), value);
}
