//===- ResizeTables.h - where the pixels of resized images lie ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// Which pixels a row or column of the result reads, and with which weight, in
// float as MindSpore computes it: while compiling where the sizes are known, by
// a loop over the table where a run chooses them.
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIRTOLINALG_RESIZETABLES_H
#define MSC_PASSES_MINDIRTOLINALG_RESIZETABLES_H

#include "compiler/passes/Support/TensorBuilder.h"

namespace msc {

/// The rows or columns of an image, before and after.
struct ResizedDim {
  bounded::Extent from, to;
  bool alignCorners = false;
  /// Where in the input lies the middle of its pixel 0, and of the result's.
  double first = 0, firstResult = 0;
};

/// The nearest pixel of each one of the result.
mlir::Value createNearestTable(mlir::OpBuilder &builder, mlir::Location loc,
                               const ResizedDim &dim);

/// The two pixels of which each one of the result is a mixture, and the share
/// of the second.
llvm::SmallVector<mlir::Value> createLinearTables(mlir::OpBuilder &builder,
                                                  mlir::Location loc,
                                                  const ResizedDim &dim,
                                                  mlir::Type shareType);

} // namespace msc

#endif // MSC_PASSES_MINDIRTOLINALG_RESIZETABLES_H
