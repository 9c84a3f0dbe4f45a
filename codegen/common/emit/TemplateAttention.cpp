//===- TemplateAttention.cpp - attention as a template call ---------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/emit/TemplatePrinter.h"
#include "codegen/common/target/MicroKernel.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc;

/// The lambdas of scores and weights count the scores' dimensions, the last
/// one the result's, as the two products do.
LogicalResult TemplatePrinter::emit(kernel::AttentionOp op) {
  FailureOr<kernel::MicroAttr> micro = requireMicro(op);
  if (failed(micro))
    return failure();
  include("attention.h");
  SmallVector<std::string> arguments;
  for (Value operand :
       {op.getQuery(), op.getKey(), op.getValue(), op.getInit()})
    arguments.push_back(nameOf(operand));
  if (micro->getScratch())
    arguments.push_back(
        getScratch(getElementTypeOrSelf(op.getInit().getType())));
  openTemplate(micro->getName(),
               {getShapeArgument("BatchMatMulShape", getScoresShapeText(op)) +
                ", " +
                getShapeArgument("BatchMatMulShape", getResultShapeText(op))},
               arguments);
  constexpr int64_t rank = 4;
  if (failed(emitElements(op, op.getScores(), op.getMappedScoreExtras(), rank,
                          std::nullopt, ",")) ||
      failed(emitElements(op, op.getWeights(), {}, rank, std::nullopt, ",")))
    return failure();
  return emitEpilogue(op, rank, op.getResultOrder());
}
