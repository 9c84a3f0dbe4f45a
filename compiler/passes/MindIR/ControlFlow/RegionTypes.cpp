//===- RegionTypes.cpp - operators in branches and loops, in their order --===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/ControlFlow/RegionTypes.h"
#include "compiler/passes/MindIR/NormalForm.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/UB/IR/UBOps.h"

using namespace mlir;
using namespace msc;

namespace {

class OrderedWalk {
public:
  OrderedWalk(function_ref<void(Operation *)> visit, MismatchHandler mismatch)
      : visit(visit), mismatch(mismatch) {}

  void walk(Block &block) {
    for (Operation &op : llvm::make_early_inc_range(block))
      if (auto loop = dyn_cast<scf::WhileOp>(op))
        walkLoop(loop);
      else if (isa<scf::IfOp, scf::IndexSwitchOp>(op))
        walkBranches(&op);
      else if (auto cast = dyn_cast<tensor::CastOp>(op))
        refine(cast);
      else
        visit(&op);
  }

private:
  /// The shape that either side of the cast knows.
  void refine(tensor::CastOp cast) {
    Type given = cast.getSource().getType();
    if (Type merged = mergeTypes(cast.getType(), given))
      cast->getResult(0).setType(merged);
    else
      mismatch(cast, given, cast.getType());
  }

  void walkLoop(scf::WhileOp loop) {
    for (auto [init, argument] :
         llvm::zip(loop.getInits(), loop.getBeforeArguments()))
      argument.setType(init.getType());
    walk(*loop.getBeforeBody());
    for (auto [passed, argument, result] :
         llvm::zip(loop.getConditionOp().getArgs(), loop.getAfterArguments(),
                   loop.getResults())) {
      argument.setType(passed.getType());
      result.setType(passed.getType());
    }
    walk(*loop.getAfterBody());
    for (auto [operand, argument] : llvm::zip(
             loop.getYieldOp()->getOpOperands(), loop.getBeforeArguments()))
      pass(loop, operand, argument.getType());
  }

  void walkBranches(Operation *op) {
    SmallVector<Operation *> ends;
    for (Region &region : op->getRegions())
      if (!region.empty()) {
        walk(region.front());
        ends.push_back(region.front().getTerminator());
      }
    for (OpResult result : op->getResults())
      settle(result, ends);
  }

  /// The type of a branch's result is what all paths say together.
  void settle(OpResult result, ArrayRef<Operation *> ends) {
    unsigned number = result.getResultNumber();
    Type type;
    for (Operation *end : ends) {
      Value passed = end->getOperand(number);
      if (passed.getDefiningOp<ub::PoisonOp>())
        continue;
      Type merged =
          type ? mergeTypes(type, passed.getType()) : passed.getType();
      if (!merged)
        return mismatch(result.getOwner(), type, passed.getType());
      type = merged;
    }
    if (!type)
      return;
    result.setType(type);
    for (Operation *end : ends)
      pass(result.getOwner(), end->getOpOperand(number), type);
  }

  /// Gives what a terminator passes on the type of what receives it.
  void pass(Operation *op, OpOperand &operand, Type type) {
    Value value = operand.get();
    if (value.getType() == type)
      return;
    OpBuilder builder(operand.getOwner());
    if (value.getDefiningOp<ub::PoisonOp>())
      return operand.set(ub::PoisonOp::create(builder, value.getLoc(), type));
    // The cast that stands here said less of the type.
    if (auto cast = value.getDefiningOp<tensor::CastOp>())
      value = cast.getSource();
    if (value.getType() != type) {
      if (!mergeTypes(value.getType(), type))
        return mismatch(op, type, value.getType());
      value = tensor::CastOp::create(builder, value.getLoc(), type, value);
    }
    operand.set(value);
  }

  function_ref<void(Operation *)> visit;
  MismatchHandler mismatch;
};

} // namespace

void msc::walkInOrder(Block &block, function_ref<void(Operation *)> visit,
                      MismatchHandler mismatch) {
  OrderedWalk(visit, mismatch).walk(block);
}
