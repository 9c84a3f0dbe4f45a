//===- KernelWork.cpp - the arithmetic of an operation on buffers ---------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Plan/KernelWork.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace msc;

static int64_t countArithmetic(Region &region, int64_t times) {
  int64_t count = 0;
  for (Operation &op : region.front())
    count += isa<arith::ArithDialect, math::MathDialect>(op.getDialect()) &&
             !op.hasTrait<OpTrait::ConstantLike>() &&
             !isa<arith::IndexCastOp>(op);
  return count * times;
}

/// Of the kernel and its regions.
static int64_t countKernel(kernel::EpilogueOpInterface op) {
  int64_t elements = cast<ShapedType>(op.getInit().getType()).getNumElements();
  int64_t count = op.getFlops() + countArithmetic(op.getEpilogue(), elements);
  if (auto attention = dyn_cast<kernel::AttentionOp>(*op)) {
    int64_t scores = ShapedType::getNumElements(attention.getScoresShape());
    count += countArithmetic(attention.getScores(), scores) +
             countArithmetic(attention.getWeights(), scores);
  }
  return count;
}

static int64_t countLoops(linalg::GenericOp op) {
  int64_t points = 1;
  for (int64_t range : op.getStaticLoopRanges())
    points *= range;
  return countArithmetic(op.getRegion(), points);
}

int64_t msc::countWork(Operation *op) {
  return TypeSwitch<Operation *, int64_t>(op)
      .Case([](kernel::EpilogueOpInterface kernel) {
        return countKernel(kernel);
      })
      .Case<kernel::TopKOp, kernel::NonZeroOp, kernel::UniqueOp,
            kernel::RoutineOp>([](auto op) { return op.getFlops(); })
      .Case([](kernel::ScatterOp scatter) {
        auto updates = cast<ShapedType>(scatter.getUpdates().getType());
        return countArithmetic(scatter.getCombine(), updates.getNumElements());
      })
      .Case([](linalg::GenericOp loops) { return countLoops(loops); })
      .Default([](Operation *) { return 0; });
}
