//===- ExtBatchNorm.cpp - mint's batch normalisation as BatchNorm ---------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Ext/Compositions.h"
#include "dialects/MindIR/IR/CreationOps.h"
#include "dialects/MindIR/IR/NormalisationExtOps.h"
#include "dialects/MindIR/IR/NormalisationOps.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

Composition msc::composeBatchNorm(Composer &c, Operation *op) {
  auto norm = dyn_cast<BatchNormExtOp>(op);
  if (!norm)
    return {};
  Value mean = norm.getRunningMean();
  Value weight = norm.getWeight(), bias = norm.getBias();
  if (!weight)
    weight = c.create<OnesLikeOp>(mean);
  if (!bias)
    bias = c.create<ZerosLikeOp>(mean);
  SmallVector<Type> elements(5, getElementTypeOrSelf(mean.getType()));
  elements[0] = getElementTypeOrSelf(norm.getInput().getType());
  SmallVector<Value> results = c.createAll<BatchNormOp>(
      {norm.getInput(), weight, bias, mean, norm.getRunningVar()},
      c.with("epsilon", double(norm.getEpsilon().convertToFloat())), elements);
  results.truncate(op->getNumResults());
  return results;
}
