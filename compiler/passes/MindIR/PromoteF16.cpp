//===- PromoteF16.cpp - half precision networks compute in float32 --------===//
//
// SPDX-License-Identifier: Apache-2.0
//
// A Cast to half precision, what else makes such a tensor out of other numbers,
// and the result of an element-wise operator round and overflow as in
// MindSpore: they are cast to it, and widened again behind that. The results of
// products, reductions and norms are not: they keep float32's precision and
// range until they are cast, or leave the network.
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Evaluate/ConstantData.h"
#include "compiler/passes/Evaluate/HostTensor.h"
#include "compiler/passes/MindIR/NormalForm.h"
#include "compiler/passes/Passes.h"

namespace msc {
#define GEN_PASS_DEF_MINDIRPROMOTEF16
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

namespace {

bool isHalf(Type type) { return type.isF16() || type.isBF16(); }

Type promote(Type type) {
  Type single = Float32Type::get(type.getContext());
  if (auto tensor = dyn_cast<ShapedType>(type))
    return isHalf(tensor.getElementType()) ? tensor.clone(single) : type;
  return isHalf(type) ? single : type;
}

Value castTo(OpBuilder &builder, Value value, Type type) {
  return createOperator<CastOp>(builder, value.getLoc(), type, value);
}

/// The constant in float32: every half precision number is one.
LogicalResult promoteElements(Operation *op) {
  ElementsAttr elements = getElements(op->getResult(0));
  if (!elements)
    return success();
  std::optional<HostTensor> halves = HostTensor::read(elements);
  if (!halves)
    return op->emitOpError("has data that cannot be read");
  auto type = cast<RankedTensorType>(promote(elements.getType()));
  HostTensor wide = halves->convert(type.getElementType());
  op->setAttr("value", wide.toAttribute(type));
  return success();
}

/// The types that operators other than Cast are asked for.
void promoteTypeAttributes(Operation *op) {
  if (isa<CastOp>(op))
    return;
  for (NamedAttribute attribute : op->getAttrDictionary())
    if (auto type = dyn_cast<TypeAttr>(attribute.getValue()))
      if (isHalf(type.getValue()))
        op->setAttr(attribute.getName(),
                    TypeAttr::get(promote(type.getValue())));
}

struct PromoteF16 : msc::impl::MindIRPromoteF16Base<PromoteF16> {
  void runOnOperation() override {
    for (auto graph : getOperation().getOps<func::FuncOp>()) {
      Block &block = graph.getBody().front();
      SmallVector<Type> results(block.getTerminator()->getOperandTypes());
      if (failed(promoteBody(block)))
        return signalPassFailure();
      castInputs(block);
      castResults(block.getTerminator(), results);
    }
  }

  LogicalResult promoteBody(Block &block) {
    halves.clear();
    for (BlockArgument input : block.getArguments())
      if (promote(input.getType()) != input.getType())
        halves.insert(input);
    for (Operation &op : llvm::make_early_inc_range(block)) {
      promoteTypeAttributes(&op);
      if (isa<ConstantOp, ParameterOp>(op) &&
          promote(op.getResult(0).getType()) != op.getResult(0).getType() &&
          failed(promoteElements(&op)))
        return failure();
      for (Value result : op.getResults())
        if (Type wide = promote(result.getType()); wide != result.getType())
          halves.insert(promoteResult(&op, result, wide));
    }
    return success();
  }

  /// The value that the readers of `result` read from now on.
  Value promoteResult(Operation *op, Value result, Type wide) {
    Type half = result.getType();
    OpBuilder builder(op->getContext());
    builder.setInsertionPointAfter(op);
    Value rounded = result;
    if (!isa<CastOp>(op)) {
      result.setType(wide);
      if (!rounds(op))
        return result;
      rounded = castTo(builder, result, half);
    }
    Value widened = castTo(builder, rounded, wide);
    Value rounding = rounded == result ? widened : rounded;
    result.replaceAllUsesExcept(widened, rounding.getDefiningOp());
    return widened;
  }

  /// Whether the results are rounded. What only moves numbers of half precision
  /// needs none; what sums them gets none.
  bool rounds(Operation *op) {
    if (isa<ConstantOp, ParameterOp>(op))
      return false;
    bool readsHalf = llvm::any_of(op->getOperands(), [&](Value operand) {
      return halves.contains(operand);
    });
    return !readsHalf || (op->hasTrait<Elementwise>() && !keepsNumbers(op));
  }

  /// Every result is an operand, a small integer, or the negative of one.
  static bool keepsNumbers(Operation *op) {
    return isa<AbsOp, CeilOp, FloorOp, MaximumOp, MinimumOp, NegOp, ReLUOp,
               ReLU6Op, SelectOp, SignOp>(op);
  }

  void castInputs(Block &block) {
    OpBuilder builder = OpBuilder::atBlockBegin(&block);
    for (BlockArgument input : block.getArguments()) {
      Type wide = promote(input.getType());
      if (wide == input.getType() || input.use_empty())
        continue;
      Value cast = castTo(builder, input, wide);
      input.replaceAllUsesExcept(cast, cast.getDefiningOp());
    }
  }

  void castResults(Operation *terminator, ArrayRef<Type> types) {
    OpBuilder builder(terminator);
    for (auto [operand, type] : llvm::zip(terminator->getOpOperands(), types))
      if (operand.get().getType() != type)
        operand.set(narrow(builder, operand.get(), type));
  }

  /// What was just widened for other readers is taken as it was.
  static Value narrow(OpBuilder &builder, Value value, Type type) {
    auto widening = value.getDefiningOp<CastOp>();
    return widening && widening->getOperand(0).getType() == type
               ? widening->getOperand(0)
               : castTo(builder, value, type);
  }

  /// The values that were of half precision, as they are now.
  DenseSet<Value> halves;
};

} // namespace
