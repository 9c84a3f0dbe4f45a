//===- Regions.cpp - what the region of a kernel needs of its surroundings ===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Support/Regions.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

using namespace mlir;
using namespace msc;

void msc::isolate(OpBuilder &builder, Operation *kernel) {
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

static void collect(Block &block, SmallVectorImpl<Block *> &blocks) {
  blocks.push_back(&block);
  for (Operation &op : block)
    if (isa<scf::SCFDialect>(op.getDialect()))
      for (Region &region : op.getRegions())
        for (Block &inner : region)
          collect(inner, blocks);
}

SmallVector<Block *> msc::getBlocks(func::FuncOp function) {
  SmallVector<Block *> blocks;
  collect(function.front(), blocks);
  return blocks;
}

void msc::eraseDead(Region &region) {
  for (Operation &op :
       llvm::make_early_inc_range(llvm::reverse(region.front())))
    if (isOpTriviallyDead(&op))
      op.erase();
}
