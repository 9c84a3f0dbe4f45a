//===- SpecialOps.cpp - verifiers of special functions --------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/SpecialOps.h"

using namespace mlir;
using namespace msc::mindir;

LogicalResult MvlgammaOp::verify() {
  int64_t p = getP();
  if (p < 1)
    // mvlgamma_c1
    return emitOpError("needs p of at least 1, got ") << p;
  return success();
}
