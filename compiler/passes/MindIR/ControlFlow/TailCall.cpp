//===- TailCall.cpp - calls whose result is the graph's -------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/ControlFlow/TailCall.h"
#include "compiler/passes/MindIR/ControlFlow/AbstractValue.h"
#include "compiler/passes/MindIR/Raise/ArgumentMatcher.h"
#include "compiler/passes/MindIR/Raise/Structure.h"
#include "dialects/MindIR/IR/EffectOps.h"
#include "dialects/MindIR/IR/GraphOps.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

static bool isSame(Value value, Value result);

/// Whether `element` is the element `index` of `result`.
static bool isElement(Value element, int64_t index, Value result) {
  auto item = element.getDefiningOp<NodeOp>();
  if (!item || !isGetItem(item) || !isSame(item.getInputs()[0], result))
    return false;
  auto position =
      dyn_cast_or_null<IntegerAttr>(constantOf(item.getInputs()[1]));
  return position && position.getInt() == index;
}

static bool isSame(Value value, Value result) {
  if (value == result)
    return true;
  auto node = value.getDefiningOp<NodeOp>();
  if (node && node.applies<DependOp>())
    return isSame(node.getInputs()[0], result);
  auto type = dyn_cast<TupleType>(result.getType());
  if (!node || !type || !isMakeTuple(node) ||
      node.getInputs().size() != type.size())
    return false;
  return llvm::all_of(llvm::enumerate(node.getInputs()), [&](auto element) {
    return isElement(element.value(), element.index(), result);
  });
}

/// Whether more than values may come of the operator.
static bool hasEffects(Operation &op) {
  auto node = dyn_cast<NodeOp>(op);
  bool orders =
      node && (node.applies<LoadOp>() || node.applies<UpdateStateOp>() ||
               node.applies<DependOp>());
  return isa<CallOp, CallClosureOp>(op) ||
         (node && !orders && llvm::any_of(op.getOperandTypes(), isMonad));
}

bool msc::isTailCall(Operation *call) {
  Block *block = call->getBlock();
  OperandRange results = block->getTerminator()->getOperands();
  return results.size() == 1 && isSame(results[0], call->getResult(0)) &&
         llvm::none_of(
             llvm::make_range(std::next(call->getIterator()), block->end()),
             hasEffects);
}
