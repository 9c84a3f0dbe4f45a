//===- AscendCLoops.cpp - linalg.generic by elements, on the scalar unit --===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/ascendc/AscendCKernelPrinter.h"
#include "codegen/ascendc/BodyCost.h"
#include "codegen/ascendc/CacheLines.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace msc;

void AscendCKernelPrinter::openLoops(const LoopNest &nest, ValueRange results) {
  include("loops.h");
  bounded::Sizes extents(nest.extents);
  int64_t outer = llvm::find(nest.reduced, true) - nest.reduced.begin();
  std::string places = getDimsText(extents.take_front(outer)),
              grain = std::to_string(getGrain(nest, outer, results));
  setPrelude("loopsRuns<" + places + ", " + grain + ">");
  SmallVector<std::string> starts;
  for (auto [walk, result] :
       llvm::zip(ArrayRef(nest.operands).take_back(results.size()), results))
    starts.push_back(getPointerText(nameOf(result), walk.start));
  openCall("msc::loops<" + places + ", " +
               getDimsText(extents.drop_front(outer)) + ", " + grain + ">",
           {"msc::lines(" + llvm::join(starts, ", ") + ")"});
}

LogicalResult AscendCKernelPrinter::emitLoops(linalg::GenericOp op,
                                              const LoopNest &nest) {
  if (StringRef header = getFunctionHeader(*op.getBody());
      header != "lanes_math.h")
    include(header);
  openLoops(nest, op.getDpsInits());
  emitStarts(op, nest);
  return emitStep(op, nest);
}
