//===- ScanOps.cpp - the verifier of CumulativeLogsumexp ------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/ScanOps.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc::mindir;

/// It is computed in float32, whose lowest number no float16 holds.
LogicalResult CumulativeLogsumexpOp::verify() {
  if (getExclusive() && getElementTypeOrSelf(getType()).isF16())
    // cumulative_logsumexp_c1
    return emitOpError("exclusive is not supported for float16");
  return success();
}
