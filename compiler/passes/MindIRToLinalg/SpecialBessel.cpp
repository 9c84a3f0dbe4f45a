//===- SpecialBessel.cpp - the modified Bessel functions ------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/Special.h"

using namespace mlir;
using namespace msc;
using namespace msc::special;

/// far(1 / x) / sqrt(x)
static Value buildFar(ScalarBuilder &s, const Series &far, Value x) {
  return s.divide(buildSeries(s, far, invert(s, x)), s.create<math::SqrtOp>(x));
}

//===--- of the first kind ---===//

Value special::buildBesselI0e(ScalarBuilder &s, ValueRange x) {
  Value size = s.create<math::AbsFOp>(x[0]);
  return s.select(isBelow(s, size, i0Near.high), buildSeries(s, i0Near, size),
                  buildFar(s, i0Far, size));
}

/// The sign is that of x.
Value special::buildBesselI1e(ScalarBuilder &s, ValueRange x) {
  Value size = s.create<math::AbsFOp>(x[0]);
  Value near = s.mul(size, buildSeries(s, i1Near, size));
  Value value =
      s.select(isBelow(s, size, i1Near.high), near, buildFar(s, i1Far, size));
  return s.select(isBelow(s, x[0], 0), s.negate(value), value);
}

/// Times e^|x|, by its root twice, which overflows only where the result does.
static Value grow(ScalarBuilder &s, Value scaled, Value x) {
  Value half = s.mul(s.constant(0.5), s.create<math::AbsFOp>(x));
  Value root = s.create<math::ExpOp>(half);
  return s.mul(s.mul(scaled, root), root);
}

Value special::buildBesselI0(ScalarBuilder &s, ValueRange x) {
  return grow(s, buildBesselI0e(s, x), x[0]);
}

Value special::buildBesselI1(ScalarBuilder &s, ValueRange x) {
  return grow(s, buildBesselI1e(s, x), x[0]);
}

//===--- of the second kind ---===//

/// Below 2 the series, above it one without the decline; infinite up to 0, as
/// MindSpore has it. The scaled function is both times e^x.
static Value choose(ScalarBuilder &s, Value x, Value near, const Series &far,
                    bool isScaled) {
  Value decline = s.create<math::ExpOp>(isScaled ? x : s.negate(x));
  Value scaled = buildFar(s, far, x);
  Value value =
      s.select(isBelow(s, x, 2), isScaled ? s.mul(near, decline) : near,
               isScaled ? scaled : s.mul(scaled, decline));
  Value hasPole = s.compare(Relation::LE, x, s.constant(0));
  return s.select(hasPole, s.infinity(), value);
}

static Value buildLogOfHalf(ScalarBuilder &s, Value x) {
  return s.create<math::LogOp>(s.mul(s.constant(0.5), x));
}

static Value buildK0(ScalarBuilder &s, Value x, bool isScaled) {
  Value square = s.mul(x, x);
  Value singular = s.mul(buildLogOfHalf(s, x), buildSeries(s, i0Core, square));
  Value near = s.sub(buildSeries(s, k0Near, square), singular);
  return choose(s, x, near, k0Far, isScaled);
}

static Value buildK1(ScalarBuilder &s, Value x, bool isScaled) {
  Value square = s.mul(x, x);
  Value singular =
      s.mul(buildLogOfHalf(s, x), s.mul(x, buildSeries(s, i1Core, square)));
  Value near = s.add(s.divide(buildSeries(s, k1Near, square), x), singular);
  return choose(s, x, near, k1Far, isScaled);
}

Value special::buildBesselK0(ScalarBuilder &s, ValueRange x) {
  return buildK0(s, x[0], /*isScaled=*/false);
}

Value special::buildBesselK0e(ScalarBuilder &s, ValueRange x) {
  return buildK0(s, x[0], /*isScaled=*/true);
}

Value special::buildBesselK1(ScalarBuilder &s, ValueRange x) {
  return buildK1(s, x[0], /*isScaled=*/false);
}

Value special::buildBesselK1e(ScalarBuilder &s, ValueRange x) {
  return buildK1(s, x[0], /*isScaled=*/true);
}
