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

/// Whether the body adds up elements, some at least.
static bool isSum(const LoopKernel &loops) {
  return loops.tail && loops.tail->operations.size() == 1 &&
         isa<arith::AddFOp>(loops.tail->operations.front()) &&
         !llvm::is_contained(loops.nest.extents, 0);
}

/// Whether these lie side by side along the reduced loops and not along the
/// kept ones, and a tile of them fits beside its folds.
static bool isAlongLines(linalg::GenericOp op, const LoopNest &nest) {
  size_t kept = getExtents(nest, false).size();
  ArrayRef<int64_t> strides = nest.operands.front().strides;
  return strides.back() == 1 && strides[kept - 1] != 1 &&
         fitsUnifiedBuffer(getBodyCost(*op.getBody()), getRowsBytes());
}

/// The strides of the reduction's result along the kept loops.
static OperandWalk getKeptWalk(const LoopNest &nest) {
  OperandWalk output = nest.operands.back();
  output.strides.resize(getExtents(nest, false).size());
  return output;
}

LogicalResult AscendCKernelPrinter::emitReduction(linalg::GenericOp op,
                                                  const LoopKernel &loops) {
  if (isSum(loops) && isAlongLines(op, loops.nest))
    return emitSum(op, loops);
  SmallVector<std::string> loads = getLoads(op, loops.nest);
  loads.back() = "acc";
  include(getFunctionHeader(*op.getBody()));
  openTiles("reduce", loops.nest, getBodyCost(*op.getBody()),
            {getPlace(op.getDpsInits()[0], getKeptWalk(loops.nest)),
             getLiteral(getStart(op, 0))});
  return emitLambda(*op.getBody(), loads, ");");
}

LogicalResult AscendCKernelPrinter::emitSum(linalg::GenericOp op,
                                            const LoopKernel &loops) {
  const LoopNest &nest = loops.nest;
  include("sum.h");
  include(getFunctionHeader(*op.getBody()));
  std::string types = "<" + getDimsText(nest.extents) + ", " +
                      std::to_string(getExtents(nest, false).size()) + ", " +
                      std::to_string(getBodyCost(*op.getBody())) + ">";
  setPrelude("sumStrips" + types);
  openCall("msc::sum" + types,
           {getPlace(op.getDpsInits()[0], getKeptWalk(nest)),
            getLiteral(getStart(op, 0))});
  return emitTerm(op, loops);
}

LogicalResult AscendCKernelPrinter::emitTerm(linalg::GenericOp op,
                                             const LoopKernel &loops) {
  Block &body = *op.getBody();
  SmallVector<std::string> loads = getLoads(op, loops.nest);
  ScalarEmitter emitter(statementColumns);
  if (failed(bindOutside(emitter)))
    return failure();
  bindArguments(emitter, body, ArrayRef(loads).drop_back());
  for (Operation &inner : body.without_terminator())
    if (!loops.tail->operations.contains(&inner) && failed(emitter.emit(inner)))
      return failure();
  emitter.addStatement("return ", loops.tail->element, ";");
  lambda(getBodyHead("auto at"), emitter.takeStatements(), ");");
  return success();
}
