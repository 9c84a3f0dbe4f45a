//===- NodeEvaluator.h - the operators of a graph, one after the other ----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_CONTROLFLOW_NODEEVALUATOR_H
#define MSC_PASSES_MINDIR_CONTROLFLOW_NODEEVALUATOR_H

#include "compiler/passes/MindIR/ControlFlow/Globals.h"
#include "dialects/MindIR/IR/GraphOps.h"

namespace msc {

/// Gives the results of operators that call nothing their abstract values, with
/// copies of those that compute.
class NodeEvaluator {
public:
  NodeEvaluator(Globals &globals, llvm::SetVector<mlir::StringAttr> &written)
      : globals(globals), written(written) {}

  /// Fails where an operator takes a graph and does not call it.
  llvm::LogicalResult evaluate(Frame &frame, mlir::Operation *op);

private:
  std::optional<AbstractValue> evaluateForm(Frame &frame, mindir::NodeOp node);
  std::optional<AbstractValue> evaluateItem(Frame &frame, mindir::NodeOp node);
  std::optional<AbstractValue> evaluateSequence(Frame &frame,
                                                mindir::NodeOp node);
  AbstractValue evaluateChoice(Frame &frame, mindir::NodeOp node);
  std::optional<AbstractValue> evaluateAccess(Frame &frame,
                                              mindir::NodeOp node);
  AbstractValue write(Frame &frame, mindir::NodeOp node, mlir::StringAttr name);
  llvm::LogicalResult copy(Frame &frame, mlir::Operation *op);

  Globals &globals;
  llvm::SetVector<mlir::StringAttr> &written;
};

} // namespace msc

#endif // MSC_PASSES_MINDIR_CONTROLFLOW_NODEEVALUATOR_H
