//===- OpenShapes.h - inputs whose dimensions the file leaves open --------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_OPENSHAPES_H
#define MSC_PASSES_MINDIR_OPENSHAPES_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"

namespace msc {

/// A tensor among the inputs: an argument of the entry, or an element of one.
struct InputTensor {
  std::string name;
  mlir::Type type;
};

/// The leaves of argument `index`, named as the C API names them.
llvm::SmallVector<InputTensor> leavesOf(mlir::func::FuncOp entry,
                                        unsigned index);

/// A size, or the bounds within which each run chooses it.
struct SizeRange {
  int64_t minimum, maximum;
};

/// "224", or "32..512": at least 1, and something to choose.
std::optional<SizeRange> parseSizeRange(llvm::StringRef text);

/// Gives inputs of the entry the shapes `NAME=1..8x3x224x224`: a dimension with
/// bounds becomes a symbol of the module.
mlir::LogicalResult bindShapes(mlir::ModuleOp module,
                               llvm::ArrayRef<std::string> shapes);

/// "1x3x?x224" of a shape.
std::string printShape(llvm::ArrayRef<int64_t> shape);

/// An error of the inputs, which no node of the graph is to blame for.
mlir::InFlightDiagnostic emitInputError(mlir::func::FuncOp entry);

/// Whether the file leaves dimensions of the entry's inputs open.
bool hasOpenInputs(mlir::func::FuncOp entry);

/// Reports every input of the entry that has open dimensions, with the option
/// to give.
mlir::LogicalResult requireInputShapes(mlir::func::FuncOp entry);

} // namespace msc

#endif // MSC_PASSES_MINDIR_OPENSHAPES_H
