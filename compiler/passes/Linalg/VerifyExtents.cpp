//===- VerifyExtents.cpp - what runs choose is the same everywhere --------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// Types hold the bounds of dimensions, for which all of MLIR's own rules are
// kept. That the sizes of a run agree too, which stand beside them, is checked
// here: an operation that forgot to pass them on would compute at the bounds.
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Linalg/KernelExtents.h"
#include "compiler/passes/Passes.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "llvm/ADT/TypeSwitch.h"

namespace msc {
#define GEN_PASS_DEF_VERIFYEXTENTS
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;
using bounded::Extent;
using bounded::Shape;

static Shape sizesOf(Value value) {
  return bounded::getExtents(cast<RankedTensorType>(value.getType()));
}

using LoopExtents = ArrayRef<std::optional<Extent>>;

/// Gives each loop of a sum of multiples and its factor to `visit`. Whether the
/// expression is such a sum.
static bool
visitTerms(AffineExpr expr, int64_t factor,
           function_ref<void(unsigned loop, int64_t factor)> visit) {
  if (auto dim = dyn_cast<AffineDimExpr>(expr))
    return visit(dim.getPosition(), factor), true;
  auto binary = dyn_cast<AffineBinaryOpExpr>(expr);
  if (!binary)
    return false;
  if (binary.getKind() == AffineExprKind::Add)
    return visitTerms(binary.getLHS(), factor, visit) &&
           visitTerms(binary.getRHS(), factor, visit);
  auto number = dyn_cast<AffineConstantExpr>(binary.getRHS());
  return binary.getKind() == AffineExprKind::Mul && number &&
         visitTerms(binary.getLHS(), factor * number.getValue(), visit);
}

/// Whether a window moves over a dimension of `size` to as many places as fit.
static bool windowFits(AffineExpr expr, const Extent &size, LoopExtents loops) {
  Extent places;
  int64_t step = 0, covered = 1;
  bool isSum = visitTerms(expr, 1, [&](unsigned loop, int64_t factor) {
    const std::optional<Extent> &extent = loops[loop];
    if (extent && extent->isOpen()) {
      step = step ? -1 : factor;
      places = *extent;
    } else if (extent) {
      covered += (extent->getBound() - 1) * factor;
    }
  });
  return isSum && step > 0 && places == floorDiv(size - covered, step) + 1;
}

/// Dimensions that a run chooses and that are not walked by one loop.
static bool windowsFit(linalg::LinalgOp op, LoopExtents loops) {
  for (OpOperand &operand : op->getOpOperands()) {
    if (!bounded::isOpen(operand.get().getType()))
      continue;
    AffineMap map = op.getMatchingIndexingMap(&operand);
    for (auto [expr, size] :
         llvm::zip(map.getResults(), sizesOf(operand.get()))) {
      auto place = dyn_cast<AffineConstantExpr>(expr);
      bool isFirst = place && place.getValue() == 0;
      if (size.isOpen() && !isFirst && !isa<AffineDimExpr>(expr) &&
          !windowFits(expr, size, loops))
        return false;
    }
  }
  return true;
}

/// Every loop has one extent, whichever operand says it.
static bool agrees(linalg::LinalgOp op) {
  SmallVector<std::optional<Extent>> loops(op.getNumLoops());
  for (OpOperand &operand : op->getOpOperands()) {
    if (!isa<RankedTensorType>(operand.get().getType()))
      continue;
    AffineMap map = op.getMatchingIndexingMap(&operand);
    for (auto [expr, size] :
         llvm::zip(map.getResults(), sizesOf(operand.get())))
      if (auto dim = dyn_cast<AffineDimExpr>(expr)) {
        std::optional<Extent> &known = loops[dim.getPosition()];
        if (known && *known != size)
          return false;
        known = size;
      }
  }
  return windowsFit(op, loops);
}

static bool agrees(tensor::CollapseShapeOp op) {
  return areGrouped(sizesOf(op.getSrc()), sizesOf(op.getResult()),
                    op.getReassociationIndices());
}

static bool agrees(tensor::ExpandShapeOp op) {
  return areGrouped(sizesOf(op.getResult()), sizesOf(op.getSrc()),
                    op.getReassociationIndices());
}

static bool agrees(tensor::PadOp op) {
  Shape sizes = sizesOf(op.getSource());
  for (auto [size, low, high] :
       llvm::zip(sizes, op.getStaticLow(), op.getStaticHigh()))
    size = size + (low + high);
  return sizes == sizesOf(op.getResult());
}

static bool agrees(tensor::ConcatOp op) {
  Shape sizes = sizesOf(op.getInputs()[0]);
  Extent length = 0;
  for (Value part : op.getInputs()) {
    Shape other = sizesOf(part);
    length = length + other[op.getDim()];
    other[op.getDim()] = sizes[op.getDim()];
    if (other != sizes)
      return false;
  }
  sizes[op.getDim()] = length;
  return sizes == sizesOf(op.getResult());
}

/// A dimension that a run chooses is taken whole, or is what the slice makes of
/// one that it does not choose.
static bool agrees(tensor::ExtractSliceOp op) {
  Shape from = sizesOf(op.getSource()), to = sizesOf(op.getResult());
  if (from.size() != to.size())
    return !bounded::isOpen(op);
  for (auto [dim, source, result] : llvm::enumerate(from, to)) {
    bool isWhole = source == result && op.isDynamicOffset(dim) == false &&
                   op.getStaticOffset(dim) == 0 && op.getStaticStride(dim) == 1;
    bool isCut = !source.isOpen() && op.getStaticStride(dim) == 1;
    bool isFixed = !source.isOpen() && !result.isOpen();
    if (!isWhole && !isCut && !isFixed)
      return false;
  }
  return true;
}

/// Attributes beside the sizes would have to agree: each operation is known or
/// takes none.
static bool agreesInside(Operation *op) {
  return TypeSwitch<Operation *, bool>(op)
      .Case<linalg::LinalgOp>([](auto loops) { return agrees(loops); })
      .Case<tensor::CollapseShapeOp, tensor::ExpandShapeOp, tensor::PadOp,
            tensor::ConcatOp, tensor::ExtractSliceOp>(
          [](auto known) { return agrees(known); })
      .Case<kernel::EpilogueOpInterface>(
          [](auto kernel) { return extentsAgree(kernel); })
      .Case<tensor::EmptyOp, func::ReturnOp>([](auto) { return true; })
      .Default([](Operation *other) { return !bounded::isOpen(other); });
}

namespace {

struct VerifyExtents : msc::impl::VerifyExtentsBase<VerifyExtents> {
  void runOnOperation() override {
    bool agree = true;
    getOperation().walk([&](Operation *op) {
      if (!bounded::isOpen(op) || agreesInside(op))
        return;
      agree = false;
      op->emitOpError("has operands and results that differ in the sizes of a "
                      "run");
    });
    if (!agree)
      signalPassFailure();
  }
};

} // namespace
