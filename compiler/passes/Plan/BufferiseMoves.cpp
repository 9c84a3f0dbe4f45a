//===- BufferiseMoves.cpp -------------------------------------------------===//
//
// Views and copies: reshapes, slices, concatenations, pads.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Plan/BufferiseOperations.h"
#include "compiler/passes/Plan/ReadOnce.h"
#include "compiler/passes/Support/Constants.h"
#include "compiler/passes/Support/TensorBuilder.h"

using namespace mlir;
using namespace msc;

void msc::bufferiseReshape(BufferBuilder &buffers, Operation &op) {
  BufferView view = buffers.denseViewOf(op.getOperand(0));
  view.type = getDenseType(cast<RankedTensorType>(op.getResult(0).getType()));
  buffers.setView(op.getResult(0), view);
}

void msc::bufferiseConcat(BufferBuilder &buffers, tensor::ConcatOp op) {
  BufferView whole = buffers.destinationOf(op.getResult());
  SmallVector<int64_t> ones(op.getResultType().getRank(), 1);
  bounded::Extent first = 0;
  for (Value input : op.getInputs()) {
    auto type = cast<RankedTensorType>(input.getType());
    bounded::Shape sizes = bounded::getExtents(type);
    bounded::Shape offsets(SmallVector<int64_t>(ones.size(), 0));
    offsets[op.getDim()] = first;
    buffers.copy(op.getLoc(), buffers.viewOf(input),
                 getSlice(whole, offsets, type.getShape(), ones, sizes));
    first = first + sizes[op.getDim()];
  }
}

BufferView msc::bufferiseSurroundings(BufferBuilder &buffers, Operation *op) {
  OpResult result = op->getResult(0);
  std::optional<BufferView> reused = buffers.reuseOperand(op);
  BufferView whole = reused ? *reused : buffers.destinationOf(result);
  buffers.setView(result, whole);
  Value kept = getSurroundings(op);
  if (reused)
    return whole;
  if (TypedAttr scalar = getFillValue(kept))
    buffers.fill(op->getLoc(), scalar, whole);
  else if (!kept.getDefiningOp<tensor::EmptyOp>())
    buffers.copy(op->getLoc(), buffers.viewOf(kept), whole);
  return whole;
}

void msc::bufferiseInsertSlice(BufferBuilder &buffers,
                               tensor::InsertSliceOp op) {
  BufferView whole = bufferiseSurroundings(buffers, op);
  buffers.copy(op.getLoc(), buffers.viewOf(op.getSource()),
               getSlice(whole, op.getStaticOffsets(), op.getStaticSizes(),
                        op.getStaticStrides(),
                        bounded::getExtents(op.getSourceType())));
}

/// What a run chooses is no negative pad.
static int64_t getNegativePart(const bounded::Extent &pad) {
  return pad.isOpen() ? 0 : std::min<int64_t>(pad.getBound(), 0);
}

void msc::bufferisePad(BufferBuilder &buffers, tensor::PadOp op) {
  BufferView whole = buffers.destinationOf(op.getResult());
  Attribute scalar;
  if (matchPattern(op.getConstantPaddingValue(), m_Constant(&scalar)))
    buffers.fill(op.getLoc(), cast<TypedAttr>(scalar), whole);
  // A negative pad cuts the source instead.
  bounded::Shape sizes = bounded::getExtents(op.getSourceType()), to, from;
  SmallVector<int64_t> ones(sizes.size(), 1);
  for (auto [size, low, high] :
       llvm::zip(sizes, op.getMixedLowPad(), op.getMixedHighPad())) {
    bounded::Extent before = *getIndexExtent(low);
    int64_t cut = getNegativePart(before);
    to.push_back(before - cut);
    from.push_back(-cut);
    size = size + (cut + getNegativePart(*getIndexExtent(high)));
    if (size.getBound() <= 0)
      return;
  }
  buffers.copy(op.getLoc(),
               getSlice(buffers.viewOf(op.getSource()), from, sizes.getBounds(),
                        ones, sizes),
               getSlice(whole, to, sizes.getBounds(), ones, sizes));
}

void msc::bufferiseExtractSlice(BufferBuilder &buffers,
                                tensor::ExtractSliceOp op) {
  buffers.setView(op.getResult(),
                  getSlice(buffers.viewOf(op.getSource()),
                           bounded::getArgument(op, "static_offsets",
                                                op.getStaticOffsets()),
                           op.getStaticSizes(), op.getStaticStrides(),
                           bounded::getExtents(op.getType())));
}
