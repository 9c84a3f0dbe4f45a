//===- ComparisonCloseness.cpp - IsClose and ApproximateEqual -------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/Elementwise.h"

using namespace mlir;
using namespace msc;

static Value getFloat(ScalarBuilder &s, StringRef attribute) {
  auto value = s.getSource()->getAttrOfType<FloatAttr>(attribute);
  return s.constant(value.getValue().convertToDouble());
}

static Value getDistance(ScalarBuilder &s, Value x, Value y) {
  return s.create<math::AbsFOp>(s.sub(x, y));
}

/// Of floats. What is infinitely far is not close, whatever rtol * |y| is.
static Value isNear(ScalarBuilder &s, Value x, Value y) {
  Value distance = getDistance(s, x, y);
  Value share = s.mul(getFloat(s, "rtol"), s.create<math::AbsFOp>(y));
  Value bound = s.add(getFloat(s, "atol"), share);
  Value near = s.logicalAnd(s.compare(Relation::LE, distance, bound),
                            s.compare(Relation::LT, distance, s.infinity()));
  return s.logicalOr(near, s.compare(Relation::EQ, x, y));
}

static Value areBothNaN(ScalarBuilder &s, Value x, Value y) {
  bool asked = s.getSource()->getAttrOfType<BoolAttr>("equal_nan").getValue();
  return asked ? s.logicalAnd(s.isNaN(x), s.isNaN(y)) : s.truth(false);
}

/// Integers are compared as MindSpore does it, in float32.
static Value buildIsClose(ScalarBuilder &s, ValueRange x) {
  if (s.isFloat())
    return s.logicalOr(isNear(s, x[0], x[1]), areBothNaN(s, x[0], x[1]));
  Type single = s.getBuilder().getF32Type();
  ScalarBuilder wide(s.getBuilder(), s.getSource()->getLoc(), single,
                     s.getSource());
  return isNear(wide, s.castTo(single, x[0]), s.castTo(single, x[1]));
}

static Value buildApproximateEqual(ScalarBuilder &s, ValueRange x) {
  return s.compare(Relation::LT, getDistance(s, x[0], x[1]),
                   getFloat(s, "tolerance"));
}

void msc::addClosenessFormulas(TypeConverter &converter,
                               RewritePatternSet &patterns) {
  constexpr auto operands = ComputesOn::Operands;
  static const Formula formulas[] = {
      {"mindir.IsClose", buildIsClose, operands, true},
      {"mindir.ApproximateEqual", buildApproximateEqual, operands, true},
  };
  addFormulas(formulas, converter, patterns);
}
