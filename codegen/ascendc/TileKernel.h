//===- TileKernel.h - what suits vector instructions ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_CODEGEN_ASCENDC_TILEKERNEL_H
#define MSC_CODEGEN_ASCENDC_TILEKERNEL_H

#include "codegen/common/emit/LoopForm.h"

namespace msc {

/// What suits a linalg.generic or a linalg.fill of buffers: Loops where the
/// body, the operands or the stores have no vector instructions.
LoopForm chooseTileForm(mlir::Operation *op);

/// Gives a nest at least one kept loop, as tiles have.
void addKeptLoop(LoopNest &nest);

/// Those of the loops that are reduced, or of the kept ones.
llvm::SmallVector<int64_t> getExtents(const LoopNest &nest, bool reduced);

} // namespace msc

#endif // MSC_CODEGEN_ASCENDC_TILEKERNEL_H
