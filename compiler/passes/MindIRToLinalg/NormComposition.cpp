//===- NormComposition.cpp - RmsNorm, LayerNormExt, InstanceNorm ----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/LowerComposed.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/Axes.h"
#include "compiler/passes/Support/ComposedParts.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/MindIR/IR/FunctionOps.h"
#include "dialects/MindIR/IR/NormalisationExtOps.h"
#include "dialects/MindIR/IR/NormalisationOps.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc;

namespace {

/// 1 / sqrt(mean of x^2 + epsilon)
Value composeRstd(Composer &c, Value x, ArrayRef<int64_t> axes,
                  APFloat epsilon) {
  Value squares = composeMean(c, c.mul(x, x), axes, /*keepDims=*/true);
  return c.create<mindir::RsqrtOp>(
      c.add(squares, composeNumber(c, x, epsilon.convertToFloat())));
}

SmallVector<Value> composeRmsNorm(Composer &c, mindir::RmsNormOp op) {
  int64_t rank = getSizes(op.getX()).size();
  SmallVector<int64_t> axes =
      trailingDims(rank, rank - getSizes(op.getGamma()).size());
  Value rstd = composeRstd(c, op.getX(), axes, op.getEpsilon());
  return {c.mul(c.mul(op.getX(), rstd), op.getGamma()), rstd};
}

SmallVector<Value> composeLayerNormExt(Composer &c, mindir::LayerNormExtOp op) {
  Value x = op.getInput();
  int64_t rank = getSizes(x).size();
  int64_t first = rank - op.getNormalizedShape().size();
  Type element = getElementTypeOrSelf(x.getType());
  Value y = c.createAll<mindir::LayerNormOp>(
      {x, op.getWeight(), op.getBias()},
      {c.with("begin_norm_axis", first), c.with("begin_params_axis", first),
       c.with("epsilon", double(op.getEps().convertToFloat()))},
      {element, element, element})[0];
  SmallVector<int64_t> axes = trailingDims(rank, first);
  Value mean = composeMean(c, x, axes, /*keepDims=*/true);
  return {y, mean, composeRstd(c, c.sub(x, mean), axes, op.getEps())};
}

/// Each channel is a group of its own.
SmallVector<Value> composeInstanceNorm(Composer &c, mindir::InstanceNormOp op) {
  Type element = getElementTypeOrSelf(op.getInputX().getType());
  SmallVector<Value> results = c.createAll<mindir::GroupNormOp>(
      {op.getInputX(), op.getGamma(), op.getBeta()},
      {c.with("num_groups", getSizes(op.getInputX())[1]),
       c.with("eps", double(op.getEpsilon().convertToFloat()))},
      {element, element, element});
  for (auto [result, wanted] : llvm::zip(results, op.getResults()))
    result = c.reshape(result, bounded::getExtents(wanted));
  return results;
}

} // namespace

void msc::populateNormCompositionPatterns(TypeConverter &converter,
                                          RewritePatternSet &patterns) {
  patterns
      .add<LowerComposed<composeRmsNorm>, LowerComposed<composeLayerNormExt>,
           LowerComposed<composeInstanceNorm>>(converter,
                                               patterns.getContext());
}
