//===- WidenHalf.cpp - arithmetic on half precision is float32's ----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
// MindSpore's CPU operators compute in float32 what they store in half
// precision. Each operator that computes reads its operands widened, and its
// results are rounded: casts say so. What only moves numbers stays as it is.
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/NormalForm.h"
#include "compiler/passes/Passes.h"
#include "dialects/MindIR/IR/ArithmeticOps.h"
#include "dialects/MindIR/IR/FunctionOps.h"
#include "dialects/MindIR/IR/GraphOps.h"
#include "dialects/MindIR/IR/Number.h"

namespace msc {
#define GEN_PASS_DEF_MINDIRWIDENHALF
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

namespace {

bool isHalf(Type type) { return kernel::isHalf(getElementTypeOrSelf(type)); }

Type widen(Type type) {
  Type single = Float32Type::get(type.getContext());
  auto tensor = dyn_cast<ShapedType>(type);
  return tensor ? Type(tensor.clone(single)) : single;
}

/// Whether nothing is computed on the numbers of half precision, nor are others
/// turned into them.
bool keepsNumbers(Operation *op) {
  auto isOther = [](Type type) {
    return isa<FloatType>(getElementTypeOrSelf(type)) && !isHalf(type);
  };
  return op->hasTrait<KeepsNumbers>() &&
         llvm::none_of(op->getOperandTypes(), isOther) &&
         llvm::none_of(op->getResultTypes(), isOther);
}

/// What rounds each of its steps is lowered as it is.
bool computes(Operation *op) {
  return isa<PrimitiveOpInterface>(op) && !isa<CastOp>(op) &&
         !op->hasTrait<RoundsSteps>() &&
         (llvm::any_of(op->getOperandTypes(), isHalf) ||
          llvm::any_of(op->getResultTypes(), isHalf)) &&
         !keepsNumbers(op);
}

/// MindSpore's kernels of half precision compute exp(x) - 1 and log(1 + x) in
/// two steps, and round in between.
void splitInTwo(Operation *op) {
  OpBuilder builder(op);
  Location loc = op->getLoc();
  Type type = op->getResult(0).getType();
  Value x = op->getOperand(0);
  Value one = createScalarTensor(builder, loc,
                                 FloatAttr::get(getElementTypeOrSelf(type), 1));
  Value first, second;
  if (isa<Expm1Op>(op)) {
    first = createOperator<ExpOp>(builder, loc, type, x);
    second = createOperator<SubOp>(builder, loc, type, {first, one});
  } else {
    first = createOperator<AddOp>(builder, loc, type, {x, one});
    second = createOperator<LogOp>(builder, loc, type, first);
  }
  op->getResult(0).replaceAllUsesWith(second);
  op->erase();
}

/// The types that the operator is asked for.
void widenTypeAttributes(Operation *op) {
  for (NamedAttribute attribute : op->getAttrDictionary())
    if (auto type = dyn_cast<TypeAttr>(attribute.getValue()))
      if (isHalf(type.getValue()))
        op->setAttr(attribute.getName(), TypeAttr::get(widen(type.getValue())));
}

/// A number of half precision in float32.
Value createWide(OpBuilder &builder, Location loc, FloatAttr half) {
  auto wide = builder.getF32FloatAttr(half.getValueAsDouble());
  return ConstantOp::create(builder, loc, wide.getType(), wide);
}

/// MindSpore takes the number of these in the tensor's type.
void roundNumber(Operation *op) {
  auto constant = op->getOperand(1).getDefiningOp<ConstantOp>();
  Type half = getElementTypeOrSelf(op->getOperand(0).getType());
  std::optional<Number> number;
  if (!constant || !isHalf(half) || !(number = numberOf(constant.getValue())))
    return;
  OpBuilder builder(op);
  op->setOperand(
      1, createWide(builder, op->getLoc(), FloatAttr::get(half, number->real)));
}

class Widening {
public:
  explicit Widening(func::FuncOp graph) : builder(graph) {}

  void run(Operation *op) {
    widenTypeAttributes(op);
    if (isa<MulsOp, DivsOp>(op))
      roundNumber(op);
    for (OpOperand &operand : op->getOpOperands())
      if (isHalf(operand.get().getType()))
        operand.set(getWide(operand.get()));
    for (Value result : op->getResults())
      if (isHalf(result.getType()))
        round(result);
  }

private:
  /// One cast for all who read the value.
  Value getWide(Value half) {
    Value &wide = widened[half];
    if (!wide) {
      builder.setInsertionPointAfterValue(half);
      wide = isa<ShapedType>(half.getType())
                 ? castTo(half, widen(half.getType()))
                 : widenNumber(half);
    }
    return wide;
  }

  /// Numbers that are no tensors are constants.
  Value widenNumber(Value half) {
    auto constant = half.getDefiningOp<ConstantOp>();
    return constant ? createWide(builder, half.getLoc(),
                                 cast<FloatAttr>(constant.getValue()))
                    : half;
  }

  void round(Value result) {
    Type half = result.getType();
    result.setType(widen(half));
    if (!isa<ShapedType>(result.getType()) || result.use_empty())
      return;
    builder.setInsertionPointAfterValue(result);
    Value rounded = castTo(result, half);
    result.replaceAllUsesExcept(rounded, rounded.getDefiningOp());
  }

  Value castTo(Value value, Type type) {
    return createOperator<CastOp>(builder, value.getLoc(), type, value);
  }

  OpBuilder builder;
  DenseMap<Value, Value> widened;
};

struct WidenHalf : msc::impl::MindIRWidenHalfBase<WidenHalf> {
  void runOnOperation() override {
    for (auto graph : getOperation().getOps<func::FuncOp>()) {
      SmallVector<Operation *> split, computing;
      graph.walk([&](Operation *op) {
        if (isa<Expm1Op, Log1pOp>(op) && computes(op))
          split.push_back(op);
      });
      llvm::for_each(split, splitInTwo);
      graph.walk<WalkOrder::PreOrder>([&](Operation *op) {
        if (computes(op))
          computing.push_back(op);
      });
      Widening widening(graph);
      for (Operation *op : computing)
        widening.run(op);
    }
  }
};

} // namespace
