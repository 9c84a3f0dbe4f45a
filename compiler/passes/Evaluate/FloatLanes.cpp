//===- FloatLanes.cpp - what arith and math do with floats ----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// In double, which is rounded once to the type: for + - * / and the square root
// that is what the narrow type gives.
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Evaluate/MapLanes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "llvm/ADT/TypeSwitch.h"
#include <cmath>

using namespace mlir;
using namespace msc;

namespace {

template <typename F> LaneFunction reals(F f) { return mapLanes<double>(f); }

/// A function of one float, by its address.
template <double (*f)(double)> LaneFunction real() {
  return reals([](double x) { return f(x); });
}

/// IEEE 754's maximum: NaN where an operand is, +0 above -0.
double maximum(double x, double y) {
  if (std::isnan(x) || std::isnan(y))
    return x + y;
  return x == y ? (std::signbit(x) ? y : x) : std::max(x, y);
}

double minimum(double x, double y) { return -maximum(-x, -y); }

LaneFunction getArithFunction(Operation *op) {
  return TypeSwitch<Operation *, LaneFunction>(op)
      .Case([](arith::AddFOp) { return reals(std::plus<double>()); })
      .Case([](arith::SubFOp) { return reals(std::minus<double>()); })
      .Case([](arith::MulFOp) { return reals(std::multiplies<double>()); })
      .Case([](arith::DivFOp) { return reals(std::divides<double>()); })
      .Case([](arith::NegFOp) { return reals(std::negate<double>()); })
      .Case([](arith::RemFOp) {
        return reals([](double x, double y) { return std::fmod(x, y); });
      })
      .Case([](arith::MaximumFOp) { return reals(maximum); })
      .Case([](arith::MinimumFOp) { return reals(minimum); })
      .Case([](arith::MaxNumFOp) {
        return reals([](double x, double y) { return std::fmax(x, y); });
      })
      .Case([](arith::MinNumFOp) {
        return reals([](double x, double y) { return std::fmin(x, y); });
      })
      .Default(LaneFunction());
}

/// Exact for every type.
LaneFunction getRoundingFunction(Operation *op) {
  return TypeSwitch<Operation *, LaneFunction>(op)
      .Case([](math::AbsFOp) { return real<std::fabs>(); })
      .Case([](math::CeilOp) { return real<std::ceil>(); })
      .Case([](math::FloorOp) { return real<std::floor>(); })
      .Case([](math::TruncOp) { return real<std::trunc>(); })
      .Case([](math::RoundOp) { return real<std::round>(); })
      .Case([](math::RoundEvenOp) { return real<std::nearbyint>(); })
      .Case([](math::SqrtOp) { return real<std::sqrt>(); })
      .Case([](math::RsqrtOp) {
        return reals([](double x) { return 1 / std::sqrt(x); });
      })
      .Case([](math::PowFOp) {
        return reals([](double x, double y) { return std::pow(x, y); });
      })
      .Case([](math::FmaOp) {
        return reals(
            [](double x, double y, double z) { return std::fma(x, y, z); });
      })
      .Default(LaneFunction());
}

LaneFunction getExponentialFunction(Operation *op) {
  return TypeSwitch<Operation *, LaneFunction>(op)
      .Case([](math::ExpOp) { return real<std::exp>(); })
      .Case([](math::Exp2Op) { return real<std::exp2>(); })
      .Case([](math::ExpM1Op) { return real<std::expm1>(); })
      .Case([](math::LogOp) { return real<std::log>(); })
      .Case([](math::Log2Op) { return real<std::log2>(); })
      .Case([](math::Log10Op) { return real<std::log10>(); })
      .Case([](math::Log1pOp) { return real<std::log1p>(); })
      .Case([](math::ErfOp) { return real<std::erf>(); })
      .Case([](math::ErfcOp) { return real<std::erfc>(); })
      .Default(LaneFunction());
}

LaneFunction getTrigonometricFunction(Operation *op) {
  return TypeSwitch<Operation *, LaneFunction>(op)
      .Case([](math::SinOp) { return real<std::sin>(); })
      .Case([](math::CosOp) { return real<std::cos>(); })
      .Case([](math::TanOp) { return real<std::tan>(); })
      .Case([](math::AsinOp) { return real<std::asin>(); })
      .Case([](math::AcosOp) { return real<std::acos>(); })
      .Case([](math::AtanOp) { return real<std::atan>(); })
      .Case([](math::SinhOp) { return real<std::sinh>(); })
      .Case([](math::CoshOp) { return real<std::cosh>(); })
      .Case([](math::TanhOp) { return real<std::tanh>(); })
      .Case([](math::AsinhOp) { return real<std::asinh>(); })
      .Case([](math::AcoshOp) { return real<std::acosh>(); })
      .Case([](math::AtanhOp) { return real<std::atanh>(); })
      .Case([](math::Atan2Op) {
        return reals([](double y, double x) { return std::atan2(y, x); });
      })
      .Default(LaneFunction());
}

/// By the predicates' numbers: which of =, >, < and NaN they accept.
constexpr unsigned accepted[] = {
    0, 1, 2, 3, 4, 5, 6, 7, 8 | 1, 8 | 2, 8 | 3, 8 | 4, 8 | 5, 8 | 6, 8, 15};

LaneFunction getComparison(arith::CmpFPredicate predicate) {
  unsigned accepts = accepted[static_cast<unsigned>(predicate)];
  return reals([accepts](double x, double y) {
    unsigned is = x == y ? 1 : x > y ? 2 : x < y ? 4 : 8;
    return (accepts & is) != 0;
  });
}

} // namespace

LaneFunction msc::getFloatFunction(Operation *op) {
  if (auto comparison = dyn_cast<arith::CmpFOp>(op))
    return getComparison(comparison.getPredicate());
  for (auto *theme : {getArithFunction, getRoundingFunction,
                      getExponentialFunction, getTrigonometricFunction})
    if (LaneFunction function = theme(op))
      return function;
  return {};
}
