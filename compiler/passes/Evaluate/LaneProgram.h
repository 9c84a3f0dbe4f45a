//===- LaneProgram.h - the body of a loop over lanes ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_EVALUATE_LANEPROGRAM_H
#define MSC_PASSES_EVALUATE_LANEPROGRAM_H

#include "compiler/passes/Evaluate/HostTensor.h"
#include "compiler/passes/Evaluate/Lanes.h"
#include <deque>

namespace msc {

/// The numbers of a value from outside of the body; null if not known.
using TensorLookup = llvm::function_ref<const HostTensor *(mlir::Value)>;

/// Operations in their order, each a function from lanes to lanes.
class LaneProgram {
public:
  /// A program that is `wide` rounds no float to the type of a result: sums
  /// are closer to the exact one than in any order of the narrow type.
  explicit LaneProgram(bool wide) : wide(wide) {}

  /// Adds an operation; fails where it, or what it reads, is not known.
  llvm::LogicalResult add(mlir::Operation *op, TensorLookup lookup);

  /// Where a value is held; made on first use.
  Lanes &operator[](mlir::Value value);

  /// The lanes of a value for reading; null where nothing computes it.
  const Lanes *read(mlir::Value value, TensorLookup lookup);

  /// How many operations run for a lane.
  size_t size() const { return steps.size(); }

  /// Computes the first `count` lanes; fails where one of them is undefined.
  llvm::LogicalResult run(int64_t count) const;

private:
  struct Step {
    LaneFunction function;
    llvm::SmallVector<const Lanes *> operands;
    Lanes *result;
    mlir::Type rounded; ///< null: the result is right as it is
  };
  bool needsRounding(mlir::Operation *op) const;
  LaneFunction getFunction(mlir::Operation *op, TensorLookup lookup);

  bool wide;
  std::vector<Step> steps;
  std::deque<Lanes> storage;
  llvm::DenseMap<mlir::Value, Lanes *> held;
};

} // namespace msc

#endif // MSC_PASSES_EVALUATE_LANEPROGRAM_H
