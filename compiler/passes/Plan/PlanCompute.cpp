//===- PlanCompute.cpp ----------------------------------------------------===//
//
// Launches of loop nests and of kernels with epilogues.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Plan/PlanOperations.h"
#include "compiler/passes/Support/Constants.h"
#include "compiler/passes/Support/TensorBuilder.h"

using namespace mlir;
using namespace msc;

/// Clones scalar constants that a kernel's region uses into the kernel.
static void isolate(OpBuilder &builder, Operation *kernel) {
  OpBuilder::InsertionGuard guard(builder);
  builder.setInsertionPoint(kernel);
  DenseMap<Value, Value> clones;
  kernel->walk([&](Operation *inner) {
    for (OpOperand &operand : inner->getOpOperands()) {
      Operation *constant = operand.get().getDefiningOp();
      if (!constant || !isa<arith::ConstantOp>(constant) ||
          constant->getBlock() == kernel->getBlock() ||
          kernel->isProperAncestor(constant))
        continue;
      Value &clone = clones[operand.get()];
      if (!clone)
        clone = builder.clone(*constant)->getResult(0);
      operand.set(clone);
    }
  });
}

/// What nothing reads would be a variable without a use.
static void eraseDead(Region &region) {
  for (Operation &op :
       llvm::make_early_inc_range(llvm::reverse(region.front())))
    if (isOpTriviallyDead(&op))
      op.erase();
}

static int64_t countArithmetic(Region &region, int64_t times) {
  int64_t count = 0;
  for (Operation &op : region.front())
    count += isa<arith::ArithDialect, math::MathDialect>(op.getDialect()) &&
             !op.hasTrait<OpTrait::ConstantLike>() &&
             !isa<arith::IndexCastOp>(op);
  return count * times;
}

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

/// Not where the loop nest reads its init, as a reduction over dimensions of
/// size 1 does: the init's values would be written over the input's.
static std::optional<BufferView> reuseInput(PlanBuilder &plan,
                                            linalg::GenericOp op) {
  if (!isElementwise(op) ||
      op.payloadUsesValueFromOperand(op.getDpsInitOperand(0)) ||
      !op.getBody()->getOps<tensor::ExtractOp>().empty())
    return std::nullopt;
  SmallVector<std::pair<Value, AffineMap>> readOnce;
  for (OpOperand *operand : op.getDpsInputOperands())
    readOnce.emplace_back(operand->get(), op.getMatchingIndexingMap(operand));
  return plan.reuseOperand(op, readOnce);
}

/// The views that a loop nest writes. Sets the attribute kernel.start of its
/// copy in a kernel: the values that reductions start from, unit where the init
/// is not read.
static SmallVector<BufferView>
planInits(PlanBuilder &plan, linalg::GenericOp op, ArrayAttr &starts) {
  std::optional<BufferView> reused = reuseInput(plan, op);
  SmallVector<BufferView> writes;
  SmallVector<Attribute> values;
  for (OpOperand &init : op.getDpsInitsMutable()) {
    OpResult result = op.getTiedOpResult(&init);
    BufferView view = reused ? *reused : plan.destinationOf(result);
    plan.setView(result, view);
    TypedAttr start = getFillValue(init.get());
    bool readsInit = op.payloadUsesValueFromOperand(&init);
    if (readsInit && !start)
      plan.copy(op.getLoc(), plan.viewOf(init.get()), view);
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

void msc::planGeneric(PlanBuilder &plan, linalg::GenericOp op) {
  SmallVector<Value> tensors = getReadTensors(op);
  SmallVector<BufferView> reads;
  for (Value tensor : tensors)
    reads.push_back(plan.viewOf(tensor));
  ArrayAttr starts;
  SmallVector<BufferView> writes = planInits(plan, op, starts);
  int64_t points = 1;
  for (int64_t range : op.getStaticLoopRanges())
    points *= range;
  plan.launch(
      op.getLoc(), reads, writes, countArithmetic(op.getRegion(), points),
      [&](OpBuilder &builder, ArrayRef<Value> readArgs,
          ArrayRef<Value> writeArgs) {
        IRMapping mapping;
        for (auto [tensor, argument] : llvm::zip(tensors, readArgs))
          mapping.map(tensor, argument);
        auto clone = linalg::GenericOp::create(
            builder, op.getLoc(), readArgs.take_front(op.getInputs().size()),
            writeArgs, op.getIndexingMapsArray(), op.getIteratorTypesArray());
        builder.cloneRegionBefore(op.getRegion(), clone.getRegion(),
                                  clone.getRegion().begin(), mapping);
        loadExtracted(builder, clone);
        clone->setAttr("kernel.start", starts);
        eraseDead(clone.getRegion());
        isolate(builder, clone);
      });
}

/// Of the kernel and its regions.
static int64_t countWork(kernel::EpilogueOpInterface op, int64_t elements) {
  int64_t count = op.getFlops() + countArithmetic(op.getEpilogue(), elements);
  if (auto attention = dyn_cast<kernel::AttentionOp>(*op)) {
    int64_t scores = ShapedType::getNumElements(attention.getScoresShape());
    count += countArithmetic(attention.getScores(), scores) +
             countArithmetic(attention.getWeights(), scores);
  }
  return count;
}

void msc::planEpilogueOp(PlanBuilder &plan, kernel::EpilogueOpInterface op) {
  SmallVector<BufferView> reads;
  for (OpOperand &operand : op->getOpOperands()) {
    if (cast<DestinationStyleOpInterface>(*op).isDpsInit(&operand))
      continue;
    bool walked = op.isWalked(operand);
    bool image = isa<kernel::Conv2DOp, kernel::Pool2DOp>(op) &&
                 operand.getOperandNumber() == 0;
    reads.push_back(walked && !image ? plan.viewOf(operand.get())
                    : image          ? plan.pixelViewOf(operand.get())
                                     : plan.denseViewOf(operand.get()));
  }
  std::optional<BufferView> reused = plan.reuseOperand(op, op.getReadOnce());
  BufferView write = reused ? *reused : plan.destinationOf(op->getResult(0));
  plan.setView(op->getResult(0), write);
  SmallVector<BufferView> writes = {write};
  kernel::MicroAttr micro = kernel::getMicro(op);
  if (micro && micro.getScratch())
    writes.push_back(plan.allocate(RankedTensorType::get(
        {micro.getScratch()}, IntegerType::get(op.getContext(), 8))));
  plan.launch(op.getLoc(), reads, writes,
              countWork(op, write.type.getNumElements()),
              [&](OpBuilder &builder, ArrayRef<Value> readArgs,
                  ArrayRef<Value> writeArgs) {
                SmallVector<Value> operands(readArgs);
                operands.push_back(writeArgs[0]);
                OperationState state(op.getLoc(), op->getName(), operands, {},
                                     op->getAttrs());
                for (Region &region : op->getRegions()) {
                  Region *copy = state.addRegion();
                  builder.cloneRegionBefore(region, *copy, copy->end());
                }
                Operation *clone = builder.create(state);
                for (Region &region : clone->getRegions())
                  eraseDead(region);
                isolate(builder, clone);
              });
}

void msc::planTopK(PlanBuilder &plan, kernel::TopKOp op) {
  SmallVector<BufferView> writes;
  for (Value result : op->getResults())
    writes.push_back(plan.destinationOf(result));
  plan.launch(
      op.getLoc(), plan.denseViewOf(op.getInput()), writes, op.getFlops(),
      [&](OpBuilder &builder, ArrayRef<Value> reads, ArrayRef<Value> results) {
        kernel::TopKOp::create(builder, op.getLoc(), TypeRange(), reads[0],
                               results[0], results[1], op.getIsUnsigned());
      });
}
