//===- ArgumentMatcher.h --------------------------------------------------===//
//
// From a node's inputs and attributes to an operator's arguments.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_RAISE_ARGUMENTMATCHER_H
#define MSC_PASSES_MINDIR_RAISE_ARGUMENTMATCHER_H

#include "dialects/MindIR/IR/GraphOps.h"
#include "dialects/MindIR/IR/MindIR.h"
#include <string>

namespace msc {
/// The operands (with the size of each operand argument's group) and the
/// attributes of the typed operator.
struct RaisedArguments {
  llvm::SmallVector<mlir::Value> operands;
  llvm::SmallVector<int32_t> groupSizes;
  mlir::NamedAttrList attributes;
};

/// Matches the inputs of `node` with `arguments` in order. Attributes come from
/// constant inputs (MindSpore 2.10) or from the primitive (2.0). Returns the
/// reason if that is not possible, an empty string otherwise.
std::string matchArguments(mindir::NodeOp node,
                           llvm::ArrayRef<mindir::PrimitiveArgument> arguments,
                           RaisedArguments &result);

/// `value` as the attribute that the argument stores: numbers become strings of
/// an enum, numbers become arrays of one, nested tuples are flattened. Null if
/// the kinds do not fit.
mlir::Attribute convertArgument(mindir::ArgumentKind kind,
                                mlir::Attribute value);

/// The name that files of 2.10 number, of an argument that has names; null for
/// numbers without one.
mlir::Attribute spellNumber(llvm::StringRef argument, mlir::Attribute value);

/// A small integer or floating-point tensor as a list of scalars; axes and
/// shapes also come as tensors. Null for others.
mlir::ArrayAttr scalarsOf(mlir::ElementsAttr tensor);

/// The constant that `value` is: of a Constant node or of a MakeTuple of such.
/// Null if it is computed.
mlir::Attribute constantOf(mlir::Value value);

/// The elements of a tuple: those that it was made of, those of a constant, or
/// what TupleGetItem reads.
llvm::SmallVector<mlir::Value> elementsOf(mlir::OpBuilder &builder,
                                          mlir::Value tuple);

/// Appends `value`, or where it is a tuple its elements, also of nested tuples.
void flattenTuple(mlir::OpBuilder &builder, mlir::Value value,
                  llvm::SmallVectorImpl<mlir::Value> &elements);
} // namespace msc

#endif // MSC_PASSES_MINDIR_RAISE_ARGUMENTMATCHER_H
