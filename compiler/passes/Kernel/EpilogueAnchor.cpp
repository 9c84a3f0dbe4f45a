//===- EpilogueAnchor.cpp - the kernel that an operation can join ---------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Kernel/EpilogueAnchor.h"
#include "compiler/passes/Support/TensorBuilder.h"

using namespace mlir;
using namespace msc;

/// Each result of the map is a dimension or a constant 0: the operand has one
/// stride a dimension.
static bool isStrided(AffineMap map) {
  return llvm::all_of(map.getResults(), [](AffineExpr e) {
    auto constant = dyn_cast<AffineConstantExpr>(e);
    return isa<AffineDimExpr>(e) || (constant && constant.getValue() == 0);
  });
}

/// An epilogue works on vectors of float32: arithmetic of these, their masks,
/// rounding by way of int32 and to half precision, but no arithmetic of
/// integers.
static bool worksOnVectors(Operation &op) {
  if (auto narrow = dyn_cast<arith::TruncFOp>(op))
    return kernel::isRounding(narrow);
  if (auto wide = dyn_cast<arith::ExtFOp>(op)) {
    auto narrow = wide.getIn().getDefiningOp<arith::TruncFOp>();
    return narrow && kernel::isRounding(narrow);
  }
  if (isa<arith::FPToSIOp>(op))
    return op.getResult(0).getType().isInteger(32);
  if (isa<arith::SIToFPOp>(op))
    return op.getOperand(0).getType().isInteger(32);
  return llvm::all_of(
      llvm::concat<const Type>(op.getOperandTypes(), op.getResultTypes()),
      [](Type type) { return type.isF32() || type.isInteger(1); });
}

bool msc::suitsEpilogue(linalg::GenericOp op) {
  return isElementwise(op) && op->getNumResults() == 1 &&
         !op.hasIndexSemantics() &&
         !op.payloadUsesValueFromOperand(op.getDpsInitOperand(0)) &&
         llvm::all_of(op.getBody()->without_terminator(), worksOnVectors);
}

kernel::EpilogueOpInterface
msc::findAnchor(linalg::GenericOp op, DominanceInfo &dominance, bool waits) {
  for (OpOperand *operand : op.getDpsInputOperands()) {
    auto anchor = operand->get().getDefiningOp<kernel::EpilogueOpInterface>();
    if (!anchor || anchor->getBlock() != op->getBlock() ||
        !getElementTypeOrSelf(anchor->getResult(0).getType()).isF32() ||
        anchor->getResult(0).getType() != op->getResult(0).getType() ||
        (waits && !isa<kernel::GatherOp>(anchor)))
      continue;
    bool fits = llvm::all_of(op.getDpsInputOperands(), [&](OpOperand *other) {
      AffineMap map = op.getMatchingIndexingMap(other);
      if (other->get() == operand->get())
        return map.isIdentity();
      // An epilogue works on vectors of float32.
      return getElementTypeOrSelf(other->get()).isF32() && isStrided(map) &&
             (waits || dominance.properlyDominates(other->get(), anchor));
    });
    if (fits && llvm::all_of(anchor->getUsers(),
                             [&](Operation *user) { return user == op; }))
      return anchor;
  }
  return {};
}
