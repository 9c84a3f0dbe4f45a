//===- Special.cpp - series, the inverse of erf, the table of formulas ----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/Special.h"
#include "compiler/passes/MindIRToLinalg/Elementwise.h"
#include <cmath>

using namespace mlir;
using namespace msc;
using namespace msc::special;

/// Without those behind the last that a float32 can see beside the largest.
static ArrayRef<double> getVisible(ArrayRef<double> terms, Type type) {
  double most = 0;
  for (double term : terms)
    most = std::max(most, std::abs(term));
  while (!type.isF64() && std::abs(terms.back()) < 0x1p-27 * most)
    terms = terms.drop_back();
  return terms;
}

Value special::buildSeries(ScalarBuilder &s, const Series &series, Value u) {
  double middle = (series.high + series.low) / 2;
  double scale = 4 / (series.high - series.low);
  Value twice = s.mul(s.sub(u, s.constant(middle)), s.constant(scale));
  Value next = s.constant(0), sum = s.constant(0);
  ArrayRef<double> terms = getVisible(series.terms, s.getType());
  for (double term : llvm::reverse(terms.drop_front())) {
    Value last = sum;
    sum = s.add(s.mul(twice, sum), s.sub(s.constant(term), next));
    next = last;
  }
  Value t = s.mul(s.constant(0.5), twice);
  return s.add(s.mul(t, sum), s.sub(s.constant(terms.front()), next));
}

Value special::invert(ScalarBuilder &s, Value x) {
  return s.divide(s.constant(1), x);
}

Value special::isBelow(ScalarBuilder &s, Value x, double limit) {
  return s.compare(Relation::LT, x, s.constant(limit));
}

/// By w = -log(1 - x * x), which the logarithm makes NaN where |x| is above 1.
static Value buildErfinv(ScalarBuilder &s, ValueRange operands) {
  Value x = operands[0], one = s.constant(1);
  Value product = s.mul(s.sub(one, x), s.add(one, x));
  Value w = s.negate(s.create<math::LogOp>(product));
  Value root = s.create<math::SqrtOp>(w);
  Value share = s.select(isBelow(s, w, erfinvCentre.high),
                         buildSeries(s, erfinvCentre, w),
                         buildSeries(s, erfinvTail, root));
  if (s.getType().isF64())
    share = s.select(isBelow(s, root, erfinvTail.high), share,
                     buildSeries(s, erfinvEnd, root));
  Value isEnd = s.compare(Relation::EQ, s.create<math::AbsFOp>(x), one);
  return s.mul(x, s.select(isEnd, s.infinity(), share));
}

void msc::addSpecialFormulas(TypeConverter &converter,
                             RewritePatternSet &patterns) {
  constexpr ComputesOn widened = ComputesOn::WidenedResult;
  static const Formula formulas[] = {
      {"mindir.Lgamma", buildLgamma, widened},
      {"mindir.Mvlgamma", buildMvlgamma, widened},
      {"mindir.Digamma", buildDigamma, widened},
      {"mindir.Zeta", buildZeta, widened},
      {"mindir.Polygamma", buildPolygamma, widened},
      {"mindir.Erfinv", buildErfinv, widened},
      {"mindir.BesselI0", buildBesselI0, widened},
      {"mindir.BesselI0e", buildBesselI0e, widened},
      {"mindir.BesselI1", buildBesselI1, widened},
      {"mindir.BesselI1e", buildBesselI1e, widened},
      {"mindir.BesselK0", buildBesselK0, widened},
      {"mindir.BesselK0e", buildBesselK0e, widened},
      {"mindir.BesselK1", buildBesselK1, widened},
      {"mindir.BesselK1e", buildBesselK1e, widened},
      {"mindir.BesselJ0", buildBesselJ0, widened},
      {"mindir.BesselJ1", buildBesselJ1, widened},
      {"mindir.BesselY0", buildBesselY0, widened},
      {"mindir.BesselY1", buildBesselY1, widened},
  };
  addFormulas(formulas, converter, patterns);
  addIncompletePatterns(converter, patterns);
}
