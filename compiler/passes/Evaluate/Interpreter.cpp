//===- Interpreter.cpp - linalg and tensor operations on host tensors -----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Evaluate/Interpreter.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace msc;

namespace {

/// Arithmetic outside of loops: one lane of a program.
HostResults evaluateScalar(Operation *op, TensorLookup lookup) {
  LaneProgram program(/*wide=*/false);
  if (op->getNumRegions() || failed(program.add(op, lookup)) ||
      failed(program.run(1)))
    return std::nullopt;
  HostTensor scalar = HostTensor::allocate(op->getResult(0).getType());
  getStore(scalar.getElementType())(program[op->getResult(0)], 0,
                                    scalar.mutableData(), 0, 1);
  return HostResults({std::move(scalar)});
}

/// For each operation of the block, the values that nothing behind it reads.
DenseMap<Operation *, SmallVector<Value>> findLastReads(Block &block) {
  DenseMap<Operation *, SmallVector<Value>> result;
  DenseSet<Value> seen;
  for (Operation &op : llvm::reverse(block))
    op.walk([&](Operation *inner) {
      for (Value read : inner->getOperands())
        if (read.getParentBlock() == &block && seen.insert(read).second)
          result[&op].push_back(read);
    });
  return result;
}

} // namespace

HostTensor *Interpreter::lookup(Value value) {
  auto found = tensors.find(value);
  return found == tensors.end() ? nullptr : &found->second;
}

static bool isOpen(Type type) {
  auto shaped = dyn_cast<ShapedType>(type);
  return shaped && !shaped.hasStaticShape();
}

HostResults Interpreter::evaluate(Operation *op) {
  if (llvm::any_of(op->getResultTypes(), isOpen))
    return std::nullopt;
  auto find = [this](Value value) -> const HostTensor * {
    return lookup(value);
  };
  if (auto constant = dyn_cast<arith::ConstantOp>(op)) {
    std::optional<HostTensor> tensor = HostTensor::read(constant.getValue());
    return tensor ? HostResults({std::move(*tensor)}) : std::nullopt;
  }
  if (auto loops = dyn_cast<linalg::LinalgOp>(op))
    return evaluateLoops(loops, find);
  if (isa_and_nonnull<tensor::TensorDialect>(op->getDialect()))
    if (HostResults results = evaluateMove(op, find))
      return results;
  return evaluateScalar(op, find);
}

void Interpreter::run(Block &block) {
  auto lastReads = findLastReads(block);
  for (Operation &op : block.without_terminator()) {
    if (HostResults results = evaluate(&op))
      for (auto [value, tensor] : llvm::zip(op.getResults(), *results))
        tensors.try_emplace(value, std::move(tensor));
    for (Value value : lastReads.lookup(&op))
      tensors.erase(value);
  }
}
