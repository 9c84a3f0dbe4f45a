//===- LegaliseTypes.cpp - values in types that the target stores ---------===//
//
// SPDX-License-Identifier: Apache-2.0
//
// A target whose kernels do not read half precision keeps such tensors in a
// wider type. What makes numbers of half precision out of others still rounds
// and overflows: they are narrowed and widened again. Inputs and results of the
// model keep their types.
//
//===----------------------------------------------------------------------===//

#include "codegen/common/target/Registry.h"
#include "codegen/common/target/Target.h"
#include "compiler/passes/Evaluate/HostTensor.h"
#include "compiler/passes/Kernel/DecomposeKernels.h"
#include "compiler/passes/Passes.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "llvm/ADT/TypeSwitch.h"

namespace msc {
#define GEN_PASS_DEF_LEGALISETYPES
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;

namespace {

/// Changes the types of one function in their places.
class TypeLegaliser {
public:
  TypeLegaliser(const Target &target, func::FuncOp function)
      : target(target), function(function), builder(function) {}

  LogicalResult run() {
    // Before the types of what it returns change.
    auto results = llvm::to_vector(getReturn()->getOperandTypes());
    decomposeScans();
    SmallVector<Operation *> ops;
    function.walk<WalkOrder::PreOrder>(
        [&](Operation *op) { ops.push_back(op); });
    widenInputs();
    for (Operation *op : ops)
      if (failed(legalise(op)))
        return failure();
    builder.setInsertionPoint(getReturn());
    for (auto [operand, type] :
         llvm::zip(getReturn()->getOpOperands(), results))
      operand.set(convert(operand.get(), type));
    eraseCopies();
    return success();
  }

private:
  Operation *getReturn() { return function.getBody().front().getTerminator(); }

  Type getStored(Type type) const {
    if (auto tensor = dyn_cast<RankedTensorType>(type))
      return tensor.clone(target.getStorage(tensor.getElementType()));
    return isa<FloatType>(type) ? target.getStorage(type) : type;
  }
  bool isLegal(Type type) const { return getStored(type) == type; }

  /// Their sums are rounded one by one: only in loops something can do that.
  void decomposeScans() {
    decomposeKernels(function, [&](Operation *op) {
      return !isa<kernel::ScanOp>(op) || isLegal(op->getOperand(0).getType());
    });
  }

  void widenInputs() {
    builder.setInsertionPointToStart(&function.getBody().front());
    for (BlockArgument input : function.getArguments()) {
      if (isLegal(input.getType()) || input.use_empty())
        continue;
      Value wide = convert(input, getStored(input.getType()));
      input.replaceAllUsesExcept(wide, wide.getDefiningOp());
      inputs[wide] = input;
    }
  }

  /// The same numbers as a tensor of another type.
  Value convert(Value tensor, Type type) {
    Value input = inputs.lookup(tensor);
    if (input && input.getType() == type)
      return input;
    return castTensor(builder, tensor.getLoc(), tensor,
                      getElementTypeOrSelf(tensor), getElementTypeOrSelf(type));
  }

  LogicalResult legalise(Operation *op) {
    if (op == function)
      return success();
    for (Region &region : op->getRegions())
      for (Block &block : region)
        for (BlockArgument argument : block.getArguments())
          argument.setType(getStored(argument.getType()));
    return TypeSwitch<Operation *, LogicalResult>(op)
        .Case([&](arith::ConstantOp constant) {
          return legaliseConstant(constant);
        })
        .Case([&](arith::ExtFOp widening) { return eraseIfSame(widening); })
        .Case<arith::TruncFOp, arith::SIToFPOp, arith::UIToFPOp>(
            [&](auto narrowing) { return widen(narrowing); })
        .Case<arith::AddFOp, arith::MulFOp>(
            [&](auto arithmetic) { return round(arithmetic); })
        .Default([&](Operation *other) {
          for (Value result : other->getResults())
            result.setType(getStored(result.getType()));
          return success();
        });
  }

  static LogicalResult eraseIfSame(arith::ExtFOp widening) {
    if (widening.getIn().getType() == widening.getType()) {
      widening.replaceAllUsesWith(widening.getIn());
      widening.erase();
    }
    return success();
  }

  /// Computed in the stored type, then narrowed.
  LogicalResult round(Operation *op) {
    Value result = op->getResult(0);
    Type narrow = result.getType();
    if (isLegal(narrow))
      return success();
    result.setType(getStored(narrow));
    OpBuilder body(op->getContext());
    body.setInsertionPointAfter(op);
    auto rounded = arith::TruncFOp::create(body, op->getLoc(), narrow, result);
    result.replaceAllUsesExcept(rounded, rounded);
    return widen(rounded);
  }

  /// What is converted is narrowed first, and widened for its readers.
  LogicalResult widen(Operation *op) {
    Value narrow = op->getResult(0);
    Type stored = getStored(narrow.getType());
    if (stored == narrow.getType())
      return success();
    OpBuilder body(op->getContext());
    body.setInsertionPointAfter(op);
    Value wide = arith::ExtFOp::create(body, op->getLoc(), stored, narrow);
    narrow.replaceAllUsesExcept(wide, wide.getDefiningOp());
    return success();
  }

  LogicalResult legaliseConstant(arith::ConstantOp op) {
    Type stored = getStored(op.getType());
    if (stored == op.getType())
      return success();
    TypedAttr wide = convert(op.getValue(), stored);
    if (!wide)
      return op.emitOpError("has data that cannot be read");
    op.getResult().setType(stored);
    op.setValueAttr(wide);
    return success();
  }

  /// Null where the numbers are not in memory.
  static TypedAttr convert(TypedAttr value, Type type) {
    if (auto number = dyn_cast<FloatAttr>(value))
      return FloatAttr::get(type, number.getValueAsDouble());
    std::optional<HostTensor> numbers = HostTensor::read(value);
    if (!numbers)
      return {};
    return numbers->convert(getElementTypeOrSelf(type))
        .toAttribute(cast<RankedTensorType>(type));
  }

  /// Casts between two types that are one now.
  void eraseCopies() {
    function.walk([](linalg::GenericOp op) {
      if (!isFunctionOfElements(op))
        return;
      auto yield = cast<linalg::YieldOp>(op.getBody()->getTerminator());
      Value input = op.getInputs()[0];
      if (yield.getOperand(0) != op.getBody()->getArgument(0) ||
          input.getType() != op->getResult(0).getType())
        return;
      op->getResult(0).replaceAllUsesWith(input);
      op.erase();
    });
  }

  const Target &target;
  func::FuncOp function;
  OpBuilder builder;
  DenseMap<Value, Value> inputs; ///< of the model, by what they are now
};

struct LegaliseTypes : msc::impl::LegaliseTypesBase<LegaliseTypes> {
  void runOnOperation() override {
    FailureOr<ModuleTarget> target = getModuleTarget(getOperation());
    if (failed(target))
      return signalPassFailure();
    for (auto function : getOperation().getOps<func::FuncOp>())
      if (failed(TypeLegaliser(*target->target, function).run()))
        return signalPassFailure();
  }
};

} // namespace
