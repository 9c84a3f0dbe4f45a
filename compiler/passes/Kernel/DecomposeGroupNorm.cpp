//===- DecomposeGroupNorm.cpp - a norm of groups as loops -----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Kernel/DecomposeKernels.h"
#include "compiler/passes/Support/GroupLoops.h"

using namespace mlir;
using namespace msc;

SmallVector<Value> msc::decompose(OpBuilder &builder, kernel::GroupNormOp op) {
  Value x = op.getInput();
  GroupLoops groups(builder, op.getLoc(), cast<RankedTensorType>(x.getType()),
                    op.getChannelDim(), op.getGroups());
  Value mean = groups.mean(x);
  Value rstd = groups.rstd(x, mean, op.getEpsilon().convertToDouble());
  return {groups.normalise(x, mean, rstd)};
}
