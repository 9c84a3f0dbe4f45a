//===- Frame.h - a graph that is being instantiated -----------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_CONTROLFLOW_FRAME_H
#define MSC_PASSES_MINDIR_CONTROLFLOW_FRAME_H

#include "compiler/passes/MindIR/ControlFlow/AbstractValue.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"

namespace msc {

struct Continuation;

/// Where control stands: the end of a block, and what each variable (a
/// parameter that is written) holds there.
struct Position {
  mlir::Block *block = nullptr;
  llvm::SmallVector<mlir::Value> variables;

  mlir::OpBuilder builder() const { return mlir::OpBuilder::atBlockEnd(block); }
};

/// A graph of which the operators before `next` have been instantiated.
struct Frame {
  mlir::func::FuncOp graph;
  mlir::Block::iterator next;
  Position position;
  Continuation *caller; ///< what goes on with the graph's result
  llvm::DenseMap<mlir::Value, AbstractValue> values{};

  AbstractValue lookup(mlir::Value value) const { return values.at(value); }
  llvm::SmallVector<AbstractValue> lookup(mlir::ValueRange range) const {
    return llvm::map_to_vector(
        range, [&](mlir::Value value) { return lookup(value); });
  }
};

/// A result that comes back, and from where.
struct Return {
  Position position;
  AbstractValue result;
};

/// The rest of a graph behind a call, which waits until every path through what
/// is called has come back. Without a frame: the end of the entry.
struct Continuation {
  std::optional<Frame> frame{};
  mlir::Operation *call = nullptr;
  std::vector<Return> returns{};
};

} // namespace msc

#endif // MSC_PASSES_MINDIR_CONTROLFLOW_FRAME_H
