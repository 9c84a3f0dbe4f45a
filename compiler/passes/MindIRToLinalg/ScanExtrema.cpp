//===- ScanExtrema.cpp - Cummax and Cummin --------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/MindIRToLinalg/Routine.h"
#include "dialects/MindIR/IR/ScanOps.h"

using namespace mlir;
using namespace msc;

static SmallVector<Value> scanLargest(OpBuilder &b, mindir::CummaxOp op,
                                      ValueRange x) {
  return createValuesAndPlaces(b, op, "scanExtrema", /*option=*/true, x[0],
                               op.getAxis());
}

static SmallVector<Value> scanSmallest(OpBuilder &b, mindir::CumminOp op,
                                       ValueRange x) {
  return createValuesAndPlaces(b, op, "scanExtrema", /*option=*/false, x[0],
                               op.getAxis());
}

void msc::populateScanExtremaPatterns(TypeConverter &converter,
                                      RewritePatternSet &patterns) {
  patterns.add<LowerBy<scanLargest>, LowerBy<scanSmallest>>(
      converter, patterns.getContext());
}
