//===- Interpreter.h - linalg and tensor operations on host tensors -------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_EVALUATE_INTERPRETER_H
#define MSC_PASSES_EVALUATE_INTERPRETER_H

#include "compiler/passes/Evaluate/HostTensor.h"
#include "compiler/passes/Evaluate/LaneProgram.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"

namespace msc {

/// The results of one operation; nothing where it is not known, has no result
/// (x / 0) or takes more than `evaluationLimit` steps.
using HostResults = std::optional<llvm::SmallVector<HostTensor, 1>>;

/// Operations on elements that one operation may take, where its tensors are
/// not so large that their elements alone are as many.
constexpr int64_t evaluationLimit = int64_t(1) << 30;

/// linalg.generic and the named operations.
HostResults evaluateLoops(mlir::linalg::LinalgOp op, TensorLookup lookup);

/// Operations of the tensor dialect.
HostResults evaluateMove(mlir::Operation *op, TensorLookup lookup);

/// Computes what depends on constants alone.
class Interpreter {
public:
  /// Computes the operations of a block in their order. One that cannot be
  /// computed is left out, and so is what depends on it.
  void run(mlir::Block &block);

  /// Null for what was not computed, or is read no more in the block.
  HostTensor *lookup(mlir::Value value);

private:
  HostResults evaluate(mlir::Operation *op);

  llvm::DenseMap<mlir::Value, HostTensor> tensors;
};

} // namespace msc

#endif // MSC_PASSES_EVALUATE_INTERPRETER_H
