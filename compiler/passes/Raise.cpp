//===- Raise.cpp - turns every mindir.node into the typed operator of its
// primitive -----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/NormalForm.h"
#include "compiler/passes/Passes.h"
#include "compiler/passes/RaiseArguments.h"
#include "compiler/passes/Unsupported.h"
#include "mlir/IR/Diagnostics.h"
#include "mlir/IR/Verifier.h"
#include "llvm/ADT/StringSet.h"

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

/// The element that TupleGetItem reads; without the operator where the tuple is
/// made in the same graph.
Value raiseGetItem(OpBuilder &builder, NodeOp node) {
  Value tuple = node.getInputs()[0];
  auto index = dyn_cast_or_null<IntegerAttr>(constantOf(node.getInputs()[1]));
  if (!index || !isa<TupleType>(tuple.getType()))
    return {};
  auto item =
      TupleGetItemOp::create(builder, node.getLoc(), node.getOutput().getType(),
                             tuple, builder.getI64IntegerAttr(index.getInt()));
  SmallVector<Value> folded;
  if (failed(builder.tryFold(item, folded)))
    return item;
  item.erase();
  return folded[0];
}

/// The structure of graphs: these accept tuples and values of any type, so no
/// operand is flattened.
Value raiseStructure(OpBuilder &builder, NodeOp node) {
  StringRef primitive = node.getPrimitive();
  ValueRange inputs = node.getInputs();
  Type type = node.getOutput().getType();
  Location loc = node.getLoc();
  if ((primitive == "MakeTuple" || primitive == "make_list" ||
       primitive == "MakeList") &&
      isa<TupleType>(type))
    return MakeTupleOp::create(builder, loc, type, inputs);
  if (primitive == "Load" && inputs.size() == 2)
    return LoadOp::create(builder, loc, type, inputs[0], inputs[1]);
  if (primitive == "UpdateState" && !inputs.empty())
    return UpdateStateOp::create(builder, loc, type, inputs[0],
                                 inputs.drop_front());
  if (primitive == "Depend" && !inputs.empty())
    return DependOp::create(builder, loc, type, inputs[0], inputs.drop_front());
  bool isGetItem = primitive == "TupleGetItem" || primitive == "list_getitem" ||
                   primitive == "tuple_getitem";
  return isGetItem && inputs.size() == 2 ? raiseGetItem(builder, node)
                                         : Value();
}

/// Raises the nodes of one function; those that it cannot raise are appended to
/// `unsupported`.
class Raiser {
public:
  explicit Raiser(std::vector<UnsupportedNode> &unsupported)
      : unsupported(unsupported) {}

  void visit(Operation *op) {
    if (auto node = dyn_cast<NodeOp>(op))
      raise(node);
    else if (auto call = dyn_cast<CallClosureOp>(op))
      refuse(call, "call",
             "calls of closures (control flow) are not supported yet");
  }

private:
  void refuse(Operation *op, StringRef primitive, std::string reason) {
    unsupported.push_back({nodeName(op->getLoc()), primitive.str(),
                           std::move(reason), op->getLoc()});
  }

  void raise(NodeOp node) {
    OpBuilder builder(node);
    if (Value structure = raiseStructure(builder, node))
      return replace(node, structure);
    StringRef primitive = node.getPrimitive();
    if (primitive == "Switch" || primitive == "Partial" ||
        primitive == "SwitchLayer")
      return refuse(node, primitive, "control flow is not supported yet");
    auto name = RegisteredOperationName::lookup(("mindir." + primitive).str(),
                                                node.getContext());
    auto *primitiveInterface =
        name ? name->getInterface<PrimitiveOpInterface>() : nullptr;
    if (!primitiveInterface)
      return refuse(node, primitive, "the operator is not supported");
    RaisedArguments arguments;
    std::string reason = matchArguments(
        node, primitiveInterface->getPrimitiveArguments(), arguments);
    if (!reason.empty())
      return refuse(node, primitive, reason);
    build(node, *name, arguments);
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
    if (tuple)
      tuple.getFlattenedTypes(state.types);
    else
      state.addTypes(node.getOutput().getType());
    ErrorCapture errors(node.getContext());
    OpBuilder builder(node);
    Operation *op = builder.create(state);
    if (failed(verify(op, /*verifyRecursively=*/false))) {
      refuse(node, node.getPrimitive(), withoutOperator(errors.text));
      return op->erase();
    }
    replace(node, tuple ? Value(MakeTupleOp::create(builder, node.getLoc(),
                                                    tuple, op->getResults()))
                        : op->getResult(0));
  }

  void replace(NodeOp node, Value value) {
    node.getOutput().replaceAllUsesWith(value);
    node.erase();
  }

  std::vector<UnsupportedNode> &unsupported;
};

/// Tuples and constants whose only readers were arguments that are attributes
/// now.
void eraseUnused(Block &block) {
  for (Operation &op : llvm::make_early_inc_range(llvm::reverse(block)))
    if (isa<MakeTupleOp, TupleGetItemOp, ConstantOp>(op) && op.use_empty())
      op.erase();
}

struct Raise : msc::impl::MindIRRaiseBase<Raise> {
  void runOnOperation() override {
    std::vector<UnsupportedNode> unsupported = raiseNodes(getOperation());
    for (const UnsupportedNode &node : unsupported)
      emitError(node.location) << node.operatorName << ": " << node.reason;
    if (!unsupported.empty())
      signalPassFailure();
  }
};
} // namespace

std::string msc::nodeName(Location location) {
  if (auto name = location->findInstanceOf<NameLoc>())
    return name.getName().str();
  return {};
}

std::vector<UnsupportedNode> msc::raiseNodes(ModuleOp module) {
  std::vector<UnsupportedNode> unsupported;
  Raiser raiser(unsupported);
  for (func::FuncOp function : module.getOps<func::FuncOp>())
    for (Block &block : function.getBody()) {
      for (Operation &op : llvm::make_early_inc_range(block))
        raiser.visit(&op);
      eraseUnused(block);
    }
  return unsupported;
}

std::vector<UnsupportedNode> msc::collectUnsupported(ModuleOp module) {
  OwningOpRef<ModuleOp> copy = module.clone();
  inlineCalls(*copy);
  std::vector<UnsupportedNode> nodes = raiseNodes(*copy);
  // A graph that is called twice was inlined twice.
  llvm::StringSet<> seen;
  llvm::erase_if(nodes, [&](const UnsupportedNode &node) {
    return !seen.insert(node.node + "|" + node.operatorName + "|" + node.reason)
                .second;
  });
  return nodes;
}
