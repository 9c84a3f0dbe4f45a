//===- Distance.cpp - Cdist -----------------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/LowerComposed.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/ComposedParts.h"
#include "dialects/MindIR/IR/ComparisonOps.h"
#include "dialects/MindIR/IR/NormOps.h"
#include "dialects/MindIR/IR/ReductionOps.h"
#include "mlir/IR/TypeUtilities.h"
#include <cmath>

using namespace mlir;
using namespace msc;

namespace {

/// With a dimension of 1, `fromBack` from the end.
Value composeSpread(Composer &c, Value x, int64_t fromBack) {
  bounded::Shape shape = bounded::getExtents(x);
  shape.insert(shape.end() - fromBack, 1);
  return c.reshape(x, shape);
}

/// 1 for each element that is not 0, also for NaN.
Value composeDiffers(Composer &c, Value x) {
  Value differs = c.compare<mindir::NotEqualOp>({x, composeNumber(c, x, 0)});
  return c.cast(differs, getElementTypeOrSelf(x.getType()));
}

Value composeCdist(Composer &c, mindir::CdistOp op) {
  Value apart =
      c.sub(composeSpread(c, op.getX1(), 1), composeSpread(c, op.getX2(), 2));
  double p = op.getP().convertToFloat();
  if (p == 0)
    return composeSum(c, composeDiffers(c, apart), -1);
  if (std::isinf(p))
    return c.create<mindir::ReduceMaxOp>(composeAbs(c, apart),
                                         c.with("axis", ArrayRef<int64_t>{-1}));
  return composeRoot(c, composeSum(c, composePower(c, apart, p), -1), p);
}

} // namespace

void msc::populateDistancePatterns(TypeConverter &converter,
                                   RewritePatternSet &patterns) {
  patterns.add<LowerComposed<composeCdist>>(converter, patterns.getContext());
}
