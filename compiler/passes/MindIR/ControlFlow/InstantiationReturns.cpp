//===- InstantiationReturns.cpp - what goes on behind a call --------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/ControlFlow/Edges.h"
#include "compiler/passes/MindIR/ControlFlow/Instantiation.h"

using namespace mlir;
using namespace msc;
using Kind = AbstractValue::Kind;

/// Goes on behind a call with what came back.
LogicalResult Instantiation::resume(Continuation &continuation) {
  std::vector<Return> &returns = continuation.returns;
  Operation *op = continuation.call;
  if (returns.empty())
    return continuation.frame ? success()
                              : refuse(op, "the network never returns");
  if (!continuation.frame) {
    FailureOr<Return> all = meet(returns, op);
    return succeeded(all) ? finish(std::move(*all)) : failure();
  }
  std::vector<std::vector<Return>> groups = groupByVariables(returns);
  if (groups.size() > 1 &&
      (forms[{op, continuation.frame->caller}] += groups.size()) > formLimit)
    return refuse(op, "too many paths choose between parameters");
  for (std::vector<Return> &group : groups) {
    FailureOr<Return> result = meet(group, op);
    if (failed(result))
      return failure();
    bool isLast = &group == &groups.back();
    Frame frame = isLast ? std::move(*continuation.frame) : *continuation.frame;
    frame.position = std::move(result->position);
    frame.values[op->getResult(0)] = std::move(result->result);
    tasks.push_back(std::move(frame));
  }
  return success();
}

/// What comes back on several paths, as if on one.
FailureOr<Return> Instantiation::meet(std::vector<Return> &returns,
                                      Operation *op) {
  if (returns.size() == 1)
    return std::move(returns[0]);
  if (llvm::any_of(returns,
                   [](Return &path) { return path.result.hasOpenList(); }))
    return refuseOpenList(op);
  std::string reason;
  FailureOr<Return> joined = join(returns, globals, op->getLoc(), reason);
  if (failed(joined))
    return refuse(op, reason);
  return joined;
}

/// Paths that come back with different variables stay apart: what follows reads
/// and writes another one on each.
std::vector<std::vector<Return>>
Instantiation::groupByVariables(std::vector<Return> &returns) const {
  std::vector<std::vector<Return>> groups;
  for (Return &path : returns) {
    auto isAlike = [&](const std::vector<Return> &group) {
      const AbstractValue &other = group.front().result;
      return (!holdsVariable(path.result) && !holdsVariable(other)) ||
             path.result.hasFormOf(other);
    };
    auto group = llvm::find_if(groups, isAlike);
    if (group == groups.end())
      group = groups.emplace(group);
    group->push_back(std::move(path));
  }
  return groups;
}

/// Graphs that are called keep theirs apart by themselves.
bool Instantiation::holdsVariable(const AbstractValue &value) const {
  if (value.kind == Kind::Parameter)
    return globals.isVariable(value.name);
  return !value.isCallable() &&
         llvm::any_of(value.parts, [&](const AbstractValue &part) {
           return holdsVariable(part);
         });
}

LogicalResult Instantiation::finish(Return result) {
  Operation *entry = continuations.front()->call;
  bool isOne = cast<func::FuncOp>(entry).getNumResults() == 1;
  std::vector<AbstractValue> parts =
      isOne ? std::vector{result.result} : result.result.parts;
  SmallVector<Value> results;
  for (const AbstractValue &part : parts)
    if (!results.emplace_back(
            globals.read(part, result.position, entry->getLoc())))
      return refuse(entry, "the network returns a graph");
  for (auto [variable, isState] : llvm::zip(result.position.variables, states))
    if (isState)
      results.push_back(variable);
  OpBuilder builder = result.position.builder();
  func::ReturnOp::create(builder, entry->getLoc(), results);
  return success();
}
