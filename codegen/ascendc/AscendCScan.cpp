//===- AscendCScan.cpp - running sums and products, on the scalar unit ----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/ascendc/AscendCKernelPrinter.h"
#include "codegen/ascendc/CacheLines.h"
#include "codegen/ascendc/RowKernel.h"
#include "codegen/common/emit/ScanText.h"

using namespace mlir;
using namespace msc;

/// Walks the reduced loop from its end.
static void reverse(LoopNest &nest) {
  int64_t last = nest.rank() - 1;
  for (OperandWalk &walk : nest.operands) {
    walk.start += ((nest.extents[last] - 1) * walk.strides[last]).getBound();
    walk.strides[last] = walk.strides[last] * -1;
  }
}

LogicalResult AscendCKernelPrinter::emit(kernel::ScanOp op) {
  LoopNest nest = *getRowNest(op); // its buffers are dense
  orderReducedLast(nest);
  bounded::Sizes extents(nest.extents);
  std::string outer = getDimsText(extents.drop_back()),
              grain =
                  std::to_string(getGrain(nest, nest.rank() - 1, op.getInit())),
              result =
                  getPointerText(nameOf(op.getInit()), nest.operands[1].start);
  include("scan.h");
  setPrelude("loopsRuns<" + outer + ", " + grain + ">");
  if (op.getReverse())
    reverse(nest);
  line("msc::scan<" + outer + ", " + getDimsText(extents.take_back()) + ", " +
       grain + ", " + getScanText(op) + ">(");
  line("    msc::lines(" + result + "), " +
       getPlace(op.getInput(), nest.operands[0]) + ",");
  line("    " + getPlace(op.getInit(), nest.operands[1]) + ");");
  return success();
}
