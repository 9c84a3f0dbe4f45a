//===- InferRegions.cpp - types of what enters and leaves regions ---------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/ControlFlow/InferRegions.h"
#include "compiler/passes/MindIR/NormalForm.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/UB/IR/UBOps.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

namespace {

class RegionInference {
public:
  using Infer = function_ref<LogicalResult(PrimitiveOpInterface)>;
  explicit RegionInference(Infer infer) : infer(infer) {}

  LogicalResult visit(Block &block) {
    bool consistent = true;
    for (Operation &op : block)
      if (auto primitive = dyn_cast<PrimitiveOpInterface>(op))
        consistent &= succeeded(infer(primitive));
      else if (auto loop = dyn_cast<scf::WhileOp>(op))
        consistent &= succeeded(visitLoop(loop));
      else if (isa<scf::IfOp, scf::IndexSwitchOp>(op))
        consistent &= succeeded(visitBranches(op));
    return success(consistent);
  }

private:
  static bool isUndefined(Value value) {
    return value.getDefiningOp<ub::PoisonOp>() != nullptr;
  }

  /// What no run reads has the type that others have.
  static void giveType(OpOperand &undefined, Type type) {
    OpBuilder builder(undefined.getOwner());
    undefined.set(
        ub::PoisonOp::create(builder, undefined.get().getLoc(), type));
  }

  LogicalResult visitBranches(Operation &op) {
    SmallVector<Operation *> ends;
    for (Region &region : op.getRegions()) {
      if (region.empty())
        continue;
      if (failed(visit(region.front())))
        return failure();
      ends.push_back(region.front().getTerminator());
    }
    bool consistent = true;
    for (OpResult result : op.getResults())
      consistent &= succeeded(mergeBranches(result, ends));
    return success(consistent);
  }

  /// The file's own type of the result may be that of one branch.
  static LogicalResult mergeBranches(OpResult result,
                                     ArrayRef<Operation *> ends) {
    Type merged;
    for (Operation *end : ends) {
      Value given = end->getOperand(result.getResultNumber());
      if (isUndefined(given))
        continue;
      Type both =
          merged ? mergeTypes(merged, given.getType()) : given.getType();
      if (!both)
        return emitError(given.getLoc())
               << "one branch gives " << given.getType() << ", another one "
               << merged << ": tensors of one shape and type are supported";
      merged = both;
    }
    if (merged)
      result.setType(merged);
    for (Operation *end : ends) {
      OpOperand &given = end->getOpOperand(result.getResultNumber());
      if (isUndefined(given.get()))
        giveType(given, result.getType());
    }
    return success();
  }

  LogicalResult visitLoop(scf::WhileOp op) {
    scf::ConditionOp condition = op.getConditionOp();
    for (auto [init, argument] :
         llvm::zip(op.getInitsMutable(), op.getBeforeArguments()))
      if (!isUndefined(init.get()))
        argument.setType(init.get().getType());
    if (failed(visit(*op.getBeforeBody())))
      return failure();
    for (auto [handed, argument, result] : llvm::zip(
             condition.getArgs(), op.getAfterArguments(), op.getResults())) {
      argument.setType(handed.getType());
      result.setType(handed.getType());
    }
    if (failed(visit(*op.getAfterBody())))
      return failure();
    bool consistent = true;
    for (auto [yielded, argument, init] :
         llvm::zip(op.getYieldOp()->getOpOperands(), op.getBeforeArguments(),
                   op.getInitsMutable()))
      consistent &= succeeded(closeLoop(yielded, argument, init));
    return success(consistent);
  }

  static LogicalResult closeLoop(OpOperand &yielded, BlockArgument argument,
                                 OpOperand &init) {
    if (isUndefined(yielded.get()))
      giveType(yielded, argument.getType());
    if (isUndefined(init.get()))
      giveType(init, argument.getType());
    Type next = yielded.get().getType();
    if (next == argument.getType())
      return success();
    return emitError(yielded.get().getLoc())
           << "what goes round a loop is " << argument.getType()
           << " at first and " << next
           << " in the next turn: a loop cannot change shapes and types";
  }

  Infer infer;
};

} // namespace

LogicalResult
msc::inferTypesOf(Block &block,
                  function_ref<LogicalResult(PrimitiveOpInterface)> infer) {
  return RegionInference(infer).visit(block);
}
