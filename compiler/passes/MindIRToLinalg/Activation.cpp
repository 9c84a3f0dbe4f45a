//===- Activation.cpp - activations of neural networks --------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// Comparisons are written so that NaN and the infinities end where MindSpore's
// CPU kernels put them.
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/Elementwise.h"
#include <cmath>

using namespace mlir;
using namespace msc;

static double getFloat(ScalarBuilder &s, StringRef attribute) {
  auto value = s.getSource()->getAttrOfType<FloatAttr>(attribute);
  return value.getValue().convertToDouble();
}

static Value isPositive(ScalarBuilder &s, Value x) {
  return s.compare(Relation::GT, x, s.constant(0));
}

/// NaN is not above 0 and gives 0.
static Value buildReLU(ScalarBuilder &s, ValueRange x) {
  return s.select(isPositive(s, x[0]), x[0], s.constant(0));
}

static Value buildReLU6(ScalarBuilder &s, ValueRange x) {
  Value positive = buildReLU(s, x);
  Value six = s.constant(6);
  return s.select(s.compare(Relation::LT, positive, six), positive, six);
}

/// NaN, in x or as a bound, lies nowhere and gives the bound.
static Value buildClamp(ScalarBuilder &s, ValueRange x) {
  Value y = x[0];
  auto limit = [&](StringRef name, Relation within) {
    std::optional<mindir::Number> number = s.argument(name);
    if (!number)
      return;
    Value bound = s.constant(*number);
    y = s.select(s.compare(within, y, bound), y, bound);
  };
  limit("min", Relation::GT);
  limit("max", Relation::LT);
  return y;
}

static Value buildLeakyReLU(ScalarBuilder &s, ValueRange x) {
  Value slope = s.constant(getFloat(s, "negative_slope"));
  return s.select(isPositive(s, x[0]), x[0], s.mul(slope, x[0]));
}

/// 1 + exp(-x)
static Value buildLogisticDivisor(ScalarBuilder &s, Value x) {
  return s.add(s.constant(1), s.create<math::ExpOp>(s.negate(x)));
}

static Value buildSigmoid(ScalarBuilder &s, ValueRange x) {
  return s.divide(s.constant(1), buildLogisticDivisor(s, x[0]));
}

static Value buildSiLU(ScalarBuilder &s, ValueRange x) {
  return s.divide(x[0], buildLogisticDivisor(s, x[0]));
}

/// max(x, 0) + log1p(exp(-|x|)), which overflows nowhere.
static Value buildSoftplus(ScalarBuilder &s, ValueRange x) {
  Value small = s.create<math::ExpOp>(s.negate(s.create<math::AbsFOp>(x[0])));
  return s.add(buildReLU(s, x), s.create<math::Log1pOp>(small));
}

static Value buildMish(ScalarBuilder &s, ValueRange x) {
  return s.mul(x[0], s.create<math::TanhOp>(buildSoftplus(s, x)));
}

/// The tanh form: x / 2 * (1 + tanh(sqrt(2 / pi) * (x + 0.044715 * x^3))).
static Value buildGeLU(ScalarBuilder &s, ValueRange x) {
  Value cube = s.mul(s.mul(x[0], x[0]), x[0]);
  Value inner = s.add(x[0], s.mul(s.constant(0.044715), cube));
  Value tanh =
      s.create<math::TanhOp>(s.mul(s.constant(0.79788456080286535588), inner));
  Value half = s.mul(s.constant(0.5), x[0]);
  return s.mul(half, s.add(s.constant(1), tanh));
}

/// With the error function, unless the approximation is asked for.
static Value buildGeluExt(ScalarBuilder &s, ValueRange x) {
  auto approximate = s.getSource()->getAttrOfType<StringAttr>("approximate");
  if (approximate && approximate.getValue() == "tanh")
    return buildGeLU(s, x);
  Value share = s.create<math::ErfOp>(s.mul(x[0], s.constant(M_SQRT1_2)));
  Value half = s.mul(s.constant(0.5), x[0]);
  return s.mul(half, s.add(s.constant(1), share));
}

static Value buildExponentialUnit(ScalarBuilder &s, Value x, double alpha) {
  Value below = s.mul(s.constant(alpha), s.create<math::ExpM1Op>(x));
  return s.select(isPositive(s, x), x, below);
}

static Value buildElu(ScalarBuilder &s, ValueRange x) {
  return buildExponentialUnit(s, x[0], getFloat(s, "alpha"));
}

static Value buildCeLU(ScalarBuilder &s, ValueRange x) {
  double alpha = getFloat(s, "alpha");
  Value scaled = s.divide(x[0], s.constant(alpha));
  Value below = s.mul(s.constant(alpha), s.create<math::ExpM1Op>(scaled));
  return s.select(isPositive(s, x[0]), x[0], below);
}

static Value buildSeLU(ScalarBuilder &s, ValueRange x) {
  Value unit = buildExponentialUnit(s, x[0], 1.67326324235437728481);
  return s.mul(s.constant(1.05070098735548049342), unit);
}

/// What is between -3 and 3 (NaN too), what is above, 0 below.
static Value chooseSegment(ScalarBuilder &s, Value x, Value middle,
                           Value above) {
  Value high =
      s.select(s.compare(Relation::GE, x, s.constant(3)), above, middle);
  return s.select(s.compare(Relation::LE, x, s.constant(-3)), s.constant(0),
                  high);
}

/// (x + 3) / 6
static Value buildRamp(ScalarBuilder &s, Value x) {
  return s.divide(s.add(x, s.constant(3)), s.constant(6));
}

static Value buildHSigmoid(ScalarBuilder &s, ValueRange x) {
  return chooseSegment(s, x[0], buildRamp(s, x[0]), s.constant(1));
}

static Value buildHSwish(ScalarBuilder &s, ValueRange x) {
  return chooseSegment(s, x[0], s.mul(x[0], buildRamp(s, x[0])), x[0]);
}

/// x / (1 + |x|)
static Value buildSoftsign(ScalarBuilder &s, ValueRange x) {
  Value magnitude = s.create<math::AbsFOp>(x[0]);
  return s.divide(x[0], s.add(s.constant(1), magnitude));
}

/// x * exp(0.851 * (x - |x|)) / (1 + exp(-1.702 * |x|))
static Value buildFastGeLU(ScalarBuilder &s, ValueRange x) {
  Value magnitude = s.create<math::AbsFOp>(x[0]);
  Value below =
      s.create<math::ExpOp>(s.mul(s.constant(0.851), s.sub(x[0], magnitude)));
  Value divisor =
      s.add(s.constant(1),
            s.create<math::ExpOp>(s.mul(s.constant(-1.702), magnitude)));
  return s.divide(s.mul(x[0], below), divisor);
}

/// `above` beyond lambd, `below` beyond -lambd, else 0 (for NaN too).
static Value chooseBeyond(ScalarBuilder &s, Value x, Value above, Value below) {
  double lambd = getFloat(s, "lambd");
  Value low = s.select(s.compare(Relation::LT, x, s.constant(-lambd)), below,
                       s.constant(0));
  return s.select(s.compare(Relation::GT, x, s.constant(lambd)), above, low);
}

static Value buildHShrink(ScalarBuilder &s, ValueRange x) {
  return chooseBeyond(s, x[0], x[0], x[0]);
}

static Value buildSoftShrink(ScalarBuilder &s, ValueRange x) {
  Value lambd = s.constant(getFloat(s, "lambd"));
  return chooseBeyond(s, x[0], s.sub(x[0], lambd), s.add(x[0], lambd));
}

/// NaN stays.
static Value buildHardtanh(ScalarBuilder &s, ValueRange x) {
  Value least = s.constant(getFloat(s, "min_val"));
  Value most = s.constant(getFloat(s, "max_val"));
  Value low = s.select(s.compare(Relation::LT, x[0], least), least, x[0]);
  return s.select(s.compare(Relation::GT, low, most), most, low);
}

static Value buildThreshold(ScalarBuilder &s, ValueRange x) {
  Value threshold = s.constant(getFloat(s, "threshold"));
  return s.select(s.compare(Relation::LE, x[0], threshold),
                  s.constant(getFloat(s, "value")), x[0]);
}

void msc::addActivationFormulas(TypeConverter &converter,
                                RewritePatternSet &patterns) {
  static const Formula formulas[] = {
      {"mindir.ReLU", buildReLU},
      {"mindir.ReLU6", buildReLU6},
      {"mindir.ClampScalar", buildClamp},
      {"mindir.ClampMin", buildClamp},
      {"mindir.LeakyReLUExt", buildLeakyReLU},
      {"mindir.Sigmoid", buildSigmoid},
      {"mindir.SiLU", buildSiLU},
      {"mindir.Softplus", buildSoftplus},
      {"mindir.Mish", buildMish},
      {"mindir.GeLU", buildGeLU},
      {"mindir.Elu", buildElu},
      {"mindir.SeLU", buildSeLU},
      {"mindir.CeLU", buildCeLU},
      {"mindir.Softsign", buildSoftsign},
      {"mindir.FastGeLU", buildFastGeLU},
      {"mindir.HShrink", buildHShrink},
      {"mindir.SoftShrink", buildSoftShrink},
      {"mindir.HSigmoid", buildHSigmoid},
      {"mindir.HSwish", buildHSwish},
      {"mindir.GeluExt", buildGeluExt},
      {"mindir.EluExt", buildElu},
      {"mindir.SeLUExt", buildSeLU},
      {"mindir.MishExt", buildMish},
      {"mindir.Hardtanh", buildHardtanh},
      {"mindir.Threshold", buildThreshold},
  };
  addFormulas(formulas, converter, patterns);
}
