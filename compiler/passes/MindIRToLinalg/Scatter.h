//===- Scatter.h - updates, combined with what lies at their places -------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIRTOLINALG_SCATTER_H
#define MSC_PASSES_MINDIRTOLINALG_SCATTER_H

#include "compiler/passes/Support/ScalarBuilder.h"

namespace msc {

/// What an update and the element that is there become, {element, update}.
using Combination =
    llvm::function_ref<mlir::Value(ScalarBuilder &, mlir::Value, mlir::Value)>;

/// A scatter into `init`, along an axis or at coordinates, that combines in the
/// result's element type; half precision in float32, each step rounded.
mlir::Value createScatter(mlir::OpBuilder &builder, mlir::Operation *op,
                          mlir::Value updates, mlir::Value indices,
                          mlir::Value init, std::optional<int64_t> axis,
                          Combination combine);

} // namespace msc

#endif // MSC_PASSES_MINDIRTOLINALG_SCATTER_H
