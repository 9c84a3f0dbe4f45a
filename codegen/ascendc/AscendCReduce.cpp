//===- AscendCReduce.cpp - linalg.generic as reduction over tiles ---------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/ascendc/AscendCKernelPrinter.h"
#include "codegen/ascendc/BodyCost.h"
#include "codegen/ascendc/UnifiedBuffer.h"
#include "codegen/common/write/Literals.h"
#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace msc;

/// The strides of the reduction's result along the kept loops.
static OperandWalk getKeptWalk(const LoopNest &nest) {
  OperandWalk output = nest.operands.back();
  output.strides.resize(getExtents(nest, false).size());
  return output;
}

LogicalResult AscendCKernelPrinter::emitReduction(linalg::GenericOp op,
                                                  const LoopNest &nest) {
  SmallVector<std::string> loads = getLoads(op, nest);
  loads.back() = "acc";
  include(getFunctionHeader(*op.getBody()));
  openTiles("reduce", nest, getBodyCost(*op.getBody()),
            {getPlace(op.getDpsInits()[0], getKeptWalk(nest)),
             getLiteral(kernel::getStart(op, 0))});
  return emitLambda(*op.getBody(), loads, ");");
}

LogicalResult AscendCKernelPrinter::emitSum(linalg::GenericOp op) {
  std::optional<LoopNest> nest = getSimplifiedNest(op);
  std::optional<AccumulatorTail> tail = findAccumulatorTail(op);
  if (!nest || !tail)
    return op.emitOpError("is no sum that folds tiles");
  addKeptLoop(*nest);
  include("sum.h");
  include(getFunctionHeader(*op.getBody()));
  std::string types = "<" + getDimsText(nest->extents) + ", " +
                      std::to_string(getExtents(*nest, false).size()) + ", " +
                      std::to_string(getBodyCost(*op.getBody())) + ">";
  setPrelude("sumStrips" + types);
  openCall("msc::sum" + types,
           {getPlace(op.getDpsInits()[0], getKeptWalk(*nest)),
            getLiteral(kernel::getStart(op, 0))});
  return emitTerm(op, *nest, *tail);
}

LogicalResult AscendCKernelPrinter::emitTerm(linalg::GenericOp op,
                                             const LoopNest &nest,
                                             const AccumulatorTail &tail) {
  Block &body = *op.getBody();
  SmallVector<std::string> loads = getLoads(op, nest);
  ScalarEmitter emitter(statementColumns);
  if (failed(bindOutside(emitter)))
    return failure();
  bindArguments(emitter, body, ArrayRef(loads).drop_back());
  for (Operation &inner : body.without_terminator())
    if (!tail.operations.contains(&inner) && failed(emitter.emit(inner)))
      return failure();
  emitter.addStatement("return ", tail.element, ";");
  lambda(getBodyHead("auto at"), emitter.takeStatements(), ");");
  return success();
}
