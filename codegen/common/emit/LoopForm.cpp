//===- LoopForm.cpp - which template walks a linalg.generic ---------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/emit/LoopForm.h"
#include "codegen/common/target/MicroKernel.h"

using namespace mlir;
using namespace msc;

StringRef msc::getName(LoopForm form) {
  switch (form) {
  case LoopForm::Map:
    return "map";
  case LoopForm::Transpose:
    return "transpose";
  case LoopForm::Reduce:
    return "reduce";
  case LoopForm::Loops:
    return "loops";
  }
  return "";
}

FailureOr<LoopForm> msc::getLoopForm(Operation *op) {
  FailureOr<kernel::MicroAttr> micro = requireMicro(op);
  if (failed(micro))
    return failure();
  for (LoopForm form :
       {LoopForm::Map, LoopForm::Transpose, LoopForm::Reduce, LoopForm::Loops})
    if (micro->getName() == getName(form))
      return form;
  return op->emitOpError("is loops, but its micro-kernel is ")
         << micro->getName();
}

/// msc::reduce writes densely over the kept loops.
static bool writesDensely(const LoopNest &nest) {
  bounded::Extent expected = 1;
  for (int64_t i = nest.rank() - 1; i >= 0; --i) {
    if (nest.reduced[i])
      continue;
    if (nest.operands.back().strides[i] != expected)
      return false;
    expected = expected * nest.extents[i];
  }
  return true;
}

static bool isCopyOfFloats(linalg::GenericOp op) {
  Block *body = op.getBody();
  return op.getNumDpsInputs() == 1 && body->getArgument(0).getType().isF32() &&
         body->getTerminator()->getOperand(0) == body->getArgument(0);
}

std::optional<TransposeShape> msc::findTranspose(linalg::GenericOp op,
                                                 const LoopNest &nest) {
  int64_t rank = nest.rank();
  if (!isCopyOfFloats(op) || rank < 2 || rank > 3 || nest.operands[0].start ||
      nest.operands[1].start)
    return std::nullopt;
  TransposeShape shape{rank == 3 ? nest.extents[0] : 1, nest.extents[rank - 1],
                       nest.extents[rank - 2]};
  bounded::Sizes x = nest.operands[0].strides, y = nest.operands[1].strides;
  bool isTurned = y[rank - 1] == 1 && y[rank - 2] == shape.rows &&
                  x[rank - 1] == shape.columns && x[rank - 2] == 1;
  bounded::Extent item = shape.rows * shape.columns;
  if (!isTurned || (rank == 3 && (y[0] != item || x[0] != item)))
    return std::nullopt;
  return shape;
}

std::optional<LoopNest> msc::getSimplifiedNest(linalg::GenericOp op) {
  std::optional<LoopNest> nest = getLoopNest(op);
  if (!nest)
    return nest;
  if (op.hasIndexSemantics())
    orderReducedLast(*nest);
  else
    simplify(*nest, op.getNumDpsInputs());
  return nest;
}

/// Whether partial results can be joined.
static bool isReduction(linalg::GenericOp op, const LoopNest &nest) {
  return !op.hasIndexSemantics() && kernel::getStart(op, 0) &&
         writesDensely(nest) && findAccumulatorTail(op);
}

LoopForm msc::chooseLoopForm(Operation *op) {
  if (isa<linalg::FillOp>(op))
    return LoopForm::Map;
  auto generic = cast<linalg::GenericOp>(op);
  std::optional<LoopNest> nest = getSimplifiedNest(generic);
  if (!nest || generic.getNumDpsInits() != 1)
    return LoopForm::Loops;
  if (generic.getNumReductionLoops())
    return isReduction(generic, *nest) ? LoopForm::Reduce : LoopForm::Loops;
  if (generic.payloadUsesValueFromOperand(generic.getDpsInitOperand(0)))
    return LoopForm::Loops;
  return findTranspose(generic, *nest) ? LoopForm::Transpose : LoopForm::Map;
}
