//===- ComplexFunctions.cpp - roots, exponentials, trigonometry -----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Complex/ComplexFormulas.h"
#include "dialects/MindIR/IR/ComparisonOps.h"
#include "dialects/MindIR/IR/FunctionOps.h"
#include "llvm/ADT/StringSwitch.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

using Operands = ArrayRef<ComplexParts>;

/// Also of -0: which side of a cut a number is on.
static Part isNegative(const Part &x) {
  Part zero = x.number(0);
  Part below = (x.number(1) / x).ask<LessOp>(zero);
  return below.ask<LogicalOrOp>(x.ask<LessOp>(zero));
}

/// The root with a positive real part. Nothing cancels: the larger part is
/// computed, the other one is y / 2 by it.
static ComplexParts getRoot(Operands z) {
  const Part &x = z[0].real, &y = z[0].imaginary;
  Part half = x.number(0.5), zero = x.number(0);
  Part larger = ((x.apply<AbsOp>() + getDistance(z[0])) * half).apply<SqrtOp>();
  Part smaller = y * half / larger;
  Part isRight = x.ask<GreaterEqualOp>(zero);
  Part up = isNegative(y).select(-larger, larger);
  Part none = larger.ask<EqualOp>(zero);
  return {none.select(zero, isRight.select(larger, smaller.apply<AbsOp>())),
          none.select(y, isRight.select(smaller, up))};
}

static ComplexParts invertRoot(Operands z) { return invert(getRoot(z)); }

static ComplexParts getExponential(Operands z) {
  Part size = z[0].real.apply<ExpOp>();
  return {size * z[0].imaginary.apply<CosOp>(),
          size * z[0].imaginary.apply<SinOp>()};
}

/// exp(x) cos(y) - 1 = expm1(x) cos(y) - 2 sin(y / 2)^2.
static ComplexParts getExponentialLessOne(Operands z) {
  const Part &x = z[0].real, &y = z[0].imaginary;
  Part sine = (y * y.number(0.5)).apply<SinOp>();
  return {x.apply<Expm1Op>() * y.apply<CosOp>() - y.number(2) * sine * sine,
          x.apply<ExpOp>() * y.apply<SinOp>()};
}

static ComplexParts getLogarithm(Operands z) {
  return {getDistance(z[0]).apply<LogOp>(), getAngle(z[0])};
}

/// log|1 + z| = log1p(x (2 + x) + y^2) / 2.
static ComplexParts getLogarithmOfMore(Operands z) {
  const Part &x = z[0].real, &y = z[0].imaginary;
  Part gain = x * (x + x.number(2)) + y * y;
  return {gain.apply<Log1pOp>() * x.number(0.5),
          getAngle({x + x.number(1), y})};
}

static ComplexParts getPower(Operands x) {
  return zeroWhere(isZero(x[0]), getExponential(multiply(
                                     x[1], getLogarithm(x.take_front()))));
}

static ComplexParts getSigmoid(Operands z) {
  ComplexParts less = getExponential(ComplexParts{-z[0].real, -z[0].imaginary});
  return invert({less.real + less.real.number(1), less.imaginary});
}

static ComplexParts getSinh(Operands z) {
  const Part &x = z[0].real, &y = z[0].imaginary;
  return {x.apply<SinhOp>() * y.apply<CosOp>(),
          x.apply<CoshOp>() * y.apply<SinOp>()};
}

static ComplexParts getCosh(Operands z) {
  const Part &x = z[0].real, &y = z[0].imaginary;
  return {x.apply<CoshOp>() * y.apply<CosOp>(),
          x.apply<SinhOp>() * y.apply<SinOp>()};
}

/// (sinh(2x) + i sin(2y)) / (cosh(2x) + cos(2y)); where that overflowed it is
/// 1 or -1.
static ComplexParts getTanh(Operands z) {
  bool isDouble = z[0].real.getElement().isF64();
  Part limit = z[0].real.number(isDouble ? 350 : 40);
  Part low = z[0].real.ask<LessOp>(-limit).select(-limit, z[0].real);
  Part x = low.ask<GreaterOp>(limit).select(limit, low);
  Part twice = x + x, angle = z[0].imaginary + z[0].imaginary;
  Part divisor = twice.apply<CoshOp>() + angle.apply<CosOp>();
  return {twice.apply<SinhOp>() / divisor, angle.apply<SinOp>() / divisor};
}

/// f(z) of g = sinh or tanh, where f(iz) is i g(z).
template <ComplexParts (*g)(Operands)> static ComplexParts turn(Operands z) {
  ComplexParts y = g(ComplexParts{-z[0].imaginary, z[0].real});
  return {y.imaginary, -y.real};
}

static ComplexParts getCosine(Operands z) {
  return getCosh(ComplexParts{-z[0].imaginary, z[0].real});
}

ComplexFormula msc::findComplexFunction(StringRef operation) {
  return llvm::StringSwitch<ComplexFormula>(operation)
      .Case("mindir.Sqrt", getRoot)
      .Case("mindir.Rsqrt", invertRoot)
      .Case("mindir.Exp", getExponential)
      .Case("mindir.Expm1", getExponentialLessOne)
      .Case("mindir.Log", getLogarithm)
      .Case("mindir.Log1p", getLogarithmOfMore)
      .Case("mindir.Pow", getPower)
      .Case("mindir.Sigmoid", getSigmoid)
      .Case("mindir.Sin", turn<getSinh>)
      .Case("mindir.Cos", getCosine)
      .Case("mindir.Tan", turn<getTanh>)
      .Case("mindir.Sinh", getSinh)
      .Case("mindir.Cosh", getCosh)
      .Case("mindir.Tanh", getTanh)
      .Default(nullptr);
}
