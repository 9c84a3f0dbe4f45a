//===- Compositions.h - the operators of mint in those of nn --------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// Each function knows the operators of one theme, and gives such a one's
// results; nothing for any other operator.
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_EXT_COMPOSITIONS_H
#define MSC_PASSES_MINDIR_EXT_COMPOSITIONS_H

#include "compiler/passes/Support/Composer.h"

namespace msc {

using Composition = llvm::SmallVector<mlir::Value>;

Composition composeConvolution(Composer &c, mlir::Operation *op);
Composition composeBatchNorm(Composer &c, mlir::Operation *op);
Composition composePool(Composer &c, mlir::Operation *op);
Composition composePad(Composer &c, mlir::Operation *op);
Composition composePatch(Composer &c, mlir::Operation *op);

} // namespace msc

#endif // MSC_PASSES_MINDIR_EXT_COMPOSITIONS_H
