//===- Evaluate.cpp - operators computed while compiling ------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Evaluate/Evaluate.h"
#include "compiler/passes/MindIR/NormalForm.h"

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
