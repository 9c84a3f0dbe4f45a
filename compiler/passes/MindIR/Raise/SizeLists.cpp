//===- SizeLists.cpp - tensors of integers that follow from dimensions ----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Raise/SizeLists.h"
#include "compiler/passes/MindIR/Raise/ArgumentMatcher.h"
#include "compiler/passes/MindIR/Raise/OpenExtents.h"
#include "dialects/MindIR/IR/FunctionOps.h"
#include "dialects/MindIR/IR/GraphOps.h"
#include "dialects/MindIR/IR/JoinOps.h"
#include "dialects/MindIR/IR/RepeatOps.h"
#include "dialects/MindIR/IR/ReshapeOps.h"
#include "dialects/MindIR/IR/SliceOps.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

/// Whether each element of the result is one of the operands'.
static bool isMove(Operation *op) {
  return isa<StridedSliceOp, SliceOp, StackOp, ConcatOp, ReshapeOp, SqueezeOp,
             ExpandDimsOp, FlattenOp, TransposeOp, TileOp, BroadcastToOp,
             DynamicBroadcastToOp, ReverseV2Op>(op);
}

/// Integers that hold every size.
static bool isWide(Value value) {
  Type element = getElementTypeOrSelf(value);
  return element.isSignlessInteger(32) || element.isSignlessInteger(64);
}

namespace {

/// An operator moves numbers as it moves their labels, 0, 1, ...
class Labels {
public:
  Labels(OpBuilder &builder, const Evaluator &evaluator)
      : builder(builder), evaluator(evaluator) {}

  /// Whether the constant could be labelled.
  bool add(Value constant) {
    if (copies.contains(constant))
      return true;
    ArrayAttr list = listOf(constantOf(constant));
    auto type = dyn_cast<RankedTensorType>(constant.getType());
    if (!list || !type || !isWide(constant))
      return false;
    SmallVector<Attribute> labels;
    for (Attribute number : list) {
      labels.push_back(
          builder.getIntegerAttr(type.getElementType(), numbers.size()));
      numbers.push_back(number);
    }
    constants.push_back(
        ConstantOp::create(builder, constant.getLoc(), type,
                           DenseElementsAttr::get(type, labels)));
    copies.map(constant, constants.back().getOutput());
    return true;
  }

  /// What the operator makes of the numbers.
  Attribute move(Operation *op) {
    Operation *copy = builder.clone(*op, copies);
    ElementsAttr moved = evaluator.compute(copy, copy->getResults()).front();
    copy->erase();
    ArrayAttr labels = moved ? scalarsOf(moved) : ArrayAttr();
    if (!labels)
      return {};
    SmallVector<Attribute> result;
    for (auto label : labels.getAsRange<IntegerAttr>())
      result.push_back(numbers[label.getInt()]);
    if (llvm::any_of(result, llvm::IsaPred<bounded::NumberAttr>))
      return builder.getArrayAttr(result);
    return DenseElementsAttr::get(moved.getShapedType(), result);
  }

  ~Labels() {
    for (ConstantOp constant : constants)
      constant.erase();
  }

private:
  static ArrayAttr listOf(Attribute constant) {
    auto tensor = dyn_cast_or_null<ElementsAttr>(constant);
    return tensor ? scalarsOf(tensor) : dyn_cast_or_null<ArrayAttr>(constant);
  }

  OpBuilder &builder;
  const Evaluator &evaluator;
  IRMapping copies;
  SmallVector<ConstantOp> constants;
  SmallVector<Attribute> numbers;
};

} // namespace

Value msc::moveSizes(OpBuilder &builder, const Evaluator &evaluator,
                     Operation *op) {
  if (op->getNumResults() != 1 || !isWide(op->getResult(0)) ||
      llvm::none_of(op->getOperands(), followsFromSizes))
    return {};
  auto create = [&](Attribute numbers) -> Value {
    return ConstantOp::create(builder, op->getLoc(), op->getResult(0).getType(),
                              numbers);
  };
  if (isa<CastOp>(op))
    return create(constantOf(op->getOperand(0)));
  if (!isMove(op))
    return {};
  Labels labels(builder, evaluator);
  for (Value operand : op->getOperands())
    if (!labels.add(operand))
      return {};
  Attribute moved = labels.move(op);
  return moved ? create(moved) : Value();
}
