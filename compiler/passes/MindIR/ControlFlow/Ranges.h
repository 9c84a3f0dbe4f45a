//===- Ranges.h - ranges of numbers that only a run knows -----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_CONTROLFLOW_RANGES_H
#define MSC_PASSES_MINDIR_CONTROLFLOW_RANGES_H

#include "compiler/passes/MindIR/ControlFlow/AbstractValue.h"

namespace msc {

/// What make_range makes of `bounds`; nothing where they are no int64 numbers.
std::optional<AbstractValue> makeRange(mlir::OpBuilder &builder,
                                       mlir::Location loc,
                                       llvm::ArrayRef<AbstractValue> bounds);

/// len(range)
mlir::Value createLength(mlir::OpBuilder &builder, mlir::Location loc,
                         const AbstractValue &range);

/// range[index], also from its end.
mlir::Value createElement(mlir::OpBuilder &builder, mlir::Location loc,
                          const AbstractValue &range, mlir::Value index);

} // namespace msc

#endif // MSC_PASSES_MINDIR_CONTROLFLOW_RANGES_H
