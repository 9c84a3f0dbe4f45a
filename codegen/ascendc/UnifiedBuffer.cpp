//===- UnifiedBuffer.cpp - whether a kernel's smallest tile fits a core ---===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/ascendc/UnifiedBuffer.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace msc;

// As in kernels/shape.h and scratch.h.
static constexpr int64_t unifiedBuffer = 184 * 1024, vectorFloats = 64,
                         blockFloats = 8, floatBytes = 4, extraSlots = 5;

/// Input pixels of a row that one output reads.
static int64_t getReach(ArrayRef<int64_t> kernelSize,
                        ArrayRef<int64_t> dilations) {
  return (kernelSize[1] - 1) * dilations[1] + 1;
}

/// Two buffers of a row's weights and inputs for a block of input channels, and
/// the inputs spread over blocks (Conv2DPlan in conv2d.h).
static int64_t getProductBytes(int64_t taps, int64_t reach) {
  int64_t weights = taps * blockFloats * vectorFloats,
          inputs = reach * blockFloats;
  return (2 * (weights + inputs) + inputs * blockFloats) * floatBytes;
}

/// Two buffers of inputs (SlidingPlan in sliding.h).
static int64_t getInputBytes(int64_t reach) {
  return 2 * reach * vectorFloats * floatBytes;
}

int64_t msc::getConv2DBytes(kernel::Conv2DOp op) {
  return getProductBytes(op.getKernelSize()[1],
                         getReach(op.getKernelSize(), op.getDilations()));
}

/// And both operands turned (Conv2DPlan::turnBytes).
int64_t msc::getMatmulBytes() {
  return getProductBytes(1, 1) +
         (blockFloats * vectorFloats + blockFloats + vectorFloats +
          2 * blockFloats * blockFloats) *
             floatBytes;
}

/// And the filters (AddProduct in depthwise.h).
int64_t msc::getDepthwiseBytes(kernel::Conv2DOp op) {
  int64_t taps = op.getKernelSize()[0] * op.getKernelSize()[1],
          rows = 2 * int64_t(llvm::alignTo(taps, blockFloats)) + taps + 1;
  return getInputBytes(getReach(op.getKernelSize(), op.getDilations())) +
         rows * vectorFloats * floatBytes;
}

/// And a run of values and its mask (TakeMaximum in pool2d.h).
int64_t msc::getPool2DBytes(kernel::Pool2DOp op) {
  int64_t run = 64 * vectorFloats;
  return getInputBytes(getReach(op.getKernelSize(), op.getDilations())) +
         (op.getKind() == kernel::PoolKind::Max ? run * floatBytes + run / 8
                                                : 0);
}

/// Statistics and terms (RowsPlan in row_work.h).
int64_t msc::getRowsBytes() {
  constexpr int64_t tensors = 4;
  return tensors * vectorFloats * floatBytes;
}

static int64_t getTileBytes(int64_t values, int64_t further) {
  return further + 2 * (values + extraSlots) * vectorFloats * floatBytes;
}

bool msc::fitsUnifiedBuffer(int64_t values, int64_t further) {
  return getTileBytes(values, further) <= unifiedBuffer;
}

LogicalResult msc::checkUnifiedBuffer(Operation *op, int64_t values,
                                      int64_t further) {
  if (fitsUnifiedBuffer(values, further))
    return success();
  return op->emitOpError("needs ")
         << getTileBytes(values, further)
         << " bytes of the unified buffer for its smallest tile, of "
         << unifiedBuffer << ": not supported for Ascend C";
}
