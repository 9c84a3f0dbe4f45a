//===- MakeFunctional.cpp - operators that write to memory, as functions --===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Effects/MakeFunctional.h"
#include "compiler/passes/MindIR/ControlFlow/AbstractValue.h"
#include "compiler/passes/MindIR/NormalForm.h"
#include "dialects/MindIR/IR/Number.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

namespace {

/// What is assigned, in the variable's type.
Value createAssigned(OpBuilder &builder, Location loc, Type type, Value value) {
  auto from = cast<ShapedType>(value.getType());
  auto to = cast<ShapedType>(type);
  if (from.getElementType() != to.getElementType())
    value = createOperator<CastOp>(builder, loc,
                                   from.clone(to.getElementType()), value);
  if (value.getType() == type || !to.hasStaticShape())
    return value;
  return createOperator<BroadcastToOp>(
      builder, loc, type, value,
      builder.getNamedAttr("shape",
                           builder.getDenseI64ArrayAttr(to.getShape())));
}

/// What an in-place operator stores; null for those that are functions without
/// their monad.
Value createFunction(OpBuilder &builder, Operation *op, Value x, Value y) {
  Location loc = op->getLoc();
  Type type = op->getResult(0).getType();
  if (isa<AssignOp, InplaceCopyOp>(op))
    return createAssigned(builder, loc, type, y);
  if (isa<AssignAddOp, InplaceAddExtOp, InplaceAddsExtOp>(op))
    return createOperator<AddOp>(builder, loc, type, {x, y});
  if (isa<AssignSubOp, InplaceSubExtOp, InplaceSubScalarOp>(op))
    return createOperator<SubOp>(builder, loc, type, {x, y});
  if (isa<InplaceMulOp, InplaceMulsOp>(op))
    return createOperator<MulOp>(builder, loc, type, {x, y});
  if (isa<InplaceDivOp, InplaceDivsOp>(op))
    return createOperator<RealDivOp>(builder, loc, type, {x, y});
  return {};
}

bool isView(Operation *op) { return op->hasTrait<SharesFirstOperand>(); }

Value rootOf(Value value) {
  while (Operation *op = value.getDefiningOp()) {
    if (!isView(op))
      return value;
    value = op->getOperand(0);
  }
  return value;
}

using OperationSet = DenseSet<Operation *>;

/// The operations of its block that `op`, or what is in its regions, depends
/// on.
OperationSet ancestorsOf(Operation *op) {
  OperationSet found;
  SmallVector<Operation *> open = {op};
  while (!open.empty())
    open.pop_back_val()->walk([&](Operation *reader) {
      for (Value operand : reader->getOperands())
        if (Operation *producer = operand.getDefiningOp())
          if (Operation *before =
                  op->getBlock()->findAncestorOpInBlock(*producer);
              before && before != op && found.insert(before).second)
            open.push_back(before);
    });
  return found;
}

/// The operations of its block that depend on `op`, and what ends the block.
OperationSet descendantsOf(Operation *op) {
  OperationSet found;
  SmallVector<Operation *> open = {op};
  while (!open.empty())
    for (Operation *user : open.pop_back_val()->getUsers())
      if (Operation *after = op->getBlock()->findAncestorOpInBlock(*user);
          after && found.insert(after).second)
        open.push_back(after);
  found.insert(op->getBlock()->getTerminator());
  return found;
}

/// Where one operation stands in the order of another.
enum class Order { Before, After, Never, Unknown };

/// The order of `reader` seen from `op`: in the block that holds both, or
/// something with both inside.
Order orderOf(Operation *reader, Operation *op) {
  Operation *other = nullptr;
  while (!(other = op->getBlock()->findAncestorOpInBlock(*reader)))
    op = op->getParentOp();
  if (other == op) // only one branch is taken, but a loop has its next turn
    return isa<scf::IfOp, scf::IndexSwitchOp>(op) ? Order::Never
                                                  : Order::Unknown;
  if (ancestorsOf(op).contains(other))
    return Order::Before;
  return descendantsOf(op).contains(other) ? Order::After : Order::Unknown;
}

/// Whether a loop runs the operation several times on one tensor.
bool isRepeated(Operation *op, Value root) {
  Region *region = root.getParentRegion();
  auto loop = op->getParentOfType<scf::WhileOp>();
  return loop && !loop->isAncestor(region->getParentOp());
}

/// Whether what enters or leaves a branch or loop is this value's only use, so
/// that whoever writes it there writes a tensor of its own.
bool isHandedOver(Value value) {
  return value.hasOneUse() && rootOf(value) == value &&
         !value.getDefiningOp<ParameterOp>();
}

/// What a branch gives, or what goes round a loop, may be a tensor that others
/// see too.
bool mayBeShared(Value root) {
  Operation *op = root.getDefiningOp();
  if (auto loop = dyn_cast<scf::WhileOp>(
          op ? op : root.getParentBlock()->getParentOp()))
    return !llvm::all_of(loop.getInits(), isHandedOver);
  if (!isa_and_nonnull<scf::IfOp, scf::IndexSwitchOp>(op))
    return false;
  unsigned number = cast<OpResult>(root).getResultNumber();
  return llvm::any_of(op->getRegions(), [&](Region &region) {
    return !isHandedOver(region.front().getTerminator()->getOperand(number));
  });
}

/// One in-place operator and the readers of the memory it writes.
class Mutation {
public:
  explicit Mutation(Operation *op) : op(op), target(op->getOperand(0)) {}

  LogicalResult makeFunctional() {
    if (llvm::any_of(op->getOperandTypes(), isMonad) && failed(order()))
      return failure();
    replaceByFunction();
    return success();
  }

private:
  LogicalResult order() {
    Value root = rootOf(target);
    if (auto parameter = root.getDefiningOp<ParameterOp>())
      return op->emitOpError("writes the parameter '")
             << parameter.getName()
             << "' through another tensor, which is not supported";
    if (mayBeShared(root))
      return op->emitOpError(
          "writes a tensor that a branch or loop passes on, which others may "
          "see");
    if (isRepeated(op, root))
      return op->emitOpError(
          "writes a tensor from outside of the loop that it stands in");
    bool isOnlyReader = root == target && root.hasOneUse();
    return isOnlyReader ? success() : orderReaders(root);
  }

  /// Collects the uses that come after; fails if one has no place in the order.
  LogicalResult orderReaders(Value root) {
    SmallVector<Value> aliases = {root};
    for (size_t i = 0; i < aliases.size(); ++i)
      for (OpOperand &use : aliases[i].getUses()) {
        Operation *reader = use.getOwner();
        if (reader == op)
          continue;
        Order order = orderOf(reader, op);
        if (order == Order::Before && isView(reader) &&
            use.getOperandNumber() == 0)
          aliases.push_back(reader->getResult(0));
        // What is written in a branch does not come out of it.
        bool isReached = aliases[i] == target &&
                         op->getBlock()->findAncestorOpInBlock(*reader);
        if (order == Order::Unknown || (order == Order::After && !isReached))
          return op->emitOpError("writes a tensor that '")
                 << reader->getName()
                 << "' also reads, in an order that is not known";
        if (order == Order::After)
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
    if (!result)
      return;
    for (OpOperand *use : later)
      use->set(result);
    op->getResult(0).replaceAllUsesWith(result);
    op->erase();
  }

  Operation *op;
  Value target;
  SmallVector<OpOperand *> later;
};

/// The tensor itself that is written, in whatever order.
Value targetOf(Operation *op) {
  Value target = op->getOperand(0);
  while (isa_and_nonnull<LoadOp, DependOp>(target.getDefiningOp()))
    target = target.getDefiningOp()->getOperand(0);
  return target;
}

/// What one operator writes is not seen by the function that another becomes,
/// where that writes the same memory through another tensor.
LogicalResult requireOneTarget(func::FuncOp graph) {
  DenseMap<Value, Value> targets;
  WalkResult result = graph.walk([&](Operation *op) -> WalkResult {
    if (!op->hasTrait<WritesFirstOperand>())
      return WalkResult::advance();
    Value target = targetOf(op);
    Value known = targets.try_emplace(rootOf(target), target).first->second;
    if (known == target)
      return WalkResult::advance();
    return op->emitOpError("writes a tensor that is also written through a "
                           "view of it, which is not supported");
  });
  return failure(result.wasInterrupted());
}

} // namespace

LogicalResult msc::makeMutationFunctional(func::FuncOp graph) {
  if (failed(requireOneTarget(graph)))
    return failure();
  bool legal = true;
  graph.walk([&](Operation *op) {
    if (op->hasTrait<WritesFirstOperand>())
      legal &= succeeded(Mutation(op).makeFunctional());
  });
  return success(legal);
}
