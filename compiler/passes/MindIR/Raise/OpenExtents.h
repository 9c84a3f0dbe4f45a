//===- OpenExtents.h - operators on dimensions that each run chooses ------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_RAISE_OPENEXTENTS_H
#define MSC_PASSES_MINDIR_RAISE_OPENEXTENTS_H

#include "dialects/Bounded/IR/Extent.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"

namespace msc {

/// Why the operator cannot take such a dimension or a number that follows from
/// one; "" where it can, or has none.
std::string refuseOpenExtents(mlir::Operation *op);

/// Whether the value is a constant with an integer that follows from the sizes
/// of a run.
bool followsFromSizes(mlir::Value value);

/// Whether it is a branch or a loop that passes on a tensor of which a run
/// finds only inside of it how long it is.
bool passesOnFound(mlir::Operation *op);

/// Where dimensions of two inputs meet in an element-wise operator, a gather, a
/// scatter or side by side, or a tensor of one takes the shape of the other,
/// they are one: the first takes the place of the second in the function. A run
/// has to give them the same size.
void unifyOperands(mlir::Operation *op, mlir::func::FuncOp function);

/// Whether there is such a meeting with a size that a run finds: no run can be
/// asked for the same there.
bool meetsFound(mlir::Operation *op);

/// The integers of a constant, lists flattened, where at least one follows from
/// a dimension that each run chooses.
std::optional<bounded::Shape> findOpenNumbers(mlir::Attribute value);

} // namespace msc

#endif // MSC_PASSES_MINDIR_RAISE_OPENEXTENTS_H
