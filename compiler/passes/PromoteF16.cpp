//===- PromoteF16.cpp - half precision networks compute in float32 --------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/ConstantData.h"
#include "compiler/passes/NormalForm.h"
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
  return createPrimitive(builder, value.getLoc(), "Cast", type, value);
}

/// The constant in float32: every half precision number is one.
LogicalResult promoteElements(Operation *op) {
  ElementsAttr elements = getElements(op->getResult(0));
  if (!elements)
    return success();
  std::optional<std::vector<char>> bytes = readBytes(elements);
  if (!bytes)
    return op->emitOpError("has data that cannot be read");
  auto type = cast<RankedTensorType>(promote(elements.getType()));
  std::vector<char> wide = writeFloats(
      readFloats(*bytes, elements.getElementType()), type.getElementType());
  OpBuilder builder(op);
  Value constant = createConstant(builder, op->getLoc(), type, wide);
  op->setAttr("value", constant.getDefiningOp<ConstantOp>().getValue());
  constant.getDefiningOp()->erase();
  return success();
}

void promoteTypeAttributes(Operation *op) {
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
    for (Operation &op : llvm::make_early_inc_range(block)) {
      promoteTypeAttributes(&op);
      for (Value result : op.getResults()) {
        Type wide = promote(result.getType());
        if (wide == result.getType())
          continue;
        if (isa<ConstantOp, ParameterOp>(op) && failed(promoteElements(&op)))
          return failure();
        result.setType(wide);
      }
    }
    return success();
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
        operand.set(castTo(builder, operand.get(), type));
  }
};

} // namespace
