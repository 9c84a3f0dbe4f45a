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

/// A copy of f32 from [batch][rows][columns] to [batch][columns][rows].
static bool isTranspose(linalg::GenericOp op, const LoopNest &nest) {
  Block *body = op.getBody();
  bool isCopy = op.getNumDpsInputs() == 1 &&
                body->getTerminator()->getOperand(0) == body->getArgument(0);
  int64_t rank = nest.rank();
  if (!isCopy || !body->getArgument(0).getType().isF32() || rank < 2 ||
      rank > 3 || nest.operands[0].start || nest.operands[1].start)
    return false;
  int64_t columns = nest.extents[rank - 2], rows = nest.extents[rank - 1];
  ArrayRef<int64_t> x = nest.operands[0].strides, y = nest.operands[1].strides;
  bool isTurned = y[rank - 1] == 1 && y[rank - 2] == rows &&
                  x[rank - 1] == columns && x[rank - 2] == 1;
  return isTurned && (rank == 2 || (y[0] == rows * columns && x[0] == y[0]));
}

static bool isReduction(linalg::GenericOp op) {
  return llvm::is_contained(op.getIteratorTypesArray(),
                            utils::IteratorType::reduction);
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
  if (isReduction(op)) {
    if (!op.hasIndexSemantics() && getStart(op, 0) &&
        writesDensely(kernel.nest))
      kernel.tail = findAccumulatorTail(op);
    kernel.form = kernel.tail ? LoopForm::Reduce : LoopForm::Loops;
  } else if (!op.payloadUsesValueFromOperand(op.getDpsInitOperand(0))) {
    kernel.form =
        isTranspose(op, kernel.nest) ? LoopForm::Transpose : LoopForm::Map;
  }
  return kernel;
}
