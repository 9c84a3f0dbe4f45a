//===- LossOps.h - how far predictions are from their targets -------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_LOSSOPS_H
#define MSC_DIALECTS_MINDIR_LOSSOPS_H

#include "dialects/MindIR/IR/Inference.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/LossOps.h.inc"

namespace msc::mindir {

/// That `reduction` is one of those that are known.
llvm::LogicalResult verifyReduction(mlir::Operation *op,
                                    llvm::StringRef reduction,
                                    llvm::ArrayRef<llvm::StringRef> known = {
                                        "none", "mean", "sum"});

/// The shape of the losses for `none`, else a scalar.
llvm::LogicalResult giveReduced(mlir::Operation *op, llvm::StringRef reduction,
                                const Shape &losses,
                                llvm::SmallVectorImpl<mlir::Type> &types);

} // namespace msc::mindir

#endif // MSC_DIALECTS_MINDIR_LOSSOPS_H
