//===- TileKernel.h - what suits vector instructions ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_CODEGEN_ASCENDC_TILEKERNEL_H
#define MSC_CODEGEN_ASCENDC_TILEKERNEL_H

#include "codegen/common/emit/LoopForm.h"

namespace msc {

/// The operation as the templates take it. Its form is Loops where its body,
/// its operands or its stores have no vector instructions; else its nest has
/// at least one kept loop. Nothing where an operand's map is not affine.
std::optional<LoopKernel> getTileKernel(mlir::linalg::GenericOp op);

/// A Map, or Loops of elements that tiles do not hold; nothing where the value
/// is not constant.
std::optional<LoopKernel> getTileKernel(mlir::linalg::FillOp op);

/// Puts a loop of one step around a nest that keeps none.
void addKeptLoop(LoopNest &nest);

/// What runs a linalg.generic or a linalg.fill.
LoopForm getTileForm(mlir::Operation *op);

/// Those of the loops that are reduced, or of the kept ones.
llvm::SmallVector<int64_t> getExtents(const LoopNest &nest, bool reduced);

} // namespace msc

#endif // MSC_CODEGEN_ASCENDC_TILEKERNEL_H
