//===- NormalForm.h - what the passes of the normal form share ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_NORMALFORM_H
#define MSC_PASSES_MINDIR_NORMALFORM_H

#include "compiler/passes/MindIR/Raise/Unsupported.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"

namespace msc {

/// The graph a run starts with: it carries `mindir.entry` (hand-written IR: the
/// first public function). Null if there is none.
mlir::func::FuncOp findEntry(mlir::ModuleOp module);

/// Erases operators of the dialect without effects, parameters and constants
/// that nothing reads.
void eraseDeadOperators(mlir::func::FuncOp graph);

/// What two types of one value say together: each may leave dimensions open
/// that the other one states. Null if they contradict each other.
mlir::Type mergeTypes(mlir::Type declared, mlir::Type inferred);

/// The inputs of the entry that are no tensors, and no tuples of them: a run
/// passes nothing else in and out. The results, likewise, can be asked for once
/// all operators are typed.
std::vector<UnsupportedNode> collectOtherInputs(mlir::func::FuncOp entry);
std::vector<UnsupportedNode> collectOtherResults(mlir::func::FuncOp entry);

/// The types of the function after its arguments or returned values changed.
void updateFunctionType(mlir::func::FuncOp graph);

/// The name of an element of the tuple `x`: x.0, x.1, ...
std::string leafName(llvm::StringRef tuple, int64_t leaf);

/// A constant that is the integer, no tensor of it.
mlir::Value createInteger(mlir::OpBuilder &builder, mlir::Location loc,
                          int64_t number);

/// A constant without dimensions that holds the number, in its type; it may
/// follow from the sizes of a run.
mlir::Value createScalarTensor(mlir::OpBuilder &builder, mlir::Location loc,
                               mlir::TypedAttr number);

/// The result of an operator that has one; what its inference says of the type
/// is `type`.
template <typename Op>
mlir::Value
createOperator(mlir::OpBuilder &builder, mlir::Location loc, mlir::Type type,
               mlir::ValueRange operands,
               llvm::ArrayRef<mlir::NamedAttribute> attributes = {}) {
  return Op::create(builder, loc, mlir::TypeRange(type), operands, attributes)
      ->getResult(0);
}

} // namespace msc

#endif // MSC_PASSES_MINDIR_NORMALFORM_H
