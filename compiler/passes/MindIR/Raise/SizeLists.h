//===- SizeLists.h - tensors of integers that follow from dimensions ------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_RAISE_SIZELISTS_H
#define MSC_PASSES_MINDIR_RAISE_SIZELISTS_H

#include "compiler/passes/Evaluate/Evaluate.h"

namespace msc {

/// MindSpore 2.0 takes shapes apart and puts them together as tensors. The
/// result, a constant, of an operator that moves integers of which some follow
/// from the sizes of a run; null for others.
mlir::Value moveSizes(mlir::OpBuilder &builder, const Evaluator &evaluator,
                      mlir::Operation *op);

} // namespace msc

#endif // MSC_PASSES_MINDIR_RAISE_SIZELISTS_H
