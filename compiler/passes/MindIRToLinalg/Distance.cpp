//===- Distance.cpp - Cdist, Pdist ----------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/LowerComposed.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/ComposedParts.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/MindIR/IR/ComparisonOps.h"
#include "dialects/MindIR/IR/GatherOps.h"
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

/// Of the last dimension.
Value composeLength(Composer &c, Value apart, double p) {
  if (p == 0)
    return composeSum(c, composeDiffers(c, apart), -1);
  if (std::isinf(p))
    return c.create<mindir::ReduceMaxOp>(composeAbs(c, apart),
                                         c.with("axis", ArrayRef<int64_t>{-1}));
  return composeRoot(c, composeSum(c, composePower(c, apart, p), -1), p);
}

Value composeCdist(Composer &c, mindir::CdistOp op) {
  Value apart =
      c.sub(composeSpread(c, op.getX1(), 1), composeSpread(c, op.getX2(), 2));
  return composeLength(c, apart, op.getP().convertToFloat());
}

Value composePdist(Composer &c, mindir::PdistOp op) {
  int64_t rows = getSizes(op.getX())[0];
  SmallVector<int64_t> first, second;
  for (int64_t i = 0; i < rows; ++i)
    for (int64_t j = i + 1; j < rows; ++j) {
      first.push_back(i);
      second.push_back(j);
    }
  auto gather = [&](ArrayRef<int64_t> places) {
    return c.create<mindir::GatherOp>({op.getX(), c.integers(places)},
                                      c.with("axis", int64_t(0)));
  };
  return composeLength(c, c.sub(gather(first), gather(second)),
                       op.getP().convertToFloat());
}

} // namespace

void msc::populateDistancePatterns(TypeConverter &converter,
                                   RewritePatternSet &patterns) {
  patterns.add<LowerComposed<composeCdist>, LowerComposed<composePdist>>(
      converter, patterns.getContext());
}
