//===- ComplexFourier.h - Fourier transforms on parts ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_COMPLEX_COMPLEXFOURIER_H
#define MSC_PASSES_MINDIR_COMPLEX_COMPLEXFOURIER_H

#include "compiler/passes/MindIR/Complex/ComplexMoves.h"

namespace msc {

/// A transform of MindSpore's as one mindir.fourier for each dimension. A real
/// operand and a real result have one part.
PartsOfResults transformParts(mlir::OpBuilder &builder, mlir::Operation *op,
                              llvm::ArrayRef<mlir::ValueRange> operands);

/// STFT, likewise.
PartsOfResults transformFrames(mlir::OpBuilder &builder, mlir::Operation *op,
                               llvm::ArrayRef<mlir::ValueRange> operands);

} // namespace msc

#endif // MSC_PASSES_MINDIR_COMPLEX_COMPLEXFOURIER_H
