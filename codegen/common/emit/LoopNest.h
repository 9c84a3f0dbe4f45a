//===- LoopNest.h - a linalg.generic on buffers as extents and strides ----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_CODEGEN_EMIT_LOOPNEST_H
#define MSC_CODEGEN_EMIT_LOOPNEST_H

#include "dialects/Bounded/IR/Extent.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "llvm/ADT/SetVector.h"

namespace msc {

/// How an operand is walked: its element stride along each loop, and the
/// element it starts from.
struct OperandWalk {
  bounded::Shape strides;
  int64_t start = 0;
};

/// One loop a dimension of the iteration space, outermost first.
struct LoopNest {
  bounded::Shape extents;
  llvm::SmallVector<bool> reduced;
  llvm::SmallVector<int64_t>
      source; ///< the operation's own loop that this one is
  llvm::SmallVector<OperandWalk> operands;

  int64_t rank() const { return extents.size(); }
  /// Position of the operation's loop `dim` here, or -1 where it was removed.
  int64_t find(int64_t dim) const;
};

/// Strides of an operand of the given type that is indexed by `map`; empty
/// where an index is no sum of multiples of loops, or begins at a place that
/// each run chooses.
std::optional<OperandWalk> getOperandWalk(mlir::MemRefType type,
                                          mlir::AffineMap map);

/// Parallel loops of these extents and their operands, each of which is indexed
/// by its map of the loops; nothing where one has no fixed strides.
std::optional<LoopNest> getParallelNest(
    bounded::Sizes extents,
    llvm::ArrayRef<std::pair<mlir::Value, mlir::AffineMap>> operands);

/// Puts a loop of one step around a nest.
void prependUnitLoop(LoopNest &nest);

/// The loops of the operation, or nothing where an operand's map is not affine.
std::optional<LoopNest> getLoopNest(mlir::linalg::GenericOp op);

/// The loops, simplified, that write every element of a filled buffer; nothing
/// where the value is not constant or the map not affine.
std::optional<LoopNest> getFillNest(mlir::linalg::FillOp op);

/// Moves the reduced loops inside the others.
void orderReducedLast(LoopNest &nest);

/// Removes loops of one step; the last of reduced loops stays where all are
/// such.
void removeUnitLoops(LoopNest &nest);

/// Joins neighbours that every operand walks as one.
void joinLoops(LoopNest &nest);

/// Removes loops of one step, orders parallel loops so that operand `order`
/// (usually the output) is walked with falling strides, and joins neighbours
/// that every operand walks as one. Only for bodies that do not ask for
/// indices.
void simplify(LoopNest &nest, size_t order);

/// The part of a reduction's body that depends on its accumulator: joining two
/// partial results is doing this part again.
struct AccumulatorTail {
  llvm::SetVector<mlir::Operation *> operations;
  mlir::Value element; ///< the one value that enters it besides the accumulator
                       ///< and constants
};

/// The tail of a body with one result, or nothing where partial results cannot
/// be joined: more than one value enters, or the part is neither one
/// associative operation nor a choice of one of the two.
std::optional<AccumulatorTail> findAccumulatorTail(mlir::linalg::GenericOp op);

/// "msc::Dims<56, 64>".
std::string getDimsText(bounded::Sizes extents);
/// "x0" or "x0 + 128".
std::string getPointerText(llvm::StringRef name, int64_t start);

} // namespace msc

#endif // MSC_CODEGEN_EMIT_LOOPNEST_H
