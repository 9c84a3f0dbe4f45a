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

/// Whether a linalg operation of buffers adds up lanes that lie side by side: a
/// reduction that folds whole tiles.
bool isTileSum(mlir::Operation *op);

/// Puts a loop of one step around a nest that keeps none.
void addKeptLoop(LoopNest &nest);

/// Those of the loops that are reduced, or of the kept ones.
bounded::Shape getExtents(const LoopNest &nest, bool reduced);

} // namespace msc

#endif // MSC_CODEGEN_ASCENDC_TILEKERNEL_H
