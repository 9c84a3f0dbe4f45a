//===- BufferiseCompute.cpp
//---------------------------------------------------===//
//
// Launches of loop nests and of kernels with epilogues.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Plan/BufferiseOperations.h"
#include "compiler/passes/Support/Constants.h"
#include "compiler/passes/Support/Regions.h"
#include "compiler/passes/Support/TensorBuilder.h"

using namespace mlir;
using namespace msc;

/// The operands of a loop nest, and the tables that its body gathers from.
static SmallVector<Value> getReadTensors(linalg::GenericOp op) {
  SmallVector<Value> tensors(op.getInputs());
  op.getRegion().walk([&](tensor::ExtractOp extract) {
    if (extract.getTensor().getParentRegion() != &op.getRegion() &&
        !llvm::is_contained(tensors, extract.getTensor()))
      tensors.push_back(extract.getTensor());
  });
  return tensors;
}

/// The views that a loop nest writes. Sets the attribute kernel.start of its
/// copy in a kernel: the values that reductions start from, unit where the init
/// is not read.
static SmallVector<BufferView> bufferiseInits(BufferBuilder &buffers,
                                              linalg::GenericOp op,
                                              ArrayAttr &starts) {
  std::optional<BufferView> reused = buffers.reuseOperand(op);
  SmallVector<BufferView> writes;
  SmallVector<Attribute> values;
  for (OpOperand &init : op.getDpsInitsMutable()) {
    OpResult result = op.getTiedOpResult(&init);
    BufferView view = reused ? *reused : buffers.destinationOf(result);
    buffers.setView(result, view);
    TypedAttr start = getFillValue(init.get());
    bool readsInit = op.payloadUsesValueFromOperand(&init);
    if (readsInit && !start)
      buffers.copy(op.getLoc(), buffers.viewOf(init.get()), view);
    values.push_back(readsInit && start ? Attribute(start)
                                        : UnitAttr::get(op.getContext()));
    writes.push_back(view);
  }
  starts = ArrayAttr::get(op.getContext(), values);
  return writes;
}

/// Reads of tables become loads of memory.
static void loadExtracted(OpBuilder &builder, linalg::GenericOp op) {
  OpBuilder::InsertionGuard guard(builder);
  for (auto extract :
       llvm::make_early_inc_range(op.getBody()->getOps<tensor::ExtractOp>())) {
    builder.setInsertionPoint(extract);
    Value load =
        memref::LoadOp::create(builder, extract.getLoc(),
                               extract->getOperand(0), extract.getIndices());
    extract.replaceAllUsesWith(load);
    extract.erase();
  }
}

void msc::bufferiseGeneric(BufferBuilder &buffers, linalg::GenericOp op) {
  SmallVector<Value> tensors = getReadTensors(op);
  SmallVector<BufferView> reads;
  for (Value tensor : tensors)
    reads.push_back(buffers.viewOf(tensor));
  ArrayAttr starts;
  SmallVector<BufferView> writes = bufferiseInits(buffers, op, starts);
  buffers.add(reads, writes,
              [&](OpBuilder &builder, ArrayRef<Value> readArgs,
                  ArrayRef<Value> writeArgs) {
                IRMapping mapping;
                for (auto [tensor, argument] : llvm::zip(tensors, readArgs))
                  mapping.map(tensor, argument);
                auto clone = linalg::GenericOp::create(
                    builder, op.getLoc(),
                    readArgs.take_front(op.getInputs().size()), writeArgs,
                    op.getIndexingMapsArray(), op.getIteratorTypesArray());
                builder.cloneRegionBefore(op.getRegion(), clone.getRegion(),
                                          clone.getRegion().begin(), mapping);
                loadExtracted(builder, clone);
                clone->setAttr("kernel.start", starts);
                eraseDead(clone.getRegion());
                isolate(builder, clone);
              });
}

/// The same kernel on buffers, which needs nothing from outside.
static void cloneKernel(OpBuilder &builder, Operation *op,
                        ArrayRef<Value> reads, ArrayRef<Value> writes) {
  SmallVector<Value> operands =
      llvm::to_vector(llvm::concat<const Value>(reads, writes));
  OperationState state(op->getLoc(), op->getName(), operands, {},
                       op->getAttrs());
  for (Region &region : op->getRegions()) {
    Region *copy = state.addRegion();
    builder.cloneRegionBefore(region, *copy, copy->end());
  }
  Operation *clone = builder.create(state);
  for (Region &region : clone->getRegions())
    eraseDead(region);
  isolate(builder, clone);
}

void msc::bufferiseEpilogueOp(BufferBuilder &buffers,
                              kernel::EpilogueOpInterface op) {
  SmallVector<BufferView> reads;
  for (OpOperand &operand : op->getOpOperands()) {
    if (cast<DestinationStyleOpInterface>(*op).isDpsInit(&operand))
      continue;
    bool walked = op.isWalked(operand);
    bool image = isa<kernel::Conv2DOp, kernel::Pool2DOp>(op) &&
                 operand.getOperandNumber() == 0;
    reads.push_back(walked && !image ? buffers.viewOf(operand.get())
                    : image          ? buffers.pixelViewOf(operand.get())
                                     : buffers.denseViewOf(operand.get()));
  }
  std::optional<BufferView> reused = buffers.reuseOperand(op);
  BufferView write = reused ? *reused : buffers.destinationOf(op->getResult(0));
  buffers.setView(op->getResult(0), write);
  buffers.add(reads, write,
              [&](OpBuilder &builder, ArrayRef<Value> readArgs,
                  ArrayRef<Value> writeArgs) {
                cloneKernel(builder, op, readArgs, writeArgs);
              });
}

void msc::bufferiseScatter(BufferBuilder &buffers, kernel::ScatterOp op) {
  BufferView reads[] = {buffers.denseViewOf(op.getUpdates()),
                        buffers.denseViewOf(op.getIndices())};
  BufferView write = bufferiseSurroundings(buffers, op);
  buffers.add(reads, write,
              [&](OpBuilder &builder, ArrayRef<Value> readArgs,
                  ArrayRef<Value> writeArgs) {
                cloneKernel(builder, op, readArgs, writeArgs);
              });
}

void msc::bufferiseResults(BufferBuilder &buffers,
                           DestinationStyleOpInterface op) {
  SmallVector<BufferView> reads, writes;
  for (OpOperand *input : op.getDpsInputOperands())
    reads.push_back(buffers.denseViewOf(input->get()));
  for (Value result : op->getResults())
    writes.push_back(buffers.destinationOf(result));
  buffers.add(reads, writes,
              [&](OpBuilder &builder, ArrayRef<Value> readArgs,
                  ArrayRef<Value> writeArgs) {
                cloneKernel(builder, op, readArgs, writeArgs);
              });
}
