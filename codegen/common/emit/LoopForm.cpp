//===- LoopForm.cpp - which template walks a linalg.generic ---------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/emit/LoopForm.h"

using namespace mlir;
using namespace msc;

TypedAttr msc::getStart(linalg::GenericOp op, size_t result) {
  auto starts = op->getAttrOfType<ArrayAttr>("kernel.start");
  return starts && !isa<UnitAttr>(starts[result])
             ? dyn_cast<TypedAttr>(starts[result])
             : TypedAttr();
}

/// msc::reduce writes densely over the kept loops.
static bool writesDensely(const LoopNest &nest) {
  int64_t expected = 1;
  for (int64_t i = nest.rank() - 1; i >= 0; --i) {
    if (nest.reduced[i])
      continue;
    if (nest.operands.back().strides[i] != expected)
      return false;
    expected *= nest.extents[i];
  }
  return true;
}

static bool isCopyOfFloats(linalg::GenericOp op) {
  Block *body = op.getBody();
  return op.getNumDpsInputs() == 1 && body->getArgument(0).getType().isF32() &&
         body->getTerminator()->getOperand(0) == body->getArgument(0);
}

static std::optional<TransposeShape> findTranspose(linalg::GenericOp op,
                                                   const LoopNest &nest) {
  int64_t rank = nest.rank();
  if (!isCopyOfFloats(op) || rank < 2 || rank > 3 || nest.operands[0].start ||
      nest.operands[1].start)
    return std::nullopt;
  TransposeShape shape{rank == 3 ? nest.extents[0] : 1, nest.extents[rank - 1],
                       nest.extents[rank - 2]};
  ArrayRef<int64_t> x = nest.operands[0].strides, y = nest.operands[1].strides;
  bool isTurned = y[rank - 1] == 1 && y[rank - 2] == shape.rows &&
                  x[rank - 1] == shape.columns && x[rank - 2] == 1;
  int64_t item = shape.rows * shape.columns;
  if (!isTurned || (rank == 3 && (y[0] != item || x[0] != item)))
    return std::nullopt;
  return shape;
}

std::optional<LoopKernel> msc::getLoopKernel(linalg::GenericOp op) {
  std::optional<LoopNest> nest = getLoopNest(op);
  if (!nest)
    return std::nullopt;
  if (op.hasIndexSemantics())
    orderReducedLast(*nest);
  else
    simplify(*nest, op.getNumDpsInputs());
  LoopKernel kernel{std::move(*nest)};
  if (op.getNumDpsInits() != 1)
    return kernel;
  if (op.getNumReductionLoops()) {
    if (!op.hasIndexSemantics() && getStart(op, 0) &&
        writesDensely(kernel.nest))
      kernel.tail = findAccumulatorTail(op);
    kernel.form = kernel.tail ? LoopForm::Reduce : LoopForm::Loops;
  } else if (!op.payloadUsesValueFromOperand(op.getDpsInitOperand(0))) {
    kernel.transpose = findTranspose(op, kernel.nest);
    kernel.form = kernel.transpose ? LoopForm::Transpose : LoopForm::Map;
  }
  return kernel;
}

LoopForm msc::getLoopForm(Operation *op) {
  if (isa<linalg::FillOp>(op))
    return LoopForm::Map;
  std::optional<LoopKernel> loops = getLoopKernel(cast<linalg::GenericOp>(op));
  return loops ? loops->form : LoopForm::Loops;
}
