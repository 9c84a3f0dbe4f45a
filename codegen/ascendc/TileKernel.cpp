//===- TileKernel.cpp - what suits vector instructions --------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/ascendc/TileKernel.h"
#include "codegen/ascendc/BodyCost.h"
#include "codegen/ascendc/UnifiedBuffer.h"
#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace msc;

void msc::addKeptLoop(LoopNest &nest) {
  if (!llvm::is_contained(nest.reduced, false))
    prependUnitLoop(nest);
}

bounded::Shape msc::getExtents(const LoopNest &nest, bool reduced) {
  bounded::Shape extents;
  for (int64_t i = 0; i < nest.rank(); ++i)
    if (nest.reduced[i] == reduced)
      extents.push_back(nest.extents[i]);
  return extents;
}

/// Whether rows are stored densely, as tiles are.
static bool storesRows(const LoopNest &nest) {
  bounded::Shape kept = getExtents(nest, false);
  return kept.back() == 1 || nest.operands.back().strides[kept.size() - 1] == 1;
}

static bool holdsFloats(Value buffer) {
  return cast<MemRefType>(buffer.getType()).getElementType().isF32();
}

/// A reduction is one whatever its body: tiles are never joined.
static LoopForm chooseForm(linalg::GenericOp op) {
  if (!op.getNumReductionLoops())
    return chooseLoopForm(op);
  return op.getNumDpsInits() == 1 &&
                 isa_and_nonnull<FloatAttr>(kernel::getStart(op, 0))
             ? LoopForm::Reduce
             : LoopForm::Loops;
}

/// Whether all that the body sees are lanes of f32, of which the unified buffer
/// holds a tile.
static bool hasLanesOnly(linalg::GenericOp op) {
  Block &body = *op.getBody();
  return !op.hasIndexSemantics() && !findScalarOperation(body) &&
         llvm::all_of(op->getOperands(), holdsFloats) &&
         fitsUnifiedBuffer(getBodyCost(body), 0);
}

static LoopForm chooseForm(linalg::GenericOp op, LoopNest nest) {
  addKeptLoop(nest);
  return hasLanesOnly(op) && storesRows(nest) ? chooseForm(op)
                                              : LoopForm::Loops;
}

static LoopForm chooseForm(linalg::FillOp op, LoopNest nest) {
  addKeptLoop(nest);
  return holdsFloats(op.getOutputs()[0]) && storesRows(nest) ? LoopForm::Map
                                                             : LoopForm::Loops;
}

LoopForm msc::chooseTileForm(Operation *op) {
  std::optional<LoopNest> nest;
  if (auto fill = dyn_cast<linalg::FillOp>(op)) {
    nest = getFillNest(fill);
    return nest ? chooseForm(fill, *nest) : LoopForm::Loops;
  }
  nest = getSimplifiedNest(cast<linalg::GenericOp>(op));
  return nest ? chooseForm(cast<linalg::GenericOp>(op), *nest)
              : LoopForm::Loops;
}

/// One addition of floats joins the elements.
static bool addsUp(linalg::GenericOp op) {
  std::optional<AccumulatorTail> tail = findAccumulatorTail(op);
  return tail && tail->operations.size() == 1 &&
         isa<arith::AddFOp>(tail->operations.front());
}

/// Whether there are elements, side by side along the reduced loops and not
/// along the kept ones, and a tile of them fits beside its folds.
static bool isAlongLines(linalg::GenericOp op, const LoopNest &nest) {
  size_t kept = getExtents(nest, false).size();
  bounded::Sizes strides = nest.operands.front().strides;
  return !llvm::is_contained(nest.extents, 0) && strides.back() == 1 &&
         strides[kept - 1] != 1 &&
         fitsUnifiedBuffer(getBodyCost(*op.getBody()), getRowsBytes());
}

bool msc::isTileSum(Operation *op) {
  auto generic = dyn_cast<linalg::GenericOp>(op);
  if (!generic || !generic.hasPureBufferSemantics() ||
      chooseTileForm(op) != LoopForm::Reduce || !addsUp(generic))
    return false;
  LoopNest nest = *getSimplifiedNest(generic);
  addKeptLoop(nest);
  return isAlongLines(generic, nest);
}
