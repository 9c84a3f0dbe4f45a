//===- Loss.cpp - how far predictions are from their targets --------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/LowerComposed.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/ComposedParts.h"
#include "dialects/MindIR/IR/ArithmeticOps.h"
#include "dialects/MindIR/IR/ComparisonOps.h"
#include "dialects/MindIR/IR/FunctionOps.h"
#include "dialects/MindIR/IR/LossOps.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc;

namespace {

/// 1 - x
Value composeRest(Composer &c, Value x) {
  return c.sub(composeNumber(c, x, 1), x);
}

Value composeSmoothL1Loss(Composer &c, mindir::SmoothL1LossOp op) {
  double beta = op.getBeta().convertToFloat();
  Value away = composeAbs(c, c.sub(op.getX(), op.getTarget()));
  auto number = [&](double value) { return composeNumber(c, away, value); };
  Value near = c.divide(c.mul(c.mul(away, away), number(0.5)), number(beta));
  Value far = c.sub(away, number(beta / 2));
  Value isNear = composeGreater(c, number(beta), away);
  return composeReduction(c, composeSelect(c, isNear, near, far),
                          op.getReduction());
}

Value composeMSELossExt(Composer &c, mindir::MSELossExtOp op) {
  Value away = c.sub(op.getInput(), op.getTarget());
  return composeReduction(c, c.mul(away, away), op.getReduction());
}

Value composeL1LossExt(Composer &c, mindir::L1LossExtOp op) {
  Value away = composeAbs(c, c.sub(op.getInput(), op.getTarget()));
  return composeReduction(c, away, op.getReduction());
}

/// False for NaN.
Value composeIsNumber(Composer &c, Value x) {
  return c.compare<mindir::EqualOp>({x, x});
}

Value composeKLDivLoss(Composer &c, mindir::KLDivLossOp op) {
  Value target = op.getTarget();
  Value loss = c.mul(target, c.sub(composeLog(c, target), op.getX()));
  loss = composeWhere(c, composeIsNumber(c, loss), loss);
  if (op.getReduction() != "batchmean")
    return composeReduction(c, loss, op.getReduction());
  Value sum = composeSum(c, loss);
  int64_t batch = cast<RankedTensorType>(target.getType()).getDimSize(0);
  return c.divide(sum, composeNumber(c, sum, batch));
}

/// A target that is not above 0 adds nothing, unless targets are logarithms.
Value composeKLDiv(Composer &c, mindir::KLDivOp op) {
  Value target = op.getTarget();
  bool isLog = op.getLogTarget();
  Value log = isLog ? target : composeLog(c, target);
  Value share = isLog ? composeExp(c, target) : target;
  Value loss = c.mul(share, c.sub(log, op.getInput()));
  if (!isLog)
    loss = composeWhere(c, composeGreater(c, target, composeNumber(c, loss, 0)),
                        loss);
  return composeReduction(c, loss, op.getReduction());
}

Value composeBinaryCrossEntropy(Composer &c, mindir::BinaryCrossEntropyOp op) {
  Value x = op.getX(), target = op.getTarget();
  Value tiny = composeNumber(c, x, 1e-12);
  Value yes = c.mul(target, composeLog(c, c.add(x, tiny)));
  Value no = c.mul(composeRest(c, target),
                   composeLog(c, c.add(composeRest(c, x), tiny)));
  Value loss = composeNegative(c, c.add(yes, no));
  if (op.getWeight())
    loss = c.mul(op.getWeight(), loss);
  return composeReduction(c, loss, op.getReduction());
}

/// log(1 + exp(-|x|))
Value composeLogistic(Composer &c, Value x) {
  Value small = composeExp(c, composeNegative(c, composeAbs(c, x)));
  return c.create<mindir::Log1pOp>(small);
}

Value composeSigmoidCrossEntropy(Composer &c,
                                 mindir::SigmoidCrossEntropyWithLogitsOp op) {
  Value x = op.getX();
  Value isNotBelow =
      c.compare<mindir::GreaterEqualOp>({x, composeNumber(c, x, 0)});
  Value positive = c.cast(isNotBelow, getElementTypeOrSelf(x.getType()));
  // An infinite x gives NaN, as MindSpore has it.
  Value folded = c.sub(x, c.mul(c.mul(composeNumber(c, x, 2), x), positive));
  Value log = c.create<mindir::Log1pOp>(composeExp(c, folded));
  return c.sub(log, c.mul(x, c.sub(op.getTarget(), positive)));
}

/// log(1 + exp(-x)) is max(-x, 0) and what is left.
Value composeBCEWithLogits(Composer &c, mindir::BCEWithLogitsLossOp op) {
  Value x = op.getX(), target = op.getTarget();
  Value least = composeMaximum(c, composeNegative(c, x), 0);
  Value miss = c.add(composeLogistic(c, x), least);
  if (Value weight = op.getPosWeight()) {
    Value more = c.mul(c.sub(weight, composeNumber(c, x, 1)), target);
    miss = c.mul(c.add(more, composeNumber(c, x, 1)), miss);
  }
  Value loss = c.add(c.mul(composeRest(c, target), x), miss);
  if (op.getWeight())
    loss = c.mul(loss, op.getWeight());
  return composeReduction(c, loss, op.getReduction());
}

} // namespace

void msc::populateLossPatterns(TypeConverter &converter,
                               RewritePatternSet &patterns) {
  patterns.add<
      LowerComposed<composeSmoothL1Loss>, LowerComposed<composeKLDivLoss>,
      LowerComposed<composeMSELossExt>, LowerComposed<composeKLDiv>,
      LowerComposed<composeL1LossExt>, LowerComposed<composeBinaryCrossEntropy>,
      LowerComposed<composeSigmoidCrossEntropy>,
      LowerComposed<composeBCEWithLogits>>(converter, patterns.getContext());
}
