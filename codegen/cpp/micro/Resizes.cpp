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

/// Whether columns are the last dimension, and a row of the result fits the
/// stack, or the last but one, and channels lie as vectors. Loops are faster at
/// rows of less than `fewest` pixels, and at fewer than 4 channels.
static bool hasRows(kernel::ResizeOp op, int64_t fewest) {
  auto type = cast<ShapedType>(op.getInit().getType());
  int64_t last = type.getRank() - 1, columns = op.getColumnDim(),
          size = type.getDimSize(last);
  if (type.getNumElements() == 0)
    return false;
  if (columns == last)
    return size >= fewest && fitsResizedRow(size);
  return columns == last - 1 && op.getRowDim() < columns && size >= 4;
}

static bool isNearest(Operation *op) {
  auto resize = dyn_cast<kernel::ResizeOp>(op);
  return resize && resize.getKind() == kernel::ResizeKind::Nearest &&
         hasRows(resize, 12);
}

static bool isBilinear(Operation *op) {
  auto resize = dyn_cast<kernel::ResizeOp>(op);
  return resize && resize.getKind() == kernel::ResizeKind::Bilinear &&
         getElementTypeOrSelf(resize.getInput().getType()).isF32() &&
         hasRows(resize, 6);
}

void msc::cpp::addResizes(MicroKernels &kernels) {
  static const PlainMicroKernel nearest("resizeNearest", isNearest,
                                        /*takesOpen=*/true),
      bilinear("resizeBilinear", isBilinear, /*takesOpen=*/true);
  kernels.append({&nearest, &bilinear});
}
