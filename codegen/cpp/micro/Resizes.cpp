//===- Resizes.cpp - images of another size -------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/cpp/kernels/blocking.h"
#include "codegen/cpp/micro/MicroKernels.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc;

/// Whether the last dimension is that of the columns, and a row of the result
/// fits the stack, or the last but one is, and pixels lie as vectors.
static bool hasRows(kernel::ResizeOp op) {
  auto type = cast<ShapedType>(op.getInit().getType());
  int64_t last = type.getRank() - 1, columns = op.getColumnDim();
  if (type.getNumElements() == 0)
    return false;
  if (columns == last)
    return fitsResizedRow(type.getDimSize(last));
  return columns == last - 1 && op.getRowDim() < columns;
}

static bool isNearest(Operation *op) {
  auto resize = dyn_cast<kernel::ResizeOp>(op);
  return resize && resize.getKind() == kernel::ResizeKind::Nearest &&
         hasRows(resize);
}

static bool isBilinear(Operation *op) {
  auto resize = dyn_cast<kernel::ResizeOp>(op);
  return resize && resize.getKind() == kernel::ResizeKind::Bilinear &&
         getElementTypeOrSelf(resize.getInput().getType()).isF32() &&
         hasRows(resize);
}

void msc::cpp::addResizes(MicroKernels &kernels) {
  static const PlainMicroKernel nearest("resizeNearest", isNearest),
      bilinear("resizeBilinear", isBilinear);
  kernels.append({&nearest, &bilinear});
}
