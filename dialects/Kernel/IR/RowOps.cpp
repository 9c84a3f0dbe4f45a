//===- RowOps.cpp - verifiers and work of the kernels of rows -------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/Kernel/IR/Kernel.h"

using namespace mlir;
using namespace msc::kernel;

LogicalResult msc::kernel::verifyRows(RowOpInterface op) {
  auto input = cast<ShapedType>(op.getInput().getType());
  ArrayRef<int64_t> over = op.getOver();
  bool rising = !over.empty() && over.front() >= 0 &&
                over.back() < input.getRank() &&
                llvm::is_sorted(over, std::less_equal<int64_t>());
  if (!rising)
    // row_c1
    return op.emitOpError("goes over dimensions that its input does not have, "
                          "or not in rising order");
  auto init = cast<EpilogueOpInterface>(*op).getInit();
  if (cast<ShapedType>(init.getType()).getShape() != input.getShape())
    // row_c2
    return op.emitOpError("has a result of another shape than its input");
  return success();
}

bool msc::kernel::areAdjacent(ArrayRef<int64_t> dims) {
  return dims.back() - dims.front() + 1 == int64_t(dims.size());
}

/// Of every element: largest, difference, exponential, sum, quotient.
int64_t SoftmaxOp::getFlops() {
  return 5 * cast<ShapedType>(getInput().getType()).getNumElements();
}

/// Of every element: sum, difference, square, sum, product.
int64_t NormOp::getFlops() {
  return 5 * cast<ShapedType>(getInput().getType()).getNumElements();
}
