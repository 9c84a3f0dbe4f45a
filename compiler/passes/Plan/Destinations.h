//===- Destinations.h - compute results where they are needed -------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_PLAN_DESTINATIONS_H
#define MSC_PASSES_PLAN_DESTINATIONS_H

#include "compiler/passes/Passes.h"
#include "llvm/ADT/DenseMap.h"

namespace msc {

/// Knows, before any buffer exists, where results are needed - in a part of a
/// concatenation, in a graph output, as what leaves a region - and how long
/// they are read. Walks the function and its regions backwards once.
class Destinations {
public:
  explicit Destinations(mlir::func::FuncOp function);

  struct Destination {
    mlir::Value concat; ///< the concatenation that contains the value, or null:
    /// Its first index along the concatenation's dimension.
    bounded::Extent offset = 0;
    /// The operand of a region's terminator that is the value, reshaped.
    mlir::OpOperand *yielded = nullptr;
  };
  const Destination *find(mlir::Value value) const;

  /// The last operation of the value's block that reads its memory, through
  /// views, concatenations and regions too; as its position.
  int64_t lastUse(mlir::Value value) const { return lastUses.lookup(value); }
  /// The same of any block; -1 where it does not read the value.
  int64_t lastUseIn(mlir::Block *block, mlir::Value value) const;
  /// Whether the value is read by this operand alone, of the operation and all
  /// in its regions.
  bool isOnlyRead(mlir::OpOperand &operand) const;
  /// Operations count in their order, those in regions behind their parent.
  int64_t position(mlir::Operation *op) const { return positions.lookup(op); }
  /// Where the memory of a result is first written: a concatenation's with the
  /// first of its parts.
  int64_t firstWrite(mlir::Operation *op) const;

private:
  void number(mlir::Block &block);
  void visit(mlir::Block &block);
  void visitTerminator(mlir::Operation *op);
  void visitConcat(mlir::tensor::ConcatOp op);
  void visitWhile(mlir::scf::WhileOp op);
  void visitSurroundings(mlir::Value surroundings, mlir::Operation *op);
  void place(mlir::Value value, mlir::Operation *where,
             Destination destination);
  void computeLastUse(mlir::Value value);

  int64_t count = 0;
  llvm::DenseMap<mlir::Value, Destination> destinations;
  llvm::DenseMap<mlir::Value, int64_t> lastUses;
  llvm::DenseMap<mlir::Operation *, int64_t> positions;
};

} // namespace msc

#endif // MSC_PASSES_PLAN_DESTINATIONS_H
