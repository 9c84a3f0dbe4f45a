//===- LoopForm.h - which template walks a linalg.generic -----------------===//
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

/// A copy of f32 from [batch][rows][columns] to [batch][columns][rows].
struct TransposeShape {
  int64_t batch, rows, columns;
};

/// A linalg.generic as its template takes it.
struct LoopKernel {
  LoopNest nest;
  LoopForm form = LoopForm::Loops;
  std::optional<TransposeShape> transpose = {}; ///< of Transpose
  std::optional<AccumulatorTail> tail = {};     ///< of Reduce
};

/// The loops of the operation, simplified, and what runs them; nothing where an
/// operand's map is not affine.
std::optional<LoopKernel> getLoopKernel(mlir::linalg::GenericOp op);

/// What runs a linalg.generic or a linalg.fill.
LoopForm getLoopForm(mlir::Operation *op);

/// What a reduction starts from, where it does not continue from what the
/// output holds; else null.
mlir::TypedAttr getStart(mlir::linalg::GenericOp op, size_t result);

} // namespace msc

#endif // MSC_CODEGEN_EMIT_LOOPFORM_H
