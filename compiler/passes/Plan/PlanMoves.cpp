//===- PlanMoves.cpp ------------------------------------------------------===//
//
// Views and copies: reshapes, slices, concatenations, pads.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Plan/PlanOperations.h"
#include "compiler/passes/Support/Constants.h"
#include "compiler/passes/Support/TensorBuilder.h"

using namespace mlir;
using namespace msc;

void msc::planReshape(PlanBuilder &plan, Operation &op) {
  BufferView view = plan.denseViewOf(op.getOperand(0));
  view.type = getDenseType(cast<RankedTensorType>(op.getResult(0).getType()));
  plan.setView(op.getResult(0), view);
}

void msc::planConcat(PlanBuilder &plan, tensor::ConcatOp op) {
  BufferView whole = plan.destinationOf(op.getResult());
  int64_t rank = op.getResultType().getRank(), first = 0;
  for (Value input : op.getInputs()) {
    ArrayRef<int64_t> shape =
        cast<RankedTensorType>(input.getType()).getShape();
    SmallVector<int64_t> offsets(rank, 0), ones(rank, 1);
    offsets[op.getDim()] = first;
    plan.copy(op.getLoc(), plan.viewOf(input),
              getSlice(whole, offsets, shape, ones, shape));
    first += shape[op.getDim()];
  }
}

/// The memory that the slice goes into, which holds what surrounds it.
static BufferView planSurroundings(PlanBuilder &plan,
                                   tensor::InsertSliceOp op) {
  Value dest = op.getDest();
  auto identity = AffineMap::getMultiDimIdentityMap(op.getType().getRank(),
                                                    op.getContext());
  if (auto reused = plan.reuseOperand(op, std::pair(dest, identity)))
    return *reused;
  BufferView whole = plan.destinationOf(op.getResult());
  if (TypedAttr scalar = getFillValue(dest))
    plan.fill(op.getLoc(), scalar, whole);
  else if (!dest.getDefiningOp<tensor::EmptyOp>())
    plan.copy(op.getLoc(), plan.viewOf(dest), whole);
  return whole;
}

void msc::planInsertSlice(PlanBuilder &plan, tensor::InsertSliceOp op) {
  BufferView whole = planSurroundings(plan, op);
  plan.setView(op.getResult(), whole);
  ArrayRef<int64_t> shape = op.getSourceType().getShape();
  plan.copy(op.getLoc(), plan.viewOf(op.getSource()),
            getSlice(whole, op.getStaticOffsets(), op.getStaticSizes(),
                     op.getStaticStrides(), shape));
}

void msc::planPad(PlanBuilder &plan, tensor::PadOp op) {
  BufferView whole = plan.destinationOf(op.getResult());
  Attribute scalar;
  if (matchPattern(op.getConstantPaddingValue(), m_Constant(&scalar)))
    plan.fill(op.getLoc(), cast<TypedAttr>(scalar), whole);
  // A negative pad cuts the source instead.
  ArrayRef<int64_t> low = op.getStaticLow(), high = op.getStaticHigh(),
                    shape = op.getSourceType().getShape();
  SmallVector<int64_t> to, from, sizes, ones(shape.size(), 1);
  for (size_t i = 0; i < shape.size(); ++i) {
    to.push_back(std::max<int64_t>(low[i], 0));
    from.push_back(std::max<int64_t>(-low[i], 0));
    sizes.push_back(shape[i] + std::min<int64_t>(low[i], 0) +
                    std::min<int64_t>(high[i], 0));
  }
  if (llvm::any_of(sizes, [](int64_t size) { return size <= 0; }))
    return;
  plan.copy(op.getLoc(),
            getSlice(plan.viewOf(op.getSource()), from, sizes, ones, sizes),
            getSlice(whole, to, sizes, ones, sizes));
}

void msc::planExtractSlice(PlanBuilder &plan, tensor::ExtractSliceOp op) {
  plan.setView(op.getResult(),
               getSlice(plan.viewOf(op.getSource()), op.getStaticOffsets(),
                        op.getStaticSizes(), op.getStaticStrides(),
                        op.getType().getShape()));
}

void msc::planReturn(PlanBuilder &plan, func::ReturnOp op) {
  for (auto [i, value] : llvm::enumerate(op.getOperands())) {
    BufferView view = plan.denseViewOf(value);
    if (!plan.isOutput(view, i))
      plan.copy(op.getLoc(), view,
                plan.getOutput(i, cast<RankedTensorType>(value.getType())));
  }
}
