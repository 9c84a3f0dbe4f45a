//===- ActivationLimits.cpp - ClampTensor, SoftplusExt and GLU ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/Elementwise.h"
#include "compiler/passes/MindIRToLinalg/LowerComposed.h"
#include "compiler/passes/Support/Axes.h"
#include "dialects/MindIR/IR/ActivationOps.h"
#include "dialects/MindIR/IR/SliceOps.h"

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

static Value composeGLU(Composer &c, mindir::GLUOp op) {
  SmallVector<int64_t> size(bounded::getExtents(op.getOutput()).getBounds());
  SmallVector<int64_t> begin(size.size(), 0);
  auto take = [&]() {
    return c.create<mindir::SliceOp>(
        op.getX(), {c.with("begin", begin), c.with("size", size)});
  };
  Value first = take();
  int64_t axis = countAxis(op.getAxis(), size.size());
  begin[axis] = size[axis];
  return c.mul(first, c.create<mindir::SigmoidOp>(take()));
}

void msc::addLimitFormulas(TypeConverter &converter,
                           RewritePatternSet &patterns) {
  static const Formula formulas[] = {
      {"mindir.ClampTensor", buildClampTensor},
      {"mindir.SoftplusExt", buildSoftplusExt},
  };
  addFormulas(formulas, converter, patterns);
  patterns.add<LowerComposed<composeGLU>>(converter, patterns.getContext());
}
