//===- ActivationLimits.cpp - ClampTensor, SoftplusExt, LogSigmoid, GLU ---===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/Elementwise.h"
#include "compiler/passes/MindIRToLinalg/LowerComposed.h"
#include "compiler/passes/Support/Axes.h"
#include "compiler/passes/Support/ComposedParts.h"
#include "dialects/MindIR/IR/ActivationOps.h"
#include "dialects/MindIR/IR/ArithmeticOps.h"
#include "dialects/MindIR/IR/FunctionOps.h"

using namespace mlir;
using namespace msc;

/// NaN, in x or as a limit, lies nowhere and gives the limit.
static Value buildClampTensor(ScalarBuilder &s, ValueRange x) {
  auto op = cast<mindir::ClampTensorOp>(s.getSource());
  Value y = x[0];
  auto limit = [&](Relation within, Value bound) {
    y = s.select(s.compare(within, y, bound), y, bound);
  };
  if (op.getMin())
    limit(Relation::GT, x[1]);
  if (op.getMax())
    limit(Relation::LT, x.back());
  return y;
}

static Value buildSoftplusExt(ScalarBuilder &s, ValueRange x) {
  Value beta = s.constant(*s.argument("beta"));
  Value scaled = s.mul(x[0], beta);
  Value soft =
      s.divide(s.create<math::Log1pOp>(s.create<math::ExpOp>(scaled)), beta);
  Value threshold = s.constant(*s.argument("threshold"));
  return s.select(s.compare(Relation::GT, scaled, threshold), x[0], soft);
}

/// Two parts, each as long as the result.
static std::pair<Value, Value> cutHalves(Composer &c, Operation *op,
                                         int64_t axis) {
  bounded::Shape shape = bounded::getExtents(op->getResult(0));
  axis = countAxis(axis, shape.size());
  int64_t half = shape[axis].getBound();
  Value x = op->getOperand(0);
  return {c.slice(x, axis, 0, half), c.slice(x, axis, half, half)};
}

static Value composeGLU(Composer &c, mindir::GLUOp op) {
  auto [first, second] = cutHalves(c, op, op.getAxis());
  return c.mul(first, c.create<mindir::SigmoidOp>(second));
}

static Value composeSwiglu(Composer &c, mindir::SwigluOp op) {
  auto [first, second] = cutHalves(c, op, op.getDim());
  return c.mul(c.create<mindir::SiLUOp>(first), second);
}

/// The exponential of what is not positive overflows nowhere.
static SmallVector<Value> composeLogSigmoid(Composer &c,
                                            mindir::LogSigmoidOp op) {
  Value x = op.getInput();
  Value share = composeExp(c, composeNegative(c, composeAbs(c, x)));
  Value low = c.create<mindir::MinimumOp>({x, composeNumber(c, x, 0)});
  Value y = c.sub(low, c.create<mindir::Log1pOp>(share));
  return {y, y};
}

void msc::addLimitFormulas(TypeConverter &converter,
                           RewritePatternSet &patterns) {
  static const Formula formulas[] = {
      {"mindir.ClampTensor", buildClampTensor},
      {"mindir.SoftplusExt", buildSoftplusExt},
  };
  addFormulas(formulas, converter, patterns);
  patterns.add<LowerComposed<composeGLU>, LowerComposed<composeSwiglu>,
               LowerComposed<composeLogSigmoid>>(converter,
                                                 patterns.getContext());
}
