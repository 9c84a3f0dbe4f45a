//===- PlanBuilder.h ------------------------------------------------------===//
//
// The plan while it is made: memory, views and launches.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_PLAN_PLANBUILDER_H
#define MSC_PASSES_PLAN_PLANBUILDER_H

#include "compiler/passes/Plan/BufferViews.h"
#include "compiler/passes/Plan/Destinations.h"
#include "compiler/passes/Plan/KernelOutliner.h"

namespace msc {

/// Gives the tensors of the entry function their memory and collects the
/// launches that fill it. Launches count from 0 in the order in which they are
/// added; a buffer lives from the first launch that names it to the last.
class PlanBuilder {
public:
  /// Without `shareMemory` every tensor that is computed has memory of its own
  /// from the first launch to the last.
  explicit PlanBuilder(mlir::func::FuncOp function, bool shareMemory = true);

  /// A part of the arena of its own.
  BufferView allocate(mlir::RankedTensorType type);
  /// The view that a graph output is.
  BufferView getOutput(int64_t index, mlir::RankedTensorType type);
  bool isOutput(const BufferView &view, int64_t index) const;
  /// The view that a result is to be written into.
  BufferView destinationOf(mlir::Value value);
  /// The view that holds a value; constants, uninitialised and filled tensors
  /// get theirs when they are first read.
  BufferView viewOf(mlir::Value value);
  /// The same, copied where it has gaps.
  BufferView denseViewOf(mlir::Value value);
  /// The same, copied where it has gaps within a pixel.
  BufferView pixelViewOf(mlir::Value value);
  /// The memory of an operand that is read element for element, is dense, owns
  /// its part of the arena, and dies at `op`.
  std::optional<BufferView> reuseOperand(
      mlir::Operation *op,
      llvm::ArrayRef<std::pair<mlir::Value, mlir::AffineMap>> operands);
  void setView(mlir::Value value, const BufferView &view) {
    views[value] = view;
  }

  void launch(mlir::Location loc, llvm::ArrayRef<BufferView> reads,
              llvm::ArrayRef<BufferView> writes, int64_t flops,
              KernelOutliner::BodyBuilder build);
  void copy(mlir::Location loc, const BufferView &from, const BufferView &to);
  void fill(mlir::Location loc, mlir::TypedAttr value, const BufferView &view);

  /// Assigns the offsets and replaces the function by a kernel.entry.
  void finish();

private:
  int64_t createRoot(Root root);
  int64_t getBytes(const Root &root);
  bool isInsideRoot(const BufferView &view);
  /// The part of the concatenation that a tensor of this shape becomes.
  BufferView partOf(const Destinations::Destination &destination,
                    llvm::ArrayRef<int64_t> shape);
  /// Where a result is needed, if its kernel can write there, or null.
  const Destinations::Destination *findPlace(mlir::Value value);
  BufferView createView(mlir::Value value);
  /// Whether `op` reads the value's memory through this operand only.
  bool isAlone(mlir::Operation *op, mlir::Value value) const;
  int64_t assignOffsets();
  mlir::Value emitView(mlir::OpBuilder &builder, const BufferView &view) const;

  mlir::func::FuncOp function;
  const bool shareMemory;
  Destinations destinations;
  KernelOutliner outliner;
  llvm::SmallVector<Root> roots;
  llvm::DenseMap<mlir::Value, BufferView> views;
  llvm::DenseMap<mlir::Attribute, int64_t> constants;
  int64_t weightsBytes = 0;
};

} // namespace msc

#endif // MSC_PASSES_PLAN_PLANBUILDER_H
