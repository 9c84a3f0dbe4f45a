//===- Globals.h - what every block of an instantiation may read ----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_CONTROLFLOW_GLOBALS_H
#define MSC_PASSES_MINDIR_CONTROLFLOW_GLOBALS_H

#include "compiler/passes/MindIR/ControlFlow/Frame.h"
#include "dialects/MindIR/IR/GraphOps.h"
#include "dialects/MindIR/IR/MindIR.h"
#include "llvm/ADT/SetVector.h"

namespace msc {

/// What operators know the graph's input by that write it; null for others, and
/// where two inputs were one tensor when the network was exported.
mlir::StringAttr referenceOf(mlir::BlockArgument input);

/// Constants, parameters and the monad stand in the function's first block. A
/// parameter or input that the network writes is a variable: its value is part
/// of every position instead.
class Globals {
public:
  Globals(mlir::Block &entry, llvm::ArrayRef<mlir::StringAttr> variables)
      : entry(entry), variables(variables) {}

  /// The copy of a constant, in front of `current`, a block of the function.
  mlir::Value constant(mindir::ConstantOp op, mlir::Block *current);
  void declare(mindir::ParameterOp op, mlir::Block *current);
  void declareInput(mlir::StringAttr name, mlir::Value input) {
    parameters[name] = input;
  }
  mlir::Value monad(mlir::Type type, mlir::Location loc);

  llvm::ArrayRef<mlir::StringAttr> getVariables() const { return variables; }
  bool isVariable(mlir::StringAttr parameter) const {
    return llvm::is_contained(variables, parameter);
  }
  /// The variable's value where control stands.
  mlir::Value &variable(Position &position, mlir::StringAttr name) const;

  /// The value that an operator reads; null of what holds a graph.
  mlir::Value read(const AbstractValue &value, Position &position,
                   mlir::Location loc) const;

private:
  mlir::OpBuilder builderFor(mlir::Block *current);

  mlir::Block &entry;
  llvm::ArrayRef<mlir::StringAttr> variables;
  llvm::DenseMap<mlir::StringAttr, mlir::Value> parameters;
  llvm::DenseMap<mlir::Type, mlir::Value> monads;
  /// By value, type and the name in the file.
  llvm::DenseMap<std::tuple<mlir::Attribute, mlir::Type, mlir::Attribute>,
                 mlir::Value>
      constants;
};

} // namespace msc

#endif // MSC_PASSES_MINDIR_CONTROLFLOW_GLOBALS_H
