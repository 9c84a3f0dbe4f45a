//===- BufferiseOperations.h - how each kind of operation works on buffers ===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_PLAN_BUFFERISEOPERATIONS_H
#define MSC_PASSES_PLAN_BUFFERISEOPERATIONS_H

#include "compiler/passes/Plan/BufferBuilder.h"

namespace msc {

// Compute: one operation each.
void bufferiseGeneric(BufferBuilder &buffers, mlir::linalg::GenericOp op);
void bufferiseEpilogueOp(BufferBuilder &buffers,
                         kernel::EpilogueOpInterface op);
void bufferiseScatter(BufferBuilder &buffers, kernel::ScatterOp op);
/// A kernel with several results.
void bufferiseResults(BufferBuilder &buffers,
                      mlir::DestinationStyleOpInterface op);

// Moves: a view where possible, copies where not.
void bufferiseReshape(BufferBuilder &buffers, mlir::Operation &op);
void bufferiseExtractSlice(BufferBuilder &buffers,
                           mlir::tensor::ExtractSliceOp op);
void bufferiseConcat(BufferBuilder &buffers, mlir::tensor::ConcatOp op);
void bufferiseInsertSlice(BufferBuilder &buffers,
                          mlir::tensor::InsertSliceOp op);
/// The memory of the result, which holds what the operation keeps of it.
BufferView bufferiseSurroundings(BufferBuilder &buffers, mlir::Operation *op);
/// Needs a constant padding value.
void bufferisePad(BufferBuilder &buffers, mlir::tensor::PadOp op);

// What the host does: numbers, and the regions that it steers.
void bufferiseExtract(BufferBuilder &buffers, mlir::tensor::ExtractOp op);
void bufferiseScalar(BufferBuilder &buffers, mlir::Operation &op);

using BlockBufferiser = llvm::function_ref<mlir::LogicalResult(mlir::Block &)>;
/// scf.if and scf.index_switch.
mlir::LogicalResult bufferiseBranches(BufferBuilder &buffers,
                                      mlir::Operation &op,
                                      BlockBufferiser bufferise);
mlir::LogicalResult bufferiseWhile(BufferBuilder &buffers,
                                   mlir::scf::WhileOp op,
                                   BlockBufferiser bufferise);
/// What leaves the function or one of these regions.
void bufferiseTerminator(BufferBuilder &buffers, mlir::Operation &op);

} // namespace msc

#endif // MSC_PASSES_PLAN_BUFFERISEOPERATIONS_H
