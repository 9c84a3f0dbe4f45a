//===- ComplexBorder.h - complex inputs and results as pairs --------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_COMPLEX_COMPLEXBORDER_H
#define MSC_PASSES_MINDIR_COMPLEX_COMPLEXBORDER_H

#include "mlir/Dialect/Func/IR/FuncOps.h"

namespace msc {

/// Gives complex arguments and results of the function the type that they have
/// in memory, pairs; `mindir.type` keeps what they are. Between them stand
/// mindir.Complex, Real and Imag.
void openBorder(mlir::func::FuncOp graph);

} // namespace msc

#endif // MSC_PASSES_MINDIR_COMPLEX_COMPLEXBORDER_H
