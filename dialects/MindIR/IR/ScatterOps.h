//===- ScatterOps.h - updates, written where indices point ----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_SCATTEROPS_H
#define MSC_DIALECTS_MINDIR_SCATTEROPS_H

#include "dialects/MindIR/IR/MindIR.h"

namespace msc::mindir {

/// The type of x, which `v` must fit.
llvm::LogicalResult inferRows(mlir::Operation *op, mlir::Value x, mlir::Value v,
                              llvm::ArrayRef<int64_t> indices,
                              llvm::SmallVectorImpl<mlir::Type> &types);

} // namespace msc::mindir

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/ScatterOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_SCATTEROPS_H
