//===- Margin.cpp - losses of what is not apart by a margin ---------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/LowerComposed.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/ComposedParts.h"
#include "dialects/MindIR/IR/ArithmeticOps.h"
#include "dialects/MindIR/IR/FunctionOps.h"
#include "dialects/MindIR/IR/LossOps.h"

using namespace mlir;
using namespace msc;

namespace {

Value composeSoftMargin(Composer &c, mindir::SoftMarginLossOp op) {
  Value away = c.mul(composeNegative(c, op.getInput()), op.getTarget());
  Value loss = c.create<mindir::Log1pOp>(composeExp(c, away));
  return composeReduction(c, loss, op.getReduction());
}

/// The norm of x - y + eps along dimension 1.
Value composeDistance(Composer &c, mindir::TripletMarginLossOp op, Value x,
                      Value y) {
  double p = int64_t(op.getP());
  Value apart = c.sub(x, y);
  apart = c.add(apart, composeNumber(c, apart, op.getEps().convertToFloat()));
  return composeRoot(c, composeSum(c, composePower(c, apart, p), 1), p);
}

Value composeTripletMargin(Composer &c, mindir::TripletMarginLossOp op) {
  Value near = composeDistance(c, op, op.getX(), op.getPositive());
  Value far = composeDistance(c, op, op.getX(), op.getNegative());
  if (op.getSwap())
    far = c.create<mindir::MinimumOp>(
        {far, composeDistance(c, op, op.getPositive(), op.getNegative())});
  Value loss = c.add(c.sub(near, far), c.reshape(op.getMargin(), {}));
  return composeReduction(c, composeMaximum(c, loss, 0), op.getReduction());
}

} // namespace

void msc::populateMarginPatterns(TypeConverter &converter,
                                 RewritePatternSet &patterns) {
  patterns.add<LowerComposed<composeSoftMargin>,
               LowerComposed<composeTripletMargin>>(converter,
                                                    patterns.getContext());
}
