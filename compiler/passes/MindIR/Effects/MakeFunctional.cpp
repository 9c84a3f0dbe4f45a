//===- MakeFunctional.cpp - operators that write to memory, as functions --===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Effects/MakeFunctional.h"
#include "compiler/passes/MindIR/NormalForm.h"
#include "dialects/MindIR/IR/Number.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

namespace {

bool isInplace(Operation *op) {
  return isa<InplaceAddExtOp, InplaceAddsExtOp, InplaceSubExtOp,
             InplaceSubScalarOp, InplaceMulOp, InplaceMulsOp, InplaceDivOp,
             InplaceDivsOp>(op);
}

/// What an in-place operator stores.
Value createFunction(OpBuilder &builder, Operation *op, Value x, Value y) {
  Location loc = op->getLoc();
  Type type = op->getResult(0).getType();
  if (isa<InplaceAddExtOp, InplaceAddsExtOp>(op))
    return createOperator<AddOp>(builder, loc, type, {x, y});
  if (isa<InplaceSubExtOp, InplaceSubScalarOp>(op))
    return createOperator<SubOp>(builder, loc, type, {x, y});
  if (isa<InplaceMulOp, InplaceMulsOp>(op))
    return createOperator<MulOp>(builder, loc, type, {x, y});
  return createOperator<RealDivOp>(builder, loc, type, {x, y});
}

/// Operators whose result may share memory with their first operand.
bool isView(Operation *op) {
  return isa<LoadOp, DependOp, ReshapeOp, ExpandDimsOp, SqueezeOp, FlattenOp,
             TransposeOp, BroadcastToOp, StridedSliceOp>(op);
}

Value rootOf(Value value) {
  while (Operation *op = value.getDefiningOp()) {
    if (!isView(op))
      return value;
    value = op->getOperand(0);
  }
  return value;
}

using OperationSet = DenseSet<Operation *>;

OperationSet ancestorsOf(Operation *op) {
  OperationSet found;
  SmallVector<Operation *> open = {op};
  while (!open.empty())
    for (Value operand : open.pop_back_val()->getOperands())
      if (Operation *producer = operand.getDefiningOp())
        if (found.insert(producer).second)
          open.push_back(producer);
  return found;
}

OperationSet descendantsOf(Operation *op) {
  OperationSet found;
  SmallVector<Operation *> open = {op};
  while (!open.empty())
    for (Operation *user : open.pop_back_val()->getUsers())
      if (found.insert(user).second)
        open.push_back(user);
  return found;
}

/// One in-place operator and the readers of the memory it writes.
class Mutation {
public:
  explicit Mutation(Operation *op) : op(op), target(op->getOperand(0)) {}

  LogicalResult makeFunctional() {
    Value root = rootOf(target);
    if (auto parameter = root.getDefiningOp<ParameterOp>())
      return op->emitOpError("writes the parameter '")
             << parameter.getName()
             << "': state that is kept between runs is not supported";
    bool onlyReader = root == target && root.hasOneUse();
    if (!onlyReader && failed(orderReaders(root)))
      return failure();
    replaceByFunction();
    return success();
  }

private:
  /// Collects the uses that come after; fails if one has no place in the order.
  LogicalResult orderReaders(Value root) {
    OperationSet before = ancestorsOf(op), after = descendantsOf(op);
    SmallVector<Value> aliases = {root};
    for (size_t i = 0; i < aliases.size(); ++i)
      for (OpOperand &use : aliases[i].getUses()) {
        Operation *reader = use.getOwner();
        if (reader == op || before.contains(reader)) {
          if (reader != op && isView(reader) && use.getOperandNumber() == 0)
            aliases.push_back(reader->getResult(0));
          continue;
        }
        bool isAfter =
            after.contains(reader) || reader->hasTrait<OpTrait::IsTerminator>();
        if (!isAfter || aliases[i] != target)
          return op->emitOpError("writes a tensor that '")
                 << reader->getName()
                 << "' also reads, in an order that is not known";
        later.push_back(&use);
      }
    return success();
  }

  /// y as a tensor; floats in the type of what is written.
  Value getY(OpBuilder &builder) {
    Value y = op->getOperand(1);
    Type to = getElementTypeOrSelf(op->getResult(0).getType());
    auto from = dyn_cast<ShapedType>(y.getType());
    if (!from || !isa<FloatType>(from.getElementType()) ||
        !isa<FloatType>(to) || from.getElementType() == to)
      return y;
    return createOperator<CastOp>(builder, op->getLoc(), from.clone(to), y);
  }

  /// y, a tensor in any case, times alpha.
  Value right(OpBuilder &builder) {
    Type type = getElementTypeOrSelf(op->getResult(0).getType());
    auto constant = [&](const Number &number) {
      return createScalarTensor(builder, op->getLoc(), numberAs(type, number));
    };
    std::optional<Number> number = numberOf(op->getAttr("y"));
    Value y = number ? constant(*number) : getY(builder);
    std::optional<Number> alpha = numberOf(op->getAttr("alpha"));
    if (!alpha || alpha->real == 1)
      return y;
    return createOperator<MulOp>(builder, op->getLoc(), y.getType(),
                                 {y, constant(*alpha)});
  }

  void replaceByFunction() {
    OpBuilder builder(op);
    Value result = createFunction(builder, op, target, right(builder));
    for (OpOperand *use : later)
      use->set(result);
    op->getResult(0).replaceAllUsesWith(result);
    op->erase();
  }

  Operation *op;
  Value target;
  SmallVector<OpOperand *> later;
};

} // namespace

LogicalResult msc::makeMutationFunctional(Block &block) {
  bool legal = true;
  for (Operation &op : llvm::make_early_inc_range(block))
    if (isInplace(&op))
      legal &= succeeded(Mutation(&op).makeFunctional());
  return success(legal);
}
