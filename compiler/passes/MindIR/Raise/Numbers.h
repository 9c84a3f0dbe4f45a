//===- Numbers.h - Python numbers that only a run knows -------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_RAISE_NUMBERS_H
#define MSC_PASSES_MINDIR_RAISE_NUMBERS_H

#include "dialects/MindIR/IR/GraphOps.h"
#include "dialects/MindIR/IR/MindIR.h"

namespace msc {

/// Such numbers are tensors without dimensions. Where an operator on numbers
/// reads one: the result of the operator on tensors that computes the same.
mlir::Value raiseNumber(mlir::OpBuilder &builder, mindir::NodeOp node);

/// The number as a tensor without dimensions, of the element type.
mlir::Value numberAsTensor(mlir::OpBuilder &builder, mlir::Location loc,
                           mlir::Value number, mlir::Type element);

/// The same of an operator on numbers that follow from the sizes of a run,
/// where what it computes cannot be said as such: null for others.
mlir::Value raiseOpenNumber(mlir::OpBuilder &builder, mlir::Operation *op);

} // namespace msc

#endif // MSC_PASSES_MINDIR_RAISE_NUMBERS_H
