//===- Instantiation.cpp - the graphs of a file as blocks of one function -===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/ControlFlow/Instantiation.h"
#include "compiler/passes/MindIR/ControlFlow/Edges.h"
#include "compiler/passes/MindIR/ControlFlow/RaisingPaths.h"
#include "compiler/passes/MindIR/ControlFlow/TailCall.h"
#include "compiler/passes/MindIR/NormalForm.h"
#include "compiler/passes/MindIR/Raise/Remedies.h"
#include "dialects/MindIR/IR/ControlOps.h"
#include "dialects/MindIR/IR/GraphOps.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/UB/IR/UBOps.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;
using Kind = AbstractValue::Kind;

/// So deep a graph may stand within itself: more is taken for endless.
constexpr unsigned nestingLimit = 64;

Instantiation::Instantiation(ModuleOp module, func::FuncOp main,
                             ArrayRef<StringAttr> variables,
                             std::vector<UnsupportedNode> &unsupported)
    : graphs(module), main(main), globals(main.front(), variables),
      evaluator(globals, written), unsupported(unsupported) {}

LogicalResult Instantiation::refuse(Operation *op, std::string reason) {
  auto node = dyn_cast<NodeOp>(op);
  unsupported.push_back(
      {nodeName(op->getLoc()), node ? node.getPrimitive().str() : "call",
       std::move(reason), remedyForControlFlow(), op->getLoc()});
  return failure();
}

LogicalResult Instantiation::refuseOpenList(Operation *op) {
  return refuse(op, "it passes a list whose length only a run knows, such as "
                    "what a slice from a number on takes");
}

//===----------------------------------------------------------------------===//
// Graphs
//===----------------------------------------------------------------------===//

LogicalResult Instantiation::run(func::FuncOp entry) {
  Block &start = main.front();
  continuations.push_back(std::make_unique<Continuation>());
  Continuation *end = continuations.back().get();
  end->call = entry;
  Frame frame{entry, entry.front().begin(), {&start, {}}, end};
  bindInputs(entry, frame);
  tasks.push_back(end);
  tasks.push_back(std::move(frame));
  while (!tasks.empty()) {
    Task task = std::move(tasks.back());
    tasks.pop_back();
    auto *next = std::get_if<Frame>(&task);
    if (failed(next ? runFrame(std::move(*next))
                    : resume(*std::get<Continuation *>(task))))
      return failure();
  }
  return success();
}

/// The variables start as inputs and, one after the other, as states.
void Instantiation::bindInputs(func::FuncOp entry, Frame &frame) {
  auto arguments = main.front().getArguments();
  auto *state = arguments.drop_front(entry.getNumArguments()).begin();
  for (StringAttr name : globals.getVariables()) {
    auto input = llvm::find_if(entry.getArguments(), [&](auto argument) {
      return referenceOf(argument) == name;
    });
    bool isState = input == entry.getArguments().end();
    states.push_back(isState);
    frame.position.variables.push_back(
        isState ? *state++ : arguments[input->getArgNumber()]);
  }
  for (auto [input, argument] : llvm::zip(entry.getArguments(), arguments)) {
    StringAttr name = referenceOf(input);
    frame.values[input] = AbstractValue::plain(argument);
    if (!name)
      continue;
    globals.declareInput(name, argument);
    frame.values[input] = {Kind::Parameter, {}, name, {}};
  }
}

/// As far as the next call, or to the end.
LogicalResult Instantiation::runFrame(Frame frame) {
  while (true) {
    Operation *op = &*frame.next++;
    if (isa<func::ReturnOp>(op)) {
      SmallVector<AbstractValue> results = frame.lookup(op->getOperands());
      AbstractValue all{Kind::Tuple, {}, {}, {results.begin(), results.end()}};
      frame.caller->returns.push_back(
          {frame.position, results.size() == 1 ? results[0] : all});
      return success();
    }
    if (auto direct = dyn_cast<CallOp>(op)) {
      AbstractValue callee{
          Kind::Closure, {}, direct.getGraphAttr().getAttr(), {}};
      callee = callee.bind(frame.lookup(direct.getInputs()));
      return call(std::move(frame), op, callee);
    }
    if (auto computed = dyn_cast<CallClosureOp>(op)) {
      AbstractValue callee = frame.lookup(computed.getClosure());
      if (!callee.isCallable())
        return refuse(op, "what it calls is no graph that is known");
      callee = callee.bind(frame.lookup(computed.getInputs()));
      return call(std::move(frame), op, callee);
    }
    if (raisesIndexError(op)) {
      OpBuilder builder = frame.position.builder();
      ub::UnreachableOp::create(builder, op->getLoc());
      return success();
    }
    if (failed(evaluator.evaluate(frame, op)))
      return refuse(
          op, "a graph, or a range that only a run knows, is passed to it");
    AbstractValue value = frame.lookup(op->getResult(0));
    if (!value.isChoice() || value.isCallable())
      continue;
    if (llvm::any_of(value.parts, [](auto &part) { return part.isCallable(); }))
      return refuse(op, "it chooses between a graph and a value");
    return call(std::move(frame), op, value);
  }
}

//===----------------------------------------------------------------------===//
// Calls
//===----------------------------------------------------------------------===//

LogicalResult Instantiation::call(Frame frame, Operation *op,
                                  const AbstractValue &callee) {
  Position from = frame.position;
  Continuation *continuation = frame.caller;
  if (!isTailCall(op)) {
    continuations.push_back(std::make_unique<Continuation>());
    continuation = continuations.back().get();
    continuation->frame = std::move(frame);
    continuation->call = op;
    tasks.push_back(continuation);
  }
  return dispatch(std::move(from), op, callee, continuation);
}

LogicalResult Instantiation::dispatch(Position from, Operation *op,
                                      const AbstractValue &callee,
                                      Continuation *continuation) {
  if (callee.kind == Kind::Closure)
    return enter(std::move(from), op, callee, continuation);
  if (callee.isChoice())
    return choose(std::move(from), op, callee, continuation);
  continuation->returns.push_back({std::move(from), callee});
  return success();
}

/// A branch to a block for each that may be chosen.
LogicalResult Instantiation::choose(Position from, Operation *op,
                                    const AbstractValue &choice,
                                    Continuation *continuation) {
  Type type = choice.value ? choice.value.getType() : Type();
  if (!isa_and_nonnull<TensorType>(type) && !(type && isNumber(type)))
    return refuse(op, "what it branches on is no tensor and no number");
  if (choice.parts.empty())
    return refuse(op, "it has no branches");
  SmallVector<Block *> branches;
  for (const AbstractValue &part : choice.parts) {
    branches.push_back(new Block());
    main.getBody().push_back(branches.back());
    if (failed(dispatch({branches.back(), from.variables}, op, part,
                        continuation)))
      return failure();
  }
  OpBuilder builder = from.builder();
  Location loc = op->getLoc();
  if (choice.kind == Kind::Switch) {
    auto condition =
        ConditionOp::create(builder, loc, builder.getI1Type(), choice.value);
    cf::CondBranchOp::create(builder, loc, condition, branches[0], branches[1]);
    return success();
  }
  SmallVector<int32_t> cases =
      llvm::to_vector(llvm::seq<int32_t>(branches.size() - 1));
  auto index = BranchIndexOp::create(builder, loc, builder.getI32Type(),
                                     choice.value, branches.size());
  cf::SwitchOp::create(builder, loc, index, branches.back(), ValueRange(),
                       cases, ArrayRef(branches).drop_back(),
                       SmallVector<ValueRange>(cases.size()));
  return success();
}

LogicalResult Instantiation::enter(Position from, Operation *op,
                                   const AbstractValue &closure,
                                   Continuation *continuation) {
  auto graph = graphs.lookup<func::FuncOp>(closure.name);
  if (!graph || graph.getNumArguments() != closure.parts.size())
    return refuse(op, "what it calls takes other arguments");
  AbstractValue arguments{Kind::Tuple, {}, {}, closure.parts};
  if (arguments.hasOpenList())
    return refuseOpenList(op);
  OpBuilder builder = from.builder();
  arguments.expandTuples(builder);
  Form form = {graph, continuation};
  arguments.appendForm(form);
  auto [instance, isNew] = instances.try_emplace(std::move(form));
  if (isNew) {
    if (failed(requireEnd(graph, op, continuation)))
      return failure();
    instance->second = instantiate(graph, arguments, from, continuation);
  }
  SmallVector<Value> leaves;
  arguments.visitLeaves([&](Value &leaf) { leaves.push_back(leaf); });
  std::string reason;
  return succeeded(branch(from, instance->second, leaves, op->getLoc(), reason))
             ? success()
             : refuse(op, reason);
}

/// Fails where instances of a graph would follow from one another forever.
LogicalResult Instantiation::requireEnd(func::FuncOp graph, Operation *op,
                                        Continuation *continuation) {
  unsigned nesting = 0;
  for (auto *outer = continuation; outer->frame; outer = outer->frame->caller)
    nesting += outer->frame->graph == graph;
  if (nesting > nestingLimit)
    return refuse(op, "the graph '" + graph.getName().str() +
                          "' calls itself before it ends: a recursion that is "
                          "no loop is not supported");
  if (++forms[{graph, continuation}] > formLimit)
    return refuse(op, "the graph '" + graph.getName().str() +
                          "' is called with a list or tuple that grows from "
                          "turn to turn");
  return success();
}

/// The block of a new instance, whose arguments are the leaves of the graph's.
Block *Instantiation::instantiate(func::FuncOp graph, AbstractValue arguments,
                                  Position from, Continuation *continuation) {
  auto *block = new Block();
  main.getBody().push_back(block);
  Frame frame{graph, graph.front().begin(), {block, {}}, continuation};
  for (auto [argument, value] :
       llvm::zip(graph.getArguments(), arguments.parts)) {
    value.visitLeaves([&, loc = argument.getLoc()](Value &leaf) {
      leaf = block->addArgument(leaf.getType(), loc);
    });
    if (isMonad(argument.getType()))
      value = AbstractValue::plain(
          globals.monad(argument.getType(), argument.getLoc()));
    frame.values[argument] = value;
  }
  for (Value &variable : from.variables)
    frame.position.variables.push_back(
        block->addArgument(variable.getType(), variable.getLoc()));
  tasks.push_back(std::move(frame));
  return block;
}
