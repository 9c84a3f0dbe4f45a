//===- CutOp.cpp - as many elements as a run has found --------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/Bounded/IR/Extent.h"

using namespace mlir;
using namespace msc::bounded;

LogicalResult CutOp::verify() {
  Shape from = getExtents(getSource()), to = getExtents(getResult());
  bool fits = !to.empty() && to.front().getSymbol() &&
              from.getBounds() == to.getBounds() &&
              Sizes(from).drop_front() == Sizes(to).drop_front() &&
              getSource().getType().getElementType() ==
                  getResult().getType().getElementType();
  if (!fits)
    // cut_c1
    return emitOpError("has a result that is not the first of its source");
  return success();
}

unsigned CutOp::getSymbol() {
  return *getExtents(getResult()).front().getSymbol();
}
