//===- ComplexFormulas.cpp - arithmetic and comparison of complex numbers -===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Complex/ComplexFormulas.h"
#include "dialects/MindIR/IR/ArithmeticOps.h"
#include "dialects/MindIR/IR/ComparisonOps.h"
#include "dialects/MindIR/IR/CreationOps.h"
#include "dialects/MindIR/IR/FunctionOps.h"
#include "llvm/ADT/StringSwitch.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

using Operands = ArrayRef<ComplexParts>;

/// What both parts are divided by before they are squared: the larger one, or 1
/// where that is 0, infinite or NaN.
static Part getScale(const ComplexParts &z) {
  Part a = z.real.apply<AbsOp>(), b = z.imaginary.apply<AbsOp>();
  Part larger = a.ask<GreaterOp>(b).select(a, b);
  Part serves = larger.ask<IsFiniteOp>().ask<LogicalAndOp>(
      larger.ask<GreaterOp>(larger.number(0)));
  return serves.select(larger, larger.number(1));
}

static Part sumSquares(const Part &a, const Part &b) { return a * a + b * b; }

Part msc::getDistance(const ComplexParts &z) {
  Part scale = getScale(z);
  return scale *
         sumSquares(z.real / scale, z.imaginary / scale).apply<SqrtOp>();
}

Part msc::getAngle(const ComplexParts &z) {
  return z.imaginary.apply<Atan2Op>(z.real);
}

Part msc::isZero(const ComplexParts &z) {
  Part zero = z.real.number(0);
  return z.real.ask<EqualOp>(zero).ask<LogicalAndOp>(
      z.imaginary.ask<EqualOp>(zero));
}

ComplexParts msc::zeroWhere(const Part &truth, const ComplexParts &z) {
  Part zero = z.real.number(0);
  return {truth.select(zero, z.real), truth.select(zero, z.imaginary)};
}

ComplexParts msc::multiply(const ComplexParts &x, const ComplexParts &y) {
  return {x.real * y.real - x.imaginary * y.imaginary,
          x.real * y.imaginary + x.imaginary * y.real};
}

ComplexParts msc::invert(const ComplexParts &x) {
  Part scale = getScale(x);
  Part a = x.real / scale, b = x.imaginary / scale;
  Part divisor = sumSquares(a, b) * scale;
  return {a / divisor, -b / divisor};
}

static ComplexParts invertOrInfinity(Operands x) {
  ComplexParts inverse = invert(x[0]);
  Part infinity = x[0].real.number(1) / x[0].real;
  return {isZero(x[0]).select(infinity, inverse.real), inverse.imaginary};
}

/// By 0 it is NaN: MindSpore leaves its result as the memory was.
static ComplexParts divide(Operands x) {
  Part scale = getScale(x[1]);
  Part c = x[1].real / scale, d = x[1].imaginary / scale;
  Part squares = sumSquares(c, d);
  ComplexParts dividend = {x[0].real / scale, x[0].imaginary / scale};
  ComplexParts product = multiply(dividend, {c, -d});
  return {product.real / squares, product.imaginary / squares};
}

static ComplexParts divideOrZero(Operands x) {
  return zeroWhere(isZero(x[1]), divide(x));
}

static ComplexParts add(Operands x) {
  ComplexParts sum = x[0];
  for (const ComplexParts &next : x.drop_front())
    sum = {sum.real + next.real, sum.imaginary + next.imaginary};
  return sum;
}

static ComplexParts subtract(Operands x) {
  return {x[0].real - x[1].real, x[0].imaginary - x[1].imaginary};
}

static ComplexParts multiplyBoth(Operands x) { return multiply(x[0], x[1]); }
static ComplexParts square(Operands x) { return multiply(x[0], x[0]); }

/// The square of the distance, without an imaginary part.
static ComplexParts squareDifference(Operands x) {
  ComplexParts difference = subtract(x);
  return {sumSquares(difference.real, difference.imaginary), {}};
}

static ComplexParts negate(Operands x) { return {-x[0].real, -x[0].imaginary}; }
static ComplexParts conjugate(Operands x) {
  return {x[0].real, -x[0].imaginary};
}
static ComplexParts join(Operands x) { return {x[0].real, x[1].real}; }
static ComplexParts turnBy(Operands x) {
  const Part &distance = x[0].real, &angle = x[1].real;
  return {distance * angle.apply<CosOp>(), distance * angle.apply<SinOp>()};
}
static ComplexParts takeReal(Operands x) { return {x[0].real, {}}; }
static ComplexParts takeImaginary(Operands x) { return {x[0].imaginary, {}}; }
static ComplexParts getDistances(Operands x) { return {getDistance(x[0]), {}}; }
/// Whose squares overflow, as those of MindSpore's ComplexAbs do.
static ComplexParts getPlainDistances(Operands x) {
  return {sumSquares(x[0].real, x[0].imaginary).apply<SqrtOp>(), {}};
}
static ComplexParts getAngles(Operands x) { return {getAngle(x[0]), {}}; }
static ComplexParts makeOnes(Operands x) {
  return {x[0].real.apply<OnesLikeOp>(), {}};
}

/// The number of the same angle at the distance 1, and 0.
static ComplexParts getSign(Operands x) {
  Part none = isZero(x[0]), distance = getDistance(x[0]);
  return {none.select(x[0].real, x[0].real / distance),
          none.select(x[0].imaginary, x[0].imaginary / distance)};
}

static ComplexParts equal(Operands x) {
  Part same = x[0].real.ask<EqualOp>(x[1].real);
  return {same.ask<LogicalAndOp>(x[0].imaginary.ask<EqualOp>(x[1].imaginary)),
          {}};
}
static ComplexParts differ(Operands x) {
  Part other = x[0].real.ask<NotEqualOp>(x[1].real);
  return {
      other.ask<LogicalOrOp>(x[0].imaginary.ask<NotEqualOp>(x[1].imaginary)),
      {}};
}

ComplexFormula msc::findComplexFormula(Operation *op) {
  StringRef name = op->getName().getStringRef();
  return llvm::StringSwitch<ComplexFormula>(name)
      .Cases({"mindir.Add", "mindir.AddN"}, add)
      .Case("mindir.Sub", subtract)
      .Cases({"mindir.Mul", "mindir.Muls"}, multiplyBoth)
      .Cases({"mindir.RealDiv", "mindir.Div", "mindir.Divs"}, divide)
      .Case("mindir.DivNoNan", divideOrZero)
      .Cases({"mindir.Reciprocal", "mindir.Inv"}, invertOrInfinity)
      .Case("mindir.Square", square)
      .Case("mindir.SquaredDifference", squareDifference)
      .Case("mindir.Neg", negate)
      .Case("mindir.Conj", conjugate)
      .Case("mindir.Complex", join)
      .Case("mindir.Polar", turnBy)
      .Case("mindir.Real", takeReal)
      .Case("mindir.Imag", takeImaginary)
      .Case("mindir.Abs", getDistances)
      .Case("mindir.ComplexAbs", getPlainDistances)
      .Case("mindir.Angle", getAngles)
      .Case("mindir.Sign", getSign)
      .Cases({"mindir.OnesLike", "mindir.OnesLikeExt"}, makeOnes)
      .Cases({"mindir.Equal", "mindir.EqScalar"}, equal)
      .Case("mindir.NotEqual", differ)
      .Default(findComplexFunction(name));
}
