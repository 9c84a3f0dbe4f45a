//===- Raise.cpp - turns every mindir.node into a typed operator ----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Raise/Raise.h"
#include "compiler/passes/Evaluate/Evaluate.h"
#include "compiler/passes/MindIR/ControlFlow/RegionTypes.h"
#include "compiler/passes/MindIR/NormalForm.h"
#include "compiler/passes/MindIR/OpenShapes.h"
#include "compiler/passes/MindIR/Raise/ArgumentMatcher.h"
#include "compiler/passes/MindIR/Raise/ComputedElements.h"
#include "compiler/passes/MindIR/Raise/ComputedNumbers.h"
#include "compiler/passes/MindIR/Raise/ComputedSlice.h"
#include "compiler/passes/MindIR/Raise/Extern.h"
#include "compiler/passes/MindIR/Raise/FoundExtents.h"
#include "compiler/passes/MindIR/Raise/JoinedSymbols.h"
#include "compiler/passes/MindIR/Raise/Numbers.h"
#include "compiler/passes/MindIR/Raise/OpenExtents.h"
#include "compiler/passes/MindIR/Raise/Origin.h"
#include "compiler/passes/MindIR/Raise/Remedies.h"
#include "compiler/passes/MindIR/Raise/Report.h"
#include "compiler/passes/MindIR/Raise/SizeLists.h"
#include "compiler/passes/MindIR/Raise/Structure.h"
#include "compiler/passes/Passes.h"
#include "dialects/MindIR/IR/DimensionOps.h"
#include "dialects/MindIR/IR/GraphOps.h"
#include "mlir/Dialect/UB/IR/UBOps.h"
#include "mlir/IR/Diagnostics.h"
#include "mlir/IR/Verifier.h"

namespace msc {
#define GEN_PASS_DEF_MINDIRRAISE
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

namespace {
/// The errors reported while this object lives, joined, instead of their
/// printing.
class ErrorCapture {
public:
  explicit ErrorCapture(MLIRContext *context)
      : handler(context, [this](Diagnostic &diagnostic) {
          if (diagnostic.getSeverity() == DiagnosticSeverity::Error)
            text += (text.empty() ? "" : "; ") + diagnostic.str();
          return success();
        }) {}
  std::string text;

private:
  ScopedDiagnosticHandler handler;
};

/// "'mindir.Conv2D' op stride must ..." without the first words, which the
/// report gives in its own column.
std::string withoutOperator(StringRef message) {
  if (message.consume_front("'mindir."))
    message = message.split("' op ").second;
  return message.str();
}

/// Raises the nodes of one function; those that it cannot raise are appended to
/// `unsupported`, or counted in `waiting` where that is a matter of open
/// dimensions.
class Raiser {
public:
  Raiser(std::vector<UnsupportedNode> &unsupported, unsigned &waiting,
         bool inputsAreOpen, MLIRContext *context)
      : unsupported(unsupported), waiting(waiting),
        inputsAreOpen(inputsAreOpen), evaluator(context) {}

  void visit(Operation *op) {
    if (auto node = dyn_cast<NodeOp>(op))
      raise(node);
    else if (isa<TupleGetItemOp, ScalarToTensorOp>(op))
      foldBorder(op);
  }

  /// What only all of an operator's readers tell: a result is read that it does
  /// not give.
  void checkReaders(Operation &op) {
    if (passesOnFound(&op))
      return refuse(&op, getFlowName(&op),
                    "passes on a tensor of which a run finds only inside of it "
                    "how long it is",
                    remedyForControlFlow());
    if (!isa<PrimitiveOpInterface>(op))
      return;
    if (std::string reason = refuseOpenExtents(&op); !reason.empty())
      return refuse(&op, op.getName().stripDialect(), reason,
                    remedyForOpenExtents());
    ErrorCapture errors(op.getContext());
    if (failed(verify(&op, /*verifyRecursively=*/false)))
      refuse(&op, op.getName().stripDialect(), withoutOperator(errors.text));
  }

  void refuseMismatch(Operation *op, Type first, Type second) {
    std::string reason;
    llvm::raw_string_ostream(reason)
        << "a value that passes through it is " << first << " and " << second;
    refuse(op, getFlowName(op), std::move(reason), remedyForControlFlow());
  }

private:
  static StringRef getFlowName(Operation *op) {
    return isa<scf::WhileOp>(op) ? "while" : "if";
  }

  void refuse(Operation *op, StringRef primitive, std::string reason,
              std::string remedy = remedyForArgument()) {
    std::string node = nodeName(op->getLoc());
    if (std::string other = remedyForOrigin(node, primitive); !other.empty())
      remedy = std::move(other);
    unsupported.push_back({std::move(node), primitive.str(), std::move(reason),
                           std::move(remedy), op->getLoc()});
  }

  void refuseOrWait(NodeOp node, std::string reason) {
    if (inputsAreOpen &&
        llvm::any_of(node.getInputs(), dependsOnOpenDimensions))
      ++waiting;
    else
      refuse(node, node.getPrimitive(), std::move(reason));
  }

  void raise(NodeOp node) {
    OpBuilder builder(node);
    takeComputedNumbers(builder, node);
    if (isCountedReport(node))
      return report(builder, node);
    if (Value structure = raiseStructure(builder, node))
      return replace(node, structure);
    if (Value number = raiseNumber(builder, node))
      return replace(node, number);
    if (StringRef function = findExtern(node); !function.empty())
      return callExtern(builder, node, function);
    StringRef primitive = node.getPrimitive();
    std::optional<RegisteredOperationName> name = node.findOperator();
    auto *primitiveInterface =
        name ? name->getInterface<PrimitiveOpInterface>() : nullptr;
    if (!primitiveInterface)
      return refuse(node, primitive, "the operator is not supported",
                    remedyForOperator(primitive));
    gatherComputedElements(builder, node);
    gatherComputedSlice(builder, node);
    RaisedArguments arguments;
    std::string reason = matchArguments(
        node, primitiveInterface->getPrimitiveArguments(), arguments);
    if (!reason.empty())
      return refuseOrWait(node, reason);
    build(node, *name, arguments);
  }

  void report(OpBuilder &builder, NodeOp node) {
    std::string reason;
    Value next = raiseReport(builder, node, reason);
    if (!next)
      return refuse(node, node.getPrimitive(), reason, remedyForReport());
    replace(node, next);
  }

  void callExtern(OpBuilder &builder, NodeOp node, StringRef function) {
    std::string reason;
    Operation *call = raiseExtern(builder, node, function, reason);
    if (!call)
      return refuse(node, node.getPrimitive(), reason, remedyForExtern());
    bool isTuple = isa<TupleType>(node.getOutput().getType());
    replace(node, isTuple ? makeTuple(builder, call) : call->getResult(0));
  }

  void build(NodeOp node, RegisteredOperationName name,
             RaisedArguments &arguments) {
    OperationState state(node.getLoc(), name);
    state.addOperands(arguments.operands);
    state.addAttributes(arguments.attributes);
    if (name.hasTrait<OpTrait::AttrSizedOperandSegments>())
      state.addAttribute(
          "operandSegmentSizes",
          DenseI32ArrayAttr::get(node.getContext(), arguments.groupSizes));
    auto tuple = dyn_cast<TupleType>(node.getOutput().getType());
    if (name.getStringRef() == ShapeOp::getOperationName())
      tuple = {}; // its one result is a tuple
    if (tuple)
      tuple.getFlattenedTypes(state.types);
    else
      state.addTypes(node.getOutput().getType());
    ErrorCapture errors(node.getContext());
    OpBuilder builder(node);
    Operation *op = builder.create(state);
    unifyOperands(op, node->getParentOfType<func::FuncOp>());
    if (failed(verify(op, /*verifyRecursively=*/false))) {
      refuseOrWait(node, withoutOperator(errors.text));
      return op->erase();
    }
    nameFound(op, node->getParentOfType<ModuleOp>());
    inferResultTypes(op);
    if (!tuple)
      return replace(node, foldOrResult(builder, op));
    replaceForEffects(node, op->getResult(0));
    replace(node, makeTuple(builder, op));
  }

  /// The dimensions that follow from those of the operands.
  static void inferResultTypes(Operation *op) {
    SmallVector<Type> types;
    if (failed(cast<PrimitiveOpInterface>(op).inferTypes(types)))
      return;
    for (auto [result, inferred] : llvm::zip(op->getResults(), types))
      if (Type merged = mergeTypes(result.getType(), inferred))
        result.setType(merged);
  }

  static Value makeTuple(OpBuilder &builder, Operation *op) {
    auto type = TupleType::get(op->getContext(), op->getResultTypes());
    return MakeTupleOp::create(builder, op->getLoc(), type, op->getResults());
  }

  Value foldOrResult(OpBuilder &builder, Operation *op) {
    SmallVector<Value> folded;
    Value value = succeeded(builder.tryFold(op, folded))
                      ? folded[0]
                      : computeIntegers(builder, op);
    if (!value)
      return op->getResult(0);
    op->erase();
    return value;
  }

  /// What a shape may be computed in: integers, perhaps such as follow from the
  /// sizes of a run. Null for others.
  Value computeIntegers(OpBuilder &builder, Operation *op) {
    if (Value number = raiseOpenNumber(builder, op))
      return number;
    if (!isListOfIntegers(op->getResult(0).getType()))
      return {};
    Value list = evaluator.evaluate(builder, op);
    return list ? list : moveSizes(builder, evaluator, op);
  }

  /// What passes from graph to graph, an element of a tuple or a number, was
  /// read before nodes are raised.
  static void foldBorder(Operation *op) {
    SmallVector<Value> folded;
    Value operand = op->getOperand(0);
    if (isa<TensorType>(operand.getType()))
      folded.push_back(operand);
    else if (failed(OpBuilder(op).tryFold(op, folded)))
      return;
    op->getResult(0).replaceAllUsesWith(folded[0]);
    op->erase();
  }

  /// What waits for the operation reads none of its results.
  static void replaceForEffects(NodeOp node, Value value) {
    node.getOutput().replaceUsesWithIf(value, [](OpOperand &use) {
      auto reader = dyn_cast<NodeOp>(use.getOwner());
      return reader && reader.getPrimitive() == "UpdateState" &&
             use.getOperandNumber() > 0;
    });
  }

  void replace(NodeOp node, Value value) {
    node.getOutput().replaceAllUsesWith(value);
    node.erase();
  }

  std::vector<UnsupportedNode> &unsupported;
  unsigned &waiting;
  const bool inputsAreOpen;
  const Evaluator evaluator;
};

/// Tuples, constants and numbers whose only readers were arguments that are
/// attributes now, and what stood where a path gives no value.
void eraseUnused(Block &block) {
  for (Operation &op : llvm::make_early_inc_range(llvm::reverse(block)))
    if (op.use_empty() &&
        (isa<MakeTupleOp, TupleGetItemOp, ConstantOp, ShapeOp, ub::PoisonOp>(
            op)))
      op.erase();
}

struct Raise : msc::impl::MindIRRaiseBase<Raise> {
  void runOnOperation() override {
    unsigned waiting = 0;
    std::vector<UnsupportedNode> unsupported =
        raiseNodes(getOperation(), waiting);
    for (const UnsupportedNode &node : unsupported)
      reportUnsupported(node);
    func::FuncOp entry = findEntry(getOperation());
    if (!unsupported.empty() || (waiting && failed(requireInputShapes(entry))))
      return signalPassFailure();
    if (entry)
      dropJoinedSymbols(entry);
  }
};
} // namespace

std::vector<UnsupportedNode> msc::raiseNodes(ModuleOp module,
                                             unsigned &waiting) {
  std::vector<UnsupportedNode> unsupported;
  // The pass has declared it; the frontend's reports run outside of passes.
  module.getContext()->loadDialect<bounded::BoundedDialect>();
  func::FuncOp entry = findEntry(module);
  Raiser raiser(unsupported, waiting, entry && hasOpenInputs(entry),
                module.getContext());
  for (func::FuncOp function : module.getOps<func::FuncOp>()) {
    walkInOrder(
        function.getBody().front(), [&](Operation *op) { raiser.visit(op); },
        [&](Operation *op, Type first, Type second) {
          raiser.refuseMismatch(op, first, second);
        });
    function.walk([](Block *block) { eraseUnused(*block); });
    function.walk([&](Operation *op) { raiser.checkReaders(*op); });
  }
  if (entry)
    updateFunctionType(entry);
  return unsupported;
}
