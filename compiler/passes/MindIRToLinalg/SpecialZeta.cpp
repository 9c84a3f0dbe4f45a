//===- SpecialZeta.cpp - Hurwitz' zeta function, derivatives of digamma ---===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/Special.h"

using namespace mlir;
using namespace msc;
using namespace msc::special;

/// How many terms are added one by one.
constexpr int summands = 10;

/// What the sum of all terms from a on is to the first of them, a^-x: Euler and
/// Maclaurin's formula as a product of products, which overflows only where
/// a^-x is 0.
static Value buildRemainder(ScalarBuilder &s, Value x, Value a) {
  Value inverse = invert(s, a), square = s.mul(inverse, inverse);
  int count = s.getType().isF64() ? std::size(bernoulli) : 5;
  Value sum = s.constant(bernoulli[count - 1]);
  for (int j = count - 1; j > 0; --j) {
    Value rise =
        s.mul(s.add(x, s.constant(2 * j - 1)), s.add(x, s.constant(2 * j)));
    sum = s.add(s.mul(s.mul(rise, square), sum), s.constant(bernoulli[j - 1]));
  }
  Value integral = s.divide(a, s.sub(x, s.constant(1)));
  Value correction = s.mul(s.mul(x, inverse), sum);
  return s.add(s.add(integral, s.constant(0.5)), correction);
}

/// The sum of (q + k)^-x over all k from 0 on, for q above 0.
static Value buildSum(ScalarBuilder &s, Value x, Value q) {
  Value power = s.negate(x), sum = s.create<math::PowFOp>(q, power);
  auto term = [&](int k) {
    return s.create<math::PowFOp>(s.add(q, s.constant(k)), power);
  };
  for (int k = 1; k < summands; ++k)
    sum = s.add(sum, term(k));
  Value first = term(summands), a = s.add(q, s.constant(summands));
  Value rest = s.mul(first, buildRemainder(s, x, a));
  Value vanishes = s.compare(Relation::EQ, first, s.constant(0));
  return s.add(sum, s.select(vanishes, s.constant(0), rest));
}

/// Whether x is a multiple of `step`.
static Value isMultiple(ScalarBuilder &s, Value x, double step) {
  Value share = s.mul(x, s.constant(1 / step));
  return s.compare(Relation::EQ, share, s.create<math::FloorOp>(share));
}

/// Whether q is one of 0, -1, -2, ...
static Value isPole(ScalarBuilder &s, Value q) {
  Value isNegative = s.compare(Relation::LE, q, s.constant(0));
  return s.create<arith::AndIOp>(isNegative, isMultiple(s, q, 1));
}

/// Of q below 0, where x has to be an integer: the terms above 0 are a sum from
/// what q is above an integer, those below 0 the difference of two sums.
Value special::buildZeta(ScalarBuilder &s, ValueRange operands) {
  Value x = operands[0], q = operands[1], one = s.constant(1);
  Value isPositive = s.compare(Relation::GT, q, s.constant(0));
  Value part = s.sub(q, s.create<math::FloorOp>(q));
  Value above = buildSum(s, x, s.select(isPositive, q, part));
  Value below =
      s.sub(buildSum(s, x, s.sub(one, part)), buildSum(s, x, s.sub(one, q)));
  Value isEven = isMultiple(s, x, 2);
  Value whole = s.add(above, s.select(isEven, below, s.negate(below)));
  whole = s.select(isMultiple(s, x, 1), whole, s.nan());
  Value isNegative = s.compare(Relation::LE, q, s.constant(0));
  Value value = s.select(isNegative, whole, above);
  Value atPole = s.select(isEven, s.infinity(), s.nan());
  value = s.select(isPole(s, q), atPole, value);
  value = s.select(isBelow(s, x, 1), s.nan(), value);
  return s.select(s.compare(Relation::EQ, x, one), s.infinity(), value);
}

/// (-1)^(n + 1) n! zeta(n + 1, x), whose size is infinite at every pole. At
/// infinity it is MindSpore's NaN.
Value special::buildPolygamma(ScalarBuilder &s, ValueRange operands) {
  Value n = operands[0], x = operands[1];
  Value next = s.add(n, s.constant(1));
  Value factorial = s.create<math::ExpOp>(buildLgamma(s, next));
  Value size = s.mul(factorial, buildZeta(s, {next, x}));
  size = s.select(isPole(s, x), s.infinity(), size);
  Value isEndless = s.compare(Relation::EQ, x, s.infinity());
  size = s.select(isEndless, s.nan(), size);
  Value value = s.select(isMultiple(s, n, 2), s.negate(size), size);
  Value isFirst = s.compare(Relation::EQ, n, s.constant(0));
  return s.select(isFirst, buildDigamma(s, x), value);
}
