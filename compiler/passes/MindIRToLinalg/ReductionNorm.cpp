//===- ReductionNorm.cpp - LpNorm -----------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/MindIRToLinalg/Reduction.h"
#include "dialects/MindIR/IR/Inference.h"
#include "dialects/MindIR/IR/ReductionOps.h"

using namespace mlir;
using namespace msc;

namespace {

/// |x|^p; whether x is not 0 for p = 0.
Value buildPower(ScalarBuilder &s, Value x, int64_t p) {
  if (p == 0)
    return s.select(s.compare(Relation::NE, x, s.constant(0)), s.constant(1),
                    s.constant(0));
  if (p == 2)
    return s.mul(x, x);
  Value magnitude = s.create<math::AbsFOp>(x);
  return p == 1 ? magnitude
                : s.create<math::PowFOp>(magnitude, s.constant(double(p)));
}

/// The p-th root, but not less than epsilon; the count for p = 0.
Value buildRoot(ScalarBuilder &s, Value sum, int64_t p, double epsilon) {
  if (p == 0)
    return sum;
  Value root = sum;
  if (p == 2)
    root = s.create<math::SqrtOp>(sum);
  else if (p > 2)
    root = s.create<math::PowFOp>(sum, s.constant(1.0 / double(p)));
  Value least = s.constant(epsilon);
  return s.select(s.compare(Relation::LT, root, least), least, root);
}

class LowerLpNorm : public OpConversionPattern<mindir::LpNormOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::LpNormOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    auto type = cast<RankedTensorType>(op.getX().getType());
    auto axes = mindir::normalizeAxes(op, type.getRank(), op.getAxis());
    if (failed(axes))
      return failure();
    Type element = type.getElementType();
    int64_t p = op.getP();
    Value sum = createReduction(rewriter, op.getLoc(), adaptor.getX(), *axes,
                                getScalarAttr(element, 0),
                                [&](OpBuilder &b, Location l, ValueRange v) {
                                  ScalarBuilder s(b, l, element, nullptr);
                                  return s.add(buildPower(s, v[0], p), v[1]);
                                });
    Value norm = createElementwiseGeneric(
        rewriter, op.getLoc(), cast<RankedTensorType>(sum.getType()), sum,
        [&](OpBuilder &b, Location l, ValueRange v) {
          ScalarBuilder s(b, l, element, nullptr);
          return buildRoot(s, v[0], p, op.getEpsilon().convertToFloat());
        });
    bounded::Shape shape = bounded::getExtents(op.getOutput());
    rewriter.replaceOp(op, createReshape(rewriter, op.getLoc(), norm, shape));
    return success();
  }
};

} // namespace

void msc::populateNormPatterns(TypeConverter &converter,
                               RewritePatternSet &patterns) {
  patterns.add<LowerLpNorm>(converter, patterns.getContext());
}
