//===- HostLoops.h - a linalg operation, ready to be run over lanes -------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_EVALUATE_HOSTLOOPS_H
#define MSC_PASSES_EVALUATE_HOSTLOOPS_H

#include "compiler/passes/Evaluate/Interpreter.h"
#include "compiler/passes/Support/StridedWalk.h"

namespace msc {

/// Lanes filled from a tensor, or by the number of a loop.
struct LoopSource {
  StridedPart part;
  Lanes *lanes;
  const char *data = nullptr; ///< null: the offset itself is the value
  int64_t size = 0;           ///< bytes of an element
  LoadLanes load = nullptr;

  void fill(int64_t lane, int64_t offset, int64_t step, int64_t run) const;
};

/// A tensor that lanes go to.
struct LoopTarget {
  HostTensor tensor;
  StridedPart part;
  const HostTensor *init; ///< null: nothing reads what was there before
  Lanes *accumulator;
  const Lanes *yielded = nullptr;
};

/// The loops of an operation by number, its body, and what they read and write.
class HostLoops {
public:
  /// Nothing where something of it is not known, or takes too long.
  static std::optional<HostLoops> make(mlir::linalg::LinalgOp op,
                                       TensorLookup lookup);

  llvm::ArrayRef<int64_t> getShape() const { return shape; }
  bool hasReduction() const { return !reduction.empty(); }
  /// The loops of one kind over the offsets of the sources, then the targets.
  StridedLoops getParallelLoops() const { return getLoops(parallel); }
  StridedLoops getReductionLoops() const { return getLoops(reduction); }

  LaneProgram program;
  std::vector<LoopSource> sources;
  std::vector<LoopTarget> targets;

private:
  using Dims = llvm::SmallVector<unsigned>;
  explicit HostLoops(mlir::linalg::LinalgOp op);
  bool addInputs(mlir::linalg::LinalgOp op, TensorLookup lookup);
  bool addTargets(mlir::linalg::LinalgOp op, TensorLookup lookup);
  bool addBody(mlir::Block &body, TensorLookup lookup);
  void addLoopNumber(mlir::linalg::IndexOp index);
  bool isTooMuch() const;
  StridedLoops getLoops(const Dims &dims) const;

  llvm::SmallVector<int64_t> shape;
  Dims parallel, reduction;
};

} // namespace msc

#endif // MSC_PASSES_EVALUATE_HOSTLOOPS_H
