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
#include "dialects/Bounded/IR/ExtentOrder.h"
#include "dialects/Bounded/IR/SamePadding.h"
#include "dialects/Kernel/IR/LinearIndex.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/UB/IR/UBOps.h"
#include "llvm/ADT/TypeSwitch.h"

namespace msc {
#define GEN_PASS_DEF_VERIFYEXTENTS
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;
using bounded::Extent;
using bounded::getExtents;
using bounded::Shape;

using LoopExtents = ArrayRef<std::optional<Extent>>;

/// Whether a window moves over a dimension of `size` to as many places as fit.
static bool windowFits(AffineMap map, const Extent &size, LoopExtents loops) {
  auto factors = kernel::getLinearIndex(map, ArrayRef<int64_t>(1));
  if (!factors || factors->back() != 0)
    return false;
  Extent places;
  int64_t step = 0, covered = 1;
  for (auto [extent, factor] : llvm::zip(loops, *factors)) {
    if (!extent || factor == 0)
      continue;
    if (!extent->isOpen()) {
      covered += (extent->getBound() - 1) * factor;
      continue;
    }
    step = step ? -1 : factor;
    places = *extent;
  }
  return step > 0 && places == floorDiv(size - covered, step) + 1;
}

/// Dimensions that a run chooses and that are not walked by one loop.
static bool windowsFit(linalg::LinalgOp op, LoopExtents loops) {
  for (OpOperand &operand : op->getOpOperands()) {
    if (!bounded::isOpen(operand.get().getType()))
      continue;
    AffineMap map = op.getMatchingIndexingMap(&operand);
    for (auto [dim, expr, size] :
         llvm::enumerate(map.getResults(), getExtents(operand.get()))) {
      auto place = dyn_cast<AffineConstantExpr>(expr);
      bool isFirst = place && place.getValue() == 0;
      if (size.isOpen() && !isFirst && !isa<AffineDimExpr>(expr) &&
          !windowFits(map.getSubMap(dim), size, loops))
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
         llvm::zip(map.getResults(), getExtents(operand.get())))
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
  return areGrouped(getExtents(op.getSrc()), getExtents(op.getResult()),
                    op.getReassociationIndices());
}

static bool agrees(tensor::ExpandShapeOp op) {
  return areGrouped(getExtents(op.getResult()), getExtents(op.getSrc()),
                    op.getReassociationIndices());
}

static bool agrees(tensor::PadOp op) {
  Shape sizes = getExtents(op.getSource());
  for (auto [size, low, high] :
       llvm::zip(sizes, op.getMixedLowPad(), op.getMixedHighPad())) {
    std::optional<Extent> before = getIndexExtent(low),
                          after = getIndexExtent(high);
    if (!before || !after)
      return false;
    size = size + bounded::getPadding(*before, *after);
  }
  return sizes == getExtents(op.getResult());
}

static bool agrees(tensor::ConcatOp op) {
  Shape sizes = getExtents(op.getInputs()[0]);
  Extent length = 0;
  for (Value part : op.getInputs()) {
    Shape other = getExtents(part);
    length = length + other[op.getDim()];
    other[op.getDim()] = sizes[op.getDim()];
    if (other != sizes)
      return false;
  }
  sizes[op.getDim()] = length;
  return sizes == getExtents(op.getResult());
}

/// Whether `length` elements from `offset` on are inside.
static bool fits(Operation *op, const Extent &offset, const Extent &length,
                 const Extent &size) {
  std::optional<Extent> room = bounded::subtract(size, offset);
  return isAtMost(op, 0, offset) && ((room && isAtMost(op, length, *room)) ||
                                     isAtMost(op, offset + length, size));
}

/// What is taken lies inside of what there is.
static bool agrees(tensor::ExtractSliceOp op) {
  Shape from = getExtents(op.getSource()), to = getExtents(op.getResult());
  Shape offsets =
      bounded::getArgument(op, "static_offsets", op.getStaticOffsets());
  llvm::SmallBitVector dropped = op.getDroppedDims();
  size_t next = 0;
  for (auto [dim, source] : llvm::enumerate(from)) {
    Extent result = dropped[dim] ? Extent(1) : to[next++];
    int64_t stride = op.getStaticStrides()[dim];
    if (!fits(op, offsets[dim], result * stride - (stride - 1), source))
      return false;
  }
  return true;
}

/// What is inserted goes as far as the dimension does, whichever a run chooses.
static bool agrees(tensor::InsertSliceOp op) {
  Shape part = getExtents(op.getSource()), whole = getExtents(op.getDest());
  if (part.size() != whole.size() || whole != getExtents(op.getResult()))
    return false;
  for (auto [dim, size] : llvm::enumerate(whole)) {
    int64_t offset = op.getStaticOffsets()[dim];
    Extent places =
        floorDiv(size - (offset + 1), op.getStaticStrides()[dim]) + 1;
    if ((size.isOpen() || part[dim].isOpen()) && places != part[dim])
      return false;
  }
  return true;
}

/// As many of each row are taken, and of which row it is stays as it was.
static bool agrees(kernel::TopKOp op) {
  Shape sizes = getExtents(op.getInput()), taken = getExtents(op.getValues());
  sizes.back() = taken.back();
  return !taken.back().isOpen() && sizes == taken &&
         sizes == getExtents(op.getIndices());
}

/// Updates as many as indices, and as large as what they are written to.
static bool agrees(kernel::ScatterOp op) {
  Shape updates = getExtents(op.getUpdates()),
        places = getExtents(op.getIndices()), init = getExtents(op.getInit());
  if (init != getExtents(op.getResult()))
    return false;
  if (op.getAxis()) {
    auto isInside = [&](size_t d) {
      return d == *op.getAxis() || isAtMost(op, updates[d], init[d]);
    };
    return updates == places && llvm::all_of(llvm::seq(init.size()), isInside);
  }
  Shape expected = bounded::Sizes(places).drop_back();
  llvm::append_range(expected,
                     bounded::Sizes(init).drop_front(places.back().getBound()));
  return !places.back().isOpen() && updates == expected;
}

/// What is searched, and what is said of each element that is found.
static bool areAsLong(OperandRange vectors) {
  return llvm::all_equal(llvm::map_range(
      vectors, [](Value vector) { return getExtents(vector).front(); }));
}

/// Attributes beside the sizes would have to agree: each operation is known or
/// takes none. Where a loop reads at a place that it computes, that was made of
/// sizes too (IndexBuilder).
static bool agreesInside(Operation *op) {
  return TypeSwitch<Operation *, bool>(op)
      .Case<linalg::LinalgOp>([](auto loops) { return agrees(loops); })
      .Case<tensor::CollapseShapeOp, tensor::ExpandShapeOp, tensor::PadOp,
            tensor::ConcatOp, tensor::ExtractSliceOp, tensor::InsertSliceOp,
            kernel::TopKOp, kernel::ScatterOp>(
          [](auto known) { return agrees(known); })
      .Case<kernel::EpilogueOpInterface>(
          [](auto kernel) { return extentsAgree(kernel); })
      .Case<kernel::NonZeroOp, kernel::UniqueOp>(
          [](auto op) { return areAsLong(op->getOperands().drop_back()); })
      .Case<tensor::EmptyOp, tensor::ExtractOp, func::ReturnOp, bounded::CutOp,
            ub::PoisonOp>([](auto) { return true; })
      // What passes through them has one type, in which the sizes stand.
      .Case<scf::IfOp, scf::IndexSwitchOp, scf::WhileOp, scf::YieldOp,
            scf::ConditionOp>([](auto) { return true; })
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
