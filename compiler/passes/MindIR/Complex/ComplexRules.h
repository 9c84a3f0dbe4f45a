//===- ComplexRules.h - what each operator is on parts --------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_COMPLEX_COMPLEXRULES_H
#define MSC_PASSES_MINDIR_COMPLEX_COMPLEXRULES_H

#include "compiler/passes/MindIR/Complex/ComplexMoves.h"

namespace msc {

/// The parts of an operator's results, of those of its operands; what is real
/// has one part.
using ComplexRule = PartsOfResults (*)(mlir::OpBuilder &builder,
                                       mlir::Operation *op,
                                       llvm::ArrayRef<mlir::ValueRange>);

/// Null for what has no arithmetic on complex numbers of its types.
ComplexRule findComplexRule(mlir::Operation *op);

} // namespace msc

#endif // MSC_PASSES_MINDIR_COMPLEX_COMPLEXRULES_H
