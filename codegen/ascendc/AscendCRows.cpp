//===- AscendCRows.cpp - kernels of rows as template calls ----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/ascendc/AscendCKernelPrinter.h"
#include "codegen/ascendc/BodyCost.h"
#include "codegen/ascendc/RowKernel.h"
#include "codegen/ascendc/UnifiedBuffer.h"
#include "codegen/common/write/Literals.h"

using namespace mlir;
using namespace msc;

/// "<msc::Dims<12, 128, 128>, 2, 3, 1>": where the rows lie, and the slots that
/// the epilogue takes.
static std::string getTemplateArguments(const LoopNest &nest, int64_t values) {
  auto first = llvm::find(nest.reduced, true) - nest.reduced.begin(),
       length = llvm::count(nest.reduced, true);
  return "<" + getDimsText(nest.extents) + ", " + std::to_string(first) + ", " +
         std::to_string(first + length) + ", " + std::to_string(values) + ">";
}

template <typename RowOp>
LogicalResult AscendCKernelPrinter::emitRows(RowOp op, StringRef function,
                                             ArrayRef<std::string> options) {
  Block &body = op.getEpilogue().front();
  std::optional<LoopNest> nest = getRowNest(op);
  if (!nest)
    return op.emitOpError("an epilogue operand has no fixed strides");
  int64_t values = getBodyCost(body);
  if (failed(checkEpilogue(op)) ||
      failed(checkUnifiedBuffer(op, values, getRowsBytes())))
    return failure();
  include("rows.h");
  include(getFunctionHeader(body));
  std::string types = getTemplateArguments(*nest, values);
  setPrelude("rowsStrips" + types);
  SmallVector<std::string> arguments = {
      getPlace(op.getInput(), nest->operands[0]),
      getPlace(op.getInit(), nest->operands[1])};
  llvm::append_range(arguments, options);
  openCall("msc::" + function.str() + types, arguments);
  SmallVector<std::string> loads = {"acc"};
  for (auto [extra, walk] :
       llvm::zip(op.getExtras(), ArrayRef(nest->operands).drop_front(2)))
    loads.push_back("at.load(" + getPlace(extra, walk) + ")");
  return emitLambda(body, loads, ");");
}

LogicalResult AscendCKernelPrinter::emit(kernel::SoftmaxOp op) {
  return emitRows(op, op.getLog() ? "logSoftmax" : "softmax");
}

LogicalResult AscendCKernelPrinter::emit(kernel::NormOp op) {
  return emitRows(op, "norm", getF32Literal(op.getEpsilonAttr()));
}

LogicalResult AscendCKernelPrinter::emit(kernel::GroupNormOp op) {
  return emitRows(op, "norm", getF32Literal(op.getEpsilonAttr()));
}
