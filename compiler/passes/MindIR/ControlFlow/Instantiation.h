//===- Instantiation.h - the graphs of a file as blocks of one function ---===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// The graphs of a file call each other, and what Switch has chosen, in
// continuation-passing form: a loop is a graph that ends with a call of itself,
// the code behind an `if` is a graph that both branches call at their end. An
// instance of a graph is a block: for one form of its arguments and one
// continuation. A call at the end of a graph is a branch to the instance with
// the same continuation; any other call makes a continuation of the rest.
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_CONTROLFLOW_INSTANTIATION_H
#define MSC_PASSES_MINDIR_CONTROLFLOW_INSTANTIATION_H

#include "compiler/passes/MindIR/ControlFlow/NodeEvaluator.h"
#include "compiler/passes/MindIR/Raise/Unsupported.h"
#include <map>
#include <memory>
#include <variant>

namespace msc {

class Instantiation {
public:
  /// `main` has one empty block, with the arguments of the entry and one for
  /// each of `variables`.
  Instantiation(mlir::ModuleOp module, mlir::func::FuncOp main,
                llvm::ArrayRef<mlir::StringAttr> variables,
                std::vector<UnsupportedNode> &unsupported);

  /// Fills `main`. What cannot be instantiated is appended to `unsupported`.
  llvm::LogicalResult run(mlir::func::FuncOp entry);

  /// The parameters and inputs that instances write. Those that are no
  /// variables yet ask for another instantiation.
  llvm::ArrayRef<mlir::StringAttr> getWritten() const {
    return written.getArrayRef();
  }

private:
  using Task = std::variant<Frame, Continuation *>;
  using Form = std::vector<const void *>;

  void bindInputs(mlir::func::FuncOp entry, Frame &frame);
  llvm::LogicalResult runFrame(Frame frame);
  llvm::LogicalResult resume(Continuation &continuation);
  mlir::FailureOr<Return> meet(std::vector<Return> &returns,
                               mlir::Operation *op);
  std::vector<std::vector<Return>>
  groupByVariables(std::vector<Return> &returns) const;
  bool holdsVariable(const AbstractValue &value) const;
  llvm::LogicalResult finish(Return result);

  llvm::LogicalResult call(Frame frame, mlir::Operation *op,
                           const AbstractValue &callee);
  llvm::LogicalResult dispatch(Position from, mlir::Operation *op,
                               const AbstractValue &callee,
                               Continuation *continuation);
  llvm::LogicalResult choose(Position from, mlir::Operation *op,
                             const AbstractValue &choice,
                             Continuation *continuation);
  llvm::LogicalResult enter(Position from, mlir::Operation *op,
                            const AbstractValue &closure,
                            Continuation *continuation);
  mlir::Block *instantiate(mlir::func::FuncOp graph, AbstractValue arguments,
                           Position from, Continuation *continuation);
  llvm::LogicalResult requireEnd(mlir::func::FuncOp graph, mlir::Operation *op,
                                 Continuation *continuation);

  llvm::LogicalResult refuse(mlir::Operation *op, std::string reason);
  llvm::LogicalResult refuseOpenList(mlir::Operation *op);

  /// So many forms a graph's arguments may have, so many paths may go on apart:
  /// more is taken for endless.
  static constexpr unsigned formLimit = 256;

  mlir::SymbolTable graphs;
  mlir::func::FuncOp main;
  Globals globals;
  llvm::SmallVector<bool> states; ///< of the variables: whether they outlive it
  llvm::SetVector<mlir::StringAttr> written;
  NodeEvaluator evaluator;
  std::vector<UnsupportedNode> &unsupported;

  std::vector<Task> tasks; ///< the last is next: callees before what follows
  std::vector<std::unique_ptr<Continuation>> continuations;
  std::map<Form, mlir::Block *> instances;
  llvm::DenseMap<std::pair<mlir::Operation *, Continuation *>, unsigned> forms;
};

} // namespace msc

#endif // MSC_PASSES_MINDIR_CONTROLFLOW_INSTANTIATION_H
