//===- ComplexMoves.h - operators that do the same to both parts ----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_COMPLEX_COMPLEXMOVES_H
#define MSC_PASSES_MINDIR_COMPLEX_COMPLEXMOVES_H

#include "compiler/passes/MindIR/Complex/Part.h"

namespace msc {

/// A complex number, or a tensor of them.
bool isComplex(mlir::Type type);
/// A tensor's type with the type of the parts in place of complex; other types
/// as they are.
mlir::Type getPartType(mlir::Type type);

/// What moves numbers or adds them up: the parts of its results are those of
/// its operands, moved alike.
bool isMove(mlir::Operation *op);

/// A copy of the operator that reads these operands and computes one part.
mlir::Operation *createOnParts(mlir::OpBuilder &builder, mlir::Operation *op,
                               mlir::ValueRange operands);

/// The parts of each result.
using PartsOfResults = llvm::SmallVector<llvm::SmallVector<mlir::Value>>;
PartsOfResults moveParts(mlir::OpBuilder &builder, mlir::Operation *op,
                         llvm::ArrayRef<mlir::ValueRange> operands);
PartsOfResults multiplyParts(mlir::OpBuilder &builder, mlir::Operation *op,
                             llvm::ArrayRef<mlir::ValueRange> operands);

} // namespace msc

#endif // MSC_PASSES_MINDIR_COMPLEX_COMPLEXMOVES_H
