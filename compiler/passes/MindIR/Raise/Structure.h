//===- Structure.h --------------------------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_RAISE_STRUCTURE_H
#define MSC_PASSES_MINDIR_RAISE_STRUCTURE_H

#include "dialects/MindIR/IR/GraphOps.h"
#include "dialects/MindIR/IR/MindIR.h"

namespace msc {

/// What the file says of the node's result, and what its operands tell beyond.
mlir::Type resultType(mindir::NodeOp node, mlir::Type computed);

/// Whether the node makes a tuple or a list; reads an element of one.
bool isMakeTuple(mindir::NodeOp node);
bool isGetItem(mindir::NodeOp node);

/// The structure of graphs: MakeTuple, Load, UpdateState, Depend, TupleGetItem.
/// They accept tuples and values of any type, so no operand is flattened. Null
/// for every other node.
mlir::Value raiseStructure(mlir::OpBuilder &builder, mindir::NodeOp node);

/// What a shape or an axis can be computed in: a tensor of few integers.
bool isListOfIntegers(mlir::Type type);

/// Whether `value` is computed of dimensions that are not known yet: follows
/// numbers, tuples and short lists of integers back to a query of a shape.
bool dependsOnOpenDimensions(mlir::Value value);

} // namespace msc

#endif // MSC_PASSES_MINDIR_RAISE_STRUCTURE_H
