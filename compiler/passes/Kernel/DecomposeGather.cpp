//===- DecomposeGather.cpp - a gather as loops ----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// Each element of the result reads its index and checks it.
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Kernel/DecomposeKernels.h"
#include "compiler/passes/Support/AxisGather.h"

using namespace mlir;
using namespace msc;

SmallVector<Value> msc::decompose(OpBuilder &builder, kernel::GatherOp op) {
  auto type = cast<RankedTensorType>(op.getInit().getType());
  auto table = cast<RankedTensorType>(op.getTable().getType());
  int64_t axis = op.getAxis(),
          after = axis + 1 + type.getRank() - table.getRank();
  AxisGather gather{op.getTable(), axis, after, op.getFromEnd(),
                    int64_t(op.getOffset())};
  return {createGeneric(builder, op.getLoc(), type, op.getIndices(),
                        op.getIndicesMap(), gather)};
}
