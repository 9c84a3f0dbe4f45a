//===- ScanOps.cpp - the verifier and work of kernel.scan -----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/Kernel/IR/Kernel.h"

using namespace mlir;
using namespace msc::kernel;

LogicalResult ScanOp::verify() {
  if (getOver().size() != 1)
    // scan_c1
    return emitOpError("runs along one dimension, not along ")
           << getOver().size();
  if (getElementTypeOrSelf(getInit().getType()) !=
      getElementTypeOrSelf(getInput().getType()))
    // scan_c2
    return emitOpError("has a result of another element type than its input");
  return success();
}

/// Of every element: a sum or product.
int64_t ScanOp::getFlops() {
  return cast<ShapedType>(getInput().getType()).getNumElements();
}
