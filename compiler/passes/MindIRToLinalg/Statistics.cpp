//===- Statistics.cpp - variances, norms, counts along dimensions ---------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/LowerComposed.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/ComposedParts.h"
#include "dialects/MindIR/IR/ComparisonOps.h"
#include "dialects/MindIR/IR/FunctionOps.h"
#include "dialects/MindIR/IR/NormOps.h"
#include "dialects/MindIR/IR/ReductionOps.h"
#include "dialects/MindIR/IR/StatisticsOps.h"
#include "mlir/IR/TypeUtilities.h"
#include <cmath>

using namespace mlir;
using namespace msc;

namespace {

template <typename OpT> ArrayRef<int64_t> getDims(OpT op) {
  return op.getDim().value_or(ArrayRef<int64_t>());
}

/// The variance, which is a sum of squares by `divisor`, and the mean. In two
/// passes: the mean, then what the elements are away from it.
SmallVector<Value> composeMoments(Composer &c, Operation *op,
                                  ArrayRef<int64_t> dims, bool keepDims,
                                  int64_t divisor) {
  Value x = op->getOperand(0);
  Value mean = composeMean(c, x, dims, /*keepDims=*/true);
  Value away = c.sub(x, mean);
  Value sum = composeSum(c, c.mul(away, away), dims, keepDims);
  return {c.divide(sum, composeNumber(c, sum, double(divisor))),
          c.reshape(mean, bounded::getExtents(op->getResult(0)))};
}

SmallVector<Value> composeReduceStd(Composer &c, mindir::ReduceStdOp op) {
  int64_t divisor = countFolded(op, op.getAxis()) - (op.getUnbiased() ? 1 : 0);
  auto moments = composeMoments(c, op, op.getAxis(), op.getKeepDims(), divisor);
  return {c.create<mindir::SqrtOp>(moments[0]), moments[1]};
}

template <typename OpT> SmallVector<Value> composeVarMean(Composer &c, OpT op) {
  int64_t divisor = countFolded(op, getDims(op)) - int64_t(op.getCorrection());
  return composeMoments(c, op, getDims(op), op.getKeepdim(),
                        std::max<int64_t>(divisor, 0));
}

template <typename OpT> SmallVector<Value> composeStdMean(Composer &c, OpT op) {
  SmallVector<Value> results = composeVarMean(c, op);
  results[0] = c.create<mindir::SqrtOp>(results[0]);
  return results;
}

Value composeVar(Composer &c, mindir::VarOp op) {
  return composeVarMean(c, op)[0];
}

Value composeStd(Composer &c, mindir::StdOp op) {
  return composeStdMean(c, op)[0];
}

/// Shifted by the largest element, unless that is infinite.
Value composeLogSumExp(Composer &c, mindir::LogSumExpOp op) {
  Value x = op.getInput();
  Value most = c.create<mindir::ReduceMaxOp>(
      x, {c.with("axis", op.getDim()), c.with("keep_dims", true)});
  Value shift = composeSelect(c, c.compare<mindir::IsFiniteOp>(most), most,
                              composeNumber(c, most, 0));
  Value sum = composeSum(c, composeExp(c, c.sub(x, shift)), op.getDim(),
                         op.getKeepdim());
  return c.add(composeLog(c, sum),
               c.reshape(shift, bounded::getExtents(op.getOutput())));
}

/// True where x is not 0.
Value composeIsNonZero(Composer &c, Value x) {
  return c.compare<mindir::NotEqualOp>({x, composeNumber(c, x, 0)});
}

/// The limits of the norm: an extremum of |x|.
template <typename OpT>
Value composeInfiniteNorm(Composer &c, OpT op, Value x, bool isLeast) {
  NamedAttribute how[] = {c.with("axis", getDims(op)),
                          c.with("keep_dims", op.getKeepdim())};
  Value size = composeAbs(c, x);
  return isLeast ? c.create<mindir::ReduceMinOp>(size, how)
                 : c.create<mindir::ReduceMaxOp>(size, how);
}

template <typename OpT>
Value composeNorm(Composer &c, OpT op, Value x, double order) {
  if (std::isinf(order))
    return composeInfiniteNorm(c, op, x, order < 0);
  Value powers = order == 0 ? c.cast(composeIsNonZero(c, x),
                                     getElementTypeOrSelf(x.getType()))
                            : composePower(c, x, order);
  Value sum = composeSum(c, powers, getDims(op), op.getKeepdim());
  return order == 0 ? sum : composeRoot(c, sum, order);
}

Value composeVectorNorm(Composer &c, mindir::LinalgVectorNormOp op) {
  return composeNorm(c, op, c.cast(op.getX(), op.getType().getElementType()),
                     op.getOrd().convertToFloat());
}

Value composeLpNormV2(Composer &c, mindir::LpNormV2Op op) {
  return composeNorm(c, op, op.getX(), op.getP().convertToFloat());
}

Value composeNansum(Composer &c, mindir::NansumOp op) {
  Value x = op.getInput();
  if (isa<FloatType>(getElementTypeOrSelf(x.getType())))
    x = composeSelect(c, c.compare<mindir::IsNanOp>(x), composeNumber(c, x, 0),
                      x);
  return composeSum(c, c.cast(x, op.getType().getElementType()), getDims(op),
                    op.getKeepdim());
}

Value composeCountNonZero(Composer &c, mindir::CountNonZeroOp op) {
  Value counted =
      c.cast(composeIsNonZero(c, op.getInput()), op.getType().getElementType());
  return composeSum(c, counted, getDims(op));
}

Value composeEqualExt(Composer &c, mindir::EqualExtOp op) {
  Value equal = c.compare<mindir::EqualOp>({op.getInput(), op.getOther()});
  return c.reshape(c.create<mindir::ReduceAllOp>(equal), {1});
}

Value composeEqualCount(Composer &c, mindir::EqualCountOp op) {
  Value equal = c.compare<mindir::EqualOp>({op.getX(), op.getY()});
  Value counted = c.cast(equal, op.getType().getElementType());
  return c.reshape(composeSum(c, counted), {1});
}

} // namespace

void msc::populateStatisticsPatterns(TypeConverter &converter,
                                     RewritePatternSet &patterns) {
  patterns
      .add<LowerComposed<composeReduceStd>, LowerComposed<composeVar>,
           LowerComposed<composeStd>,
           LowerComposed<composeVarMean<mindir::VarMeanOp>>,
           LowerComposed<composeStdMean<mindir::StdMeanOp>>,
           LowerComposed<composeLogSumExp>, LowerComposed<composeVectorNorm>,
           LowerComposed<composeLpNormV2>, LowerComposed<composeNansum>,
           LowerComposed<composeCountNonZero>, LowerComposed<composeEqualExt>,
           LowerComposed<composeEqualCount>>(converter, patterns.getContext());
}
