//===- FoldConstants.cpp - computes what depends on constants alone -------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Evaluate.h"
#include "compiler/passes/NormalForm.h"
#include "compiler/passes/Passes.h"

namespace msc {
#define GEN_PASS_DEF_MINDIRFOLDCONSTANTS
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;

namespace {

/// Results larger than this are not stored where the operands are smaller.
constexpr size_t growthLimit = 1 << 20;

size_t bytesOf(Type type) {
  auto tensor = cast<RankedTensorType>(type);
  return tensor.getNumElements() * getElementBytes(tensor.getElementType());
}

bool hasPlainTensors(TypeRange types) {
  return llvm::all_of(types, [](Type type) {
    auto tensor = dyn_cast<RankedTensorType>(type);
    return tensor && tensor.hasStaticShape() &&
           tensor.getElementType().isIntOrFloat();
  });
}

/// A weight that is rounded to half precision and widened again is one of
/// float32: computed in each run it could not be packed either.
bool isWorthwhile(Operation *op) {
  Type element = getElementTypeOrSelf(op->getOperand(0));
  if (isPrimitive(op, "Cast") && (element.isF16() || element.isBF16()))
    return true;
  size_t before = 0, after = 0;
  for (Type type : op->getOperandTypes())
    before += bytesOf(type);
  for (Type type : op->getResultTypes())
    after += bytesOf(type);
  return after <= std::max(before, growthLimit);
}

bool isFoldable(Operation *op) {
  return isa_and_nonnull<mindir::PrimitiveOpInterface>(op) && isPure(op) &&
         op->getNumOperands() && hasPlainTensors(op->getOperandTypes()) &&
         hasPlainTensors(op->getResultTypes()) &&
         llvm::all_of(op->getOperands(),
                      [](Value value) { return bool(getElements(value)); }) &&
         isWorthwhile(op);
}

HostResults evaluate(Operation *op) {
  std::vector<HostTensor> operands;
  for (Value value : op->getOperands()) {
    std::optional<std::vector<char>> bytes = readBytes(getElements(value));
    if (!bytes)
      return std::nullopt;
    operands.push_back(
        {cast<RankedTensorType>(value.getType()), std::move(*bytes)});
  }
  for (auto theme :
       {evaluateShape, evaluateElementwise, evaluateReduction, evaluateMatrix})
    if (HostResults results = theme(op, operands))
      return results;
  return std::nullopt;
}

/// Shape operators and casts that change nothing.
bool isIdentity(Operation *op) {
  bool keepsValues = isPrimitive(op, "Cast") || isPrimitive(op, "Reshape") ||
                     isPrimitive(op, "Flatten") ||
                     isPrimitive(op, "BroadcastTo");
  return keepsValues &&
         op->getOperand(0).getType() == op->getResult(0).getType();
}

void fold(Operation *op) {
  if (isIdentity(op)) {
    op->getResult(0).replaceAllUsesWith(op->getOperand(0));
    return op->erase();
  }
  OpBuilder builder(op);
  SmallVector<Value> constants = evaluateToConstants(builder, op);
  if (constants.empty())
    return;
  op->replaceAllUsesWith(constants);
  op->erase();
}

struct FoldConstants : msc::impl::MindIRFoldConstantsBase<FoldConstants> {
  void runOnOperation() override {
    for (auto graph : getOperation().getOps<func::FuncOp>()) {
      Block &block = graph.getBody().front();
      for (Operation &op : llvm::make_early_inc_range(block))
        fold(&op);
      eraseDeadOperators(block);
    }
  }
};

} // namespace

SmallVector<Value> msc::evaluateToConstants(OpBuilder &builder, Operation *op) {
  HostResults results = isFoldable(op) ? evaluate(op) : std::nullopt;
  SmallVector<Value> constants;
  if (results)
    for (auto [type, bytes] : llvm::zip(op->getResultTypes(), *results))
      constants.push_back(createConstant(builder, op->getLoc(),
                                         cast<RankedTensorType>(type), bytes));
  return constants;
}
