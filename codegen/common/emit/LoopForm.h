//===- LoopForm.h - which template walks loops ----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_CODEGEN_EMIT_LOOPFORM_H
#define MSC_CODEGEN_EMIT_LOOPFORM_H

#include "codegen/common/emit/LoopNest.h"

namespace msc {

/// The templates of codegen/*/kernels: any nest is Loops, the others are
/// faster.
enum class LoopForm { Map, Transpose, Reduce, Loops };

/// That of the micro-kernel: "map".
llvm::StringRef getName(LoopForm form);

/// What was chosen for the operation (`kernel.micro`); nothing, with an error,
/// if nothing was.
mlir::FailureOr<LoopForm> getLoopForm(mlir::Operation *op);

/// What suits a linalg.generic or a linalg.fill of buffers.
LoopForm chooseLoopForm(mlir::Operation *op);

/// A copy of f32 from [batch][rows][columns] to [batch][columns][rows].
struct TransposeShape {
  bounded::Extent batch, rows, columns;
};

/// That of a copy, if it is one.
std::optional<TransposeShape> findTranspose(mlir::linalg::GenericOp op,
                                            const LoopNest &nest);

/// The loops of the operation, as few as there can be; nothing where an
/// operand's map is not affine.
std::optional<LoopNest> getSimplifiedNest(mlir::linalg::GenericOp op);

} // namespace msc

#endif // MSC_CODEGEN_EMIT_LOOPFORM_H
