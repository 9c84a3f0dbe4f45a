//===- TileKernel.cpp - what suits vector instructions --------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/ascendc/TileKernel.h"
#include "codegen/ascendc/BodyCost.h"
#include "codegen/ascendc/UnifiedBuffer.h"

using namespace mlir;
using namespace msc;

void msc::addKeptLoop(LoopNest &nest) {
  if (llvm::is_contained(nest.reduced, false))
    return;
  nest.extents.insert(nest.extents.begin(), 1);
  nest.reduced.insert(nest.reduced.begin(), false);
  nest.source.insert(nest.source.begin(), -1);
  for (OperandWalk &walk : nest.operands)
    walk.strides.insert(walk.strides.begin(), 0);
}

SmallVector<int64_t> msc::getExtents(const LoopNest &nest, bool reduced) {
  SmallVector<int64_t> extents;
  for (int64_t i = 0; i < nest.rank(); ++i)
    if (nest.reduced[i] == reduced)
      extents.push_back(nest.extents[i]);
  return extents;
}

/// Whether rows are stored densely, as tiles are.
static bool storesRows(const LoopNest &nest) {
  SmallVector<int64_t> kept = getExtents(nest, false);
  return kept.back() == 1 || nest.operands.back().strides[kept.size() - 1] == 1;
}

static bool holdsFloats(Value buffer) {
  return cast<MemRefType>(buffer.getType()).getElementType().isF32();
}

/// A reduction is one whatever its body: tiles are never joined.
static LoopForm chooseForm(linalg::GenericOp op, LoopForm form) {
  if (op.getNumReductionLoops())
    return op.getNumDpsInits() == 1 &&
                   isa_and_nonnull<FloatAttr>(getStart(op, 0))
               ? LoopForm::Reduce
               : LoopForm::Loops;
  return form;
}

/// Whether all that the body sees are lanes of f32, of which the unified buffer
/// holds a tile.
static bool hasLanesOnly(linalg::GenericOp op) {
  Block &body = *op.getBody();
  return !op.hasIndexSemantics() && !findScalarOperation(body) &&
         llvm::all_of(op->getOperands(), holdsFloats) &&
         fitsUnifiedBuffer(getBodyCost(body), 0);
}

std::optional<LoopKernel> msc::getTileKernel(linalg::GenericOp op) {
  std::optional<LoopKernel> kernel = getLoopKernel(op);
  if (!kernel)
    return std::nullopt;
  LoopForm form = chooseForm(op, kernel->form);
  kernel->form = LoopForm::Loops;
  LoopNest tiles = kernel->nest;
  addKeptLoop(tiles);
  if (form != LoopForm::Loops && hasLanesOnly(op) && storesRows(tiles)) {
    kernel->form = form;
    kernel->nest = std::move(tiles);
  }
  return kernel;
}

std::optional<LoopKernel> msc::getTileKernel(linalg::FillOp op) {
  std::optional<LoopNest> nest = getFillNest(op);
  if (!nest)
    return std::nullopt;
  addKeptLoop(*nest);
  LoopKernel kernel{std::move(*nest)};
  if (holdsFloats(op.getOutputs()[0]) && storesRows(kernel.nest))
    kernel.form = LoopForm::Map;
  return kernel;
}

LoopForm msc::getTileForm(Operation *op) {
  auto fill = dyn_cast<linalg::FillOp>(op);
  std::optional<LoopKernel> kernel =
      fill ? getTileKernel(fill) : getTileKernel(cast<linalg::GenericOp>(op));
  return kernel ? kernel->form : LoopForm::Loops;
}
