//===- Destinations.h - compute results where they are needed -------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_PLAN_DESTINATIONS_H
#define MSC_PASSES_PLAN_DESTINATIONS_H

#include "compiler/passes/Passes.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "llvm/ADT/DenseMap.h"

namespace msc {

/// Decides, before any buffer exists, which results are computed where they are
/// needed: in a part of a concatenation or in a graph output. Walks the
/// function backwards once.
class Destinations {
public:
  explicit Destinations(mlir::func::FuncOp function);

  struct Destination {
    mlir::Value concat; ///< the concatenation that contains the value, or null:
    int64_t offset = 0; ///< its first index along the concatenation's dimension
    int64_t output = -1; ///< the graph output that is the value, reshaped
  };
  const Destination *find(mlir::Value value) const;

  /// Index of the last operation that reads the value's memory, through views
  /// and concatenations too.
  int64_t lastUse(mlir::Value value) const { return lastUses.lookup(value); }
  int64_t position(mlir::Operation *op) const { return positions.lookup(op); }

private:
  void visitReturn(mlir::func::ReturnOp op);
  void visitConcat(mlir::tensor::ConcatOp op);
  void computeLastUse(mlir::Value value);

  mlir::Block *body;
  llvm::DenseMap<mlir::Value, Destination> destinations;
  llvm::DenseMap<mlir::Value, int64_t> lastUses;
  llvm::DenseMap<mlir::Operation *, int64_t> positions;
};

} // namespace msc

#endif // MSC_PASSES_PLAN_DESTINATIONS_H
