//===- Regions.h - what the region of a kernel needs of its surroundings --===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_SUPPORT_REGIONS_H
#define MSC_PASSES_SUPPORT_REGIONS_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/Builders.h"

namespace msc {

/// Clones the scalar constants of other blocks that an operation and its
/// regions use to where it stands.
void isolate(mlir::OpBuilder &builder, mlir::Operation *kernel);

/// The blocks of a function and of the branches and loops in it, outer ones
/// first.
llvm::SmallVector<mlir::Block *> getBlocks(mlir::func::FuncOp function);

/// What nothing reads would be a variable without a use.
void eraseDead(mlir::Region &region);

} // namespace msc

#endif // MSC_PASSES_SUPPORT_REGIONS_H
